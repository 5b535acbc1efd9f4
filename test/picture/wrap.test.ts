import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textWidth } from '../../src/picture/widths.ts'
import { wrap, wrapClause } from '../../src/picture/wrap.ts'
import { showable } from '../../src/picture/xml.ts'

const font = { size: 13, weight: 'regular' } as const
const widths = fc.integer({ min: 40, max: 600 })
const texts = fc
  .oneof(fc.lorem({ maxCount: 40 }), fc.string({ unit: 'grapheme', maxLength: 200 }))
  .map(showable)

describe('wrapping', () => {
  test('loses nothing and fits', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const lines = wrap(text, width, font)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) {
          expect(textWidth(line, 13) <= width || [...line].length === 1).toBe(true)
        }
      }),
    )
  })

  test('keeps to so many lines', () => {
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 60, max: 600 }),
        fc.integer({ min: 1, max: 3 }),
        (text, width, most) => {
          expect(wrapClause(text, width, font, most).length).toBeLessThanOrEqual(most)
        },
      ),
    )
  })

  test.each<[text: string, shown: string]>([
    ['One short sentence.', 'One short sentence.'],
    ['The vendor told us what it knew. The day was not published.', 'The vendor told us what it knew.'],
    [
      'See art. 33 of the GDPR for what that means here.',
      'See art. 33 of the GDPR for what that means here.',
    ],
    [
      'The engineers looked at the first cluster, which seemed to be the origin of everything that we had seen.',
      'The engineers looked at the first cluster …',
    ],
    [
      'Nothing at all can be said about it now because nobody wrote anything down anywhere',
      'Nothing at all can be said about it now because nobody wrote …',
    ],
    ['x'.repeat(80), `${'x'.repeat(56)}…`],
    ['', ''],
  ])('ends a text where it may end: %s', (text, shown) => {
    expect(
      wrapClause(text, 230, font, 2)
        .join(' ')
        .replace(/(?<=x) (?=x)/, ''),
    ).toBe(shown)
  })
})

describe('the width of text', () => {
  test.each<[text: string, least: number]>([
    // Advance widths of DejaVu Sans and Liberation Sans, the wider of both.
    ['Mixpanel', 4.5],
    ['iiiiiiiiii', 2.78],
    ['WWWW', 3.95],
    ['àèìòù', 2.7],
    ['漢字', 2],
    ['👩‍💻', 2],
  ])('%s is not underestimated', (text, least) => {
    expect(textWidth(text, 1)).toBeGreaterThanOrEqual(least)
    expect(textWidth(text, 1, 'bold')).toBeGreaterThanOrEqual(textWidth(text, 1) * 0.95)
  })

  test('marks on letters take none', () => {
    expect(textWidth('é', 10)).toBe(textWidth('e', 10))
    expect(textWidth('e\u200B', 10)).toBe(textWidth('e', 10))
  })
})
