/** The units a time may be written to, coarsest first. */
export const precisions = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const

export type Precision = (typeof precisions)[number]

/**
 * A time as honest as it was written: an interval of instants, in milliseconds since the epoch.
 * `latest` is the last millisecond inside, so a day ends with .999.
 */
export interface Moment {
  /** As written. */
  readonly text: string
  /** First instant it may be; -Infinity when the start is open or unknown. */
  readonly earliest: number
  /** Last instant it may be; +Infinity when the end is open or unknown. */
  readonly latest: number
  /** Precision of the coarser end. */
  readonly precision: Precision
  /** Qualified with `~` or `%` at either end. */
  readonly approximate: boolean
  /** Qualified with `?` or `%` at either end. */
  readonly uncertain: boolean
  /** The zone it is to be shown in: an IANA name, `UTC`, or the written offset such as `+02:00`. */
  readonly zone: string
  /** Written as `a/b`. */
  readonly interval: boolean
}

export interface MomentProblem {
  readonly code: 'not-edtf' | 'impossible-date' | 'end-before-start' | 'unknown-zone'
  readonly message: string
  readonly hint?: string
  /** Offset in the text of the first character at fault. */
  readonly start: number
  /** Offset in the text just after the last character at fault. */
  readonly end: number
}

export interface MomentNote {
  readonly code: 'dst-gap' | 'dst-overlap'
  readonly message: string
  readonly hint: string
}

export type MomentReading =
  | { readonly ok: true; readonly moment: Moment; readonly notes: readonly MomentNote[] }
  | { readonly ok: false; readonly problem: MomentProblem }

/**
 * The coarser of two precisions.
 * @param a one precision
 * @param b another precision
 */
export function coarser(a: Precision, b: Precision): Precision {
  return precisions.indexOf(a) < precisions.indexOf(b) ? a : b
}
