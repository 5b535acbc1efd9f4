import { load } from 'js-yaml'
import * as v from 'valibot'

/**
 * What the terms of a record mean, as it stands in `templates/vocabulary/terms.yaml`: a definition in each language, and
 * the words of the standards. The labels of the terms are in each language's own file.
 */
const word = v.pipe(v.string(), v.trim(), v.nonEmpty())
const term = v.strictObject({
  definition: v.objectWithRest({ en: word }, word),
  veris: v.optional(word),
  stix: v.optional(word),
  nist: v.optional(word),
  gdpr: v.optional(word),
  dpv: v.optional(word),
})
const group = v.record(v.string(), term)

export const termGroups = [
  'events',
  'data',
  'roles',
  'kinds',
  'severities',
  'statuses',
  'risks',
  'stages',
  'phases',
  'audiences',
  'causes',
  'lessons',
  'measure-statuses',
  'action-kinds',
  'action-statuses',
  'metrics',
  'sectors',
  'countings',
] as const
export type TermGroup = (typeof termGroups)[number]

const termsSchema = v.strictObject(v.entriesFromList(termGroups, group))

/** A term's definition by language, and what the standards call it. */
export type Term = v.InferOutput<typeof term>
/** All terms by group and name. */
export type Terms = v.InferOutput<typeof termsSchema>

/** The standards whose words a term may have, with the name that a reader knows. */
export const standards = {
  veris: 'VERIS',
  stix: 'STIX 1.2',
  nist: 'NIST SP 800-61 r2',
  gdpr: 'GDPR',
  dpv: 'W3C DPV',
} as const

/** A term where it was found. One name may be in several groups: `correction` is an event and a stage. */
export interface NamedTerm {
  readonly group: TermGroup
  readonly name: string
  readonly term: Term
}

/**
 * Reads the file of terms.
 *
 * @throws if the text is not YAML, or not a file of terms: it comes with the program, so that is a fault of the program
 */
export function readTerms(text: string): Terms {
  return v.parse(termsSchema, load(text))
}

/** Every term of a name, in the order of the groups. */
export function termsNamed(terms: Terms, name: string): readonly NamedTerm[] {
  return termGroups.flatMap((group) => {
    const term = Object.hasOwn(terms[group], name) ? terms[group][name] : undefined
    return term ? [{ group, name, term }] : []
  })
}
