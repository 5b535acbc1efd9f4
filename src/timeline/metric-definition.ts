import type { Audience, EventKind } from '../record/index.ts'
import { type EventIndex, type Selector, select } from './metric-selectors.ts'

/** What a metric means: a duration from one event to another. */
export interface MetricDefinition {
  readonly key: string
  /** The event at which it begins: the first that the first of these selectors means that means any. */
  readonly begins: readonly Selector[]
  /** The event at which it ends, found alike. */
  readonly ends: readonly Selector[]
  /** Where the definition comes from. */
  readonly source: string
  /** What to beware of when the number is read: others count differently, or leave out what we count. */
  readonly note?: string
  /**
   * How it is counted where that is not simply from one event to another: once for each party that told the next, or for
   * each vendor that told us; from the first to the last of several; over all stretches of time, overlaps once; from what the
   * event that ends it says that it corrects, if it says so; or once for each time that somebody came in again.
   */
  readonly way?: 'hops' | 'vendors' | 'spread' | 'union' | 'corrected' | 'waves'
  /** Whether it need not be told where another one begins and ends with the same events, as it says no more than that one. */
  readonly isGeneral?: true
  /** Whether there is such a duration in an incident of this sort; in any, if absent. */
  readonly appliesTo?: (index: EventIndex) => boolean
  /** Whether such an incident should still come to the end of it: it is pending then, and does not apply otherwise. */
  readonly isExpected: (index: EventIndex) => boolean
  /** Who may see whether it is pending, where that rests on more than on the events. */
  readonly restricted?: Audience
  /**
   * The kinds of beginning that the end may well precede: the duration does not apply then. After any other kind the end
   * cannot come first; if the times say so, they are invalid.
   */
  readonly reversible?: readonly EventKind[]
  /** False where nothing but the record itself says that the end follows the beginning. */
  readonly isOrdered?: false
  /** Its names by language, if the vocabularies do not know it. */
  readonly names?: Readonly<Record<string, string>>
}

export const never = (): boolean => false
export const always = (): boolean => true

/** While nobody has said that the incident is over. */
export function whileOpen({ incident, first }: EventIndex): boolean {
  const isOver = incident.status === 'resolved' || incident.status === 'closed'
  return !isOver && first([select(['resolution', 'closure'])]) === undefined
}

/** While nothing has been done that leaves nothing to contain. */
export function isOngoing(index: EventIndex): boolean {
  return whileOpen(index) && index.first([select(['removal', 'recovery'])]) === undefined
}

/** Whether somebody attacked, rather than something broke. */
export function isAttack({ incident: { kind } }: EventIndex): boolean {
  return kind === 'personal-data-breach' || kind === 'security'
}

export function isBreach({ incident }: EventIndex): boolean {
  return incident.kind === 'personal-data-breach'
}

/** Whether the data are others' and we only process them for them. */
export function isProcessor({ incident }: EventIndex): boolean {
  const { role } = incident.organisation
  return role === 'processor' || role === 'sub-processor'
}
