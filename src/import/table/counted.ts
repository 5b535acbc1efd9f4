import { toIso } from '../../time/index.ts'
import { epochTime } from '../times.ts'

/** What the numbers in a column of times count: since the beginning of 1970 in UTC, or days of a spreadsheet. */
export type Count = 'seconds' | 'milliseconds' | 'microseconds' | 'nanoseconds' | 'days'

interface Counting {
  readonly count: Count
  readonly pattern: RegExp
  /** So many are a second. */
  readonly perSecond: number
}

// Each has a number of digits of its own between 2001 and 2286.
const countings: readonly Counting[] = [
  { count: 'seconds', pattern: /^\d{10}(?:[.,]\d{1,9})?$/, perSecond: 1 },
  { count: 'milliseconds', pattern: /^\d{13}(?:[.,]\d{1,6})?$/, perSecond: 1e3 },
  { count: 'microseconds', pattern: /^\d{16}$/, perSecond: 1e6 },
  { count: 'nanoseconds', pattern: /^\d{19}$/, perSecond: 1e9 },
]
const serial = /^(\d{5})(?:[.,](\d{1,15}))?$/
const fraction = /^0?[.,](\d{3,15})$/

/** Days of a spreadsheet between 1990 and 2100: other numbers of five digits are none. */
const isDay = (text: string): boolean => {
  const day = Number(serial.exec(text)?.[1])
  return day >= 32_874 && day < 73_051
}

/** What the numbers of a column count, if all of its cells are numbers that count one thing. */
export function countOf(texts: readonly string[]): Count | undefined {
  const cells = texts.map((text) => text.trim()).filter((text) => text !== '')
  if (cells.length === 0) return undefined
  if (cells.every(isDay)) return 'days'
  return countings.find(({ pattern }) => cells.every((text) => pattern.test(text)))?.count
}

/**
 * A number of a column as EDTF. What counts since 1970 is an instant, as fine as it is written. A day of a spreadsheet has no
 * zone; its part after the point is a time of day, to the second where it has digits enough to tell one, else to the minute.
 */
export function countedTime(text: string, count: Count): string | undefined {
  const number = text.trim()
  if (count === 'days') return isDay(number) ? serialTime(number) : undefined
  const counting = countings.find((one) => one.count === count)
  if (!counting?.pattern.test(number)) return undefined
  const [whole = '', after = ''] = number.split(/[.,]/)
  const fine = `${whole.slice(10)}${after}`.slice(0, 9)
  const time = epochTime(Number(whole.slice(0, 10)))
  if (time === undefined) return undefined
  return /[1-9]/.test(fine) ? time.replace(/Z$/, `.${fine}Z`) : time
}

const DAY = 86_400_000
// Spreadsheets take 1900 for a leap year, so that from March 1900 on their days count from this one.
const ORIGIN = Date.UTC(1899, 11, 30)

function serialTime(text: string): string | undefined {
  const [, day = '', part] = serial.exec(text) ?? []
  const date = ORIGIN + Number(day) * DAY
  if (part === undefined) return toIso(date, 'UTC', 'day')
  const clock = clockOf(part)
  // What rounds to midnight is of the next day.
  if (clock === '24:00' || clock === '24:00:00')
    return `${toIso(date + DAY, 'UTC', 'day')}T${clock.replace('24', '00')}`
  return `${toIso(date, 'UTC', 'day')}T${clock}`
}

/** A time of day that a spreadsheet gives as a part of a day, such as `0.5868`, as `14:05`. */
export function serialClock(text: string): string | undefined {
  const part = fraction.exec(text.trim())?.[1]
  const clock = part === undefined ? undefined : clockOf(part)
  return clock?.startsWith('24') ? undefined : clock
}

/** Five digits after the point are less than a second. */
function clockOf(digits: string): string {
  const step = digits.length < 5 ? 60 : 1
  const seconds = Math.round((Number(`0.${digits}`) * 86_400) / step) * step
  const parts = [seconds / 3600, (seconds % 3600) / 60, ...(step === 1 ? [seconds % 60] : [])]
  return parts.map((one) => String(Math.floor(one)).padStart(2, '0')).join(':')
}
