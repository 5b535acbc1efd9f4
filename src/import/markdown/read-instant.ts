import { eat } from './matching.ts'
import type { WrittenClock } from './read-clock.ts'
import type { WrittenDate } from './read-date.ts'
import type { NamedZone } from './zones.ts'

/** A date, a time of day, or both, as they are written. */
export interface WrittenTime {
  readonly date?: WrittenDate
  readonly clock?: WrittenClock
  readonly zone?: NamedZone
  /** The day of the week that stands beside a time without a date, 0 for Sunday. */
  readonly weekday?: number
}

export interface TimeReading {
  readonly time: WrittenTime
  readonly approximate: boolean
  readonly ambiguous: boolean
  /** Offset just after it. */
  readonly end: number
}

// Since 2001, and until 2065: other numbers of that length are ids.
const epoch = /([1-2]\d{9})(\d{3})?(?:\.\d{1,9})?(?![\p{L}\d.,])/uy
const basic = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(?:\.\d{1,9})?(Z)?(?![\p{L}\d])/uy

/** Reads what computers write for an instant at an offset of a text: seconds or milliseconds since 1970, `20250314T100500Z`. */
export function readInstant(text: string, from: number): TimeReading | undefined {
  const since = eat(epoch, text, from)
  if (since) {
    const instant = new Date(Number(since[1]) * 1000)
    return reading(from + since[0].length, written(since[0]), {
      date: { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, day: instant.getUTCDate() },
      clock: {
        hour: instant.getUTCHours(),
        minute: instant.getUTCMinutes(),
        second: instant.getUTCSeconds(),
        halfDay: false,
      },
    })
  }
  const found = eat(basic, text, from)
  if (!found) return undefined
  const [whole, year, month, day, hour, minute, second, zulu] = found
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > last) return undefined
  return reading(from + whole.length, zulu === undefined ? undefined : written(zulu), {
    date: { year: Number(year), month: Number(month), day: Number(day) },
    clock: {
      hour: Number(hour),
      minute: Number(minute),
      ...(second === undefined ? {} : { second: Number(second) }),
      halfDay: false,
    },
  })
}

function written(text: string): NamedZone {
  return { zone: 'UTC', written: text, ambiguous: false }
}

function reading(end: number, zone: NamedZone | undefined, time: WrittenTime): TimeReading {
  return { time: { ...time, ...(zone ? { zone } : {}) }, approximate: false, ambiguous: false, end }
}
