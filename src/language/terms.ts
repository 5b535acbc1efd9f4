import { load } from 'js-yaml'
import * as v from 'valibot'

/**
 * The terms of a record: the words of the standards for them, as they stand in `templates/vocabulary/terms.yaml`, and what
 * they mean in one language, as it stands in `templates/definitions/<language>.yaml`. What documents call them is in each
 * language's vocabulary.
 */
const word = v.pipe(v.string(), v.trim(), v.nonEmpty())
const standardWords = {
  veris: v.optional(word),
  stix: v.optional(word),
  nist: v.optional(word),
  gdpr: v.optional(word),
  dpv: v.optional(word),
}

export const termGroups = [
  'events',
  'data',
  'roles',
  'kinds',
  'natures',
  'severities',
  'statuses',
  'risks',
  'stages',
  'phases',
  'audiences',
  'causes',
  'indicators',
  'lessons',
  'measure-statuses',
  'action-kinds',
  'action-statuses',
  'metrics',
  'sectors',
  'countings',
] as const
export type TermGroup = (typeof termGroups)[number]

const wordsSchema = v.strictObject(
  v.entriesFromList(termGroups, v.record(v.string(), v.strictObject(standardWords))),
)
const definitionsSchema = v.strictObject({
  language: word,
  ...v.entriesFromList(termGroups, v.record(v.string(), word)),
})

const term = v.strictObject({ definition: word, ...standardWords })
const termsSchema = v.strictObject(v.entriesFromList(termGroups, v.record(v.string(), term)))

/** A term's definition in one language, and what the standards call it. */
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
 * Reads the file of terms and that of their definitions in a language.
 *
 * @throws if a text is not YAML, or not such a file, or if a term has no definition: both come with the program, so that is
 *   a fault of the program
 */
export function readTerms(wordsText: string, definitionsText: string): Terms {
  const words = v.parse(wordsSchema, load(wordsText))
  const definitions = v.parse(definitionsSchema, load(definitionsText))
  const merged = termGroups.map((group) => {
    const terms = Object.entries(words[group]).map(([name, own]) => {
      const definition = Object.hasOwn(definitions[group], name) ? definitions[group][name] : undefined
      return [name, { definition, ...own }]
    })
    return [group, Object.fromEntries(terms)]
  })
  return v.parse(termsSchema, Object.fromEntries(merged))
}

/** Every term of a name, in the order of the groups. */
export function termsNamed(terms: Terms, name: string): readonly NamedTerm[] {
  return termGroups.flatMap((group) => {
    const term = Object.hasOwn(terms[group], name) ? terms[group][name] : undefined
    return term ? [{ group, name, term }] : []
  })
}
