import { load } from 'js-yaml'
import * as v from 'valibot'
import { dataCategories, eventKinds, risks } from '../record/index.ts'

const words = v.pipe(v.string(), v.trim(), v.nonEmpty())
const pattern = v.pipe(words, v.check(isPattern, 'expected a regular expression'))
const field = v.pipe(words, v.regex(/^[a-z]+([.-][a-z]+)*$/))
const some = <Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.array(schema), v.minLength(1))

/** What shows that an item is there: exactly one of these. */
const shown = {
  /** A value of one of these fields of the record is printed. */
  fields: v.optional(some(field)),
  /** The time of an event of one of these kinds is printed. */
  events: v.optional(some(v.picklist(eventKinds))),
  /** A heading reads so. */
  heading: v.optional(v.strictObject({ depth: v.picklist([1, 2, 3]), text: words })),
  /** The document's text matches this expression. */
  words: v.optional(pattern),
}
const item = v.strictObject({
  id: words,
  cite: words,
  text: words,
  /** What the law asks for `must` be there; what only practice or a recital asks for, or the law "if known", `should`. */
  level: v.optional(v.picklist(['must', 'should']), 'must'),
  ...shown,
  /** The field of the record by which it would come in. */
  supply: v.optional(field),
  /** Only if one of these categories of data is involved. */
  when: v.optional(v.strictObject({ data: some(v.picklist(dataCategories)) })),
})
const ban = v.strictObject({
  id: words,
  cite: words,
  text: words,
  fields: v.optional(some(field)),
  words: v.optional(pattern),
})
const source = v.strictObject({
  supports: some(words),
  title: words,
  url: v.pipe(v.string(), v.url()),
  read: v.optional(v.pipe(v.string(), v.isoDate())),
  confidence: v.picklist(['primary', 'copy', 'secondary']),
})

/** The one declaration of a profile's file. */
export const profileSchema = v.strictObject({
  id: words,
  title: words,
  /** The kinds of document that it is for. */
  documents: some(words),
  /** The folder of its own templates, where the law prescribes the letter's form: `<document>-<variant>`. */
  variant: v.optional(words),
  citation: words,
  cite: words,
  /** The assessments of the risk to people under which it is the right document; any, if absent. */
  risk: v.optional(some(v.picklist(risks))),
  /** When the law asks for the document at all, where that depends on the risk; `instead`: the profile for when it does not. */
  due: v.optional(v.strictObject({ risk: some(v.picklist(risks)), cite: words, instead: v.optional(words) })),
  /** In points. */
  'smallest-type': v.optional(v.number()),
  items: v.pipe(
    some(item),
    v.check((items) => items.every(hasOneProof), 'each item needs one way to be shown'),
  ),
  forbid: v.optional(v.array(ban), []),
  /** What no program can see, and a person has to. */
  'by-hand': v.optional(v.array(v.strictObject({ text: words, cite: words })), []),
  sources: some(source),
})

/** What a law, or good practice, asks of a document. */
export type Profile = v.InferOutput<typeof profileSchema>
export type ProfileItem = Profile['items'][number]
export type ProfileBan = Profile['forbid'][number]

/**
 * Reads a profile's file.
 *
 * @throws if it is not one: it comes with the program, so that is a fault of the program
 */
export function readProfile(text: string): Profile {
  return v.parse(profileSchema, load(text))
}

function hasOneProof({ fields, events, heading, words: text }: v.InferOutput<typeof item>): boolean {
  return [fields, events, heading, text].filter((one) => one !== undefined).length === 1
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'iu').test('') || true
  } catch {
    return false
  }
}
