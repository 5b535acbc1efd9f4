import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { FontFile, FontShelf, PackageFile } from '../format/index.ts'
import { packageRoot } from './files.ts'
import { type Io, Misuse } from './io.ts'

/**
 * The fonts that come with the package, those that are installed beside it or beside the project, and those of a folder
 * that the user names. Each file is read once, and only if it is asked for.
 */
export function openFonts(io: Io, folder: string | undefined): FontShelf {
  const roots = [
    join(packageRoot, 'dist', 'fonts'),
    ...[io.cwd, packageRoot].flatMap(parents).map((each) => join(each, 'node_modules')),
  ]
  const paths = folder === undefined ? [] : fontsIn(io, folder)
  const files = new Map<string, Uint8Array | undefined>()
  let own: readonly FontFile[] | undefined
  return {
    read(file) {
      const name = join(file.package, file.path)
      if (!files.has(name)) files.set(name, readFirst(roots, file))
      return files.get(name)
    },
    own() {
      own ??= paths.map((name) => ({ name, bytes: readFileSync(resolve(io.cwd, name)) }))
      return own
    },
  }
}

function readFirst(roots: readonly string[], file: PackageFile): Uint8Array | undefined {
  const found = roots.map((root) => join(root, file.package, file.path)).find((path) => existsSync(path))
  return found === undefined ? undefined : readFileSync(found)
}

function parents(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...parents(parent)]
}

function fontsIn(io: Io, folder: string): string[] {
  const full = resolve(io.cwd, folder)
  if (!existsSync(full)) throw new Misuse(`There is no folder ${folder} for fonts.`)
  if (!statSync(full).isDirectory()) throw new Misuse(`${folder} is a file, not a folder of fonts.`)
  const names = readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ttf|otf|ttc|otc)$/i.test(name))
    .sort()
  if (names.length > 0) return names.map((name) => join(folder, name))
  throw new Misuse(`${folder} holds no font.`, 'Put `.ttf` or `.otf` files into it.')
}
