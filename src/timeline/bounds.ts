import type { Event } from '../record/index.ts'
import type { Moment, Precision } from '../time/index.ts'

/** An event in its place, with the events that it directly followed. */
interface Placed {
  readonly event: Event
  readonly follows: readonly Event[]
}

const fineness: readonly Precision[] = ['second', 'minute', 'hour', 'day', 'month', 'year']

/**
 * Says of each event when it happened: by its own time, or between what it followed and what preceded it. Only the listed
 * events bear witness, and of them only those that count: what is not known yet, or not for these readers, must not show
 * through the bounds of what is.
 *
 * @param placed events in order, none before what it follows
 * @param counts whether an event's time, and its place among the others, may be used
 */
export function boundEvents<Entry extends Placed>(
  placed: readonly Entry[],
  counts: (event: Event) => boolean = () => true,
): (Entry & { readonly bounds: Moment | undefined })[] {
  const witnesses = new Set(placed.map(({ event }) => event).filter(counts))
  const lows = new Map<Event, Moment>()
  const highs = new Map<Event, Moment>()
  for (const { event, follows } of placed) {
    for (const leader of follows) {
      const low = witnesses.has(leader) ? (leader.at ?? lows.get(leader)) : undefined
      const known = lows.get(event)
      if (low && (!known || low.earliest > known.earliest)) lows.set(event, low)
    }
  }
  for (const { event, follows } of placed.toReversed()) {
    const high = witnesses.has(event) ? (event.at ?? highs.get(event)) : undefined
    if (!high) continue
    for (const leader of follows) {
      const known = highs.get(leader)
      if (!known || high.latest < known.latest) highs.set(leader, high)
    }
  }
  return placed.map((entry) => ({
    ...entry,
    bounds: entry.event.at ?? stretch(lows.get(entry.event), highs.get(entry.event)),
  }))
}

function stretch(low: Moment | undefined, high: Moment | undefined): Moment | undefined {
  const known = low ?? high
  if (!known) return undefined
  return {
    text: '',
    earliest: low?.earliest ?? Number.NEGATIVE_INFINITY,
    latest: high?.latest ?? Number.POSITIVE_INFINITY,
    precision: fineness.findLast((one) => one === low?.precision || one === high?.precision) ?? 'day',
    approximate: (low?.approximate ?? false) || (high?.approximate ?? false),
    uncertain: false,
    zone: known.zone,
    interval: true,
  }
}
