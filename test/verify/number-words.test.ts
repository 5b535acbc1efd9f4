import { describe, expect, test } from 'vitest'
import { makeNumberWords } from '../../src/verify/number-words.ts'
import { readingWords } from '../language/open.ts'

const cases: readonly (readonly [tag: string, text: string, values: readonly number[]])[] = [
  ['en', 'twelve keys', [12]],
  ['en', 'twenty-one of one hundred and five', [21, 105]],
  ['en', 'twelve thousand three hundred and forty-five people', [12_345]],
  ['en', 'one million two hundred thousand', [1_200_000]],
  ['en', 'two, three or four', [2, 3, 4]],
  ['en', 'someone often attended a tender', [1]],
  ['de', 'zwölf Schlüssel', [12]],
  ['de', 'einundzwanzig und fünfunddreißig', [21, 35]],
  ['de', 'zwölftausenddreihundertfünfundvierzig Personen', [12_345]],
  ['de', 'zwei Millionen dreihunderttausend', [2_300_000]],
  ['de', 'Zweifel an den Beinen', []],
  ['it', 'dodici chiavi', [12]],
  ['it', 'ventuno, ventotto e trentatré', [21, 28, 33]],
  ['it', 'dodicimilatrecentoquarantacinque', [12_345]],
  ['it', 'due milioni di persone', [2_000_000]],
  ['fr', 'douze clés', [12]],
  ['fr', 'quatre-vingt-dix-sept et soixante et onze', [97, 71]],
  ['fr', 'douze mille trois cent quarante-cinq', [12_345]],
  ['fr', 'vingt et un', [21]],
  ['es', 'doce claves', [12]],
  ['es', 'treinta y uno, veintidós, veintitrés', [31, 22, 23]],
  ['es', 'doce mil trescientas cuarenta y cinco', [12_345]],
  ['el', 'δώδεκα κλειδιά', [12]],
  ['el', 'είκοσι ένα, τριάντα τρεις', [21, 33]],
  ['el', 'δώδεκα χιλιάδες τριακόσια σαράντα πέντε', [12_345]],
]

describe('numbers in words', () => {
  test.each(cases)('%s: %s', (tag, text, values) => {
    const words = readingWords.get(tag)
    if (!words) throw new Error(`No words for ${tag}`)
    const found = makeNumberWords(words).find(text)
    expect(found.map(({ value }) => value)).toEqual(values)
    for (const { start, end } of found) expect(text.slice(start, end)).not.toMatch(/^\s|\s$/)
  })

  test('an article alone is known for one', () => {
    const words = readingWords.get('de')
    if (!words) throw new Error('No words')
    expect(makeNumberWords(words).find('eine Person')).toMatchObject([{ value: 1, isArticle: true }])
  })

  test('no word takes long', () => {
    const words = readingWords.get('de')
    if (!words) throw new Error('No words')
    const text = `${'ein'.repeat(5000)} ${'hundertein'.repeat(7)}x `.repeat(20)
    expect(makeNumberWords(words).find(text)).toEqual([])
  })
})
