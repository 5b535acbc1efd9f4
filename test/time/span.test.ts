import { describe, expect, test } from 'vitest'
import { between, compareMoments, surelyBefore } from '../../src/time/index.ts'
import { moment } from './reading.ts'

const day = 86_400_000

describe('between', () => {
  test('two dates', () => {
    expect(between(moment('2025-11-09'), moment('2025-11-25~'))).toEqual({
      min: 15 * day + 1,
      max: 17 * day - 1,
      precision: 'day',
      approximate: true,
    })
  })

  test('two times', () => {
    expect(between(moment('2025-11-09T14:05'), moment('2025-11-09T14:07:30'))).toEqual({
      min: 90_001,
      max: 150_999,
      precision: 'minute',
      approximate: false,
    })
  })

  test('the clocks do not count', () => {
    const span = between(
      moment('2026-03-29T01:59:59', 'Europe/Rome'),
      moment('2026-03-29T03:00:00', 'Europe/Rome'),
    )
    expect(span).toMatchObject({ min: 1, max: 1_999 })
  })

  test('open ends and unknown order', () => {
    expect(between(moment('2025-11-09'), moment('2025-11-10/..')).max).toBe(Number.POSITIVE_INFINITY)
    expect(between(moment('../2025'), moment('2025/..'))).toMatchObject({ max: Number.POSITIVE_INFINITY })
    expect(between(moment('2025/..'), moment('../2025')).min).toBe(Number.NEGATIVE_INFINITY)
    expect(between(moment('2025-11-09'), moment('2025-11-09'))).toMatchObject({ min: 1 - day, max: day - 1 })
  })
})

test('surelyBefore', () => {
  expect(surelyBefore(moment('2025-11-09'), moment('2025-11-10'))).toBe(true)
  expect(surelyBefore(moment('2025-11-09'), moment('2025-11-09T12:00'))).toBe(false)
  expect(surelyBefore(moment('2025-11-09/..'), moment('2026'))).toBe(false)
})

test('compareMoments orders by earliest, latest and text', () => {
  const texts = ['2025-11-09T14:05', '2025', '2025-11', '../2025', '2025-11-09', '2025-11-XX', '2025-XX']
  const sorted = texts.map((text) => moment(text)).sort(compareMoments)
  expect(sorted.map(({ text }) => text)).toEqual([
    '../2025',
    '2025',
    '2025-XX',
    '2025-11',
    '2025-11-XX',
    '2025-11-09',
    '2025-11-09T14:05',
  ])
})
