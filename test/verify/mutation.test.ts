import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { documentKinds } from '../../src/document/index.ts'
import { readRecord } from '../../src/record/index.ts'
import { vocabularies } from '../language/open.ts'
import { harmlessEdits } from './harmless.ts'
import { apply, type Held, hold, mutationsOf } from './mutating.ts'

const text = readFileSync('test/fixtures/2026-06-acme.yaml', 'utf8')
const ofController = await readRecord('incident.yaml', text)
const ofProcessor = await readRecord('incident.yaml', text.replace('role: controller', 'role: processor'))
const names = documentKinds.map(({ name }) => name)

const holding = (name: string, tag: string): Promise<Held> =>
  hold(name === 'controller-notice' ? ofProcessor : ofController, name, tag)

/** Each sixth fact is changed, each with another way to change it; all of them if somebody asks for it. */
const step = process.env['FORTHRIGHT_MUTATIONS'] === 'all' ? 1 : 6

describe.each([...vocabularies.keys()])('in the language %s', (tag) => {
  test('a fact that somebody changed is found', async () => {
    let [all, found] = [0, 0]
    const missed: string[] = []
    for (const [index, name] of names.entries()) {
      const held = await holding(name, tag)
      for (const mutation of mutationsOf(held).filter((_, at) => at % step === index % step)) {
        all++
        if (held.verify(apply(held.text, mutation)).length > 0) found++
        else missed.push(told(held, name, mutation))
      }
    }
    if (step === 1) process.stderr.write(`${tag}: ${found} of ${all} found\n`)
    expect(all).toBeGreaterThan(100)
    expect(found / all, missed.join('\n')).toBeGreaterThanOrEqual(0.98)
  })

  test.each(names)('harmless edits of %s are', async (name) => {
    const held = await holding(name, tag)
    for (const { sort, text: changed } of harmlessEdits(held)) {
      const messages = held.verify(changed).map(({ code, message }) => `${code}: ${message}`)
      expect({ sort, messages }).toEqual({ sort, messages: [] })
    }
  })
})

function told(held: Held, name: string, { sort, start, end, to }: Parameters<typeof apply>[1]): string {
  const [before, after] = [held.text.slice(Math.max(0, start - 50), start), held.text.slice(end, end + 25)]
  return `${name}, ${sort}: ${before}[${held.text.slice(start, end)} → ${to}]${after}`.replaceAll('\n', ' ')
}
