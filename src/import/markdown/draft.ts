import {
  type Finding,
  type IncidentRecord,
  type Path,
  placeOf,
  type Source,
  type Span,
} from '../../record/index.ts'
import type { Remark } from '../importer.ts'
import { fileNameOf, idOf, oneLine } from '../names.ts'

type Filled<Name extends keyof IncidentRecord> = NonNullable<IncidentRecord[Name]>

/** A record in the making. */
export interface Draft {
  readonly source: Source
  readonly findings: Finding[]
  readonly remarks: Remark[]
  readonly events: Filled<'events'>
  readonly causes: Filled<'causes'>
  readonly measures: Filled<'measures'>
  readonly advice: Filled<'advice'>
  readonly lessons: Filled<'lessons'>
  readonly actions: Filled<'actions'>
  readonly questions: Filled<'questions'>
  readonly notes: Filled<'notes'>
  readonly sources: Map<string, Filled<'sources'>[string]>
  readonly prose: Map<'summary' | 'impact', string[]>
  severity?: IncidentRecord['severity']
  status?: IncidentRecord['status']
  found: number
  /** Headings under which nothing of their own stands: they are told with what comes next. */
  pending: string[]
}

/** A draft in which nothing is yet. */
export function emptyDraft(source: Source): Draft {
  return {
    source,
    findings: [],
    remarks: [],
    events: [],
    causes: [],
    measures: [],
    advice: [],
    lessons: [],
    actions: [],
    questions: [],
    notes: [],
    sources: new Map(),
    prose: new Map(),
    found: 0,
    pending: [],
  }
}

/** Where something stands, in a few signs that are the same in every language: `report.md:12-30`. */
export function whereIn(source: Source, { start, end }: Span): string {
  const first = source.pointAt(start).line
  const last = source.pointAt(Math.max(start, end - 1)).line
  return `${fileNameOf(source.path)}:${first}${last > first ? `-${last}` : ''}`
}

/** Writes a comment beside a value: what else stood there, and in which line. */
export function remark(draft: Draft, at: Path, texts: readonly string[]): void {
  const text = texts
    .map(oneLine)
    .filter((one) => one !== '')
    .join(' | ')
  if (text !== '') draft.remarks.push({ at, text })
}

/** The heading under which something stands, with those above it that were not told yet. */
export function headingOf(draft: Draft, heading: string): string {
  const all = [...draft.pending, oneLine(heading)].filter((one) => one !== '')
  draft.pending = []
  return all.join(' / ')
}

export interface Told {
  readonly code: string
  readonly level: Finding['level']
  readonly message: string
  readonly hint: string
}

/** Tells something of a stretch of the file: its first line is underlined. */
export function tell({ findings, source }: Draft, { start, end }: Span, told: Told): void {
  const stop = source.text.slice(start, end).search(/\r|\n/)
  findings.push(
    Object.freeze({
      file: source.path,
      ...told,
      place: placeOf(source, { start, end: stop < 0 ? end : start + stop }),
    }),
  )
}

/** Keeps what has no field of its own, under its heading and with its place. */
export function keepNote(draft: Draft, heading: string, text: string, span: Span): void {
  const where = whereIn(draft.source, span)
  const title = headingOf(draft, heading)
  const kept = text.trim() === '' ? title : text.trim()
  if (kept === '') return
  draft.notes.push({ title: title === '' ? where : `${title} (${where})`, text: kept })
}

/** Adds to a text of several paragraphs. */
export function addProse(draft: Draft, field: 'summary' | 'impact', text: string): void {
  if (text === '') return
  draft.prose.set(field, [...(draft.prose.get(field) ?? []), text])
}

/** Adds a source under a key of its own; the same address counts once. */
export function addSource(draft: Draft, title: string, url: string): void {
  const base = idOf(title).slice(0, 30).replace(/-+$/, '') || 'source'
  let key = base
  for (let number = 2; draft.sources.has(key); number += 1) key = `${base}-${number}`
  draft.sources.set(key, { title: oneLine(title) || url, url })
}

/** The fields of the record that the draft has. */
export function fieldsOf(draft: Draft): Partial<IncidentRecord> {
  const prose = (field: 'summary' | 'impact') => {
    const text = (draft.prose.get(field) ?? []).join('\n\n')
    return text === '' ? {} : { [field]: { text } }
  }
  const list = <
    Name extends 'causes' | 'measures' | 'advice' | 'lessons' | 'actions' | 'questions' | 'notes',
  >(
    name: Name,
  ) => (draft[name].length === 0 ? {} : { [name]: draft[name] })
  return {
    ...(draft.severity === undefined ? {} : { severity: draft.severity }),
    ...(draft.status === undefined ? {} : { status: draft.status }),
    ...prose('summary'),
    ...prose('impact'),
    events: draft.events,
    ...list('causes'),
    ...list('measures'),
    ...list('advice'),
    ...list('lessons'),
    ...list('actions'),
    ...list('questions'),
    ...list('notes'),
    ...(draft.sources.size === 0 ? {} : { sources: Object.fromEntries(draft.sources) }),
  }
}
