import { hour, minute, second } from './calendar.ts'
import { type Cursor, impossible, peek, take, unexpected } from './cursor.ts'
import type { MomentProblem } from './moment.ts'
import { readOffset } from './offset.ts'
import type { Stretch } from './read-date.ts'

const twoDigits = /\d\d(?!\d)/y

/**
 * Reads a time of day after a date: `T14`, `T14:05`, `T14:05:06` or `T14:05:06.789`, with one space in the
 * place of the `T` if so written. Of a fraction the milliseconds are kept.
 * @param cursor at the `T` or the space; left just after the time
 * @param from offset at which the date begins
 * @param date wall-clock milliseconds at the start of the day
 */
export function readClock(cursor: Cursor, from: number, date: number): Stretch | MomentProblem {
  cursor.at += 1
  const hours = take(cursor, twoDigits)
  if (hours === undefined)
    return unexpected(
      cursor,
      'an hour of two digits',
      peek(cursor) === '' ? undefined : 'Write the time as 09:05',
    )
  if (Number(hours) > 23) {
    const hint = hours === '24' ? 'Write midnight as 00:00 of the next day' : undefined
    return impossible(cursor, from, 2, 'an hour from 00 to 23', hint)
  }
  const atHour = date + Number(hours) * hour
  if (take(cursor, /:/y) === undefined) return stretch(atHour, hour, 'hour')
  const minutes = take(cursor, twoDigits)
  if (minutes === undefined) return unexpected(cursor, 'minutes of two digits')
  if (Number(minutes) > 59) return impossible(cursor, from, 2, 'minutes from 00 to 59')
  const atMinute = atHour + Number(minutes) * minute
  if (take(cursor, /:/y) === undefined) return stretch(atMinute, minute, 'minute')
  return readSeconds(cursor, from, atMinute)
}

function readSeconds(cursor: Cursor, from: number, atMinute: number): Stretch | MomentProblem {
  const seconds = take(cursor, twoDigits)
  if (seconds === undefined) return unexpected(cursor, 'seconds of two digits')
  if (Number(seconds) > 59) {
    const hint = seconds === '60' ? 'Write a leap second as 59, or as 00 of the next minute' : undefined
    return impossible(cursor, from, 2, 'seconds from 00 to 59', hint)
  }
  const atSecond = atMinute + Number(seconds) * second
  const fraction = take(cursor, /[.,]\d+/y)
  if (fraction === undefined) return stretch(atSecond, second, 'second')
  return stretch(atSecond + Number(fraction.slice(1, 4).padEnd(3, '0')), 1, 'second')
}

/**
 * Reads the offset after a time, if there is one.
 * @param cursor just after the time; left just after the offset
 * @returns minutes east of UTC, or undefined when none is written
 */
export function readTimeOffset(cursor: Cursor): number | undefined | MomentProblem {
  if (!/[Z+-]/.test(peek(cursor))) return undefined
  const start = cursor.at
  const written = take(cursor, /Z|[+-]\d\d(?::?\d\d)?(?![\d:])/y)
  if (written === undefined) return unexpected(cursor, 'an offset such as +01:00')
  const offset = readOffset(written)
  if (offset !== undefined) return offset
  const message = `Unexpected \`${written}\`, expected an offset from -12:00 to +14:00`
  return { code: 'unknown-zone', message, start, end: cursor.at }
}

function stretch(start: number, size: number, precision: Stretch['precision']): Stretch {
  return { start, end: start + size - 1, precision }
}
