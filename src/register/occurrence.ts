import type { RegimeShelf } from '../clocks/index.ts'
import { beginningAmong, lastingFrom, type ToldMoment } from '../document/index.ts'
import type { Event } from '../record/index.ts'
import { type Entry, type Timeline, timelineSeenBy } from '../timeline/index.ts'
import { type Readers, type Told, withheld } from './readers.ts'

/** An event and when it was, as far as readers may know. */
export interface Occurrence {
  readonly event: Event
  /** Absent if nothing that the readers may see says when. */
  readonly at: ToldMoment | undefined
}

/** When we became aware, from the event that says so or from one that stands in for it. */
export interface Awareness extends Occurrence {
  readonly derived: boolean
  /** Of what stands in for it: that it is our own detection, and no telling of a processor's. */
  readonly proposed: boolean
}

/** A record for some readers: all of its events, and what may be drawn from those that the readers see. */
export interface Telling {
  readonly readers: Readers
  readonly law: RegimeShelf
  /** Everything that is recorded: to find out what there is, never to be told. */
  readonly whole: Timeline
  /** Only what the readers may see, with times drawn from nothing else. */
  readonly seen: Timeline
}

/** Splits a timeline for some readers. */
export function tellingFor(whole: Timeline, readers: Readers, law: RegimeShelf): Telling {
  const isSeen = ({ audience }: Event): boolean => readers.maySee(audience)
  const bounded = timelineSeenBy(whole, isSeen)
  const { incident } = bounded
  const seen = {
    ...bounded,
    incident: { ...incident, events: incident.events.filter(isSeen) },
    entries: bounded.entries.filter(({ event }) => isSeen(event)),
  }
  return { readers, law, whole, seen }
}

/** The first event by which the incident began, and when it did: when it ended is told apart. */
export function beginningOf(telling: Telling): Told<Occurrence> {
  const first = firstOf(telling, isBeginning(telling))
  return first.state === 'told' ? { ...first, value: beganAt(first.value) } : first
}

function beganAt({ event, at }: Occurrence): Occurrence {
  return { event, at: event.at ?? at }
}

/** When that by which the incident began was over, where the record says so. */
export function endOf(telling: Telling): Told<Occurrence> {
  const first = firstOf(telling, isBeginning(telling))
  if (first.state !== 'told') return first
  const { event } = first.value
  return event.end ? telling.readers.tell({ event, at: event.end }) : { state: 'absent' }
}

function isBeginning({ whole }: Telling): (event: Event) => boolean {
  const began = beginningAmong(whole.entries.map(({ event }) => event))
  return (event) => event === began
}

/** The first time that anybody detected it. */
export function detectionOf(telling: Telling): Told<Occurrence> {
  return firstOf(telling, ({ kind }) => kind === 'detection')
}

/** The first of some events in the whole record; where the readers may not see that one, no later one stands for it. */
function firstOf({ readers, whole, seen }: Telling, test: (event: Event) => boolean): Told<Occurrence> {
  const first = whole.entries.find(({ event }) => test(event))
  if (!first) return { state: 'absent' }
  const entry = seen.entries.find(({ event }) => event === first.event)
  return entry ? readers.tell(occurrence(entry)) : withheld
}

/** An entry as an occurrence: with its end, if it lasted. */
export function occurrence({ event, bounds }: Entry): Occurrence {
  return { event, at: event.at ? lastingFrom(event.at, event.end) : bounds }
}

/** When we became aware (GDPR art. 33(1)), counted as the clock `gdpr-33-5` does. */
export function awarenessOf({ readers, law, whole, seen }: Telling): Told<Awareness> {
  const there = anchorIn(whole, law)
  if (!there) return { state: 'absent' }
  const shown = anchorIn(seen, law)
  const isSame = shown?.event === there.event && shown.derived === there.derived
  return isSame && shown ? readers.tell(shown) : withheld
}

function anchorIn(timeline: Timeline, law: RegimeShelf): Awareness | undefined {
  const anchor = law.clock('gdpr-33-5', timeline)?.anchor
  if (anchor)
    return { event: anchor.event, at: anchor.at, derived: anchor.derived, proposed: anchor.proposed }
  const own = timeline.entries.find(({ event }) => event.kind === 'awareness' && event.by === 'us')
  return own && { event: own.event, at: own.bounds, derived: false, proposed: false }
}
