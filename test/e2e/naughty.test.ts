import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BlockContent } from 'mdast'
import { describe, expect, test, vi } from 'vitest'
import { Unprintable } from '../../src/format/index.ts'
import {
  everyText,
  harmless,
  hostileTexts,
  items,
  kindsOf,
  projectFile,
  recordWith,
  roles,
  workplace,
} from '../cli/hostile-project.ts'
import { forthright } from '../cli/run.ts'
import { printPdf } from '../format/pdf-reading.ts'
import { printable } from '../format/sample.ts'
import { frameOf, structureOf } from '../format/structure.ts'
import { fromCorpus } from '../naughty.ts'

vi.setConfig({ testTimeout: 300_000 })

/** The formats that set pages or pictures, and need fonts for that. */
const pages = 'pdf,docx'

/** Every file that the commands make of a record, by name. */
async function filesOf(
  cwd: string,
  kinds: readonly string[],
  formats = 'md,html,txt,json,eml',
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
  if (formats === pages) return files
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

/** The texts for which the fonts have every letter, in each face: of the others a page says where they stand and what they lack. */
async function settable(strings: readonly string[]): Promise<string[]> {
  const paragraphs = strings.flatMap((value): BlockContent[] => {
    const children = [{ type: 'text' as const, value }]
    return [
      { type: 'heading', depth: 2, children },
      {
        type: 'paragraph',
        children: [...children, { type: 'strong', children }, { type: 'emphasis', children }],
      },
    ]
  })
  try {
    await printPdf(printable({ type: 'root', children: paragraphs }))
    return [...strings]
  } catch (error) {
    if (!(error instanceof Unprintable)) throw error
    return strings.filter((value) => !error.reasons.some(({ text }) => text === value))
  }
}

/** Where the strings of each record begin; pages, which take long, are set of one. */
function starts({ length }: readonly string[], format: string | undefined): number[] {
  return format === pages ? [0] : [0, Math.floor(length / 2)]
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

const { lines, proses } = await hostileTexts()
const setLines = await settable(lines)
const setProses = await settable(proses)

test('the reader keeps few texts out', () => {
  expect(lines.length / everyText.length).toBeGreaterThan(0.85)
  expect(proses.length / everyText.length).toBeGreaterThan(0.75)
})

describe.each(roles)(`what a %s writes (${fromCorpus})`, (role) => {
  test.each([
    ['all formats but pages', undefined, lines],
    ['pages', pages, setLines],
  ])(
    'a hostile line in every field leaves every file as it is but for its words: %s',
    async (_, format, lines) => {
      const plain = workplace(recordWith([harmless], 'line', role, items), projectFile(harmless))
      const expected = await structures(await filesOf(plain, kindsOf(role), format))
      for (const start of starts(lines, format)) {
        const text = lines[start] ?? harmless
        const cwd = workplace(recordWith(lines, 'line', role, items, start), projectFile(text))
        const found = await structures(await filesOf(cwd, kindsOf(role), format))
        expect([...found.keys()]).toEqual([...expected.keys()])
        for (const [name, structure] of found)
          expect({ name, structure }).toEqual({ name, structure: expected.get(name) })
      }
    },
  )

  test.each([
    ['all formats but pages', undefined, proses],
    ['pages', pages, setProses],
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
