import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Shelf } from '../document/index.ts'
import { nearestWord } from '../record/index.ts'
import { type Io, Misuse } from './io.ts'

/** The folder of the package: where its templates, schema and example records are. */
export const packageRoot =
  findUp(dirname(fileURLToPath(import.meta.url)), join('templates', 'vocabulary')) ?? ''

/** Where records are looked for if no path is given. */
const recordFolder = 'incidents'

const recordExtensions = ['.yaml', '.yml', '.md', '.markdown']

/** A record's text and the path to name it by. */
export interface RecordFile {
  readonly path: string
  readonly text: string
}

/**
 * Reads a file as UTF-8. Bytes that are not come out as replacement characters, which the reader of records reports.
 *
 * @throws Misuse if there is no such file, or if it is a folder or a device
 */
export function readText(cwd: string, path: string): string {
  return readBytes(cwd, path).toString('utf8')
}

/**
 * Reads a file as it is.
 *
 * @throws Misuse if there is no such file, or if it is a folder or a device
 */
export function readBytes(cwd: string, path: string): Buffer {
  const full = resolve(cwd, path)
  if (!existsSync(full)) throw new Misuse(`There is no file ${path}.`)
  const kind = statSync(full)
  if (kind.isDirectory()) throw new Misuse(`${path} is a folder; name a record in it.`)
  if (!kind.isFile()) throw new Misuse(`${path} is not a file that can be read as a whole.`)
  return readFileSync(full)
}

/**
 * Finds a record by path or by id: the path as it is, else the id under `incidents/` here or in a folder above, else
 * among the examples that come with the package.
 */
export function findRecord(io: Io, name: string): RecordFile {
  const direct = resolve(io.cwd, name)
  if (existsSync(direct)) return { path: name, text: readText(io.cwd, name) }
  if (name === '-')
    throw new Misuse('Standard input is not read here.', 'Name a file, or the id of a record.')
  if (name.includes('/') || name.includes(sep) || recordExtensions.includes(extname(name))) {
    throw new Misuse(`There is no record ${name}.`)
  }
  const folders = [findUp(io.cwd, 'incidents'), packageRoot].flatMap((root) =>
    root ? [join(root, 'incidents')] : [],
  )
  for (const folder of folders) {
    const found = findRecordIn(folder, name)
    if (found !== undefined) {
      const path = join(folder, found)
      return { path: shown(io.cwd, path), text: readText(io.cwd, path) }
    }
  }
  const ids = folders
    .flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : []))
    .filter((path) => isRecordName(path) && isFile(path) && isRecord(readText('', path)))
    .map(withoutExtension)
  const meant = nearestWord(name, ids)
  throw new Misuse(
    `There is no record ${name}: no such file, and none of that id under incidents/.`,
    meant
      ? `Did you mean ${meant}?`
      : ids.length > 0
        ? `These are there: ${[...new Set(ids)].join(', ')}.`
        : undefined,
  )
}

/** The name of the record of an id in a folder, in whichever notation it is. */
export function findRecordIn(folder: string, id: string): string | undefined {
  return recordExtensions.map((extension) => id + extension).find((name) => existsSync(join(folder, name)))
}

/** The files of some paths that may be records: a file as it is, a folder with everything below it, in a fixed order. */
export function findRecordFiles(
  io: Io,
  paths: readonly string[],
): { readonly files: readonly RecordFile[]; readonly skipped: readonly string[] } {
  const files: RecordFile[] = []
  const skipped: string[] = []
  for (const path of paths) {
    const full = resolve(io.cwd, path)
    if (!existsSync(full) || !statSync(full).isDirectory()) {
      files.push(existsSync(full) ? { path, text: readText(io.cwd, path) } : findRecord(io, path))
      continue
    }
    for (const below of walk(full, isRecordName)) {
      const name = join(path, relative(full, below))
      const text = readText(io.cwd, name)
      if (isRecord(text)) files.push({ path: name, text })
      else skipped.push(name)
    }
  }
  return { files, skipped }
}

/** Whether a text says near its beginning that it is a record. */
export function isRecord(text: string): boolean {
  const start = text.slice(0, 20_000).replace(/^\uFEFF/, '')
  return /^(---\r?\n[\s\S]*?)?^["']?forthright["']?[ \t]*:/m.test(start)
}

/**
 * The same, or what is under `incidents/` if no path is given.
 *
 * @throws Misuse if there is no record
 */
export function needRecordFiles(io: Io, paths: readonly string[]): ReturnType<typeof findRecordFiles> {
  const asked = paths.length > 0 ? paths : [recordFolder]
  if (paths.length === 0 && !existsSync(resolve(io.cwd, recordFolder))) {
    throw new Misuse(
      `There is no folder ${recordFolder} here.`,
      'Write a first record with forthright new, or name records: paths, or an example such as 2025-11-mixpanel.',
    )
  }
  const found = findRecordFiles(io, asked)
  if (found.files.length > 0) return found
  throw new Misuse(
    `There is no record in ${asked.join(', ')}.`,
    'A record is a YAML or Markdown file with the field `forthright: 1`.',
  )
}

/** The files below a folder whose names are wanted, in a fixed order; without hidden ones and installed packages. */
export function walk(folder: string, isWanted: (name: string) => boolean): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return walk(path, isWanted)
      return isWanted(entry.name) && isFile(path) ? [path] : []
    })
}

/** Whether there is a file, be it behind a symbolic link; one that leads nowhere is what an editor marks an open file with. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function isRecordName(name: string): boolean {
  return recordExtensions.includes(extname(name).toLowerCase())
}

function withoutExtension(name: string): string {
  return basename(name, extname(name))
}

function shown(cwd: string, path: string): string {
  const short = relative(cwd, path)
  return short.startsWith('..') ? path : short
}

function findUp(from: string, wanted: string): string | undefined {
  if (existsSync(join(from, wanted))) return from
  const parent = dirname(from)
  return parent === from ? undefined : findUp(parent, wanted)
}

/**
 * Templates from the user's folder, if one is named, and from the package. A folder in which nothing would ever be looked
 * up is refused: a letter must not silently be ours when somebody meant theirs.
 */
export function openShelf(io: Io, folder: string | undefined): Shelf {
  const ours = join(packageRoot, 'templates')
  if (folder !== undefined) checkTemplateFolder(resolve(io.cwd, folder), folder, readdirSync(ours))
  const own = folder === undefined ? [] : [{ root: resolve(io.cwd, folder), name: folder }]
  const roots = [...own, { root: ours, name: 'templates' }]
  return {
    read(path) {
      for (const { root, name } of roots) {
        const full = join(root, path)
        if (existsSync(full)) return { file: join(name, path), text: readText(root, path) }
      }
      return undefined
    },
    list: (path) =>
      roots.flatMap(({ root }) => (existsSync(join(root, path)) ? readdirSync(join(root, path)) : [])).sort(),
  }
}

function checkTemplateFolder(full: string, folder: string, known: readonly string[]): void {
  const expected = 'Put templates into it as in customer-notice/it.md.hbs.'
  if (!existsSync(full)) throw new Misuse(`There is no folder ${folder} for templates.`)
  if (!statSync(full).isDirectory())
    throw new Misuse(`${folder} is a file, not a folder of templates.`, expected)
  const folders = readdirSync(full, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const strange = folders.find((entry) => !known.includes(entry.name))
  if (strange) {
    const meant = nearestWord(strange.name, known)
    throw new Misuse(
      `${join(folder, strange.name)} is not the folder of a document.`,
      meant ? `Did you mean ${meant}?` : `These are: ${known.join(', ')}.`,
    )
  }
  const files = folders.flatMap((entry) => readdirSync(join(full, entry.name)))
  if (!files.some((name) => /\.(md\.hbs|yaml)$/.test(name)))
    throw new Misuse(`${folder} holds no template.`, expected)
}
