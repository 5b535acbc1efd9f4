import { type Cursor, peek, take } from './cursor.ts'
import type { MomentProblem } from './moment.ts'
import { readClock, readTimeOffset } from './read-clock.ts'
import { readDate, type Stretch } from './read-date.ts'
import { trailing } from './trailing.ts'

/** One date or time, as written: the whole text or one end of an interval. */
export interface Part extends Stretch {
  readonly qualifier: '' | '?' | '~' | '%'
  /** Minutes east of UTC, when written. */
  readonly offset: number | undefined
  /** The date and time, without offset and qualifier. */
  readonly written: string
}

/**
 * Whether a reading failed.
 * @param reading a problem or anything else
 */
export function isProblem<T extends object>(reading: T | MomentProblem): reading is MomentProblem {
  return 'code' in reading
}

/**
 * Reads one date or time with its offset and qualifier.
 * @param text the whole text
 * @param start offset at which the part begins
 * @param end offset just after the part
 */
export function readPart(text: string, start: number, end: number): Part | MomentProblem {
  const cursor: Cursor = { text, at: start, end }
  const date = readDate(cursor)
  if (isProblem(date)) return date
  const timed = date.precision === 'day' && startsTime(cursor)
  const time = timed ? readClock(cursor, start, date.start) : date
  if (isProblem(time)) return time
  const written = text.slice(start, cursor.at)
  const offset = timed ? readTimeOffset(cursor) : undefined
  if (typeof offset === 'object') return offset
  const qualifier = readQualifier(cursor)
  if (cursor.at < end) return trailing(cursor, timed ? 'time' : date.precision, qualifier)
  return { ...time, qualifier, offset, written }
}

function startsTime(cursor: Cursor): boolean {
  if (peek(cursor) !== ' ') return peek(cursor) === 'T'
  return /^ \d/.test(cursor.text.slice(cursor.at, cursor.end))
}

function readQualifier(cursor: Cursor): Part['qualifier'] {
  const sign = take(cursor, /[?~%]/y)
  return sign === '?' || sign === '~' || sign === '%' ? sign : ''
}
