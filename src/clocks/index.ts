/**
 * From an incident to the periods that it started: law as data, one file a regime in `regimes/`, and what became of each.
 * A period without a fixed length ("without undue delay") has no clock here.
 */
import type { Incident } from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import type { Timeline } from '../timeline/index.ts'
import { type Clock, deadlineOf } from './deadline.ts'
import { readRegime } from './regime.ts'
import gdpr331 from './regimes/gdpr-33-1.yaml'

export { type Clock, type ClockState, deadlineOf } from './deadline.ts'
export type { Anchor } from './events.ts'
export { type ClockReason, clockReasons } from './reasons.ts'
export { type Regime, readRegime } from './regime.ts'

/** Every regime, alphabetically. */
export const regimes = [gdpr331].map(readRegime)

/** The ids of every regime: what an event's `under` may name. */
export const regimeIds: readonly string[] = regimes.map((regime) => regime.id)

/**
 * The clock of every regime.
 *
 * @example
 * clocksOf(incident, buildTimeline(incident)).filter((clock) => clock.state === 'missed')
 */
export function clocksOf(incident: Incident, timeline: Timeline, now?: Moment): readonly Clock[] {
  return regimes.map((regime) => deadlineOf(regime, incident, timeline, now))
}
