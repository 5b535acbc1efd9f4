import type { RegimeShelf } from '../clocks/index.ts'
import type { Timeline } from '../timeline/index.ts'
import { type RegisterFacts, registerFacts } from './facts.ts'
import { type Gap, gapsOf } from './gaps.ts'
import { tellingFor } from './occurrence.ts'
import { type Readers, readersOf } from './readers.ts'

/** An entry of the register: the facts, and what the record lacks for it to be complete. */
export interface RegisterEntry extends RegisterFacts {
  readonly gaps: readonly Gap[]
  /** Whether the whole record lacks nothing; these readers may not be told what it lacks. */
  readonly isComplete: boolean
  /** Whether something is left out that these readers may not see. */
  readonly hasWithheld: boolean
}

/**
 * The entry of a record.
 *
 * @param timeline the record as it was known at some time
 * @param audience who reads the register: what is more restricted is left out, and the entry says that there is more
 */
export function registerEntry(
  timeline: Timeline,
  audience: Readers['audience'],
  law: RegimeShelf,
): RegisterEntry {
  const facts = registerFacts(tellingFor(timeline, readersOf(audience), law))
  const whole = gapsOf(registerFacts(tellingFor(timeline, readersOf('internal'), law)))
  // What is recorded for others is no gap; what is lacking only by what these readers may not see is not told to them.
  return {
    ...facts,
    gaps: gapsOf(facts).filter((gap) => whole.includes(gap)),
    isComplete: whole.length === 0,
    hasWithheld: isShortened(facts),
  }
}

function isShortened(facts: RegisterFacts): boolean {
  const { title, occurred, detected, aware, count, risk, authority, communication } = facts
  const values = [title, occurred, detected, aware, count, risk]
  const lists = [
    ...[facts.facts, facts.causes, facts.data, facts.groups, facts.effects, facts.taken, facts.planned],
    ...[facts.riskReasons, facts.sources],
    ...[authority.notices, authority.reasons, communication.notices, communication.reasons],
  ]
  return values.some(({ state }) => state === 'withheld') || lists.some(({ withheld }) => withheld)
}
