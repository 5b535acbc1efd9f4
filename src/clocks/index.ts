/**
 * From an incident to the periods that it started: law as data, one file a regime in `regimes/`, and what became of each.
 */
import { makeShelf, type RegimeShelf } from './shelf.ts'

export type { Anchor } from './anchor.ts'
export { mayAnswer } from './answer.ts'
export { type Clock, type ClockOptions, type ClockState, clockStates } from './clock.ts'
export type { IsHoliday } from './counting/rule.ts'
export type { Duty } from './duty.ts'
export { isGrouped } from './grouped.ts'
export { openHolidays } from './holidays.ts'
export { clocksToIcs, type IcsDeadline } from './ics.ts'
export { clocksToJson } from './json.ts'
export { type Reason, type ReasonKey, reasonKeys } from './reasons.ts'
export { type Confidence, confidenceIn, confidences, duties, type Regime } from './regime.ts'
export type { RegimeShelf } from './shelf.ts'

/**
 * Every regime that forthright knows. Their texts are loaded when this is first called.
 *
 * @example
 * const law = await openRegimes()
 * law.clocks(buildTimeline(incident), { now }).filter((clock) => clock.state === 'missed')
 */
export function openRegimes(): Promise<RegimeShelf> {
  shelf ??= import('./regimes/index.ts').then((texts) => makeShelf(texts))
  return shelf
}

let shelf: Promise<RegimeShelf> | undefined
