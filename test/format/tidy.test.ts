import fc from 'fast-check'
import type { PhrasingContent, Root, RootContent } from 'mdast'
import { expect, test } from 'vitest'
import { tidy } from '../../src/format/tidy.ts'
import { anyTree } from './arbitrary.ts'

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const tidied = (...children: PhrasingContent[]): readonly RootContent[] =>
  tidy({ type: 'root', children: [{ type: 'paragraph', children }] }).children

test('joins texts and takes blanks off the ends', () => {
  expect(tidied(text(' a'), text('\r\nb'), { type: 'break' })).toEqual([
    { type: 'paragraph', children: [text('a\nb')] },
  ])
})

test('takes blanks and line breaks out of an emphasis, and one emphasis out of another', () => {
  const inner: PhrasingContent = { type: 'strong', children: [text('b ')] }
  expect(tidied(text('a'), { type: 'strong', children: [text(' '), inner] }, text('c'))).toEqual([
    { type: 'paragraph', children: [text('a '), { type: 'strong', children: [text('b')] }, text(' c')] },
  ])
})

test('leaves out what is empty', () => {
  expect(
    tidied(text(''), { type: 'emphasis', children: [text('')] }, { type: 'inlineCode', value: '' }),
  ).toEqual([])
})

test('a link that must not be one becomes its text', () => {
  expect(tidied({ type: 'link', url: 'java\nscript:x', children: [text('a')] })).toEqual([
    { type: 'paragraph', children: [text('a')] },
  ])
  expect(tidied({ type: 'link', url: 'https://a.b/c d\u0000', children: [] })).toMatchObject([
    { children: [{ url: 'https://a.b/c%20d\uFFFD', children: [text('https://a.b/c%20d\uFFFD')] }] },
  ])
})

test('makes the rows of a table equally long', () => {
  const tree: Root = {
    type: 'root',
    children: [
      {
        type: 'table',
        children: [
          { type: 'tableRow', children: [{ type: 'tableCell', children: [text('a')] }] },
          {
            type: 'tableRow',
            children: [
              { type: 'tableCell', children: [text('b')] },
              { type: 'tableCell', children: [text('c\nd')] },
            ],
          },
        ],
      },
    ],
  }
  expect(tidy(tree).children).toMatchObject([
    {
      align: [null, null],
      children: [
        { children: [{ children: [text('a')] }, { children: [] }] },
        { children: [{ children: [text('b')] }, { children: [text('c d')] }] },
      ],
    },
  ])
})

test('tidying twice changes nothing, and never the tree itself', () => {
  const property = fc.property(anyTree(), (tree) => {
    const before = JSON.stringify(tree)
    const once = tidy(tree)
    expect(tidy(once)).toEqual(once)
    expect(JSON.stringify(tree)).toBe(before)
  })
  fc.assert(property, { numRuns: 300 })
})

test.each<RootContent>([
  { type: 'html', value: '<b>' },
  { type: 'definition', identifier: 'a', url: 'b' },
  { type: 'paragraph', children: [{ type: 'image', url: 'a' }] },
])('throws on what no document may hold: $type', (node) => {
  expect(() => tidy({ type: 'root', children: [node] })).toThrow('Unexpected node')
})
