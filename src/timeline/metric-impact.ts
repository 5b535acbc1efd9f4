import type { Event } from '../record/index.ts'
import { coarser, type Moment, type Span } from '../time/index.ts'
import type { Entry } from './order.ts'

/** One stretch in which users felt the effects; without an end as long as they may still feel them. */
interface Stretch {
  readonly start: Moment | undefined
  readonly end: Moment | undefined
  readonly isOver: boolean
}

/** For how long users felt the effects of an incident, overlaps counted once. */
export interface Impact {
  readonly from: Entry | undefined
  readonly to: Entry | undefined
  readonly events: readonly Event[]
  /** Between the shortest that it surely was and the longest that it may have been. */
  readonly span: Span | undefined
  /** Whether every stretch has come to an end. */
  readonly isOver: boolean
  /** Whether one of them would end before it began. */
  readonly isReversed: boolean
}

/**
 * The time under impact. A start with an `end` of its own is a stretch; any other lasts until the last end that comes
 * before effects begin anew. The union grows with every end and shrinks with every start, so its bounds are the unions of
 * the shortest stretches and of the longest.
 *
 * @param marks the starts and ends of the impact, in the order of the timeline
 * @param until how far what has not ended has surely lasted, in milliseconds since the epoch
 */
export function impactOf(marks: readonly Entry[], until: number): Impact {
  const first = marks.findIndex(({ event }) => event.kind === 'impact-start')
  const counted = first < 0 ? [] : marks.slice(first)
  const stretches = stretchesOf(counted)
  const moments = stretches.flatMap(({ start, end }) => [start, end]).filter((one) => one !== undefined)
  const longest = union(
    stretches.map(({ start, end, isOver }) => [
      start?.earliest ?? never,
      isOver ? (end?.latest ?? ever) : ever,
    ]),
  )
  const shortest = union(
    stretches.map(({ start, end, isOver }) => [
      start?.latest ?? ever,
      isOver ? (end?.earliest ?? never) : until,
    ]),
  )
  const [precision] = moments.map((one) => one.precision)
  return {
    from: counted[0],
    to: counted.findLast(({ event }) => event.kind === 'impact-end' || event.end),
    events: counted.map(({ event }) => event),
    span: precision && {
      min: shortest,
      max: longest,
      precision: moments.reduce((coarsest, one) => coarser(coarsest, one.precision), precision),
      approximate: moments.some((one) => one.approximate),
      moments: moments.length,
    },
    isOver: stretches.every(({ isOver }) => isOver),
    isReversed: stretches.some(({ start, end }) => start && end && end.latest < start.earliest),
  }
}

const never = Number.NEGATIVE_INFINITY
const ever = Number.POSITIVE_INFINITY

function stretchesOf(marks: readonly Entry[]): Stretch[] {
  const stretches: Stretch[] = []
  let open: Entry[] = []
  let last: Entry | undefined
  const close = (): void => {
    for (const { bounds } of open)
      stretches.push({ start: bounds, end: last?.bounds, isOver: last !== undefined })
    open = []
    last = undefined
  }
  for (const mark of marks) {
    const { event, bounds } = mark
    if (event.kind === 'impact-end') {
      last = mark
      continue
    }
    if (last) close()
    if (event.end) stretches.push({ start: bounds, end: event.end, isOver: true })
    else open.push(mark)
  }
  close()
  return stretches
}

/** The length of what some stretches of time cover together; one that ends before it begins covers nothing. */
function union(stretches: readonly (readonly [number, number])[]): number {
  let length = 0
  let reached = never
  const proper = stretches
    .filter(([start, end]) => end > start)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  for (const [start, end] of proper) {
    if (end <= reached) continue
    length += end - Math.max(start, reached)
    reached = end
  }
  return length
}
