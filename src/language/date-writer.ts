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
}

export interface DateWriter {
  /** As a name: `9 November 2025`, `18 November 2025, 11:20`. With `day`, no finer than the day. */
  readonly write: (time: ImpreciseTime | undefined, options: { zone: string; day: boolean }) => string
  /** As the adverb of a sentence: `on 9 November 2025`, `in November 2025`. */
  readonly when: (time: ImpreciseTime | undefined, options: { zone: string; day: boolean }) => string
  /** How a zone's clock stands at an instant: `UTC+1`. */
  readonly zone: (zone: string, epoch: number) => string
}
