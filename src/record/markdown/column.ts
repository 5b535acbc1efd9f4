import type { Span } from '../node.ts'
import { type Context, remark } from './context.ts'
import { columnField } from './names.ts'
import type { Block } from './parse.ts'

/** A column of a table, with the place of its heading. */
export interface Column extends Span {
  readonly field: string | undefined
  /** The zone in the heading: `Time (UTC)`. */
  readonly zone: string | undefined
}

/** Reads the heading of a column. */
export function readColumn(context: Context, cell: Block, fields: readonly string[]): Column {
  const span = contentOf(cell)
  const text = context.source.text.slice(span.start, span.end)
  const zone = /\(([^()]+)\)\s*$/.exec(text)
  const name = zone ? text.slice(0, zone.index) : text
  return { ...span, field: columnField(name, fields) ?? columnField(text, fields), zone: zone?.[1] }
}

/** Reports a column whose cells would be lost. */
export function checkColumn(
  context: Context,
  column: Column,
  others: readonly Column[],
  fields: readonly string[],
): void {
  const first = others.find(({ field }) => field !== undefined && field === column.field)
  const name = context.source.text.slice(column.start, column.end)
  if (column.field !== undefined && !first) return
  remark(context, column, {
    code: 'unknown-column',
    message: first
      ? `Unexpected second column \`${name}\` for \`${column.field}\`, expected each once`
      : `Unexpected column \`${name}\`, expected one of ${fields.map((field) => `\`${field}\``).join(', ')}`,
    hint: first ? 'Join the two columns.' : 'Rename the column, or move what it says to the text.',
  })
}

/** The stretch of a cell without its bars. */
export function contentOf(cell: Block): Span {
  const first = cell.children[0]
  const last = cell.children.at(-1)
  return first && last ? { start: first.start, end: last.end } : { start: cell.end, end: cell.end }
}
