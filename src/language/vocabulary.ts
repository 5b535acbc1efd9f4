import { load } from 'js-yaml'
import * as v from 'valibot'

/**
 * A language's words and patterns, as they stand in `templates/vocabulary/<language>.yaml`: what translators edit. In a
 * pattern `{0}` and `{1}` stand for the values.
 */
const pattern = v.pipe(v.string(), v.nonEmpty())
const plural = v.object({
  zero: v.optional(pattern),
  one: v.optional(pattern),
  two: v.optional(pattern),
  few: v.optional(pattern),
  many: v.optional(pattern),
  other: pattern,
})
const labels = v.record(v.string(), pattern)

/** A pattern that may differ by the day of the month (Italian: `l’8`, `l’11`, but `il 9`). */
const byDay = v.objectWithRest({ other: pattern }, pattern)

export const vocabularySchema = v.object({
  language: pattern,
  name: pattern,
  direction: v.picklist(['ltr', 'rtl']),
  number: v.object({ decimal: pattern, group: pattern, 'group-from': v.number() }),
  list: v.object({ two: pattern, between: pattern, last: pattern }),
  /** Dates as date-fns patterns, and how they are put together. */
  date: v.object({
    year: pattern,
    month: pattern,
    day: byDay,
    /** The first day of a range within one year, and within one month. */
    'same-year': byDay,
    'same-month': byDay,
    hour: pattern,
    minute: pattern,
    second: pattern,
    'with-time': pattern,
    range: pattern,
    'time-range': pattern,
    after: pattern,
    before: pattern,
    approximate: pattern,
    uncertain: pattern,
    unknown: pattern,
  }),
  /** The same as the adverb of a sentence: "on 9 November 2025", "in November 2025". */
  when: v.object({
    year: pattern,
    month: pattern,
    day: byDay,
    /** A day inside a range: "between the 8th and the 9th". */
    article: byDay,
    'article-year': pattern,
    'with-time': pattern,
    range: pattern,
    after: pattern,
    before: pattern,
    approximate: pattern,
    uncertain: pattern,
    unknown: pattern,
  }),
  duration: v.object({
    units: v.object({ day: plural, hour: plural, minute: plural, second: plural }),
    join: pattern,
    range: pattern,
    'at-least': pattern,
    'at-most': pattern,
    about: pattern,
    none: pattern,
    unknown: pattern,
  }),
  count: v.object({
    range: pattern,
    'at-least': pattern,
    'at-most': pattern,
    about: pattern,
    unknown: pattern,
    people: plural,
  }),
  languages: labels,
  roles: labels,
  kinds: labels,
  severities: labels,
  statuses: labels,
  risks: labels,
  events: labels,
  phases: labels,
  stages: labels,
  data: labels,
  causes: labels,
  lessons: labels,
  'action-kinds': labels,
  'action-statuses': labels,
  metrics: labels,
  'metric-states': labels,
  audiences: labels,
  unknowns: labels,
  words: labels,
})
export type Vocabulary = v.InferOutput<typeof vocabularySchema>

/** What reading a vocabulary gives: the vocabulary, or what is wrong with the file. */
export type VocabularyReading =
  | { readonly ok: true; readonly vocabulary: Vocabulary }
  | { readonly ok: false; readonly message: string; readonly offset: number }

/** Reads a vocabulary file. */
export function readVocabulary(text: string): VocabularyReading {
  let value: unknown
  try {
    value = load(text, { maxAliases: 0 })
  } catch (error) {
    const mark = error instanceof Error && 'mark' in error ? error.mark : undefined
    const offset = isMark(mark) ? mark.position : 0
    const reason = error instanceof Error && 'reason' in error ? String(error.reason) : String(error)
    return { ok: false, message: `Unexpected YAML (${reason}), expected a vocabulary`, offset }
  }
  const result = v.safeParse(vocabularySchema, value)
  if (result.success) return { ok: true, vocabulary: result.output }
  const [issue] = result.issues
  return {
    ok: false,
    message: `Unexpected value at \`${v.getDotPath(issue) ?? 'the top'}\`: ${issue.message}`,
    offset: 0,
  }
}

function isMark(mark: unknown): mark is { position: number } {
  return typeof mark === 'object' && mark !== null && 'position' in mark && typeof mark.position === 'number'
}
