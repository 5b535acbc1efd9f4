import type { Finding } from '../finding.ts'
import type { Span } from '../node.ts'
import type { Source } from '../source.ts'
import { type Fault, faultAt, faults } from '../yaml/fault.ts'
import { MAX_BYTES, MAX_DEPTH } from '../yaml/read.ts'

/** A record's body may have so many lines, and so many list items and lines of quotations. */
export const MAX_LINES = 10_000

/** So many lines may underline a heading or rule off a part: the parser's time grows with their square. */
export const MAX_UNDERLINES = 1_000

/** Columns of indentation before a list item or quotation: what is nested deeper is no record. */
const MAX_COLUMNS = 128

const MAX_CHARACTER_FINDINGS = 20

const tooManyLines: Fault = {
  code: 'too-large',
  message: `Unexpected number of lines, expected at most ${MAX_LINES}`,
  hint: 'Split the record, or link to long material instead of copying it.',
}

const tooDeep: Fault = {
  code: 'too-deep',
  message: `Unexpected nesting, expected at most ${MAX_DEPTH} levels of lists and quotations`,
  hint: 'Flatten the lists and quotations.',
}

/** Why a text is not given to the Markdown parser at all, if it would take too long or too much memory. */
export function refusal(source: Source, body: Span): Finding | undefined {
  const { text } = source
  if (text.length > MAX_BYTES || new TextEncoder().encode(text).length > MAX_BYTES) {
    return faultAt(source, { start: 0, end: 0 }, faults.tooLarge(MAX_BYTES))
  }
  let lines = 0
  let underlines = 0
  let markers = 0
  for (const match of text.slice(body.start, body.end).matchAll(/[^\r\n]+|\r\n|\r|\n/g)) {
    const start = body.start + match.index
    const end = start + match[0].length
    if (/^[\r\n]/.test(match[0])) lines += 1
    else if (/^[ \t]*(?:=+|-+)[ \t]*$/.test(match[0])) underlines += 1
    const prefix = prefixOf(match[0])
    if (isTooDeep(prefix)) return faultAt(source, { start, end: Math.min(end, start + 40) }, tooDeep)
    markers += prefix.markers
    if (lines > MAX_LINES || markers > MAX_LINES || underlines > MAX_UNDERLINES) {
      return faultAt(source, { start, end: start }, tooManyLines)
    }
  }
  return undefined
}

/** Findings about characters that no record may hold: control characters, half pairs, and no characters at all. */
export function strayCharacters(source: Source, body: Span): Finding[] {
  const stray = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu
  const findings: Finding[] = []
  for (const match of source.text.slice(body.start, body.end).matchAll(stray)) {
    const start = body.start + match.index
    const span = { start, end: start + match[0].length }
    findings.push(faultAt(source, span, faults.controlCharacter(match[0])))
    if (findings.length === MAX_CHARACTER_FINDINGS) break
  }
  return findings
}

interface Prefix {
  /** Marks of list items and quotations at the beginning of a line. */
  readonly markers: number
  readonly columns: number
}

function prefixOf(line: string): Prefix {
  let markers = 0
  let columns = 0
  while (columns < line.length) {
    const marker = take(line, columns, /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y)
    if (marker === 0) break
    markers += 1
    columns += marker
  }
  return { markers, columns }
}

function isTooDeep({ markers, columns }: Prefix): boolean {
  return markers > MAX_DEPTH || (markers > 0 && columns > MAX_COLUMNS)
}

function take(line: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at
  return pattern.exec(line)?.[0].length ?? 0
}
