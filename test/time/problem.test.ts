import { describe, expect, test } from 'vitest'
import { problem } from './reading.ts'

const cases: [text: string, code: string, start: number, end: number, message: string, hint?: RegExp][] = [
  ['2025-13-01', 'impossible-date', 5, 7, 'Unexpected `2025-13-01`, expected a month from 01 to 12'],
  ['2025-00', 'impossible-date', 5, 7, 'Unexpected `2025-00`, expected a month from 01 to 12'],
  ['2025-25', 'impossible-date', 5, 7, 'Unexpected `2025-25`, expected a month from 01 to 12', /seasons/],
  ['2025-02-29', 'impossible-date', 8, 10, 'Unexpected `2025-02-29`, expected a day from 01 to 28'],
  ['1900-02-29?', 'impossible-date', 8, 10, 'Unexpected `1900-02-29`, expected a day from 01 to 28'],
  [
    '2025-04-31T09:00',
    'impossible-date',
    8,
    10,
    'Unexpected `2025-04-31T09:00`, expected a day from 01 to 30',
  ],
  ['2025/2026-13', 'impossible-date', 10, 12, 'Unexpected `2026-13`, expected a month from 01 to 12'],
  [
    '2025-11-09T24:00',
    'impossible-date',
    11,
    13,
    'Unexpected `2025-11-09T24:00`, expected an hour from 00 to 23',
    /next day/,
  ],
  [
    '2025-11-09T14:60',
    'impossible-date',
    14,
    16,
    'Unexpected `2025-11-09T14:60`, expected minutes from 00 to 59',
  ],
  [
    '2016-12-31T23:59:60Z',
    'impossible-date',
    17,
    19,
    'Unexpected `2016-12-31T23:59:60Z`, expected seconds from 00 to 59',
    /leap second/,
  ],
  [
    '2025-11-09T14:05+15:00',
    'unknown-zone',
    16,
    22,
    'Unexpected `+15:00`, expected an offset from -12:00 to +14:00',
  ],
  ['2025-11-09T14:05+1', 'not-edtf', 16, 17, 'Unexpected `+`, expected an offset such as +01:00'],
  [
    '2025-11-10/2025-11-09',
    'end-before-start',
    11,
    21,
    'Unexpected `2025-11-09`, expected an end not before `2025-11-10`',
  ],
  ['', 'not-edtf', 0, 0, 'Unexpected end of text, expected a year of four digits', /2025-11-09/],
  ['/', 'not-edtf', 0, 1, 'Unexpected `/`, expected a date at one end at least'],
  ['../..', 'not-edtf', 0, 5, 'Unexpected `../..`, expected a date at one end at least'],
  ['2024/2025/2026', 'not-edtf', 9, 10, 'Unexpected `/`, expected no second slash', /one slash/],
  ['2025-11-09/10', 'not-edtf', 11, 13, 'Unexpected `10`, expected a year of four digits', /in full/],
  ['2025/11', 'not-edtf', 5, 7, 'Unexpected `11`, expected a year of four digits', /month as 2025-11/],
  ['2025/11/09', 'not-edtf', 4, 5, 'Unexpected `/`, expected a qualifier or the end', /hyphens/],
  ['09/11/2025', 'not-edtf', 0, 2, 'Unexpected `09`, expected a year of four digits', /year first/],
  ['9.11.2025', 'not-edtf', 0, 1, 'Unexpected `9`, expected a year of four digits', /year first/],
  ['20251109', 'not-edtf', 0, 8, 'Unexpected `20251109`, expected a year of four digits', /hyphens/],
  ['1762693500', 'not-edtf', 0, 10, 'Unexpected `1762693500`, expected a year of four digits', /since 1970/],
  ['Y12345', 'not-edtf', 0, 6, 'Unexpected `Y12345`, expected a year of four digits', /0000 to 9999/],
  ['-0044', 'not-edtf', 0, 1, 'Unexpected `-`, expected a year of four digits', /0000 to 9999/],
  ['2XXX', 'not-edtf', 0, 4, 'Unexpected `2XXX`, expected a year of four digits', /last two digits/],
  [
    '201X-05',
    'not-edtf',
    4,
    5,
    'Unexpected `-`, expected no month after unspecified digits',
    /end of a date/,
  ],
  ['2025-XX-09', 'not-edtf', 8, 10, 'Unexpected `09`, expected `XX`', /end of a date/],
  ['2025-1X', 'not-edtf', 5, 7, 'Unexpected `1X`, expected a month of two digits', /as a whole/],
  ['2025-11-1X', 'not-edtf', 8, 10, 'Unexpected `1X`, expected a day of two digits', /as a whole/],
  ['2025-xx', 'not-edtf', 5, 7, 'Unexpected `xx`, expected a month of two digits', /capital X/],
  ['2025-1-9', 'not-edtf', 5, 6, 'Unexpected `1`, expected a month of two digits', /two digits/],
  ['2025-110', 'not-edtf', 5, 8, 'Unexpected `110`, expected a month of two digits'],
  [
    '2025-11-09t14:05',
    'not-edtf',
    10,
    13,
    'Unexpected `t14`, expected a time, a qualifier or the end',
    /capital T/,
  ],
  ['2025-11-09T', 'not-edtf', 11, 11, 'Unexpected end of text, expected an hour of two digits'],
  ['2025-11-09T1405', 'not-edtf', 11, 15, 'Unexpected `1405`, expected an hour of two digits', /09:05/],
  ['2025-11-09T14:5', 'not-edtf', 14, 15, 'Unexpected `5`, expected minutes of two digits'],
  [
    '2025-11-09  14:05',
    'not-edtf',
    10,
    12,
    'Unexpected `  `, expected a time, a qualifier or the end',
    /one space/,
  ],
  [
    '2025-11-09 - 2025-11-12',
    'not-edtf',
    10,
    11,
    'Unexpected ` `, expected a time, a qualifier or the end',
    /slash/,
  ],
  ['2025-11T14:05', 'not-edtf', 7, 10, 'Unexpected `T14`, expected a qualifier or the end', /complete date/],
  [
    '2025-11-09 14:05 CET',
    'not-edtf',
    16,
    17,
    'Unexpected ` `, expected an offset, a qualifier or the end',
    /offset/,
  ],
  [
    '2025-11-09 14:05 +01:00',
    'not-edtf',
    16,
    17,
    'Unexpected ` `, expected an offset, a qualifier or the end',
    /without a space/,
  ],
  [
    '2025-11-09 02:05 pm',
    'not-edtf',
    16,
    17,
    'Unexpected ` `, expected an offset, a qualifier or the end',
    /00 to 23/,
  ],
  ['2025-11-09?~', 'not-edtf', 11, 12, 'Unexpected `~`, expected the end', /%/],
  ['2025?-11', 'not-edtf', 5, 6, 'Unexpected `-`, expected the end', /at the end/],
  ['~2025', 'not-edtf', 0, 1, 'Unexpected `~`, expected a year of four digits', /at the end/],
  ['[2024,2025]', 'not-edtf', 0, 1, 'Unexpected `[`, expected a year of four digits', /Sets/],
  [' 2025', 'not-edtf', 0, 1, 'Unexpected ` `, expected a year of four digits', /space/],
  ['2025-11-09 ', 'not-edtf', 10, 11, 'Unexpected ` `, expected a time, a qualifier or the end', /space/],
  ['yesterday', 'not-edtf', 0, 9, 'Unexpected `yesterday`, expected a year of four digits', /2025-11-09/],
  ['\u001b[31m', 'not-edtf', 0, 1, 'Unexpected `\ufffd`, expected a year of four digits'],
]

describe('problems', () => {
  test.each(cases)('%j', (text, code, start, end, message, hint) => {
    const found = problem(text)
    expect(found).toMatchObject({ code, start, end, message })
    if (hint) expect(found.hint).toMatch(hint)
  })

  test('a bad zone is the problem of the whole text', () => {
    expect(problem('2025-11-09', 'Europe/Roma')).toEqual({
      code: 'unknown-zone',
      message: 'Unexpected `Europe/Roma`, expected a time zone',
      hint: 'Did you mean Europe/Rome?',
      start: 0,
      end: 10,
    })
  })

  test('an end before a start that the clock skips is explained', () => {
    const { code, hint } = problem('2026-03-29T02:30/2026-03-29T03:10', 'Europe/Rome')
    expect(code).toBe('end-before-start')
    expect(hint).toMatch(/^`2026-03-29T02:30` does not exist in Europe\/Rome.*`2026-03-29T03:30\+02:00`/)
  })

  test('a long token is shortened', () => {
    expect(problem('a'.repeat(100)).message).toBe(
      `Unexpected \`${'a'.repeat(40)}…\`, expected a year of four digits`,
    )
  })
})
