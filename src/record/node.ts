import type { Source } from './source.ts'

/** Where a value stands in its record: keys and list positions from the top, `['events', 3, 'at']`. */
export type Path = readonly (string | number)[]

/** Offsets into the source's text; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
  /** The file of the offsets, where that is not the record's own: what a project says for all of its records. */
  readonly source?: Source
}

/** A text, number, truth value or null as it stood in the file. */
export interface ScalarNode extends Span {
  readonly type: 'scalar'
  readonly value: string | number | boolean | null
  /** A number as it is written. */
  readonly text?: string
}

/** A list as it stood in the file. */
export interface SequenceNode extends Span {
  readonly type: 'sequence'
  readonly items: readonly Node[]
}

/** One key of a map and its value. */
export interface Entry {
  readonly key: Span & { readonly value: string }
  readonly value: Node
}

/** A map as it stood in the file, keys in their order. */
export interface MapNode extends Span {
  readonly type: 'map'
  readonly entries: readonly Entry[]
}

/** What a reader makes of a record's text: values with their places. YAML and Markdown give the same tree. */
export type Node = ScalarNode | SequenceNode | MapNode

/** The plain value of a node, without places. Maps become plain objects; no key of them can be `__proto__`. */
export function toValue(node: Node): unknown {
  if (node.type === 'scalar') return node.value
  if (node.type === 'sequence') return node.items.map(toValue)
  const object: Record<string, unknown> = {}
  for (const { key, value } of node.entries) object[key.value] = toValue(value)
  return object
}

/** The child of a node under a key or list position, if there is one. */
export function childOf(node: Node, step: string | number): Node | undefined {
  if (node.type === 'sequence') return typeof step === 'number' ? node.items[step] : undefined
  if (node.type === 'map') return entryOf(node, step)?.value
  return undefined
}

/** The entry of a map under a key, if there is one. */
export function entryOf(node: Node, key: string | number): Entry | undefined {
  return node.type === 'map' ? node.entries.find((entry) => entry.key.value === key) : undefined
}
