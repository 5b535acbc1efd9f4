import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { between } from '../../src/time/index.ts'
import { moment } from '../time/reading.ts'
import { open, withoutComma } from './open.ts'

const fr = await open('fr')
const zone = 'Europe/Paris'
/** No-break spaces as what they look like; that they are there is a test of its own. */
const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, ' ')
const written = (text: string) => plain(fr.dates.write(moment(text, zone), { zone, day: false }))
const said = (text: string) => plain(fr.dates.when(moment(text, zone), { zone, day: false }))
const lasted = (text: string) => ({ ...moment(text, zone), lasting: true })

test.each([
  ['2025', '2025', 'en 2025'],
  ['2025-08', 'août 2025', 'en août 2025'],
  ['2025-11-09', '9 novembre 2025', 'le 9 novembre 2025'],
  ['2025-11-11', '11 novembre 2025', 'le 11 novembre 2025'],
  ['2025-11-01', '1er novembre 2025', 'le 1er novembre 2025'],
  [
    '2025-11-09T14',
    '9 novembre 2025, entre 14 h 00 et 15 h 00',
    'le 9 novembre 2025 entre 14 h 00 et 15 h 00 (UTC+1)',
  ],
  ['2025-11-09T09:05', '9 novembre 2025, 9 h 05', 'le 9 novembre 2025 à 9 h 05 (UTC+1)'],
  ['2025-07-09T14:05:06', '9 juillet 2025, 14 h 05 min 06 s', 'le 9 juillet 2025 à 14 h 05 min 06 s (UTC+2)'],
  [
    '2025-11-09T14:05/2025-11-09T15:00',
    '9 novembre 2025, entre 14 h 05 et 15 h 00',
    'le 9 novembre 2025 entre 14 h 05 et 15 h 00 (UTC+1)',
  ],
  ['2025-11-09~', '9 novembre 2025 environ', 'le 9 novembre 2025 environ'],
  ['2025-11-09T14:05~', '9 novembre 2025, 14 h 05 environ', 'le 9 novembre 2025 à 14 h 05 (UTC+1) environ'],
  ['2025-11-09?', '9 novembre 2025 (sans certitude)', 'peut-être le 9 novembre 2025'],
  ['2025-11-09%', '9 novembre 2025 environ (sans certitude)', 'peut-être le 9 novembre 2025 environ'],
  ['2025-11-09/..', '9 novembre 2025 ou plus tard', 'le 9 novembre 2025 ou plus tard'],
  ['../2025-11', 'novembre 2025 ou plus tôt', 'en novembre 2025 ou plus tôt'],
])('the date %s', (text, name, adverb) => {
  expect([written(text), said(text)]).toEqual([name, adverb])
})

test('no date', () => {
  expect(fr.dates.write(undefined, { zone, day: false })).toBe('date inconnue')
  expect(fr.dates.when(undefined, { zone, day: false })).toBe('à une date encore inconnue')
})

test.each([
  ['2025-11-08/2025-11-09', 'entre le 8 et le 9 novembre 2025'],
  ['2025-10-31/2025-11-01', 'entre le 31 octobre et le 1er novembre 2025'],
  ['2025-11-01/2025-11-11', 'entre le 1er et le 11 novembre 2025'],
  ['2025-12-30/2026-01-08', 'entre le 30 décembre 2025 et le 8 janvier 2026'],
  ['2024/2025', 'entre début 2024 et fin 2025'],
  ['2025-08/2025-10', 'entre début août et fin octobre 2025'],
  ['2025-11-08~/2025-11-09', 'entre le 8 et le 9 novembre 2025 (indication approximative)'],
  ['2025-11-09T23:05/2025-11-10T01:00', 'entre le 9 novembre 2025, 23 h 05, et le 10 novembre 2025, 1 h 00'],
])('a time within %s', (text, expected) => {
  expect(written(text)).toBe(expected)
})

test.each([
  ['2025-11-26/2025-11-27', 'du 26 au 27 novembre 2025', 'du 26 au 27 novembre 2025'],
  ['2025-11-01/2025-11-08', 'du 1er au 8 novembre 2025', 'du 1er au 8 novembre 2025'],
  ['2025-10-30/2025-11-02', 'du 30 octobre au 2 novembre 2025', 'du 30 octobre au 2 novembre 2025'],
  ['2025-08/2025-10', 'depuis août jusqu’en octobre 2025', 'depuis août jusqu’en octobre 2025'],
  ['2024/2025', 'de 2024 à 2025', 'de 2024 à 2025'],
  [
    '2025-11-09T15:05/2025-11-09T16:00',
    '9 novembre 2025, de 15 h 05 à 16 h 00',
    'le 9 novembre 2025 de 15 h 05 à 16 h 00 (UTC+1)',
  ],
  [
    '2025-11-09T23:05/2025-11-10T01:00',
    'du 9 novembre 2025, 23 h 05, au 10 novembre 2025, 1 h 00',
    'du 9 novembre 2025, 23 h 05, au 10 novembre 2025, 1 h 00',
  ],
])('what lasted %s', (text, name, adverb) => {
  expect(plain(fr.dates.write(lasted(text), { zone, day: false }))).toBe(name)
  expect(plain(fr.dates.when(lasted(text), { zone, day: false }))).toBe(adverb)
})

test('what lasted between ends that are not exact', () => {
  const ends = [moment('2025-11-08/2025-11-09', zone), moment('2025-11-12~', zone)] as const
  const time = { ...ends[0], latest: ends[1].latest, interval: true, lasting: true, ends }
  expect(fr.dates.write(time, { zone, day: false })).toBe(
    'début\u00a0: entre le 8 et le 9 novembre 2025\u00a0; fin\u00a0: 12 novembre 2025 environ',
  )
})

test('times of day, and a clock that is changed', () => {
  expect(plain(fr.dates.hours(lasted('2025-11-09T14:05/2025-11-09T15:00'), zone))).toBe(
    'de 14 h 05 à 15 h 00',
  )
  expect(fr.dates.hours(moment('2025-11-09T14:05', zone), zone)).toBe('14\u00a0h\u00a005')
  expect(written('2025-10-26T01:30/2025-10-26T03:30')).toBe(
    '26 octobre 2025, entre 1 h 30 (UTC+2) et 3 h 30 (UTC+1)',
  )
  expect(written('2025-10-26T02:30')).toBe('26 octobre 2025, 2 h 30 (UTC+2 ou UTC+1)')
})

test('the zone', () => {
  expect(fr.dates.inZone(zone, [moment('2025-11-09T14:05Z').earliest])).toBe(
    'dans le fuseau horaire Europe/Paris (UTC+1)',
  )
  expect(fr.dates.inZone('UTC', [])).toBe('en UTC')
})

describe('counts', () => {
  const count = (atLeast: number, atMost = atLeast, approximate = false) =>
    ({ known: true, atLeast, atMost, approximate }) as const

  test.each([
    [count(0), '0 personne'],
    [count(1), '1 personne'],
    [count(1.5), '1,5 personne'],
    [count(2), '2 personnes'],
    [count(5), '5 personnes'],
    [count(11), '11 personnes'],
    [count(21), '21 personnes'],
    [count(1234), '1 234 personnes'],
    [count(1_000_000), '1 000 000 de personnes'],
    [count(1_000_001), '1 000 001 personnes'],
    [count(40, 45), 'entre 40 et 45 personnes'],
    [count(0, 1), 'au plus 1 personne'],
    [count(1, Number.POSITIVE_INFINITY), 'au moins 1 personne'],
    [count(12_000, 12_000, true), 'environ 12 000 personnes'],
    [{ known: false } as const, 'pas encore connu'],
  ])('%j', (value, expected) => {
    expect(plain(fr.numbers.people(value))).toBe(expected)
  })
})

test.each([
  ['2025-11-09', '2025-11-25', 'de 15 à 17 jours'],
  ['2025-11-09', '2025-11-09', 'au plus 1 jour'],
  ['2025-11-09', '2025-11-25/..', 'au moins 15 jours'],
  ['2025-11-09/..', '2025-11-25/..', 'durée inconnue'],
  ['2025-11-09~', '2025-11-25', 'de 15 à 17 jours environ'],
  ['2025-11-18T11:20Z', '2025-11-18T11:21Z', '1 minute'],
  ['2025-11-18T11:20Z', '2025-11-18T14:45Z', '3 heures et 25 minutes'],
  ['2025-11-18T11:20Z', '2025-11-19T12:21Z', '1 jour et 1 heure'],
  ['2025-11-18T11:20Z', '2025-11-21T11:20Z', '3 jours'],
  ['2025-11-18T11:20Z', '2025-11-18T11:20Z', 'au plus 1 minute'],
])('the time from %s to %s', (from, to, expected) => {
  expect(plain(fr.numbers.duration(between(moment(from), moment(to))))).toBe(expected)
})

test.each([
  [['a'], 'a'],
  [['a', 'b'], 'a et b'],
  [['a', 'b', 'c'], 'a, b et c'],
])('the list of %j', (values, expected) => {
  expect(fr.list(values)).toBe(expected)
})

test('nothing breaks between a number and its unit, nor inside a number or a time', () => {
  expect(fr.numbers.number(1_234_567)).toBe('1\u202f234\u202f567')
  expect(fr.numbers.duration(between(moment('2025-11-18T11:20Z'), moment('2025-11-21T11:20Z')))).toBe(
    '3\u00a0jours',
  )
  expect(fr.dates.write(moment('2025-11-09T14:05', zone), { zone, day: false })).toBe(
    '9 novembre 2025, 14\u00a0h\u00a005',
  )
})

test('dates, numbers and lists are those of Intl, but for the first of a month', () => {
  const date = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' })
  const number = new Intl.NumberFormat('fr', { maximumFractionDigits: 3 })
  const list = new Intl.ListFormat('fr', { type: 'conjunction' })
  const days = fc.date({ min: new Date('1900-01-02'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.nat(), fc.array(withoutComma, { maxLength: 6 }), (day, value, values) => {
      const text = day.toISOString().slice(0, 10)
      expect(fr.dates.write(moment(text), { zone: 'UTC', day: true })).toBe(
        date.format(day).replace(/^1 /, '1er '),
      )
      expect(fr.numbers.number(value / 1000)).toBe(number.format(value / 1000))
      expect(fr.list(values)).toBe(list.format(values))
    }),
  )
})
