import type { BlockContent, DefinitionContent, ListItem, Root, RootContent, Table, TableRow } from 'mdast'
import { clean, cleanLine } from './clean.ts'
import { type Mark, marked, unexpected } from './mark.ts'
import { phrasing } from './tidy-phrasing.ts'

/** What may stand in a block quote or a list item. */
type Block = BlockContent | DefinitionContent

/**
 * A copy of a document's tree that holds only what a page can show, so that no format has to think of it again:
 * neighbouring texts are joined, characters cleaned, lines made single where a line is all there is, links checked,
 * rows of a table made equally long, and what is empty left out. The tree itself is not touched.
 *
 * @param mark what to keep of a node's `data`; texts are only joined when neither keeps any
 * @param pictures whether pictures stay, as far as they are drawn
 * @throws when a node arrives that no document may hold (raw HTML, an image, a definition)
 */
export function tidy(tree: Root, mark: Mark = () => undefined, pictures = false): Root {
  return { type: 'root', children: blocks(tree.children, { mark, pictures }) }
}

/** What to keep. */
interface Keeping {
  readonly mark: Mark
  readonly pictures: boolean
}

function blocks(nodes: readonly RootContent[], keeping: Keeping): Block[] {
  return nodes.flatMap((node) => block(node, keeping))
}

function block(node: RootContent, keeping: Keeping): Block[] {
  const { mark, pictures } = keeping
  switch (node.type) {
    case 'paragraph': {
      const children = phrasing(node.children, mark, false)
      return children.length === 0 ? [] : [{ ...marked(node, mark), type: 'paragraph', children }]
    }
    case 'heading': {
      const children = phrasing(node.children, mark, true)
      return children.length === 0
        ? []
        : [{ ...marked(node, mark), type: 'heading', depth: node.depth, children }]
    }
    case 'blockquote': {
      const children = blocks(node.children, keeping)
      return children.length === 0 ? [] : [{ ...marked(node, mark), type: 'blockquote', children }]
    }
    case 'list': {
      const { ordered, start, spread } = node
      const children = node.children.map((item) => listItem(item, keeping))
      if (children.length === 0) return []
      const kind = ordered ? { ordered, start: start ?? 1 } : { ordered: false, start: null }
      return [{ ...marked(node, mark), type: 'list', ...kind, spread: spread ?? false, children }]
    }
    case 'table':
      return table(node, mark)
    case 'code': {
      const { lang, meta } = node
      const info = { lang: lang ? cleanLine(lang) : null, meta: lang && meta ? cleanLine(meta) : null }
      return [{ ...marked(node, mark), type: 'code', ...info, value: clean(node.value) }]
    }
    case 'picture':
      return pictures && node.drawing
        ? [{ ...marked(node, mark), type: 'picture', subject: node.subject, drawing: node.drawing }]
        : []
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }]
    default:
      throw unexpected(node)
  }
}

// Only a paragraph with a list under it can do without blank lines in every format.
function listItem(node: ListItem, keeping: Keeping): ListItem {
  const children = blocks(node.children, keeping)
  const [first, second] = children
  const tight =
    second === undefined || (first?.type === 'paragraph' && second.type === 'list' && children.length === 2)
  return {
    ...marked(node, keeping.mark),
    type: 'listItem',
    spread: !tight || (node.spread ?? false),
    children,
  }
}

function table(node: Table, mark: Mark): Block[] {
  const columns = Math.max(0, ...node.children.map((row) => row.children.length))
  if (columns === 0) return []
  const children = node.children.map((row): TableRow => {
    const cells = Array.from({ length: columns }, (_, index) => row.children[index])
    return {
      ...marked(row, mark),
      type: 'tableRow',
      children: cells.map((cell) => ({
        ...(cell && marked(cell, mark)),
        type: 'tableCell',
        children: cell ? phrasing(cell.children, mark, true) : [],
      })),
    }
  })
  const align = Array.from({ length: columns }, (_, index) => node.align?.[index] ?? null)
  return [{ ...marked(node, mark), type: 'table', align, children }]
}
