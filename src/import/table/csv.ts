import { type Finding, makeSource, type Source } from '../../record/index.ts'
import { readZone } from '../../time/index.ts'
import { quoted } from '../clean.ts'
import type { ForeignFile, Importer, ImportOptions, ImportReading } from '../importer.ts'
import { mayBeJson } from '../json/importer.ts'
import { fileNameOf } from '../names.ts'
import { draftOf, findingIn, sketchOf, tell } from '../sketch.ts'
import { countOf } from './counted.ts'
import { type Cell, MAX_ROWS, readTable, type Table } from './read.ts'
import { addRows, type Row } from './rows.ts'
import { readPeopleTime } from './times.ts'
import { type ColumnName, columnOf, isColumnName, isDayFirstHead } from './words.ts'

/** A timeline that people keep in a spreadsheet. */
export const csv: Importer = {
  name: 'csv',
  about: 'a timeline in a table (CSV, TSV): columns for time, text, kind and who',
  extensions: ['.csv', '.tsv'],
  recognize(file) {
    if (mayBeJson(file.text)) return 0
    const [head = []] = readTable(textOf(file).slice(0, 20_000)).rows
    const columns = columnsOf(head, {})
    const hasTime = ['datetime', 'date', 'time'].some((name) =>
      columns.some((column) => column.name === name),
    )
    const isNamed = /\.(?:csv|tsv)$/i.test(file.path)
    if (head.length < 2) return 0
    if (hasTime && columns.some(({ name }) => name === 'text')) return isNamed ? 0.9 : 0.6
    return isNamed ? 0.4 : 0
  },
  read(file, options) {
    const source = makeSource(file.path, textOf(file))
    return readTimeline(source, readTable(source.text), options)
  },
}

function textOf(file: ForeignFile): string {
  return file.text.replace(/^\ufeff/, '')
}

interface Column {
  readonly head: string
  readonly name: ColumnName | undefined
  readonly zone: string | undefined
}

/** What each column holds: as the user says, else by its head. Of two that say the same the first counts. */
function columnsOf(head: readonly Cell[], options: ImportOptions): readonly Column[] {
  const said = Object.entries(options.columns ?? {})
  const taken = new Set<ColumnName>()
  const columns = head.map(({ text }): Column => {
    const own = said.find(([, title]) => title.trim().toLowerCase() === text.trim().toLowerCase())?.[0]
    const found = columnOf(text)
    const wanted =
      own !== undefined && isColumnName(own)
        ? own
        : said.some(([name]) => name === found.name)
          ? undefined
          : found.name
    const name = wanted !== undefined && !taken.has(wanted) ? wanted : undefined
    if (name !== undefined) taken.add(name)
    return { head: text, name, zone: found.zone }
  })
  return columns
}

function readTimeline(source: Source, table: Table, options: ImportOptions): ImportReading {
  const [head = [], ...body] = table.rows
  const findings: Finding[] = []
  if (table.unclosed)
    findings.push(
      findingIn(source, table.unclosed, {
        code: 'import-quotation',
        message: 'Unexpected quotation mark without its other, expected the closing mark',
        hint: 'Close the quotation, or double a mark that is part of the text.',
      }),
    )
  const titled = columnsOf(head, options)
  const isHeaded = titled.some(({ name }) => name !== undefined)
  const columns = isHeaded ? withText(titled, body, options) : guessed(head)
  const isTimeline =
    columns.some(({ name }) => name === 'datetime' || name === 'date' || name === 'time') &&
    columns.some(({ name }) => name === 'text' || name === 'kind')
  if (!isTimeline) {
    const first = head[0] ?? { start: 0, end: 0 }
    findings.push(
      findingIn(source, first, {
        code: 'import-none',
        level: 'error',
        message: `Unexpected head of a table (${columns
          .slice(0, 8)
          .map((column) => quoted(column.head, 30))
          .join(', ')}), expected a column for the time and one for the text`,
        hint: 'Say what the columns hold: `--columns time=HEAD,text=HEAD`.',
      }),
    )
    return { incidents: [], findings }
  }
  const sketch = sketchOf(source, options)
  const rows = (isHeaded ? body : table.rows).slice(0, MAX_ROWS).map((cells) => rowOf(cells, columns))
  const stated = columns.map(({ zone }) => zone).find((zone) => zone !== undefined && readZone(zone).ok)
  addRows(sketch, rows, stated, isHeaded && head.some(({ text }) => isDayFirstHead(text)))
  const surplus = table.rows[MAX_ROWS]?.[0]
  if (surplus)
    tell(sketch, surplus, {
      code: 'import-too-large',
      message: `Unexpected row, expected at most ${MAX_ROWS}: what follows was left out`,
      hint: 'Choose the rows that matter, or split the file.',
    })
  const name = fileNameOf(source.path).replace(/\.\w+$/, '') || 'timeline'
  return {
    incidents: [
      draftOf(sketch, {
        ...zoneOf(stated, options),
        id: name,
        title: name,
        kind: 'availability',
        guessed: true,
        confined: true,
      }),
    ],
    findings,
  }
}

/** The zone that the head of a column states is that of the record, unless the user says another. */
function zoneOf(stated: string | undefined, options: ImportOptions): { readonly timezone?: string } {
  const zone = stated === undefined ? undefined : readZone(stated)
  return zone?.ok && options.timezone === undefined ? { timezone: zone.zone } : {}
}

/** Where no head says which column is the text, it is the one with the longest cells, if these are sentences. */
function withText(
  columns: readonly Column[],
  body: readonly (readonly Cell[])[],
  options: ImportOptions,
): readonly Column[] {
  if (options.columns !== undefined || columns.some(({ name }) => name === 'text')) return columns
  // A list of mactime, which names each file with the times that changed.
  const isMactime = ['Meta', 'UID', 'File Name'].every((head) => columns.some((one) => one.head === head))
  if (isMactime)
    return columns.map((column) => (column.head === 'File Name' ? { ...column, name: 'text' } : column))
  const rows = body.slice(0, 200)
  const isSentence = (text: string): boolean => /\p{L}.*\s.*\p{L}/u.test(text.trim())
  const lengths = columns.map(({ name }, index) => {
    const cells = rows.flatMap((row) => row[index]?.text || [])
    if (name !== undefined || cells.filter(isSentence).length * 2 < Math.max(cells.length, 1)) return 0
    return cells.reduce((sum, text) => sum + text.length, 0)
  })
  const longest = Math.max(...lengths, 0)
  if (longest === 0) return columns
  const index = lengths.indexOf(longest)
  return columns.map((column, at) => (at === index ? { ...column, name: 'text' as const } : column))
}

/** A number of five digits may be anything, unless a head says that it is a time. */
function isInstant(text: string): boolean {
  const count = countOf([text])
  return count !== undefined && count !== 'days'
}

/** Without a head, a column is what its first cell reads as; the longest of the others is the text. */
function guessed(cells: readonly Cell[]): readonly Column[] {
  const times = cells.map(({ text }) => readPeopleTime(text, 'day-first', undefined).ok || isInstant(text))
  const clocks = cells.map(({ text }) => /^\d{1,2}[:.]\d\d(?::\d\d)?$/.test(text))
  const time = times.indexOf(true)
  const texts = cells.map(({ text }, index) => (index === time || clocks[index] ? -1 : text.length))
  const longest = texts.indexOf(Math.max(...texts, 0))
  const beside = time < 0 ? -1 : clocks.indexOf(true)
  return cells.map((_, index): Column => {
    const name =
      index === time
        ? beside >= 0
          ? 'date'
          : 'datetime'
        : index === beside
          ? 'time'
          : index === longest
            ? 'text'
            : undefined
    return { head: `column ${index + 1}`, name, zone: undefined }
  })
}

function rowOf(cells: readonly Cell[], columns: readonly Column[]): Row {
  const named = new Map<ColumnName, Cell>()
  const others: { head: string; cell: Cell }[] = []
  for (const [index, cell] of cells.entries()) {
    const column = columns[index]
    if (column?.name === undefined) others.push({ head: column?.head || `column ${index + 1}`, cell })
    else named.set(column.name, cell)
  }
  const [first, last] = [cells[0], cells.at(-1)]
  return { span: { start: first?.start ?? 0, end: last?.end ?? 0 }, cells: named, others }
}
