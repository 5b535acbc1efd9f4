import type { Stretch } from './story.ts'

/** An event as far as its place among the others goes. */
interface Placeable {
  readonly when: Stretch | undefined
  readonly follows: readonly number[]
}

/**
 * One instant for each event by which it is put in its place: the first at which it may have happened, but not before
 * what it surely followed; for one of which only the end is known, just before what it surely preceded. `undefined` for
 * an event of which no time is known.
 *
 * @param events in the order of the timeline: an event after what it followed
 */
export function instantsOf(events: readonly Placeable[]): readonly (number | undefined)[] {
  const instants = events.map(({ when }) =>
    when && Number.isFinite(when.from) ? when.from : when && when.to - 1,
  )
  for (const [number, { when, follows }] of events.entries()) {
    const own = instants[number]
    if (!when || own === undefined) continue
    const leaders = follows.flatMap((leader) => instants[leader] ?? [])
    instants[number] = Math.min(Math.max(own, ...leaders), when.to - 1)
  }
  for (const [number, { when, follows }] of [...events.entries()].toReversed()) {
    const own = instants[number]
    if (!when || own === undefined) continue
    for (const leader of follows) {
      const known = instants[leader]
      const bound = events[leader]?.when
      if (known !== undefined && bound) instants[leader] = Math.max(Math.min(known, own), bound.from)
    }
  }
  return instants
}
