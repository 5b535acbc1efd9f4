import { eat, skip } from './matching.ts'
import { readClock, vague } from './read-clock.ts'
import { type DateOrder, readDate } from './read-date.ts'
import { readInstant, type TimeReading, type WrittenTime } from './read-instant.ts'
import { aboutPattern, joinPattern, toPattern, weekdayAfterPattern, weekdayPattern } from './words.ts'
import type { NamedZone } from './zones.ts'

const about = new RegExp(`(?:${aboutPattern})(?![\\p{L}])\\s*|~\\s*`, 'iuy')
const weekday = new RegExp(`(?:${weekdayPattern})(?![\\p{L}])[.,]?\\s*`, 'iuy')
const to = new RegExp(`\\s*(?:${toPattern})\\s*(?:~\\s*)?`, 'iuy')
const join = new RegExp(
  `(?:[\\s,;|@·*_\`)\\]]*(?:(?:${joinPattern})(?![\\p{L}])|[Tt](?=\\d)|[-–—_:]\\s*(?:(?:${joinPattern})\\s+)?(?=[~\\d(\\[]))?[\\s(\\[*_\`]*)`,
  'iuy',
)
const noClock =
  /\(?(?:time (?:tbc|tbd|unknown|unclear)|HH:mm(?::ss)?|hh:mm|--:--|\?\?:\?\?|xx:xx|tbd|tbc|n\/a)(?![\p{L}\d])\)?/iuy
const weekdayAfter = new RegExp(`[\\s,]*\\(?(?:${weekdayAfterPattern})(?![\\p{L}])\\)?[.,]?`, 'uy')

/** A date, a time of day, or both, in either order. */
export function readTime(text: string, from: number, order: DateOrder): TimeReading | undefined {
  const instant = readInstant(text, from)
  if (instant) return instant
  const date = readDate(text, from, order)
  let at = date?.end ?? from
  let approximate = false
  if (date) {
    at = skip(weekdayAfter, text, at)
    const mark = skip(join, text, at)
    const near = eat(about, text, mark)
    const ofDay = readClock(text, near ? mark + near[0].length : mark, true)
    const none = ofDay ? null : eat(noClock, text, mark)
    if (ofDay) {
      const time = { date: date.date, clock: ofDay.clock, ...(ofDay.zone ? { zone: ofDay.zone } : {}) }
      return {
        time,
        approximate: near !== null || ofDay.approximate,
        ambiguous: date.ambiguous,
        end: ofDay.end,
      }
    }
    if (none) at = mark + none[0].length
    const loose = eat(vague, text, at)
    if (loose) {
      approximate = true
      at += loose[0].length
    }
    return { time: { date: date.date }, approximate, ambiguous: date.ambiguous, end: at }
  }
  const ofDay = readClock(text, from, false)
  if (!ofDay) return undefined
  // The date may follow: "10:05 UTC, 14 March 2025".
  const next = skip(weekday, text, skip(/[\s,(]*(?:on\s+|il\s+|am\s+|le\s+|del\s+)?/iuy, text, ofDay.end))
  const later = next > ofDay.end ? readDate(text, next, order) : undefined
  const isDate = later && (later.date.year !== undefined || !later.figures)
  const time = {
    ...(isDate ? { date: later.date } : {}),
    clock: ofDay.clock,
    ...(ofDay.zone ? { zone: ofDay.zone } : {}),
    ...(isDate || ofDay.weekday === undefined ? {} : { weekday: ofDay.weekday }),
  }
  return {
    time,
    approximate: ofDay.approximate,
    ambiguous: isDate ? later.ambiguous : false,
    end: isDate ? later.end : ofDay.end,
  }
}

/** "2026-07-26 → 08-19": the last of some days, in the year of the first. */
export function dayOfSameYear(
  text: string,
  from: number,
  { date, clock: time }: WrittenTime,
): TimeReading | undefined {
  const found = eat(/(\d{2})-(\d{2})(?![\d-])/y, text, from)
  if (!found || time || date?.year === undefined) return undefined
  const [month, day] = [Number(found[1]), Number(found[2])]
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return {
    time: { date: { year: date.year, month, day } },
    approximate: false,
    ambiguous: false,
    end: from + found[0].length,
  }
}

/** The offset after the same time as another zone has it: "23:15 UTC / 16:15 PDT", "10:05-10:20 CET | 09:05-09:20 UTC". */
export function skipOtherZone(
  text: string,
  from: number,
  own: NamedZone | undefined,
  order: DateOrder,
): number {
  const mark = own ? eat(/\s*[/|=]\s*/y, text, from) : null
  const first = mark ? readTime(text, from + mark[0].length, order) : undefined
  if (!mark || !first?.time.clock) return from
  const until = eat(to, text, first.end)
  const second = until ? readTime(text, first.end + until[0].length, order) : undefined
  const last = second?.time.clock ? second : first
  const zone = last.time.zone ?? first.time.zone
  return zone && zone.zone !== own?.zone ? last.end : from
}
