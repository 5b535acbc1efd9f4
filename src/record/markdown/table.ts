import type { Entry, Node, ScalarNode } from '../node.ts'
import { readAttributes } from './attributes.ts'
import { type Column, checkColumn, contentOf, readColumn } from './column.ts'
import { type Context, fieldOf, remark, scalar } from './context.ts'
import { eventKindOf, kindOf, partyOf, readHeader } from './header.ts'
import type { Item } from './item.ts'
import type { Block } from './parse.ts'
import { commentsWithin, lineNode, type Stretch, textNode, trimmed } from './text.ts'
import { type Day, readTime } from './time.ts'

const terms = new Set(['kind', 'status', 'audience', 'stage'])
const lists = new Set(['sources', 'under', 'answers'])

/**
 * Reads a table whose columns are fields: a row is an item or event. Nothing if no column is a known one.
 *
 * @param known the fields that the items may have, besides `text`
 * @param day of the timeline, if the rows are events
 */
export function readTable(
  context: Context,
  table: Block,
  known: readonly string[],
  day: Day | undefined,
): readonly Item[] | undefined {
  const [head, ...rows] = table.children
  const fields = ['text', ...known]
  const columns = (head?.children ?? []).map((cell) => readColumn(context, cell, fields))
  const isKnown = columns.some(({ field }) => field === 'text' || (day !== undefined && field === 'at'))
  if (!isKnown) return undefined
  for (const [index, column] of columns.entries())
    checkColumn(context, column, columns.slice(0, index), fields)
  return rows.flatMap((row) => readRow(context, row, columns, known, day) ?? [])
}

function readRow(
  context: Context,
  row: Block,
  columns: readonly Column[],
  known: readonly string[],
  day: Day | undefined,
): Item | undefined {
  const cells = row.children
  checkSurplus(context, cells.slice(columns.length))
  const after: Entry[] = []
  const entries: Entry[] = []
  let text: Stretch | undefined
  for (const [index, { field, zone }] of columns.entries()) {
    const cell = cells[index]
    if (!cell || field === undefined) continue
    const isEnd = field === 'text' || index === columns.length - 1
    const { stretch, attributes } = readCell(context, cell, isEnd ? known : undefined)
    after.push(...attributes)
    if (stretch.start >= stretch.end) continue
    if (day) day.zone = zone
    if (field === 'text') text = stretch
    else entries.push(...cellField(context, field, stretch, day))
  }
  const isKindless = day !== undefined && entries.every(({ key }) => key.value !== 'kind')
  const header = text && isKindless ? headerOf(context, text) : undefined
  const before = [...entries, ...(header?.fields ?? [])]
  const node = text && withoutEscapes(textNode(context.source, header?.text ?? text))
  if (!node && before.length === 0 && after.length === 0) return undefined
  return { start: row.start, end: row.end, before, text: node, after }
}

function readCell(context: Context, cell: Block, known: readonly string[] | undefined) {
  const span = contentOf(cell)
  const attributes = known && readAttributes(context, span, known)
  const comments = commentsWithin(context, span)
  const holes = attributes ? [...comments, attributes.span] : comments
  const stretch = trimmed(context.source, { ...span, column: 0, holes })
  return { stretch, attributes: attributes?.entries ?? [] }
}

function cellField(context: Context, field: string, cell: Stretch, day: Day | undefined): Entry[] {
  const node = lineNode(context.source, cell)
  if (!node || /^[-–—?]$/.test(String(node.value))) return []
  const value = withoutEscapes(node)
  const text = String(value?.value)
  if (!value) return []
  if (day && (field === 'at' || field === 'end' || field === 'learned'))
    return timeField(context, field, value, day)
  if (day && field === 'kind') return [fieldOf(field, { ...value, value: eventKindOf(text) ?? kindOf(text) })]
  if (terms.has(field)) return [fieldOf(field, { ...value, value: kindOf(text) })]
  if (field === 'by' || field === 'to')
    return [fieldOf(field, { ...value, value: partyOf(context, text) ?? text })]
  return [fieldOf(field, lists.has(field) ? listOf(context, value) : value)]
}

function timeField(context: Context, field: string, node: ScalarNode, day: Day): Entry[] {
  const text = context.source.text.slice(node.start, node.end)
  const time = readTime(context, text, node.start, day)
  if (!time || time.end < text.length) return [fieldOf(field, node)]
  return time.node ? [fieldOf(field, time.node)] : []
}

function listOf(context: Context, node: ScalarNode): Node {
  const text = context.source.text.slice(node.start, node.end)
  const items = [...text.matchAll(/[^\s,;[\]]+/g)].map((match) => {
    const start = node.start + match.index
    return scalar(match[0], { start, end: start + match[0].length })
  })
  return { type: 'sequence', items, start: node.start, end: node.end }
}

function headerOf(context: Context, stretch: Stretch) {
  const text = context.source.text.slice(stretch.start, stretch.holes[0]?.start ?? stretch.end)
  const header = readHeader(context, text, stretch.start)
  return header && { fields: header.fields, text: { ...stretch, start: stretch.start + header.end } }
}

function checkSurplus(context: Context, cells: readonly Block[]): void {
  for (const cell of cells) {
    const span = contentOf(cell)
    if (span.start >= span.end) continue
    remark(context, span, {
      code: 'unknown-column',
      message: 'Unexpected cell after the last column, expected as many as the heading has',
      hint: 'Write a bar inside a text as `\\|`.',
    })
  }
}

/** In a table a bar is written `\|`. */
function withoutEscapes(node: ScalarNode | undefined): ScalarNode | undefined {
  return node && { ...node, value: String(node.value).replaceAll('\\|', '|') }
}
