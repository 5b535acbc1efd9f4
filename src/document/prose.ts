import type { BlockContent, Definition, Nodes, Parent, PhrasingContent, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { parseMarkdown } from './markdown.ts'
import { isBeyondProse } from './prose-limits.ts'

/**
 * A Markdown value of a record as a fragment of a document. It may emphasize, link, quote, list and tabulate; it cannot
 * bring HTML, images, headings or rules, and a link goes to the web or to a mailbox. A value beyond all measure
 * (`prose-limits.ts`) is shown as plain text.
 */
export function proseBlocks(value: string, refuse: RefuseUrl = () => {}): BlockContent[] {
  if (plainLine(value) || isBeyondProse(value)) return asPlain(value)
  const tree = parseMarkdown(value)
  const definitions = new Map<string, Definition>()
  collectDefinitions(tree, definitions)
  const blocks = tree.children.flatMap((node) => cleanBlock(node, { definitions, refuse }))
  // What Markdown takes for nothing but marks (`-`, `***`) would leave a gap.
  return blocks.some((block) => plainText(block).trim() !== '') ? blocks : asPlain(value)
}

function asPlain(value: string): BlockContent[] {
  return [{ type: 'paragraph', children: [{ type: 'text', value }] }]
}

/** The same where only a part of a line can stand: blocks and items follow each other after a semicolon. */
export function proseInline(value: string, refuse: RefuseUrl = () => {}): PhrasingContent[] {
  if (plainLine(value)) return [{ type: 'text', value }]
  return flatten(proseBlocks(value, refuse))
}

/** Told of the target of a link or image that may not be followed; its words stay. */
type RefuseUrl = (url: string) => void

/** Whether a text holds nothing that Markdown could read as more than one line of plain text. */
function plainLine(value: string): boolean {
  return !/[\\`*_{}[\]<>#!|~&\n\r\t]|^\s|\s$|^(\d{1,9}[.)]|[-+=])/.test(value)
}

function collectDefinitions(node: Nodes, found: Map<string, Definition>): void {
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
  if ('children' in node) for (const child of node.children) collectDefinitions(child, found)
}

/** What cleaning a value needs to know of the whole of it. */
interface Cleaning {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly refuse: RefuseUrl
}

function cleanBlock(node: RootContent, cleaning: Cleaning): BlockContent[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: cleanInline(node.children, cleaning) }]
    case 'heading':
      return [
        {
          type: 'paragraph',
          children: [{ type: 'strong', children: cleanInline(node.children, cleaning) }],
        },
      ]
    case 'blockquote':
      return [{ type: 'blockquote', children: cleanBlocks(node.children, cleaning) }]
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered ?? false,
          start: node.start ?? null,
          spread: node.spread ?? false,
          children: node.children.map((item) => ({
            type: 'listItem',
            spread: item.spread ?? false,
            children: cleanBlocks(item.children, cleaning),
          })),
        },
      ]
    case 'code':
      return [{ type: 'code', lang: node.lang ?? null, meta: null, value: node.value }]
    case 'table':
      return [
        {
          type: 'table',
          align: [...(node.align ?? [])],
          children: node.children.map((row) => ({
            type: 'tableRow',
            children: row.children.map((cell) => ({
              type: 'tableCell',
              children: cleanInline(cell.children, cleaning),
            })),
          })),
        },
      ]
    case 'html':
      return [{ type: 'paragraph', children: [{ type: 'text', value: node.value }] }]
    default:
      return []
  }
}

function cleanBlocks(nodes: readonly RootContent[], cleaning: Cleaning): BlockContent[] {
  return nodes.flatMap((node) => cleanBlock(node, cleaning))
}

function cleanInline(nodes: readonly PhrasingContent[], cleaning: Cleaning): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', value: node.value }]
      case 'inlineCode':
        return [{ type: 'inlineCode', value: node.value }]
      case 'break':
        return [{ type: 'break' }]
      case 'emphasis':
        return [{ type: 'emphasis', children: cleanInline(node.children, cleaning) }]
      case 'strong':
        return [{ type: 'strong', children: cleanInline(node.children, cleaning) }]
      case 'link':
        return link(node.url, cleanInline(node.children, cleaning), cleaning)
      case 'linkReference':
        return link(
          cleaning.definitions.get(node.identifier)?.url ?? '',
          cleanInline(node.children, cleaning),
          cleaning,
        )
      case 'image':
        return link(node.url, [{ type: 'text', value: node.alt || node.url }], cleaning)
      case 'imageReference': {
        const url = cleaning.definitions.get(node.identifier)?.url ?? ''
        return link(url, [{ type: 'text', value: node.alt || url }], cleaning)
      }
      case 'html':
        return [{ type: 'text', value: node.value }]
      default:
        return []
    }
  })
}

function link(url: string, children: PhrasingContent[], { refuse }: Cleaning): PhrasingContent[] {
  const text = children.length > 0 ? children : [{ type: 'text' as const, value: url }]
  if (isSafeUrl(url)) return [{ type: 'link', url, title: null, children: text }]
  refuse(url)
  return text
}

/** Whether a link may go there: the web or a mailbox, in characters that no reader of URLs takes for anything else. */
export function isSafeUrl(url: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s\p{Cc}\p{Cf}<>"\\]+$/iu.test(url)
}

function flatten(blocks: readonly Nodes[]): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  for (const block of blocks) {
    const inline = inlineOf(block)
    if (parts.length > 0 && inline.length > 0) {
      // After a full stop or a colon, what follows is set off already.
      const last = parts.at(-1)
      const before = last ? plainText(last) : ''
      parts.push({ type: 'text', value: /[.!?:;,…][»”"')]*\s*$/u.test(before) ? ' ' : '; ' })
    }
    parts.push(...inline)
  }
  return parts
}

function inlineOf(node: Nodes): PhrasingContent[] {
  if (node.type === 'paragraph' || node.type === 'tableCell') {
    return node.children.map((child) => (child.type === 'break' ? { type: 'text', value: ' ' } : child))
  }
  if (node.type === 'code') return [{ type: 'inlineCode', value: node.value.replace(/\s+/g, ' ') }]
  if (isParent(node)) return flatten(node.children)
  return [{ type: 'text', value: plainText(node) }]
}

function isParent(node: Nodes): node is Nodes & Parent {
  return 'children' in node
}
