import * as v from 'valibot'
import { audience } from './audience.ts'
import { either, isMap, languageTag, moment, proseText, reference } from './texts.ts'

export const itemFields = {
  text: v.pipe(
    proseText,
    v.description('What it says: Markdown, in the language of the record or by language.'),
  ),
  audience: v.optional(audience),
  learned: v.optional(
    v.pipe(moment, v.description('When we learned it. `--as-of` an earlier day leaves it out.')),
  ),
  withdrawn: v.optional(
    v.pipe(moment, v.description('When it turned out to be wrong. `--as-of` a later day leaves it out.')),
  ),
  sources: v.optional(v.pipe(v.array(reference), v.description('What it rests on: keys of `sources`.'))),
}

/** What the short form of an item cannot say: naming it lets both forms be read alike. */
export type Unsaid<Name extends string> = { readonly [Key in Name]?: never }

type BareItem = { text: v.InferOutput<typeof proseText> } & Unsaid<
  | Exclude<keyof typeof itemFields, 'text'>
  | 'kind'
  | 'status'
  | 'by'
  | 'id'
  | 'owner'
  | 'due'
  | 'ticket'
  | 'answers'
  | 'title'
>
const bareItem = v.pipe(
  proseText,
  v.transform((text): BareItem => ({ text })),
)

/** An item with fields of its own; a bare text, or a text by language, is an item that has nothing but its text. */
export function item<const Fields extends v.ObjectEntries>(fields: Fields) {
  const whole = v.object({ ...itemFields, ...fields })
  const names = Object.keys(whole.entries)
  return either([bareItem, whole], (input) => (isWhole(input, names) ? whole : bareItem))
}

/** Whether a map has an item's fields, and not a text for each language; `id` is also the tag of Indonesian. */
export function isWhole(input: unknown, names: readonly string[]): boolean {
  if (!isMap(input)) return false
  const keys = Object.keys(input)
  return keys.some((key) => key !== 'id' && names.includes(key)) || !keys.some((key) => languageTag.test(key))
}
