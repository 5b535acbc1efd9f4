import { factsShape, group, list } from '../document/index.ts'

const event = factsShape.group.detection
const item = group({ text: 'text' })
const notices = group({
  /** What became of the duty, in a few words. */
  outcome: 'text',
  /** The same in a word or two. */
  short: 'text',
  /** What was sent; `judgement` says whether it was in time, where a time is set. */
  notices: list(group({ ...event.group, judgement: 'text' })),
  /** Why nothing was sent. */
  reasons: list(item),
  isWithheld: 'flag',
})

/** What the template of the register may use of one record: the record, and what the documentation of a breach needs. */
export const entryShape = group({
  ...factsShape.group,
  /** When it began and was over, was first detected, and when we became aware of it. */
  occurred: 'moment',
  ended: 'moment',
  detected: 'moment',
  aware: 'moment',
  /** The record has no awareness of ours: it is counted from when a processor told us. */
  isAwareDerived: 'flag',
  isAwareProposed: 'flag',
  /** The events by which the incident was ended, where the record names no measures that were taken. */
  remedies: list(event),
  /** The assessment in a word or two; `risk` says it in full. */
  shortRisk: 'text',
  riskReasons: list(item),
  authority: notices,
  communication: notices,
  /** What the documentation lacks. */
  gaps: list('text'),
  isComplete: 'flag',
  gapCount: 'count',
  /** What is recorded, but not for the readers of this copy. */
  withheld: group({
    occurred: 'flag',
    detected: 'flag',
    aware: 'flag',
    facts: 'flag',
    causes: 'flag',
    data: 'flag',
    people: 'flag',
    count: 'flag',
    effects: 'flag',
    measures: 'flag',
    planned: 'flag',
    riskReasons: 'flag',
    sources: 'flag',
  }),
})

/** What the template of the register may use. */
export const registerShape = group({
  /** Whose register it is, where all records name the same organisation. */
  organisation: 'text',
  entries: list(entryShape),
  total: 'count',
  /** Whether it is the copy that an authority may see, or the one that must not leave the organisation. */
  isInternal: 'flag',
  /** The day of which the register tells, where it was asked for as of one. */
  asOf: 'moment',
  isIncomplete: 'flag',
  /** Records that have errors and are not in the register. */
  leftOut: 'count',
  /** Records of other incidents than breaches of personal data, which are not in it either. */
  others: 'count',
  hasOthers: 'flag',
})
