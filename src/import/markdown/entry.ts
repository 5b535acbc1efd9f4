import type { Span } from '../../record/index.ts'
import type { Stamp } from './stamp.ts'
import type { NamedZone } from './zones.ts'

/** An entry of a timeline as it stands in the file. */
export interface Entry extends Span {
  readonly stamp: Stamp | undefined
  /** How its time is written; empty if it has none. */
  readonly written: string
  /** What it says. */
  readonly text: string
  /** What else stands there: heads of columns, the heading above it. */
  readonly beside: readonly string[]
  /** The zone that the column of its time names. */
  readonly zone?: NamedZone | undefined
  /** The year that the column of its date names. */
  readonly year?: number | undefined
}

/** What a timeline has beside its entries: the words before the first, a code block of nobody's. */
export interface Loose extends Span {
  readonly text: string
}

export interface Extract {
  readonly entries: readonly Entry[]
  readonly loose: readonly Loose[]
}

/** Whether a stamp says a time of day. */
export function hasClock(stamp: Stamp | undefined): boolean {
  return stamp?.clock !== undefined || stamp?.shift !== undefined
}

/** Whether a stamp says nothing but the day. */
export function isDay(stamp: Stamp | undefined): boolean {
  return stamp !== undefined && !hasClock(stamp) && (stamp.date !== undefined || stamp.dayCount !== undefined)
}
