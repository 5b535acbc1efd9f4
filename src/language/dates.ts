import { tz } from '@date-fns/tz'
import { format } from 'date-fns/format'
import { enUS } from 'date-fns/locale/en-US'
import { makeClockWriter } from './clock-times.ts'
import type { DateOptions, DateWriter, ImpreciseTime } from './date-writer.ts'
import { fill } from './pattern.ts'
import type { Vocabulary } from './vocabulary.ts'
import { isFixed, zoneName } from './zones.ts'

type Style = 'date' | 'when'
type ByDay = Readonly<Record<string, string>> & { readonly other: string }

/** How the months are written between which something was, or for which it lasted. */
interface EndMonths {
  readonly month: string
  readonly 'same-year-month': string
}

/** A text, and whether it tells two ends. */
interface Told {
  readonly text: string
  readonly isRange: boolean
  /** It already says that it is approximate. */
  readonly isQualified?: boolean
}

/** Writes dates in one language. Patterns and names are data; only the calendar is computed. */
export function makeDateWriter(vocabulary: Vocabulary): DateWriter {
  const { date, when } = vocabulary
  const locale = withMonths(vocabulary.months)
  const cache = new Map<string, string>()

  const print = (epoch: number, zone: string, pattern: string): string => {
    const key = `${epoch} ${zone} ${pattern}`
    const known = cache.get(key)
    if (known !== undefined) return known
    const text = format(epoch, pattern, { locale, in: tz(zone) })
    cache.set(key, text)
    return text
  }
  const clocks = makeClockWriter(vocabulary, print)

  const forDay = (patterns: ByDay, epoch: number, zone: string): string =>
    patterns[print(epoch, zone, 'd')] ?? patterns.other

  const calendar = (
    epoch: number,
    { precision }: ImpreciseTime,
    zone: string,
    months: EndMonths = date,
  ): string => {
    if (precision === 'year') return print(epoch, zone, date.year)
    if (precision === 'month') return print(epoch, zone, months.month)
    return print(epoch, zone, forDay(date.day, epoch, zone))
  }

  /** Puts a date into the pattern for its unit. */
  const inUnit = (
    patterns: { readonly year: string; readonly month: string; readonly day: ByDay },
    epoch: number,
    { precision }: ImpreciseTime,
    zone: string,
    named: string,
  ): string =>
    fill(
      precision === 'year' || precision === 'month' ? patterns[precision] : forDay(patterns.day, epoch, zone),
      named,
    )

  const day = (epoch: number, time: ImpreciseTime, zone: string, style: Style): string => {
    const named = calendar(epoch, time, zone)
    if (style !== 'when') return named
    const month = when['month-name']
    return inUnit(
      when,
      epoch,
      time,
      zone,
      month && time.precision === 'month' ? print(epoch, zone, month) : named,
    )
  }

  /** One day, month or year, with the time of day if there is one. */
  const point = (epoch: number, time: ImpreciseTime, options: DateOptions, style: Style): Told => {
    const named = day(epoch, time, options.zone, style)
    if (!hasClock(time, options.day)) return { text: named, isRange: false }
    const hours = clocks.within(time, options, style)
    const isQualified = style === 'date' && time.approximate && !hours.isRange
    const text = isQualified ? fill(date.approximate, hours.text) : hours.text
    const pattern = hours.isSentence ? 'with-times' : 'with-time'
    return {
      text: fill((style === 'when' ? when : date)[pattern], named, text),
      isRange: hours.isRange,
      isQualified,
    }
  }

  const isSameDay = (a: number, b: number, zone: string): boolean =>
    print(a, zone, 'yyyy-MM-dd') === print(b, zone, 'yyyy-MM-dd')

  /** The first of two days, without what it has in common with the second. */
  const shortStart = (earliest: number, latest: number, zone: string): string => {
    const same = (pattern: string): boolean => print(earliest, zone, pattern) === print(latest, zone, pattern)
    if (same('yyyy-MM')) return print(earliest, zone, forDay(date['same-month'], earliest, zone))
    if (same('yyyy')) return print(earliest, zone, forDay(date['same-year'], earliest, zone))
    return print(earliest, zone, forDay(date.day, earliest, zone))
  }

  /** The names of two ends, each with its time of day if there is one. */
  const endNames = (
    time: ImpreciseTime,
    options: DateOptions,
    months: EndMonths = date,
  ): readonly [string, string] => {
    const { earliest, latest, precision } = time
    const { zone } = options
    if (hasClock(time, options.day)) {
      const differs = options.offset || zoneName(zone, earliest) !== zoneName(zone, latest)
      const end = (epoch: number): string =>
        fill(date['with-time'], calendar(epoch, time, zone), clocks.at(epoch, time, zone, differs))
      return [end(earliest), end(precision === 'hour' ? latest + 1 : latest)]
    }
    const last = calendar(latest, time, zone, months)
    if (precision === 'year') return [calendar(earliest, time, zone), last]
    if (precision === 'month') {
      const isSameYear = print(earliest, zone, 'yyyy') === print(latest, zone, 'yyyy')
      return [
        isSameYear
          ? print(earliest, zone, months['same-year-month'])
          : calendar(earliest, time, zone, months),
        last,
      ]
    }
    return [shortStart(earliest, latest, zone), last]
  }

  /** It happened at some time between two ends. */
  const between = (time: ImpreciseTime, options: DateOptions): string => {
    const { earliest, latest } = time
    const whole = time.precision === 'month' || time.precision === 'year'
    const exact = whole && !fillsUnits(time, options.zone) ? { ...time, precision: 'day' as const } : time
    const [start, end] = endNames(exact, options, when['range-months'])
    const patterns = (edge: 'start' | 'end') => ({ ...when[edge], day: when.article })
    return fill(
      hasClock(time, options.day) ? when['range-clock'] : when.range,
      inUnit(patterns('start'), earliest, exact, options.zone, start),
      inUnit(patterns('end'), latest, exact, options.zone, end),
    )
  }

  /** It lasted from one end to the other. */
  const lasting = (time: ImpreciseTime, options: DateOptions, style: Style): string => {
    const { earliest, latest, precision } = time
    const { zone } = options
    const [start, end] = endNames(time, options, when['lasting-months'])
    const days = precision !== 'year' && precision !== 'month' && !hasClock(time, options.day)
    if (style === 'date' && days && print(earliest, zone, 'yyyy-MM') === print(latest, zone, 'yyyy-MM'))
      return fill(date.range, start, end)
    return fill(
      hasClock(time, options.day) ? when['lasting-clock'] : when.lasting,
      inUnit(when.from, earliest, time, zone, start),
      inUnit(when.to, latest, time, zone, end),
    )
  }

  const stretch = (time: ImpreciseTime, options: DateOptions, style: Style): Told => {
    const { earliest, latest, precision } = time
    const { zone } = options
    const unit = precision === 'year' ? 'yyyy' : precision === 'month' ? 'yyyy-MM' : 'yyyy-MM-dd'
    const isOne = print(earliest, zone, unit) === print(latest, zone, unit)
    if (isOne && (precision === 'year' || precision === 'month' ? fillsUnits(time, zone) : true))
      return point(earliest, time, options, style)
    return { text: time.lasting ? lasting(time, options, style) : between(time, options), isRange: true }
  }

  /** Whether a time begins with a month or year and ends with one. */
  const fillsUnits = ({ precision, earliest, latest }: ImpreciseTime, zone: string): boolean => {
    const first = precision === 'year' ? 'MM-dd' : 'dd'
    const start = precision === 'year' ? '01-01' : '01'
    return print(earliest, zone, first) === start && print(latest + 1, zone, first) === start
  }

  const compose = (time: ImpreciseTime | undefined, options: DateOptions, style: Style): Told => {
    const words = style === 'date' ? date : when
    if (!time || (!Number.isFinite(time.earliest) && !Number.isFinite(time.latest)))
      return { text: words.unknown, isRange: false }
    const { earliest, latest, ends } = time
    if (ends && !areSharp(ends)) {
      const [from, to] = ends
      return {
        text: fill(date['lasting-ends'], tell(from, options, 'date'), tell(to, options, 'date')),
        isRange: true,
        isQualified: true,
      }
    }
    const where = { ...options, zone: hasClock(time, options.day) ? options.zone : time.zone }
    const only = (epoch: number): string =>
      point(epoch, { ...time, earliest: epoch, latest: epoch }, where, style).text
    if (!Number.isFinite(latest)) return { text: fill(words.after, only(earliest)), isRange: true }
    if (!Number.isFinite(earliest)) return { text: fill(words.before, only(latest)), isRange: true }
    // A season or a decade is no interval to EDTF, but has several months or years; its first alone would be wrong.
    return stretch(time, where, style)
  }

  const tell = (time: ImpreciseTime | undefined, options: DateOptions, style: Style): string => {
    const words = style === 'date' ? date : when
    const { text, isRange, isQualified } = compose(time, options, style)
    if (!time) return text
    const uncertain = time.ends && isQualified ? false : time.uncertain
    const about = isRange ? date['approximate-range'] : words.approximate
    const near = time.approximate && !isQualified ? fill(about, text) : text
    return uncertain ? fill(words.uncertain, near) : near
  }

  const hours = (time: ImpreciseTime | undefined, zone: string): string | undefined => {
    if (!time || !hasClock(time, false)) return undefined
    const { earliest, latest } = time
    if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return undefined
    if (!isSameDay(earliest, latest, zone)) return undefined
    const text = clocks.short(time, zone)
    const near = time.approximate ? fill(date.approximate, text) : text
    return time.uncertain ? fill(date.uncertain, near) : near
  }

  return {
    hours,
    write: (time, options) => tell(time, options, 'date'),
    when: (time, options) => tell(time, options, 'when'),
    zone: zoneName,
    inZone: (zone, epochs) => {
      const offsets = new Set(epochs.map((epoch) => zoneName(zone, epoch)))
      const [offset] = offsets
      if (isFixed(zone)) return fill(date['in-fixed-zone'], zoneName(zone, 0))
      if (offset === undefined || offsets.size > 1) return fill(date['in-zone'], zone)
      return fill(date['in-zone'], fill(date['with-offset'], zone, offset))
    },
  }
}

function hasClock({ precision }: ImpreciseTime, day: boolean): boolean {
  return !day && (precision === 'hour' || precision === 'minute' || precision === 'second')
}

/** Whether each of two ends is one day or time and no more, so that they can be told as a range of the two. */
function areSharp([from, to]: readonly [ImpreciseTime, ImpreciseTime]): boolean {
  const isSharp = ({
    interval,
    approximate,
    uncertain,
    precision,
    earliest,
    latest,
  }: ImpreciseTime): boolean =>
    !interval && !approximate && !uncertain && precision !== 'hour' && Number.isFinite(latest - earliest)
  return isSharp(from) && isSharp(to) && from.precision === to.precision
}

/** What date-fns needs of a language to write its patterns: the names of the months. A pattern asks for nothing else. */
function withMonths({ dated, alone = dated, after = dated }: Vocabulary['months']): typeof enUS {
  const month: typeof enUS.localize.month = (value, { width, context } = {}) =>
    (width === 'abbreviated' ? after : context === 'standalone' ? alone : dated)[value] ?? ''
  return { ...enUS, localize: { ...enUS.localize, month } }
}
