import { tz } from '@date-fns/tz/tz'
import { addMonths } from 'date-fns/addMonths'
import { day, hour } from './calendar.ts'
import { offsetAt } from './clock.ts'
import { toIso } from './fields.ts'
import type { Moment, Precision } from './moment.ts'
import { readMoment } from './read-moment.ts'
import { instantsOf, place } from './wall.ts'

export interface Period {
  /** Hours that elapse, whatever the clocks do. */
  readonly hours?: number
  /** Days of the calendar, to the same time of day. */
  readonly days?: number
  /** Months of the calendar, to the same day or, where there is none, the last of the month. */
  readonly months?: number
}

/**
 * The moment a period after another, or before it when negative: months first, then days, both by the
 * clocks of the moment's zone, then hours. Both ends move, so the result is as precise as the moment. Its
 * text is written anew and reads back as the result, but for fractions of a second and for offsets that no clock has
 * today (Juneau was at +15:02 until 1867).
 * @param moment the moment counted from
 * @param period whole numbers of days and months
 */
export function addPeriod(moment: Moment, period: Period): Moment {
  const { hours = 0, days = 0, months = 0 } = period
  const ends = days === 0 && months === 0 ? moment : moveDates(moment, days, months)
  const moved = {
    ...moment,
    earliest: ends.earliest + hours * hour,
    latest: ends.latest + hours * hour,
  }
  return { ...moved, text: textOf(moved) }
}

function moveDates(moment: Moment, days: number, months: number): Pick<Moment, 'earliest' | 'latest'> {
  const { zone, precision } = moment
  const [from, to] = [
    moveWall(moment.earliest, zone, days, months),
    moveWall(moment.latest, zone, days, months),
  ]
  if (precision === 'day' || precision === 'month' || precision === 'year') {
    const start = Number.isFinite(from) ? place(from, Number.isFinite(to) ? to : from, zone).earliest : from
    const end = Number.isFinite(to) ? place(Number.isFinite(from) ? from : to, to, zone).latest : to
    return { earliest: start, latest: end }
  }
  const a = sameOffset(from, moment.earliest, zone)
  const b = sameOffset(to, moment.latest, zone)
  // An end that falls into a gap moves on past it, and may pass the other end.
  return { earliest: Math.min(a, b), latest: Math.max(a, b) }
}

/** The wall-clock time some months and days after that of an instant. */
function moveWall(epoch: number, zone: string, days: number, months: number): number {
  if (!Number.isFinite(epoch)) return epoch
  // In the context of UTC the calendar work of date-fns owes nothing to the machine's zone.
  const wall = addMonths(epoch + offsetAt(epoch, zone), months, { in: tz('UTC') }).getTime()
  return wall + days * day
}

/** Of the instants with a wall-clock time, the one with the offset of the instant moved from, or the first. */
function sameOffset(wall: number, epoch: number, zone: string): number {
  if (!Number.isFinite(wall)) return wall
  const kept = wall - offsetAt(epoch, zone)
  const instants = instantsOf(wall, zone)
  return instants.includes(kept) ? kept : (instants[0] ?? place(wall, wall, zone).earliest)
}

function textOf(moment: Moment): string {
  const { earliest, latest, zone, precision, approximate, uncertain } = moment
  const sign = approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : ''
  const write = (epoch: number, unit: Precision) =>
    Number.isFinite(epoch) ? toIso(epoch, zone, unit) + sign : '..'
  const finer: Precision[] = ['day', 'minute']
  const forms = [
    write(earliest, precision),
    ...[precision, ...finer].map((unit) => `${write(earliest, unit)}/${write(latest, unit)}`),
  ]
  const exact = forms.slice(moment.interval ? 1 : 0).find((form) => {
    const reading = readMoment(form, zone)
    return reading.ok && reading.moment.earliest === earliest && reading.moment.latest === latest
  })
  return exact ?? `${write(earliest, 'second')}/${write(latest, 'second')}`
}
