import type { ScalarNode, Span } from '../node.ts'
import type { Source } from '../source.ts'
import type { Context } from './context.ts'
import type { Block } from './parse.ts'

/** A stretch of Markdown that gives a text. */
export interface Stretch extends Span {
  /** Columns of indentation that further lines may have and that are not part of the text. */
  readonly column: number
  /** Comments and attributes inside, which are not part of the text, in order. */
  readonly holes: readonly Span[]
}

/** The stretch from the first to the last of some blocks, if there are any. */
export function stretchOf(context: Context, blocks: readonly Block[]): Stretch | undefined {
  const [first] = blocks
  const last = blocks.at(-1)
  if (!first || !last) return undefined
  const span = { start: first.start, end: last.end }
  const column = width(context.source.text.slice(first.lineStart, first.start))
  return { ...span, column, holes: commentsWithin(context, span) }
}

/** The comments inside a stretch. */
export function commentsWithin({ comments }: Context, { start, end }: Span): Span[] {
  return comments.filter((comment) => comment.start >= start && comment.end <= end)
}

/** A stretch without the white space and the holes at its ends. */
export function trimmed(source: Source, stretch: Stretch): Stretch {
  const { text } = source
  let { start, end } = stretch
  for (const hole of [...stretch.holes, { start: end, end }]) {
    while (start < end && isSpace(text, start)) start += 1
    if (hole.start === start) start = Math.min(end, hole.end)
  }
  for (const hole of [...stretch.holes, { start, end: start }].reverse()) {
    while (end > start && isSpace(text, end - 1)) end -= 1
    if (hole.end === end && hole.start >= start) end = hole.start
  }
  while (end > start && isSpace(text, end - 1)) end -= 1
  return {
    ...stretch,
    start,
    end,
    holes: stretch.holes.filter((hole) => hole.start >= start && hole.end <= end),
  }
}

/**
 * The text of a stretch with its place: inline Markdown as written, line breaks as `\n`, the indentation of further
 * lines taken away. Nothing if it is blank.
 */
export function textNode(source: Source, stretch: Stretch): ScalarNode | undefined {
  const { start, end, column, holes } = trimmed(source, stretch)
  if (start >= end) return undefined
  let raw = ''
  let at = start
  for (const hole of [...holes, { start: end, end }]) {
    const piece = source.text.slice(at, hole.start)
    // Of the space on both sides of a comment one is enough, and none at the end of a line.
    if (at > start && /^\s/.test(piece)) raw = raw.replace(/[ \t]+$/, '')
    raw += piece
    at = hole.end
  }
  const [first = '', ...lines] = raw.split(/\r\n|\n|\r/)
  const value = [first, ...lines.map((line) => outdent(line, column))].join('\n').normalize('NFC')
  return { type: 'scalar', value, start, end }
}

/** A text on one line with its place, white space at its ends left out. */
export function lineNode(source: Source, span: Span): ScalarNode | undefined {
  const node = textNode(source, { ...span, column: 0, holes: [] })
  return node && { ...node, value: String(node.value).replace(/\s+/g, ' ') }
}

/** Where comments stand in a block; what looks like one in code is none. */
export function commentsIn(source: Source, block: Block): Span[] {
  switch (block.type) {
    case 'code':
      return []
    case 'html':
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return findComments(source.text.slice(block.start, block.end), block.start, block.type === 'html')
    default:
      return block.children.flatMap((child) => commentsIn(source, child))
  }
}

function findComments(text: string, base: number, isHtml: boolean): Span[] {
  if (!text.includes('<!--')) return []
  const found: Span[] = []
  const nextRun = runsOfTicks(text)
  const marks = /\\[\s\S]|`+|<!--/g
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const [written] = mark
    if (written === '<!--') {
      const close = text.indexOf('-->', mark.index + 4)
      // Only between paragraphs does a comment without an end begin one: it is reported, and hides what follows.
      if (close < 0 && !isHtml) break
      const end = close < 0 ? text.length : close + 3
      found.push({ start: base + mark.index, end: base + end })
      marks.lastIndex = end
    } else if (written.startsWith('`')) {
      const close = nextRun(written, mark.index)
      if (close !== undefined) marks.lastIndex = close + written.length
    }
  }
  return found
}

/** A search for the next run of just so many backticks, which closes code; to be asked from left to right. */
function runsOfTicks(text: string): (ticks: string, after: number) => number | undefined {
  const starts = new Map<string, number[]>()
  for (const { 0: ticks, index } of text.matchAll(/`+/g)) {
    const known = starts.get(ticks)
    if (known) known.push(index)
    else starts.set(ticks, [index])
  }
  for (const indexes of starts.values()) indexes.reverse()
  return (ticks, after) => {
    const left = starts.get(ticks) ?? []
    while ((left.at(-1) ?? after + 1) <= after) left.pop()
    return left.at(-1)
  }
}

function outdent(line: string, column: number): string {
  let at = 0
  let columns = 0
  while (columns < column && (line[at] === ' ' || line[at] === '\t')) {
    columns += line[at] === '\t' ? 4 - (columns % 4) : 1
    at += 1
  }
  return line.slice(at)
}

function width(indentation: string): number {
  let columns = 0
  for (const character of indentation) columns += character === '\t' ? 4 - (columns % 4) : 1
  return columns
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}
