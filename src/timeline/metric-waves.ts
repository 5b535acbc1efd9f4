import { surelyBefore } from '../time/index.ts'
import { type EventIndex, type Selector, select } from './metric-selectors.ts'
import type { Entry } from './order.ts'

/** What somebody did after coming in, up to when they came in again. */
export interface Wave {
  /** The first entry of the first selector that means any within it. */
  readonly first: (selectors: readonly Selector[]) => Entry | undefined
}

/**
 * Each time that somebody came in: the first compromise, and each that surely came after what had contained the one before.
 * Without a second one there is one wave, which holds everything.
 */
export function wavesOf(index: EventIndex): readonly Wave[] {
  const starts = startsOf(index)
  if (starts.length < 2) return [{ first: index.first }]
  return starts.map((start, position) => {
    const next = starts[position + 1]
    const isWithin = ({ bounds }: Entry): boolean =>
      (position === 0 || !isBefore(bounds, start.bounds)) && (!next || isBefore(bounds, next.bounds))
    return {
      first(selectors) {
        for (const selector of selectors) {
          const entry = index.all(selector).find(isWithin)
          if (entry) return entry
        }
        return undefined
      },
    }
  })
}

const comings = select(['compromise', 'containment'])

function startsOf({ all }: EventIndex): readonly Entry[] {
  const starts: Entry[] = []
  let contained: Entry | undefined
  for (const entry of all(comings)) {
    if (entry.event.kind === 'containment') contained ??= entry
    else if (starts.length === 0 || isBefore(contained?.bounds, entry.bounds)) {
      starts.push(entry)
      contained = undefined
    }
  }
  return starts
}

function isBefore(one: Entry['bounds'], other: Entry['bounds']): boolean {
  return one !== undefined && other !== undefined && surelyBefore(one, other)
}
