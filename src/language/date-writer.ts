/** A time as precise as it is known: what this folder needs of a moment. Milliseconds since the epoch. */
export interface ImpreciseTime {
  readonly earliest: number
  readonly latest: number
  readonly precision: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'
  readonly approximate: boolean
  readonly uncertain: boolean
  readonly interval: boolean
  readonly zone: string
  /** Whether it lasted from end to end; otherwise it happened at some time in between. */
  readonly lasting?: boolean
  /** The two ends of what lasted, where each is known as precisely as it was written. */
  readonly ends?: readonly [ImpreciseTime, ImpreciseTime]
}

export interface DateOptions {
  /** The zone in which times of day are shown. */
  readonly zone: string
  /** Nothing finer than the day. */
  readonly day: boolean
  /** Says with each time of day how the zone's clock stood; otherwise only where the clock shows the time twice. */
  readonly offset?: boolean
}

export interface DateWriter {
  /** As a name: `9 November 2025`, `18 November 2025, 11:20`. */
  readonly write: (time: ImpreciseTime | undefined, options: DateOptions) => string
  /** As the adverb of a sentence: `on 9 November 2025`, `in November 2025`. */
  readonly when: (time: ImpreciseTime | undefined, options: DateOptions) => string
  /** The time of day alone: `11:20`, `11:32–13:05`; `undefined` where the day is all that is known, or there are several. */
  readonly hours: (time: ImpreciseTime | undefined, zone: string) => string | undefined
  /** How a zone's clock stands at an instant: `UTC+1`. */
  readonly zone: (zone: string, epoch: number) => string
  /** In which zone times are told, and how its clock stands where it stands alike at all of these instants. */
  readonly inZone: (zone: string, epochs: readonly number[]) => string
}
