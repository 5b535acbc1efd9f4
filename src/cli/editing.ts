import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { packageRoot, type RecordFile } from './files.ts'
import { type Io, Misuse } from './io.ts'
import { openBatch } from './writing.ts'

/** A record's file with another text. */
export interface Change extends RecordFile {
  /** What is to stand in the file. */
  readonly changed: string
}

const mark = '\uFEFF'

/** A text without its byte order mark, as places in it are counted, and the mark to put back. */
export function withoutMark(text: string): { readonly mark: string; readonly body: string } {
  return text.startsWith(mark) ? { mark, body: text.slice(1) } : { mark: '', body: text }
}

/**
 * Whether a file's text is all that is in it. Bytes that are not UTF-8 are replaced in reading, and would be lost in writing.
 */
export function isWholeText(io: Io, { path, text }: RecordFile): boolean {
  return readFileSync(resolve(io.cwd, path)).equals(Buffer.from(text, 'utf8'))
}

/**
 * @throws Misuse if a record is one of the examples that come with forthright, and was found by its id: nobody means to
 * change those
 */
export function refuseExample(io: Io, { path }: RecordFile): void {
  const ours = join(packageRoot, 'incidents')
  const full = resolve(io.cwd, path)
  const isOurs = !relative(ours, full).startsWith('..') && relative(packageRoot, io.cwd).startsWith('..')
  if (isOurs) throw new Misuse(`${path} is an example of forthright's.`, 'Copy it, and change the copy.')
}

/** Writes changed records in the place of the old, all or none. What a link leads to is changed, and permissions stay. */
export function writeChanges(io: Io, changes: readonly Change[]): void {
  const batch = openBatch(io)
  try {
    for (const { path, changed } of changes) {
      const real = realpathSync(resolve(io.cwd, path))
      batch.add(real, changed, statSync(real).mode & 0o7777)
    }
    batch.finish()
  } finally {
    batch.discard()
  }
}

/** The differences between the old and the new texts, as `patch` and `git apply` take them. */
export async function unifiedDiff(changes: readonly Change[]): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff')
  return changes
    .filter(({ text, changed }) => text !== changed)
    .map(({ path, text, changed }) =>
      createTwoFilesPatch(`a/${path}`, `b/${path}`, text, changed, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      }),
    )
    .join('')
}
