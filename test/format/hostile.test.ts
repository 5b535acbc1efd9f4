import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from './arbitrary.ts'
import { expectInert, tags } from './checks.ts'
import { hostile } from './hostile.ts'

const corpus = process.env['FORTHRIGHT_CORPUS']

test.each(hostile)('%j stays text in every format', (value) => expectInert(value))

test('any text stays text in every format', async () => {
  await fc.assert(fc.asyncProperty(anyText, expectInert), { numRuns: 150 })
}, 60_000)

test('the check itself sees a tag that got through', () => {
  expect(() => tags('<p>a <b</p>')).toThrow()
  expect(tags('<p class="x">a</p>')).toEqual(['p  class', '/p '])
})

describe.skipIf(corpus === undefined)('the corpus of naughty strings (FORTHRIGHT_CORPUS)', () => {
  test.each(naughty())('%j stays text in every format', (value) => expectInert(value))
})

function naughty(): string[] {
  if (corpus === undefined) return ['']
  const folder = join(corpus, 'naughty')
  return readdirSync(folder).flatMap((name) => {
    const strings: unknown = name.endsWith('.json')
      ? JSON.parse(readFileSync(join(folder, name), 'utf8'))
      : []
    return Array.isArray(strings) ? strings.filter((each) => typeof each === 'string') : []
  })
}
