import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Shelf } from '../document/index.ts'
import { nearestWord } from '../record/index.ts'
import { type Io, Misuse } from './io.ts'

/** The folder of the package: where its templates, schema and example records are. */
export const packageRoot =
  findUp(dirname(fileURLToPath(import.meta.url)), join('templates', 'vocabulary')) ?? ''

const recordExtensions = ['.yaml', '.yml', '.md', '.markdown']

/** A record's text and the path to name it by. */
export interface RecordFile {
  readonly path: string
  readonly text: string
}

/** Reads a file as UTF-8; what is not UTF-8 comes out with replacement characters, which the reader then reports. */
export function readText(cwd: string, path: string): string {
  try {
    return readFileSync(resolve(cwd, path), 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') throw new Misuse(`There is no file ${path}.`)
    if (code === 'EISDIR') throw new Misuse(`${path} is a folder, not a record.`)
    throw error
  }
}

/**
 * Finds a record by path or by id: the path as it is, else the id under `incidents/` here or in a folder above, else
 * among the examples that come with the package.
 */
export function findRecord(io: Io, name: string): RecordFile {
  const direct = resolve(io.cwd, name)
  if (existsSync(direct) && statSync(direct).isFile()) return { path: name, text: readText(io.cwd, name) }
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
    .flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : []))
    .filter(isRecordName)
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
    if (!existsSync(full) || statSync(full).isFile()) {
      files.push(existsSync(full) ? { path, text: readText(io.cwd, path) } : findRecord(io, path))
      continue
    }
    for (const below of walk(full)) {
      const name = join(path, relative(full, below))
      const text = readText(io.cwd, name)
      if (/^\uFEFF?(---\r?\n[\s\S]*?)?^["']?forthright["']?[ \t]*:/m.test(text.slice(0, 20_000)))
        files.push({ path: name, text })
      else skipped.push(name)
    }
  }
  return { files, skipped }
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
      const path = join(folder, entry.name)
      return entry.isDirectory() ? walk(path) : entry.isFile() && isRecordName(entry.name) ? [path] : []
    })
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

/** Templates from the user's folder, if one is named, and from the package. */
export function openShelf(io: Io, folder: string | undefined): Shelf {
  if (folder !== undefined && !existsSync(resolve(io.cwd, folder)))
    throw new Misuse(`There is no folder ${folder} for templates.`)
  const own = folder === undefined ? [] : [{ root: resolve(io.cwd, folder), name: folder }]
  const roots = [...own, { root: join(packageRoot, 'templates'), name: 'templates' }]
  return {
    read(path) {
      for (const { root, name } of roots) {
        const full = join(root, path)
        if (existsSync(full)) return { file: join(name, path), text: readFileSync(full, 'utf8') }
      }
      return undefined
    },
    list: (path) =>
      roots.flatMap(({ root }) => (existsSync(join(root, path)) ? readdirSync(join(root, path)) : [])).sort(),
  }
}

/** Writes a file whole or not at all: into a temporary file beside it, which then takes its name. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    writeFileSync(temporary, content, { flag: 'wx' })
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
