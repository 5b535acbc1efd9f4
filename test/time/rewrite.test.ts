import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ambiguousReadings, readMoment, rewriteMoment } from '../../src/time/index.ts'

describe('a time in another notation', () => {
  test.each([
    ['2025/11/25', '2025-11-25'],
    ['2025.11.9', '2025-11-09'],
    ['2025-1-9', '2025-01-09'],
    ['20251125', '2025-11-25'],
    ['25.11.2025', '2025-11-25'],
    ['11/25/2025', '2025-11-25'],
    ['05/05/2025', '2025-05-05'],
    ['25 November 2025', '2025-11-25'],
    ['Nov. 25th, 2025', '2025-11-25'],
    ['Sept 2025', '2025-09'],
    ['2025-11-25t14:05z', '2025-11-25T14:05Z'],
    ['2025-11-25  14:05', '2025-11-25T14:05'],
    ['2025-11-25T14:05 +02:00', '2025-11-25T14:05+02:00'],
    ['2025-11-25 14:05 UTC', '2025-11-25T14:05Z'],
    ['2025-11-25 14:05 UTC+01:00', '2025-11-25T14:05+01:00'],
    ['2025-11-25 9:05', '2025-11-25T09:05'],
    ['2025-11-25 2:05 pm', '2025-11-25T14:05'],
    ['2025-11-25 12:05 a.m.', '2025-11-25T00:05'],
    ['20251125T140506Z', '2025-11-25T14:05:06Z'],
    ['~2025-11', '2025-11~'],
    ['ca. 2025', '2025~'],
    ['2025-11-08..2025-11-09', '2025-11-08/2025-11-09'],
    ['2025-11-08 – 2025-11-09', '2025-11-08/2025-11-09'],
    ['2025/11/08 to 2025/11/09', '2025-11-08/2025-11-09'],
  ])('%s is %s', (text, edtf) => {
    expect(rewriteMoment(text)).toBe(edtf)
    expect(readMoment(edtf, 'Europe/Rome').ok).toBe(true)
  })

  test.each([
    '05/11/2025',
    '05.11.2025',
    '11-12-2025',
    '05/11/25',
    '2025-11-25 14:05 CET',
    '2025-11-25 14',
    '2025-02-30',
    '31.02.2025',
    '1764079500',
    '2025-11-25 24:00',
    '2025-11-25 13:05 pm',
    '2025-11 14:05',
    '2025-11-09 to 2025-11-08',
    'last Tuesday',
    'Marzo 2025',
    '',
  ])('%s may mean more than one thing, or nothing', (text) => {
    expect(rewriteMoment(text)).toBeUndefined()
  })

  test('gives only what can be read, whatever it is given', () => {
    const piece = fc.constantFrom(
      '2025',
      '11',
      '25',
      '-',
      '/',
      '.',
      ' ',
      ':',
      'T',
      'Z',
      'pm',
      'Nov',
      '~',
      '..',
      '+01:00',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const rewritten = rewriteMoment(pieces.join(''))
        expect(rewritten === undefined || readMoment(rewritten, 'UTC').ok).toBe(true)
      }),
    )
  })
})

test.each([
  ['05/11/2025', ['2025-11-05', '2025-05-11']],
  ['5.11.2025 14:05', ['2025-11-05T14:05', '2025-05-11T14:05']],
  ['01/02/2025 - 03/02/2025', ['2025-02-01/2025-02-03', '2025-01-02/2025-03-02']],
  ['25/11/2025', undefined],
  ['05/05/2025', undefined],
  ['2025-11-05', undefined],
  ['soon', undefined],
])('%s is read differently by countries: %j', (text, readings) => {
  expect(ambiguousReadings(text)).toEqual(readings)
})
