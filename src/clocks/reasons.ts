import type { Path } from '../record/index.ts'

/**
 * Why a clock is in its state. Each key has its words in every language in `templates/vocabulary/<language>.yaml`, under
 * `clocks.reasons`.
 */
export const reasonKeys = [
  // It applies.
  'this-contract',
  'included',
  'our-role',
  'our-sector',
  'our-country',
  'people-there',
  'enough-people',
  'risk-enough',
  'threshold-settled',
  'few-people',
  // It does not.
  'excluded',
  'decided-against',
  'not-law',
  'not-in-force',
  'no-longer-in-force',
  'other-kind',
  'other-role',
  'other-sector',
  'other-law',
  'elsewhere',
  'too-few-people',
  'too-many-people',
  'low-risk',
  // Somebody has to decide.
  'decision-open',
  'kind-open',
  'place-open',
  'country-unknown',
  'residence-unknown',
  'sectors-unknown',
  'people-unknown',
  'risk-undecided',
  'threshold-open',
  // When it began.
  'no-anchor',
  'no-filing',
  'anchor-derived',
  'anchor-awareness',
  'anchor-proposed',
  'anchor-undated',
  'anchor-imprecise',
  'anchor-approximate',
  'notice-before-awareness',
  'contradictory-order',
  'limb-binds',
  'limb-dropped',
  'holidays-unknown',
  // What became of it.
  'answered-in-time',
  'answered',
  'answered-late',
  'answer-undated',
  'answer-approximate',
  'answer-imprecise',
  'answer-before-anchor',
  'answer-in-last-hour',
  'reasons-given',
  'reasons-missing',
  'answer-unclear',
  'not-answered',
  'period-over',
  'period-may-be-over',
] as const
export type ReasonKey = (typeof reasonKeys)[number]

/** A reason, where the record gives it, and the record's own word. */
export interface Reason {
  readonly key: ReasonKey
  readonly path: Path | undefined
  readonly value: string | undefined
}

/** Makes a reason. */
export function because(key: ReasonKey, path?: Path, value?: string): Reason {
  return { key, path, value }
}
