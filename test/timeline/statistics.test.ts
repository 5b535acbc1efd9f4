import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Span } from '../../src/time/index.ts'
import {
  groupOf,
  type Metric,
  metricDefinitions,
  type Statistic,
  statisticsOf,
} from '../../src/timeline/index.ts'
import { timelineOf } from './events.ts'

const [definition] = metricDefinitions
const minute = 60_000

function metric(value: Span | undefined, rest: Partial<Metric> = {}): Metric {
  if (!definition) throw new Error('no metric')
  return {
    key: 'time-to-detect',
    definition,
    party: undefined,
    told: undefined,
    state: value ? 'recorded' : 'pending',
    from: undefined,
    to: undefined,
    events: [],
    audience: 'internal',
    value,
    ...rest,
  }
}

function span(min: number, max = min, precision: Span['precision'] = 'minute'): Span {
  return { min, max, precision, approximate: false }
}

function only(metrics: readonly Metric[]): Statistic {
  const [statistic, ...others] = statisticsOf(metrics)
  if (!statistic || others.length > 0) throw new Error(`${others.length + 1} statistics`)
  return statistic
}

/** The value of nearest rank: the smallest that so many percent do not exceed. */
function ranked(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted.find((_, index) => (index + 1) * 100 >= percent * sorted.length) ?? Number.NaN
}

describe('statistics', () => {
  test('of ten durations are those of the fifth and the ninth', () => {
    const minutes = [10, 3, 7, 1, 9, 5, 2, 8, 6, 4]
    const { all, imprecise, missing } = only(minutes.map((one) => metric(span(one * minute))))
    expect(all).toMatchObject({ n: 10, median: { min: 5 * minute }, p90: { min: 9 * minute } })
    expect({ imprecise, missing }).toEqual({ imprecise: 0, missing: 0 })
  })

  test('count what has begun and has no value, and not what does not apply', () => {
    const metrics = [
      metric(span(minute)),
      metric(undefined),
      metric(undefined, { state: 'invalid' }),
      metric(undefined, { state: 'not-applicable' }),
      metric({ ...span(minute), max: Number.POSITIVE_INFINITY }, { state: 'pending' }),
    ]
    expect(only(metrics)).toMatchObject({ all: { n: 1 }, missing: 3 })
  })

  test('keep what is imprecise apart', () => {
    const day = 24 * 60 * minute
    const metrics = [
      span(minute),
      span(0, day, 'day'),
      { ...span(9 * minute), approximate: true },
      span(0, 3 * minute),
    ]
    const { all, precise, imprecise } = only(metrics.map((value) => metric(value)))
    expect(imprecise).toBe(3)
    expect(precise).toMatchObject({ n: 1, median: { min: minute, max: minute } })
    expect(all.median).toMatchObject({ min: 0, max: 3 * minute })
    expect(all.p90).toMatchObject({ min: 9 * minute, max: day })
  })

  test('of nothing precise are none', () => {
    expect(only([metric(span(0, minute, 'day'))]).precise).toEqual({
      n: 0,
      median: undefined,
      p90: undefined,
    })
    expect(only([metric(undefined)]).all).toEqual({ n: 0, median: undefined, p90: undefined })
  })

  test('come in the order in which metrics are shown, those of projects last', () => {
    const keys = ['x-b', 'notification-lag', 'x-a', 'vendor-disclosure-lag'] as const
    const found = statisticsOf(keys.map((key) => metric(span(1), { key })))
    expect(found.map(({ key }) => key)).toEqual(['vendor-disclosure-lag', 'notification-lag', 'x-a', 'x-b'])
    expect(statisticsOf([metric(undefined, { state: 'not-applicable' })])).toEqual([])
  })
})

const precisions = fc.constantFrom('year', 'month', 'day', 'hour', 'minute', 'second')
const spans = fc
  .record({
    min: fc.integer({ min: -1000, max: 1000 }),
    width: fc.nat(500),
    precision: precisions,
    approximate: fc.boolean(),
  })
  .map(({ width, ...rest }) => ({ ...rest, max: rest.min + width }))
const many = fc.array(fc.record({ span: spans, choice: fc.double({ min: 0, max: 1, noNaN: true }) }), {
  minLength: 1,
  maxLength: 40,
})

describe('the interval of a quantile', () => {
  test('holds that of any choice of values within the intervals', () => {
    fc.assert(
      fc.property(many, (list) => {
        const { all } = only(list.map((one) => metric(one.span)))
        const values = list.map(({ span: { min, max }, choice }) => min + choice * (max - min))
        for (const [quantile, percent] of [
          [all.median, 50],
          [all.p90, 90],
        ] as const) {
          const real = ranked(values, percent)
          expect(real).toBeGreaterThanOrEqual(quantile?.min ?? Number.NaN)
          expect(real).toBeLessThanOrEqual(quantile?.max ?? Number.NaN)
        }
      }),
    )
  })

  test('grows with every value, and from the median to the 90th percentile', () => {
    fc.assert(
      fc.property(many, fc.nat(39), fc.nat(1000), (list, index, more) => {
        const before = only(list.map((one) => metric(one.span))).all
        const longer = list.map((one, position) =>
          position === index % list.length
            ? { ...one.span, min: one.span.min + more, max: one.span.max + more }
            : one.span,
        )
        const after = only(longer.map((one) => metric(one))).all
        for (const bound of ['min', 'max'] as const) {
          expect(after.p90?.[bound]).toBeGreaterThanOrEqual(before.p90?.[bound] ?? Number.NaN)
          expect(after.median?.[bound]).toBeGreaterThanOrEqual(before.median?.[bound] ?? Number.NaN)
          expect(before.p90?.[bound]).toBeGreaterThanOrEqual(before.median?.[bound] ?? Number.NaN)
        }
      }),
    )
  })

  test('does not depend on the order of the records', () => {
    const shuffled = many.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(statisticsOf(other.map((one) => metric(one.span)))).toEqual(
          statisticsOf(list.map((one) => metric(one.span))),
        )
      }),
    )
  })

  test('of a hundred thousand durations is there in a moment', () => {
    const metrics = Array.from({ length: 100_000 }, (_, index) => metric(span((index * 7919) % 100_003)))
    const start = performance.now()
    expect(only(metrics).all.n).toBe(100_000)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('the group of a record', () => {
  const noticed = 'kind: detection, at: 2026-05-31T23:30Z'
  const older = 'kind: compromise, at: 2025-12-01'

  test.each([
    ['kind', [noticed], 'personal-data-breach'],
    ['severity', [noticed], undefined],
    ['year', [older, noticed], '2026'],
    ['quarter', [noticed], '2026-Q2'],
    ['month', [noticed], '2026-05'],
    ['month', ['kind: vendor-disclosure, by: mailer, at: 2026-03', noticed], '2026-03'],
    ['month', ['kind: vendor-disclosure, by: printer, to: mailer, at: 2026-03', noticed], '2026-05'],
    ['month', [older], '2025-12'],
    ['month', ['kind: detection, at: 2026-05-31/2026-06-01'], undefined],
    ['quarter', ['kind: detection, at: 2026-05-31/2026-06-01'], '2026-Q2'],
    ['year', ['kind: detection'], undefined],
    ['year', [], undefined],
  ] as const)('by %s of %j is %s', async (by, events, group) => {
    expect(groupOf(by, await timelineOf(events))).toBe(group)
  })

  test('is told in the zone of the record', async () => {
    const timeline = await timelineOf([noticed])
    const incident = { ...timeline.incident, timezone: 'Europe/Rome' }
    expect(groupOf('month', { ...timeline, incident })).toBe('2026-06')
  })
})
