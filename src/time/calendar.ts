export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** A date and time of day as a clock shows it, as numbers; the month counts from 1. */
export interface CalendarFields {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
}

/** 400 Gregorian years repeat exactly. */
const cycle = 146_097 * day

/**
 * Wall-clock time as a number: the milliseconds since 1970-01-01T00:00 by that clock, in the proleptic
 * Gregorian calendar of ISO 8601-1:2019. Fields out of range roll over, as in `Date.UTC`.
 * @param fields absent fields count as the first of their kind
 */
export function wallOf(fields: CalendarFields): number {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999, so it is asked about a year 400 later.
  const { year, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields
  return Date.UTC(year + 400, month - 1, day, hour, minute, second) - cycle
}

/**
 * The calendar fields of a wall-clock time.
 * @param wall milliseconds, as `wallOf` gives them
 */
export function fieldsOfWall(wall: number): Required<CalendarFields> {
  const date = new Date(wall)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}

/**
 * The number of days in a month.
 * @param year 0 to 9999
 * @param month 1 to 12
 */
export function daysInMonth(year: number, month: number): number {
  return (wallOf({ year, month: month + 1 }) - wallOf({ year, month })) / day
}
