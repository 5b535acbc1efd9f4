import type { Paragraph, RootContent } from 'mdast'
import { expect, test } from 'vitest'
import { leads } from '../../src/format/leads.ts'

const paragraph = (text: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value: text }],
})
const list: RootContent = { type: 'list', children: [] }
const long = 'word '.repeat(50)

test.each<[string, Paragraph, RootContent[], boolean]>([
  ['the beginning of a list', paragraph('These are the data:'), [list], true],
  ['a long paragraph before a list', paragraph(long), [list], false],
  ['what closes a letter', paragraph(long), [paragraph('Yours faithfully,'), paragraph('Acme')], true],
  ['a paragraph before long ones', paragraph('So it was.'), [paragraph(long)], false],
  ['a short line before a list', paragraph('So it was.'), [paragraph('Acme'), list], false],
  ['the last one', paragraph('Acme'), [], false],
])('%s', (_, node, after, stays) => {
  expect(leads(node, after)).toBe(stays)
})
