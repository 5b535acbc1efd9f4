import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ImpreciseTime } from '../../src/language/index.ts'
import { moment } from '../time/reading.ts'
import { open } from './open.ts'

const [en, it] = await Promise.all([open('en'), open('it')])
const rome = { zone: 'Europe/Rome', day: false } as const

const written = (time: ImpreciseTime | undefined, options: { zone: string; day: boolean } = rome) => [
  en.dates.write(time, options),
  it.dates.write(time, options),
]
const said = (time: ImpreciseTime | undefined, options: { zone: string; day: boolean } = rome) => [
  en.dates.when(time, options),
  it.dates.when(time, options),
]

describe('a time as a name', () => {
  test.each([
    ['2025', '2025', '2025'],
    ['2025-11', 'November 2025', 'novembre 2025'],
    ['2025-11-09', '9 November 2025', '9 novembre 2025'],
    ['2025-11-01', '1 November 2025', '1º novembre 2025'],
    ['2025-11-11', '11 November 2025', '11 novembre 2025'],
    ['2025-11-09T14', '9 November 2025, 14 h', '9 novembre 2025, ore 14'],
    ['2025-11-09T14:05', '9 November 2025, 14:05', '9 novembre 2025, ore 14:05'],
    ['2025-11-09T14:05:06', '9 November 2025, 14:05:06', '9 novembre 2025, ore 14:05:06'],
    ['2025-11-09~', 'about 9 November 2025', '9 novembre 2025 circa'],
    ['202X', 'between 2020 and 2029', 'tra il 2020 e il 2029'],
    ['2025-11-09/..', '9 November 2025 or later', '9 novembre 2025 o in seguito'],
    ['../2025-11', 'November 2025 or earlier', 'novembre 2025 o prima'],
    ['2025-11-09?', '9 November 2025 (uncertain)', '9 novembre 2025 (data incerta)'],
    ['2025-22', 'between June 2025 and August 2025', 'tra giugno 2025 e agosto 2025'],
  ])('%s', (text, english, italian) => {
    expect(written(moment(text, 'Europe/Rome'))).toEqual([english, italian])
  })

  test('without a time', () => {
    expect(written(undefined)).toEqual(['date not known', 'data non nota'])
  })
})

describe('a time in a sentence', () => {
  test.each([
    ['2025', 'in 2025', 'nel 2025'],
    ['2025-11', 'in November 2025', 'a novembre 2025'],
    ['2025-11-09', 'on 9 November 2025', 'il 9 novembre 2025'],
    ['2025-11-01', 'on 1 November 2025', 'il 1º novembre 2025'],
    ['2025-11-08', 'on 8 November 2025', 'l’8 novembre 2025'],
    ['2025-11-11', 'on 11 November 2025', 'l’11 novembre 2025'],
    ['2025-11-18', 'on 18 November 2025', 'il 18 novembre 2025'],
    ['2025-11-09T14:05', 'on 9 November 2025 at 14:05 (UTC+1)', 'il 9 novembre 2025 alle ore 14:05 (UTC+1)'],
    ['2025-07-08T14:05', 'on 8 July 2025 at 14:05 (UTC+2)', 'l’8 luglio 2025 alle ore 14:05 (UTC+2)'],
    ['2025-11-09T14', 'on 9 November 2025 at 14 h (UTC+1)', 'il 9 novembre 2025 alle ore 14 (UTC+1)'],
    ['2025-11-08/..', 'on 8 November 2025 or later', 'l’8 novembre 2025 o in seguito'],
    ['../2025-11', 'in November 2025 or earlier', 'a novembre 2025 o prima'],
    ['2025-11-09?', 'perhaps on 9 November 2025', 'forse il 9 novembre 2025'],
    ['2025-11-09~', 'on 9 November 2025 or thereabouts', 'il 9 novembre 2025 circa'],
  ])('%s', (text, english, italian) => {
    expect(said(moment(text, 'Europe/Rome'))).toEqual([english, italian])
  })

  test('without a time', () => {
    expect(said(undefined)).toEqual(['on a date not yet known', 'in una data non ancora nota'])
  })
})

describe('a time between two others', () => {
  test.each([
    ['2025-11-08/2025-11-09', 'between 8 and 9 November 2025', 'tra l’8 e il 9 novembre 2025'],
    ['2025-11-09/2025-11-11', 'between 9 and 11 November 2025', 'tra il 9 e l’11 novembre 2025'],
    [
      '2025-10-30/2025-11-02',
      'between 30 October and 2 November 2025',
      'tra il 30 ottobre e il 2 novembre 2025',
    ],
    [
      '2025-12-30/2026-01-08',
      'between 30 December 2025 and 8 January 2026',
      'tra il 30 dicembre 2025 e l’8 gennaio 2026',
    ],
    ['2025-11-01/2025-11-08', 'between 1 and 8 November 2025', 'tra il 1º e l’8 novembre 2025'],
    ['2024/2025', 'between 2024 and 2025', 'tra il 2024 e il 2025'],
    ['2025-06/2025-08', 'between June 2025 and August 2025', 'tra giugno 2025 e agosto 2025'],
  ])('%s', (text, english, italian) => {
    const time = moment(text)
    expect(written(time)).toEqual([english, italian])
    expect(said(time)).toEqual([english, italian])
  })

  test('of one day is that day', () => {
    expect(written(moment('2025-11-09/2025-11-09'))).toEqual(['9 November 2025', '9 novembre 2025'])
    expect(said(moment('2025-11-08/2025-11-08'))).toEqual(['on 8 November 2025', 'l’8 novembre 2025'])
  })

  test('of the clock on one day', () => {
    const time = moment('2025-11-09T14:05/2025-11-09T15:00', 'Europe/Rome')
    expect(written(time)).toEqual(['9 November 2025, 14:05–15:00', '9 novembre 2025, ore 14:05–15:00'])
    expect(said(time)).toEqual([
      'on 9 November 2025 at 14:05–15:00 (UTC+1)',
      'il 9 novembre 2025 alle ore 14:05–15:00 (UTC+1)',
    ])
  })
})

describe('what lasted', () => {
  test.each([
    ['2025-11-26/2025-11-27', '26–27 November 2025', '26–27 novembre 2025'],
    ['2025-10-30/2025-11-02', '30 October–2 November 2025', '30 ottobre–2 novembre 2025'],
    ['2025-12-30/2026-01-08', '30 December 2025–8 January 2026', '30 dicembre 2025–8 gennaio 2026'],
  ])('%s', (text, english, italian) => {
    expect(written({ ...moment(text), lasting: true })).toEqual([english, italian])
  })
})

describe('clocks', () => {
  const time = moment('2025-11-09T23:05Z')

  test.each([
    ['UTC', 'on 9 November 2025 at 23:05 (UTC)'],
    ['Europe/Rome', 'on 10 November 2025 at 00:05 (UTC+1)'],
    ['America/St_Johns', 'on 9 November 2025 at 19:35 (UTC−3:30)'],
    ['Asia/Kolkata', 'on 10 November 2025 at 04:35 (UTC+5:30)'],
  ])('of %s', (zone, expected) => {
    expect(en.dates.when(time, { zone, day: false })).toBe(expected)
  })

  test('are left out where only the day is wanted, and the day is that of the record', () => {
    expect(en.dates.write(time, { zone: 'Asia/Kolkata', day: true })).toBe('9 November 2025')
  })

  test('do not move a date', () => {
    for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
      expect(en.dates.write(moment('2025-11-09', 'Europe/Rome'), { zone, day: false })).toBe(
        '9 November 2025',
      )
    }
  })
})

test.each([
  ['en-GB', en],
  ['it', it],
] as const)('dates are those of Intl in %s', (tag, language) => {
  const oracle = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
  const days = fc.date({ min: new Date('1900-01-02'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (day) => {
      // Italian writes 1º, which Intl does not.
      fc.pre(day.getUTCDate() !== 1)
      const text = day.toISOString().slice(0, 10)
      expect(language.dates.write(moment(text), { zone: 'UTC', day: true })).toBe(oracle.format(day))
    }),
  )
})
