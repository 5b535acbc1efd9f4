import type { Data, Nodes } from 'mdast'

/** What a copy of a node keeps of its `data`. */
export type Mark = (node: Nodes) => Data | undefined

/** What is kept of a node's `data`, to be spread into its copy. */
export function marked(node: Nodes, mark: Mark): { data?: Data } {
  const data = mark(node)
  return data === undefined ? {} : { data }
}

/** The error for a node that no document may hold. */
export function unexpected(node: Nodes): Error {
  return new Error(`Unexpected node \`${node.type}\` in a document`)
}
