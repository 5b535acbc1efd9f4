import { tz, tzOffset } from '@date-fns/tz'
import { format } from 'date-fns/format'
import type { Locale } from 'date-fns/locale'
import type { DateWriter, ImpreciseTime } from './date-writer.ts'
import { fill } from './pattern.ts'
import type { Vocabulary } from './vocabulary.ts'

type Style = 'date' | 'when'

/** Writes dates in one language. Patterns and names are data; only the calendar is computed. */
export function makeDateWriter(vocabulary: Vocabulary, locale: Locale): DateWriter {
  const { date, when } = vocabulary
  const cache = new Map<string, string>()

  const print = (epoch: number, zone: string, pattern: string): string => {
    const key = `${epoch} ${zone} ${pattern}`
    const known = cache.get(key)
    if (known !== undefined) return known
    const text = format(epoch, pattern, { locale, in: tz(zone) })
    cache.set(key, text)
    return text
  }

  const forDay = (
    patterns: Readonly<Record<string, string>> & { other: string },
    epoch: number,
    zone: string,
  ): string => patterns[print(epoch, zone, 'd')] ?? patterns.other

  const hasClock = (time: ImpreciseTime, day: boolean): boolean =>
    !day && (time.precision === 'hour' || time.precision === 'minute' || time.precision === 'second')

  const calendar = (epoch: number, time: ImpreciseTime, zone: string): string => {
    if (time.precision === 'year') return print(epoch, zone, date.year)
    if (time.precision === 'month') return print(epoch, zone, date.month)
    return print(epoch, zone, forDay(date.day, epoch, zone))
  }

  const clock = (epoch: number, time: ImpreciseTime, zone: string): string =>
    print(
      epoch,
      zone,
      time.precision === 'second' ? date.second : time.precision === 'hour' ? date.hour : date.minute,
    )

  const preposition = (epoch: number, time: ImpreciseTime, zone: string): string => {
    if (time.precision === 'year') return when.year
    if (time.precision === 'month') return when.month
    return forDay(when.day, epoch, zone)
  }

  const article = (epoch: number, { precision }: ImpreciseTime, zone: string): string => {
    if (precision === 'year') return when['article-year']
    return precision === 'month' ? '{0}' : forDay(when.article, epoch, zone)
  }

  const point = (epoch: number, time: ImpreciseTime, zone: string, day: boolean, style: Style): string => {
    const named = calendar(epoch, time, zone)
    const written = style === 'when' ? fill(preposition(epoch, time, zone), named) : named
    if (!hasClock(time, day)) return written
    const hours = clock(epoch, time, zone)
    return style === 'when'
      ? fill(when['with-time'], written, hours, zoneName(zone, epoch))
      : fill(date['with-time'], written, hours)
  }

  const stretch = (time: ImpreciseTime, zone: string, day: boolean, style: Style): string => {
    const { earliest, latest } = time
    const withClock = hasClock(time, day)
    const sameDay = print(earliest, zone, 'yyyy-MM-dd') === print(latest, zone, 'yyyy-MM-dd')
    if (sameDay && withClock) {
      const hours = fill(date['time-range'], clock(earliest, time, zone), clock(latest, time, zone))
      const named = calendar(earliest, time, zone)
      return style === 'when'
        ? fill(
            when['with-time'],
            fill(preposition(earliest, time, zone), named),
            hours,
            zoneName(zone, earliest),
          )
        : fill(date['with-time'], named, hours)
    }
    if (sameDay) return point(earliest, time, zone, day, style)
    const days = !withClock && time.precision !== 'year' && time.precision !== 'month'
    const start = days ? shortStart(earliest, latest, zone) : point(earliest, time, zone, day, 'date')
    const end = point(latest, time, zone, day, 'date')
    if (style === 'date' && time.lasting) return fill(date.range, start, end)
    return fill(
      when.range,
      fill(article(earliest, time, zone), start),
      fill(article(latest, time, zone), end),
    )
  }

  const shortStart = (earliest: number, latest: number, zone: string): string => {
    const same = (pattern: string): boolean => print(earliest, zone, pattern) === print(latest, zone, pattern)
    if (same('yyyy-MM')) return print(earliest, zone, forDay(date['same-month'], earliest, zone))
    if (same('yyyy')) return print(earliest, zone, forDay(date['same-year'], earliest, zone))
    return print(earliest, zone, forDay(date.day, earliest, zone))
  }

  /** A season or a decade is no interval to EDTF, but has several months or years; its first alone would be wrong. */
  const spansUnits = ({ precision, earliest, latest }: ImpreciseTime, zone: string): boolean => {
    if (precision !== 'year' && precision !== 'month') return false
    const unit = precision === 'year' ? 'yyyy' : 'yyyy-MM'
    return print(earliest, zone, unit) !== print(latest, zone, unit)
  }

  const compose = (time: ImpreciseTime | undefined, zone: string, day: boolean, style: Style): string => {
    const words = style === 'date' ? date : when
    if (!time) return words.unknown
    const where = hasClock(time, day) ? zone : time.zone
    const { earliest, latest } = time
    if (!Number.isFinite(earliest) && !Number.isFinite(latest)) return words.unknown
    if (!Number.isFinite(latest)) return fill(words.after, point(earliest, time, where, day, style))
    if (!Number.isFinite(earliest)) return fill(words.before, point(latest, time, where, day, style))
    return time.interval || spansUnits(time, where)
      ? stretch(time, where, day, style)
      : point(earliest, time, where, day, style)
  }

  const qualified = (text: string, time: ImpreciseTime | undefined, style: Style): string => {
    const words = style === 'date' ? date : when
    if (time?.approximate) return fill(words.approximate, text)
    return time?.uncertain ? fill(words.uncertain, text) : text
  }

  return {
    write: (time, { zone, day }) => qualified(compose(time, zone, day, 'date'), time, 'date'),
    when: (time, { zone, day }) => qualified(compose(time, zone, day, 'when'), time, 'when'),
    zone: zoneName,
  }
}

function zoneName(zone: string, epoch: number): string {
  const minutes = tzOffset(zone, new Date(epoch))
  if (minutes === 0) return 'UTC'
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}
