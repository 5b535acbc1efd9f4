import { type Audience, audiences } from '../record/index.ts'

/** Whether a value may stand in a document: the document must be at least as restricted as the value. */
export function mayShow(document: Audience, value: Audience): boolean {
  return audiences.indexOf(value) <= audiences.indexOf(document)
}

/** The more restricted of some audiences; `public` of none. */
export function narrowest(values: readonly Audience[]): Audience {
  return values.reduce<Audience>((a, b) => (mayShow(a, b) ? a : b), 'public')
}
