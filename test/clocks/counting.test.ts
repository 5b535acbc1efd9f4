import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countingRules, limitOf, targetOf } from '../../src/clocks/counting/index.ts'
import type { CountingContext } from '../../src/clocks/counting/rule.ts'
import { openHolidays } from '../../src/clocks/index.ts'
import type { RegimePeriod } from '../../src/clocks/regime.ts'
import { type Counting, countings } from '../../src/record/index.ts'
import { type Moment, readMoment, toIso } from '../../src/time/index.ts'

const holidays = await openHolidays()

function contextIn(zone: string, region: string, more: Partial<CountingContext> = {}): CountingContext {
  const isHoliday = (date: string): boolean => holidays(date, region) ?? false
  return { zone, isHoliday, twoWorkingDays: false, moves: true, ...more }
}

function momentOf(text: string, zone: string): Moment {
  const reading = readMoment(text, zone)
  if (!reading.ok) throw new Error(reading.problem.message)
  return reading.moment
}

const rome = contextIn('Europe/Rome', 'IT')
const berlin = contextIn('Europe/Berlin', 'DE')
const utc = contextIn('UTC', 'IT')
const newYork = contextIn('America/New_York', 'US')
const brasilia = contextIn('America/Sao_Paulo', 'BR')
const tokyo = contextIn('Asia/Tokyo', 'JP')

interface Vector {
  readonly name: string
  readonly counting: Counting
  readonly period: RegimePeriod
  readonly context: CountingContext
  readonly from: string
  readonly target: string
  readonly limit: string
}

const vectors: readonly Vector[] = [
  {
    name: '72 hours end on a public holiday',
    ...{ counting: 'eu-1182-71', period: { hours: 72 }, context: berlin },
    ...{ from: '2020-12-22T12:17', target: '2020-12-25T12:17+01:00', limit: '2020-12-25T13:00+01:00' },
  },
  {
    name: 'the hour of the event does not count, to its last minute',
    ...{ counting: 'eu-1182-71', period: { hours: 72 }, context: berlin },
    ...{ from: '2020-12-22T12:59', target: '2020-12-25T12:59+01:00', limit: '2020-12-25T13:00+01:00' },
  },
  {
    name: 'awareness on a holiday',
    ...{ counting: 'eu-1182-71', period: { hours: 72 }, context: rome },
    ...{ from: '2026-05-01T17:30', target: '2026-05-04T17:30+02:00', limit: '2026-05-04T18:00+02:00' },
  },
  {
    name: 'clocks put forward',
    ...{ counting: 'eu-1182-71', period: { hours: 72 }, context: rome },
    ...{ from: '2026-03-27T10:15', target: '2026-03-30T11:15+02:00', limit: '2026-03-30T12:00+02:00' },
  },
  {
    name: 'clocks put back',
    ...{ counting: 'eu-1182-71', period: { hours: 72 }, context: rome },
    ...{ from: '2026-10-23T10:15', target: '2026-10-26T09:15+01:00', limit: '2026-10-26T10:00+01:00' },
  },
  {
    name: 'a Tuesday evening',
    ...{ counting: 'eu-1182-71', period: { hours: 72 }, context: rome },
    ...{ from: '2025-11-25T18:40', target: '2025-11-28T18:40+01:00', limit: '2025-11-28T19:00+01:00' },
  },
  {
    name: '24 hours',
    ...{ counting: 'eu-1182-71', period: { hours: 24 }, context: rome },
    ...{ from: '2026-02-10T08:05', target: '2026-02-11T08:05+01:00', limit: '2026-02-11T09:00+01:00' },
  },
  {
    name: 'a month ends on a Saturday, the last of a short month',
    ...{ counting: 'eu-1182-71', period: { months: 1 }, context: rome },
    ...{ from: '2026-01-31', target: '2026-02-28', limit: '2026-03-02' },
  },
  {
    name: 'a month, to the same date',
    ...{ counting: 'eu-1182-71', period: { months: 1 }, context: rome },
    ...{ from: '2026-03-15', target: '2026-04-15', limit: '2026-04-15' },
  },
  {
    name: 'a month, to the last day of a shorter one',
    ...{ counting: 'eu-1182-71', period: { months: 1 }, context: rome },
    ...{ from: '2026-08-31', target: '2026-09-30', limit: '2026-09-30' },
  },
  {
    name: 'a month, from a Saturday to a Tuesday',
    ...{ counting: 'eu-1182-71', period: { months: 1 }, context: rome },
    ...{ from: '2026-05-30', target: '2026-06-30', limit: '2026-06-30' },
  },
  {
    name: 'DORA: a month after the intermediate report',
    ...{ counting: 'dora', period: { months: 1 }, context: utc },
    ...{ from: '2026-08-31T16:00Z', target: '2026-09-30T16:00Z', limit: '2026-09-30' },
  },
  {
    name: 'DORA: four hours, on a Saturday',
    ...{ counting: 'dora', period: { hours: 4 }, context: utc },
    ...{ from: '2026-08-01T10:00Z', target: '2026-08-01T14:00Z', limit: '2026-08-03T12:00Z' },
  },
  {
    name: 'DORA: 72 hours end on a Sunday, and move to noon',
    ...{ counting: 'dora', period: { hours: 72 }, context: rome },
    ...{ from: '2026-08-06T11:00Z', target: '2026-08-09T11:00Z', limit: '2026-08-10T12:00+02:00' },
  },
  {
    name: 'DORA: for a credit institution they stay',
    ...{ counting: 'dora', period: { hours: 72 }, context: contextIn('UTC', 'IT', { moves: false }) },
    ...{ from: '2026-08-06T11:00Z', target: '2026-08-09T11:00Z', limit: '2026-08-09T12:00Z' },
  },
  {
    name: 'SEC: four business days',
    ...{ counting: 'sec-business-days', period: { 'business-days': 4 }, context: newYork },
    ...{ from: '2026-07-06', target: '2026-07-10T17:30-04:00', limit: '2026-07-10T17:30-04:00' },
  },
  {
    name: 'SEC: from a Friday',
    ...{ counting: 'sec-business-days', period: { 'business-days': 4 }, context: newYork },
    ...{ from: '2026-07-10', target: '2026-07-16T17:30-04:00', limit: '2026-07-16T17:30-04:00' },
  },
  {
    name: 'SEC: from a Saturday, which counts from the Monday on',
    ...{ counting: 'sec-business-days', period: { 'business-days': 4 }, context: newYork },
    ...{ from: '2026-07-11', target: '2026-07-16T17:30-04:00', limit: '2026-07-16T17:30-04:00' },
  },
  {
    name: 'SEC: over a day on which the Commission is closed',
    ...{ counting: 'sec-business-days', period: { 'business-days': 4 } },
    ...{ context: { ...newYork, isHoliday: (date: string) => date === '2026-07-17' } },
    ...{ from: '2026-07-14', target: '2026-07-21T17:30-04:00', limit: '2026-07-21T17:30-04:00' },
  },
  {
    name: 'SEC: over Thanksgiving',
    ...{ counting: 'sec-business-days', period: { 'business-days': 4 }, context: newYork },
    ...{ from: '2025-11-25', target: '2025-12-02T17:30-05:00', limit: '2025-12-02T17:30-05:00' },
  },
  {
    name: 'Singapore: three days, Sunday included',
    ...{ counting: 'calendar-days', period: { days: 3 }, context: contextIn('Asia/Singapore', 'SG') },
    ...{ from: '2026-01-01', target: '2026-01-04', limit: '2026-01-04' },
  },
  {
    name: 'Brazil: three business days over a holiday',
    ...{ counting: 'business-days', period: { 'business-days': 3 }, context: brasilia },
    ...{ from: '2026-04-30', target: '2026-05-06', limit: '2026-05-06' },
  },
  {
    name: 'Brazil: twenty business days',
    ...{ counting: 'business-days', period: { 'business-days': 20 }, context: brasilia },
    ...{ from: '2026-04-30', target: '2026-05-29', limit: '2026-05-29' },
  },
  {
    name: 'thirty days that end on a Sunday',
    ...{ counting: 'calendar-days', period: { days: 30 }, context: newYork },
    ...{ from: '2026-01-02', target: '2026-02-01', limit: '2026-02-01' },
  },
  {
    name: 'HIPAA: sixty days',
    ...{ counting: 'calendar-days', period: { days: 60 }, context: newYork },
    ...{ from: '2026-01-01', target: '2026-03-02', limit: '2026-03-02' },
  },
  {
    name: 'HIPAA: sixty days after the end of the year',
    ...{ counting: 'days-after-year-end', period: { days: 60 }, context: newYork },
    ...{ from: '2026-10-15', target: '2027-03-01', limit: '2027-03-01' },
  },
  {
    name: 'HIPAA: sixty days after the end of the year, into a leap year',
    ...{ counting: 'days-after-year-end', period: { days: 60 }, context: newYork },
    ...{ from: '2027-12-31T23:30', target: '2028-02-29', limit: '2028-02-29' },
  },
  {
    name: 'thirty days from a Sunday',
    ...{ counting: 'calendar-days', period: { days: 30 }, context: newYork },
    ...{ from: '2026-02-01', target: '2026-03-03', limit: '2026-03-03' },
  },
  {
    name: 'California: fifteen days after consumers were told',
    ...{ counting: 'calendar-days', period: { days: 15 }, context: newYork },
    ...{ from: '2026-02-01', target: '2026-02-16', limit: '2026-02-16' },
  },
  {
    name: 'Japan: the day of knowledge is the first',
    ...{ counting: 'jp-days', period: { days: 30 }, context: tokyo },
    ...{ from: '2026-06-01', target: '2026-06-30', limit: '2026-06-30' },
  },
  {
    name: 'Japan: a last day at the turn of the year moves',
    ...{ counting: 'jp-days', period: { days: 30 }, context: tokyo },
    ...{ from: '2026-12-01', target: '2026-12-30', limit: '2027-01-04' },
  },
  {
    name: 'elapsed time, to the minute',
    ...{ counting: 'elapsed', period: { hours: 36 }, context: newYork },
    ...{ from: '2026-03-07T20:00', target: '2026-03-09T09:00-04:00', limit: '2026-03-09T09:00-04:00' },
  },
]

describe('the end of a period', () => {
  test.each(vectors)('$counting: $name', ({ counting, period, context, from, target, limit }) => {
    const zone = countingRules[counting].zone ?? context.zone
    const anchor = momentOf(from, zone)
    const end = limitOf(counting, anchor, period, context)
    expect({ target: targetOf(counting, anchor, period, end).text, limit: end.text }).toEqual({
      target,
      limit,
    })
  })

  test.each([
    ['2026-05-01T17:30', { hours: 72 }, '2026-05-05'],
    ['2026-05-06T10:00', { hours: 72 }, '2026-05-09T11:00+02:00'],
    ['2026-05-08', { days: 2 }, '2026-05-12'],
    ['2026-05-08T10:00', { hours: 24 }, '2026-05-09T11:00+02:00'],
  ])('with two working days, if somebody asks: from %s', (from, period, limit) => {
    const context = { ...rome, twoWorkingDays: true }
    expect(limitOf('eu-1182-71', momentOf(from, 'Europe/Rome'), period, context).text).toBe(limit)
  })

  const epochs = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) })
  const periods = fc.oneof(
    fc.record({ hours: fc.integer({ min: 1, max: 200 }) }),
    fc.record({ days: fc.integer({ min: 1, max: 90 }) }),
    fc.record({ 'business-days': fc.integer({ min: 1, max: 30 }) }),
    fc.record({ months: fc.integer({ min: 1, max: 6 }) }),
  )
  const places = fc.constantFrom(
    rome,
    berlin,
    utc,
    newYork,
    brasilia,
    tokyo,
    contextIn('Pacific/Chatham', 'NZ'),
  )

  test.each(countings)('%s: goes on after the last year that can be written', (counting) => {
    for (const context of [rome, contextIn('Pacific/Chatham', 'NZ')]) {
      const anchor = momentOf('9999-12-31T23:00', context.zone)
      for (const period of [{ hours: 72 }, { days: 30 }, { 'business-days': 4 }, { months: 1 }]) {
        const limit = limitOf(counting, anchor, period, context)
        expect(limit.earliest).toBeGreaterThan(anchor.latest)
        expect(targetOf(counting, anchor, period, limit).latest).toBeLessThanOrEqual(limit.latest)
      }
    }
  })

  test.each(countings)(
    '%s: never precedes its beginning, and is never earlier for a later one',
    (counting) => {
      fc.assert(
        fc.property(
          epochs,
          epochs,
          periods,
          places,
          fc.boolean(),
          fc.boolean(),
          (a, b, period, place, two, moves) => {
            const context = { ...place, twoWorkingDays: two, moves }
            const zone = countingRules[counting].zone ?? place.zone
            const ends = [Math.min(a, b), Math.max(a, b)].map((epoch) => {
              const anchor = momentOf(toIso(epoch, zone, 'second'), zone)
              const limit = limitOf(counting, anchor, period, context)
              const target = targetOf(counting, anchor, period, limit)
              expect(target.earliest).toBeGreaterThanOrEqual(anchor.earliest)
              expect(limit.earliest).toBeGreaterThanOrEqual(target.earliest)
              expect(limit.latest).toBeGreaterThanOrEqual(target.latest)
              return limit
            })
            expect(ends[1]?.earliest).toBeGreaterThanOrEqual(ends[0]?.earliest ?? 0)
          },
        ),
        { numRuns: 60 },
      )
    },
  )
})

test('nothing is known of the holidays of a place without data', () => {
  expect(holidays('2026-01-01', 'ZZ')).toBeUndefined()
  expect(holidays('2026-10-04', 'IT')).toBe(true)
  expect(holidays('2026-05-10', 'IT')).toBe(false)
})
