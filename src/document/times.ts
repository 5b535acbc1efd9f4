import type { Event } from '../record/index.ts'
import type { Moment } from '../time/index.ts'

/** A time in a document: a moment, or what lasted from one to another. */
export interface ToldMoment extends Moment {
  readonly lasting?: boolean
  readonly ends?: readonly [Moment, Moment]
}

/** An event that lasted, as one stretch of time; an end before the beginning is left to the rules. */
export function lastingFrom(at: Moment, end: Moment | undefined): ToldMoment {
  if (!end || end.latest < at.earliest) return at
  return {
    ...at,
    latest: end.latest,
    interval: true,
    lasting: true,
    approximate: at.approximate || end.approximate,
    uncertain: at.uncertain || end.uncertain,
    ends: [at, end],
  }
}

/** Whether a moment says anything of the time of day. */
export function hasClock({ precision }: Moment): boolean {
  return precision === 'hour' || precision === 'minute' || precision === 'second'
}

/** The instants, in milliseconds since the epoch, at which a document that shows these events shows a time of day. */
export function clockInstants(events: readonly Event[]): number[] {
  return events
    .flatMap(({ at, end, learned, knownSince, nextUpdate, sources }) => [
      at,
      end,
      learned,
      knownSince,
      nextUpdate,
      ...sources.map(({ says }) => says),
    ])
    .flatMap((moment) => (moment && hasClock(moment) ? [moment.earliest, moment.latest] : []))
    .filter(Number.isFinite)
}
