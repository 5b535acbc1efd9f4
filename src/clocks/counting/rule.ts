import type { RegimePeriod } from '../regime.ts'

/**
 * Whether a day is a public holiday in a region.
 *
 * @param date `2026-05-01`
 * @param region ISO 3166-1 or 3166-2
 * @returns `undefined` if nothing is known of the region’s holidays
 */
export type IsHoliday = (date: string, region: string) => boolean | undefined

/** What counting looks at beside the period. */
export interface CountingContext {
  /** The zone whose days and hours are counted. */
  readonly zone: string
  /** Whether a day is a public holiday there; nothing is one where no calendar is known. */
  readonly isHoliday: (date: string) => boolean
  /** Regulation (EEC, Euratom) No 1182/71, art. 3(5): at least two working days, if somebody wants that reading. */
  readonly twoWorkingDays: boolean
  /** Whether a limit that falls on a weekend or holiday moves (Delegated Regulation (EU) 2025/301, art. 5(4) and (5)). */
  readonly moves: boolean
}

/** The end of a period. */
export interface End {
  /** From then on the period is surely over, in milliseconds since the epoch; of a whole day, its last millisecond. */
  readonly at: number
  /** Whether the period lasts to the end of a day. */
  readonly whole: boolean
}

/** A way of counting: one file each. */
export interface CountingRule {
  /** The end of a period that an event at a finite instant begins. Never before the instant, and never earlier for a later one. */
  readonly end: (epoch: number, period: RegimePeriod, context: CountingContext) => End
  /** Whether the end may depend on public holidays. */
  readonly usesHolidays: (
    period: RegimePeriod,
    context: Pick<CountingContext, 'twoWorkingDays' | 'moves'>,
  ) => boolean
  /** The zone in which it counts, where that is not the record’s. */
  readonly zone?: string
  /** Where its holidays are, if that does not follow from the duty. */
  readonly region?: string
  /** Days of a period of days that lie before the plain end: the day of the event is the first. */
  readonly daysBefore?: number
  /** Whether it counts from the end of the year of the event. */
  readonly fromYearEnd?: boolean
}
