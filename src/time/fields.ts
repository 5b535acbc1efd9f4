import { type CalendarFields, fieldsOfWall, minute } from './calendar.ts'
import { offsetAt } from './clock.ts'
import { type Precision, precisions } from './moment.ts'
import { pad, writeOffset } from './offset.ts'

export interface ZonedFields extends Required<CalendarFields> {
  /** Minutes east of UTC; with a fraction only for the local mean time of old dates. */
  readonly offsetMinutes: number
}

/**
 * What the clocks of a zone show at an instant.
 * @param epoch milliseconds since the epoch, finite
 * @param zone a zone as `readZone` gives it
 */
export function fieldsIn(epoch: number, zone: string): ZonedFields {
  const offset = offsetAt(epoch, zone)
  return { ...fieldsOfWall(epoch + offset), offsetMinutes: offset / minute }
}

/**
 * Writes an instant in the extended format of ISO 8601-1:2019: `2025-11-09`, `2025-11-09T14:05+01:00`, with
 * `Z` for the zone `UTC`. What is finer than the precision is cut off.
 * @param epoch milliseconds since the epoch; an infinite one is written `..`, as in EDTF
 * @param zone a zone as `readZone` gives it
 * @param precision the last unit written
 */
export function toIso(epoch: number, zone: string, precision: Precision): string {
  if (!Number.isFinite(epoch)) return '..'
  const offset = offsetAt(epoch, zone)
  const units = precisions.indexOf(precision)
  if (units < precisions.indexOf('hour')) return writeDate(fieldsOfWall(epoch + offset), units + 1)
  // Offsets are written in whole minutes; an old one with seconds is rounded so that the instant stays.
  const minutes = Math.round(offset / minute)
  const fields = fieldsOfWall(epoch + minutes * minute)
  const time = [pad(fields.hour), pad(fields.minute), pad(fields.second)].slice(0, units - 2).join(':')
  return `${writeDate(fields, 3)}T${time}${zone === 'UTC' ? 'Z' : writeOffset(minutes)}`
}

function writeDate(fields: Required<CalendarFields>, units: number): string {
  return [writeYear(fields.year), pad(fields.month), pad(fields.day)].slice(0, units).join('-')
}

function writeYear(year: number): string {
  if (year >= 0 && year <= 9999) return pad(year, 4)
  return `${year < 0 ? '-' : '+'}${pad(Math.abs(year), 6)}`
}
