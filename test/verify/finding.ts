import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { emptyFolder, forthright } from '../cli/run.ts'
import { type Edit, edited } from './editing.ts'
import { record } from './letter.ts'

export const formats = ['md', 'html', 'docx']
export const id = '2026-04-datacorp'

export interface Told {
  readonly code: string
  readonly message: string
  readonly place: { readonly start: { readonly line: number; readonly column: number } }
  readonly related?: readonly {
    readonly message: string
    readonly file: string
    readonly place: Told['place']
  }[]
}

/** Writes the letter in some languages and every format; in which folder. */
export async function writeLetters(languages: readonly string[]): Promise<string> {
  const cwd = emptyFolder()
  mkdirSync(join(cwd, 'incidents'))
  writeFileSync(join(cwd, 'incidents', `${id}.yaml`), record)
  const options = ['--locale', languages.join(), '--format', formats.join(), '--out', 'out']
  const { code, err } = await forthright(['render', 'customer-notice', id, ...options], { cwd })
  expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })
  return cwd
}

/** What is found in a file that somebody edited. */
export async function found(
  cwd: string,
  format: string,
  language: string,
  edit: Edit,
): Promise<readonly Told[]> {
  const name = `${id}.customer-notice.${language}.${format}`
  const file = edited(format, readFileSync(join(cwd, 'out', name)), edit)
  const folder = emptyFolder()
  writeFileSync(join(folder, name), file)
  const { code, out, err } = await forthright(['verify', join(folder, name), '--json'], { cwd })
  expect(err).toBe('')
  const { findings }: { findings: readonly Told[] } = JSON.parse(out)
  expect(code).toBe(findings.length > 0 ? 1 : 0)
  return findings
}

/** In a page a line has its tags around the words, in Markdown it has none: an edit of `>words<` is one of `words` there. */
export function inFormat(format: string, edit: Edit): Edit {
  return (blocks) => {
    if (format !== 'md') return edit(blocks)
    const marks = blocks.map((block) =>
      block.replace(/^(#+ |- )?(.*)$/, (_, mark = '', words = '') => `${mark}>${words}</`),
    )
    edit(marks)
    const plain = marks.map((block) => block.replace(/^(#+ |- )?>(.*)<\/$/, '$1$2'))
    blocks.splice(0, blocks.length, ...plain)
  }
}
