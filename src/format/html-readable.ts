import type { Element, ElementContent, Root, RootContent } from 'hast'

/** What is known while walking a page from top to bottom. */
interface Reading {
  /** The last heading's text: a table below it is named after it. */
  heading: string
  titled: boolean
  readonly names: Map<string, number>
}

/**
 * A plugin that makes a page's tables and links accessible: a wide table scrolls in a named region that the keyboard
 * can reach, its head cells say what they are, a link says its address in print. Only the first title stays one.
 */
export function rehypeReadable(): (tree: Root) => void {
  return (tree) => {
    const reading: Reading = { heading: '', titled: false, names: new Map() }
    tree.children = tree.children.map((node) => readable(node, reading))
  }
}

function readable<Node extends RootContent | ElementContent>(node: Node, reading: Reading): Node | Element {
  if (node.type !== 'element') return node
  if (node.tagName === 'bdi') return isolated(node)
  if (node.tagName === 'a')
    return link({ ...node, children: node.children.map((child) => readable(child, reading)) })
  if (/^h[1-6]$/.test(node.tagName)) heading(node, reading)
  const children = node.children.map((child) => readable(child, reading))
  if (node.tagName === 'table') return region({ ...node, children }, reading)
  if (node.tagName === 'th' || node.tagName === 'td') return cell({ ...node, children })
  return { ...node, children }
}

// By itself, a number after letters from right to left would go before them.
const stretch =
  /(?:(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)+(?: (?:(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)+)*/gu
const latin = /^\P{L}*(?![\p{Script=Arabic}\p{Script=Hebrew}])\p{L}/u

/** A value that begins from left to right, with each stretch in it that does not isolated, too. */
function isolated(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'text' || !latin.test(child.value)) return [child]
    const pieces: ElementContent[] = []
    let end = 0
    for (const { 0: value, index } of child.value.matchAll(stretch)) {
      if (index > end) pieces.push({ type: 'text', value: child.value.slice(end, index) })
      pieces.push({ type: 'element', tagName: 'bdi', properties: {}, children: [{ type: 'text', value }] })
      end = index + value.length
    }
    if (end < child.value.length) pieces.push({ type: 'text', value: child.value.slice(end) })
    return pieces
  })
  return { ...node, children }
}

function heading(node: Element, reading: Reading): void {
  reading.heading = textOf(node)
  if (node.tagName !== 'h1') return
  if (reading.titled) node.tagName = 'h2'
  reading.titled = true
}

function link(node: Element): Element {
  const href = String(node.properties['href'] ?? '')
  const address = href.replace(/^mailto:/i, '')
  const named = ![href, address].includes(textOf(node))
  const print = named ? { dataAddress: address } : {}
  return { ...node, properties: { ...node.properties, rel: ['noopener', 'noreferrer'], ...print } }
}

function region(table: Element, reading: Reading): Element {
  const count = (reading.names.get(reading.heading) ?? 0) + 1
  reading.names.set(reading.heading, count)
  const ariaLabel = count === 1 ? reading.heading : `${reading.heading} (${count})`
  const properties = { className: ['table'], role: 'region', tabIndex: 0, ariaLabel }
  return { type: 'element', tagName: 'div', properties, children: [table] }
}

function cell(node: Element): Element {
  const { align, ...rest } = node.properties
  const scope = node.tagName === 'th' ? { scope: 'col' } : {}
  const className = typeof align === 'string' ? { className: [align] } : {}
  return { ...node, properties: { ...rest, ...scope, ...className } }
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}
