import { describe, expect, test } from 'vitest'
import { proseBlocks, proseInline } from '../../src/document/prose.ts'

describe('what nobody writes does not take long', () => {
  test.each<[name: string, value: string]>([
    ['emphasis that is not closed', '*a'.repeat(20_000)],
    ['emphasis within words', 'a**b'.repeat(10_000)],
    ['stars and underscores', '*_'.repeat(20_000)],
    ['stars and underscores in a paragraph of many lines', '*_*_*_*_*_\n'.repeat(4_000)],
    ['emphasis within emphasis', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
    ['brackets', '['.repeat(50_000)],
    ['images', '![['.repeat(15_000)],
    ['links', '[a](b'.repeat(10_000)],
    ['parentheses', `[a](${'('.repeat(45_000)}`],
    ['references', `${'[a][b] '.repeat(7_000)}\n\n[b]: https://example.com/`],
    ['definitions', '[a]: b\n'.repeat(7_000)],
    ['backticks', '`'.repeat(50_000)],
    ['backticks of all lengths', Array.from({ length: 300 }, (_, index) => '`'.repeat(index)).join('a')],
    ['comments', '<!--'.repeat(12_000)],
    ['tags', '<a '.repeat(16_000)],
    ['declarations', '<!A '.repeat(12_000)],
    ['instructions', '<?'.repeat(25_000)],
    ['autolinks', '<https://'.repeat(5_500)],
    ['entities', '&a;'.repeat(16_000)],
    ['backslashes', '\\'.repeat(50_000)],
    ['quotations', '>'.repeat(50_000)],
    ['quotations in stairs', Array.from({ length: 300 }, (_, index) => `${'>'.repeat(index)}a`).join('\n')],
    ['lists', '- '.repeat(25_000)],
    ['numbered lists', '1. '.repeat(16_000)],
    ['lists in stairs', Array.from({ length: 200 }, (_, index) => `${' '.repeat(2 * index)}- a`).join('\n')],
    ['quotations and lists', '> - '.repeat(12_000)],
    ['underlines', 'a\n=\n'.repeat(12_000)],
    ['rules', 'a\n---\n'.repeat(8_000)],
    ['blanks before an underline', `a\n${' '.repeat(45_000)}=`],
    ['a table', `|a|\n|-|\n${'|b|\n'.repeat(10_000)}`],
    ['a wide table', `${'|a'.repeat(12_000)}\n${'|-'.repeat(12_000)}`],
    ['bars', `${'|'.repeat(1_000)}\n`.repeat(45)],
    ['blanks', `a${' '.repeat(49_000)}*b*`],
    ['tabs', `${'\t'.repeat(49_000)}*b*`],
    ['lines', 'a*\n'.repeat(16_000)],
    ['paragraphs', '*a*\n\n'.repeat(9_000)],
    ['fences', '~~~\n'.repeat(12_000)],
    ['a whole book', '**a** b. '.repeat(100_000)],
  ])('%s', (_, value) => {
    const start = performance.now()
    proseBlocks(value)
    expect(performance.now() - start).toBeLessThan(2_500)
  })

  test('it is shown as it was written', () => {
    for (const value of [
      '*a'.repeat(20_000),
      '>'.repeat(500),
      'a\n=\n'.repeat(1_000),
      '**a** '.repeat(10_000),
    ]) {
      const text = { type: 'text', value }
      expect(proseBlocks(value)).toEqual([{ type: 'paragraph', children: [text] }])
      expect(proseInline(value)).toEqual([text])
    }
  })

  test('what people write is not', () => {
    const long = `${'Some *words* in `snake_case_with_a_name`.\n\n'.repeat(1_000)}${'> '.repeat(10)}a`
    expect(proseBlocks(long)).toHaveLength(1_001)
  })
})
