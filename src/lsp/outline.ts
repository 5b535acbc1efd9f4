import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types'
import { entryOf, type Entry as Field, type Node, type Span } from '../record/index.ts'
import type { Analysis } from './analysis.ts'
import { shortened } from './candidates.ts'
import { textIn } from './event-card.ts'
import { labelOf, type Voice } from './voice.ts'

/**
 * The record as an outline: its fields in the order of the file, and under `events` the timeline, in the order of time,
 * each event with its time as a person reads it.
 */
export function outlineOf(analysis: Analysis, voice: Voice): readonly DocumentSymbol[] {
  const { node } = analysis.reading
  if (node?.type !== 'map') return []
  return node.entries
    .filter(({ key, value }) => !key.source && !value.source && key.end > key.start)
    .map((field) => {
      const children = childrenOf(analysis, voice, field)
      return symbol(analysis, {
        name: field.key.value,
        detail: field.value.type === 'scalar' ? shortened(String(field.value.value ?? '')) : '',
        kind: children.length > 0 ? SymbolKind.Namespace : SymbolKind.Field,
        whole: around([field.key, field.value]),
        selected: field.key,
        children,
      })
    })
}

function childrenOf(analysis: Analysis, voice: Voice, { key, value }: Field): DocumentSymbol[] {
  if (key.value === 'events') return timelineOf(analysis, voice, value)
  if ((key.value === 'parties' || key.value === 'sources') && value.type === 'map') {
    return value.entries.map((one) => {
      return symbol(analysis, {
        name: one.key.value,
        detail: shortened(called(analysis, voice, key.value, one.key.value) ?? ''),
        kind: SymbolKind.Object,
        whole: around([one.key, one.value]),
        selected: one.key,
        children: [],
      })
    })
  }
  return []
}

function called({ reading: { parts } }: Analysis, { language }: Voice, field: string, id: string) {
  if (field === 'parties') return parts.parties.find((party) => party.id === id)?.name.value
  return textIn(parts.sources.find((source) => source.id === id)?.title, language.tag, parts.language)
}

function timelineOf(analysis: Analysis, { language }: Voice, list: Node): DocumentSymbol[] {
  const { entries, incident } = analysis.timeline
  return entries.flatMap(({ event, bounds }) => {
    const index = event.path[1]
    const node = list.type === 'sequence' && typeof index === 'number' ? list.items[index] : undefined
    if (!node) return []
    const when = language.dates.write(bounds, { zone: incident.timezone, day: false })
    const kind = entryOf(node, 'kind')?.value
    return symbol(analysis, {
      name: `${when} · ${labelOf(language, 'events', event.kind)}`,
      detail: shortened(textIn(event.text, language.tag, incident.language) ?? event.id),
      kind: SymbolKind.Event,
      whole: node,
      selected: kind && within(kind, node) ? kind : node,
      children: [],
    })
  })
}

interface Told {
  readonly name: string
  readonly detail: string
  readonly kind: SymbolKind
  readonly whole: Span
  /** What is selected when somebody goes there. */
  readonly selected: Span
  readonly children: DocumentSymbol[]
}

function symbol(
  { positions }: Analysis,
  { name, detail, kind, whole, selected, children }: Told,
): DocumentSymbol {
  return {
    name,
    ...(detail === '' ? {} : { detail }),
    kind,
    range: positions.rangeOf(around([whole, selected])),
    selectionRange: positions.rangeOf(selected),
    children,
  }
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

function around(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  }
}
