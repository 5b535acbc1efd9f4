import type { Definition, Nodes, Root } from 'mdast'
import { parseMarkdown } from '../document/index.ts'
import { makeSource } from '../record/index.ts'
import type { BlockLink, EditedBlock, EditedDocument } from './edited.ts'
import { escapedOffsets } from './escapes.ts'
import { type Piece, plainOf } from './plain.ts'

/** Reads Markdown into blocks. */
export function readEditedMarkdown(path: string, text: string): EditedDocument {
  const source = makeSource(path, text.replace(/^\uFEFF/, ''))
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
          for (const child of node.children) visit(child, isItem || node.type === 'listItem')
    }
  }
  visit(tree, false)
  return { source, blocks, metadata: {} }
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
): EditedBlock {
  const pieces: Piece[] = []
  const marks: { readonly url: string; readonly from: number; readonly to: number }[] = []
  const visit = (node: Nodes): void => {
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
