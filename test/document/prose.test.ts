import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../src/document/markdown.ts'
import { isSafeUrl, proseBlocks, proseInline } from '../../src/document/prose.ts'
import { nodesOf } from './writing.ts'

/** A tree as one looks at it: `strong[a]`, and a link with its address. */
function outline(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      const name =
        { text: '', paragraph: 'p', listItem: 'li', emphasis: 'em', link: 'a' }[String(node.type)] ??
        node.type
      const url = 'url' in node ? `<${node.url}>` : ''
      const inside = 'children' in node ? outline(node.children) : 'value' in node ? node.value : ''
      return name === '' ? inside : `${name}${url}[${inside}]`
    })
    .join(' ')
}

describe('Markdown of a record', () => {
  test.each<[value: string, blocks: string, inline: string]>([
    ['plain', 'p[plain]', 'plain'],
    ['one\n\ntwo', 'p[one] p[two]', 'one ;  two'],
    ['*a* **b** `c`', 'p[em[a]   strong[b]   inlineCode[c]]', 'em[a]   strong[b]   inlineCode[c]'],
    ['# Heading\n\nText', 'p[strong[Heading]] p[Text]', 'strong[Heading] ;  Text'],
    ['Setext\n===', 'p[strong[Setext]]', 'strong[Setext]'],
    ['- a\n- b', 'list[li[p[a]] li[p[b]]]', 'a ;  b'],
    ['> a', 'blockquote[p[a]]', 'a'],
    ['```js\na\n b\n```', 'code[a\n b]', 'inlineCode[a b]'],
    ['| a |\n| - |\n| b |', 'table[tableRow[tableCell[a]] tableRow[tableCell[b]]]', 'a ;  b'],
    ['<b>a</b>', 'p[<b> a </b>]', '<b> a </b>'],
    ['<div>\na\n</div>', 'p[<div>\na\n</div>]', '<div>\na\n</div>'],
    ['a\n\n---\n\nb', 'p[a] p[b]', 'a ;  b'],
    ['One.\n\nTwo:\n\n- a\n- b', 'p[One.] p[Two:] list[li[p[a]] li[p[b]]]', 'One.   Two:   a ;  b'],
    ['a  \nb', 'p[a break[] b]', 'a   b'],
    ['[a](https://example.com/)', 'p[a<https://example.com/>[a]]', 'a<https://example.com/>[a]'],
    ['[a](javascript:b)', 'p[a]', 'a'],
    [
      '[](https://example.com/)',
      'p[a<https://example.com/>[https://example.com/]]',
      'a<https://example.com/>[https://example.com/]',
    ],
    [
      '<https://example.com/>',
      'p[a<https://example.com/>[https://example.com/]]',
      'a<https://example.com/>[https://example.com/]',
    ],
    [
      '<a@example.com>',
      'p[a<mailto:a@example.com>[a@example.com]]',
      'a<mailto:a@example.com>[a@example.com]',
    ],
    ['https://example.com/', 'p[https://example.com/]', 'https://example.com/'],
    [
      '![a](https://example.com/a.png)',
      'p[a<https://example.com/a.png>[a]]',
      'a<https://example.com/a.png>[a]',
    ],
    [
      '![](https://example.com/a.png)',
      'p[a<https://example.com/a.png>[https://example.com/a.png]]',
      'a<https://example.com/a.png>[https://example.com/a.png]',
    ],
    ['![a](data:image/png,b)', 'p[a]', 'a'],
    ['[a][b]\n\n[b]: https://example.com/', 'p[a<https://example.com/>[a]]', 'a<https://example.com/>[a]'],
    ['![a][b]\n\n[b]: https://example.com/', 'p[a<https://example.com/>[a]]', 'a<https://example.com/>[a]'],
    ['[a][b]\n\n[b]: javascript:c', 'p[a]', 'a'],
    ['[a]: https://example.com/', 'p[[a]: https://example.com/]', '[a]: https://example.com/'],
    ['***', 'p[***]', '***'],
    ['-', 'p[-]', '-'],
    ['#', 'p[#]', '#'],
    ['&amp;', 'p[&]', '&'],
    ['- a\n\n  b', 'list[li[p[a] p[b]]]', 'a ;  b'],
  ])('%j', (value, blocks, inline) => {
    expect(outline(proseBlocks(value))).toBe(blocks)
    expect(outline(proseInline(value))).toBe(inline)
  })

  test('tells of what may not be followed, and keeps its words', () => {
    const refused: string[] = []
    const value = '[a](javascript:b) [c](https://example.com/) ![d](data:image/png,e) [f]\n\n[f]: /g'
    proseBlocks(value, (url) => refused.push(url))
    expect(refused).toEqual(['javascript:b', 'data:image/png,e', '/g'])
  })

  test('brings no title, no description and no text of the parser’s', () => {
    const [first] = proseBlocks('[a](https://example.com/ "b")\n\n```js title=c\nd\n```')
      .flatMap(nodesOf)
      .filter((node) => node.type === 'link')
    expect(first).toMatchObject({ title: null })
    for (const node of proseBlocks('a *b*').flatMap(nodesOf)) expect(node).not.toHaveProperty('position')
  })

  test('a line without marks is what the parser would say', () => {
    const line = fc.string({ unit: fc.constantFrom(...'ab1.)(+=-:;"\'/@$%^? ,é') })
    fc.assert(
      fc.property(line, (value) => {
        const parsed = outline(parseMarkdown(value).children)
        const text = outline(proseBlocks(value))
        expect([parsed, `p[${value}]`]).toContain(text)
        if (/^[ab]/.test(value) && !/\s$/.test(value)) expect(text).toBe(parsed)
      }),
      { numRuns: 500 },
    )
  })
})

describe('an address may be followed', () => {
  test.each([
    'https://example.com/',
    'HTTP://example.com',
    'mailto:a@example.com',
    'https://example.com/ü?a=b#c',
  ])('%s', (url) => {
    expect(isSafeUrl(url)).toBe(true)
  })
  test.each([
    'javascript:a',
    ' https://example.com',
    'https://',
    '//example.com',
    '/a',
    '#a',
    '',
    'ftp://example.com',
    'data:text/html,a',
    'https:example.com',
    'https://example.com/a b',
    'https://example.com/a\nb',
    'https://example.com/\u0000',
    'https://example.com/\u202e',
    'https://example.com\\@evil.example',
    'https://example.com/"a',
    'https://example.com/<a>',
    'javascript://example.com/%0aa',
  ])('not %j', (url) => {
    expect(isSafeUrl(url)).toBe(false)
  })
})
