import type { TimeWords } from '../../language/index.ts'
import { fieldsIn, type Moment, readMoment, toIso } from '../../time/index.ts'

/** What a time that somebody says is read by. */
export interface TimeSetting {
  /** The instant at which it is said, in milliseconds since the epoch. */
  readonly now: number
  /** The zone of whoever says it: an IANA name. */
  readonly zone: string
  readonly words: TimeWords
  /** The names of the months, from January. */
  readonly months: readonly string[]
}

/** What somebody said: a time as EDTF, or that nobody knows. */
export type SaidTime =
  | { readonly ok: true; readonly text: 'unknown'; readonly moment: undefined; readonly isTwice: false }
  | {
      readonly ok: true
      /** With its offset wherever it has a time of day, so that it stays the same in another zone. */
      readonly text: string
      readonly moment: Moment
      /** Whether the clock shows that time twice. */
      readonly isTwice: boolean
    }
  | { readonly ok: false; readonly why: 'unclear' }
  /** The days that it may be. */
  | { readonly ok: false; readonly why: 'ambiguous'; readonly days: readonly [string, string] }
  | { readonly ok: false; readonly why: 'future'; readonly text: string }

const DAY = 24 * 60 * 60 * 1000

/** Reads a time as people say it: `now`, `today 14:05`, `9 April`, `2026-04-09 14:05`, or EDTF. What may be two days is none. */
export function readSaidTime(said: string, setting: TimeSetting): SaidTime {
  const { words, now, zone } = setting
  const text = said.trim().replace(/\s+/g, ' ')
  const low = text.toLowerCase().replaceAll('’', "'")
  // The record's own word is read in every language, and so is the one that options and JSON have for the present.
  if (low === '' || low === 'unknown' || words.unknown.includes(low)) {
    return { ok: true, text: 'unknown', moment: undefined, isTwice: false }
  }
  if (low === 'now' || words.now.includes(low)) return made(toIso(now, zone, 'minute'), setting)
  const edtf = text.replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T')
  if (/^\d{4}(?!\d)/.test(edtf) || /^\.?\.?\/\d{4}/.test(edtf)) {
    const reading = made(edtf, setting)
    if (reading.ok || reading.why === 'future') return reading
  }
  const before = readAgo(low, setting)
  if (before !== undefined) return made(before, setting)
  const about = withoutFirst(low, words.about)
  const reading = readDayAndClock(about ?? low, setting)
  if (typeof reading !== 'string') return reading
  return made(about === undefined ? reading : `${reading}~`, setting)
}

function made(text: string, { zone, now }: TimeSetting): SaidTime {
  const pinned = withOffsets(text, zone)
  const reading = readMoment(pinned, zone)
  if (!reading.ok) return { ok: false, why: 'unclear' }
  const { moment, notes } = reading
  if (moment.earliest > now) return { ok: false, why: 'future', text: pinned }
  // What looks like a year of long ago is a time of day without its colon.
  if (Number.isFinite(moment.earliest) && moment.earliest < 0) return { ok: false, why: 'unclear' }
  if (notes.some(({ code }) => code === 'dst-gap')) return { ok: false, why: 'unclear' }
  return { ok: true, text: pinned, moment, isTwice: notes.length > 0 }
}

/** Writes offsets to times of day that have none; one that the clock shows twice is left as it is. */
function withOffsets(text: string, zone: string): string {
  return text.replace(
    /\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(?!\d|:|\.|Z|[+-]\d)/g,
    (local: string, seconds: string | undefined) => {
      const reading = readMoment(local, zone)
      if (!reading.ok || reading.notes.length > 0) return local
      return toIso(reading.moment.earliest, zone, seconds === undefined ? 'minute' : 'second')
    },
  )
}

function readAgo(low: string, { words, now, zone }: TimeSetting): string | undefined {
  const minutes = agoIn(low, words['minutes-ago'])
  if (minutes !== undefined) return toIso(now - minutes * 60_000, zone, 'minute')
  const hours = agoIn(low, words['hours-ago'])
  if (hours !== undefined) return `${toIso(now - hours * 3_600_000, zone, 'minute')}~`
  const days = agoIn(low, words['days-ago'])
  return days === undefined ? undefined : daysBefore(days, now, zone)
}

function agoIn(low: string, patterns: readonly string[]): number | undefined {
  for (const pattern of patterns) {
    const [start = '', end = ''] = pattern.split('{0}')
    if (!low.startsWith(start) || !low.endsWith(end)) continue
    const number = low.slice(start.length, low.length - end.length)
    if (/^\d{1,4}$/.test(number)) return Number(number)
  }
  return undefined
}

/** A day as `2026-04-09`, counted back by the calendar of the zone. */
function daysBefore(days: number, now: number, zone: string): string {
  const { year, month, day } = fieldsIn(now, zone)
  return toIso(Date.UTC(year, month - 1, day) - days * DAY, 'UTC', 'day')
}

function readDayAndClock(low: string, setting: TimeSetting): string | SaidTime {
  const { words, now, zone } = setting
  const clock = readClock(low, words)
  const rest = clock ? clock.before : low
  const dayText = withoutFirst(rest, words.about) ?? rest
  const day =
    dayText === '' && clock && !clock.isDotted ? daysBefore(0, now, zone) : readDay(dayText, setting)
  if (typeof day !== 'string') return day
  return clock ? `${day}T${clock.time}` : day
}

interface Clock {
  /** What stands before it. */
  readonly before: string
  /** `14:05` */
  readonly time: string
  /** `14.05`, which may as well be a day. */
  readonly isDotted: boolean
}

function readClock(low: string, words: TimeWords): Clock | undefined {
  const half = words.pm.find((word) => low.endsWith(` ${word}`) || /\d$/.test(without(low, word)))
  const pm = half !== undefined && low.endsWith(half) ? half : undefined
  const am = words.am.find((word) => low.endsWith(word) && /\d ?$/.test(without(low, word)))
  const bare = without(low, pm ?? am ?? '').trim()
  const found = /(?:^|[ ,])(\d{1,2})(?:([:.])(\d\d))?$/.exec(bare)
  if (!found) return undefined
  const isBare = found[2] === undefined && pm === undefined && am === undefined
  const head = bare.slice(0, found.index).trim().replace(/,$/, '')
  // `at 14` is a time of day; `14` alone may be anything.
  if (isBare && withoutLast(head, words.at) === head) return undefined
  const said = Number(found[1])
  const half12 = pm !== undefined || am !== undefined
  if (half12 && (said < 1 || said > 12) && !(pm !== undefined && said < 24)) return undefined
  const hour = pm !== undefined ? (said < 12 ? said + 12 : said) : am !== undefined && said === 12 ? 0 : said
  const minute = found[3] ?? '00'
  if (hour > 23 || Number(minute) > 59) return undefined
  const before = withoutLast(head, words.at)
  const time = `${String(hour).padStart(2, '0')}:${minute}`
  return { before, time, isDotted: found[2] === '.' && !half12 }
}

function readDay(text: string, { words, months, now, zone }: TimeSetting): string | SaidTime {
  if (words.today.includes(text)) return daysBefore(0, now, zone)
  if (words.yesterday.includes(text)) return daysBefore(1, now, zone)
  if (words['day-before-yesterday'].includes(text)) return daysBefore(2, now, zone)
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text
  const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text)
  if (numbers) return readNumbers(Number(numbers[1]), Number(numbers[3]), numbers[4] ?? '')
  const named =
    /^(\d{1,2})(?:º|°|\.|st|nd|rd|th)? (\p{L}+)\.?,?(?: (\d{4}))?$/u.exec(text) ??
    swapped(/^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/u.exec(text))
  const month = monthOf(named?.[2] ?? '', months)
  if (!named || month === undefined) return { ok: false, why: 'unclear' }
  const today = fieldsIn(now, zone)
  const inYear = (year: number): string => dateText(year, month, Number(named[1]))
  if (named[3] !== undefined) return inYear(Number(named[3]))
  return inYear(today.year) <= daysBefore(0, now, zone) ? inYear(today.year) : inYear(today.year - 1)
}

/** Day and month, or month and day: which of the two it is cannot be told where both may be. */
function readNumbers(first: number, second: number, year: string): string | SaidTime {
  const dayFirst = dateText(Number(year), second, first)
  const monthFirst = dateText(Number(year), first, second)
  const days = [dayFirst, monthFirst].filter((date) => readMoment(date, 'UTC').ok)
  const [one, other] = days
  if (one === undefined) return { ok: false, why: 'unclear' }
  if (other === undefined || other === one) return one
  return { ok: false, why: 'ambiguous', days: [one, other] }
}

function dateText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function swapped(found: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return found && [found[0], found[2], found[1], found[3]]
}

/** A month by its name, or by the beginning of it that no other month shares. */
function monthOf(name: string, months: readonly string[]): number | undefined {
  if (name.length < 3) return undefined
  const found = months.flatMap((month, index) => (month.toLowerCase().startsWith(name) ? [index + 1] : []))
  return found.length === 1 ? found[0] : undefined
}

function without(text: string, end: string): string {
  return end !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text
}

function withoutFirst(text: string, words: readonly string[]): string | undefined {
  const found = longestFirst(words).find((word) => text.startsWith(`${word} `))
  return found === undefined ? undefined : text.slice(found.length + 1).trim()
}

function withoutLast(text: string, words: readonly string[]): string {
  const found = longestFirst(words).find((word) => text === word || text.endsWith(` ${word}`))
  return found === undefined
    ? text
    : text
        .slice(0, text.length - found.length)
        .trim()
        .replace(/,$/, '')
}

function longestFirst(words: readonly string[]): readonly string[] {
  return words.toSorted((a, b) => b.length - a.length)
}
