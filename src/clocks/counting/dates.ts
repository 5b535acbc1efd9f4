import { addPeriod, type Moment, readMoment, toIso } from '../../time/index.ts'

/** Calendar dates as `2026-05-01`: their order is that of the letters. */

const dayLength = 86_400_000

/** The date that a zone’s clocks show at an instant. */
export function dateOf(epoch: number, zone: string): string {
  return toIso(epoch, zone, 'day')
}

/** The last millisecond of a date. */
export function endOf(date: string, zone: string): number {
  return momentOf(date, zone).latest
}

/** The first instant at which a zone’s clocks show a time on a date. */
export function timeOn(date: string, time: string, zone: string): number {
  return momentOf(`${date}T${time}`, zone).earliest
}

/** The date so many days later. */
export function plusDays(date: string, days: number): string {
  return toIso(momentOf(date, 'UTC').earliest + days * dayLength, 'UTC', 'day')
}

/** The same date so many months later, or the last of that month. */
export function plusMonths(date: string, months: number): string {
  return toIso(addPeriod(momentOf(date, 'UTC'), { months }).earliest, 'UTC', 'day')
}

/** Saturday or Sunday. */
export function isWeekend(date: string): boolean {
  const days = Math.floor(momentOf(date, 'UTC').earliest / dayLength)
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

function momentOf(text: string, zone: string): Moment {
  const reading = readMoment(text, zone)
  if (!reading.ok) throw new Error(reading.problem.message)
  return reading.moment
}
