import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareWithFacts } from './facts.ts'
import { measure } from './measure.ts'

const corpus = process.env['FORTHRIGHT_CORPUS']
const factsFile = join(import.meta.dirname, 'markdown-facts.json')

describe.skipIf(corpus === undefined)('the corpus of postmortems (set FORTHRIGHT_CORPUS to run)', () => {
  const files = ['postmortems', 'postmortems-no-timeline'].flatMap((folder) =>
    corpus === undefined
      ? []
      : readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.md'))
          .sort()
          .map((name) => ({ name, path: join(corpus, folder, name) })),
  )

  test('the corpus is there', () => {
    expect(files.length).toBeGreaterThan(90)
  })

  test.each(files)('$name gives a valid draft, and none of its words is lost', async ({ name, path }) => {
    const { valid, lost, errors, importer } = await measure(name, readFileSync(path, 'utf8'))
    expect({ importer, errors, valid, lost }).toEqual({
      importer: 'markdown',
      errors: [],
      valid: true,
      lost: [],
    })
  })

  test('19 of 20 entries that a person counted have their right time, and hardly any other is found', () => {
    const compared = compareWithFacts(join(corpus ?? '', 'postmortems'), factsFile)
    const sum = (pick: (one: (typeof compared)[number]) => number): number =>
      compared.reduce((all, one) => all + pick(one), 0)
    expect(sum(({ right }) => right) / sum(({ expected }) => expected)).toBeGreaterThan(0.97)
    expect(sum(({ surplus }) => surplus.length) / sum(({ found }) => found)).toBeLessThan(0.03)
  })
})
