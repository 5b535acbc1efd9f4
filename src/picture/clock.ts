import { type Clock, isGrouped } from '../clocks/index.ts'
import { mayShow } from '../document/index.ts'
import type { Audience, Event } from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import { type Timeline, timelineSeenBy } from '../timeline/index.ts'
import type { Readers } from './names.ts'

/**
 * The periods of a timeline. A picture asks with the timeline as its readers may see it, and only if they may see periods.
 */
export type ClocksOf = (timeline: Timeline) => readonly Clock[]

/** A legal or contractual period as a picture shows it. */
export interface PictureClock {
  /** What it is, in the picture's language. */
  readonly label: string
  /** What began it. */
  readonly from: Moment
  /** When it ends or ended; a period without a fixed length has none. */
  readonly to?: Moment | undefined
  /** A key of the vocabulary's `clocks.states`; one that it does not have is shown as it is. */
  readonly state: string
}

/**
 * The periods that a picture shows. Nobody but ourselves and an authority is told what we may have missed, an authority
 * nothing of our contracts, and neither what follows from an event that is not for them.
 */
export function clocksFor(
  timeline: Timeline,
  { audience }: Readers,
  clocksOf: ClocksOf,
): readonly PictureClock[] {
  if (!mayShow(audience, 'regulator')) return []
  return clocksOf(seenBy(timeline, audience)).flatMap((clock) => {
    const { duty, state, anchor, target, hint } = clock
    if (hint === 'none' || isGrouped(clock) || !anchor?.at || !target) return []
    if (duty.contract && audience !== 'internal') return []
    return [{ label: duty.cite, from: anchor.at, to: target, state }]
  })
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
