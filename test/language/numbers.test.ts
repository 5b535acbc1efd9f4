import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { between } from '../../src/time/index.ts'
import { moment } from '../time/reading.ts'
import { open } from './open.ts'

const [en, it] = await Promise.all([open('en'), open('it')])

describe('numbers', () => {
  test.each([
    [0, '0', '0'],
    [1, '1', '1'],
    [2, '2', '2'],
    [5, '5', '5'],
    [11, '11', '11'],
    [21, '21', '21'],
    [1.5, '1.5', '1,5'],
    [999, '999', '999'],
    [1234, '1,234', '1234'],
    [12_345, '12,345', '12.345'],
    [1_234_567, '1,234,567', '1.234.567'],
    [1234.5, '1,234.5', '1234,5'],
    [-3, '−3', '−3'],
  ])('%d', (value, english, italian) => {
    expect(en.numbers.number(value)).toBe(english)
    expect(it.numbers.number(value)).toBe(italian)
  })

  test.each([
    ['en', en],
    ['it', it],
  ] as const)('are those of Intl in %s', (tag, language) => {
    const oracle = new Intl.NumberFormat(tag, { maximumFractionDigits: 3 })
    const thousandths = fc.integer({ min: 0, max: 9_999_999_999 }).map((value) => value / 1000)
    fc.assert(
      fc.property(fc.oneof(fc.nat(), thousandths), (value) => {
        expect(language.numbers.number(value)).toBe(oracle.format(value))
      }),
    )
  })
})

describe('counts', () => {
  const count = (atLeast: number, atMost: number, approximate = false) =>
    ({ known: true, atLeast, atMost, approximate }) as const

  test.each([
    ['unknown', { known: false } as const, 'not yet known', 'non ancora noto'],
    ['none', count(0, 0), '0', '0'],
    ['exact', count(1234, 1234), '1,234', '1234'],
    ['a range', count(40, 45), '40 to 45', 'tra 40 e 45'],
    ['a lower bound', count(40, Number.POSITIVE_INFINITY), 'at least 40', 'almeno 40'],
    ['an upper bound', count(0, 45), 'at most 45', 'al massimo 45'],
    ['no bound that says anything', count(0, Number.POSITIVE_INFINITY), 'at least 0', 'almeno 0'],
    ['approximate', count(12_000, 12_000, true), 'about 12,000', 'circa 12.000'],
  ])('%s', (_, value, english, italian) => {
    expect(en.numbers.count(value)).toBe(english)
    expect(it.numbers.count(value)).toBe(italian)
  })
})

describe('durations', () => {
  test.each([
    ['2025-11-09', '2025-11-25', '15 to 17 days', 'da 15 a 17 giorni'],
    ['2025-11-09', '2025-11-10', 'at most 2 days', 'al massimo 2 giorni'],
    ['2025-11-09', '2025-11-11', '1 to 3 days', 'da 1 a 3 giorni'],
    ['2025-11-09', '2025-11-09', 'at most 1 day', 'al massimo 1 giorno'],
    ['2025-10', '2025-12', '30 to 92 days', 'da 30 a 92 giorni'],
    ['2025-11-09', '2025-11-09/2025-11-12', 'at most 4 days', 'al massimo 4 giorni'],
    ['2025-11-09', '2025-11-25/..', 'at least 15 days', 'almeno 15 giorni'],
    ['2025-11-09/..', '2025-11-25', 'at most 17 days', 'al massimo 17 giorni'],
    ['2025-11-09/..', '2025-11-25/..', 'not known', 'durata non nota'],
    ['2025-11-09~', '2025-11-25', 'about 15 to 17 days', 'circa da 15 a 17 giorni'],
    ['2025-11-09', '2025-11-25T14:05', '15 to 17 days', 'da 15 a 17 giorni'],
    ['2025-11-09T14Z', '2025-11-09T17Z', '2 to 4 hours', 'da 2 a 4 ore'],
    ['2025-11-18T11:20Z', '2025-11-18T14:45Z', '3 hours 25 minutes', '3 ore e 25 minuti'],
    ['2025-11-18T11:20Z', '2025-11-18T11:21Z', '1 minute', '1 minuto'],
    ['2025-11-18T11:20Z', '2025-11-19T12:21Z', '1 day 1 hour', '1 giorno e 1 ora'],
    ['2025-11-18T11:20Z', '2025-11-21T11:20Z', '3 days', '3 giorni'],
    ['2025-11-18T11:20Z', '2025-11-18T11:20Z', 'at most 1 minute', 'al massimo 1 minuto'],
    ['2025-11-18T11:20:10Z', '2025-11-18T11:20:10Z', 'at most 1 second', 'al massimo 1 secondo'],
    ['2025-11-18T11:20:10Z', '2025-11-18T11:25Z', '5 minutes', '5 minuti'],
    ['2025-11-18T11:20Z', '2025-11-18T11:26:59Z', '6 minutes', '6 minuti'],
    [
      '2025-11-18T11:20Z',
      '2025-11-20T13:00Z/2025-11-21T03:58Z',
      '2 days 1 hour to 2 days 17 hours',
      'da 2 giorni e 1 ora a 2 giorni e 17 ore',
    ],
    [
      '2025-11-18T11:20Z',
      '2025-11-20T13:20Z/2025-11-21T03:20Z',
      '2 days 2 hours to 2 days 16 hours',
      'da 2 giorni e 2 ore a 2 giorni e 16 ore',
    ],
    [
      '2025-11-18T11:20Z',
      '2025-11-20T13:00Z/2025-11-21T03:20Z',
      '2 days 1 hour to 2 days 16 hours',
      'da 2 giorni e 1 ora a 2 giorni e 16 ore',
    ],
    [
      '2025-11-18T11:20Z',
      '2025-11-18T12:00Z/2025-11-20T11:10Z',
      '39 minutes to 2 days',
      'da 39 minuti a 2 giorni',
    ],
    ['2025-11-18T11:20Z/2025-11-18T11:25Z', '2025-11-18T11:40Z', '14 to 21 minutes', 'da 14 a 21 minuti'],
    ['2025-11-07T13Z', '2025-11-30', '22 to 24 days', 'da 22 a 24 giorni'],
    ['2025-11-07T12Z/..', '2025-11-07/2025-11-30', 'at most 24 days', 'al massimo 24 giorni'],
    ['2025-11-18T11:20:10Z', '2025-11-18T11:20:55Z', '45 seconds', '45 secondi'],
    [
      '2025-11-18T11:20Z',
      '2025-11-18T13:00Z/2025-11-18T14:00Z',
      '1 hour 39 minutes to 2 hours 41 minutes',
      'da 1 ora e 39 minuti a 2 ore e 41 minuti',
    ],
    ['2025-11-18T11:20Z', '2025-11-18T13:00Z/..', 'at least 1 hour 39 minutes', 'almeno 1 ora e 39 minuti'],
  ])('from %s to %s', (from, to, english, italian) => {
    const span = between(moment(from), moment(to))
    expect(en.numbers.duration(span)).toBe(english)
    expect(it.numbers.duration(span)).toBe(italian)
  })

  test.each(['UTC', 'Europe/Rome', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Chatham'])(
    'between dates do not depend on the clocks of %s',
    (zone) => {
      for (const day of [
        '2025-03-08',
        '2025-03-29',
        '2025-04-05',
        '2025-10-04',
        '2025-10-25',
        '2025-11-01',
      ]) {
        const from = moment(day, zone)
        const to = moment(new Date(Date.parse(day) + 16 * 86_400_000).toISOString().slice(0, 10), zone)
        expect(en.numbers.duration(between(from, to))).toBe('15 to 17 days')
        const after = moment(new Date(Date.parse(day) + 2 * 86_400_000).toISOString().slice(0, 10), zone)
        expect(en.numbers.duration(between(from, after))).toBe('1 to 3 days')
      }
    },
  )

  test('a length that rests on several stamps is as certain as they are', () => {
    const minutes = (min: number, max: number, moments?: number): string =>
      en.numbers.duration({
        min: min * 60_000 + 1,
        max: max * 60_000 - 1,
        precision: 'minute',
        approximate: false,
        ...(moments === undefined ? {} : { moments }),
      })
    expect(minutes(53, 57)).toBe('53 to 57 minutes')
    expect(minutes(53, 57, 4)).toBe('55 minutes')
    expect(minutes(53, 59, 4)).toBe('53 to 59 minutes')
  })

  test('between stamps are those that passed, whatever the clocks did', () => {
    const [from, to] = [moment('2025-03-30T01:30', 'Europe/Rome'), moment('2025-03-30T03:30', 'Europe/Rome')]
    expect(en.numbers.duration(between(from, to))).toBe('1 hour')
  })
})
