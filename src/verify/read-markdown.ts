import type { Definition, Nodes, Root } from 'mdast'
import { parseMarkdown } from '../document/index.ts'
import { makeSource } from '../record/index.ts'
import { type BlockLink, type EditedBlock, type EditedDocument, Unreadable } from './edited.ts'
import { escapedOffsets } from './escapes.ts'
import { type Piece, plainOf } from './plain.ts'

/** Lists and quotations inside each other, in levels and columns, and lines of dashes: the parser's time grows faster than these. */
const deepest = 64
const widest = 256
const mostUnderlines = 2000

/**
 * Reads Markdown into blocks.
 *
 * @throws Unreadable if it is nested as no letter is
 */
export function readEditedMarkdown(path: string, text: string): EditedDocument {
  const source = makeSource(path, text.replace(/^\uFEFF/, ''))
  refuseDepth(source.text)
  const tree = parseMarkdown(source.text)
  const definitions = definitionsOf(tree)
  const blocks: EditedBlock[] = []
  const visit = (node: Nodes, isItem: boolean): void => {
    switch (node.type) {
      case 'heading':
        blocks.push(blockOf('heading', node, source.text, definitions))
        return
      case 'paragraph':
      case 'code':
      case 'html':
        blocks.push(blockOf(isItem ? 'item' : 'paragraph', node, source.text, definitions))
        return
      case 'tableRow':
        blocks.push(blockOf('row', node, source.text, definitions))
        return
      case 'definition':
        return
      default:
        if ('children' in node)
          for (const child of node.children)
            if (!isDateItem(node, child)) visit(child, isItem || node.type === 'listItem')
    }
  }
  /** `1. Juni 2026` at the beginning of a line is read as a list of one item; it is a date. */
  const isDateItem = (list: Nodes, item: Nodes): boolean => {
    if (list.type !== 'list' || !list.ordered || list.children.length > 1 || item.type !== 'listItem')
      return false
    const [first, ...others] = item.children
    if (first?.type !== 'paragraph') return false
    const from = item.position?.start.offset ?? 0
    const to = first.position?.start.offset ?? from
    const day: Piece = { text: source.text.slice(from, to), at: (index) => from + index }
    const block = blockOf('item', first, source.text, definitions, [day])
    if (!/^\d{1,2}\. \p{L}+ \d{4}(?!\d)/u.test(block.words.text)) return false
    blocks.push(block)
    for (const other of others) visit(other, true)
    return true
  }
  visit(tree, false)
  return { source, blocks, metadata: {} }
}

function refuseDepth(text: string): void {
  let underlines = 0
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    if (/^[ \t]*(?:=+|-+)[ \t]*$/.test(line)) underlines += 1
    const [prefix = ''] = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line) ?? []
    const depth = prefix.match(/>|[-+*]|\d+/g)?.length ?? 0
    if (depth > deepest || (depth > 0 && prefix.length > widest) || underlines > mostUnderlines)
      throw new Unreadable('a text that is nested too deeply')
  }
}

type Definitions = ReadonlyMap<string, Definition>

function definitionsOf(tree: Root): Definitions {
  const found = new Map<string, Definition>()
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return found
}

function blockOf(
  kind: EditedBlock['kind'],
  block: Nodes,
  text: string,
  definitions: Definitions,
  before: readonly Piece[] = [],
): EditedBlock {
  const pieces = [...before]
  const marks: { readonly url: string; readonly from: number; readonly to: number }[] = []
  const visit = (node: Nodes): void => {
    // What is struck out is not said any more.
    if (node.type === 'delete') return
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? start
    const url = urlOf(node, definitions)
    const from = pieces.length
    if ('value' in node) {
      const written = text.slice(start, end)
      const skipped = node.type === 'text' ? 0 : Math.max(0, written.indexOf(node.value))
      pieces.push({
        text: node.value,
        at: escapedOffsets(node.value, written.slice(skipped), start + skipped),
      })
    } else if (node.type === 'break') pieces.push({ text: ' ', at: () => start })
    else if ((node.type === 'image' || node.type === 'imageReference') && node.alt)
      pieces.push({ text: node.alt, at: () => start })
    else if ('children' in node) {
      for (const [index, child] of node.children.entries()) {
        if (node.type === 'tableRow' && index > 0)
          pieces.push({ text: ' | ', at: () => child.position?.start.offset ?? start })
        visit(child)
      }
    }
    if (url !== undefined) marks.push({ url, from, to: pieces.length })
  }
  visit(block)
  const words = plainOf(pieces)
  const links = marks.map(
    ({ url, from, to }): BlockLink => ({ url, start: words.starts[from] ?? 0, end: words.starts[to] ?? 0 }),
  )
  return { kind, words, links }
}

function urlOf(node: Nodes, definitions: Definitions): string | undefined {
  if (node.type === 'link' || node.type === 'image') return node.url
  if (node.type === 'linkReference' || node.type === 'imageReference')
    return definitions.get(node.identifier)?.url
  return undefined
}
