import { type Finding, type Node, placeOf, type Source, type Span } from '../../record/index.ts'

/** Lists and maps may nest so deep. */
const MAX_DEPTH = 256

/** The values of a JSON text with their places; what was read before a fault if there is one. */
export interface JsonReading {
  readonly node: Node | undefined
  /** What stood before the fault of a text that could not be read whole: enough to tell what it was meant to be. */
  readonly partial: Node | undefined
  readonly findings: readonly Finding[]
}

type Entry = Extract<Node, { type: 'map' }>['entries'][number]

interface Reader {
  readonly source: Source
  readonly text: string
  readonly findings: Finding[]
  at: number
  depth: number
  fault: { readonly span: Span; readonly message: string; readonly hint: string } | undefined
}

/**
 * Reads JSON (RFC 8259) and keeps the place of every value, without the limits that a record has: an export may be large. A
 * key that stands twice is kept twice and told.
 */
export function readJson(source: Source): JsonReading {
  const reader: Reader = { source, text: source.text, findings: [], at: 0, depth: 0, fault: undefined }
  const node = readValue(reader)
  space(reader)
  if (!reader.fault && reader.at < reader.text.length)
    fail(reader, 'the end of the text', 'Remove what follows.')
  const { fault, findings } = reader
  if (!fault) return { node, partial: node, findings }
  return { node: undefined, partial: node, findings: [...findings, faultOf(source, fault)] }
}

/** The values of a text of JSON lines, one after the other; what cannot be read ends at its line and is told. */
export function readJsonLines(source: Source): {
  readonly nodes: readonly Node[]
  readonly findings: readonly Finding[]
} {
  const nodes: Node[] = []
  const findings: Finding[] = []
  for (const { 0: line, index } of source.text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue
    const reader: Reader = {
      source,
      text: source.text.slice(0, index + line.length),
      findings,
      at: index,
      depth: 0,
      fault: undefined,
    }
    const node = readValue(reader)
    space(reader)
    if (!reader.fault && reader.at < reader.text.length)
      fail(reader, 'the end of the line', 'Write one value on a line.')
    if (node && !reader.fault) nodes.push(node)
    if (reader.fault) findings.push(faultOf(reader.source, reader.fault))
    if (findings.length >= MAX_FINDINGS) break
  }
  return { nodes, findings }
}

const MAX_FINDINGS = 50

function faultOf(source: Source, { span, message, hint }: NonNullable<Reader['fault']>): Finding {
  return {
    file: source.path,
    code: 'json-syntax',
    level: 'error',
    message,
    hint,
    place: placeOf(source, span),
  }
}

function readValue(reader: Reader): Node | undefined {
  space(reader)
  const { text, at } = reader
  const character = text[at]
  if (character === '{') return readMap(reader)
  if (character === '[') return readList(reader)
  if (character === '"') {
    const value = readString(reader)
    return value === undefined ? undefined : { type: 'scalar', value, start: at, end: reader.at }
  }
  const word = match(reader, words)
  if (word !== undefined) {
    const value = word === 'null' ? null : word === 'true'
    return { type: 'scalar', value, start: at, end: reader.at }
  }
  const number = match(reader, numbers)
  if (number !== undefined && number !== '') {
    return { type: 'scalar', value: Number(number), text: number, start: at, end: reader.at }
  }
  fail(reader, 'a value', 'Write a text in double quotation marks, a number, a list or a map.')
  return undefined
}

const words = /(?:true|false|null)\b/y
const numbers = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y
const spaces = /[ \t\r\n]*/y
// What a text may hold as it stands; escapes are decoded apart.
const plain = /[ !#-[\]-\uffff]*/y

function readMap(reader: Reader): Node | undefined {
  const start = reader.at
  const entries: Entry[] = []
  const seen = new Set<string>()
  if (!enter(reader)) return undefined
  for (;;) {
    space(reader)
    if (entries.length === 0 && closes(reader, '}')) break
    const from = reader.at
    const key =
      reader.text[from] === '"'
        ? readString(reader)
        : fail(reader, 'a key', 'Quote each key, and end the map with `}`.')
    if (key === undefined) break
    const span = { start: from, end: reader.at }
    if (seen.has(key)) tellTwice(reader, key, span)
    seen.add(key)
    space(reader)
    if (!closes(reader, ':')) {
      fail(reader, 'a colon', 'Write a colon between key and value.')
      break
    }
    const value = readValue(reader)
    if (value) entries.push({ key: { value: key, ...span }, value })
    if (reader.fault || !goesOn(reader, '}')) break
  }
  reader.depth -= 1
  return { type: 'map', entries, start, end: reader.at }
}

function readList(reader: Reader): Node | undefined {
  const start = reader.at
  const items: Node[] = []
  if (!enter(reader)) return undefined
  for (;;) {
    space(reader)
    if (items.length === 0 && closes(reader, ']')) break
    const value = readValue(reader)
    if (value) items.push(value)
    if (reader.fault || !goesOn(reader, ']')) break
  }
  reader.depth -= 1
  return { type: 'sequence', items, start, end: reader.at }
}

function readString(reader: Reader): string | undefined {
  const start = reader.at
  reader.at += 1
  let value = ''
  for (;;) {
    value += match(reader, plain) ?? ''
    const character = reader.text[reader.at]
    if (character === '"') {
      reader.at += 1
      return value
    }
    if (character === undefined) {
      reader.at = start
      return fail(reader, 'a closing quotation mark', 'Close the text: the file may have been cut off.')
    }
    if (character !== '\\')
      return fail(reader, 'an escape such as `\\n`', 'Escape control characters in texts.')
    const escaped = readEscape(reader)
    if (escaped === undefined) return fail(reader, 'an escape that JSON knows', 'Double the backslash.')
    value += escaped
  }
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

function readEscape(reader: Reader): string | undefined {
  const { text, at } = reader
  const character = text[at + 1] ?? ''
  if (character === 'u') {
    const digits = text.slice(at + 2, at + 6)
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) return undefined
    reader.at += 6
    return String.fromCharCode(Number.parseInt(digits, 16))
  }
  const plainly = escapes.get(character)
  if (plainly !== undefined) reader.at += 2
  return plainly
}

function enter(reader: Reader): boolean {
  if (reader.depth >= MAX_DEPTH) {
    fail(reader, `at most ${MAX_DEPTH} levels of lists and maps`, 'Import the part that holds the incident.')
    return false
  }
  reader.depth += 1
  reader.at += 1
  return true
}

/** Whether another member follows; passes the comma before it, or the mark that closes. */
function goesOn(reader: Reader, close: string): boolean {
  space(reader)
  if (closes(reader, ',')) return true
  if (!closes(reader, close))
    fail(reader, `a comma or \`${close}\``, 'Close lists and maps: the file may have been cut off.')
  return false
}

function closes(reader: Reader, mark: string): boolean {
  if (reader.text[reader.at] !== mark) return false
  reader.at += 1
  return true
}

function space(reader: Reader): void {
  match(reader, spaces)
}

function match(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0]
  if (found !== undefined) reader.at += found.length
  return found
}

function tellTwice({ source, findings }: Reader, key: string, span: Span): void {
  const shown = key.length > 40 ? `${key.slice(0, 39)}…` : key
  findings.push({
    file: source.path,
    code: 'duplicate-key',
    level: 'warning',
    message: `Unexpected second \`${shown}\`, expected each key once`,
    hint: 'Compare the two: the first was placed, the second is in the notes.',
    place: placeOf(source, span),
  })
}

function fail(reader: Reader, expected: string, hint: string): undefined {
  const { text, at } = reader
  const found =
    at >= text.length ? 'end of the file' : `\`${String.fromCodePoint(text.codePointAt(at) ?? 0)}\``
  const shown = /[\p{Cc}\p{Cs}]/u.test(found)
    ? `character U+${(text.charCodeAt(at) || 0).toString(16).toUpperCase().padStart(4, '0')}`
    : found
  const message = `Unexpected ${shown}, expected ${expected}`
  reader.fault ??= { span: { start: at, end: Math.min(at + 1, text.length) }, message, hint }
  return undefined
}
