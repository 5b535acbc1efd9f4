import { fill } from './pattern.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A number of something: between two bounds, or unknown. What this folder needs of a count. */
export type ImpreciseCount =
  | { readonly known: false }
  | { readonly known: true; readonly atLeast: number; readonly atMost: number; readonly approximate: boolean }

/** A length of time between two bounds in milliseconds: what this folder needs of a span. */
export interface ImpreciseDuration {
  readonly min: number
  readonly max: number
  readonly precision: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'
  readonly approximate: boolean
  /** On how many moments it rests, if not on two. */
  readonly moments?: number
}

export interface NumberWriter {
  readonly number: (value: number) => string
  readonly count: (count: ImpreciseCount) => string
  /** So many people, in the form that the number asks for. */
  readonly people: (count: ImpreciseCount) => string
  readonly duration: (duration: ImpreciseDuration) => string
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/**
 * How far a time that is stamped to the minute may be from its stamp. What is no less certain than the stamps on which it
 * rests is told as one figure.
 */
const stampError = minute

/** The units of a length of time, and how long each is. */
const units = [
  ['day', day],
  ['hour', hour],
  ['minute', minute],
  ['second', second],
] as const

/** Writes numbers, counts and durations in one language. */
export function makeNumberWriter(vocabulary: Vocabulary): NumberWriter {
  const words = vocabulary.duration
  const rules = new Intl.PluralRules(vocabulary.language)

  const number = (value: number): string => {
    const [whole = '', fraction] = String(Math.abs(value)).split('.')
    const { decimal, group } = vocabulary.number
    const grouped =
      whole.length >= vocabulary.number['group-from'] ? whole.replace(/\B(?=(\d{3})+$)/g, () => group) : whole
    return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : decimal + fraction}`
  }

  const count = (value: ImpreciseCount): string => {
    const patterns = vocabulary.count
    if (!value.known) return patterns.unknown
    const { atLeast, atMost, approximate } = value
    if (approximate) return fill(patterns.about, number(atLeast))
    if (atLeast === atMost) return number(atLeast)
    if (!Number.isFinite(atMost)) return fill(patterns['at-least'], number(atLeast))
    if (atLeast <= 0) return fill(patterns['at-most'], number(atMost))
    return fill(patterns.range, number(atLeast), number(atMost))
  }

  /** Of a range the last number decides, as in most languages; a number without an end takes the form of its beginning. */
  const people = (value: ImpreciseCount): string => {
    if (!value.known) return count(value)
    const { atLeast, atMost, approximate } = value
    const last = approximate || !Number.isFinite(atMost) ? atLeast : atMost
    const forms = vocabulary.count.people
    return fill(forms[rules.select(last)] ?? forms.other, count(value))
  }

  const inUnit = (value: number, unit: keyof Vocabulary['duration']['units']): string => {
    const forms = words.units[unit]
    return fill(forms[rules.select(value)] ?? forms.other, number(value))
  }

  /** The units of which a length of time has any, largest first. */
  const partsOf = (milliseconds: number) => {
    let rest = Math.round(milliseconds / second) * second
    return units.flatMap(([unit, size]) => {
      const value = Math.floor(rest / size)
      rest -= value * size
      return value > 0 ? [{ value, unit, size }] : []
    })
  }

  const inParts = ([first, next]: ReturnType<typeof partsOf>): string => {
    if (!first) return words.none
    const text = inUnit(first.value, first.unit)
    return next ? fill(words.join, text, inUnit(next.value, next.unit)) : text
  }

  /** In the two largest units, the rest cut off. */
  const exact = (milliseconds: number): string => inParts(partsOf(milliseconds))

  /** In the two largest units, and never less than it is; an error of stamps is no more of a larger unit. */
  const roundedUp = (milliseconds: number, error: number): string => {
    const parts = partsOf(milliseconds)
    if (parts.length <= 2) return inParts(parts)
    const stamped = milliseconds - error
    const [, last, ...rest] = partsOf(stamped)
    return exact(last && rest.length > 0 ? Math.ceil(stamped / last.size) * last.size : stamped)
  }

  /** In the two largest units, and no more than it is but for an error of stamps. */
  const roundedDown = (milliseconds: number, error: number): string =>
    exact(partsOf(milliseconds).length <= 2 ? milliseconds : milliseconds + error)

  const rangeOf = (low: number, high: number, error: number): string => {
    const [[least, ...more], [most, ...others]] = [partsOf(low), partsOf(high)]
    const isOneUnit = least && least.unit === most?.unit && more.length + others.length === 0
    return fill(
      words.range,
      isOneUnit ? number(least.value) : roundedDown(low, error),
      roundedUp(high, error),
    )
  }

  /** What is stamped is told in the unit of its stamps: between two minutes no seconds can be counted. */
  const stamped = (milliseconds: number, size: number, isShort: boolean): string => {
    const rounded = Math.round(milliseconds / size) * size
    return rounded === 0 && isShort ? fill(words['at-most'], exact(size)) : exact(rounded)
  }

  const duration = (value: ImpreciseDuration): string => {
    const { min, max, precision, moments = 2, approximate } = value
    const about = (text: string) => (approximate ? fill(words.about, text) : text)
    /** "At most about 2 days": the bound is what is approximate. */
    const bounded = (pattern: string, text: string) => fill(pattern, about(text))
    if (precision === 'second' || precision === 'minute') {
      const size = precision === 'second' ? second : minute
      if (max - min <= moments * stampError)
        return about(stamped(Math.max(0, (min + max) / 2), size, max > 0))
    }
    const unit =
      precision === 'second' || precision === 'minute' ? 'minute' : precision === 'hour' ? 'hour' : 'day'
    const size = { minute, hour, day }[unit]
    const [least, most] = (unit === 'day' && calendarDays(min, max)) || [min / size, max / size]
    const low = Math.max(0, Math.floor(least))
    const high = Math.ceil(most)
    if (low === high) return about(low === 0 ? words.none : inUnit(low, unit))
    if (!Number.isFinite(high))
      return low === 0 ? about(words.unknown) : bounded(words['at-least'], exact(low * size))
    if (unit === 'day') {
      return low === 0
        ? bounded(words['at-most'], inUnit(high, unit))
        : about(fill(words.range, number(low), inUnit(high, unit)))
    }
    return low === 0
      ? bounded(words['at-most'], roundedUp(high * size, size))
      : about(rangeOf(low * size, high * size, size))
  }

  return {
    number,
    count,
    people,
    duration,
  }
}

/**
 * The days between two dates, which are counted: where clocks change, a day has 23 or 25 hours. Dates are told by the span
 * from the last millisecond of one to the first of the other, which is whole but for the change of clocks. What may be
 * less than nothing is zero here.
 */
function calendarDays(min: number, max: number): [number, number] | undefined {
  const [least, most] = [min <= 0 ? 0 : min - 1, max + 1].map((end) => {
    const days = Math.round(end / day)
    const shift = Math.abs(end - days * day)
    return shift <= clockChange && shift % (30 * minute) === 0 ? days : undefined
  })
  return least === undefined || most === undefined ? undefined : [least, most]
}

/** By how much clocks are put forward or back. */
const clockChange = hour
