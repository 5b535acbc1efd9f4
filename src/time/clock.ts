import { tzOffset } from '@date-fns/tz/tzOffset'
import { day, minute } from './calendar.ts'
import { readOffset } from './offset.ts'

interface ZoneClock {
  /** Milliseconds east of UTC, for a zone that never changes. */
  readonly fixed: number | undefined
  /** Offset at the start of each day (UTC) that was asked about, in milliseconds. */
  readonly days: Map<number, number>
}

const clocks = new Map<string, ZoneClock>()
const signs = new Map<string, Intl.DateTimeFormat>()
const daysKept = 20_000

/**
 * The offset from UTC in force at an instant.
 * @param epoch milliseconds since the epoch, finite
 * @param zone a zone as `readZone` gives it
 * @returns milliseconds east of UTC
 */
export function offsetAt(epoch: number, zone: string): number {
  const clock = clockOf(zone)
  if (clock.fixed !== undefined) return clock.fixed
  const at = Math.floor(epoch / day)
  const before = offsetAtDay(at, zone, clock.days)
  // No zone changes and changes back within one day, so equal ends mean an unchanged day.
  return before === offsetAtDay(at + 1, zone, clock.days) ? before : ask(epoch, zone)
}

function clockOf(zone: string): ZoneClock {
  const known = clocks.get(zone)
  if (known) return known
  const minutes = zone === 'UTC' ? 0 : readOffset(zone)
  const clock = { fixed: minutes === undefined ? undefined : minutes * minute, days: new Map() }
  clocks.set(zone, clock)
  return clock
}

function offsetAtDay(at: number, zone: string, days: Map<number, number>): number {
  const known = days.get(at)
  if (known !== undefined) return known
  if (days.size >= daysKept) days.clear()
  const offset = ask(at * day, zone)
  days.set(at, offset)
  return offset
}

function ask(epoch: number, zone: string): number {
  const date = new Date(epoch)
  const minutes = tzOffset(zone, date)
  const size = Math.abs(minutes)
  // tzOffset loses the sign of offsets between -01:00 and 00:00 (Monrovia until 1972, Dublin until 1916).
  const signed = size > 0 && size < 60 ? (isWest(date, zone) ? -size : size) : minutes
  return Math.round(signed * minute)
}

function isWest(date: Date, zone: string): boolean {
  const format =
    signs.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  signs.set(zone, format)
  return format.format(date).includes('GMT-')
}
