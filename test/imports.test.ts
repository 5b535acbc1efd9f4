import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Which folders each folder may import from: those to its left in ARCHITECTURE.md. `language` and `time` import nothing of ours. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  language: [],
  time: [],
  record: ['time'],
  project: ['record', 'time'],
  edit: ['record', 'time'],
  import: ['record', 'time', 'language'],
  timeline: ['record', 'time'],
  clocks: ['record', 'time', 'timeline'],
  document: ['language', 'record', 'time', 'timeline', 'clocks'],
  picture: ['language', 'record', 'time', 'timeline', 'clocks', 'document'],
  register: ['language', 'record', 'time', 'timeline', 'clocks', 'document'],
  format: ['document'],
  profile: ['record', 'document'],
  verify: ['language', 'record', 'time', 'document'],
  rules: ['language', 'record', 'time', 'timeline', 'clocks', 'document'],
  lsp: ['language', 'record', 'time', 'project', 'timeline', 'clocks', 'document', 'edit'],
  cli: [
    'lsp',
    'language',
    'record',
    'time',
    'timeline',
    'clocks',
    'document',
    'picture',
    'format',
    'profile',
    'verify',
    'rules',
    'project',
    'edit',
    'import',
    'register',
  ],
}

/** Generated pages and schemas tell terms in the words of the vocabulary; a record itself knows no language. */
function mayImport(path: string, name: string): boolean {
  const folder = folderOf(path)
  if (folder === '' || allowed[folder]?.includes(folderOf(name))) return true
  return path.startsWith('record/reference/') && folderOf(name) === 'language'
}

/** What reads files, the clock, the environment or the zone of the machine. */
const machine: Readonly<Record<string, RegExp>> = {
  'a module of the machine': /(?:from|import\()\s*'node:(?!url\b)[^']*'|require\(/,
  'the process': /\bprocess\./,
  'the clock': /\bDate\.now\b|\bnew Date\(\)|\bperformance\./,
  chance: /\bMath\.random\b|\bcrypto\./,
  'the zone of the machine':
    /\bgetTimezoneOffset\b|\.get(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)\(|\.toLocale(?:Date|Time)?String\b|\bDateTimeFormat\((?![^)]*timeZone)/,
  'the language of the machine':
    /\bnew Intl\.\w+\(\s*(?:\)|undefined)|\.localeCompare\(|\.toLocale(?:Lower|Upper)Case\(/,
}

interface SourceFile {
  /** From `src/`, with slashes. */
  readonly path: string
  readonly folder: string
  readonly code: string
  /** The files of ours that it imports, also only for types. */
  readonly imports: readonly string[]
}

const files: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .sort()
  .map((path) => {
    const code = withoutComments(readFileSync(join('src', path), 'utf8'))
    const names = [...code.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'(\.[^']*\.ts)'/g)].map(
      ([, name]) => name ?? '',
    )
    const imports = names.map((name) =>
      normalize(join(path, '..', name))
        .split(sep)
        .join('/'),
    )
    return { path, folder: folderOf(path), code, imports }
  })

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
}

function folderOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : ''
}

/** Each import from one folder into another: who, and what. */
const crossings = files.flatMap(({ path, folder, imports }) =>
  imports.filter((name) => folderOf(name) !== folder).map((name) => ({ path, name })),
)

describe('imports', () => {
  test('are found at all', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(crossings.length).toBeGreaterThan(50)
    const known = new Set(files.map(({ path }) => path))
    expect(files.flatMap(({ imports }) => imports).filter((name) => !known.has(name))).toEqual([])
    expect([...new Set(files.map(({ folder }) => folder))].filter((folder) => folder !== '').sort()).toEqual(
      Object.keys(allowed).sort(),
    )
  })

  test('point to the left', () => {
    const wrong = crossings.filter(({ path, name }) => !mayImport(path, name))
    expect(wrong.map(({ path, name }) => `${path} imports ${name}`)).toEqual([])
  })

  test('leave the code of pictures for when one is drawn', () => {
    const early = files.filter(
      ({ folder, code }) =>
        folder === 'cli' && /^import (?!type\b).*from '\.\.\/picture\/index\.ts'/ms.test(code),
    )
    expect(early.map(({ path }) => path)).toEqual([])
  })

  test('go through a folder’s door', () => {
    const wrong = crossings.filter(({ name }) => name !== `${folderOf(name)}/index.ts`)
    expect(wrong.map(({ path, name }) => `${path} imports ${name}`)).toEqual([])
  })

  test('make no circle of files', () => {
    expect(circles().map((circle) => circle.join(' -> '))).toEqual([])
  })
})

/** Circles of imports, each from its first file back to it. */
function circles(): string[][] {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]))
  const state = new Map<string, 'open' | 'done'>()
  const found: string[][] = []
  const visit = (path: string, way: readonly string[]): void => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      found.push([...way.slice(way.indexOf(path)), path])
      return
    }
    state.set(path, 'open')
    for (const next of importsOf.get(path) ?? []) visit(next, [...way, path])
    state.set(path, 'done')
  }
  for (const { path } of files) visit(path, [])
  return found
}

describe('nothing outside of the command line reads', () => {
  test.each(Object.entries(machine))('%s', (_, pattern) => {
    const wrong = files.filter(({ folder, code }) => folder !== 'cli' && pattern.test(code))
    expect(wrong.map(({ path, code }) => `${path}: ${pattern.exec(code)?.[0]}`)).toEqual([])
  })

  test.each([
    ['a module of the machine', "import { readFileSync } from 'node:fs'"],
    ['the process', 'process.env'],
    ['the clock', 'new Date()'],
    ['chance', 'Math.random()'],
    ['the zone of the machine', "new Intl.DateTimeFormat('en')"],
    ['the zone of the machine', 'date.getHours()'],
    ['the language of the machine', 'new Intl.Collator()'],
  ])('%s, which is seen in `%s`', (name, code) => {
    expect(code).toMatch(machine[name] ?? /$^/)
  })
})
