import { recognizeImporter, writeDraft } from '../../src/import/index.ts'
import { hasErrors, readRecord } from '../../src/record/index.ts'

/** What came of one file. */
export interface Measured {
  /** Whether every draft of it is valid, and there is one. */
  readonly valid: boolean
  readonly importer: string | undefined
  readonly drafts: number
  readonly found: number
  readonly dated: number
  /** Words of the file that stand in none of its drafts. */
  readonly lost: readonly string[]
  readonly texts: readonly string[]
  readonly errors: readonly string[]
}

/** Imports a file as the command would, reads the drafts back, and counts what came through. */
export async function measure(path: string, text: string, options = {}): Promise<Measured> {
  const importer = recognizeImporter({ path, text })
  const reading = importer?.read({ path, text }, options)
  const incidents = reading?.incidents ?? []
  const texts = incidents.map((imported) => writeDraft(imported))
  const errors: string[] = []
  for (const draft of texts) {
    const { findings } = await readRecord('draft.yaml', draft)
    if (hasErrors(findings)) errors.push(...findings.map(({ message }) => message))
  }
  return {
    valid: texts.length > 0 && errors.length === 0,
    importer: importer?.name,
    drafts: incidents.length,
    found: incidents.reduce((sum, { entries }) => sum + entries.found, 0),
    dated: incidents.reduce((sum, { entries }) => sum + entries.dated, 0),
    lost: lostWords(withoutTwiceTitle(text), texts.join('\n')),
    texts,
    errors,
  }
}

/** A title that stands in the front matter and again as the first heading is one title. */
function withoutTwiceTitle(text: string): string {
  const title = /^---\r?\n[\s\S]*?^title: *["']?(.*?)["']? *$/m.exec(text)?.[1] ?? ''
  const heading = /^# +(.*?) *#* *$/m.exec(text)
  return heading && heading[1] === title ? text.replace(heading[0], '') : text
}

/** The words of a text that another does not have as often. What is no letter and no digit does not count. */
export function lostWords(text: string, kept: string): readonly string[] {
  const count = new Map<string, number>()
  for (const word of wordsOf(kept)) count.set(word, (count.get(word) ?? 0) + 1)
  return wordsOf(text).filter((word) => {
    const left = count.get(word) ?? 0
    count.set(word, left - 1)
    return left <= 0
  })
}

/** The numbers of lists, check boxes and marks of line breaks are form, not words. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(/^([\s>]*)(?:\d+[.)]|[-*+])(?=\s)(?:\s+\[[ xX]\])?/gm, '$1')
      .replace(/<br ?\/?>|<\/?h[1-6][^>]*>/gi, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
