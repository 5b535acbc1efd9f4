import { eat, skip } from './matching.ts'
import type { WrittenClock } from './read-clock.ts'
import { type DateOrder, readDate } from './read-date.ts'
import type { WrittenTime } from './read-instant.ts'
import { dayOfSameYear, readTime, skipOtherZone } from './read-time.ts'
import { visibleOf } from './visible.ts'
import {
  aboutPattern,
  dayAfterPattern,
  dayBeforePattern,
  dayCountPattern,
  leadPattern,
  smallNumbers,
  toPattern,
  weekdayPattern,
} from './words.ts'

/** The time that begins or ends an entry of a timeline. */
export interface Stamp extends WrittenTime {
  readonly until?: WrittenTime
  readonly approximate: boolean
  /** Counted from the first day: 1 is the first. */
  readonly dayCount?: number
  /** Days that its day is away from that of the times around it: "23:50 (previous day)". */
  readonly dayShift?: -1 | 1
  /** Milliseconds from the beginning of the incident: `T+5m`. */
  readonly shift?: number
  /** Whether it is counted from the entry before instead: "15 minutes later". */
  readonly fromLast?: boolean
  /** Whether the figures of its date could be in another order. */
  readonly ambiguous: boolean
  /** Whether something stands after it that parts it from a text: a colon, a dash, the end of a line. */
  readonly parted: boolean
  /** Offsets in the text: where the words of the stamp begin and where the text after it begins. */
  readonly start: number
  readonly end: number
}

const open =
  /(?:-(?=\d{1,4}[/.-]\d)|\p{Extended_Pictographic}|\ufe0f|:[a-z_]{2,30}:|[\s*_`"'“‘>•·#]|~~|\[(?![ xX]\])|\(|\{|\|)+/uy
const about = new RegExp(`(?:${aboutPattern})(?![\\p{L}])\\s*|~\\s*`, 'iuy')
const lead = new RegExp(`(?:${leadPattern})(?![\\p{L}])[\\s:~]*`, 'iuy')
const weekday = new RegExp(`(?:${weekdayPattern})(?![\\p{L}])[.,]?\\s*`, 'iuy')
const to = new RegExp(`\\s*(?:${toPattern})\\s*(?:~\\s*)?`, 'iuy')
const aside = /\s*\(([^()\n]{0,40}\d[:.]\d\d[^()\n]{0,40})\)/uy
const dayBefore = new RegExp(`\\s*\\(?(?:${dayBeforePattern})(?![\\p{L}])\\)?`, 'iuy')
const dayAfter = new RegExp(
  `\\s*\\((?:${dayAfterPattern})\\)|\\s*(?:(?:the )?(?:next|following) day|翌日)(?![\\p{L}])`,
  'iuy',
)
const link = /\]\([^)\s]*\)/uy
const close = /(?:[\s*_`"'”’\])}]|~~)+/uy
const parting = /[\s*_`)\]}]*(?:[:,;|>→•·-]|–|—|->|=>)+[\s*_`|]*/uy
const relative =
  /(T)?\s*([+-])\s*(?:(\d{1,3}):(\d{2})(?::\d\d)?|(\d{1,4})\s*(seconds?|secs?|s|minutes?|mins?|min|m|hours?|hrs?|h|days?|d)?)(?![\p{L}\d])/iuy
const later = new RegExp(
  `(?:(\\d{1,3})|(${Object.keys(smallNumbers).join('|')}))\\s+(seconds?|minutes?|mins?|hours?|hrs?|days?)\\s+(?:later|afterwards?)(?![\\p{L}])`,
  'iuy',
)
const dayCount = new RegExp(`(?:${dayCountPattern})\\s*(\\d{1,3})(?![\\d/.])`, 'iuy')

const sectionNumber = /^[\s*_#]*\d{1,2}(?:\.\d{1,2})+\.?\s+\p{L}/u

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** A reader of stamps, for a file whose dates of figures have a known order. */
export interface StampReader {
  /** The stamp at the beginning of a line. */
  readonly first: (line: string) => Stamp | undefined
  /** The stamp at the beginning of a heading, where the number of a section such as "2.1" is no day. */
  readonly ofHeading: (text: string) => Stamp | undefined
  /** The stamp that ends a line: "Incident declared 2020-09-07 12:54", "Rolled back (10:05)". */
  readonly last: (line: string) => Stamp | undefined
}

/** Makes a reader of stamps. */
export function makeStampReader(order: DateOrder): StampReader {
  const first = (line: string): Stamp | undefined =>
    readVisible(line.slice(0, 600), (text) => readStamp(text, 0, order))
  return {
    first,
    ofHeading: (text) => {
      const stamp = first(text)
      const isNumber = stamp?.date?.year === undefined && !stamp?.clock && sectionNumber.test(text)
      return isNumber ? undefined : stamp
    },
    last: (line) => readVisible(line, (text) => readLast(text, order)),
  }
}

/** A stamp read from what the page shows, with its places in what is written. */
function readVisible(line: string, read: (text: string) => Stamp | undefined): Stamp | undefined {
  const { text, written } = visibleOf(line)
  const stamp = read(text)
  if (!stamp || text.length === line.length) return stamp
  return {
    ...stamp,
    start: written(stamp.start),
    end: stamp.end >= text.length ? line.length : written(stamp.end),
  }
}

function readStamp(text: string, from: number, order: DateOrder): Stamp | undefined {
  const start = skip(open, text, from)
  let at = start
  const counted = eat(dayCount, text, at)
  const isRelative = counted ? null : eat(relative, text, at)
  if (
    isRelative &&
    (isRelative[1] !== undefined || isRelative[6] !== undefined || isRelative[4] !== undefined)
  )
    return finish(text, start, at + isRelative[0].length, { shift: shiftOf(isRelative) })
  const waited = counted ? null : eat(later, text, skip(about, text, at))
  if (waited) {
    const [whole, figures, word = '', unit = 'm'] = waited
    const count = figures === undefined ? (smallNumbers[word.toLowerCase()] ?? 1) : Number(figures)
    const shift = count * (units[unit.charAt(0).toLowerCase()] ?? 60_000)
    const after = skip(about, text, at) + whole.length
    return finish(text, start, after, { shift, fromLast: true, approximate: true })
  }
  let approximate = /~\s*[*_`]*$/.test(text.slice(from, start)) && !text.slice(from, start).includes('~~')
  for (let round = 0; round < 3; round += 1) {
    const mark = eat(about, text, at)
    if (mark) approximate = true
    // "Mar 14" is a day, though "mar" is a weekday in Italian.
    if (!mark && readDate(text, at, order)) break
    const next = mark ? at + mark[0].length : Math.max(skip(lead, text, at), skip(weekday, text, at))
    if (next === at) break
    at = skip(open, text, next)
  }
  if (counted) at += counted[0].length
  const clockFrom = counted ? skip(/[\s,:(–—-]*/uy, text, at) : at
  const first = readTime(text, clockFrom, order)
  if (!first && !counted) return undefined
  if (first) {
    approximate ||= first.approximate
    at = first.end
  }
  let until: WrittenTime | undefined
  const beforeOther = at
  at = skipOtherZone(text, at, first?.time.zone, order)
  const mark = first && at === beforeOther ? eat(to, text, at) : null
  if (mark && first) {
    const from = skip(weekday, text, at + mark[0].length)
    const second = readTime(text, from, order) ?? dayOfSameYear(text, from, first.time)
    const isSame = first.time.clock ? second?.time.clock : second?.time.date
    if (second && isSame) {
      until = second.time
      approximate ||= second.approximate
      at = skipOtherZone(text, second.end, first.time.zone ?? until.zone, order)
    }
  }
  at = skip(aside, text, at)
  const away = first?.time.clock !== undefined ? (eat(dayBefore, text, at) ?? eat(dayAfter, text, at)) : null
  const isMoved = away !== null && first?.time.date === undefined && until === undefined
  const dayShift = isMoved ? (eat(dayBefore, text, at) ? -1 : 1) : undefined
  if (away) at += away[0].length
  const ambiguous = first?.ambiguous ?? false
  const zoned =
    until?.zone && first && !first.time.zone ? { ...first.time, zone: until.zone } : (first?.time ?? {})
  const half = until?.clock?.halfDay && zoned.clock ? withHalf(zoned.clock, until.clock) : undefined
  return finish(text, start, at, {
    ...zoned,
    ...(half ? { clock: half } : {}),
    ...(until ? { until } : {}),
    ...(counted ? { dayCount: Number(counted[1]) } : {}),
    ...(dayShift ? { dayShift } : {}),
    approximate,
    ambiguous,
  })
}

/** "Between 02:00 and 02.30 PM": the half of the day is said once, for both. */
function withHalf(clockOfFirst: WrittenClock, clockOfLast: WrittenClock): WrittenClock {
  const isLater = clockOfLast.hour >= 12 && !clockOfFirst.halfDay && clockOfFirst.hour < 12
  return isLater && clockOfFirst.hour + 12 <= clockOfLast.hour
    ? { ...clockOfFirst, hour: clockOfFirst.hour + 12 }
    : clockOfFirst
}

function finish(
  text: string,
  start: number,
  after: number,
  rest: Partial<Omit<Stamp, 'start' | 'end' | 'parted'>>,
): Stamp | undefined {
  if (/[\p{L}\d]/u.test(text.charAt(after)) && /[\p{L}\d]/u.test(text.charAt(after - 1))) return undefined
  let end = skip(link, text, skip(/\+(?!\d)/y, text, after))
  const sign = eat(parting, text, end)
  end = sign ? end + sign[0].length : skip(close, text, end)
  const parted = sign !== null || end >= text.length || end > after + 1
  if (/^%|^[.:]\d/.test(text.slice(after, after + 2))) return undefined
  return { approximate: false, ambiguous: false, ...rest, parted, start, end }
}

function shiftOf([, , sign, h, m, count, unit = 'm']: RegExpExecArray): number {
  const size =
    h === undefined
      ? Number(count) * (units[unit.charAt(0).toLowerCase()] ?? 60_000)
      : (Number(h) * 60 + Number(m)) * 60_000
  return sign === '-' ? -size : size
}

const ending = /(?<=[\s([,:;|–—-])(?=[\d~]|[\p{L}]{2,})/gu

function readLast(line: string, order: DateOrder): Stamp | undefined {
  const from = Math.max(0, line.length - 70)
  const tail = line.slice(from)
  for (const { index } of tail.matchAll(ending)) {
    const stamp = readStamp(tail, index, order)
    if (!stamp || (!stamp.clock && stamp.date?.year === undefined)) continue
    if (!/^[\s.,;)\]*_`|]*$/.test(tail.slice(stamp.end))) continue
    const before = tail.slice(0, index)
    // At the end of a sentence a time is a part of it; after a few words, or in parentheses, it is a stamp.
    const isApart = /[([][^()[\]]*$/.test(before)
    if (!isApart && (from > 0 || before.trim().split(/\s+/).length > 8 || /[.!?]\s/.test(before))) continue
    const lead = /[\s([,:;|–—*_-]*(?:(?:at|on|alle|il|um|am)\s+)?$/iu.exec(tail.slice(0, index))
    return { ...stamp, start: from + index - (lead?.[0].length ?? 0), end: line.length }
  }
  return undefined
}
