import type { Finding, Level } from '../finding.ts'
import type { Entry, Node, ScalarNode, Span } from '../node.ts'
import { findingAt, placeOf } from '../report.ts'
import type { Source } from '../source.ts'

/** What the readers of one Markdown record share. */
export interface Context {
  readonly source: Source
  readonly findings: Finding[]
  /** The language of a section whose heading does not say. */
  readonly language: string
  /** The keys of the parties, by key and by name in small letters. */
  readonly parties: ReadonlyMap<string, string>
  /** Where comments stand in the text. */
  readonly comments: readonly Span[]
  /** Text that belongs to no section: it is kept as notes. */
  readonly notes: Node[]
  /** The zones that the text states, in order. */
  readonly zones: ScalarNode[]
  /** The day that the text states before the timeline. */
  day: string | undefined
}

/** What a finding about Markdown says; `level` is `error` unless said. */
export interface Remark {
  readonly code: string
  readonly level?: Level
  readonly message: string
  readonly hint?: string | undefined
  readonly related?: { readonly message: string; readonly span: Span } | undefined
}

/** Adds a finding about a stretch of the text. */
export function remark(context: Context, span: Span, said: Remark): void {
  const { source, findings } = context
  const { related, level = 'error', ...rest } = said
  const spot: Node = { type: 'scalar', value: null, start: span.start, end: span.end }
  const finding = findingAt(source, spot, { at: [] }, { level, ...rest })
  const place = related && placeOf(source, related.span)
  findings.push(
    place ? Object.freeze({ ...finding, related: [{ message: related.message, place }] }) : finding,
  )
}

/** A field whose name the text implies: its key has the place of its value, or the one given. */
export function fieldOf(name: string, value: Node, key: Span = value): Entry {
  return { key: { value: name, start: key.start, end: key.end }, value }
}

/** A text with its place. */
export function scalar(value: string, span: Span): ScalarNode {
  return { type: 'scalar', value: value.normalize('NFC'), start: span.start, end: span.end }
}

/** The stretch that holds all of some others; the fallback if there are none. */
export function hull(spans: readonly Span[], fallback: Span): Span {
  if (spans.length === 0) return { start: fallback.start, end: fallback.end }
  let { start, end } = fallback
  for (const [index, span] of spans.entries()) {
    start = index === 0 ? span.start : Math.min(start, span.start)
    end = index === 0 ? span.end : Math.max(end, span.end)
  }
  return { start, end }
}
