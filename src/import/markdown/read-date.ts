import { alike } from './visible.ts'
import { monthOf, monthPattern } from './words.ts'

/** A date as far as it is written. Month and day count from 1. */
export interface WrittenDate {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** The last day, of several days of one month: "14-19 January". */
  readonly lastDay?: number
  /** A figure of it cannot be right, or is a question mark. */
  readonly damaged?: boolean
}

/** In which order day and month stand where both are figures. */
export type DateOrder = 'day-first' | 'month-first'

export interface DateReading {
  readonly date: WrittenDate
  /** Offset just after the date. */
  readonly end: number
  /** Whether day and month are figures, either of which could be the other. */
  readonly ambiguous: boolean
  readonly figures?: { readonly first: number; readonly second: number; readonly sign: string }
}

const ordinal = '(?:st|nd|rd|th|º|°|ª|er|re|η|\\.)?'
const of = '(?:\\s+(?:of|de|di|del)\\s+|[\\s-]*)'
const years = "(?:[\\s,-]*(?:de |del |of )?(\\d{4}|['’]\\d\\d)(?!\\d|:\\d))?"
const months = `(${monthPattern})(?!\\p{L})\\.?`

const iso = /(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}|\?\?|xx|dd)(?:\/(\d\d)(?![\d/:]))?)?(?![\d]|[-/.]\d)/iy
const yearAlone = /(\d{4})-(?:MM|mm|XX|xx|\?\?)(?:-(?:DD|dd|XX|xx|\?\?))?(?![\p{L}\d])/uy
const compact = /(\d{4})(\d{2})(\d{2})(?=T\d|\s|$|[-_:])/y
const figures = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2,3})(?![\d]|[:.]\d\d)/y
const short =
  /(\d{1,2})([/.])(\d{1,2})(?:\.(?=\s|$|,))?(?![\d/:.])(?!\s*(?:uhr|ore|h(?!\p{L})|[ap]\.?m(?!\p{L})))/iuy
const spaced = /(\d{1,2})(\.) (\d{1,2})\. (\d{4})(?!\d)/y
// With a dash only before a time of day, or before another day: "03-26 17:40", "03-26 → 03-28".
const dashed = /(\d{1,2})(-)(\d{1,2})(?=[ T][\s*_`~(≈]*\d{1,2}:\d\d|\s*(?:→|–|to)\s*\d{1,2}-\d{1,2}(?!\d))/y
/** The same where nothing else stands in a cell of a table. */
const dashedAlone = /(?<![^\s*_`~(])(\d\d)(-)(\d\d)(?=[\s*_`)]*$)/y
/** The day of a week: `2025-W11-5`. */
const weekDay = /(\d{4})-?W(\d\d)-?([1-7])(?![\d])/y
const han = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/y
const dayMonth = new RegExp(
  `(\\d{1,2})${ordinal}(?:\\s*(?:-|–|to|and|e|al)\\s*(\\d{1,2})${ordinal})?${of}${months}${years}`,
  'iuy',
)
const dashedWords = new RegExp(`(\\d{1,2})-${months}-(\\d{4}|\\d{2})(?![\\d:])`, 'iuy')
const monthDay = new RegExp(
  `${months}[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|\\s?[ap]m)(?:\\s*(?:-|–|to|and|/)\\s*(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]|\\s?[ap]m))?${years}`,
  'iuy',
)
const monthYear = new RegExp(`${months}[\\s,-]*(\\d{4})(?![\\d:])`, 'iuy')
const year5 = /\d{5,}-(\d{2})-(\d{2})(?!\d)/y

/** A date, or several days of a month, with the month's name. */
function inWords(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  last: string | undefined,
): WrittenDate {
  return {
    ...yearOf(year),
    month: monthOf(month ?? '') ?? 0,
    day: Number(day),
    ...(last === undefined ? {} : { lastDay: Number(last) }),
  }
}

/** Reads a date at an offset of a text. */
export function readDate(text: string, at: number, order: DateOrder): DateReading | undefined {
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  const made = (date: WrittenDate, found: RegExpExecArray): DateReading | undefined =>
    isPossible(date) ? { date, end: at + found[0].length, ambiguous: false } : undefined

  const damaged = match(year5)
  if (damaged) return made({ damaged: true, month: Number(damaged[1]), day: Number(damaged[2]) }, damaged)
  const coarse = match(yearAlone)
  if (coarse) return made({ year: Number(coarse[1]) }, coarse)
  let found = match(iso)
  if (found) {
    const day = Number(found[4] ?? Number.NaN)
    const date = {
      year: Number(found[1]),
      month: Number(found[3]),
      ...(Number.isNaN(day) ? {} : { day }),
      ...(found[4] !== undefined && Number.isNaN(day) ? { damaged: true } : {}),
      ...(found[5] === undefined || Number.isNaN(day) ? {} : { lastDay: Number(found[5]) }),
    }
    return made(date, found)
  }
  found = match(weekDay)
  if (found) return made(ofWeek(Number(found[1]), Number(found[2]), Number(found[3])), found)
  found = match(compact) ?? match(han)
  if (found) return made({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }, found)
  found = match(figures) ?? match(spaced) ?? match(short)
  if (found) return fromFigures(found, at, order)
  // Without a year, with a dash, it is short for what has the year first.
  found = match(dashed) ?? match(dashedAlone)
  if (found) return fromFigures(found, at, 'month-first')
  found = match(dashedWords)
  if (found) {
    const [, day, name, year] = found
    return made(inWords(year, name, day, undefined), found)
  }
  found = match(dayMonth)
  if (found) {
    const [, day, last, name, year] = found
    return made(inWords(year, name, day, last), found)
  }
  found = match(monthDay)
  if (found) {
    const [, name, day, last, year] = found
    return made(inWords(year, name, day, last), found)
  }
  found = match(monthYear)
  if (found) return made({ year: Number(found[2]), month: monthOf(found[1] ?? '') ?? 0 }, found)
  return undefined
}

/** The day of a week of ISO 8601: the first week is that of 4 January. */
function ofWeek(year: number, week: number, weekday: number): WrittenDate {
  if (week < 1 || week > 53) return { month: 0 }
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000
  const found = new Date(monday + ((week - 1) * 7 + weekday - 1) * 86_400_000)
  return { year: found.getUTCFullYear(), month: found.getUTCMonth() + 1, day: found.getUTCDate() }
}

function fromFigures(found: RegExpExecArray, at: number, order: DateOrder): DateReading | undefined {
  const [whole, a, sign = '/', b, year] = found
  const [first, second] = [Number(a), Number(b)]
  const isDayFirst = first > 12 ? true : second > 12 ? false : sign === '.' ? true : order === 'day-first'
  const [day, month] = isDayFirst ? [first, second] : [second, first]
  const date: WrittenDate = { ...(year?.length === 3 ? { damaged: true } : yearOf(year)), month, day }
  if (!isPossible(date)) return undefined
  const ambiguous = first <= 12 && second <= 12 && first !== second && sign !== '.'
  return { date, end: at + whole.length, ambiguous, figures: { first, second, sign } }
}

function yearOf(written: string | undefined): { readonly year?: number } {
  if (written === undefined) return {}
  const digits = written.replace(/\D/g, '')
  return { year: digits.length === 2 ? 2000 + Number(digits) : Number(digits) }
}

function isPossible({ year, month, day, lastDay }: WrittenDate): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false
  if (year !== undefined && (year < 1970 || year > 2200)) return false
  for (const one of [day, lastDay]) {
    if (one === undefined) continue
    if (one < 1 || one > new Date(Date.UTC(year ?? 2000, month ?? 1, 0)).getUTCDate()) return false
  }
  return true
}

const candidate = new RegExp(`(?<![\\p{L}\\d/.])(?=\\d{1,8}|(?:${monthPattern})(?!\\p{L}))`, 'giu')

/** The dates in a text of which at least the day is known, in order. */
export function datesIn(
  written: string,
  order: DateOrder,
): readonly (DateReading & { readonly start: number })[] {
  const text = alike(written)
  const found: (DateReading & { readonly start: number })[] = []
  let last = 0
  for (const { index } of text.matchAll(candidate)) {
    if (index < last) continue
    const reading = readDate(text, index, order)
    if (!reading) continue
    // Of two figures alone it cannot be told from prose whether they are a date.
    if (reading.date.year === undefined && reading.figures) continue
    found.push({ ...reading, start: index })
    last = reading.end
  }
  return found
}
