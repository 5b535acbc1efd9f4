import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DateOptions, ImpreciseTime } from '../../src/language/index.ts'
import { moment } from '../time/reading.ts'
import { open } from './open.ts'

const [en, it] = await Promise.all([open('en'), open('it')])
const rome = { zone: 'Europe/Rome', day: false } as const

const written = (time: ImpreciseTime | undefined, options: DateOptions = rome) => [
  en.dates.write(time, options),
  it.dates.write(time, options),
]
const said = (time: ImpreciseTime | undefined, options: DateOptions = rome) => [
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
    ['2025-11-09T14', '9 November 2025, between 14:00 and 15:00', '9 novembre 2025, tra le 14:00 e le 15:00'],
    ['2025-11-09T23', '9 November 2025, between 23:00 and 00:00', '9 novembre 2025, tra le 23:00 e le 00:00'],
    ['2025-11-09T14~', '9 November 2025, about 14:00', '9 novembre 2025, ore 14:00 circa'],
    ['2025-11-09T14:05~', '9 November 2025, about 14:05', '9 novembre 2025, ore 14:05 circa'],
    ['2025-11-09%', 'about 9 November 2025 (uncertain)', '9 novembre 2025 circa (data incerta)'],
    ['2025-11-09T14:05', '9 November 2025, 14:05', '9 novembre 2025, ore 14:05'],
    ['2025-11-09T14:05:06', '9 November 2025, 14:05:06', '9 novembre 2025, ore 14:05:06'],
    ['2025-11-09~', 'about 9 November 2025', '9 novembre 2025 circa'],
    ['202X', 'between the beginning of 2020 and the end of 2029', 'tra l’inizio del 2020 e la fine del 2029'],
    ['2025-11-09/..', '9 November 2025 or later', '9 novembre 2025 o in seguito'],
    ['../2025-11', 'November 2025 or earlier', 'novembre 2025 o prima'],
    ['2025-11-09?', '9 November 2025 (uncertain)', '9 novembre 2025 (data incerta)'],
    [
      '2025-22',
      'between the beginning of June and the end of August 2025',
      'tra l’inizio di giugno e la fine di agosto 2025',
    ],
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
    ['2025-11', 'in November 2025', 'nel mese di novembre 2025'],
    ['2025-11-09', 'on 9 November 2025', 'il 9 novembre 2025'],
    ['2025-11-01', 'on 1 November 2025', 'il 1º novembre 2025'],
    ['2025-11-08', 'on 8 November 2025', 'l’8 novembre 2025'],
    ['2025-11-11', 'on 11 November 2025', 'l’11 novembre 2025'],
    ['2025-11-18', 'on 18 November 2025', 'il 18 novembre 2025'],
    ['2025-11-09T14:05', 'on 9 November 2025 at 14:05 (UTC+1)', 'il 9 novembre 2025 alle ore 14:05 (UTC+1)'],
    ['2025-07-08T14:05', 'on 8 July 2025 at 14:05 (UTC+2)', 'l’8 luglio 2025 alle ore 14:05 (UTC+2)'],
    [
      '2025-11-09T14',
      'on 9 November 2025 between 14:00 and 15:00 (UTC+1)',
      'il 9 novembre 2025 tra le 14:00 e le 15:00 (UTC+1)',
    ],
    ['2025-11-08/..', 'on 8 November 2025 or later', 'l’8 novembre 2025 o in seguito'],
    ['../2025-11', 'in November 2025 or earlier', 'nel mese di novembre 2025 o prima'],
    ['2025-11-09?', 'perhaps on 9 November 2025', 'forse il 9 novembre 2025'],
    ['2025-11-09~', 'on 9 November 2025 or thereabouts', 'il 9 novembre 2025 circa'],
    ['2025-11-09%', 'perhaps on 9 November 2025 or thereabouts', 'forse il 9 novembre 2025 circa'],
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
    [
      '2024/2025',
      'between the beginning of 2024 and the end of 2025',
      'tra l’inizio del 2024 e la fine del 2025',
    ],
    [
      '2025-06/2025-08',
      'between the beginning of June and the end of August 2025',
      'tra l’inizio di giugno e la fine di agosto 2025',
    ],
    [
      '2025-11/2026-01',
      'between the beginning of November 2025 and the end of January 2026',
      'tra l’inizio di novembre 2025 e la fine di gennaio 2026',
    ],
    ['2025-11/2025-11-09', 'between 1 and 9 November 2025', 'tra il 1º e il 9 novembre 2025'],
    [
      '2025-11-08~/2025-11-09',
      'between 8 and 9 November 2025 (approximately)',
      'tra l’8 e il 9 novembre 2025 (indicazione approssimativa)',
    ],
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
    expect(written(time)).toEqual([
      '9 November 2025, between 14:05 and 15:00',
      '9 novembre 2025, tra le 14:05 e le 15:00',
    ])
    expect(said(time)).toEqual([
      'on 9 November 2025 between 14:05 and 15:00 (UTC+1)',
      'il 9 novembre 2025 tra le 14:05 e le 15:00 (UTC+1)',
    ])
    expect(en.dates.hours(time, 'Europe/Rome')).toBe('14:05–15:00')
  })

  test('of the clock on two days', () => {
    const time = moment('2025-11-09T23:05/2025-11-10T01:00', 'Europe/Rome')
    expect(written(time)).toEqual([
      'between 9 November 2025, 23:05 and 10 November 2025, 01:00',
      'tra il 9 novembre 2025, ore 23:05, e il 10 novembre 2025, ore 01:00',
    ])
  })

  test('of one minute is that minute', () => {
    expect(written(moment('2025-11-09T14:05/2025-11-09T14:05', 'Europe/Rome'))[0]).toBe(
      '9 November 2025, 14:05',
    )
  })
})

describe('what lasted', () => {
  test.each([
    ['2025-11-26/2025-11-27', '26–27 November 2025', '26–27 novembre 2025'],
    ['2025-10-30/2025-11-02', 'from 30 October to 2 November 2025', 'dal 30 ottobre al 2 novembre 2025'],
    [
      '2025-12-30/2026-01-08',
      'from 30 December 2025 to 8 January 2026',
      'dal 30 dicembre 2025 all’8 gennaio 2026',
    ],
    ['2025-06/2025-08', 'from June to August 2025', 'dal mese di giugno al mese di agosto 2025'],
    ['2024/2025', 'from 2024 to 2025', 'dal 2024 al 2025'],
    [
      '2025-11-09T14:05Z/2025-11-09T15:00Z',
      '9 November 2025, 15:05–16:00',
      '9 novembre 2025, ore 15:05–16:00',
    ],
    [
      '2025-11-09T22:05Z/2025-11-10T00:00Z',
      'from 9 November 2025, 23:05, to 10 November 2025, 01:00',
      'dal 9 novembre 2025, ore 23:05, al 10 novembre 2025, ore 01:00',
    ],
  ])('%s', (text, english, italian) => {
    expect(written({ ...moment(text), lasting: true })).toEqual([english, italian])
  })

  test('in a sentence', () => {
    expect(said({ ...moment('2025-11-26/2025-11-27'), lasting: true })).toEqual([
      'from 26 to 27 November 2025',
      'dal 26 al 27 novembre 2025',
    ])
    expect(said({ ...moment('2025-11-09T14:05/2025-11-09T15:00', 'Europe/Rome'), lasting: true })).toEqual([
      'on 9 November 2025 from 14:05 to 15:00 (UTC+1)',
      'il 9 novembre 2025 dalle ore 14:05 alle ore 15:00 (UTC+1)',
    ])
  })

  test.each([
    [
      '2025-11-08/2025-11-09',
      '2025-11-12',
      'beginning: between 8 and 9 November 2025; end: 12 November 2025',
      'inizio: tra l’8 e il 9 novembre 2025; fine: 12 novembre 2025',
    ],
    [
      '2025-11-08?',
      '2025-11-12~',
      'beginning: 8 November 2025 (uncertain); end: about 12 November 2025',
      'inizio: 8 novembre 2025 (data incerta); fine: 12 novembre 2025 circa',
    ],
    [
      '2025-11-08',
      '2025-11-12T10:00',
      'beginning: 8 November 2025; end: 12 November 2025, 10:00',
      'inizio: 8 novembre 2025; fine: 12 novembre 2025, ore 10:00',
    ],
  ])('from %s to %s, each as it is known', (from, to, english, italian) => {
    const ends = [moment(from, 'Europe/Rome'), moment(to, 'Europe/Rome')] as const
    const time = {
      ...ends[0],
      latest: ends[1].latest,
      interval: true,
      lasting: true,
      approximate: true,
      ends,
    }
    expect(written(time)).toEqual([english, italian])
  })
})

describe('when clocks are changed', () => {
  test.each([
    [
      '2025-10-26T02:30',
      '26 October 2025, 02:30 (UTC+2 or UTC+1)',
      '26 ottobre 2025, ore 02:30 (UTC+2 o UTC+1)',
    ],
    ['2025-10-26T02:30+02:00', '26 October 2025, 02:30 (UTC+2)', '26 ottobre 2025, ore 02:30 (UTC+2)'],
    ['2025-10-26T02:30+01:00', '26 October 2025, 02:30 (UTC+1)', '26 ottobre 2025, ore 02:30 (UTC+1)'],
    ['2025-10-26T03:30', '26 October 2025, 03:30', '26 ottobre 2025, ore 03:30'],
    ['2025-10-26T00:30Z', '26 October 2025, 02:30 (UTC+2)', '26 ottobre 2025, ore 02:30 (UTC+2)'],
    [
      '2025-10-26T01:30/2025-10-26T03:30',
      '26 October 2025, between 01:30 (UTC+2) and 03:30 (UTC+1)',
      '26 ottobre 2025, tra le 01:30 (UTC+2) e le 03:30 (UTC+1)',
    ],
    [
      '2025-10-26T00:30Z/2025-10-26T01:30Z',
      '26 October 2025, between 02:30 (UTC+2) and 02:30 (UTC+1)',
      '26 ottobre 2025, tra le 02:30 (UTC+2) e le 02:30 (UTC+1)',
    ],
  ])('%s says how they stood', (text, english, italian) => {
    expect(written(moment(text, 'Europe/Rome'))).toEqual([english, italian])
  })

  test('a document may ask for it with every time', () => {
    expect(written(moment('2025-11-09T14:05', 'Europe/Rome'), { ...rome, offset: true })).toEqual([
      '9 November 2025, 14:05 (UTC+1)',
      '9 novembre 2025, ore 14:05 (UTC+1)',
    ])
  })

  test('the zone is named with its offset only where that is one', () => {
    const [winter, summer] = [moment('2025-11-09T14:05Z').earliest, moment('2025-07-09T14:05Z').earliest]
    expect(en.dates.inZone('Europe/Rome', [winter])).toBe('in the time zone Europe/Rome (UTC+1)')
    expect(it.dates.inZone('Europe/Rome', [winter])).toBe('nel fuso orario Europe/Rome (UTC+1)')
    expect(en.dates.inZone('Europe/Rome', [winter, summer])).toBe('in the time zone Europe/Rome')
    expect(en.dates.inZone('UTC', [winter])).toBe('in UTC')
    expect(it.dates.inZone('+02:00', [winter])).toBe('in UTC+2')
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
