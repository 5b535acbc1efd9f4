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
  const read = new Map<string, Regime>()

  const regime = (id: string): Regime | undefined => {
    const text = Object.hasOwn(texts, id) ? texts[id] : undefined
    if (text === undefined) return undefined
    const known = read.get(id) ?? readRegime(text)
    read.set(id, known)
    return known
  }
  const duty = (id: string, incident: Incident): Duty | undefined => {
    const law = regime(id)
    return law ? dutyOf(law) : contractDuties(incident).find((one) => one.id === id)
  }
  const clockWith = (one: Duty, { incident, entries }: Timeline, options: ClockOptions | undefined): Clock =>
    clockFor(one, { incident, entries, dutyOf: (id) => duty(id, incident) }, options)

  const regimes = (): Regime[] => ids.flatMap((id) => regime(id) ?? [])

  return {
    ids,
    regime,
    regimes,
    clock: (id, timeline, options) => {
      const one = duty(id, timeline.incident)
      return one && clockWith(one, timeline, options)
    },
    clocks: (timeline, options) => {
      const duties = [...contractDuties(timeline.incident), ...regimes().map(dutyOf)]
      return duties.map((one) => clockWith(one, timeline, options))
    },
  }
}
