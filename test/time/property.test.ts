import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addPeriod,
  between,
  compareMoments,
  fieldsIn,
  type Moment,
  readMoment,
  readZone,
  toIso,
} from '../../src/time/index.ts'
import { moment } from './reading.ts'

const zones = ['UTC', '+05:45', '-03:30', ...Intl.supportedValuesOf('timeZone')]
const zone = fc.constantFrom(...zones)
const epoch = fc.integer({ min: Date.UTC(1850, 0, 1), max: Date.UTC(2100, 0, 1) })
// Written offsets have no seconds, unlike those of old dates.
const recent = fc.integer({ min: Date.UTC(1973, 0, 1), max: Date.UTC(2100, 0, 1) })
const precision = fc.constantFrom('year', 'month', 'day', 'hour', 'minute', 'second')
const stamp = fc.tuple(epoch, precision).map(([at, unit]) => toIso(at, 'UTC', unit).replace('Z', ''))
const text = fc.oneof(
  stamp,
  fc.tuple(stamp, fc.constantFrom('', '~', '?', '%', 'Z', '+05:30')).map((parts) => parts.join('')),
  fc
    .tuple(fc.oneof(stamp, fc.constant('..')), fc.oneof(stamp, fc.constant('')))
    .map((both) => both.join('/')),
)
const noise = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0129X-:T Z+/.?~%') }),
  fc.tuple(text, fc.string()).map((parts) => parts.join('')),
)
const read = fc.tuple(text, zone).map(([written, place]) => readMoment(written, place))
const known = read.filter((reading) => reading.ok).map(({ moment }) => moment)

describe('reading', () => {
  test('never throws, and points into the text', () => {
    fc.assert(
      fc.property(noise, fc.oneof(zone, noise), (written, place) => {
        const reading = readMoment(written, place)
        if (reading.ok) return reading.moment.earliest <= reading.moment.latest
        const { start, end } = reading.problem
        return 0 <= start && start <= end && end <= written.length
      }),
      { numRuns: 2000 },
    )
  })

  test('gives an end not before its start', () => {
    fc.assert(
      fc.property(known, ({ earliest, latest }) => earliest <= latest),
      { numRuns: 1000 },
    )
  })

  test('of what the clocks of a zone show holds the instant', () => {
    fc.assert(
      fc.property(epoch, zone, precision, (at, place, unit) => {
        const { offsetMinutes } = fieldsIn(at, place)
        const shown = toIso(at + Math.round(offsetMinutes * 60_000), 'UTC', unit).replace('Z', '')
        const { earliest, latest } = moment(shown, place)
        return earliest <= at && at <= latest
      }),
      { numRuns: 2000 },
    )
  })
})

test('readZone gives zones that read as themselves', () => {
  fc.assert(
    fc.property(fc.oneof(zone, fc.string()), (name) => {
      const reading = readZone(name)
      if (reading.ok) expect(readZone(reading.zone)).toEqual(reading)
    }),
  )
})

test('toIso to the second reads back', () => {
  fc.assert(
    fc.property(recent, zone, (at, place) => {
      const second = Math.floor(at / 1000) * 1000
      expect(moment(toIso(at, 'UTC', 'second'))).toMatchObject({ earliest: second, latest: second + 999 })
      expect(moment(toIso(at, place, 'second'))).toMatchObject({ earliest: second, latest: second + 999 })
    }),
    { numRuns: 1000 },
  )
})

test('between is antisymmetric', () => {
  fc.assert(
    fc.property(known, known, (a, b) => {
      const [there, back] = [between(a, b), between(b, a)]
      expect(there.min + 0).toBe(0 - back.max)
      expect(there.max + 0).toBe(0 - back.min)
      expect(there.min).toBeLessThanOrEqual(there.max)
      expect(Math.sign(compareMoments(a, b)) + Math.sign(compareMoments(b, a))).toBe(0)
    }),
  )
})

/** Whether the clock at both ends is one that the reader of times accepts: from -12:00 to +14:00. */
function hasOffsetOfToday({ earliest, latest, zone }: Moment): boolean {
  return [earliest, latest]
    .filter((epoch) => Number.isFinite(epoch))
    .map((epoch) => fieldsIn(epoch, zone).offsetMinutes)
    .every((minutes) => minutes >= -12 * 60 && minutes <= 14 * 60)
}

test('addPeriod keeps order, agrees with the calendar and writes what reads back', () => {
  const period = fc.record({
    months: fc.integer({ min: -50, max: 50 }),
    days: fc.integer({ min: -500, max: 500 }),
  })
  fc.assert(
    fc.property(known, period, (from, by) => {
      const moved = addPeriod(from, by)
      expect(moved.earliest).toBeLessThanOrEqual(moved.latest)
      fc.pre(hasOffsetOfToday(moved))
      expect(moment(moved.text, moved.zone)).toMatchObject({ earliest: moved.earliest, latest: moved.latest })
    }),
  )
  fc.assert(
    fc.property(epoch, fc.integer({ min: -500, max: 500 }), (at, months) => {
      const last = new Date(at)
      last.setUTCMonth(last.getUTCMonth() + months + 1, 0)
      const same = new Date(at)
      same.setUTCFullYear(
        last.getUTCFullYear(),
        last.getUTCMonth(),
        Math.min(same.getUTCDate(), last.getUTCDate()),
      )
      const from = { ...moment('2025'), precision: 'second' as const, earliest: at, latest: at }
      expect(addPeriod(from, { months }).earliest).toBe(same.getTime())
    }),
  )
})
