import type { Entry, ScalarNode, Span } from '../node.ts'
import { type Context, fieldOf, remark, scalar } from './context.ts'
import { type Item, readRawItem } from './item.ts'
import type { Block } from './parse.ts'
import { textNode, trimmed } from './text.ts'

/**
 * Reads an item of the section of sources: `[Title](https://example.com), Publisher, 2025-11-18 {id: post}`. The title
 * is its text.
 */
export function readSource(
  context: Context,
  blocks: readonly Block[],
  known: readonly string[],
): Item | undefined {
  const raw = readRawItem(context, blocks, ['id', ...known])
  if (!raw) return undefined
  const { source } = context
  const stretch = trimmed(source, raw.stretch)
  const { start, end } = stretch
  const text = source.text.slice(start, stretch.holes[0]?.start ?? end)
  const link = /^\[([^\]]*)\]\([ \t]*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?[ \t]*\)/d.exec(text)
  const comma = /,(?=\s|$)/.exec(text)?.index ?? text.length
  const [all = '', title = ''] = link ?? [text.slice(0, comma), text.slice(0, comma)]
  const url = link?.indices?.[2]
  const item = {
    start,
    end: raw.stretch.end,
    text: lineOf(context, start + (link ? 1 : 0), title),
    before:
      link && url
        ? [fieldOf('url', scalar(link[2] ?? '', { start: start + url[0], end: start + url[1] }))]
        : [],
  }
  const rest = restOf(context, text.slice(all.length), start + all.length, known)
  if (!raw.attributes.some(({ key }) => key.value === 'id')) noteMissingId(context, item)
  return { ...item, after: [...rest, ...raw.attributes] }
}

function restOf(context: Context, rest: string, start: number, known: readonly string[]): Entry[] {
  const pieces = [...rest.matchAll(/(?:[^,]|,(?!\s))+/g)].flatMap((piece) => {
    const node = lineOf(context, start + piece.index, piece[0].replace(/(?<=\d{4}(?:-\d\d)*)\.\s*$/, ''))
    return node ? [node] : []
  })
  const last = pieces.at(-1)
  const isDate = last !== undefined && /^\d{4}(?:-\d\d){0,2}/.test(String(last.value))
  const publisher = isDate ? pieces.slice(0, -1) : pieces
  const [first] = publisher
  const end = publisher.at(-1)
  const entries: Entry[] = []
  if (first && end && known.includes('publisher')) {
    const node = lineOf(context, first.start, context.source.text.slice(first.start, end.end))
    if (node) entries.push(fieldOf('publisher', node))
  }
  if (isDate) entries.push(fieldOf('date', last))
  return entries
}

function lineOf(context: Context, start: number, written: string): ScalarNode | undefined {
  const node = textNode(context.source, { start, end: start + written.length, column: 0, holes: [] })
  return node && { ...node, value: String(node.value).replace(/\s+/g, ' ') }
}

function noteMissingId(context: Context, span: Span): void {
  remark(context, span, {
    code: 'source-id-missing',
    message: 'Unexpected source without an id, expected `{id: ...}` at its end',
    hint: 'Name the source, as in `{id: seed-article}`, so that events can refer to it.',
  })
}
