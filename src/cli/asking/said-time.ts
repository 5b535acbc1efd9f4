import type { TimeWords } from '../../language/index.ts'
import type { Moment } from '../../time/index.ts'

/** What a time that somebody says is read by. */
export interface TimeSetting {
  /** The instant at which it is said, in milliseconds since the epoch. */
  readonly now: number
  /** The zone of whoever says it: an IANA name. */
  readonly zone: string
  readonly words: TimeWords
  /** The names of the months, from January. */
  readonly months: readonly string[]
}

/** What somebody said: a time as EDTF, or that nobody knows. */
export type SaidTime =
  | { readonly ok: true; readonly text: 'unknown'; readonly moment: undefined; readonly isTwice: false }
  | {
      readonly ok: true
      /** With its offset wherever it has a time of day, so that it stays the same in another zone. */
      readonly text: string
      readonly moment: Moment
      /** Whether the clock shows that time twice. */
      readonly isTwice: boolean
    }
  | { readonly ok: false; readonly why: 'unclear' }
  /** The days that it may be. */
  | { readonly ok: false; readonly why: 'ambiguous'; readonly days: readonly [string, string] }
  | { readonly ok: false; readonly why: 'future'; readonly text: string }
