import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fill, tagChain } from '../../src/language/index.ts'
import { open, withoutComma } from './open.ts'

const [en, it] = await Promise.all([open('en'), open('it')])

test.each([
  ['en', 'a, b; c; and d', 'a, b; and c'],
  ['it', 'a, b; c; e d', 'a, b; e c'],
  ['de', 'a, b; c; sowie d', 'a, b; sowie c'],
  ['fr', 'a, b\u00a0; c\u00a0; et d', 'a, b\u00a0; et c'],
  ['es', 'a, b; c; y d', 'a, b; y c'],
  ['el', 'a, b· c· και d', 'a, b· και c'],
])('in %s, values with commas of their own are told apart', async (tag, three, two) => {
  const language = await open(tag)
  expect(language.list(['a, b', 'c', 'd'])).toBe(three)
  expect(language.list(['a, b', 'c'])).toBe(two)
  expect(language.list(['a, b'])).toBe('a, b')
})

test('a comma in a number is none', () => {
  expect(en.list(['1,234 people', 'others'])).toBe('1,234 people and others')
})

test.each([
  [[], '', ''],
  [['a'], 'a', 'a'],
  [['a', 'b'], 'a and b', 'a e b'],
  [['a', 'b', 'c'], 'a, b and c', 'a, b e c'],
  [['a', 'b', 'c', 'd'], 'a, b, c and d', 'a, b, c e d'],
  [['{0}', '{1}', '$&'], '{0}, {1} and $&', '{0}, {1} e $&'],
])('the list of %j', (values, english, italian) => {
  expect(en.list(values)).toBe(english)
  expect(it.list(values)).toBe(italian)
})

test.each([
  ['en-GB', en],
  ['it', it],
] as const)('lists read as Intl writes them in %s', (tag, language) => {
  const oracle = new Intl.ListFormat(tag, { type: 'conjunction' })
  fc.assert(
    fc.property(fc.array(withoutComma, { maxLength: 6 }), (values) => {
      expect(language.list(values)).toBe(oracle.format(values))
    }),
  )
})

test.each([
  ['en', ['en']],
  ['it-CH', ['it-CH', 'it']],
  ['sr-Latn-RS', ['sr-Latn-RS', 'sr-Latn', 'sr']],
])('the tags to try for %s', (tag, chain) => {
  expect(tagChain(tag)).toEqual(chain)
})

test('a pattern takes values as they are, and keeps a place that has no value', () => {
  expect(fill('{0} of {1}: {2}', '{1}', '$1')).toBe('{1} of $1: {2}')
})
