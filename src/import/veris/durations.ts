import { addPeriod, coarser, type Precision, readMoment, toIso } from '../../time/index.ts'
import { at, numberOf, peek, textOf, type View } from '../json/view.ts'

/** How long after an earlier event something happened: VERIS gives a unit, and mostly no number. */
export interface Delay {
  /** As VERIS writes it: `Months`. */
  readonly unit: string
  readonly value: number | undefined
}

const units: ReadonlyMap<string, { readonly precision: Precision; readonly hours: number }> = new Map([
  ['Seconds', { precision: 'second', hours: 1 / 3600 }],
  ['Minutes', { precision: 'minute', hours: 1 / 60 }],
  ['Hours', { precision: 'hour', hours: 1 }],
  ['Days', { precision: 'day', hours: 24 }],
  ['Weeks', { precision: 'day', hours: 168 }],
  ['Months', { precision: 'month', hours: 730.5 }],
  ['Years', { precision: 'year', hours: 8766 }],
])

/** The delay that a field of the timeline says; nothing where it says that nobody knows or that it never happened. */
export function delayOf(view: View | undefined): Delay | undefined {
  const unit = peek(at(view, 'unit'))
  if (unit === undefined || !units.has(unit)) return undefined
  textOf(at(view, 'unit'))
  const value = numberOf(at(view, 'value'))
  return { unit, value: value !== undefined && value >= 0 ? value : undefined }
}

/** In words: `10 months`, `some weeks`. */
export function delayInWords({ unit, value }: Delay): string {
  const small = unit.toLowerCase()
  if (value === undefined) return `some ${small}`
  return `${value} ${value === 1 ? small.slice(0, -1) : small}`
}

/**
 * The time that lies a delay after another, about so: it is as precise as the coarser of the two, and to the day at best.
 * Nothing where no number is said.
 *
 * @param from EDTF
 */
export function timeAfter(from: string | undefined, delay: Delay): string | undefined {
  const { unit, value } = delay
  const known = units.get(unit)
  if (from === undefined || known === undefined || value === undefined || value > 10_000) return undefined
  const base = readMoment(from, 'UTC')
  if (!base.ok) return undefined
  const months = unit === 'Months' ? value : unit === 'Years' ? value * 12 : undefined
  const moved =
    months !== undefined && Number.isInteger(months)
      ? addPeriod(base.moment, { months })
      : addPeriod(base.moment, { hours: value * known.hours })
  const precision = coarser(coarser(base.moment.precision, known.precision), 'day')
  const time = `${toIso(moved.earliest, 'UTC', precision)}~`
  return readMoment(time, 'UTC').ok ? time : undefined
}
