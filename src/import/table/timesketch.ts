import { makeSource, type Source, type Span } from '../../record/index.ts'
import { readMoment, toIso } from '../../time/index.ts'
import type { ForeignFile, Importer } from '../importer.ts'
import { readJsonLines } from '../json/read.ts'
import { members, peek, viewOf } from '../json/view.ts'
import { fileNameOf } from '../names.ts'
import { draftOf, findingIn, sketchOf, tell } from '../sketch.ts'
import { isMoment, isoTime } from '../times.ts'
import { type Cell, MAX_ROWS, readTable } from './read.ts'
import { addRows, type Row } from './rows.ts'
import { type ColumnName, kindOf } from './words.ts'

/**
 * Timelines of Timesketch, also those that `forthright timeline --format timesketch` writes: CSV or JSON lines with `message`,
 * `datetime` and `timestamp_desc`.
 *
 * @see https://timesketch.org/guides/user/import-from-json-csv/
 */
export const timesketch: Importer = {
  name: 'timesketch',
  about: 'timelines of Timesketch and Plaso (CSV or JSON lines)',
  extensions: ['.csv', '.jsonl', '.ndjson'],
  recognize(file) {
    const names = fieldsOf(file)
    if (isL2t(names)) return 1
    const wanted = ['message', 'datetime', 'timestamp_desc'].filter((name) => names.includes(name))
    return wanted.length === 3 ? 1 : wanted.length === 2 && names.includes('timestamp') ? 0.9 : 0
  },
  read(file, options) {
    const source = makeSource(file.path, withoutMark(file))
    const { rows, findings } = source.text.trimStart().startsWith('{') ? linesOf(source) : tableOf(source)
    const isOld = isL2t([...(rows[0]?.fields.keys() ?? [])])
    const events = rows.filter(({ fields }) => isOld || fields.has('message') || fields.has('datetime'))
    if (events.length === 0) {
      const message = 'Unexpected file without events, expected `message`, `datetime` and `timestamp_desc`'
      const none = findingIn(source, { start: 0, end: 0 }, { code: 'import-none', level: 'error', message })
      return { incidents: [], findings: [...findings, none] }
    }
    // The dates of l2t CSV have the month first, always.
    const sketch = sketchOf(source, isOld ? { ...options, dates: 'month-first' } : options)
    addRows(sketch, events.slice(0, MAX_ROWS).map(isOld ? l2tRowOf : rowOf), undefined)
    const surplus = events[MAX_ROWS]
    if (surplus)
      tell(sketch, surplus.span, {
        code: 'import-too-large',
        message: `Unexpected event, expected at most ${MAX_ROWS}: what follows was left out`,
        hint: 'Export the events that matter: those with a star or a tag.',
      })
    const name = fileNameOf(source.path).replace(/\.\w+$/, '') || 'timesketch'
    const heading = { id: name, title: name, kind: 'security' as const, guessed: true, confined: true }
    return { incidents: [draftOf(sketch, heading)], findings }
  },
}

interface Fields {
  readonly span: Span
  readonly fields: ReadonlyMap<string, Cell>
}

function withoutMark(file: ForeignFile): string {
  return file.text.replace(/^\ufeff/, '')
}

/** The names of the fields of the first event. */
function fieldsOf(file: ForeignFile): readonly string[] {
  const text = withoutMark(file)
  if (!text.trimStart().startsWith('{'))
    return (readTable(text.slice(0, 20_000)).rows[0] ?? []).map((cell) => cell.text)
  const [line = ''] = text.trimStart().split(/[\r\n]/, 1)
  const [first] = readJsonLines(makeSource(file.path, line)).nodes
  return first ? members(viewOf(first)).map(({ key }) => key) : []
}

function tableOf(source: Source): { readonly rows: readonly Fields[]; readonly findings: readonly [] } {
  const [head = [], ...body] = readTable(source.text).rows
  const rows = body.map((cells): Fields => {
    const fields = new Map(cells.map((cell, index) => [head[index]?.text || `column ${index + 1}`, cell]))
    return { span: { start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 }, fields }
  })
  return { rows, findings: [] }
}

function linesOf(source: Source): {
  readonly rows: readonly Fields[]
  readonly findings: ReturnType<typeof readJsonLines>['findings']
} {
  const { nodes, findings } = readJsonLines(source)
  const rows = nodes.map((node): Fields => {
    const fields = members(viewOf(node)).flatMap(({ key, value }): [string, Cell][] => {
      const { start, end, type } = value.node
      const text =
        type === 'scalar'
          ? typeof value.node.value === 'boolean'
            ? String(value.node.value)
            : peek(value)
          : source.text.slice(start, end)
      return text === undefined ? [] : [[key, { text, start, end }]]
    })
    return { span: node, fields: new Map(fields) }
  })
  return { rows, findings }
}

/** Our own export says the kind, and the time as it is known; its other fields say the same again. */
const ours = [
  'id',
  'kind',
  'phase',
  'by',
  'to',
  'audience',
  'at',
  'earliest',
  'latest',
  'precision',
  'approximate',
  'uncertain',
  'inferred',
  'field',
]

function rowOf({ span, fields }: Fields): Row {
  const cells = new Map<ColumnName, Cell>()
  const place = (name: ColumnName, cell: Cell | undefined): void => {
    if (cell) cells.set(name, cell)
  }
  const own = fields.get('kind')
  const isOurs = own !== undefined && fields.has('field') && fields.has('inferred')
  place('text', fields.get('message'))
  place('kind', isOurs && kindOf(own.text) !== undefined ? own : fields.get('timestamp_desc'))
  place('datetime', fields.get('datetime'))
  if (isOurs) place('by', fields.get('by'))
  const used = ['message', 'datetime', 'timestamp', 'timestamp_desc', ...(isOurs ? ours : [])]
  const others = [...fields].filter(([name]) => !used.includes(name)).map(([head, cell]) => ({ head, cell }))
  const at = isOurs ? fields.get('at')?.text : undefined
  const exact =
    at !== undefined && isMoment(at)
      ? at
      : fields.get('datetime')?.text.trim()
        ? undefined
        : microseconds(fields.get('timestamp')?.text)
  const counted = fields.get('timestamp')
  const time = exact ?? cells.get('datetime')?.text.trim()
  // A count that cannot be read, or that is of another time, is kept with the other fields.
  if (counted && !(time && isSame(counted.text, time))) others.push({ head: 'timestamp', cell: counted })
  return { span, cells, others, exact }
}

/** Whether a count is of the second in which a time is; a count that says nothing is of any. */
function isSame(count: string, time: string): boolean {
  const counted = readMoment(microseconds(count) ?? '', 'UTC')
  const said = readMoment(isoTime(time) ?? '', 'UTC')
  if (count.trim() === '' || !said.ok) return count.trim() === ''
  return counted.ok && Math.abs(counted.moment.earliest - said.moment.earliest) < 1000
}

/** Whether these are the fields of l2t CSV, which log2timeline wrote before Plaso had a form of its own. */
function isL2t(names: readonly string[]): boolean {
  return ['date', 'time', 'timezone', 'MACB', 'sourcetype', 'desc'].every((name) => names.includes(name))
}

function l2tRowOf({ span, fields }: Fields): Row {
  const cells = new Map<ColumnName, Cell>()
  const places = { date: 'date', time: 'time', timezone: 'zone', type: 'kind', desc: 'text' } as const
  for (const [name, column] of Object.entries(places)) {
    const cell = fields.get(name)
    if (cell && cell.text !== '-') cells.set(column, cell)
  }
  const desc = fields.get('desc')?.text ?? ''
  const used = [...Object.keys(places), 'version']
  const others = [...fields]
    .filter(
      ([name, { text }]) =>
        !used.includes(name) && text !== '-' && !(name === 'short' && desc.startsWith(text)),
    )
    .map(([head, cell]) => ({ head, cell }))
  return { span, cells, others }
}

/** Timesketch counts microseconds since the epoch; fewer digits are milliseconds or seconds, which would be 1970. */
function microseconds(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{15,17}$/.test(text)) return undefined
  return toIso(Math.floor(Number(text) / 1000), 'UTC', 'second')
}
