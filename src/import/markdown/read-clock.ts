import { eat } from './matching.ts'
import { namedHours, weekdayBehind } from './words.ts'
import { type NamedZone, zoneNamed, zonePattern } from './zones.ts'

/** A time of day as it is written, hours from 0 to 24. */
export interface WrittenClock {
  readonly hour: number
  /** Absent where only the hour is said. */
  readonly minute?: number
  readonly second?: number
  /** Whether `am` or `pm` stands beside it. */
  readonly halfDay: boolean
}

const clock =
  /(\d{1,2})(?:([:h.,])(\d{2}|\?\?|[xX]{2}|\d[xX?])(?:[:.](\d{2}|\?\?|[xX]{2})(?:[.,]\d{1,9})?)?|(?=\s*(?:[ap]\.?m\b|h(?:rs|ours)?\b|uhr)))(?![\d]|[.:]\d)(?:\s*([ap])\.?\s?m\b\.?|([ap])(?![\p{L}])|\s*(?:h(?:rs|ours)?|uhr)(?![\p{L}]))?/iuy

const military = new RegExp(
  `([01]\\d|2[0-3])([0-5]\\d)(?=\\s*(?:hrs|h|hours|${zonePattern})(?![\\p{L}]))(?:\\s*(?:hrs|h|hours)(?![\\p{L}]))?`,
  'uy',
)

const fourFigures = /([01]\d|2[0-3])([0-5]\d)(?=\s*(?:$|[:,;–—|]|-(?!\d)))/uy

const hourApart = /([01]?\d|2[0-3])(?=\s*(?:$|[:,;–—-](?!\d)))/iuy

const hourAlone = /([01]?\d|2[0-3])(?![.:h,]?\d)/iuy

/** 14時05分, and its Chinese and Korean likes. */
const han = /([01]?\d|2[0-4])\s?[時时点點시](?:\s?([0-5]?\d)\s?[分분](?:\s?([0-5]?\d)\s?[秒초])?)?/uy

/** As French has it: "11 h 24", "12 h ~10". */
const apart = /([01]?\d|2[0-4])(?: h ?|h )(~)?([0-5]\d)(?![\d.:])/iuy

const hourName = new RegExp(`(?:12 )?(?:${[...namedHours.keys()].join('|')})(?![\\p{L}])`, 'iuy')

const zone = new RegExp(`[\\s(\\[]*(${zonePattern})[)\\]]?`, 'uy')

const weekday = new RegExp(`\\s*\\(${weekdayBehind}\\)`, 'uy')
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** What may follow a time and says that it is not exact. */
export const vague =
  /\s*(?:~|\(?(?:approx(?:\.|imately)?|ish|circa|ca\.?|approssimativamente)\)?(?![\p{L}])|頃|ごろ)/iuy

/** Reads a time of day, with its zone, at an offset of a text. */
export function readClock(
  text: string,
  from: number,
  afterDate: boolean,
):
  | {
      readonly clock: WrittenClock
      readonly zone?: NamedZone
      readonly approximate: boolean
      readonly weekday?: number
      readonly end: number
    }
  | undefined {
  const found = figuresOfClock(text, from, afterDate)
  if (!found) return undefined
  let at = found.end
  let approximate = text.slice(from, at).includes('~')
  const loose = eat(vague, text, at)
  if (loose) {
    approximate = true
    at += loose[0].length
  }
  const mark = eat(zone, text, at)
  const known = mark?.[1] === undefined ? undefined : zoneNamed(mark[1])
  // "10:00-10:20" is a stretch of time; "T10:00-05:00" and "2025-03-14 10:00 -0500" have an offset.
  const isStretch =
    mark?.[1]?.startsWith('-') &&
    !/t/i.test(text.charAt(from - 1)) &&
    !(afterDate && /^-\d{4}$/.test(mark[1]))
  const named = isStretch ? undefined : known
  if (mark && named) at += mark[0].length
  const behind = afterDate ? null : eat(weekday, text, at)
  if (behind) at += behind[0].length
  return {
    clock: found.clock,
    ...(named ? { zone: named } : {}),
    ...(behind ? { weekday: weekdays.indexOf((behind[1] ?? '').slice(0, 3)) } : {}),
    approximate,
    end: at,
  }
}

function figuresOfClock(
  text: string,
  from: number,
  afterDate: boolean,
): { readonly clock: WrittenClock; readonly end: number } | undefined {
  const name = eat(hourName, text, from)
  if (name)
    return {
      clock: {
        hour: namedHours.get(name[0].toLowerCase().replace('12 ', '')) ?? 0,
        minute: 0,
        halfDay: true,
      },
      end: from + name[0].length,
    }
  const inHan = eat(han, text, from)
  if (inHan) {
    const [whole, h, m, s] = inHan
    const minute = m === undefined ? {} : { minute: Number(m) }
    const second = s === undefined ? {} : { second: Number(s) }
    return { clock: { hour: Number(h), ...minute, ...second, halfDay: false }, end: from + whole.length }
  }
  const spaced = eat(apart, text, from)
  if (spaced)
    return {
      clock: { hour: Number(spaced[1]), minute: Number(spaced[3]), halfDay: false },
      end: from + spaced[0].length,
    }
  const four = eat(military, text, from) ?? (afterDate ? eat(fourFigures, text, from) : null)
  if (four)
    return {
      clock: { hour: Number(four[1]), minute: Number(four[2]), halfDay: false },
      end: from + four[0].length,
    }
  const before = text.slice(0, from)
  const alone = /\b(?:ore|kl\.?)\s*$/iu.test(before)
    ? eat(hourAlone, text, from)
    : /\b(?:alle|dalle|verso le|a las)\s*$/iu.test(before)
      ? eat(hourApart, text, from)
      : null
  if (alone) return { clock: { hour: Number(alone[1]), halfDay: false }, end: from + alone[0].length }
  const found = eat(clock, text, from)
  if (!found) return undefined
  const [whole, h = '', sign, minutes, seconds, spelled, letter] = found
  // "06:2x" is some time after six: what is not known to the minute is known to the hour.
  const s = seconds !== undefined && /^\d+$/.test(seconds) ? seconds : undefined
  const half = spelled ?? letter
  const m = minutes !== undefined && /^\d+$/.test(minutes) ? minutes : undefined
  const hour = Number(h)
  if (hour > 24 || Number(m ?? 0) > 59 || Number(s ?? 0) > 59) return undefined
  const end = from + whole.length
  // With a point it is a time only beside a date, `am`, `pm`, or before a colon or a dash: else a version or an amount.
  const isAfterOre = /(?<!\p{L})(?:ore|alle|às)\s*$/iu.test(before)
  if (sign === ',' && !isAfterOre) return undefined
  if (
    sign === '.' &&
    !afterDate &&
    half === undefined &&
    !/^\s*(?:[:–—|-]|$|uhr|UTC)/iu.test(text.slice(end)) &&
    !isAfterOre
  )
    return undefined
  return {
    clock: {
      hour: halfDayHour(hour, half),
      ...(m === undefined ? {} : { minute: Number(m) }),
      ...(s === undefined || m === undefined ? {} : { second: Number(s) }),
      halfDay: half !== undefined,
    },
    end,
  }
}

/** "13:06 PM" is thirteen; "12:05 AM" is five past midnight. */
function halfDayHour(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}
