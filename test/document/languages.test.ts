import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { documentKinds, type WrittenDocument } from '../../src/document/index.ts'
import { type FormatName, format } from '../../src/format/index.ts'
import { readRecord } from '../../src/record/index.ts'
import { registerToCsv } from '../../src/register/index.ts'
import { open, vocabularies } from '../language/open.ts'
import { registerOf, writing } from '../register/making.ts'
import { leftovers } from './leftovers.ts'
import { write } from './writing.ts'

const english = 'en'
const tags = [...vocabularies.keys()]
const names = documentKinds.map(({ name }) => name)
const textFormats = ['md', 'txt', 'html', 'json'] as const satisfies readonly FormatName[]

const record = readFileSync('test/fixtures/2026-06-acme.yaml', 'utf8')
const ofController = await readRecord('incident.yaml', record)
/** The same as a processor would tell it, for the one document that only a processor writes. */
const ofProcessor = await readRecord('incident.yaml', record.replace('role: controller', 'role: processor'))

/** What no language translates. */
const alike = /ΑΠΔΠΧ|Acme|Stockroom|\S+@\S+|<?https?:\S+|\+30[\d ]+|2026-06-acme|`[^`]*`/g

/** What would be a value that nobody put in, or one that is no text. */
const unfilled = /\{\{|\{\d\}|undefined|\bNaN\b|\[object/

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(alike, ' ').replace(/\s+/g, ' ').trim())
    .filter((line) => /\p{L}{2}/u.test(line))
}

const documents = new Map<string, WrittenDocument>()

async function documentOf(kind: string, tag: string): Promise<WrittenDocument> {
  const known = documents.get(`${kind} ${tag}`)
  if (known) return known
  const reading = kind === 'controller-notice' ? ofProcessor : ofController
  const written = await write({ kind, reading, tag })
  if (!written.ok) throw new Error(written.findings.map(({ message }) => message).join('\n'))
  documents.set(`${kind} ${tag}`, written.document)
  return written.document
}

async function printed(document: WrittenDocument, name: (typeof textFormats)[number]): Promise<string> {
  return (await format(name)).print(document, {})
}

test('the record has no faults, and says all that it says in every language', () => {
  for (const { findings } of [ofController, ofProcessor])
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
  const counts = tags.map((tag) => record.match(new RegExp(`(?<=[{,\\s])${tag}: `, 'g'))?.length)
  expect(new Set(counts).size).toBe(1)
})

describe.each(tags)('in the language %s', (tag) => {
  test.each(names)('%s is written and printed in every text format', async (name) => {
    const document = await documentOf(name, tag)
    expect(document.language).toBe(tag)
    for (const one of textFormats) {
      const text = await printed(document, one)
      expect(text.length).toBeGreaterThan(200)
      expect(text).not.toMatch(unfilled)
    }
  })

  test.each(['regulator', 'internal'] as const)('the register for the audience %s', async (audience) => {
    for (const text of await registers(tag, audience)) {
      expect(text.length).toBeGreaterThan(200)
      expect(text).not.toMatch(unfilled)
    }
  })
})

describe.each(tags.filter((tag) => tag !== english))('no English is left in the language %s', (tag) => {
  test.each(names)('%s', async (name) => {
    for (const one of ['md', 'txt'] as const) {
      const inEnglish = new Set(linesOf(await printed(await documentOf(name, english), one)))
      expect(leftovers(linesOf(await printed(await documentOf(name, tag), one)), inEnglish)).toEqual([])
    }
  })

  test.each(['regulator', 'internal'] as const)('the register for the audience %s', async (audience) => {
    const inEnglish = new Set((await registers(english, audience)).flatMap(linesOf))
    const [md = '', , , , csv = ''] = await registers(tag, audience)
    expect(leftovers([...linesOf(md), ...linesOf(csv)], inEnglish)).toEqual([])
  })
})

/** A register of the record in every text format, and as a table. */
async function registers(tag: string, audience: 'regulator' | 'internal'): Promise<string[]> {
  const register = await registerOf([record], { audience })
  const written = await writing(register, tag)
  if (!written.ok) throw new Error(written.findings.map(({ message }) => message).join('\n'))
  const texts = await Promise.all(textFormats.map((name) => printed(written.document, name)))
  return [...texts, registerToCsv(register, await open(tag))]
}
