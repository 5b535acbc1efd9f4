import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { between } from '../../src/time/index.ts'
import { moment } from '../time/reading.ts'
import { open, withoutComma } from './open.ts'

const el = await open('el')
const zone = 'Europe/Athens'
const written = (text: string) => el.dates.write(moment(text, zone), { zone, day: false })
const said = (text: string) => el.dates.when(moment(text, zone), { zone, day: false })
const lasted = (text: string) => ({ ...moment(text, zone), lasting: true })

test.each([
  ['2025', '2025', 'το 2025'],
  ['2025-03', 'Μάρτιος 2025', 'τον Μάρτιο του 2025'],
  ['2025-11-09', '9 Νοεμβρίου 2025', 'στις 9 Νοεμβρίου 2025'],
  ['2025-11-01', '1η Νοεμβρίου 2025', 'την 1η Νοεμβρίου 2025'],
  ['2025-05-31', '31 Μαΐου 2025', 'στις 31 Μαΐου 2025'],
  [
    '2025-11-09T14',
    '9 Νοεμβρίου 2025, μεταξύ 14:00 και 15:00',
    'στις 9 Νοεμβρίου 2025 μεταξύ 14:00 και 15:00 (UTC+2)',
  ],
  ['2025-11-09T14:05', '9 Νοεμβρίου 2025, ώρα 14:05', 'στις 9 Νοεμβρίου 2025 και ώρα 14:05 (UTC+2)'],
  ['2025-07-09T14:05:06', '9 Ιουλίου 2025, ώρα 14:05:06', 'στις 9 Ιουλίου 2025 και ώρα 14:05:06 (UTC+3)'],
  [
    '2025-11-09T14:05/2025-11-09T15:00',
    '9 Νοεμβρίου 2025, μεταξύ 14:05 και 15:00',
    'στις 9 Νοεμβρίου 2025 μεταξύ 14:05 και 15:00 (UTC+2)',
  ],
  ['2025-11~', 'Νοέμβριος 2025 περίπου', 'τον Νοέμβριο του 2025 περίπου'],
  ['2025-11-09~', '9 Νοεμβρίου 2025 περίπου', 'στις 9 Νοεμβρίου 2025 περίπου'],
  [
    '2025-11-09T14:05~',
    '9 Νοεμβρίου 2025, ώρα 14:05 περίπου',
    'στις 9 Νοεμβρίου 2025 και ώρα 14:05 (UTC+2) περίπου',
  ],
  ['2025-11-09?', '9 Νοεμβρίου 2025 (δεν έχει επιβεβαιωθεί)', 'ίσως στις 9 Νοεμβρίου 2025'],
  ['2025-11-09%', '9 Νοεμβρίου 2025 περίπου (δεν έχει επιβεβαιωθεί)', 'ίσως στις 9 Νοεμβρίου 2025 περίπου'],
  ['2025-11-09/..', '9 Νοεμβρίου 2025 ή αργότερα', 'στις 9 Νοεμβρίου 2025 ή αργότερα'],
  ['../2025-11', 'Νοέμβριος 2025 ή νωρίτερα', 'τον Νοέμβριο του 2025 ή νωρίτερα'],
])('the date %s', (text, name, adverb) => {
  expect([written(text), said(text)]).toEqual([name, adverb])
})

test('no date', () => {
  expect(el.dates.write(undefined, { zone, day: false })).toBe('άγνωστη ημερομηνία')
  expect(el.dates.when(undefined, { zone, day: false })).toBe('σε ημερομηνία που δεν είναι ακόμη γνωστή')
})

test.each([
  ['2025-11-08/2025-11-09', 'ανάμεσα στις 8 και στις 9 Νοεμβρίου 2025'],
  ['2025-11-01/2025-11-08', 'ανάμεσα στην 1η και στις 8 Νοεμβρίου 2025'],
  ['2025-10-30/2025-11-01', 'ανάμεσα στις 30 Οκτωβρίου και στην 1η Νοεμβρίου 2025'],
  ['2025-12-30/2026-01-08', 'ανάμεσα στις 30 Δεκεμβρίου 2025 και στις 8 Ιανουαρίου 2026'],
  ['2024/2025', 'ανάμεσα στις αρχές του 2024 και στο τέλος του 2025'],
  ['2025-06/2025-08', 'ανάμεσα στις αρχές Ιουνίου και στο τέλος Αυγούστου 2025'],
  ['2025-11/2026-01', 'ανάμεσα στις αρχές Νοεμβρίου 2025 και στο τέλος Ιανουαρίου 2026'],
  ['2025-11-08~/2025-11-09', 'ανάμεσα στις 8 και στις 9 Νοεμβρίου 2025 (κατά προσέγγιση)'],
  [
    '2025-11-09T23:05/2025-11-10T01:00',
    'ανάμεσα στις 9 Νοεμβρίου 2025, ώρα 23:05, και στις 10 Νοεμβρίου 2025, ώρα 01:00',
  ],
])('a time within %s', (text, expected) => {
  expect(written(text)).toBe(expected)
})

test.each([
  ['2025-11-26/2025-11-27', '26–27 Νοεμβρίου 2025', 'από τις 26 έως τις 27 Νοεμβρίου 2025'],
  ['2025-11-01/2025-11-03', '1η–3 Νοεμβρίου 2025', 'από την 1η έως τις 3 Νοεμβρίου 2025'],
  [
    '2025-10-30/2025-11-01',
    'από τις 30 Οκτωβρίου έως την 1η Νοεμβρίου 2025',
    'από τις 30 Οκτωβρίου έως την 1η Νοεμβρίου 2025',
  ],
  ['2025-06/2025-08', 'από τον Ιούνιο έως τον Αύγουστο του 2025', 'από τον Ιούνιο έως τον Αύγουστο του 2025'],
  [
    '2025-11/2026-01',
    'από τον Νοέμβριο του 2025 έως τον Ιανουάριο του 2026',
    'από τον Νοέμβριο του 2025 έως τον Ιανουάριο του 2026',
  ],
  ['2024/2025', 'από το 2024 έως το 2025', 'από το 2024 έως το 2025'],
  [
    '2025-11-09T15:05/2025-11-09T16:00',
    '9 Νοεμβρίου 2025, ώρα 15:05–16:00',
    'στις 9 Νοεμβρίου 2025 από 15:05 έως 16:00 (UTC+2)',
  ],
  [
    '2025-11-09T23:05/2025-11-10T01:00',
    'από τις 9 Νοεμβρίου 2025, ώρα 23:05, έως τις 10 Νοεμβρίου 2025, ώρα 01:00',
    'από τις 9 Νοεμβρίου 2025, ώρα 23:05, έως τις 10 Νοεμβρίου 2025, ώρα 01:00',
  ],
])('what lasted %s', (text, name, adverb) => {
  expect(el.dates.write(lasted(text), { zone, day: false })).toBe(name)
  expect(el.dates.when(lasted(text), { zone, day: false })).toBe(adverb)
})

test('what lasted between ends that are not exact', () => {
  const ends = [moment('2025-11-08/2025-11-09', zone), moment('2025-11-12~', zone)] as const
  const time = { ...ends[0], latest: ends[1].latest, interval: true, lasting: true, ends }
  expect(el.dates.write(time, { zone, day: false })).toBe(
    'έναρξη: ανάμεσα στις 8 και στις 9 Νοεμβρίου 2025· λήξη: 12 Νοεμβρίου 2025 περίπου',
  )
})

test('a time when the clock was changed', () => {
  expect(written('2025-10-26T02:30/2025-10-26T04:30')).toBe(
    '26 Οκτωβρίου 2025, μεταξύ 02:30 (UTC+3) και 04:30 (UTC+2)',
  )
  expect(written('2025-10-26T03:30')).toBe('26 Οκτωβρίου 2025, ώρα 03:30 (UTC+3 ή UTC+2)')
})

test('the zone', () => {
  expect(el.dates.inZone(zone, [moment('2025-11-09T14:05Z').earliest])).toBe(
    'στη ζώνη ώρας Europe/Athens (UTC+2)',
  )
  expect(el.dates.inZone('UTC', [])).toBe('στη ζώνη ώρας UTC')
})

describe('counts', () => {
  const count = (atLeast: number, atMost = atLeast, approximate = false) =>
    ({ known: true, atLeast, atMost, approximate }) as const

  test.each([
    [count(0), '0 πρόσωπα'],
    [count(1), '1 πρόσωπο'],
    [count(2), '2 πρόσωπα'],
    [count(5), '5 πρόσωπα'],
    [count(11), '11 πρόσωπα'],
    [count(21), '21 πρόσωπα'],
    [count(1.5), '1,5 πρόσωπα'],
    [count(1234), '1.234 πρόσωπα'],
    [count(1_000_000), '1.000.000 πρόσωπα'],
    [count(40, 45), '40 έως 45 πρόσωπα'],
    [count(0, 1), 'το πολύ 1 πρόσωπο'],
    [count(1, Number.POSITIVE_INFINITY), 'τουλάχιστον 1 πρόσωπο'],
    [count(12_000, 12_000, true), 'περίπου 12.000 πρόσωπα'],
    [{ known: false } as const, 'δεν έχει ακόμη εξακριβωθεί'],
  ])('%j', (value, expected) => {
    expect(el.numbers.people(value)).toBe(expected)
  })
})

test.each([
  ['2025-11-09', '2025-11-25', '15 έως 17 ημέρες'],
  ['2025-11-09', '2025-11-09', 'το πολύ 1 ημέρα'],
  ['2025-11-09', '2025-11-25/..', 'τουλάχιστον 15 ημέρες'],
  ['2025-11-09/..', '2025-11-25/..', 'άγνωστη διάρκεια'],
  ['2025-11-09~', '2025-11-25', '15 έως 17 ημέρες (κατά προσέγγιση)'],
  ['2025-11-18T11:20Z', '2025-11-18T11:21Z', '1 λεπτό'],
  ['2025-11-18T11:20Z', '2025-11-18T14:45Z', '3 ώρες και 25 λεπτά'],
  ['2025-11-18T11:20Z', '2025-11-19T12:21Z', '1 ημέρα και 1 ώρα'],
  ['2025-11-18T11:20Z', '2025-11-21T11:20Z', '3 ημέρες'],
  ['2025-11-18T11:20Z', '2025-11-18T11:20Z', 'το πολύ 1 λεπτό'],
])('the time from %s to %s', (from, to, expected) => {
  expect(el.numbers.duration(between(moment(from), moment(to)))).toBe(expected)
})

test.each([
  [['α'], 'α'],
  [['α', 'β'], 'α και β'],
  [['α', 'β', 'γ'], 'α, β και γ'],
])('the list of %j', (values, expected) => {
  expect(el.list(values)).toBe(expected)
})

test('dates, numbers and lists are those of Intl, but for the first of a month', () => {
  const date = new Intl.DateTimeFormat('el', { dateStyle: 'long', timeZone: 'UTC' })
  const number = new Intl.NumberFormat('el', { maximumFractionDigits: 3 })
  const list = new Intl.ListFormat('el', { type: 'conjunction' })
  const days = fc.date({ min: new Date('1900-01-02'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.nat(), fc.array(withoutComma, { maxLength: 6 }), (day, value, values) => {
      const text = day.toISOString().slice(0, 10)
      const expected = date.format(day).replace(/^1 /, '1η ')
      expect(el.dates.write(moment(text), { zone: 'UTC', day: true })).toBe(expected)
      expect(el.numbers.number(value / 1000)).toBe(number.format(value / 1000))
      expect(el.list(values)).toBe(list.format(values))
    }),
  )
})
