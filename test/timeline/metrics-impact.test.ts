import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Moment } from '../../src/time/index.ts'
import { buildTimeline, type Metric, statisticsOf } from '../../src/timeline/index.ts'
import { incidentWith } from './arbitrary.ts'
import { momentOf, timelineOf } from './events.ts'

const minute = 60_000

function impactIn(metrics: readonly Metric[]): Metric | undefined {
  return metrics.find(({ key }) => key === 'impact-duration')
}

const start = (time: string, rest = ''): string => `kind: impact-start, at: 2026-05-01T${time}:00Z${rest}`
const end = (time: string): string => `kind: impact-end, at: 2026-05-01T${time}:00Z`

describe('the duration of the impact', () => {
  test.each<[name: string, events: string[], minutes: number]>([
    ['one stretch', [start('10:00'), end('10:30')], 30],
    ['two stretches, without the pause', [start('10:00'), end('10:30'), start('11:00'), end('11:10')], 40],
    ['effects that grow have one end', [start('10:00'), start('10:10'), end('10:30')], 30],
    ['effects that fade have the last end', [start('10:00'), end('10:10'), end('10:30')], 30],
    ['overlaps count once', [start('10:00'), start('10:10'), end('10:20'), end('10:30')], 30],
    ['a start with an end of its own', [start('10:00', ', end: 2026-05-01T10:20:00Z')], 20],
    [
      'starts with ends of their own that overlap',
      [start('10:00', ', end: 2026-05-01T10:20:00Z'), start('10:10', ', end: 2026-05-01T10:40:00Z')],
      40,
    ],
    ['an end before any start is none', [end('09:00'), start('10:00'), end('10:30')], 30],
  ])('%s', async (_, events, minutes) => {
    const impact = impactIn((await timelineOf(events)).metrics)
    expect(impact?.state).toBe('recorded')
    const { min = 0, max = 0 } = impact?.value ?? {}
    expect(Math.round((min + max) / 2 / minute)).toBe(minutes)
  })

  test('of several stretches is as precise as their ends', async () => {
    const stamps = ['10:00', '10:30', '11:00', '11:10', '12:00', '12:15']
    const events = stamps.map(
      (time, index) => `kind: impact-${index % 2 === 0 ? 'start' : 'end'}, at: 2026-05-01T${time}Z`,
    )
    const { metrics } = await timelineOf(events)
    expect(impactIn(metrics)?.value?.moments).toBe(6)
    const statistic = statisticsOf(metrics).find(({ key }) => key === 'impact-duration')
    expect(statistic).toMatchObject({ imprecise: 0, precise: { n: 1 } })
    expect(statistic?.all.median?.moments).toBe(6)
  })

  test('lasts while one stretch has no end, and at least so long as the others', async () => {
    const events = [start('10:00'), end('10:30'), start('11:00')]
    const impact = impactIn((await timelineOf(events)).metrics)
    expect(impact).toMatchObject({ state: 'pending', to: undefined })
    expect(impact?.value?.max).toBe(Number.POSITIVE_INFINITY)
    const known = impactIn((await timelineOf(events, '2026-05-01T11:20:00Z')).metrics)
    expect(Math.round((known?.value?.min ?? 0) / minute)).toBe(50)
  })

  test.each<[name: string, events: string[], state: string]>([
    ['nobody felt any', [end('10:00')], 'not-applicable'],
    ['it has no end', [start('10:00')], 'pending'],
    ['it ended at an unknown time', [start('10:00'), 'kind: impact-end, after: impact-start'], 'pending'],
    ['it would be negative', [start('10:00', ', end: 2026-05-01T09:00:00Z')], 'invalid'],
    [
      'the record has it end before it began',
      [start('10:00'), 'kind: impact-end, at: 2026-05-01T09:00Z, after: impact-start'],
      'invalid',
    ],
  ])('%s', async (_, events, state) => {
    expect(impactIn((await timelineOf(events)).metrics)?.state).toBe(state)
  })

  test('is seen by those who may see all of its events', async () => {
    const events = [start('10:00', ', audience: public'), start('10:10'), end('10:30')].map((event, index) =>
      index === 2 ? `${event}, audience: public` : event,
    )
    expect(impactIn((await timelineOf(events)).metrics)?.audience).toBe('internal')
  })
})

const origin = Date.parse('2026-05-01')
const stretches = fc.array(
  fc.record({
    start: fc.nat(100),
    startWidth: fc.nat(20),
    gap: fc.nat(40),
    endWidth: fc.nat(20),
    choice: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  }),
  { minLength: 1, maxLength: 8 },
)

function momentFrom(earliest: number, width: number): Moment {
  return { ...momentOf('2026-05-01'), earliest: origin + earliest, latest: origin + earliest + width }
}

/** The milliseconds of which some stretch has any part. */
function lengthOf(pairs: readonly (readonly [number, number])[]): number {
  const marks = pairs.flatMap(([from, to]) => [
    { at: from, change: 1 },
    { at: to, change: -1 },
  ])
  let open = 0
  let last = 0
  let length = 0
  for (const { at, change } of marks.sort((a, b) => a.at - b.at || b.change - a.change)) {
    if (open > 0) length += at - last
    open += change
    last = at
  }
  return length
}

test('lies between its bounds, whatever the imprecise times really were', () => {
  fc.assert(
    fc.property(stretches, (list) => {
      const sketches = list.map((one, index) => ({
        id: `e${index}`,
        at: momentFrom(one.start, one.startWidth),
        after: [],
        before: [],
      }))
      const incident = incidentWith(sketches)
      const events = incident.events.map((event, index) => {
        const { start: from = 0, startWidth = 0, gap = 0, endWidth = 0 } = list[index] ?? {}
        return { ...event, kind: 'impact-start' as const, end: momentFrom(from + startWidth + gap, endWidth) }
      })
      const impact = impactIn(buildTimeline({ ...incident, events }).metrics)
      const real = lengthOf(
        list.map(({ start: from, startWidth, gap, endWidth, choice: [a, b] }) => [
          from + a * startWidth,
          from + startWidth + gap + b * endWidth,
        ]),
      )
      expect(impact?.state).toBe('recorded')
      expect(real).toBeGreaterThanOrEqual((impact?.value?.min ?? 0) - 1e-6)
      expect(real).toBeLessThanOrEqual((impact?.value?.max ?? 0) + 1e-6)
    }),
  )
})
