import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { between } from '../../src/time/index.ts'
import { moment } from '../time/reading.ts'
import { open, withoutComma } from './open.ts'

const de = await open('de')
const zone = 'Europe/Berlin'
const written = (text: string) => de.dates.write(moment(text, zone), { zone, day: false })
const said = (text: string) => de.dates.when(moment(text, zone), { zone, day: false })
const lasted = (text: string) => ({ ...moment(text, zone), lasting: true })

test.each([
  ['2025', '2025', 'im Jahr 2025'],
  ['2025-03', 'März 2025', 'im März 2025'],
  ['2025-11-09', '9. November 2025', 'am 9. November 2025'],
  ['2025-11-01', '1. November 2025', 'am 1. November 2025'],
  [
    '2025-11-09T14',
    '9. November 2025, zwischen 14:00 und 15:00 Uhr',
    'am 9. November 2025 zwischen 14:00 und 15:00 Uhr (UTC+1)',
  ],
  ['2025-11-09T14:05', '9. November 2025, 14:05 Uhr', 'am 9. November 2025 um 14:05 Uhr (UTC+1)'],
  ['2025-07-09T14:05:06', '9. Juli 2025, 14:05:06 Uhr', 'am 9. Juli 2025 um 14:05:06 Uhr (UTC+2)'],
  [
    '2025-11-09T14:05/2025-11-09T15:00',
    '9. November 2025, zwischen 14:05 und 15:00 Uhr',
    'am 9. November 2025 zwischen 14:05 und 15:00 Uhr (UTC+1)',
  ],
  [
    '2025-11-09T14:05:06/2025-11-09T14:05:09',
    '9. November 2025, zwischen 14:05:06 und 14:05:09 Uhr',
    'am 9. November 2025 zwischen 14:05:06 und 14:05:09 Uhr (UTC+1)',
  ],
  ['2025-11-09~', 'etwa 9. November 2025', 'etwa am 9. November 2025'],
  ['2025-11-09T14:05~', '9. November 2025, etwa 14:05 Uhr', 'etwa am 9. November 2025 um 14:05 Uhr (UTC+1)'],
  ['2025-11-09?', '9. November 2025 (nicht gesichert)', 'möglicherweise am 9. November 2025'],
  ['2025-11-09%', 'etwa 9. November 2025 (nicht gesichert)', 'möglicherweise etwa am 9. November 2025'],
  ['2025-11-09/..', '9. November 2025 oder später', 'am 9. November 2025 oder später'],
  ['../2025-11', 'November 2025 oder früher', 'im November 2025 oder früher'],
])('the date %s', (text, name, adverb) => {
  expect([written(text), said(text)]).toEqual([name, adverb])
})

test('no date', () => {
  expect(de.dates.write(undefined, { zone, day: false })).toBe('Datum nicht bekannt')
  expect(de.dates.when(undefined, { zone, day: false })).toBe('zu einem noch nicht bekannten Zeitpunkt')
})

test.each([
  ['2025-11-08/2025-11-09', 'zwischen dem 8. und dem 9. November 2025'],
  ['2025-10-30/2025-11-02', 'zwischen dem 30. Oktober und dem 2. November 2025'],
  ['2025-12-30/2026-01-08', 'zwischen dem 30. Dezember 2025 und dem 8. Januar 2026'],
  ['2024/2025', 'zwischen Anfang 2024 und Ende 2025'],
  ['2025-06/2025-08', 'zwischen Anfang Juni und Ende August 2025'],
  ['2025-11-08~/2025-11-09', 'zwischen dem 8. und dem 9. November 2025 (ungefähre Angabe)'],
  [
    '2025-11-09T23:05/2025-11-10T01:00',
    'zwischen dem 9. November 2025, 23:05 Uhr, und dem 10. November 2025, 01:00 Uhr',
  ],
])('a time within %s', (text, expected) => {
  expect(written(text)).toBe(expected)
})

test.each([
  ['2025-11-26/2025-11-27', '26.–27. November 2025', 'vom 26. bis zum 27. November 2025'],
  [
    '2025-10-30/2025-11-02',
    'vom 30. Oktober bis zum 2. November 2025',
    'vom 30. Oktober bis zum 2. November 2025',
  ],
  ['2025-06/2025-08', 'von Juni bis August 2025', 'von Juni bis August 2025'],
  ['2024/2025', 'von 2024 bis 2025', 'von 2024 bis 2025'],
  [
    '2025-11-09T15:05/2025-11-09T16:00',
    '9. November 2025, 15:05–16:00 Uhr',
    'am 9. November 2025 von 15:05 bis 16:00 Uhr (UTC+1)',
  ],
  [
    '2025-11-09T23:05/2025-11-10T01:00',
    'vom 9. November 2025, 23:05 Uhr, bis zum 10. November 2025, 01:00 Uhr',
    'vom 9. November 2025, 23:05 Uhr, bis zum 10. November 2025, 01:00 Uhr',
  ],
])('what lasted %s', (text, name, adverb) => {
  expect(de.dates.write(lasted(text), { zone, day: false })).toBe(name)
  expect(de.dates.when(lasted(text), { zone, day: false })).toBe(adverb)
})

test('what lasted between ends that are not exact', () => {
  const ends = [moment('2025-11-08/2025-11-09', zone), moment('2025-11-12~', zone)] as const
  const time = { ...ends[0], latest: ends[1].latest, interval: true, lasting: true, ends }
  expect(de.dates.write(time, { zone, day: false })).toBe(
    'Beginn: zwischen dem 8. und dem 9. November 2025; Ende: etwa 12. November 2025',
  )
})

test('a time of day is followed by "Uhr" once, unless the clock was changed in between', () => {
  expect(de.dates.hours(lasted('2025-11-09T14:05/2025-11-09T15:00'), zone)).toBe('14:05–15:00 Uhr')
  expect(de.dates.hours(moment('2025-11-09T14:05', zone), zone)).toBe('14:05 Uhr')
  expect(written('2025-10-26T01:30/2025-10-26T03:30')).toBe(
    '26. Oktober 2025, zwischen 01:30 Uhr (UTC+2) und 03:30 Uhr (UTC+1)',
  )
  expect(written('2025-10-26T02:30')).toBe('26. Oktober 2025, 02:30 Uhr (UTC+2 oder UTC+1)')
})

test('the zone', () => {
  expect(de.dates.inZone(zone, [moment('2025-11-09T14:05Z').earliest])).toBe(
    'in der Zeitzone Europe/Berlin (UTC+1)',
  )
  expect(de.dates.inZone('UTC', [])).toBe('in der Zeitzone UTC')
})

describe('counts', () => {
  const count = (atLeast: number, atMost = atLeast, approximate = false) =>
    ({ known: true, atLeast, atMost, approximate }) as const

  test.each([
    [count(0), '0 Personen'],
    [count(1), '1 Person'],
    [count(2), '2 Personen'],
    [count(5), '5 Personen'],
    [count(11), '11 Personen'],
    [count(21), '21 Personen'],
    [count(1.5), '1,5 Personen'],
    [count(1234), '1.234 Personen'],
    [count(1_000_000), '1.000.000 Personen'],
    [count(40, 45), '40 bis 45 Personen'],
    [count(0, 1), 'höchstens 1 Person'],
    [count(1, Number.POSITIVE_INFINITY), 'mindestens 1 Person'],
    [count(12_000, 12_000, true), 'etwa 12.000 Personen'],
    [{ known: false } as const, 'noch nicht bekannt'],
  ])('%j', (value, expected) => {
    expect(de.numbers.people(value)).toBe(expected)
  })
})

test.each([
  ['2025-11-09', '2025-11-25', '15 bis 17 Tage'],
  ['2025-11-09', '2025-11-09', 'höchstens 1 Tag'],
  ['2025-11-09', '2025-11-25/..', 'mindestens 15 Tage'],
  ['2025-11-09/..', '2025-11-25/..', 'Dauer nicht bekannt'],
  ['2025-11-09~', '2025-11-25', '15 bis 17 Tage (ungefähre Angabe)'],
  ['2025-11-18T11:20Z', '2025-11-18T11:21Z', '1 Minute'],
  ['2025-11-18T11:20Z', '2025-11-18T14:45Z', '3 Stunden und 25 Minuten'],
  ['2025-11-18T11:20Z', '2025-11-19T12:21Z', '1 Tag und 1 Stunde'],
  ['2025-11-18T11:20Z', '2025-11-21T11:20Z', '3 Tage'],
  ['2025-11-18T11:20Z', '2025-11-18T11:20Z', 'höchstens 1 Minute'],
])('the time from %s to %s', (from, to, expected) => {
  expect(de.numbers.duration(between(moment(from), moment(to)))).toBe(expected)
})

test.each([
  [['a'], 'a'],
  [['a', 'b'], 'a und b'],
  [['a', 'b', 'c'], 'a, b und c'],
])('the list of %j', (values, expected) => {
  expect(de.list(values)).toBe(expected)
})

test('dates, numbers and lists are those of Intl', () => {
  const date = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' })
  const number = new Intl.NumberFormat('de', { maximumFractionDigits: 3 })
  const list = new Intl.ListFormat('de', { type: 'conjunction' })
  const days = fc.date({ min: new Date('1900-01-02'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.nat(), fc.array(withoutComma, { maxLength: 6 }), (day, value, values) => {
      const text = day.toISOString().slice(0, 10)
      expect(de.dates.write(moment(text), { zone: 'UTC', day: true })).toBe(date.format(day))
      expect(de.numbers.number(value / 1000)).toBe(number.format(value / 1000))
      expect(de.list(values)).toBe(list.format(values))
    }),
  )
})
