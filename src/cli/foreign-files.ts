import { existsSync, statSync } from 'node:fs'
import { extname, join, relative, resolve } from 'node:path'
import { type Decoded, decodeForeign, type Importer, importers, looksLike } from '../import/index.ts'
import { type Finding, makeSource } from '../record/index.ts'
import { readBytes, walk } from './files.ts'
import { type Io, Misuse } from './io.ts'

/** A file that may be imported. */
export interface FoundFile extends Decoded {
  readonly path: string
  /** Whether it was named itself, and not a folder in which it is. */
  readonly isNamed: boolean
}

/**
 * The files of some paths: `-` is standard input, a file is read as it is, of a folder those whose name one of the importers
 * may read.
 *
 * @throws Misuse if there is no such file
 */
export async function findForeignFiles(
  io: Io,
  paths: readonly string[],
  readers: readonly Importer[],
  stdinName: string,
): Promise<readonly FoundFile[]> {
  const extensions = new Set(readers.flatMap((reader) => reader.extensions))
  if (paths.filter((path) => path === '-').length > 1)
    throw new Misuse('Standard input can be read only once.', 'Say `-` once.')
  const found: FoundFile[] = []
  const seen = new Set<string>()
  const add = (path: string, isNamed: boolean): void => {
    const full = resolve(io.cwd, path)
    // A file is imported once, however often it is named: itself, and with its folder.
    if (seen.has(full)) return
    found.push({ path, ...decodeForeign(readBytes(io.cwd, path)), isNamed })
    seen.add(full)
  }
  for (const path of paths) {
    const full = resolve(io.cwd, path)
    if (path === '-')
      found.push({ path: stdinName, ...decodeForeign(await io.stdin.readBytes()), isNamed: true })
    else if (!existsSync(full) || !statSync(full).isDirectory()) add(path, true)
    else
      for (const below of walk(full, (name) => extensions.has(extname(name).toLowerCase())))
        add(join(path, relative(full, below)), false)
  }
  return found
}

/** Tells that a file was not UTF-8, at the first character that shows it. */
export function notUtf8(path: string, text: string): Finding {
  const source = makeSource(path, text)
  const index = Math.max(0, text.search(/[^\p{ASCII}]/u))
  return {
    file: path,
    code: 'import-encoding',
    level: 'warning',
    message: 'Unexpected bytes that are not UTF-8, expected text in UTF-8: the file was read as Windows-1252',
    hint: 'Save the file in UTF-8 if letters with accents are wrong in the draft.',
    place: { start: source.pointAt(index), end: source.pointAt(index + 1) },
  }
}

/** Tells that nobody can import a file, and what it looks like. */
export function unrecognized(path: string, text: string): Finding {
  const source = makeSource(path, text)
  const like = looksLike({ path, text })
  return {
    file: path,
    code: 'import-format',
    level: 'error',
    message: `Unexpected ${like?.what ?? 'file'}, expected a file that an importer recognizes`,
    hint: like?.hint ?? `Name the format first: ${importers.map(({ name }) => name).join(', ')}.`,
    place: { start: source.pointAt(0), end: source.pointAt(0) },
  }
}
