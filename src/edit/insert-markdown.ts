import type { Node, Span } from '../record/index.ts'
import { lineEnd, lineStart, linesAt, nextLine } from './lines.ts'
import type { Splice } from './splice.ts'
import { flowValue, type Value } from './write-value.ts'

/** An event to be put into the timeline of a Markdown record. */
export interface TimelineInsertion {
  readonly text: string
  /** The events that stand in the timeline, in their order. */
  readonly items: readonly Node[]
  readonly event: { readonly [key: string]: Value }
  /** Before which of them it is to stand; at the end if absent. */
  readonly before: number | undefined
}

/** The splices that put an event into a timeline that is a list; nothing if it is none, or cannot say the event. */
export function insertIntoTimeline(insertion: TimelineInsertion): readonly Splice[] | undefined {
  const { text, items, before } = insertion
  const next = before === undefined ? undefined : items[before]
  const model = next ?? items.at(-1)
  if (!model) return undefined
  const bullet = /^( *)([-*+]|(\d{1,9})([.)]))( +)/.exec(text.slice(lineStart(text, model.start)))
  if (!bullet) return undefined
  const [, margin = '', mark = '', number, dot, gap = ' '] = bullet
  const line = timelineLine(insertion, model)
  if (line === undefined) return undefined
  const own = number === undefined ? mark : `${Number(number) + (next ? 0 : 1)}${dot}`
  const lines = [`${margin}${own}${gap}${line}`]
  const spacer = isSpaced(text, items) ? [''] : []
  if (next) return [linesAt(text, lineStart(text, next.start), [...lines, ...spacer])]
  return [linesAt(text, nextLine(text, lineEnd(text, model.end)), [...spacer, ...lines])]
}

/** `TIME — KIND by PARTY to PARTY: text {fields}`, the dash as in the line of another event. */
function timelineLine({ text, event }: TimelineInsertion, model: Span): string | undefined {
  const { at, kind, by, to, text: said, ...rest } = event
  if (typeof kind !== 'string' || (said !== undefined && (typeof said !== 'string' || /[\r\n]/.test(said)))) {
    return undefined
  }
  const dash = / (—|–|-) /.exec(text.slice(model.start, lineEnd(text, model.start)))?.[1] ?? '—'
  const time = typeof at === 'string' ? `${at} ${dash} ` : ''
  const who = `${kind}${typeof by === 'string' ? ` by ${by}` : ''}${typeof to === 'string' ? ` to ${to}` : ''}`
  const fields = Object.keys(rest).length === 0 ? '' : ` ${flowValue(rest).replace(/^\{ (.*) \}$/s, '{$1}')}`
  return `${time}${who}: ${said ?? ''}${fields}`.trimEnd()
}

/** Whether an empty line stands between the last two events. */
function isSpaced(text: string, items: readonly Span[]): boolean {
  const [one, two] = items.slice(-2)
  return !!one && !!two && /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(text.slice(one.end, two.start))
}
