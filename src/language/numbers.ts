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
}

export interface NumberWriter {
  readonly number: (value: number) => string
  readonly count: (count: ImpreciseCount) => string
  readonly duration: (duration: ImpreciseDuration) => string
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Two stamps to the minute are at most this far from their difference; the difference is then told as one figure. */
const stampError = 2 * minute

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

  const inUnit = (value: number, unit: keyof Vocabulary['duration']['units']): string => {
    const forms = words.units[unit]
    return fill(forms[rules.select(value)] ?? forms.other, number(value))
  }

  const exact = (milliseconds: number): string => {
    const parts: string[] = []
    let rest = Math.round(milliseconds / second) * second
    for (const [unit, size] of [
      ['day', day],
      ['hour', hour],
      ['minute', minute],
      ['second', second],
    ] as const) {
      const value = Math.floor(rest / size)
      rest -= value * size
      if (value > 0) parts.push(inUnit(value, unit))
    }
    const [first, next] = parts
    if (first === undefined) return words.none
    return next === undefined ? first : fill(words.join, first, next)
  }

  const bounded = (low: string | undefined, high: string | undefined): string => {
    if (low === undefined) return high === undefined ? words.unknown : fill(words['at-most'], high)
    return high === undefined ? fill(words['at-least'], low) : fill(words.range, low, high)
  }

  const plain = ({ min, max, precision }: ImpreciseDuration): string => {
    if (precision === 'second' || precision === 'minute') {
      if (max - min <= stampError) return exact(Math.max(0, (min + max) / 2))
    }
    const unit =
      precision === 'second' || precision === 'minute' ? 'minute' : precision === 'hour' ? 'hour' : 'day'
    const size = { minute, hour, day }[unit]
    const [least, most] = (unit === 'day' && calendarDays(min, max)) || [min / size, max / size]
    const low = Math.max(0, Math.floor(least))
    const high = Math.ceil(most)
    if (low === high) return low === 0 ? words.none : inUnit(low, unit)
    if (!Number.isFinite(high)) return low === 0 ? words.unknown : bounded(exact(low * size), undefined)
    if (unit !== 'day') return bounded(low === 0 ? undefined : exact(low * size), exact(high * size))
    return low === 0
      ? bounded(undefined, inUnit(high, unit))
      : fill(words.range, number(low), inUnit(high, unit))
  }

  return {
    number,
    count,
    duration: (duration) => {
      const text = plain(duration)
      return duration.approximate ? fill(words.about, text) : text
    },
  }
}

/**
 * The days between two dates, which are counted: where clocks change, a day has 23 or 25 hours. Dates are told by the span
 * from the last millisecond of one to the first of the other, which is whole but for the change of clocks.
 */
function calendarDays(min: number, max: number): [number, number] | undefined {
  const ends = [min - 1, max + 1]
  if (ends.some((end) => end % (30 * minute) !== 0)) return undefined
  const [least = 0, most = 0] = ends.map((end) => Math.round(end / day))
  return [least, most]
}
