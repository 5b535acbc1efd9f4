import { coarser, type Moment, type Precision } from './moment.ts'

/**
 * The time between two moments, in milliseconds: never less than `min`, never more than `max`; infinite when
 * an end is open, negative when the second may precede the first.
 */
export interface Span {
  readonly min: number
  readonly max: number
  /** The coarser of both. */
  readonly precision: Precision
  readonly approximate: boolean
  /** On how many moments it rests, where these are not two: each is known only to its own precision. */
  readonly moments?: number
}

/**
 * The time from one moment to another. The dates 9 and 25 November are between 15 days and 1 ms, and 17 days
 * less 1 ms, apart.
 * @param from the moment counted from
 * @param to the moment counted to
 */
export function between(from: Moment, to: Moment): Span {
  return {
    min: to.earliest - from.latest,
    max: to.latest - from.earliest,
    precision: coarser(from.precision, to.precision),
    approximate: from.approximate || to.approximate,
  }
}

/**
 * Whether one moment is over before the other can begin.
 * @param a the moment that may be first
 * @param b the moment that may be second
 */
export function surelyBefore(a: Moment, b: Moment): boolean {
  return a.latest < b.earliest
}

/**
 * A total order for display, for `sort`: by earliest instant, then by latest, then by text.
 * @param a one moment
 * @param b another moment
 * @returns negative when `a` comes first, positive when `b` does
 */
export function compareMoments(a: Moment, b: Moment): number {
  return order(a.earliest, b.earliest) || order(a.latest, b.latest) || order(a.text, b.text)
}

function order<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
