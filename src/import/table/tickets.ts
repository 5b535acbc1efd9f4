import { type IncidentRecord, makeSource, type Source, type Span } from '../../record/index.ts'
import { cleanLine, cleanText } from '../clean.ts'
import type { ForeignFile, Imported, Importer, ImportOptions } from '../importer.ts'
import { mayBeJson } from '../json/importer.ts'
import { addEvent, addNote, draftOf, findingIn, type Sketch, sketchOf } from '../sketch.ts'
import { noteZone, tellTime } from '../times.ts'
import { type Cell, readTable } from './read.ts'
import { type DateOrder, orderShown, readPeopleTime } from './times.ts'
import { type TicketColumn, ticketColumnOf } from './words.ts'

/** A list of tickets, of which each is an incident: exports of Jira and ServiceNow. */
export const tickets: Importer = {
  name: 'tickets',
  about: 'a list of tickets (CSV), each an incident: exports of Jira and ServiceNow',
  extensions: ['.csv', '.tsv'],
  recognize(file) {
    if (mayBeJson(file.text)) return 0
    const [head = []] = readTable(textOf(file).slice(0, 20_000)).rows
    const names = new Set(head.map(({ text }) => ticketColumnOf(text)))
    const others = (['created', 'status', 'priority', 'comment'] as const).filter((name) => names.has(name))
    return names.has('key') && names.has('title') && others.length > 0 ? 0.95 : 0
  },
  read(file, options) {
    const source = makeSource(file.path, textOf(file))
    const [head = [], ...rows] = readTable(source.text).rows
    const columns = head.map(({ text }) => ({ head: text, name: ticketColumnOf(text) }))
    if (!columns.some(({ name }) => name === 'title') || rows.length === 0) {
      const message = 'Unexpected table, expected tickets with a summary in a column of its own'
      const start = head[0] ?? { start: 0, end: 0 }
      return {
        incidents: [],
        findings: [findingIn(source, start, { code: 'import-none', level: 'error', message })],
      }
    }
    const list = rows.slice(0, MAX_TICKETS).map((cells) => ticketOf(cells, columns))
    const order = options.dates ?? orderShown(list.flatMap(({ cells }) => timesIn(cells)))
    const surplus = rows[MAX_TICKETS]?.[0]
    const findings = surplus
      ? [
          findingIn(source, surplus, {
            code: 'import-too-large',
            level: 'error',
            message: `Unexpected ticket, expected at most ${MAX_TICKETS} in a file`,
            hint: 'Split the file.',
          }),
        ]
      : []
    return { incidents: list.map((ticket) => draftTicket(source, options, ticket, order)), findings }
  },
}

const MAX_TICKETS = 10_000

interface Ticket {
  readonly span: Span
  /** Of some columns there are several: Jira has one for each comment. */
  readonly cells: ReadonlyMap<TicketColumn, readonly Cell[]>
  readonly others: readonly string[]
}

function textOf(file: ForeignFile): string {
  return file.text.replace(/^\ufeff/, '')
}

function ticketOf(
  row: readonly Cell[],
  columns: readonly { readonly head: string; readonly name: TicketColumn | undefined }[],
): Ticket {
  const cells = new Map<TicketColumn, Cell[]>()
  const others: string[] = []
  for (const [index, cell] of row.entries()) {
    if (cell.text.trim() === '') continue
    const column = columns[index]
    const known = column?.name === undefined ? undefined : (cells.get(column.name) ?? [])
    // Of two columns for the same the second is kept as it is; comments are many.
    if (known === undefined || (known.length > 0 && column?.name !== 'comment'))
      others.push(`${cleanLine(column?.head ?? '') || `column ${index + 1}`}: ${cleanText(cell.text)}`)
    else if (column?.name !== undefined) cells.set(column.name, [...known, cell])
  }
  return { span: { start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0 }, cells, others }
}

const stamps = [
  ['created', 'declaration'],
  ['resolved', 'resolution'],
  ['closed', 'closure'],
] as const

function timesIn(cells: Ticket['cells']): readonly string[] {
  return stamps.flatMap(([name]) => (cells.get(name) ?? []).map(({ text }) => text))
}

function draftTicket(
  source: Source,
  options: ImportOptions,
  { span, cells, others }: Ticket,
  order: DateOrder | undefined,
): Imported {
  const sketch = sketchOf(source, options)
  const said = (name: TicketColumn): string => cells.get(name)?.[0]?.text.trim() ?? ''
  for (const [name, kind] of stamps) {
    const [cell] = cells.get(name) ?? []
    const at = cell && timeOf(sketch, cell, cell.text, order)
    if (cell && at === undefined) addNote(sketch, cell, name, cell.text)
    else if (cell) addEvent(sketch, cell, { kind, at })
  }
  for (const cell of cells.get('comment') ?? []) addComments(sketch, cell, order)
  const [severity, status] = [severityOf(said('priority')), statusOf(said('status'))]
  const left = [
    ...(severity === undefined && said('priority') ? [`Priority: ${said('priority')}`] : []),
    ...(status === undefined && said('status') ? [`Status: ${said('status')}`] : []),
    ...others,
  ]
  addNote(
    sketch,
    span,
    'Other columns',
    left.map((line) => `- ${line.replace(/[\\`*_[\]<>|~]/g, '\\$&').replaceAll('\n', '\n  ')}`).join('\n'),
  )
  const [key, text] = [said('key'), cleanText(said('text'))]
  return draftOf(sketch, {
    id: key || said('title'),
    title: [key, said('title')].filter((one) => one !== '').join(': '),
    kind: 'availability',
    guessed: true,
    confined: true,
    ...(severity === undefined ? {} : { severity }),
    ...(status === undefined ? {} : { status }),
    ...(text === '' ? {} : { summary: { text } }),
  })
}

function timeOf(sketch: Sketch, span: Span, text: string, order: DateOrder | undefined): string | undefined {
  const read = readPeopleTime(text, order, undefined)
  if (!read.ok)
    tellTime(sketch, span, text, 'Say the order of day and month with `--dates` if that is the doubt.')
  else noteZone(sketch, span, read.time)
  return read.ok ? read.time : undefined
}

// As Jira has it, `03/Jan/25 9:00 AM;jane;Text`, and as ServiceNow has it, `2025-11-09 14:30:00 - Beth (Work notes)` over the text.
const jira = /^([^;\n]{6,40});([^;\n]*);([\s\S]+)$/
const journal = /^(\d[\d/.-]{7,9} \d\d:\d\d(?::\d\d)?(?: [AP]M)?) - (.+?)(?: \(([^)\n]*)\))?[ \t]*$/gm

/** Adds the comments in a cell, each as an event; what is in no known form is one comment without a time. */
function addComments(sketch: Sketch, cell: Cell, order: DateOrder | undefined): void {
  const add = (time: string | undefined, words: readonly (string | undefined)[]): void =>
    addEvent(sketch, cell, {
      kind: 'observation',
      at: time === undefined ? undefined : timeOf(sketch, cell, time, order),
      text: words.filter((word) => word?.trim()).join(': '),
    })
  const [, time, who, words] = jira.exec(cell.text) ?? []
  if (time !== undefined && readPeopleTime(time, order, undefined).ok) return add(time, [who, words])
  const heads = [...cell.text.matchAll(journal)]
  const first = heads[0]?.index ?? cell.text.length
  if (cell.text.slice(0, first).trim() !== '') add(undefined, [cell.text.slice(0, first).trim()])
  for (const [index, head] of heads.entries()) {
    const body = cell.text.slice(head.index + head[0].length, heads[index + 1]?.index).trim()
    add(head[1], [head[2], head[3], body])
  }
}

const severities: readonly (readonly [RegExp, NonNullable<IncidentRecord['severity']>])[] = [
  [/^(?:p?1\b|highest|critical|blocker)/i, 'critical'],
  [/^(?:p?2\b|high\b|major)/i, 'high'],
  [/^(?:p?3\b|medium|moderate|normal)/i, 'medium'],
  [/^(?:p?[45]\b|low|minor|trivial)/i, 'low'],
]

function severityOf(text: string): IncidentRecord['severity'] {
  return severities.find(([pattern]) => pattern.test(text))?.[1]
}

function statusOf(text: string): IncidentRecord['status'] {
  if (/^(?:resolved|done|fixed)$/i.test(text)) return 'resolved'
  if (/^(?:closed|closed complete)$/i.test(text)) return 'closed'
  return /^(?:open|new|to do|in progress|in review|on hold|assigned|work in progress|reopened)$/i.test(text)
    ? 'investigating'
    : undefined
}
