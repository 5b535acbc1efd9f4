import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeScale, markRoom } from '../../src/picture/scale.ts'
import { spread } from '../../src/picture/spread.ts'
import { tracksOf } from '../../src/picture/tracks.ts'

const hour = 3_600_000
const times = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 2, maxLength: 30 })

describe('the scale', () => {
  test('never runs backwards, and has room for every mark', () => {
    fc.assert(
      fc.property(
        times,
        fc.array(fc.nat(1e12), { maxLength: 20 }),
        fc.nat(3000),
        (knots, instants, height) => {
          const scale = makeScale(knots, instants, 10, height)
          const ys = knots.toSorted((a, b) => a - b).map(scale.y)
          expect(ys).toEqual(ys.toSorted((a, b) => a - b))
          for (const { top, bottom, events } of scale.pieces)
            expect(bottom - top).toBeGreaterThanOrEqual(events * markRoom - 1e-6)
          expect(scale.y(Number.NEGATIVE_INFINITY)).toBe(10)
          expect(scale.y(Number.POSITIVE_INFINITY)).toBe(scale.bottom)
        },
      ),
    )
  })

  test('is straight where nothing is cut', () => {
    const scale = makeScale([0, hour, 3 * hour, 6 * hour], [], 0, 300)
    expect([0, hour, 2 * hour, 3 * hour, 6 * hour].map(scale.y).map(Math.round)).toEqual([
      0, 50, 100, 150, 300,
    ])
    expect(scale.pieces.some(({ isCut }) => isCut)).toBe(false)
  })

  test('cuts what is long beside all others', () => {
    const scale = makeScale([0, hour, 3 * hour, 4000 * hour, 4001 * hour], [], 0, 400)
    expect(scale.pieces.map(({ isCut }) => isCut)).toEqual([false, false, true, false])
    expect(Math.round(scale.y(3 * hour) - scale.y(hour))).toBe(Math.round(2 * scale.y(hour)))
  })

  test('cuts all that are about as long', () => {
    const scale = makeScale([0, 1, 1001, 1002, 2502, 2504], [], 0, 600)
    expect(scale.pieces.map(({ isCut }) => isCut)).toEqual([false, true, false, true, false])
  })

  test.each<[times: number[], bottom: number]>([
    [[], 10],
    [[5], 10],
    [[5, 5], 10],
    [[Number.NEGATIVE_INFINITY, 5, Number.POSITIVE_INFINITY], 10],
  ])('has no height for %j', (knots, bottom) => {
    const scale = makeScale(knots, [], 10, 100)
    expect(scale.bottom).toBe(bottom)
    expect(scale.y(7)).toBe(10)
  })
})

describe('spreading', () => {
  const wishes = fc.array(
    fc.record({ start: fc.integer({ min: -50, max: 900 }), size: fc.integer({ min: 1, max: 60 }) }),
    {
      maxLength: 30,
    },
  )

  test('keeps the order, lets nothing overlap, and moves nothing without need', () => {
    fc.assert(
      fc.property(wishes, (some) => {
        const starts = spread(some, 0)
        for (const [index, start] of starts.entries()) {
          const before = index === 0 ? 0 : (starts[index - 1] ?? 0) + (some[index - 1]?.size ?? 0)
          expect(start).toBeGreaterThanOrEqual(before - 1e-6)
        }
        const wanted = some.every(({ start }, index) => {
          const before = some[index - 1]
          return start >= (before ? before.start + before.size : 0)
        })
        if (wanted) expect(starts).toEqual(some.map(({ start }) => start))
      }),
    )
  })

  test('stays above a limit that leaves room for all', () => {
    fc.assert(
      fc.property(wishes, (some) => {
        const limit = some.reduce((sum, { size }) => sum + size, 0) + 5
        const starts = spread(some, 0, limit)
        for (const [index, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(-1e-6)
          expect(start + (some[index]?.size ?? 0)).toBeLessThanOrEqual((starts[index + 1] ?? limit) + 1e-6)
        }
      }),
    )
  })

  test('shares what has to be moved', () => {
    const near = [100, 100, 100].map((start) => ({ start, size: 20 }))
    expect(spread(near, 0)).toEqual([80, 100, 120])
  })
})

test('what happens at the same time stands side by side', () => {
  const extents = [
    { top: 0, bottom: 50 },
    { top: 10, bottom: 20 },
    { top: 50, bottom: 60 },
  ]
  expect(tracksOf(extents, [])).toEqual([0, 1, 0])
  expect(tracksOf(extents, [{ top: 30, bottom: 35 }])).toEqual([1, 0, 0])
})
