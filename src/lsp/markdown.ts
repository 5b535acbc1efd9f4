import { type Path, type Span, sectionField } from '../record/index.ts'
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
 * The cursor in the narrative of a Markdown record: in the attributes of a heading or an item, `{audience: }`, or at the
 * kind of an event of the timeline, `- 11:05 — detection: `.
 */
export async function bodyCursor(text: string, offset: number): Promise<Cursor | undefined> {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
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
  const kind = field === 'events' ? /^\s*[-*+][ \t].*?[—–-][ \t]+([\w-]*)$/.exec(before) : null
  if (!kind) return undefined
  const typed = kind[1] ?? ''
  const rest = /^[\w-]*/.exec(text.slice(offset))?.[0].length ?? 0
  return {
    path: [...base, 'kind'],
    role: 'value',
    typed,
    span: { start: offset - typed.length, end: offset + rest },
    siblings: [],
    column: before.length - typed.length,
    isFlow: true,
    hasColon: text.startsWith(':', offset + rest),
  }
}

/** The field of the nearest heading that names one: that of the line itself, else of a line above. */
async function fieldAbove(text: string, start: number, own: string | undefined): Promise<string | undefined> {
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
