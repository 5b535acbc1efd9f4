import { type Moment, surelyBefore } from '../time/index.ts'
import type { Entry } from '../timeline/index.ts'
import { type Anchor, anchorOf, type Search } from './anchor.ts'
import { answersTo } from './answer.ts'
import { type Applicability, applicability } from './applies.ts'
import { type CountingOptions, type Deadline, deadlineOf } from './deadline.ts'
import { type Duty, names } from './duty.ts'
import type { Hint } from './place.ts'
import { because, type Reason } from './reasons.ts'

/** From what has to be done first to what needs nothing any more. */
export const clockStates = [
  'missed',
  'cannot-tell',
  'running',
  'needs-decision',
  'not-started',
  'soft',
  'met',
  'not-applicable',
] as const
export type ClockState = (typeof clockStates)[number]

/** A duty's period as it ran in an incident. */
export interface Clock {
  readonly duty: Duty
  readonly state: ClockState
  /** What begins the period. */
  readonly anchor: Anchor | undefined
  /** When the period ends as anybody would add it up: a window if its beginning is imprecise. For planning. */
  readonly target: Moment | undefined
  /** From when on it is late by the law's way of counting, never before the target. For judging. */
  readonly limit: Moment | undefined
  /** The notification that meets the duty. */
  readonly answer: Entry | undefined
  /** How much the record points to the place where the duty is law. */
  readonly hint: Hint
  /** Why the duty applies, does not, or what somebody has to decide. */
  readonly why: readonly Reason[]
  /** When it began and what became of it. */
  readonly reasons: readonly Reason[]
}

/** What a clock is judged by. */
export interface ClockOptions extends CountingOptions {
  /** The day or instant by which a period without a notification is judged; without it, such a period runs on. */
  readonly now?: Moment | undefined
}

interface Verdict {
  readonly state: ClockState
  readonly reasons: readonly Reason[]
}

/** How a duty's period ran in an incident. It is met or missed only if that is sure, however imprecise the times are. */
export function clockFor(duty: Duty, search: Search, options: ClockOptions = {}): Clock {
  const { incident, entries } = search
  // Most duties do not apply, and counting is dear: only what begins a period of several limbs cannot be told without it.
  const counted = duty.also && deadlineOf(duty, search, options)
  const begun = counted ? counted.anchor : anchorOf(duty, duty.anchor, search)
  const filing = 'filing' in duty.anchor ? begun?.event : undefined
  const reach = applicability(duty, incident, entries, begun?.at ?? options.now, filing)
  if (reach.applies === 'no') {
    const none = { anchor: undefined, target: undefined, limit: undefined, answer: undefined }
    return { duty, ...none, state: 'not-applicable', hint: reach.hint, why: reach.reasons, reasons: [] }
  }
  const deadline = counted ?? deadlineOf(duty, search, options)
  const { anchor, target, limit } = deadline
  const { sure, unclear } = answersTo(duty, incident, entries)
  const [answer] = sure
  const course = withDoubts(courseOf(duty, deadline, answer, options.now), deadline, answer)
  const state = isSettled(duty, reach, answer, course) ? course.state : 'needs-decision'
  const doubt = answer ? undefined : unclear[0]
  const missing = 'filing' in duty.anchor && !anchor ? unclearFiling(duty.anchor.filing, search) : undefined
  const reasons = [
    ...(doubt ? [because('answer-unclear', doubt.event.path, duty.id)] : []),
    ...(missing && 'filing' in duty.anchor
      ? [because('answer-unclear', missing.event.path, duty.anchor.filing)]
      : []),
    ...course.reasons,
    // How exactly it began matters where an end is counted from it.
    ...deadline.reasons.filter(({ key }) => duty.period || key !== 'anchor-imprecise'),
  ]
  if (doubt && state === 'missed') {
    return {
      duty,
      state: 'cannot-tell',
      anchor,
      target,
      limit,
      answer,
      hint: reach.hint,
      why: reach.reasons,
      reasons,
    }
  }
  return { duty, state, anchor, target, limit, answer, hint: reach.hint, why: reach.reasons, reasons }
}

/** A notification that may have been the earlier one from which a period runs. */
function unclearFiling(id: string, { incident, entries, dutyOf }: Search): Entry | undefined {
  const earlier = dutyOf(id)
  return earlier && answersTo(earlier, incident, entries).unclear[0]
}

/** From a beginning that nobody chose nothing is late: it may have been later, and then all of it is. */
function withDoubts(course: Verdict, { anchor }: Deadline, answer: Entry | undefined): Verdict {
  if (!anchor?.proposed || course.state === 'met' || course.state === 'soft') return course
  const reasons = answer
    ? [because('answer-imprecise', [...answer.event.path, 'at'])]
    : course.reasons.map((one) => (one.key === 'period-over' ? because('period-may-be-over') : one))
  return { state: 'needs-decision', reasons }
}

/**
 * Whoever made the notification decided that it was due; that decides nothing for the law of places or of sorts of
 * organisation that are not in the record, and where a threshold is open it can be in time, but not late.
 */
function isSettled(
  duty: Duty,
  { applies, hint, reasons }: Applicability,
  answer: Entry | undefined,
  course: Verdict,
): boolean {
  if (applies === 'yes') return true
  if (!answer) return false
  if (answer.event.under.some(({ name }) => names(name, duty))) return true
  const has = (wanted: Reason['key']): boolean => reasons.some(({ key }) => key === wanted)
  if (hint !== 'named' || has('sectors-unknown')) return false
  return course.state === 'met' || !has('threshold-open')
}

function courseOf(
  duty: Duty,
  deadline: Deadline,
  answer: Entry | undefined,
  now: Moment | undefined,
): Verdict {
  const { anchor, target, limit, safe } = deadline
  if (!anchor) {
    const reason = because('filing' in duty.anchor ? 'no-filing' : 'no-anchor')
    if (!answer) return { state: 'not-started', reasons: [reason] }
    if (!duty.period) return { state: 'met', reasons: [because('answered', answer.event.path)] }
    return { state: 'cannot-tell', reasons: [reason] }
  }
  if (!duty.period) {
    return answer
      ? { state: 'met', reasons: [because('answered', answer.event.path)] }
      : { state: 'soft', reasons: [because('not-answered')] }
  }
  if (!target || !limit || !safe || !anchor.at) return { state: 'cannot-tell', reasons: [] }
  if (answer) return judge(duty, answer, anchor.at, { safe, limit, target }, deadline)
  const silence = judgeSilence(safe, limit, now, deadline)
  if (!deadline.provisional) return silence
  const reasons = [because('no-anchor'), ...silence.reasons]
  return silence.state === 'running'
    ? { ...silence, reasons }
    : { state: 'not-started', reasons: [because('no-anchor')] }
}

interface Ends {
  readonly safe: Moment
  readonly limit: Moment
  readonly target: Moment
}

function judge(
  { late }: Duty,
  { event, bounds }: Entry,
  anchor: Moment,
  { safe, limit, target }: Ends,
  deadline: Deadline,
): Verdict {
  const path = [...event.path, 'at']
  const unsure = (reason: Reason): Verdict => ({ state: 'cannot-tell', reasons: [reason] })
  if (!bounds) return unsure(because('answer-undated', event.path))
  if (surelyBefore(bounds, anchor)) return unsure(because('answer-before-anchor', path))
  if (isDoubtful(bounds)) return unsure(because('answer-approximate', path))
  if (isDoubtful(anchor)) return unsure(because('answer-imprecise', path))
  if (bounds.latest <= safe.earliest) return { state: 'met', reasons: [because('answered-in-time', path)] }
  if (bounds.earliest >= limit.latest) {
    if (lacksHolidays(deadline)) return unsure(because('answer-imprecise', path))
    const given = because(event.reasons ? 'reasons-given' : 'reasons-missing', [...event.path, 'reasons'])
    return {
      state: 'missed',
      reasons: [because('answered-late', path), ...(late === 'reasons' ? [given] : [])],
    }
  }
  const isBetween = safe === target && surelyBefore(target, bounds)
  return unsure(because(isBetween ? 'answer-in-last-hour' : 'answer-imprecise', path))
}

function judgeSilence(safe: Moment, limit: Moment, now: Moment | undefined, deadline: Deadline): Verdict {
  const silent = because('not-answered')
  if (!now || now.latest <= safe.earliest) return { state: 'running', reasons: [silent] }
  if (now.earliest >= limit.latest && !isDoubtful(limit) && !lacksHolidays(deadline)) {
    return { state: 'missed', reasons: [because('period-over'), silent] }
  }
  return { state: 'cannot-tell', reasons: [because('period-may-be-over'), silent] }
}

/** A holiday that nobody knows of could have moved the limit. */
function lacksHolidays({ reasons }: Deadline): boolean {
  return reasons.some(({ key }) => key === 'holidays-unknown')
}

function isDoubtful({ approximate, uncertain }: Moment): boolean {
  return approximate || uncertain
}
