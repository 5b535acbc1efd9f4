import { day } from './calendar.ts'
import { offsetAt } from './clock.ts'

/** Where a stretch of wall-clock time lies: instants in milliseconds since the epoch. */
export interface Place {
  readonly earliest: number
  /** The last millisecond inside. */
  readonly latest: number
  readonly trouble?: 'gap' | 'overlap'
  /** Offsets that bear on it, in milliseconds: before and after the change of a gap or an overlap. */
  readonly offsets: readonly number[]
}

/**
 * The instants at which the clocks of a zone show a wall-clock time: none in a gap, two in an overlap.
 * @param wall wall-clock milliseconds
 * @param zone a zone as `readZone` gives it
 * @returns milliseconds since the epoch, ascending
 */
export function instantsOf(wall: number, zone: string): number[] {
  const offsets = nearOffsets(wall, zone)
  const [only] = offsets
  if (only !== undefined && offsets.length === 1) return [wall - only]
  return offsets
    .map((offset) => wall - offset)
    .filter((epoch) => epoch + offsetAt(epoch, zone) === wall)
    .sort((a, b) => a - b)
}

/**
 * Places a stretch of wall-clock time. One that the clock skips altogether is placed by the offset in force
 * before the change; one of which a part is skipped or shown twice covers all that exists of it.
 * @param start first wall-clock millisecond
 * @param end last wall-clock millisecond
 * @param zone a zone as `readZone` gives it
 */
export function place(start: number, end: number, zone: string): Place {
  const first = instantsOf(start, zone)
  const last = instantsOf(end, zone)
  if (first.length === 0 && last.length === 0 && changeAt(start, zone) === changeAt(end, zone)) {
    const change = changeAt(start, zone)
    const [before, after] = [offsetAt(change - 1, zone), offsetAt(change, zone)]
    return { earliest: start - before, latest: end - before, trouble: 'gap', offsets: [before, after] }
  }
  const earliest = first[0] ?? changeAt(start, zone)
  const latest = last.at(-1) ?? changeAt(end, zone) - 1
  const twice = first.length > 1 ? first : last.length > 1 ? last : undefined
  const offsets = (twice ?? []).map((epoch) => offsetAt(epoch, zone))
  return twice ? { earliest, latest, trouble: 'overlap', offsets } : { earliest, latest, offsets }
}

/**
 * The first instant after the gap that skips a wall-clock time.
 * @param wall wall-clock milliseconds inside a gap
 * @param zone a zone as `readZone` gives it
 */
export function changeAt(wall: number, zone: string): number {
  const offsets = nearOffsets(wall, zone)
  let before = wall - Math.max(...offsets)
  let after = wall - Math.min(...offsets)
  const old = offsetAt(before, zone)
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetAt(middle, zone) === old) before = middle
    else after = middle
  }
  return after
}

function nearOffsets(wall: number, zone: string): number[] {
  const before = offsetAt(wall - day, zone)
  const after = offsetAt(wall + day, zone)
  return before === after ? [before] : [...new Set([before, after, offsetAt(wall - before, zone)])]
}
