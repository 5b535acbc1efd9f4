import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { documentKinds, makeSectionParser } from '../../src/document/index.ts'
import { readRecord } from '../../src/record/index.ts'
import { hostile as hostileProse } from '../document/hostile-record.ts'
import { wholeRecord, yamlOf } from '../document/whole-record.ts'
import { write } from '../document/writing.ts'
import { hostile as hostileText } from '../format/hostile.ts'
import { naughty } from '../naughty.ts'
import { emptyFolder } from './run.ts'

// What takes a picture or a page long is tested where those are.
/** All the texts; each of them stands somewhere in every format. */
export const everyText = [...new Set([...hostileText, ...hostileProse, ...naughty])].filter(
  ({ length }) => length < 400,
)

/** What everybody may write. */
export const harmless = 'Harmless words.'

type Kind = 'line' | 'prose'

/** The strings in turn, from one of them on; each list of a record has each of them. */
function inTurn(strings: readonly string[], start: number): () => string {
  let at = start
  return () => strings[at++ % strings.length] ?? harmless
}

/** The file of a record whose lines, or whose Markdown, is hostile. */
export function recordWith(
  strings: readonly string[],
  kind: Kind,
  role: 'controller' | 'processor',
  items: number,
  start = 0,
): string {
  const hostile = inTurn(strings, start)
  const record = wholeRecord({
    line: kind === 'line' ? hostile : () => harmless,
    prose: kind === 'prose' ? hostile : () => harmless,
    items,
    role,
  })
  return yamlOf(record)
}

/** A project file that says a text wherever it can. */
export const projectFile = (text: string): string =>
  JSON.stringify({
    brand: { letterhead: [text, text] },
    metrics: [{ key: 'x-own-metric', name: text, begins: ['detection'], ends: ['resolution'] }],
  })

/** A folder with a record, and a project file if there is one. */
export function workplace(record: string, config?: string): string {
  const cwd = emptyFolder()
  mkdirSync(join(cwd, 'incidents'))
  writeFileSync(join(cwd, 'incidents', '2026-05-whole.yaml'), record)
  if (config !== undefined) writeFileSync(join(cwd, 'forthright.config.yaml'), config)
  return cwd
}

export const roles = ['controller', 'processor'] as const
/** The documents that a record fits by our role in it. */
export const kindsOf = (role: string): string[] =>
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
export const items = 16

/** The hostile texts that a record may hold as a line, and those that a document may show as Markdown. */
export async function hostileTexts(): Promise<{ lines: readonly string[]; proses: readonly string[] }> {
  const flat = everyText.map((text) => text.replace(/[\r\n]+/g, ' '))
  return {
    lines: await allowed(flat, 'line'),
    proses: await withoutUnsafeLinks(await allowed(everyText, 'prose')),
  }
}
