import type { Node } from '../../record/index.ts'

/**
 * A value of a foreign file, with its JSON pointer (RFC 6901). Reading a value marks it as placed; what nobody has placed at
 * the end becomes notes. A value of an unexpected type reads as if it were not there, and so becomes a note too.
 */
export interface View {
  readonly node: Node
  readonly pointer: string
  readonly placed: Set<Node>
}

/** The whole of a file. */
export function viewOf(node: Node): View {
  return { node, pointer: '', placed: new Set() }
}

/** What stands under keys and list positions, one after the other. */
export function at(view: View | undefined, ...steps: readonly (string | number)[]): View | undefined {
  let found = view
  for (const step of steps) found = found && child(found, step)
  return found
}

function child(view: View, step: string | number): View | undefined {
  const { node } = view
  const value =
    node.type === 'map'
      ? node.entries.find(({ key }) => key.value === step)?.value
      : node.type === 'sequence' && typeof step === 'number'
        ? node.items[step]
        : undefined
  return value && inside(view, step, value)
}

function inside({ pointer, placed }: View, step: string | number, node: Node): View {
  return { node, pointer: `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`, placed }
}

/** The first of several keys under which something stands. */
export function either(view: View | undefined, ...keys: readonly string[]): View | undefined {
  for (const key of keys) {
    const found = at(view, key)
    if (found && !(found.node.type === 'scalar' && found.node.value === null)) return found
  }
  return undefined
}

/** The values of a list; none of what is no list. */
export function items(view: View | undefined): readonly View[] {
  return view?.node.type === 'sequence' ? view.node.items.map((node, index) => inside(view, index, node)) : []
}

/** The keys and values of a map, in their order. */
export function members(view: View | undefined): readonly { readonly key: string; readonly value: View }[] {
  if (view?.node.type !== 'map') return []
  return view.node.entries.map(({ key, value }) => ({
    key: key.value,
    value: inside(view, key.value, value),
  }))
}

/** Whether a map has a key at all. */
export function has(view: View | undefined, ...keys: readonly string[]): boolean {
  return keys.every((key) => at(view, key) !== undefined)
}

export const isMap = (view: View | undefined): boolean => view?.node.type === 'map'
export const isList = (view: View | undefined): boolean => view?.node.type === 'sequence'

/** A text that is not empty, or a number as it is written, without marking it. */
export function peek(view: View | undefined): string | undefined {
  if (view?.node.type !== 'scalar') return undefined
  const { value, text } = view.node
  if (typeof value === 'number') return text ?? String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** A text that is not empty, or a number as it is written. */
export function textOf(view: View | undefined): string | undefined {
  const text = peek(view)
  if (view && text !== undefined) view.placed.add(view.node)
  return text
}

/** A number that can be counted with. */
export function numberOf(view: View | undefined): number | undefined {
  if (view?.node.type !== 'scalar' || typeof view.node.value !== 'number') return undefined
  if (!Number.isFinite(view.node.value)) return undefined
  view.placed.add(view.node)
  return view.node.value
}

/** Whether a value is `true`. */
export function isTrue(view: View | undefined): boolean {
  return view?.node.type === 'scalar' && view.node.value === true
}

/** The texts of a list, or the one text that stands in its place. */
export function textsOf(view: View | undefined): readonly string[] {
  const one = textOf(view)
  if (one !== undefined) return [one]
  return items(view).flatMap((item) => textOf(item) ?? [])
}

/** Marks values, with all that is in them, as placed: what says nothing about the incident, or was said already. */
export function pass(...views: readonly (View | undefined)[]): void {
  for (const view of views) view?.placed.add(view.node)
}

/** A single value that nobody placed. */
export interface Leaf {
  readonly pointer: string
  readonly node: Node
  readonly text: string
}

/** What of a value, and of all that is in it, nobody has placed. Empty texts, lists and maps and `null` say nothing. */
export function leftOver(view: View): readonly Leaf[] {
  const leaves: Leaf[] = []
  collect(view, leaves)
  return leaves
}

function collect(view: View, leaves: Leaf[]): void {
  const { node, placed, pointer } = view
  if (placed.has(node)) return
  for (const { value } of members(view)) collect(value, leaves)
  for (const item of items(view)) collect(item, leaves)
  if (node.type !== 'scalar' || node.value === null) return
  const text = typeof node.value === 'boolean' ? String(node.value) : peek(view)
  if (text !== undefined) leaves.push({ pointer, node, text })
}
