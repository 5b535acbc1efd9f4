import type { Incident } from '../record/index.ts'
import type { Timeline } from '../timeline/index.ts'
import { type Clock, type ClockOptions, clockFor } from './clock.ts'
import { contractDuties, type Duty, dutyOf } from './duty.ts'
import { type Regime, readRegime } from './regime.ts'

/** Regimes by their ids. One is read when somebody asks for it, and then kept. */
export interface RegimeShelf {
  /** What an event's `under` may name, alphabetically. */
  readonly ids: readonly string[]
  readonly regime: (id: string) => Regime | undefined
  /** All of them. */
  readonly regimes: () => readonly Regime[]
  /** The clock of one duty, the law's or a contract's; `undefined` if there is none of that id. */
  readonly clock: (id: string, timeline: Timeline, options?: ClockOptions) => Clock | undefined
  /** The clock of every duty: the contracts' of the record, then the law's by id. */
  readonly clocks: (timeline: Timeline, options?: ClockOptions) => readonly Clock[]
}

/** Makes a shelf of regimes, each as JSON, by id. */
export function makeShelf(texts: Readonly<Record<string, string>>): RegimeShelf {
  const ids = Object.keys(texts).sort()
  const read = new Map<string, { readonly regime: Regime; readonly duty: Duty }>()

  const lawOf = (id: string) => {
    const known = read.get(id)
    if (known) return known
    const text = Object.hasOwn(texts, id) ? texts[id] : undefined
    if (text === undefined) return undefined
    const regime = readRegime(text)
    const law = { regime, duty: dutyOf(regime) }
    read.set(id, law)
    return law
  }
  const laws = () => ids.flatMap((id) => lawOf(id) ?? [])
  const duty = (id: string, incident: Incident): Duty | undefined =>
    lawOf(id)?.duty ?? contractDuties(incident).find((one) => one.id === id)
  const clockWith = (one: Duty, { incident, entries }: Timeline, options: ClockOptions | undefined): Clock =>
    clockFor(one, { incident, entries, dutyOf: (id) => duty(id, incident) }, options)

  return {
    ids,
    regime: (id) => lawOf(id)?.regime,
    regimes: () => laws().map(({ regime }) => regime),
    clock: (id, timeline, options) => {
      const one = duty(id, timeline.incident)
      return one && clockWith(one, timeline, options)
    },
    clocks: (timeline, options) => {
      const duties = [...contractDuties(timeline.incident), ...laws().map((law) => law.duty)]
      return duties.map((one) => clockWith(one, timeline, options))
    },
  }
}
