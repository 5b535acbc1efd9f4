import { load } from 'js-yaml'
import * as v from 'valibot'

/**
 * The words with which edited documents of a language are read back, as they stand in `templates/reading/<language>.yaml`:
 * what somebody may write in the place of what the vocabulary writes.
 */
const words = v.array(v.pipe(v.string(), v.nonEmpty()))
const sides = v.strictObject({ before: words, after: words })

export const qualifiers = ['about', 'at-least', 'at-most', 'after', 'before', 'uncertain'] as const
/** What makes a date, a number or a duration less exact. */
export type Qualifier = (typeof qualifiers)[number]

const readingSchema = v.strictObject({
  language: v.pipe(v.string(), v.nonEmpty()),
  /** What stands before or after a fact that it makes less exact. */
  qualifiers: v.strictObject({
    about: sides,
    'at-least': sides,
    'at-most': sides,
    after: sides,
    before: sides,
    uncertain: sides,
  }),
  /** Numbers in words, by their value: those of which others are made. */
  numbers: v.record(v.pipe(v.string(), v.regex(/^\d{1,12}$/)), words),
  /** Words for numbers that mean something else when they stand alone. */
  articles: words,
  /** What joins the words of a number. */
  joiners: words,
  /** What turns a sentence into its opposite; `-n't` is how a word ends. */
  negations: words,
  /** Whether every noun begins with a capital, and a capital says nothing of names. */
  'capitalised-nouns': v.optional(v.boolean(), false),
  /** What stands before a noun. */
  determiners: words,
  /** What is written in the place of a name and is none: pronouns, and what somebody is. */
  ordinary: words,
  /** How words end that are seldom names. */
  endings: words,
  /** Other words and forms of the categories of data. */
  data: v.record(v.string(), words),
})
export type ReadingWords = v.InferOutput<typeof readingSchema>

/** What reading such a file gives: the words, or what is wrong with it. */
export type ReadingWordsReading =
  | { readonly ok: true; readonly words: ReadingWords }
  | { readonly ok: false; readonly message: string }

/** Reads a file of such words. */
export function readReadingWords(text: string): ReadingWordsReading {
  let value: unknown
  try {
    value = load(text, { maxAliases: 0 })
  } catch (error) {
    const reason = error instanceof Error && 'reason' in error ? String(error.reason) : String(error)
    return { ok: false, message: `Unexpected YAML (${reason}), expected the words of a language` }
  }
  const result = v.safeParse(readingSchema, value)
  if (result.success) return { ok: true, words: result.output }
  const [issue] = result.issues
  return {
    ok: false,
    message: `Unexpected value at \`${v.getDotPath(issue) ?? 'the top'}\`: ${issue.message}`,
  }
}

const none = { before: [], after: [] }

/** The words of a language of which nobody wrote any: only what its vocabulary says is read. */
export function noReadingWords(language: string): ReadingWords {
  return {
    language,
    qualifiers: {
      about: none,
      'at-least': none,
      'at-most': none,
      after: none,
      before: none,
      uncertain: none,
    },
    numbers: {},
    articles: [],
    joiners: [],
    negations: [],
    'capitalised-nouns': false,
    determiners: [],
    ordinary: [],
    endings: [],
    data: {},
  }
}
