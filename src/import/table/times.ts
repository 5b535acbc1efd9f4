import { readMoment, readZone, toIso } from '../../time/index.ts'
import { isMoment, isoTime, lacksZone } from '../times.ts'
import { monthOf } from './words.ts'

export type DateOrder = 'day-first' | 'month-first'

/** A time as people write it: read, or with two readings, or none. */
export type PeopleTime =
  | { readonly ok: true; readonly time: string }
  | { readonly ok: false; readonly reason: 'ambiguous' | 'unread' }

const unread: PeopleTime = { ok: false, reason: 'unread' }

interface ReadDate {
  readonly date: string
  readonly rest: string
}

/**
 * Reads a date, with or without a time of day and a zone, in the notations that people use. A date whose day and month could be
 * either is never guessed.
 *
 * @param order which of day and month comes first in dates of digits alone, if it is known
 * @param zone the zone of what has none, if the table states one
 * @returns EDTF
 */
export function readPeopleTime(
  text: string,
  order: DateOrder | undefined,
  zone: string | undefined,
): PeopleTime {
  const trimmed = text.trim().slice(0, 100)
  const iso = isoTime(trimmed)
  if (iso !== undefined && (zone === undefined || !lacksZone(iso))) return { ok: true, time: iso }
  // What is left of EDTF has no time of day: one with a time of day would lose the zone of its row.
  if (isMoment(trimmed) && !/[T:]/.test(trimmed)) return { ok: true, time: trimmed }
  const date = readDate(trimmed, order)
  if (date === 'ambiguous') return { ok: false, reason: 'ambiguous' }
  if (date === undefined) return unread
  const time = withClock(date.date, date.rest, zone)
  return time === undefined ? unread : { ok: true, time }
}

/** Joins a date and a time of day of two columns. */
export function withClock(date: string, written: string, zone: string | undefined): string | undefined {
  const rest = written
    .trim()
    .replace(/^(?:T|,|-|@|at\b|alle\b|ore\b|um\b|a las\b|à)\s*/i, '')
    .replace(/^(?:ore\b|le\b)\s*/i, '')
    .replace(/(\d)\s*Uhr$/i, '$1')
  if (rest === '') return isMoment(date) ? date : undefined
  const clock = readClock(rest)
  if (clock === undefined || date.length !== 10) return undefined
  const stated = clock.rest.replace(/^[([]|[)\]]$/g, '').trim()
  const wall = `${date}T${clock.time}`
  return inZone(wall, stated === '' ? zone : stated)
}

/** A time in the zone of its row, where it has none of its own and is no day alone. */
export function zonedTime(time: string, zone: string | undefined): string {
  return time.includes('T') && lacksZone(time) ? (inZone(time, zone) ?? time) : time
}

/** A wall time with the offset that a zone has then; an hour that the clocks show twice is both. */
function inZone(wall: string, zone: string | undefined): string | undefined {
  if (zone === undefined) return isMoment(wall) ? wall : undefined
  const known = readZone(zone)
  if (!known.ok) return undefined
  const reading = readMoment(wall, known.zone)
  if (!reading.ok) return undefined
  const { earliest, latest, precision } = reading.moment
  const from = toIso(earliest, known.zone, precision)
  return reading.notes.length === 0 ? from : `${from}/${toIso(latest, known.zone, precision)}`
}

const clock =
  /^(\d{1,2})(?:\s*(?:[:.h])\s*(\d\d)(?:[:.](\d\d)(?:[.,](\d{1,9}))?)?)?\s*h?\s*([ap]\.?m\.?)?(?![\d:])/i

function readClock(text: string): { readonly time: string; readonly rest: string } | undefined {
  const found = clock.exec(text)
  const [whole = '', hour, minute, second, fraction, half] = found ?? []
  if (hour === undefined || (minute === undefined && half === undefined)) return undefined
  const isPm = half?.toLowerCase().startsWith('p') ?? false
  const number = Number(hour)
  if (half !== undefined && (number < 1 || number > 12)) return undefined
  const hours = half === undefined ? number : (number % 12) + (isPm ? 12 : 0)
  const parts = [String(hours).padStart(2, '0'), minute, second].filter((part) => part !== undefined)
  return {
    time: `${parts.join(':')}${fraction === undefined ? '' : `.${fraction}`}`,
    rest: text.slice(whole.length).trim(),
  }
}

function readDate(text: string, order: DateOrder | undefined): ReadDate | 'ambiguous' | undefined {
  const bare = text.replace(/^\p{L}{2,12}\.?,?\s+(?=\d)/u, (day) =>
    monthOf(day.replace(/[.,\s]+$/, '')) === undefined ? '' : day,
  )
  return yearFirst(bare) ?? jira(bare) ?? named(bare) ?? inDigits(bare, order)
}

function yearFirst(text: string): ReadDate | undefined {
  const [whole, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? []
  return whole === undefined ? undefined : dated(year, month, day, text.slice(whole.length))
}

/** As Jira exports it: `14/Jul/25 3:42 PM`. */
function jira(text: string): ReadDate | undefined {
  const [whole, day, name = '', year] = /^(\d{1,2})\/(\p{L}{3,12})\.?\/(\d\d)(?!\d)/u.exec(text) ?? []
  return whole === undefined
    ? undefined
    : dated(`20${year}`, String(monthOf(name) ?? 0), day, text.slice(whole.length))
}

/** A date with the name of its month, in any order. */
function named(text: string): ReadDate | undefined {
  const [first, day, name, year] =
    /^(\d{1,2})(?:st|nd|rd|th|º|°|\.)?[\s-]*(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?[\s-]*(?:de\s+)?(\d{4})(?!\d)/u.exec(
      text,
    ) ?? []
  if (first !== undefined && name !== undefined)
    return dated(year, String(monthOf(name) ?? 0), day, text.slice(first.length))
  const [second, month, date, of] =
    /^(?:\p{L}{2,12}\.?,?\s+)?(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(text) ??
    []
  if (second !== undefined && month !== undefined)
    return dated(of, String(monthOf(month) ?? 0), date, text.slice(second.length))
  const [third, alone, then] = /^(\p{L}{3,12})\.?\s+(\d{4})$/u.exec(text) ?? []
  if (third === undefined || alone === undefined) return undefined
  const number = monthOf(alone)
  return number === undefined ? undefined : { date: `${then}-${String(number).padStart(2, '0')}`, rest: '' }
}

const digits = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/

function inDigits(text: string, order: DateOrder | undefined): ReadDate | 'ambiguous' | undefined {
  const [whole, first, mark, second, written] = digits.exec(text) ?? []
  if (whole === undefined || written === undefined) return undefined
  // Of a year of two digits nobody knows that it is one, unless the order is known.
  if (written.length === 2 && order === undefined) return 'ambiguous'
  const year = written.length === 2 ? `20${written}` : written
  const known = orderOf(Number(first), Number(second), mark ?? '', order)
  if (known === undefined) return 'ambiguous'
  const [day, month] = known === 'day-first' ? [first, second] : [second, first]
  return dated(year, month, day, text.slice(whole.length))
}

/** Points stand only in dates that begin with the day. */
function orderOf(
  first: number,
  second: number,
  mark: string,
  order: DateOrder | undefined,
): DateOrder | undefined {
  if (first > 12 || mark === '.') return 'day-first'
  if (second > 12) return 'month-first'
  return order ?? (first === second ? 'day-first' : undefined)
}

function dated(year = '', month = '', day = '', rest = ''): ReadDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isMoment(date) ? { date, rest: rest.trim() } : undefined
}

/** The order of day and month that the dates of a column show themselves: one has a day after the twelfth, and none speaks against it. */
export function orderShown(texts: readonly string[]): DateOrder | undefined {
  const shown = new Set<DateOrder>()
  for (const text of texts) {
    const [, first, mark, second] = digits.exec(text.trim()) ?? []
    if (first === undefined || mark === '.') continue
    if (Number(first) > 12) shown.add('day-first')
    if (Number(second) > 12) shown.add('month-first')
  }
  const [only] = shown
  return shown.size === 1 ? only : undefined
}
