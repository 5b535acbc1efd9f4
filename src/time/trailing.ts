import { type Cursor, unexpected } from './cursor.ts'
import type { MomentProblem, Precision } from './moment.ts'

type Hints = readonly (readonly [RegExp, string])[]

const afterQualifier: Hints = [
  [/^[?~]/, 'Write % for uncertain and approximate'],
  [/^/, 'A qualifier stands at the end'],
]

const afterTime: Hints = [
  [/^\s+$/, 'Remove the space'],
  [/^\s*[ap]\.?m/i, 'Write the hour from 00 to 23'],
  [/^\s*(?:[+-]\d|z)/i, 'Write the offset without a space: 14:05+01:00, 14:05Z'],
  [/^\s*(?:[-–—]|to\b)/, 'Write an interval with a slash, both ends in full'],
  [/^\s*\p{L}/u, 'Write an offset such as +01:00 or Z for the zone'],
]

const afterDate: Hints = [
  [/^\s+$/, 'Remove the space'],
  [/^\s\s+\d/, 'Write one space or a T before the time'],
  [/^t\d/, 'Write a capital T or a space before the time'],
  [/^[T\s]\d/, 'A time follows a complete date: 2025-11-09T14:05'],
  [/^\s*(?:[-–—]|to\b)/, 'Write an interval with a slash: 2025-11-09/2025-11-12'],
  [/^\/\d/, 'Write hyphens between year, month and day: 2025-11-09'],
]

/**
 * The problem of text left over after a date or time.
 * @param cursor at the first character left over
 * @param after what was read: a date of some precision, or a time
 * @param qualifier what was read of qualifiers
 */
export function trailing(cursor: Cursor, after: Precision | 'time', qualifier: string): MomentProblem {
  const rest = cursor.text.slice(cursor.at, cursor.end)
  const hints = qualifier !== '' ? afterQualifier : after === 'time' ? afterTime : afterDate
  const hint = hints.find(([shape]) => shape.test(rest))?.[1]
  if (qualifier !== '') return unexpected(cursor, 'the end', hint)
  if (after === 'time') return unexpected(cursor, 'an offset, a qualifier or the end', hint)
  return unexpected(
    cursor,
    after === 'day' ? 'a time, a qualifier or the end' : 'a qualifier or the end',
    hint,
  )
}
