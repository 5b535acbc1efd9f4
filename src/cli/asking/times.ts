import type { TimeWords } from '../../language/index.ts'
import { readMoment, toIso } from '../../time/index.ts'
import { readAgo } from './ago.ts'
import { daysBefore, readDay } from './days.ts'
import type { SaidTime, TimeSetting } from './said-time.ts'
import { longestFirst, withoutFirst } from './words-around.ts'

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
  const about = withoutFirst(low, words.about)
  const before = readAgo(about ?? low, setting)
  if (before !== undefined) return made(about === undefined ? before : before.replace(/~?$/, '~'), setting)
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

function readDayAndClock(low: string, setting: TimeSetting): string | SaidTime {
  const { words, now, zone } = setting
  const clock = readClock(low, words)
  const rest = clock ? clock.before : low
  const { text, half } = withoutPart(withoutFirst(rest, words.about) ?? rest, words)
  const isToday = text === '' && (half !== undefined || (clock && !clock.isDotted))
  const day = isToday ? daysBefore(0, now, zone) : readDay(text, setting)
  if (typeof day !== 'string' || !clock) return day
  const time = inHalf(clock.time, half)
  return time === undefined ? { ok: false, why: 'unclear' } : `${day}T${time}`
}

/** A day without the part of it that is named: `yesterday evening`, `this morning`. The part alone is today's. */
function withoutPart(text: string, words: TimeWords): { text: string; half: 'am' | 'pm' | undefined } {
  if (words['this-morning'].includes(text)) return { text: '', half: 'am' }
  if (words['this-evening'].includes(text)) return { text: '', half: 'pm' }
  const [morning, evening] = [withoutLast(text, words.morning), withoutLast(text, words.evening)]
  if (morning !== text && morning !== '') return { text: morning, half: 'am' }
  if (evening !== text && evening !== '') return { text: evening, half: 'pm' }
  return { text, half: undefined }
}

/** A time of day in a half of it: nine in the evening is 21:00. */
function inHalf(time: string, half: 'am' | 'pm' | undefined): string | undefined {
  const hour = Number(time.slice(0, 2))
  if (half === 'am') return hour < 12 ? time : undefined
  if (half === undefined || hour >= 12) return time
  return hour === 0 ? undefined : `${hour + 12}${time.slice(2)}`
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

function without(text: string, end: string): string {
  return end !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text
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
