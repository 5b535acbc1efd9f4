import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { qualifiers, readReadingWords } from '../../src/language/index.ts'
import { readingWords, vocabularies } from './open.ts'

const folder = new URL('../../templates/reading/', import.meta.url)

test('every shipped language has its words for reading', () => {
  expect([...readingWords.keys()].sort()).toEqual([...vocabularies.keys()].sort())
})

describe.each([...readingWords])('the words for reading %s', (tag, words) => {
  test('are of the language that the file is named after', () => {
    expect(words.language).toBe(tag)
  })

  test('qualify facts in every way, and negate', () => {
    for (const key of qualifiers) {
      const { before, after } = words.qualifiers[key]
      expect([...before, ...after].length).toBeGreaterThan(1)
    }
    expect(words.negations.length).toBeGreaterThan(3)
  })

  test('name the numbers of which others are made, each word once', () => {
    const simple = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 30, 40, 50, 60, 80, 100, 1000, 1_000_000]
    for (const value of simple) expect(words.numbers[String(value)]?.length).toBeGreaterThan(0)
    const forms = Object.values(words.numbers).flat()
    expect(new Set(forms).size).toBe(forms.length)
  })

  test('know articles only that are numbers', () => {
    const forms = new Set(Object.values(words.numbers).flat())
    for (const article of words.articles) expect(forms).toContain(article)
  })

  test('know other words for the categories of data, each for one', () => {
    const { data = {} } = vocabularies.get(tag) ?? {}
    expect(Object.keys(words.data)).toEqual(Object.keys(data))
    const owners = new Map<string, string>()
    for (const [key, label] of Object.entries(data)) owners.set(label.toLowerCase(), key)
    for (const [key, forms] of Object.entries(words.data))
      for (const form of forms) {
        expect({ form, of: owners.get(form.toLowerCase()) ?? key }).toEqual({ form, of: key })
        owners.set(form.toLowerCase(), key)
      }
  })
})

test('a file of such words that cannot be used says what is wrong', () => {
  const text = readFileSync(new URL(readdirSync(folder)[0] ?? '', folder), 'utf8')
  expect(readReadingWords(text)).toMatchObject({ ok: true })
  expect(readReadingWords(text.replace('articles: [', 'articles: ['.repeat(2)))).toMatchObject({
    ok: false,
    message: expect.stringContaining('Unexpected YAML'),
  })
  expect(readReadingWords(text.replace('articles:', 'artikels:'))).toMatchObject({
    ok: false,
    message: expect.stringContaining('`articles`'),
  })
})
