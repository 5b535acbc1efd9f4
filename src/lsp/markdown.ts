import {
  columnFieldNamed,
  type FieldName,
  isEventKindNamed,
  type Path,
  type Span,
  sectionField,
} from '../record/index.ts'
import { type Cursor, closingOf, flowCursor, lineEnd } from './flow.ts'

/** The front matter of a Markdown record as it is being written, perhaps not closed yet. */
export function frontMatter(text: string): Span | undefined {
  const open = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text)
  if (!open) return undefined
  const start = open[0].length
  const close = /(?:^|[\r\n])---[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(start))
  const isFirst = close?.[0].startsWith('-')
  return { start, end: close ? start + close.index + (isFirst ? 0 : 1) : text.length }
}

const heading = /^#{1,6}[ \t]+(.*)$/

/**
 * The cursor in the narrative of a Markdown record: in the attributes of a heading or an item, `{audience: }`, at the kind or
 * the parties of an event of the timeline, `- 11:05 — detection by acme: `, or in a cell of a table.
 */
export async function bodyCursor(text: string, offset: number): Promise<Cursor | undefined> {
  const start = lineStart(text, offset)
  const line = text.slice(start, lineEnd(text, offset))
  const own = heading.exec(line)
  const field = await fieldAbove(text, start, own?.[1])
  if (field === undefined) return undefined
  const base: Path = field === 'summary' || field === 'impact' ? [field] : [field, 0]
  const before = text.slice(start, offset)
  const brace = before.lastIndexOf('{')
  if (
    brace >= 0 &&
    /(^|\s)$/.test(before.slice(0, brace)) &&
    closingOf(before, brace, before.length) === undefined
  )
    return flowCursor(text, start + brace, offset, base)
  if (own) return undefined
  if (/^\s*\|/.test(line)) {
    const column = await columnAt(text, start, before, field)
    return column === undefined ? undefined : wordCursor(text, offset, [...base, column])
  }
  const part = field === 'events' ? await headerPart(before) : undefined
  return part && wordCursor(text, offset, [...base, part])
}

/** A word that is typed, as the value of a field. */
function wordCursor(text: string, offset: number, path: Path): Cursor {
  const start = lineStart(text, offset)
  const typed = /[\w.-]*$/.exec(text.slice(start, offset))?.[0] ?? ''
  const rest = /^[\w-]*/.exec(text.slice(offset))?.[0].length ?? 0
  return {
    path,
    role: 'value',
    typed,
    span: { start: offset - typed.length, end: offset + rest },
    siblings: [],
    column: offset - start - typed.length,
    isFlow: true,
    hasColon: text.startsWith(':', offset + rest),
  }
}

/** What of `TIME — KIND by PARTY to PARTY: text` is being written at the end of a line. */
async function headerPart(before: string): Promise<'kind' | 'by' | 'to' | undefined> {
  const item = /^\s*[-*+][ \t]+(.*)$/.exec(before)?.[1]
  if (item === undefined) return undefined
  // After the time stands a dash or a colon; what follows the colon after the header is running text.
  const head = item.replace(/^\W{0,3}\d[^\s—–]*(?:[ \t]+[A-Za-z+-]{1,5})??\W{0,3}:[ \t]+/, '— ')
  if (/:(?:\s|$)/.test(head)) return undefined
  const words = /(?:^|[—–-][ \t]+)([^—–]*)$/.exec(head)?.[1] ?? ''
  if (/^[\p{L}\w-]*$/u.test(words)) return /^\d/.test(words) ? undefined : 'kind'
  const party = /^(.*?)[ \t]+(?:(?:by|da|to|a)[ \t]+\S+[ \t]+)?(by|da|to|a)[ \t]+[\w.-]*$/i.exec(words)
  if (!party || !(await isEventKindNamed(party[1] ?? ''))) return undefined
  return /^(?:by|da)$/i.test(party[2] ?? '') ? 'by' : 'to'
}

/** The field of the column of a table in which a line breaks off. */
async function columnAt(
  text: string,
  start: number,
  before: string,
  section: FieldName,
): Promise<string | undefined> {
  let top = start
  while (top > 0) {
    const above = lineStart(text, text.startsWith('\r\n', top - 2) ? top - 2 : top - 1)
    if (!/^[ \t]*\|/.test(text.slice(above, top))) break
    top = above
  }
  // The head itself is not completed.
  if (top === start) return undefined
  const cells = cellsOf(text.slice(top, lineEnd(text, top)))
  const name = cells[cellsOf(before).length - 1]
  return name === undefined ? undefined : columnFieldNamed(section, name)
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\|/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

/** The field of the nearest heading that names one: that of the line itself, else of a line above. */
async function fieldAbove(
  text: string,
  start: number,
  own: string | undefined,
): Promise<FieldName | undefined> {
  const lines = text.slice(0, start).split(/\r\n|\n|\r/)
  const titles = [own, ...lines.reverse().map((line) => heading.exec(line)?.[1])]
  for (const title of titles) {
    if (title === undefined) continue
    const name = title.replace(/\s\{.*$/, '').replace(/\s*\[[A-Za-z-]+\]\s*$/, '')
    const field = await sectionField(name)
    if (field !== undefined) return field
  }
  return undefined
}
