import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fill, tagChain } from '../../src/language/index.ts'
import { open } from './open.ts'

const [en, it] = await Promise.all([open('en'), open('it')])

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
    fc.property(fc.array(fc.string(), { maxLength: 6 }), (values) => {
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
