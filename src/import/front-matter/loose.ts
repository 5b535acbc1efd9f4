import type { Node, Span } from '../../record/index.ts'

/**
 * Reads fields that are meant to be YAML and are none: tabs, quotations that end in the first column, items without
 * indentation. It knows what front matter is made of: keys, texts over several lines, lists of texts and of maps. A line that
 * fits nowhere gets a key of its own, so that it is not lost.
 */
export function readLoosely(text: string, part: Span): Node {
  const reader: Reader = { text, lines: linesOf(text, part), closings: new Map(), index: 0, end: part.end }
  return readBlock(reader, -1, 0) ?? { type: 'map', entries: [], ...part }
}

interface Line {
  readonly indent: number
  /** Offset of the first character that is no space. */
  readonly start: number
  readonly end: number
}

interface Reader {
  readonly text: string
  readonly lines: readonly Line[]
  readonly end: number
  /** Where each mark of quotation may end a text. */
  readonly closings: Map<string, readonly number[]>
  index: number
}

type Entry = Extract<Node, { type: 'map' }>['entries'][number]

const MAX_DEPTH = 20

function linesOf(text: string, part: Span): readonly Line[] {
  const lines: Line[] = []
  for (const { 0: line, index } of text.slice(part.start, part.end).matchAll(/[^\r\n]+/g)) {
    const indent = line.search(/[^\s]/)
    if (indent < 0 || line[indent] === '#') continue
    const start = part.start + index
    lines.push({ indent, start: start + indent, end: start + line.trimEnd().length })
  }
  return lines
}

const key = /^("[^"]*"|'[^']*'|[^\s"'[{][^:]*?)\s*::?(?=\s|$)/

/** What stands deeper than an indentation: a list or a map. */
function readBlock(reader: Reader, outer: number, depth: number): Node | undefined {
  const first = reader.lines[reader.index]
  if (!first || first.indent <= outer || depth > MAX_DEPTH) return undefined
  return isItem(reader, first)
    ? readList(reader, first.indent, depth)
    : readMap(reader, first.indent, depth, undefined)
}

function isItem({ text }: Reader, line: Line): boolean {
  return /^-(?:\s|$)/.test(text.slice(line.start, line.end))
}

function readList(reader: Reader, indent: number, depth: number): Node {
  const items: Node[] = []
  const start = reader.lines[reader.index]?.start ?? 0
  for (
    let line = reader.lines[reader.index];
    line && line.indent === indent && isItem(reader, line);
    line = reader.lines[reader.index]
  ) {
    const from = line.start + (/^-\s*/.exec(reader.text.slice(line.start, line.end))?.[0].length ?? 1)
    const rest = { indent: indent + from - line.start, start: Math.min(from, line.end), end: line.end }
    if (key.test(reader.text.slice(rest.start, rest.end)))
      items.push(readMap(reader, indent + 1, depth + 1, rest))
    else {
      reader.index += 1
      items.push(
        rest.start >= rest.end
          ? (readBlock(reader, indent, depth + 1) ?? nothing(rest.end))
          : readText(reader, rest.start, rest.end, indent),
      )
    }
  }
  return { type: 'sequence', items, start, end: lastEnd(reader, start) }
}

/** A map; its first line may begin behind the mark of a list. */
function readMap(reader: Reader, indent: number, depth: number, first: Line | undefined): Node {
  const entries: Entry[] = []
  const start = first?.start ?? reader.lines[reader.index]?.start ?? 0
  let line = first ?? reader.lines[reader.index]
  while (line && (line === first || line.indent >= indent)) {
    if (line !== first && isItem(reader, line) && first !== undefined && line.indent < indent) break
    reader.index += 1
    const written = reader.text.slice(line.start, line.end)
    const found = key.exec(written)
    if (found && !(line !== first && isItem(reader, line))) {
      const name = (found[1] ?? '').replace(/^(["'])(.*)\1$/, '$2')
      const span = { start: line.start, end: line.start + (found[1] ?? '').length }
      const from =
        line.start + found[0].length + (/^\s*/.exec(written.slice(found[0].length))?.[0].length ?? 0)
      entries.push({
        key: { value: name, ...span },
        value: readValue(reader, from, line, depth),
      })
    } else {
      entries.push({
        key: { value: `line ${entries.length + 1}`, start: line.start, end: line.start },
        value: textNode(reader.text, line.start, line.end),
      })
    }
    line = reader.lines[reader.index]
  }
  return { type: 'map', entries, start, end: lastEnd(reader, start) }
}

function readValue(reader: Reader, from: number, line: Line, depth: number): Node {
  const { indent } = line
  const written = reader.text.slice(from, line.end)
  if (written === '' || /^#/.test(written)) {
    const next = reader.lines[reader.index]
    // A list may stand in the column of its key.
    const isList = next !== undefined && isItem(reader, next) && next.indent >= indent
    if (isList) return readList(reader, next.indent, depth + 1)
    return readBlock(reader, indent, depth + 1) ?? nothing(line.end)
  }
  if (/^[|>][+-]?\d?$/.test(written)) return readIndented(reader, from, indent)
  return readText(reader, from, line.end, indent)
}

/** A text: quoted, until its other mark wherever that stands; plain, with the deeper lines that follow and are no keys. */
function readText(reader: Reader, from: number, end: number, indent: number): Node {
  const mark = reader.text[from]
  if (mark === '"' || mark === "'") {
    const close = closingOf(reader, from, mark)
    if (close !== undefined) {
      while ((reader.lines[reader.index]?.start ?? Number.POSITIVE_INFINITY) <= close) reader.index += 1
      return textNode(reader.text, from + 1, close)
    }
  }
  const comment = /\s#/.exec(reader.text.slice(from, end))
  let last = comment ? from + comment.index : end
  for (
    let line = reader.lines[reader.index];
    line && line.indent > indent && !isItem(reader, line);
    line = reader.lines[reader.index]
  ) {
    last = line.end
    reader.index += 1
  }
  return textNode(reader.text, from, last)
}

/** The other mark of a quotation: the first that ends its line, but for a comment. */
function closingOf(reader: Reader, from: number, mark: string): number | undefined {
  const known = reader.closings.get(mark) ?? closingsIn(reader, mark)
  reader.closings.set(mark, known)
  let [low, high] = [0, known.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((known[middle] ?? 0) <= from) low = middle + 1
    else high = middle
  }
  return known[low]
}

function closingsIn({ text, lines, end }: Reader, mark: string): readonly number[] {
  const found: number[] = []
  for (
    let at = text.indexOf(mark, lines[0]?.start ?? end);
    at >= 0 && at < end;
    at = text.indexOf(mark, at + 1)
  ) {
    if (text[at - 1] !== '\\' && /^[ \t]*(?:#|\r|\n|$)/.test(text.slice(at + 1, at + 40))) found.push(at)
  }
  return found
}

function readIndented(reader: Reader, from: number, indent: number): Node {
  let [start, last] = [from, from]
  for (
    let line = reader.lines[reader.index];
    line && line.indent > indent;
    line = reader.lines[reader.index]
  ) {
    if (start === from) start = line.start
    last = line.end
    reader.index += 1
  }
  return textNode(reader.text, start, Math.max(start, last))
}

function textNode(text: string, start: number, end: number): Node {
  const value = text
    .slice(start, end)
    .replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, '\n')
    .replaceAll('\t', ' ')
    .trim()
  return { type: 'scalar', value: value === '' ? null : value, start, end: Math.max(start, end) }
}

function nothing(at: number): Node {
  return { type: 'scalar', value: null, start: at, end: at }
}

function lastEnd(reader: Reader, start: number): number {
  return Math.max(start, reader.lines[reader.index - 1]?.end ?? start)
}
