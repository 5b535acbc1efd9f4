import type { MapNode, Node, Span } from '../record/index.ts'
import { lineBreakAt, lineEnd, lineStart, linesAt, nextLine } from './lines.ts'
import type { Splice } from './splice.ts'
import { blockMap, flowValue, type Value } from './write-value.ts'

/** An item to be put into a list at the top of a YAML text. */
export interface Insertion {
  readonly text: string
  /** The part of the text that is YAML, and its tree. */
  readonly part: Span
  readonly root: MapNode
  readonly field: string
  readonly item: { readonly [key: string]: Value }
  /** Before which item it is to stand; at the end if absent. */
  readonly before: number | undefined
}

type List = Extract<Node, { type: 'sequence' }>

/**
 * The splices that put an item into a list, in the style in which the list is written; nothing where there is no list and
 * none can be begun.
 */
export function insertIntoYaml(insertion: Insertion): readonly Splice[] | undefined {
  const { text, root, field } = insertion
  const entry = root.entries.find(({ key }) => key.value === field)
  if (!entry) return beginList(insertion)
  const { value } = entry
  if (value.type === 'sequence') {
    if (text.charAt(value.start) === '[') return intoBrackets(insertion, value, entry.key)
    return intoBlock(insertion, value)
  }
  return value.type === 'scalar' && value.value === null ? fillList(insertion, entry.key, value) : undefined
}

function beginList({ text, part, root, field, item }: Insertion): readonly Splice[] | undefined {
  const first = root.entries[0]
  if (text.charAt(root.start) === '{') {
    const last = root.entries.at(-1)?.value.end ?? root.start + 1
    const quoted = text.charAt(first?.key.start ?? 0) === '"'
    const name = quoted ? JSON.stringify(field) : field
    const comma = first && !/^\s*,/.test(text.slice(last)) ? ', ' : ' '
    return [{ start: last, end: last, text: `${comma}${name}: [${flowValue(item, quoted)}]` }]
  }
  if (first && first.key.start !== lineStart(text, first.key.start)) return undefined
  return [linesAt(text, endOfPart(text, part, root), [`${field}:`, ...itemLines(item, '  ')])]
}

/** After the last line of the part, or before what ends the document. */
function endOfPart(text: string, part: Span, root: Span): number {
  const end = /^(?:\.\.\.|---)(?=\s|$)/m.exec(text.slice(root.end, part.end))
  return end ? root.end + end.index : part.end
}

/** A list without anything in it, `events:` or `events: []`, becomes one in block style; its comment stays on its line. */
function fillList({ text, item }: Insertion, key: Span, empty: Span): readonly Splice[] | undefined {
  if (key.start !== lineStart(text, key.start)) return undefined
  const colon = text.indexOf(':', key.end)
  const isBeside = colon >= 0 && colon < empty.end + 1 && empty.start <= lineEnd(text, colon)
  if (!isBeside) return undefined
  const removed = empty.end > empty.start ? [{ start: colon + 1, end: empty.end, text: '' }] : []
  return [...removed, linesAt(text, nextLine(text, empty.end), itemLines(item, '  '))]
}

function intoBrackets(insertion: Insertion, list: List, key: Span): readonly Splice[] | undefined {
  const { text, item, before, root } = insertion
  const isOneLine = !/[\r\n]/.test(text.slice(list.start, list.end))
  if (list.items.length === 0 && isOneLine && text.charAt(root.start) !== '{') {
    return fillList(insertion, key, list)
  }
  const last = list.items.at(-1)
  const written = flowValue(item, /^\{\s*"/.test(text.slice(last?.start ?? list.end)))
  if (!last) return [{ start: list.start + 1, end: list.start + 1, text: written }]
  const next = before === undefined ? undefined : list.items[before]
  const margin = marginOf(text, last)
  if (next) return [{ start: next.start, end: next.start, text: `${written},${margin ?? ' '}` }]
  const comma = /^(?:\s|#[^\r\n]*[\r\n])*,/.exec(text.slice(last.end, list.end))?.[0].length
  const at = last.end + (comma ?? 0)
  const rest = text.slice(at, lineEnd(text, at))
  const more = `${written}${comma === undefined ? '' : ','}`
  const isEnd = margin === undefined || !/^[ \t]*(?:#.*)?$/.test(rest)
  const separator = comma === undefined ? [{ start: last.end, end: last.end, text: ',' }] : []
  const start = isEnd ? at : lineEnd(text, at)
  return start === last.end
    ? [{ start, end: start, text: `${separator.length > 0 ? ',' : ''}${margin ?? ' '}${more}` }]
    : [...separator, { start, end: start, text: `${margin ?? ' '}${more}` }]
}

/** The line break and indentation before an item that begins its line. */
function marginOf(text: string, { start }: Span): string | undefined {
  const from = lineStart(text, start)
  const indentation = text.slice(from, start)
  if (!/^[ \t]*$/.test(indentation)) return undefined
  return lineBreakAt(text, start) + indentation
}

function intoBlock({ text, part, item, before }: Insertion, list: List): readonly Splice[] | undefined {
  const last = list.items.at(-1)
  const margin = text.slice(lineStart(text, list.start), list.start)
  if (!last || !/^ *$/.test(margin)) return undefined
  const next = before === undefined ? undefined : list.items[before]
  const gap = /^ *-( +)$/.exec(text.slice(lineStart(text, last.start), last.start))?.[1] ?? ' '
  const oneLine = `${margin}-${gap}${flowValue(item)}`
  const isFlow = text.charAt(last.start) === '{' && oneLine.length <= 160
  const lines = isFlow ? [oneLine] : itemLines(item, margin, gap)
  const spacer = isSpaced(text, list) ? [''] : []
  if (next) {
    const at = aboveComments(text, lineStart(text, dashBefore(text, next.start)), margin)
    return [linesAt(text, at, [...lines, ...spacer])]
  }
  const end = belowComments(text, Math.max(last.end, list.end), margin, part.end)
  return [linesAt(text, end, [...spacer, ...lines])]
}

/** Whether there is an empty line between the last two items. */
function isSpaced(text: string, { items }: List): boolean {
  const [one, two] = items.slice(-2)
  return !!one && !!two && /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(text.slice(one.end, two.start))
}

/** The dash of an item may stand on a line above it. */
function dashBefore(text: string, start: number): number {
  const from = Math.max(0, start - 2_000)
  const dash = /-(?:\s|#[^\r\n]*[\r\n])*$/.exec(text.slice(from, start))
  return dash ? from + dash.index : start
}

/** Comments right above an item, at its own depth or deeper, are about the item. */
function aboveComments(text: string, start: number, margin: string): number {
  let at = start
  while (at > 0) {
    const line = lineStart(text, at - (text.slice(at - 2, at) === '\r\n' ? 2 : 1))
    const comment = /^( *)#/.exec(text.slice(line, at))
    if (!comment || (comment[1] ?? '').length < margin.length) break
    at = line
  }
  return at
}

/** The line after an item, and after the comments right below it that are deeper than its dash and so speak of it. */
function belowComments(text: string, end: number, margin: string, limit: number): number {
  let at = Math.min(nextLine(text, end), limit)
  for (;;) {
    const comment = /^( *)#/.exec(text.slice(at, limit))
    if (!comment || (comment[1] ?? '').length <= margin.length) return at
    at = Math.min(nextLine(text, at), limit)
  }
}

function itemLines(item: Insertion['item'], margin: string, gap = ' '): string[] {
  const inner = margin + ' '.repeat(1 + gap.length)
  return blockMap(item, inner.length).map((line, index) =>
    index === 0 ? `${margin}-${gap}${line}` : line === '' ? '' : inner + line,
  )
}
