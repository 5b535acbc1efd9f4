import type { Nodes } from 'mdast'
import { type Origin, originsOf, type WrittenDocument } from '../document/index.ts'
import type { BlockLink, EditedBlock } from './edited.ts'
import { type Piece, plainOf } from './plain.ts'

/** A block as the record has it, with the origin of each stretch that is a value of the record. */
export interface ExpectedBlock extends Omit<EditedBlock, 'words'> {
  readonly text: string
  readonly values: readonly ExpectedValue[]
}

export interface ExpectedValue {
  readonly start: number
  readonly end: number
  readonly origins: readonly Origin[]
}

/** The blocks of a document that was written from a record. */
export function expectedBlocks({ tree, title }: WrittenDocument): readonly ExpectedBlock[] {
  const blocks: ExpectedBlock[] = []
  const visit = (node: Nodes, isItem: boolean): void => {
    switch (node.type) {
      case 'heading':
        blocks.push(blockOf('heading', node))
        return
      case 'paragraph':
      case 'code':
        blocks.push(blockOf(isItem ? 'item' : 'paragraph', node))
        return
      case 'tableRow':
        blocks.push(blockOf('row', node))
        return
      default:
        if ('children' in node)
          for (const child of node.children) visit(child, isItem || node.type === 'listItem')
    }
  }
  visit(tree, false)
  const shown = blocks.filter(({ text }) => text !== '')
  if (shown.some(({ kind }) => kind === 'heading')) return shown
  return [{ kind: 'heading', text: plainOf([pieceOf(title)]).text, links: [], values: [] }, ...shown]
}

function blockOf(kind: EditedBlock['kind'], block: Nodes): ExpectedBlock {
  const pieces: Piece[] = []
  const links: { readonly url: string; readonly from: number; readonly to: number }[] = []
  const values: { readonly origins: readonly Origin[]; readonly from: number; readonly to: number }[] = []
  const visit = (node: Nodes, outer: readonly Origin[]): void => {
    const from = pieces.length
    const own = originsOf(node)
    const origins = own.length > 0 ? own : outer
    if ('value' in node) pieces.push(pieceOf(node.value))
    else if (node.type === 'break') pieces.push(pieceOf(' '))
    else if ('children' in node) {
      for (const [index, child] of node.children.entries()) {
        if (node.type === 'tableRow' && index > 0) pieces.push(pieceOf(' | '))
        visit(child, origins)
      }
    }
    if (node.type === 'link') links.push({ url: node.url, from, to: pieces.length })
    if ('value' in node && origins.length > 0) values.push({ origins, from, to: pieces.length })
  }
  visit(block, [])
  const { text, starts } = plainOf(pieces)
  const span = ({ from, to }: { readonly from: number; readonly to: number }) => ({
    start: starts[from] ?? 0,
    end: starts[to] ?? text.length,
  })
  return {
    kind,
    text,
    links: links.map((link): BlockLink => ({ url: link.url, ...span(link) })),
    values: values.map((value) => ({ origins: value.origins, ...span(value) })),
  }
}

function pieceOf(text: string): Piece {
  return { text, at: (index) => index }
}
