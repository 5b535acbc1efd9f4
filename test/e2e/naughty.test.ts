import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Paragraph } from 'mdast'
import { describe, expect, test, vi } from 'vitest'
import { documentKinds, makeSectionParser } from '../../src/document/index.ts'
import { Unprintable } from '../../src/format/index.ts'
import { readRecord } from '../../src/record/index.ts'
import { emptyFolder, forthright } from '../cli/run.ts'
import { hostile as hostileProse } from '../document/hostile-record.ts'
import { wholeRecord, yamlOf } from '../document/whole-record.ts'
import { write } from '../document/writing.ts'
import { hostile as hostileText } from '../format/hostile.ts'
import { printPdf } from '../format/pdf-reading.ts'
import { printable } from '../format/sample.ts'
import { frameOf, structureOf } from '../format/structure.ts'
import { fromCorpus, naughty } from '../naughty.ts'

vi.setConfig({ testTimeout: 300_000 })

// What takes a picture or a page long is tested where those are.
const all = [...new Set([...hostileText, ...hostileProse, ...naughty])].filter(({ length }) => length < 400)

const harmless = 'Harmless words.'

type Kind = 'line' | 'prose'

/** The strings in turn, from one of them on; each list of a record has each of them. */
function inTurn(strings: readonly string[], start: number): () => string {
  let at = start
  return () => strings[at++ % strings.length] ?? harmless
}

function recordWith(
  strings: readonly string[],
  kind: Kind,
  role: 'controller' | 'processor',
  items: number,
  start = 0,
) {
  const hostile = inTurn(strings, start)
  const record = wholeRecord({
    line: kind === 'line' ? hostile : () => harmless,
    prose: kind === 'prose' ? hostile : () => harmless,
    items,
    role,
  })
  return yamlOf(record)
}

const project = (text: string): string =>
  JSON.stringify({
    brand: { letterhead: [text, text] },
    metrics: [{ key: 'x-own-metric', name: text, begins: ['detection'], ends: ['resolution'] }],
  })

function workplace(record: string, config?: string): string {
  const cwd = emptyFolder()
  mkdirSync(join(cwd, 'incidents'))
  writeFileSync(join(cwd, 'incidents', '2026-05-whole.yaml'), record)
  if (config !== undefined) writeFileSync(join(cwd, 'forthright.config.yaml'), config)
  return cwd
}

/** Every file that the commands make of a record, by name. */
async function filesOf(
  cwd: string,
  kinds: readonly string[],
  formats = 'md,html,txt,json,docx,eml',
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const kind of kinds) {
    const argv = [
      'render',
      kind,
      '2026-05-whole',
      '--format',
      formats,
      '--trace',
      '--quiet',
      '--out',
      'build',
    ]
    const { code, err } = await forthright(argv, { cwd })
    expect({ kind, code, err }).toEqual({ kind, code: 0, err: '' })
  }
  for (const name of readdirSync(join(cwd, 'build')))
    files.set(name, new Uint8Array(readFileSync(join(cwd, 'build', name))))
  if (formats === 'pdf') return files
  const printed = async (name: string, ...argv: string[]): Promise<void> => {
    const { code, out, err } = await forthright(argv, { cwd })
    expect({ name, code, err: code === 0 ? '' : err }).toEqual({ name, code: 0, err: '' })
    files.set(name, Buffer.from(out))
  }
  for (const format of ['text', 'md', 'html', 'svg', 'csv', 'json', 'mermaid', 'jsonl'])
    await printed(`timeline.${format}`, 'timeline', '2026-05-whole', '--format', format)
  for (const format of ['md', 'html', 'csv', 'json'])
    await printed(`register.${format}`, 'register', '--audience', 'internal', '--format', format)
  for (const format of ['text', 'md', 'json', 'ics'])
    await printed(`clocks.${format}`, 'clocks', '2026-05-whole', '--format', format)
  for (const format of ['text', 'md', 'csv', 'json'])
    await printed(`stats.${format}`, 'stats', '--format', format)
  return files
}

const roles = ['controller', 'processor'] as const
const kindsOf = (role: string): string[] =>
  documentKinds
    .map(({ name }) => name)
    .filter((name) => (name === 'controller-notice') === (role === 'processor'))

/** The texts that a record may hold in such a place: of the others the reader says what is wrong with them. */
async function allowed(strings: readonly string[], kind: Kind): Promise<string[]> {
  const kept: string[] = []
  for (const text of strings) {
    const { findings } = await readRecord('record.yaml', recordWith([text], kind, 'controller', 1))
    const errors = findings.filter(({ level }) => level === 'error')
    if (errors.length === 0) kept.push(text)
  }
  return kept
}

/** The texts for which the fonts have every letter: of the others a PDF says where they stand and what they lack. */
async function settable(strings: readonly string[]): Promise<string[]> {
  const paragraphs = strings.map((value): Paragraph => {
    return { type: 'paragraph', children: [{ type: 'text', value }] }
  })
  try {
    await printPdf(printable({ type: 'root', children: paragraphs }))
    return [...strings]
  } catch (error) {
    if (!(error instanceof Unprintable)) throw error
    return strings.filter((value) => !error.reasons.some(({ text }) => text === value))
  }
}

/** The texts without those whose links lead elsewhere than to the web or a mailbox: documents refuse them. */
async function withoutUnsafeLinks(strings: readonly string[]): Promise<string[]> {
  const parse = makeSectionParser()
  const kept: string[] = []
  for (const text of strings) {
    const reading = await readRecord('record.yaml', recordWith([text], 'prose', 'controller', 1))
    const writing = await write({ kind: 'postmortem', reading, parse })
    if (writing.ok) kept.push(text)
    else for (const { code } of writing.findings) expect(code).toBe('unsafe-link')
  }
  return kept
}

/** So many that the lists of two records hold every string of a kind, each in some field. */
const items = 24

/** Where the strings of each record begin; a PDF, which takes long, is set of one. */
function starts({ length }: readonly string[], format: string | undefined): number[] {
  return format === 'pdf' ? [0] : [0, Math.floor(length / 2)]
}

/** What a record's files are made of. */
async function structures(
  files: ReadonlyMap<string, Uint8Array>,
  read = structureOf,
): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>()
  for (const [name, bytes] of files) {
    const structure = await read(name, bytes).catch((error: unknown) => {
      throw new Error(name, { cause: error })
    })
    found.set(name, structure)
  }
  return found
}

const lines = await allowed(
  all.map((text) => text.replace(/[\r\n]+/g, ' ')),
  'line',
)
const proses = await allowed(all, 'prose')
const setLines = await settable(lines)
const followed = await withoutUnsafeLinks(proses)
const setProses = await settable(followed)

test('the reader keeps few texts out', () => {
  expect(lines.length / all.length).toBeGreaterThan(0.85)
  expect(proses.length / all.length).toBeGreaterThan(0.85)
})

describe.each(roles)(`what a %s writes (${fromCorpus})`, (role) => {
  test.each([
    ['all formats but PDF', undefined, lines],
    ['PDF', 'pdf', setLines],
  ])(
    'a hostile line in every field leaves every file as it is but for its words: %s',
    async (_, format, lines) => {
      const plain = workplace(recordWith([harmless], 'line', role, items), project(harmless))
      const expected = await structures(await filesOf(plain, kindsOf(role), format))
      for (const start of starts(lines, format)) {
        const text = lines[start] ?? harmless
        const cwd = workplace(recordWith(lines, 'line', role, items, start), project(text))
        const found = await structures(await filesOf(cwd, kindsOf(role), format))
        expect([...found.keys()]).toEqual([...expected.keys()])
        for (const [name, structure] of found)
          expect({ name, structure }).toEqual({ name, structure: expected.get(name) })
      }
    },
  )

  test.each([
    ['all formats but PDF', undefined, followed],
    ['PDF', 'pdf', setProses],
  ])('hostile Markdown in every field changes no heading, header or part: %s', async (_, format, proses) => {
    const plain = workplace(recordWith([harmless], 'prose', role, items))
    const expected = await structures(await filesOf(plain, kindsOf(role), format), frameOf)
    for (const start of starts(proses, format)) {
      const cwd = workplace(recordWith(proses, 'prose', role, items, start))
      const found = await structures(await filesOf(cwd, kindsOf(role), format), frameOf)
      expect([...found.keys()]).toEqual([...expected.keys()])
      for (const [name, structure] of found)
        expect({ name, structure }).toEqual({ name, structure: expected.get(name) })
    }
  })
})
