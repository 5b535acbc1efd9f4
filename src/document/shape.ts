import type { Hole } from './holes.ts'

/**
 * What a document's template may use, declared as data: from it come the type of the model that the document's module
 * must build, and the check of every name in a template before it is run.
 */
export type Shape = Leaf | ListShape | GroupShape

/**
 * A `text` is any printable value; a `moment`, `count` or `duration` can be given to the helper of its name; an `address`
 * is a URL or e-mail address, and may stand as the target of a link; a `picture` stands in a paragraph of its own; a
 * `flag` is only asked with `if`.
 */
export type Leaf = 'text' | 'moment' | 'count' | 'duration' | 'address' | 'picture' | 'flag'

export interface ListShape {
  readonly list: Shape
}

export interface GroupShape {
  readonly group: Readonly<Record<string, Shape>>
}

/** Shorthand for a list of a shape. */
export function list<const Item extends Shape>(item: Item): { readonly list: Item } {
  return { list: item }
}

/** Shorthand for a group of named shapes. */
export function group<const Members extends Readonly<Record<string, Shape>>>(
  members: Members,
): { readonly group: Members } {
  return { group: members }
}

/** The model that fits a shape. */
export type ModelOf<Of extends Shape> = Of extends 'flag'
  ? boolean
  : Of extends Leaf
    ? Hole
    : Of extends { readonly list: infer Item extends Shape }
      ? readonly ModelOf<Item>[]
      : Of extends { readonly group: infer Members extends Readonly<Record<string, Shape>> }
        ? { readonly [Name in keyof Members]: ModelOf<Members[Name]> }
        : never
