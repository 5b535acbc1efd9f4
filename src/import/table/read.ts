import type { Span } from '../../record/index.ts'

/** A cell of a table, with its place in the file. */
export interface Cell extends Span {
  readonly text: string
}

/** The rows of a text with values between delimiters. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[]
  /** A quotation that never ends. */
  readonly unclosed: Span | undefined
  readonly delimiter: string
}

/** So many rows are read; a table may be longer than any timeline. */
export const MAX_ROWS = 20_000

const delimiters = [',', ';', '\t', '|']

/**
 * Reads delimiter-separated values (RFC 4180): quoted cells may hold delimiters, line breaks and doubled marks. The delimiter is
 * that which the first line has most of; a first line `sep=;`, as Excel takes it, says it.
 */
export function readTable(text: string): Table {
  const said = /^sep=(.)[ \t]*(?:\r\n|\n|\r)/.exec(text)
  const start = said?.[0].length ?? 0
  const delimiter = said?.[1] ?? delimiterOf(text.slice(start, start + 5_000))
  const rows: Cell[][] = []
  let [row, at]: [Cell[], number] = [[], start]
  let unclosed: Span | undefined
  while (at < text.length && rows.length <= MAX_ROWS) {
    const cell = text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter)
    if (cell.isUnclosed) unclosed ??= { start: at, end: at + 1 }
    row.push({ text: cell.text, start: at, end: cell.end })
    at = cell.end
    if (text[at] === delimiter) {
      at += 1
      if (at >= text.length) row.push({ text: '', start: at, end: at })
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (row.some(({ text: said }) => said.trim() !== '')) rows.push(row)
    row = []
  }
  if (row.some(({ text: said }) => said.trim() !== '')) rows.push(row)
  return { rows, unclosed, delimiter }
}

function delimiterOf(text: string): string {
  const [line = ''] = text.replace(/"[^"]*"/g, '').split(/[\r\n]/)
  const counts = delimiters.map((one) => line.split(one).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

interface ReadCell {
  readonly text: string
  readonly end: number
  readonly isUnclosed?: boolean
}

function plainCell(text: string, at: number, delimiter: string): ReadCell {
  let end = at
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { text: text.slice(at, end).trim(), end }
}

function quotedCell(text: string, at: number, delimiter: string): ReadCell {
  const parts: string[] = []
  let from = at + 1
  for (;;) {
    const mark = text.indexOf('"', from)
    if (mark < 0) {
      // What was never closed ends with its line, so that the rows below are not lost in it.
      return { ...plainCell(text, at, delimiter), isUnclosed: true }
    }
    parts.push(text.slice(from, mark))
    if (text[mark + 1] !== '"') {
      const rest = plainCell(text, mark + 1, delimiter)
      return { text: `${parts.join('"')}${rest.text}`.trim(), end: rest.end }
    }
    from = mark + 2
  }
}
