import { describe, expect, test } from 'vitest'
import { addPeriod, type Period } from '../../src/time/index.ts'
import { ends, moment } from './reading.ts'

const cases: [text: string, zone: string, period: Period, result: string][] = [
  ['2025-01-31', 'UTC', { months: 1 }, '2025-02-28'],
  ['2024-01-31', 'UTC', { months: 1 }, '2024-02-29'],
  ['2024-02-29', 'UTC', { months: 12 }, '2025-02-28'],
  ['2025-03-31', 'UTC', { months: -1 }, '2025-02-28'],
  ['2025-12-30', 'UTC', { months: 1, days: 3 }, '2026-02-02'],
  ['0099-12-31', 'UTC', { months: 2 }, '0100-02-28'],
  ['2025-11', 'UTC', { months: 2 }, '2026-01-01/2026-01-30'],
  ['2025', 'UTC', { days: 10 }, '2025-01-11/2026-01-10'],
  ['2025-11-09~', 'UTC', { days: 1 }, '2025-11-10~'],
  ['2025-11-09T14:05%', 'Europe/Rome', { hours: 72 }, '2025-11-12T14:05+01:00%'],
  ['2025-11-09T14', 'Europe/Rome', { hours: 1 }, '2025-11-09T15+01:00'],
  ['2025-11-09/2025-11-10', 'UTC', { days: 1 }, '2025-11-10/2025-11-11'],
  ['2025-11-09/..', 'Europe/Rome', { days: 1, hours: 24 }, '2025-11-11/..'],
  ['../2025-11-09', 'Europe/Rome', { months: 1 }, '../2025-12-09'],
  // Hours elapse; days keep the time of day.
  ['2026-03-28T12:00', 'Europe/Rome', { hours: 24 }, '2026-03-29T13:00+02:00'],
  ['2026-03-28T12:00', 'Europe/Rome', { days: 1 }, '2026-03-29T12:00+02:00'],
  ['2026-03-28T12:00+01:00', 'Europe/Rome', { days: 1 }, '2026-03-29T12:00+01:00'],
  ['2026-03-28', 'Europe/Rome', { hours: 24 }, '2026-03-29T00:00+01:00/2026-03-30T00:59+02:00'],
  // Into a gap and into an overlap.
  ['2026-03-28T02:30', 'Europe/Rome', { days: 1 }, '2026-03-29T03:30+02:00'],
  ['2026-10-24T02:30', 'Europe/Rome', { days: 1 }, '2026-10-25T02:30+02:00'],
  ['2026-10-26T02:30', 'Europe/Rome', { days: -1 }, '2026-10-25T02:30+01:00'],
  ['2026-10-24', 'Europe/Rome', { days: 1 }, '2026-10-25'],
  ['2018-11-03', 'America/Sao_Paulo', { days: 1 }, '2018-11-04'],
  ['2018-02-16', 'America/Sao_Paulo', { days: 1 }, '2018-02-17'],
  ['2011-12-29', 'Pacific/Apia', { days: 1 }, '2011-12-31'],
  [
    '2026-03-28T02:30/2026-03-28T03:10',
    'Europe/Rome',
    { days: 1 },
    '2026-03-29T03:10:59+02:00/2026-03-29T03:30:00+02:00',
  ],
]

describe('addPeriod', () => {
  test.each(cases)('%s in %s and %j', (text, zone, period, result) => {
    const from = moment(text, zone)
    const moved = addPeriod(from, period)
    expect(moved.text).toBe(result)
    const { precision, approximate, uncertain, interval } = from
    expect(moved).toMatchObject({ zone: from.zone, precision, approximate, uncertain, interval })
    expect(moved.earliest).toBeLessThanOrEqual(moved.latest)
  })

  test('keeps milliseconds', () => {
    const moved = addPeriod(moment('2025-11-09T14:05:06.789Z'), { months: 1, hours: 1 })
    expect(ends(moved)).toBe('2025-12-09T15:05:06.789Z 2025-12-09T15:05:06.789Z')
  })

  test('leaves the year 9999', () => {
    expect(ends(addPeriod(moment('9999-12-31'), { days: 1 })).slice(0, 13)).toBe('+010000-01-01')
  })
})
