import type { ClockState } from '../clocks/index.ts'
import type { Event, Incident, Text } from '../record/index.ts'
import type { Timeline } from '../timeline/index.ts'
import { type Occurrence, occurrence, type Telling } from './occurrence.ts'
import { type Listed, mapped } from './readers.ts'

/** What became of the duty to tell somebody; `none` if the record says nothing of it. */
export const outcomes = ['told', 'decided', 'low-risk', 'not-ours', 'none', 'withheld'] as const
export type Outcome = (typeof outcomes)[number]

/** Whether a notification was made in the time that the law gives for it. */
export const judgements = ['in-time', 'late', 'unclear'] as const
export type Judgement = (typeof judgements)[number]

/** Whether somebody was told, and why not. */
export interface Notices {
  readonly outcome: Outcome
  /** What was sent, in order. */
  readonly notices: Listed<Notice>
  /** Why nothing was sent: of a decision, else of the assessment of the risk. */
  readonly reasons: Listed<Text>
}

export interface Notice extends Occurrence {
  /** Absent where the law gives no time, another notice was the one to be judged, or readers may not know. */
  readonly judgement: Judgement | undefined
}

const authorityDuties = ['gdpr-33-1', 'uk-gdpr-33-1']
const peopleDuties = ['gdpr-34-1', 'uk-gdpr-34-1']

/** Whether the supervisory authority was notified, when, and if not, why (GDPR art. 33(1)). */
export function authorityNotices(telling: Telling): Notices {
  const { incident } = telling.whole
  const authorities = new Set(
    incident.parties.filter(({ role }) => role === 'supervisory-authority').map(({ id }) => id),
  )
  const isNotice = (event: Event): boolean =>
    (event.kind === 'notification' || event.kind === 'correction') &&
    isMadeUnder(event, authorityDuties, authorities.has(event.to ?? ''))
  return noticesOf(telling, authorityDuties, isNotice, incident.risk === 'unlikely')
}

/** Whether the people concerned were told, directly or in public, when, and if not, why (GDPR art. 34). */
export function peopleNotices(telling: Telling): Notices {
  const { risk } = telling.whole.incident
  const isNotice = (event: Event): boolean =>
    isTelling(event) &&
    isMadeUnder(
      event,
      peopleDuties,
      event.to === 'customers' || (event.to === 'public' && event.kind === 'notification'),
    )
  return noticesOf(telling, peopleDuties, isNotice, risk === 'unlikely' || risk === 'not-high')
}

function isTelling({ kind }: Event): boolean {
  return kind === 'notification' || kind === 'statement' || kind === 'correction'
}

const nothing = { shown: [], withheld: false }

function noticesOf(
  telling: Telling,
  duties: readonly string[],
  isNotice: (event: Event) => boolean,
  isLowRisk: boolean,
): Notices {
  const { readers, whole, seen } = telling
  const { incident } = whole
  const sent = readers.list(incident.events.filter(isNotice))
  if (sent.shown.length > 0) {
    const notices = seen.entries
      .filter(({ event }) => sent.shown.includes(event))
      .map((entry) => ({ ...occurrence(entry), judgement: judgementOf(telling, duties, entry.event) }))
    return { outcome: 'told', notices: { shown: notices, withheld: sent.withheld }, reasons: nothing }
  }
  const notices = { shown: [], withheld: sent.withheld }
  const decided = reasonsOf(
    telling,
    incident.events.filter(
      (event) => event.kind === 'decision' && event.applies === false && isUnder(event, duties),
    ),
  )
  const excluded = mapped(readers.list(exclusions(incident, duties)), ({ reason }) => reason)
  const decisions = {
    shown: [...decided.shown, ...excluded.shown],
    withheld: decided.withheld || excluded.withheld,
  }
  if (decisions.shown.length > 0) return { outcome: 'decided', notices, reasons: decisions }
  // The risk says why nothing was sent; not where something was, of which these readers may not know.
  if (isLowRisk && !sent.withheld) {
    const assessed = reasonsOf(telling, incident.events.filter(isOurAssessment))
    return {
      outcome: 'low-risk',
      notices,
      reasons: { shown: assessed.shown, withheld: assessed.withheld || decisions.withheld },
    }
  }
  if (sent.withheld || decisions.withheld) return { outcome: 'withheld', notices, reasons: decisions }
  return { outcome: isOurs(incident) ? 'none' : 'not-ours', notices, reasons: nothing }
}

/** Whether it is us whom the articles oblige. */
export function isOurs({ organisation: { role } }: Pick<Incident, 'organisation'>): boolean {
  return role === 'controller' || role === 'joint-controller'
}

/** Whether an event is our assessment of the risk to people. */
export function isOurAssessment({ kind, by }: Event): boolean {
  return kind === 'risk-assessment' && by === 'us'
}

/** The reasons that events give, as far as readers may see them. */
export function reasonsOf({ readers }: Telling, events: readonly Event[]): Listed<Text> {
  const given = events.flatMap(({ reasons, audience }) => (reasons ? [{ reasons, audience }] : []))
  return mapped(readers.list(given), ({ reasons }) => reasons)
}

/** The worst judgement under any of the duties, where these readers come to the same as who sees everything. */
function judgementOf(
  { law, whole, seen }: Telling,
  duties: readonly string[],
  event: Event,
): Judgement | undefined {
  const judged = (timeline: Timeline): Judgement | undefined => {
    const found = duties.flatMap((duty) => {
      const clock = law.clock(duty, timeline)
      const judgement = clock?.answer?.event === event && clock.duty.period && stateJudgements[clock.state]
      return judgement ? [judgement] : []
    })
    return (['late', 'unclear', 'in-time'] as const).find((one) => found.includes(one))
  }
  const known = judged(whole)
  return known === judged(seen) ? known : undefined
}

const stateJudgements: Readonly<Partial<Record<ClockState, Judgement>>> = {
  met: 'in-time',
  missed: 'late',
  'cannot-tell': 'unclear',
}

/** Duties that the record takes out in `regimes`, which nobody but ourselves may see. */
function exclusions({ regimes, language }: Incident, duties: readonly string[]) {
  return regimes.exclude
    .filter(({ name }) => duties.some((duty) => isPartOf(duty, name)))
    .map(({ reason: value, path: at }) => {
      const path = [...at, 'reason']
      const reason: Text = {
        path,
        audience: 'internal',
        kind: 'line',
        isVerbatim: false,
        languages: { [language]: { value, path } },
      }
      return { audience: 'internal' as const, reason }
    })
}

/**
 * Whether what was sent was sent under one of the duties: it names the very duty; or the beginning of its name, and went
 * to whom the duty is owed, or the record does not say to whom; or it is ours to these and names no law at all. What names
 * other laws alone was sent under those.
 */
function isMadeUnder(event: Event, duties: readonly string[], isToThem: boolean): boolean {
  const { under, by, to } = event
  if (under.length === 0) return by === 'us' && isToThem
  if (under.some(({ name }) => duties.includes(name))) return true
  return isUnder(event, duties) && (isToThem || to === undefined)
}

function isUnder({ under }: Event, duties: readonly string[]): boolean {
  return under.some(({ name }) => duties.some((duty) => isPartOf(duty, name)))
}

/** Whether a name is a duty's, or the beginning of it. */
function isPartOf(duty: string, name: string): boolean {
  return duty === name || duty.startsWith(`${name}-`)
}
