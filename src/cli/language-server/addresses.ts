import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isMarkdownPath } from '../../lsp/index.ts'
import { packageRoot } from '../files.ts'

/** The path under which findings name a document; one that is not saved yet has a name that says how it is to be read. */
export function pathOf(uri: string, languageId: string): string {
  const path = filePath(uri) ?? (basename(uri.replace(/[?#].*$/, '')) || 'untitled')
  return languageId === 'markdown' && !isMarkdownPath(path) ? `${path}.md` : path
}

/** The path of a file; `undefined` for a document that is none. */
export function filePath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined
  try {
    return fileURLToPath(uri)
  } catch {
    // An address of another machine.
    return undefined
  }
}

/** The address of a file. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href
}

/** The address of the page that explains a code, which comes with the package. */
export function pageOf(code: string): string {
  return `${uriOf(join(packageRoot, 'docs', 'rules.md'))}#${code}`
}
