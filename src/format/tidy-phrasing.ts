import type { Emphasis, Link, PhrasingContent, Strong } from 'mdast'
import { safeAddress } from './address.ts'
import { clean, cleanLine } from './clean.ts'
import { type Mark, marked, unexpected } from './mark.ts'

/** Where phrasing stands: on one line only (a heading, a cell), and inside what. */
interface Place {
  readonly mark: Mark
  readonly line: boolean
  readonly inside: readonly string[]
}

/**
 * A tidy copy of what stands in a paragraph, a heading or a cell. Blanks and line breaks at either end are left out:
 * no format shows them, and Markdown loses some.
 *
 * @param line whether it stands on one line, so that a line break can only be a blank
 */
export function phrasing(nodes: readonly PhrasingContent[], mark: Mark, line: boolean): PhrasingContent[] {
  return peel(inline(nodes, { mark, line, inside: [] })).inner
}

function inline(nodes: readonly PhrasingContent[], place: Place): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const node of nodes) for (const tidied of one(node, place)) append(result, tidied)
  return result
}

function one(node: PhrasingContent, place: Place): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return text(place.line ? cleanLine(node.value) : clean(node.value), node, place.mark)
    case 'inlineCode': {
      const value = cleanLine(node.value)
      return value === '' ? [] : [{ ...marked(node, place.mark), type: 'inlineCode', value }]
    }
    case 'break':
      return [place.line ? { type: 'text', value: ' ' } : { type: 'break' }]
    case 'emphasis':
    case 'strong':
      return attention(node, place)
    case 'link':
      return link(node, place)
    default:
      throw unexpected(node)
  }
}

function text(value: string, from: PhrasingContent, mark: Mark): PhrasingContent[] {
  return value === '' ? [] : [{ ...marked(from, mark), type: 'text', value }]
}

// Markdown cannot begin or end an emphasis with a blank, nor put one directly into another of its kind.
function attention(node: Emphasis | Strong, place: Place): PhrasingContent[] {
  if (place.inside.includes(node.type)) return inline(node.children, place)
  const children = inline(node.children, { ...place, inside: [...place.inside, node.type] })
  const { before, inner, after } = peel(children)
  if (inner.length === 0) return [...before, ...after]
  return [...before, { ...marked(node, place.mark), type: node.type, children: inner }, ...after]
}

function link(node: Link, place: Place): PhrasingContent[] {
  const url = safeAddress(node.url)
  if (url === undefined || place.inside.includes('link')) return inline(node.children, place)
  // On one line, as Markdown may take the lines of a link's text for other things.
  const children = inline(node.children, { ...place, line: true, inside: [...place.inside, 'link'] })
  const title = node.title ? cleanLine(node.title) : null
  const shown: PhrasingContent[] = children.length === 0 ? [{ type: 'text', value: url }] : children
  return [{ ...marked(node, place.mark), type: 'link', url, title, children: shown }]
}

/** Adds a node. Two of a kind next to each other become one: Markdown could not tell where one ends. */
function append(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1)
  if (last === undefined || node.data !== undefined || last.data !== undefined) nodes.push(node)
  else if (node.type === 'text' && last.type === 'text') last.value += node.value
  else if (node.type === 'inlineCode' && last.type === 'inlineCode') last.value += node.value
  else if (node.type === 'emphasis' && last.type === 'emphasis') join(last.children, node.children)
  else if (node.type === 'strong' && last.type === 'strong') join(last.children, node.children)
  else nodes.push(node)
}

function join(nodes: PhrasingContent[], more: readonly PhrasingContent[]): void {
  for (const node of more) append(nodes, node)
}

interface Peeled {
  readonly before: PhrasingContent[]
  readonly inner: PhrasingContent[]
  readonly after: PhrasingContent[]
}

/** Takes blanks and line breaks off both ends. */
function peel(nodes: PhrasingContent[]): Peeled {
  const inner = [...nodes]
  const before: PhrasingContent[] = []
  const after: PhrasingContent[] = []
  for (let node = inner[0]; node && peelOne(node, /^[\t\n ]+/, before); node = inner[0]) inner.shift()
  for (let node = inner.at(-1); node && peelOne(node, /(?<![\t\n ])[\t\n ]+$/, after); node = inner.at(-1))
    inner.pop()
  return { before, inner, after: after.reverse() }
}

/** Takes the blanks off one end of a node; says whether nothing of it is left. */
function peelOne(node: PhrasingContent, blanks: RegExp, off: PhrasingContent[]): boolean {
  if (node.type === 'break') off.push(node)
  if (node.type !== 'text') return node.type === 'break'
  const found = blanks.exec(node.value)?.[0]
  if (found === undefined) return false
  off.push({ type: 'text', value: found })
  node.value = node.value.replace(blanks, '')
  return node.value === ''
}
