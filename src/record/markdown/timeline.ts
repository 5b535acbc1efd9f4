import { isText, keepStray, listOf } from './blocks.ts'
import { type Context, remark } from './context.ts'
import { readEvent } from './event.ts'
import { itemFields } from './fields.ts'
import { readHeading } from './heading.ts'
import { type Item, readRawItem } from './item.ts'
import type { Block } from './parse.ts'
import type { KnownSection } from './sections.ts'
import { readStatement } from './statement.ts'
import { readTable } from './table.ts'
import { textNode } from './text.ts'
import type { Day } from './time.ts'

/** Reads the events of a timeline: items of lists and rows of tables, under headings that say their day. */
export function readEvents(context: Context, { heading, blocks }: KnownSection): Item[] {
  const known = itemFields('events')
  const day: Day = { day: context.day, last: undefined, zone: undefined }
  return blocks.flatMap((block) => {
    if (block.type === 'heading') readDay(context, block, day)
    if (block.type === 'heading' || !isText(context, block)) return []
    if (block.type === 'list') {
      day.zone = undefined
      return block.children.flatMap((item) => listOf(readEventItem(context, item.children, known, day)))
    }
    const rows = block.type === 'table' ? readTable(context, block, known, day) : undefined
    if (rows) return rows
    const statement = block.type === 'paragraph' ? readStatement(context, block) : undefined
    day.day = statement?.day ?? day.day
    if (!statement?.isAll) keepStray(context, heading, block)
    return []
  })
}

function readEventItem(
  context: Context,
  blocks: readonly Block[],
  known: readonly string[],
  day: Day,
): Item | undefined {
  const raw = readRawItem(context, blocks, known)
  if (!raw) return undefined
  const { fields, text } = readEvent(context, raw.stretch, day)
  const node = textNode(context.source, text)
  if (!node && fields.length === 0 && raw.attributes.length === 0) return undefined
  const { start, end } = raw.stretch
  return { start, end, before: fields, text: node, after: raw.attributes }
}

/** A heading in the timeline is a day, or groups events without a meaning of its own. */
function readDay(context: Context, block: Block, day: Day): void {
  const heading = readHeading(context, block)
  const date = /(?<!\d)\d{4}-\d\d-\d\d(?!\d)/.exec(heading.name)?.[0]
  day.last = undefined
  if (date !== undefined || /\d/.test(heading.name)) day.day = date
  if (date !== undefined) return
  remark(context, heading, {
    code: 'unknown-section',
    level: 'warning',
    message: `Unexpected heading \`${heading.name}\` in the timeline, expected a date such as \`2025-11-18\``,
    hint: 'Write the date with the year first, or remove the heading: events are grouped by what they are.',
  })
}
