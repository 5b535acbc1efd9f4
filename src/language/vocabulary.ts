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
const months = v.pipe(v.array(pattern), v.length(12))

/** How two months are written at the ends of a stretch, and the first of them within one year. */
const endMonths = v.object({ month: pattern, 'same-year-month': pattern })

/** A pattern that may differ by the day of the month (Italian: `l’8`, `l’11`, but `il 9`). */
const byDay = v.objectWithRest({ other: pattern }, pattern)

/** How values stand in a sentence. */
const listPatterns = v.object({
  two: pattern,
  between: pattern,
  last: pattern,
  /** The same before a value that starts so, in any case: Spanish `e` before `identificador`, but `y` before `hielo`. */
  before: v.optional(
    v.object({ starts: v.array(pattern), except: v.array(pattern), two: pattern, last: pattern }),
  ),
})
export type ListPatterns = v.InferOutput<typeof listPatterns>

export const vocabularySchema = v.object({
  language: pattern,
  name: pattern,
  direction: v.picklist(['ltr', 'rtl']),
  number: v.object({ decimal: pattern, group: pattern, 'group-from': v.number() }),
  /** How pages are numbered: the page, and how many there are. */
  'page-number': pattern,
  list: v.object({
    ...listPatterns.entries,
    /** The same where a value has commas of its own. */
    'with-commas': v.optional(listPatterns),
  }),
  /** The names of the months, from January. */
  months: v.object({
    /** Beside a day or a year, `MMMM` in a pattern: Greek `Νοεμβρίου`. */
    dated: months,
    /** Alone, `LLLL`, where that differs: Greek `Νοέμβριος`. */
    alone: v.optional(months),
    /** After the preposition of `when`, `MMM`, where that differs: Greek `Νοέμβριο`. */
    after: v.optional(months),
  }),
  /** Dates as date-fns patterns, and how they are put together. */
  date: v.object({
    year: pattern,
    month: pattern,
    day: byDay,
    /** The first day of a range within one year, and within one month. */
    'same-year': byDay,
    'same-month': byDay,
    /** The first month of a range within one year. */
    'same-year-month': pattern,
    minute: pattern,
    second: pattern,
    /** The first of two times of day, where a word stands only after the last: German `14:00–15:00 Uhr`. */
    'first-minute': v.optional(pattern),
    'first-second': v.optional(pattern),
    'with-time': pattern,
    /** The same with a time that brings its own prepositions. */
    'with-times': pattern,
    /** A time or a zone with its distance from UTC, and that of a time which a clock shows twice. */
    'with-offset': pattern,
    'either-offset': pattern,
    /** What lasted: days of one month, times of one day, and ends of which one is imprecise. */
    range: pattern,
    'time-range': pattern,
    'lasting-ends': pattern,
    /** At some time between two of one day. */
    'time-between': pattern,
    /** In which zone times are told: a place's, or UTC and what is always as far from it. */
    'in-zone': pattern,
    'in-fixed-zone': pattern,
    after: pattern,
    before: pattern,
    approximate: pattern,
    'approximate-range': pattern,
    uncertain: pattern,
    unknown: pattern,
  }),
  /** The same as the adverb of a sentence: "on 9 November 2025", "in November 2025". */
  when: v.object({
    year: pattern,
    month: pattern,
    /** How the month itself is written there, where that differs from `date.month`. */
    'month-name': v.optional(pattern),
    day: byDay,
    /** A day inside a range: "between the 8th and the 9th". */
    article: byDay,
    /** A time of day inside a sentence, where it differs by the hour: Spanish `la 01:05`, but `las 14:05`. */
    clock: v.optional(byDay),
    /** The ends of months and years between which something was. */
    start: v.object({ year: pattern, month: pattern }),
    end: v.object({ year: pattern, month: pattern }),
    /** The ends of what lasted: "from 30 October to 2 November". */
    from: v.object({ year: pattern, month: pattern, day: byDay }),
    to: v.object({ year: pattern, month: pattern, day: byDay }),
    lasting: pattern,
    'lasting-clock': pattern,
    /** How the months of `start` and `end`, and those of `from` and `to`, are written, where that differs from `date`. */
    'range-months': v.optional(endMonths),
    'lasting-months': v.optional(endMonths),
    'with-time': pattern,
    'with-times': pattern,
    'time-range': pattern,
    range: pattern,
    'range-clock': pattern,
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
  natures: labels,
  severities: labels,
  statuses: labels,
  risks: labels,
  events: labels,
  phases: labels,
  stages: labels,
  data: labels,
  causes: labels,
  indicators: labels,
  lessons: labels,
  'action-kinds': labels,
  'action-statuses': labels,
  sectors: labels,
  metrics: labels,
  'metric-states': labels,
  audiences: labels,
  unknowns: labels,
  words: labels,
  /** What `forthright clocks` says. */
  clocks: v.object({
    states: labels,
    reasons: labels,
    duties: labels,
    told: labels,
    confidences: labels,
    periods: v.record(v.string(), plural),
    words: labels,
  }),
  /** What the register of breaches says beside its template, and the heads of its columns. */
  register: v.object({
    columns: labels,
    authority: labels,
    communication: labels,
    /** The outcomes and the risk in the few words of a table. */
    short: labels,
    risks: labels,
    judgements: labels,
    gaps: labels,
    withheld: pattern,
    derived: pattern,
    proposed: pattern,
    remark: pattern,
  }),
  /** What stands in a picture of a timeline, and is said of it. */
  picture: v.object({
    timeline: pattern,
    title: pattern,
    'as-of': pattern,
    zone: pattern,
    us: pattern,
    other: pattern,
    order: pattern,
    event: pattern,
    told: pattern,
    none: pattern,
    'no-phase': pattern,
    undated: pattern,
    imprecise: pattern,
    lasting: pattern,
    'left-out': pattern,
    /** A period of law or contract as a bar; one of which nobody decided whether it applies; and that one was met. */
    period: pattern,
    undecided: pattern,
    done: pattern,
    more: pattern,
    'periods-left-out': pattern,
    /** What became of one period. */
    states: v.object({
      met: pattern,
      late: pattern,
      overdue: pattern,
      running: pattern,
      open: pattern,
      'cannot-tell': pattern,
      'needs-decision': pattern,
    }),
  }),
  /** What an editor shows beside a record. */
  editor: v.object({
    utc: pattern,
    previous: pattern,
    begins: pattern,
    meets: pattern,
    fallback: pattern,
    required: pattern,
  }),
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
