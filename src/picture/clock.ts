import { type Clock, clockStates, isGrouped } from '../clocks/index.ts'
import { mayShow } from '../document/index.ts'
import type { Audience, Event } from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import { type Timeline, timelineSeenBy } from '../timeline/index.ts'
import type { Readers } from './names.ts'
import { showable } from './xml.ts'

/**
 * The periods of a timeline, judged by a time or, without one, not at all: the `clocks` of `openRegimes()`. A picture asks with the timeline as its
 * readers may see it, and only if they may see periods; it judges by the time as of which the timeline is, for it must
 * not be another on another day.
 */
export type ClocksOf = (timeline: Timeline, options: { readonly now: Moment | undefined }) => readonly Clock[]

/** What became of a period: a key of the vocabulary's `picture.states`. `open` is one that nobody has judged by any day. */
export type BarState = 'met' | 'late' | 'overdue' | 'running' | 'open' | 'cannot-tell' | 'needs-decision'

/** One or more periods of law or contract that a picture shows as one bar. */
export interface Bar {
  /** What they are: the citation of each, or a contract's own title. */
  readonly labels: readonly string[]
  readonly state: BarState
  readonly from: Moment
  /** The event that began them. */
  readonly begun: Event
  readonly to: Moment
  /** The notification by which they were met, in time or not. */
  readonly done: Event | undefined
}

/** The bars of a picture, and how many periods it has no room for. */
export interface Bars {
  readonly bars: readonly Bar[]
  readonly omitted: number
}

/** More bars than these nobody could read. */
const mostBars = 6

/**
 * The periods that a picture shows; those that began, ended and became the same are one bar, for it would be the same bar.
 * Nobody but ourselves and an authority is told what we may have missed, an authority nothing of our contracts, and neither
 * what follows from an event that is not for them.
 */
export function barsFor(timeline: Timeline, readers: Readers, clocksOf: ClocksOf | undefined): Bars {
  const { audience } = readers
  if (!clocksOf || !mayShow(audience, 'regulator')) return { bars: [], omitted: 0 }
  const seen = seenBy(timeline, audience)
  const bars = new Map<string, Bar>()
  const clocks = clocksOf(seen, { now: seen.asOf })
    .filter((clock) => clock.hint !== 'none' && !isGrouped(clock))
    .filter(({ duty }) => !duty.contract || audience === 'internal')
    .toSorted((a, b) => clockStates.indexOf(a.state) - clockStates.indexOf(b.state))
  for (const clock of clocks) {
    const bar = barOf(clock, seen.asOf !== undefined, readers)
    if (!bar) continue
    const key = JSON.stringify([
      ...[bar.state, bar.from.earliest, bar.from.latest, bar.to.earliest, bar.to.latest],
      ...[bar.begun.path, bar.done?.path],
    ])
    const known = bars.get(key)
    bars.set(key, known ? { ...known, labels: [...known.labels, ...bar.labels] } : bar)
  }
  const all = [...bars.values()]
  return {
    bars: all.slice(0, mostBars),
    omitted: all.slice(mostBars).reduce((sum, { labels }) => sum + labels.length, 0),
  }
}

function barOf(clock: Clock, isJudged: boolean, { language }: Readers): Bar | undefined {
  const { duty, anchor, target, answer } = clock
  const state = stateOf(clock, isJudged)
  if (!state || !anchor?.at || !target || !Number.isFinite(anchor.at.earliest)) return undefined
  const label = (duty.contract && duty.title[language.tag]) ?? duty.cite
  return {
    labels: [showable(label)],
    state,
    from: anchor.at,
    begun: anchor.event,
    to: target,
    // Whoever did not decide that it applies did not do it for its sake.
    done: state === 'needs-decision' ? undefined : answer?.event,
  }
}

function stateOf({ state, answer }: Clock, isJudged: boolean): BarState | undefined {
  switch (state) {
    case 'missed':
      return answer ? 'late' : 'overdue'
    case 'running':
      return isJudged ? 'running' : 'open'
    case 'met':
    case 'cannot-tell':
    case 'needs-decision':
      return state
    default:
      return undefined
  }
}

/** A timeline without what is not for some readers. */
function seenBy(timeline: Timeline, audience: Audience): Timeline {
  const isSeen = (event: Event): boolean => mayShow(audience, event.audience)
  const { incident, entries, ...rest } = timelineSeenBy(timeline, isSeen)
  return {
    ...rest,
    incident: { ...incident, events: incident.events.filter(isSeen) },
    entries: entries.filter(({ event }) => isSeen(event)),
  }
}
