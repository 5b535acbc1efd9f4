import { load } from 'js-yaml'
import * as v from 'valibot'

const word = v.pipe(v.string(), v.trim(), v.nonEmpty())
const words = v.pipe(v.array(word), v.nonEmpty())

function keyed<const Keys extends readonly string[]>(...keys: Keys) {
  return v.strictObject(v.entriesFromList(keys, word))
}

/** Who told us of an incident, or that we noticed it. */
export const reporters = ['us', 'vendor', 'customer', 'researcher', 'authority', 'press', 'unknown'] as const
export type Reporter = (typeof reporters)[number]

/** How times are told in a conversation: lists of words, of which {0} is a number. */
const timeWords = v.strictObject({
  ...v.entriesFromList(
    [
      'now',
      'unknown',
      'today',
      'yesterday',
      'day-before-yesterday',
      'at',
      'about',
      'am',
      'pm',
      'minutes-ago',
      'hours-ago',
      'days-ago',
      'half-hour-ago',
      'on',
      'morning',
      'evening',
      'this-morning',
      'this-evening',
    ],
    words,
  ),
  /** From one to twelve, each as it may be written. */
  numbers: v.pipe(v.array(words), v.length(12)),
  /** From Monday, each as it may be written. */
  weekdays: v.pipe(v.array(words), v.length(7)),
})
export type TimeWords = v.InferOutput<typeof timeWords>

const countWords = v.strictObject(v.entriesFromList(['about', 'at-least', 'at-most'], words))
export type CountWords = v.InferOutput<typeof countWords>

const recordWords = v.strictObject({
  'unnamed-vendor': word,
  'unnamed-organisation': word,
  texts: keyed(...reporters, 'detected', 'began', 'aware', 'source'),
  'texts-named': keyed('vendor', 'detected', 'source'),
  comments: keyed(
    'head',
    'inherited',
    'timezone',
    'kind-open',
    'risk',
    'role-open',
    'organisation-open',
    'contact',
    'country',
    'vendor-open',
    'vendor-role',
    'events',
    'began',
    'detected',
    'aware',
    'source',
    'data',
    'data-more',
    'people',
    'later',
    'narrative',
  ),
})

const questionsSchema = v.strictObject({
  language: word,
  ask: keyed(
    'title',
    'title-hint',
    'kind',
    'reported',
    'vendor',
    'vendor-hint',
    'learned',
    'learned-hint',
    'began',
    'began-hint',
    'detected',
    'aware',
    'aware-hint',
    'group',
    'group-hint',
    'count',
    'count-hint',
    'data',
    'data-hint',
    'organisation',
    'organisation-hint',
    'role',
    'country',
    'country-hint',
    'contact',
    'contact-hint',
    'timezone',
    'timezone-hint',
    'id',
    'id-hint',
    'write',
    'change',
    'event-kind',
    'event-at',
    'event-by',
    'event-to',
    'event-text',
    'event-text-hint',
  ),
  'unknown-hint': word,
  prompts: keyed(
    'select-keys',
    'several-keys',
    'select-number',
    'several-numbers',
    'no-such-number',
    'how-keys',
    'how-lines',
    'none-chosen',
  ),
  choices: keyed(
    'unknown',
    'kind-unknown',
    'kind-unknown-hint',
    'role-unknown-hint',
    'us',
    'vendor',
    'vendor-hint',
    'customer',
    'researcher',
    'authority',
    'press',
    'aware-then',
    'aware-now',
    'not-yet',
    'write',
    'change',
    'stop',
    'none',
  ),
  faults: keyed(
    'title',
    'ambiguous',
    'future',
    'order',
    'time',
    'count',
    'country',
    'contact',
    'timezone',
    'id',
    'id-taken',
  ),
  say: keyed(
    'welcome',
    'welcome-event',
    'taken',
    'understood',
    'zone',
    'clock-twice',
    'nothing-written',
    'written',
    'next-check-why',
    'next-clocks-why',
    'next-add',
    'periods',
    'periods-may',
    'periods-sectors',
    'until',
    'tell',
    'no-periods',
  ),
  summary: keyed(
    'title',
    'kind',
    'learned',
    'from',
    'vendor',
    'began',
    'detected',
    'aware',
    'groups',
    'count',
    'data',
    'organisation',
    'role',
    'country',
    'contact',
    'timezone',
    'id',
  ),
  times: timeWords,
  counts: countWords,
  record: recordWords,
})

/** The words of questions in one language: `templates/questions/<language>.yaml`. */
export type Questions = v.InferOutput<typeof questionsSchema>

/**
 * Reads the words of questions.
 *
 * @throws if the text is not YAML, or lacks a word: it comes with the program, so that is a fault of the program
 */
export function readQuestions(text: string): Questions {
  return v.parse(questionsSchema, load(text))
}
