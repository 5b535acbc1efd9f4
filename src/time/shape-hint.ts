import type { Cursor } from './cursor.ts'

const forms =
  'Write a date as 2025-11-09 or 2025-11, a time as 2025-11-09T14:05+01:00, an interval as 2025-11-09/2025-11-12'

const yearFirst = 'Write the year first, then month and day: 2025-11-09'

const hints: readonly (readonly [RegExp, string])[] = [
  [/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/, yearFirst],
  [/^\d{4}[./]\d{1,2}[./]\d{1,2}/, 'Write hyphens between year, month and day: 2025-11-09'],
  [/^\d{8}(?:T|\s|$)/, 'Write hyphens between year, month and day: 2025-11-09'],
  [/^(?:\d{10}|\d{13})$/, 'A count of seconds since 1970 is not read; write it as 2025-11-09T14:05:00Z'],
  [/^Y-?\d/, 'Years from 0000 to 9999 are read'],
  [/^-\d{4}/, 'Years from 0000 to 9999 are read'],
  [/^\d{0,2}[Xx]{2,}|^\d[Xx]/, 'At most the last two digits of a year may be unspecified: 201X, 20XX'],
  [/^\d{2,4}(?:-\d\d)?-?x/, 'Write unspecified digits with a capital X'],
  [/^[[{]/, 'Sets of dates are not read; write an interval such as 2025-11-09/2025-11-12'],
  [/^[?~%]/, 'A qualifier stands at the end: 2025-11-09~'],
  [/^\d{4}-\d[X]/, 'A month or a day is unspecified as a whole: 2025-XX, 2025-11-XX'],
  [/^\d{4}-\d\d-\d[X]/, 'A day is unspecified as a whole, 2025-11-XX; or write an interval'],
  [/^\d{4}-\d{1,2}-\d(?!\d)|^\d{4}-\d(?!\d)/, 'Write two digits: 2025-01-09'],
  [/^\s|\s$/, 'Remove the space'],
  [/^\p{L}/u, forms],
]

/**
 * What to write instead of a text that has the shape of some other notation for dates.
 * @param cursor anywhere in the part; its whole text is looked at
 */
export function shapeHint(cursor: Cursor): string {
  const written = cursor.text.slice(partStart(cursor), cursor.end)
  return hints.find(([shape]) => shape.test(written))?.[1] ?? forms
}

/**
 * Whether a text is a date in another notation that uses `/`, so that it is no interval.
 * @param text the whole text
 */
export function isSlashedDate(text: string): boolean {
  return /^\d{1,4}\/\d{1,2}\/\d{1,4}/.test(text)
}

function partStart(cursor: Cursor): number {
  return isSlashedDate(cursor.text) ? 0 : cursor.text.lastIndexOf('/', cursor.end - 1) + 1
}
