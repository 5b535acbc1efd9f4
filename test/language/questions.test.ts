import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readQuestions } from '../../src/language/index.ts'

const tags = readdirSync('templates/questions').map((name) => name.replace('.yaml', ''))
const english = places(read('en'))

function read(tag: string): unknown {
  return readQuestions(readFileSync(`templates/questions/${tag}.yaml`, 'utf8'))
}

/** Every text by its place; a list of words is one. */
function places(value: unknown, place = ''): Map<string, string> {
  if (typeof value === 'string' || Array.isArray(value)) return new Map([[place, String(value)]])
  return new Map(Object.entries(value ?? {}).flatMap(([key, own]) => [...places(own, `${place}/${key}`)]))
}

test.each(tags)('%s has every word, with the values of the English, and none in English', (tag) => {
  expect(read(tag)).toMatchObject({ language: tag })
  for (const folder of ['vocabulary', 'definitions'])
    expect(existsSync(`templates/${folder}/${tag}.yaml`)).toBe(true)
  const own = places(read(tag))
  expect([...own.keys()]).toEqual([...english.keys()])
  const values = (text: string | undefined) => [...new Set((text ?? '').match(/\{\d\}/g))].sort()
  for (const [place, text] of own) {
    expect(values(text), place).toEqual(values(english.get(place)))
    if (tag !== 'en' && /[a-z]{4} [a-z]{3}/.test(text)) expect(text, place).not.toBe(english.get(place))
  }
})
