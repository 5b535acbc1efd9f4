import type { Path, Span } from '../record/index.ts'
import { type Cursor, closingOf, flowCursor, lineEnd, quoteEnd, unquoted } from './flow.ts'

/**
 * Where a cursor stands in YAML that is being written. A text that is half typed is often no YAML, so this goes by the
 * columns of its lines alone, from the first line to that of the cursor; it never fails, and at worst finds nothing.
 */

interface Level {
  readonly column: number
  readonly type: 'map' | 'list'
  readonly keys: string[]
  key: string
  index: number
  /** Whether the last key or item has a value on its own line. */
  isFilled: boolean
}

interface Scan {
  readonly text: string
  readonly levels: Level[]
  /** The column of the key whose block text (`|`, `>`) is being passed over. */
  block: number | undefined
}

/** What stands on a line from its first mark on. */
const keyPattern =
  /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'{}[\],&*!|>%@`-][^#]*?|-[^\s#][^#]*?)[ \t]*:(?=[ \t]|$)/

/**
 * The cursor at an offset.
 *
 * @param part the stretch of the text that is YAML
 * @returns nothing in comments and in running text
 */
export function yamlCursor(text: string, offset: number, part: Span): Cursor | undefined {
  const scan: Scan = { text, levels: [], block: undefined }
  let at = part.start
  while (at <= part.end) {
    const end = Math.min(lineEnd(text, at), part.end)
    if (offset <= end) return onLine(scan, at, end, offset, part)
    const next = passLine(scan, at, end, part.end)
    if ('flow' in next) {
      if (offset < next.end) return flowCursor(text, next.flow, offset, pathOf(scan.levels))
      at = afterBreak(text, lineEnd(text, next.end))
    } else if (next.end > offset) return undefined
    else at = afterBreak(text, lineEnd(text, next.end))
  }
  return undefined
}

function afterBreak(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : end + 1
}

type Passed = { readonly end: number; readonly flow: number } | { readonly end: number }

/** Reads a line that the cursor is not on; a flow collection or quoted text that it begins is read to its end. */
function passLine(scan: Scan, start: number, end: number, last: number): Passed {
  const rest = openLine(scan, start, end)
  if (rest === undefined) return { end }
  const { text } = scan
  const first = text.charAt(rest)
  if (first === '{' || first === '[') {
    // One that is never closed must not swallow the rest of the record.
    const close = closingOf(text, rest, last)
    return close === undefined ? { end, flow: rest } : { end: close, flow: rest }
  }
  if (first === '"' || first === "'") return { end: quoteEnd(text, rest, last) ?? end }
  return { end }
}

/** Reads the indentation, dashes and key of a line. @returns where its value begins, if one does */
function openLine(scan: Scan, start: number, end: number): number | undefined {
  const { text, levels } = scan
  const line = text.slice(start, end)
  const indent = line.search(/[^ \t]/)
  if (indent < 0) return undefined
  if (scan.block !== undefined) {
    if (indent > scan.block) return undefined
    scan.block = undefined
  }
  if (line.charAt(indent) === '#') return undefined
  const column = openDashes(levels, line, indent)
  const rest = line.slice(column)
  const key = keyPattern.exec(rest)
  if (key) openKey(levels, column, unquoted(key[1] ?? ''))
  const valueAt = column + (key?.[0].length ?? 0)
  const value = line.slice(valueAt)
  const lead = /^[ \t]*/.exec(value)?.[0].length ?? 0
  const written = value.slice(lead).replace(/^[&!]\S*[ \t]*/, '')
  if (written === '' || written.startsWith('#')) return undefined
  const top = levels.at(-1)
  if (top) top.isFilled = true
  if (/^[|>]/.test(written)) scan.block = top?.column ?? indent
  return start + valueAt + lead
}

/** Opens the lists whose dashes stand at the beginning of a line. @returns the column after them */
function openDashes(levels: Level[], line: string, indent: number): number {
  let column = indent
  while (/^-(?=[ \t]|$)/.test(line.slice(column))) {
    while ((levels.at(-1)?.column ?? -1) > column) levels.pop()
    const top = levels.at(-1)
    if (top?.column === column && top.type === 'list') {
      top.index += 1
      top.isFilled = false
    } else levels.push({ column, type: 'list', keys: [], key: '', index: 0, isFilled: false })
    const gap = /^-[ \t]*/.exec(line.slice(column))?.[0].length ?? 1
    column += gap
  }
  return column
}

function openKey(levels: Level[], column: number, key: string): void {
  closeTo(levels, column)
  const top = levels.at(-1)
  if (top?.column === column && top.type === 'map') {
    top.keys.push(key)
    top.key = key
    top.isFilled = false
  } else levels.push({ column, type: 'map', keys: [key], key, index: 0, isFilled: false })
}

/** Leaves what cannot hold a key at a column. */
function closeTo(levels: Level[], column: number): void {
  for (let top = levels.at(-1); top; top = levels.at(-1)) {
    if (top.column < column || (top.column === column && top.type === 'map')) return
    levels.pop()
  }
}

function pathOf(levels: readonly Level[]): Path {
  return levels.map(({ type, key, index }) => (type === 'list' ? index : key))
}

function onLine(scan: Scan, start: number, end: number, offset: number, part: Span): Cursor | undefined {
  const { text, levels } = scan
  const line = text.slice(start, end)
  const before = text.slice(start, offset)
  const indent = before.search(/[^ \t]/)
  if (scan.block !== undefined && (indent < 0 ? before.length > scan.block : indent > scan.block))
    return undefined
  if (/(^|[ \t])#/.test(withoutQuotes(before))) return undefined
  scan.block = undefined
  const column = indent < 0 ? before.length : openDashes(levels, before, indent)
  const rest = before.slice(column)
  const key = keyPattern.exec(rest)
  // A space has to stand between the colon and a value.
  if (key && rest.length > key[0].length) {
    openKey(levels, column, unquoted(key[1] ?? ''))
    return inValue(scan, start + column + key[0].length, offset, end)
  }
  if (key && rest.length === key[0].length) return undefined
  if (/^[{[]/.test(rest)) {
    closeTo(levels, column)
    return flowCursor(text, start + column, offset, pathOf(levels))
  }
  if (/^["'|>]./.test(rest)) return undefined
  return atWord(scan, { start, end, column, offset, line, part })
}

function inValue(scan: Scan, from: number, offset: number, end: number): Cursor | undefined {
  const { text, levels } = scan
  const lead = /^[ \t]*/.exec(text.slice(from, offset))?.[0].length ?? 0
  const at = from + lead
  const first = at < offset ? text.charAt(at) : ''
  if (first === '{' || first === '[') {
    const close = closingOf(text, at, offset)
    return close === undefined ? flowCursor(text, at, offset, pathOf(levels)) : undefined
  }
  if (first === '|' || first === '>') return undefined
  const word = /^[^\s#]*/.exec(text.slice(offset, end))?.[0].length ?? 0
  return {
    path: pathOf(levels),
    role: 'value',
    typed: unquoted(text.slice(at, offset)),
    span: { start: at, end: offset + word },
    siblings: [],
    column: levels.at(-1)?.column ?? 0,
    isFlow: false,
    hasColon: false,
  }
}

interface Word {
  readonly start: number
  readonly end: number
  readonly column: number
  readonly offset: number
  readonly line: string
  readonly part: Span
}

/** A word that is no key yet: it may become one, or be a plain value. */
function atWord({ text, levels }: Scan, { start, end, column, offset, line, part }: Word): Cursor {
  closeTo(levels, column)
  const top = levels.at(-1)
  const isSibling = top?.type === 'map' && top.column === column
  const path = isSibling ? pathOf(levels.slice(0, -1)) : pathOf(levels)
  const rest = /^[^\s:#]*/.exec(line.slice(offset - start))?.[0].length ?? 0
  const role = isSibling || !top ? 'key' : 'either'
  return {
    path,
    role: top && !isSibling && top.isFilled && top.type === 'map' ? 'value' : role,
    typed: unquoted(text.slice(start + column, offset)),
    span: { start: start + column, end: offset + rest },
    siblings: [...(isSibling ? top.keys : []), ...keysBelow(text, end, column, part)],
    column,
    isFlow: false,
    hasColon: /^[ \t]*:/.test(text.slice(offset + rest, end)),
  }
}

/** The keys of the same map on the lines that follow. */
function keysBelow(text: string, end: number, column: number, part: Span): string[] {
  const keys: string[] = []
  for (let at = afterBreak(text, end); at < part.end; ) {
    const stop = Math.min(lineEnd(text, at), part.end)
    const line = text.slice(at, stop)
    const indent = line.search(/[^ \t]/)
    if (indent >= 0 && line.charAt(indent) !== '#') {
      if (indent < column) break
      const key = indent === column ? keyPattern.exec(line.slice(indent)) : null
      if (key) keys.push(unquoted(key[1] ?? ''))
      else if (indent === column) break
    }
    at = afterBreak(text, stop)
  }
  return keys
}

function withoutQuotes(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?/g, (quoted) => 'x'.repeat(quoted.length))
}
