import { expect, test } from 'vitest'
import { text } from '../../src/format/text.ts'
import { displayWidth } from '../../src/format/text-width.ts'
import { wrap } from '../../src/format/text-wrap.ts'
import { printable, sample } from './sample.ts'
import { parse } from './shape.ts'

const print = (markdown: string): string => text.print(printable(parse(markdown)))

test('prints every kind of node', () => {
  expect(text.print(sample())).toMatchInlineSnapshot(`
    "Notice of an incident
    =====================

    Dear customer,
    on il 9 novembre 2025 our vendor Mixpanel detected unauthorised access;
    see our page [1]. Write to privacy@example.com or call us [2], or read
    https://example.com/faq.

    Il fornitore ha rilevato un accesso.

    What was involved
    -----------------

    - names
    - e-mail addresses
      1. at work
      2. at home

    3. third
    4. fourth

       with a second paragraph

    > Beware of messages that you do not expect.

    How it went
    ~~~~~~~~~~~

    When            What          Hours
    ------  --------------------  -----
    9 Nov      Vendor detects         0
    25 Nov  Vendor tells us id|7    384

    When: 25 November 2025
    What happened, told at such length that no line of this document could
      hold it: The vendor tells us which data were involved, and we remove
      it from our services

    * * *

        events:
          - kind: detection

    ------------------------------------------------------------------------
    [1] https://example.com/incident?a=1&b=2
    [2] help@example.com
    "
  `)
})

test.each([
  ['abc', 3],
  ['città', 5],
  ['citta\u0300', 5],
  ['日本語', 6],
  ['한국어', 6],
  ['ﾊﾛｰ', 3],
  ['🔒', 2],
  ['العربية', 7],
  ['', 0],
])('%s takes %d columns', (value, width) => {
  expect(displayWidth(value)).toBe(width)
})

test('breaks lines at blanks, and Japanese between characters', () => {
  expect(wrap('aa bb cc', 5)).toEqual(['aa bb', 'cc'])
  expect(wrap('aa bbbbbbbb', 5)).toEqual(['aa', 'bbbbbbbb'])
  expect(wrap('事故の報告です。', 10)).toEqual(['事故の報告', 'です。'])
  expect(wrap('事故「報告」です', 6)).toEqual(['事故', '「報', '告」で', 'す'])
})

test('an address is listed once, and not at all where the text says it', () => {
  expect(print('[a](https://a.b), [b](https://a.b), <https://c.d>, <m@a.b>')).toBe(
    `a [1], b [1], https://c.d, m@a.b\n\n${'-'.repeat(72)}\n[1] https://a.b\n`,
  )
})

test('a table that fits stands in columns, others row by row', () => {
  expect(print('| a | b |\n| - | -: |\n| 日本 | 1 |\n| x | 22 |')).toBe(
    'a      b\n----  --\n日本   1\nx     22\n',
  )
  const long = 'word '.repeat(20).trim()
  expect(print(`| When | What |\n| - | - |\n| 1 | ${long} |\n| | b |`)).toBe(
    `When: 1\nWhat: ${'word '.repeat(13).trim()}\n  ${'word '.repeat(7).trim()}\n\nWhat: b\n`,
  )
})
