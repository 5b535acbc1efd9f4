import {
  type Finding,
  makeSource,
  type Node,
  placeOf,
  readYaml,
  type Source,
  type Span,
} from '../../record/index.ts'
import type { ForeignFile } from '../importer.ts'
import { readLoosely } from './loose.ts'

/** A Markdown file with fields at its head. */
export interface FrontMatter {
  readonly source: Source
  readonly fields: Span
  readonly body: Span
}

/** Where the front matter and the body of a file stand; nothing if it has none. A front matter that is never closed is all there is. */
export function splitFrontMatter(file: ForeignFile): FrontMatter | undefined {
  const text = file.text.replace(/^\ufeff/, '')
  const open = /^\s*---[ \t]*(?:\r\n|\n|\r)/.exec(text)
  if (!open) return undefined
  const source = makeSource(file.path, text)
  const start = open[0].length
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gm
  closing.lastIndex = start
  const close = closing.exec(text)
  const end = close?.index ?? text.length
  return { source, fields: { start, end }, body: { start: end + (close?.[0].length ?? 0), end: text.length } }
}

/** So much no record can hold; a case of the DIVD has some ten thousand letters. */
const MAX_LETTERS = 1_000_000

/**
 * The fields of a front matter, with places. What is not YAML is read as a person would read it, and what is wrong is told as
 * a warning.
 */
export function readFields({ source, fields }: FrontMatter): {
  readonly node: Node | undefined
  readonly findings: readonly Finding[]
} {
  if (fields.end - fields.start > MAX_LETTERS) {
    const place = placeOf(source, { start: fields.start, end: fields.start + 1 })
    const message = `Unexpected length of the front matter, expected at most ${MAX_LETTERS} characters`
    const hint = 'Import a part of the file.'
    const finding: Finding = {
      file: source.path,
      code: 'import-too-large',
      level: 'error',
      message,
      hint,
      place,
    }
    return { node: undefined, findings: [finding] }
  }
  const strict = readYaml(source, fields)
  const findings = strict.findings.map((finding): Finding => ({ ...finding, level: 'warning' }))
  const isReadable = strict.node?.type === 'map'
  return { node: isReadable ? strict.node : readLoosely(source.text, fields), findings }
}
