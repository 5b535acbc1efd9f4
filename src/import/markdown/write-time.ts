import { placeWall, readMoment, toIso } from '../../time/index.ts'
import type { WrittenClock } from './read-clock.ts'

/** How exactly a time of day is written. */
export function precisionOf(clock: WrittenClock): 'hour' | 'minute' | 'second' {
  return clock.second !== undefined ? 'second' : clock.minute !== undefined ? 'minute' : 'hour'
}

/** A wall-clock time as EDTF: without an offset in the zone of the record, with one in any other. */
export function written(
  wall: number,
  {
    precision,
    approximate,
  }: { readonly precision: 'hour' | 'minute' | 'second'; readonly approximate: boolean },
  zone: string,
  recordZone: string,
): string | undefined {
  const mark = approximate ? '~' : ''
  const plain = toIso(wall, 'UTC', precision).replace(/Z$/, '')
  if (zone === recordZone) return checked(`${plain}${mark}`)
  const { earliest } = placeWall(wall, wall, zone)
  const exact = precision === 'hour' ? toIso(earliest, zone, 'minute') : toIso(earliest, zone, precision)
  return checked(`${exact}${mark}`)
}

/** A day as EDTF. */
export function isoDay(wall: number): string {
  return toIso(wall, 'UTC', 'day')
}

/** A time, if a record may hold it. */
export function checked(edtf: string): string | undefined {
  return readMoment(edtf, 'UTC').ok ? edtf : undefined
}
