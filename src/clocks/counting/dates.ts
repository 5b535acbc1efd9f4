import { addPeriod, type Moment, placeWall, toIso } from '../../time/index.ts'

/** Calendar dates as `2026-05-01`. A period may end after the year 9999, which then has a sign: `+010000-01-01`. */

const dayLength = 86_400_000
const minute = 60_000

/** The date that a zone’s clocks show at an instant. */
export function dateOf(epoch: number, zone: string): string {
  return toIso(epoch, zone, 'day')
}

/** The last millisecond of a date. */
export function endOf(date: string, zone: string): number {
  const midnight = wallOf(date)
  return placeWall(midnight, midnight + dayLength - 1, zone).latest
}

/** The first instant at which a zone’s clocks show a time on a date. */
export function timeOn(date: string, time: string, zone: string): number {
  const wall = Date.parse(`${date}T${time}Z`)
  return placeWall(wall, wall + minute - 1, zone).earliest
}

/** The date so many days later. */
export function plusDays(date: string, days: number): string {
  return toIso(wallOf(date) + days * dayLength, 'UTC', 'day')
}

/** The same date so many months later, or the last of that month. */
export function plusMonths(date: string, months: number): string {
  return toIso(addPeriod(pointAt(wallOf(date)), { months }).earliest, 'UTC', 'day')
}

/** Saturday or Sunday. */
export function isWeekend(date: string): boolean {
  const days = Math.floor(wallOf(date) / dayLength)
  // The first of January 1970 was a Thursday.
  return ((((days + 4) % 7) + 7) % 7) % 6 === 0
}

/** The date, or the first after it that passes. */
export function firstFrom(date: string, passes: (date: string) => boolean): string {
  let one = date
  for (let tried = 0; tried < 60 && !passes(one); tried += 1) one = plusDays(one, 1)
  return one
}

/** The so manieth date after another that passes. */
export function nthAfter(date: string, count: number, passes: (date: string) => boolean): string {
  let one = date
  for (let left = count; left > 0; left -= 1) one = firstFrom(plusDays(one, 1), passes)
  return one
}

/** An instant as a moment without a text, for periods of the calendar to be added to. */
export function pointAt(epoch: number): Moment {
  const exact = { approximate: false, uncertain: false, interval: false } as const
  return { text: '', earliest: epoch, latest: epoch, precision: 'second', zone: 'UTC', ...exact }
}

/** The midnight that begins a date, as a clock shows it. */
function wallOf(date: string): number {
  return Date.parse(date)
}
