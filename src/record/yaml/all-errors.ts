import { isScalar, type Node, visit } from 'yaml'

/**
 * The second parser, in a file of its own: it is loaded only after a syntax error, and a bundle gives a CommonJS module's
 * names to a static import alone.
 */
export { parseDocument } from 'yaml'

/** The offset of the quotation mark that opens the text which ends at an offset. */
export function openerOf(contents: Node | null, end: number): number | undefined {
  let opener: number | undefined
  visit(contents, (_key, node) => {
    if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range?.[1] === end) opener = node.range[0]
  })
  return opener
}
