import type { Incident } from '../record/index.ts'
import { addPeriod, type Moment, surelyBefore } from '../time/index.ts'
import type { Entry, Timeline } from '../timeline/index.ts'
import { limitOf } from './counting.ts'
import { type Anchor, anchorOf, answerOf } from './events.ts'
import type { ClockReason } from './reasons.ts'
import type { Regime } from './regime.ts'

export type ClockState = 'not-applicable' | 'not-started' | 'running' | 'met' | 'missed' | 'cannot-tell'

/** A regime's period as it ran in an incident. */
export interface Clock {
  readonly regime: Regime
  readonly state: ClockState
  /** What begins the period. */
  readonly anchor: Anchor | undefined
  /** When the period ends: a window if its beginning is imprecise. */
  readonly target: Moment | undefined
  /** From when on it is late by the regime's way of counting, never before the target. */
  readonly limit: Moment | undefined
  /** The notification that meets the duty. */
  readonly answer: Entry | undefined
  readonly reasons: readonly ClockReason[]
}

interface Verdict {
  readonly state: ClockState
  readonly reasons: readonly ClockReason[]
}

/**
 * How a regime's period ran in an incident. It is met or missed only if that is sure, however imprecise the times are.
 *
 * @param now the day or instant by which a period without a notification is judged; without it, such a period runs on
 */
export function deadlineOf(regime: Regime, incident: Incident, timeline: Timeline, now?: Moment): Clock {
  const none = { regime, anchor: undefined, target: undefined, limit: undefined, answer: undefined }
  const exempt = exemption(regime, incident)
  if (exempt) return { ...none, state: 'not-applicable', reasons: [exempt] }
  const answer = answerOf(regime, incident, timeline)
  const anchor = anchorOf(regime, incident, timeline)
  const undecided: ClockReason[] =
    incident.risk === undefined || incident.risk === 'undetermined' ? ['risk-undecided'] : []
  if (!anchor) {
    const state = answer ? 'cannot-tell' : 'not-started'
    return { ...none, answer, state, reasons: ['no-anchor', ...undecided] }
  }
  const doubts = [...doubtsAbout(anchor), ...undecided]
  const { at } = anchor
  if (!at) return { ...none, anchor, answer, state: 'cannot-tell', reasons: doubts }
  if (surelyBefore(at, regime.since)) {
    return { ...none, anchor, answer, state: 'not-applicable', reasons: ['not-in-force'] }
  }
  const target = addPeriod(at, regime.period)
  const limit = limitOf(regime.counting, at, regime.period)
  const { state, reasons } = answer ? judge(answer, at, target, limit) : judgeSilence(target, limit, now)
  return { regime, state, anchor, target, limit, answer, reasons: [...reasons, ...doubts] }
}

function exemption({ applies }: Regime, { kind, organisation, risk }: Incident): ClockReason | undefined {
  if (kind === undefined || !applies.kinds.includes(kind)) return 'other-kind'
  if (!applies.roles.includes(organisation.role)) return 'other-role'
  return risk !== undefined && applies.unless.includes(risk) ? 'low-risk' : undefined
}

function doubtsAbout({ at, derived }: Anchor): ClockReason[] {
  const doubts: ClockReason[] = derived ? ['anchor-derived'] : []
  if (!at) return [...doubts, 'anchor-undated']
  if (at.precision !== 'minute' && at.precision !== 'second') doubts.push('anchor-imprecise')
  if (isDoubtful(at)) doubts.push('anchor-approximate')
  return doubts
}

function judge({ event, bounds }: Entry, anchor: Moment, target: Moment, limit: Moment): Verdict {
  const unsure = (reason: ClockReason): Verdict => ({ state: 'cannot-tell', reasons: [reason] })
  if (!bounds) return unsure('answer-undated')
  if (surelyBefore(bounds, anchor)) return unsure('answer-before-anchor')
  if (isDoubtful(bounds)) return unsure('answer-approximate')
  if (isDoubtful(anchor)) return unsure('answer-imprecise')
  if (bounds.latest <= target.earliest) return { state: 'met', reasons: ['answered-in-time'] }
  if (bounds.earliest >= limit.latest) {
    return {
      state: 'missed',
      reasons: ['answered-late', event.reasons ? 'reasons-given' : 'reasons-missing'],
    }
  }
  return unsure(surelyBefore(target, bounds) ? 'answer-in-last-hour' : 'answer-imprecise')
}

function judgeSilence(target: Moment, limit: Moment, now: Moment | undefined): Verdict {
  if (!now || now.latest <= target.earliest) return { state: 'running', reasons: ['not-answered'] }
  if (now.earliest >= limit.latest && !isDoubtful(limit)) {
    return { state: 'missed', reasons: ['period-over', 'not-answered'] }
  }
  return { state: 'cannot-tell', reasons: ['period-may-be-over', 'not-answered'] }
}

function isDoubtful({ approximate, uncertain }: Moment): boolean {
  return approximate || uncertain
}
