import { daysInMonth, wallOf } from './calendar.ts'
import { type Cursor, impossible, peek, take, unexpected } from './cursor.ts'
import type { MomentProblem, Precision } from './moment.ts'
import { shapeHint } from './shape-hint.ts'

/** A stretch of wall-clock time: first and last millisecond, as `wallOf` counts them. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly precision: Precision
}

const noMore = 'Unspecified digits stand at the end of a date: 201X, 2025-XX, 2025-11-XX'

/**
 * Reads a date of EDTF level 0 or 1 (ISO 8601-2:2019): `2025`, `2025-11`, `2025-11-09`, with unspecified
 * digits (`20XX`, `201X`, `2025-XX`, `2025-11-XX`, `2025-XX-XX`) or a season (`2025-21` to `2025-24`).
 * @param cursor at the date; left just after it
 */
export function readDate(cursor: Cursor): Stretch | MomentProblem {
  const from = cursor.at
  const digits = take(cursor, /(?:\d{4}|\d{3}X|\d\dXX)(?![\dX])/y)
  if (digits === undefined) return unexpected(cursor, 'a year of four digits', shapeHint(cursor))
  const [year, lastYear] = [Number(digits.replaceAll('X', '0')), Number(digits.replaceAll('X', '9'))]
  if (peek(cursor) !== '-') return months(year, 1, (lastYear - year + 1) * 12, 'year')
  if (year !== lastYear) return unexpected(cursor, 'no month after unspecified digits', noMore)
  cursor.at += 1
  const month = take(cursor, /(?:\d\d|XX)(?![\dX])/y)
  if (month === undefined) return unexpected(cursor, 'a month of two digits', shapeHint(cursor))
  if (month === 'XX') return readUnknownMonth(cursor, year)
  return readMonth(cursor, from, year, Number(month))
}

function readUnknownMonth(cursor: Cursor, year: number): Stretch | MomentProblem {
  if (peek(cursor) === '-') {
    cursor.at += 1
    if (take(cursor, /XX(?![\dX])/y) === undefined) return unexpected(cursor, '`XX`', noMore)
  }
  return months(year, 1, 12, 'year')
}

function readMonth(cursor: Cursor, from: number, year: number, month: number): Stretch | MomentProblem {
  // Seasons of the northern half of the earth; winter runs from December into the next year.
  if (month >= 21 && month <= 24) return months(year, 3 * (month - 20), 3, 'month')
  if (month < 1 || month > 12) {
    const hint = month > 24 && month <= 41 ? 'Of the seasons, 21 (spring) to 24 (winter) are read' : undefined
    return impossible(cursor, from, 2, 'a month from 01 to 12', hint)
  }
  if (peek(cursor) !== '-') return months(year, month, 1, 'month')
  cursor.at += 1
  const day = take(cursor, /(?:\d\d|XX)(?![\dX])/y)
  if (day === undefined) return unexpected(cursor, 'a day of two digits', shapeHint(cursor))
  if (day === 'XX') return months(year, month, 1, 'month')
  const days = daysInMonth(year, month)
  if (Number(day) < 1 || Number(day) > days) {
    return impossible(cursor, from, 2, `a day from 01 to ${days}`)
  }
  const start = wallOf({ year, month, day: Number(day) })
  return { start, end: wallOf({ year, month, day: Number(day) + 1 }) - 1, precision: 'day' }
}

function months(year: number, month: number, count: number, precision: Precision): Stretch {
  return { start: wallOf({ year, month }), end: wallOf({ year, month: month + count }) - 1, precision }
}
