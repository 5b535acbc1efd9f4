import type { Span } from '../../record/index.ts'
import { readMoment } from '../../time/index.ts'
import { cleanLine, cleanText, quoted } from '../clean.ts'
import { addEvent, addNote, partyOf, type Sketch, tell } from '../sketch.ts'
import { isMoment, noteZone, tellTime } from '../times.ts'
import { type Count, countedTime, countOf, serialClock } from './counted.ts'
import type { Cell } from './read.ts'
import { type DateOrder, orderShown, readPeopleTime, withClock, zonedTime } from './times.ts'
import { type ColumnName, isUs, kindOf } from './words.ts'

/** A row of a timeline: its cells by what they hold, and those that hold something else by the head of their column. */
export interface Row {
  readonly span: Span
  readonly cells: ReadonlyMap<ColumnName, Cell>
  readonly others: readonly { readonly head: string; readonly cell: Cell }[]
  /** A time that a program wrote beside the one for people. */
  readonly exact?: string | undefined
}

/** Adds each row as an event; what stands in columns of no meaning to us goes into one note, with its line. */
export function addRows(
  sketch: Sketch,
  rows: readonly Row[],
  zone: string | undefined,
  isDayFirst = false,
): void {
  const reading: Reading = { order: orderOf(sketch, rows, isDayFirst), count: countIn(sketch, rows), zone }
  const others: string[] = []
  for (const row of rows) {
    addRow(sketch, row, reading)
    const said = row.others
      .filter(({ cell }) => cell.text.trim() !== '')
      .map(({ head, cell }) => `${cleanLine(head)}: ${cleanLine(cell.text, 2000)}`)
    if (said.length > 0)
      others.push(
        `- line ${sketch.source.pointAt(row.span.start).line}: ${said.join('; ').replace(/[\\`*_[\]<>|~]/g, '\\$&')}`,
      )
  }
  const [first] = rows
  for (let start = 0; first && start < others.length; start += LINES) {
    addNote(sketch, first.span, 'Other columns', others.slice(start, start + LINES).join('\n'))
  }
  if (first && others.length > 0) {
    const heads = [
      ...new Set(rows.slice(0, 100).flatMap((row) => row.others.map(({ head }) => cleanLine(head, 40)))),
    ].slice(0, 8)
    tell(sketch, first.span, {
      code: 'import-unplaced',
      level: 'advice',
      message: `Unexpected columns ${heads.map((head) => quoted(head, 40)).join(', ')}, expected time, text, kind and who`,
      hint: 'Look at the note `Other columns`, or say what a column holds with `--columns`.',
    })
  }
}

const LINES = 200

/** How the times of a table are read. */
interface Reading {
  readonly order: DateOrder | undefined
  readonly count: Count | undefined
  /** Of what has none. */
  readonly zone: string | undefined
}

/** The cells of the column that holds the times, or the days. */
function timeCells(rows: readonly Row[]): readonly Cell[] {
  return rows.flatMap(({ cells }) => cells.get('datetime') ?? cells.get('date') ?? cells.get('time') ?? [])
}

/** What the times of a table count, where they are numbers. */
function countIn(sketch: Sketch, rows: readonly Row[]): Count | undefined {
  const cells = timeCells(rows)
  const count = countOf(cells.map(({ text }) => text))
  const first = cells.find(({ text }) => text.trim() !== '')
  if (count === undefined || !first) return undefined
  const what =
    count === 'days' ? 'the days of a spreadsheet, counted from 1900' : `${count} since 1970, in UTC`
  tell(sketch, first, {
    code: 'import-dates',
    level: 'advice',
    message: `Unexpected number ${quoted(first.text, 30)}, expected a date: the numbers were read as ${what}`,
    hint: 'Compare the first of them with what the tool shows.',
  })
  return count
}

function orderOf(sketch: Sketch, rows: readonly Row[], isDayFirst: boolean): DateOrder | undefined {
  const cells = timeCells(rows)
  const said = sketch.options.dates
  if (said !== undefined) return said
  const shown = orderShown(cells.map(({ text }) => text))
  const proof = cells.find(({ text }) => shown !== undefined && orderShown([text]) === shown)
  if (
    shown !== undefined &&
    proof &&
    cells.some(
      ({ text }) =>
        !readPeopleTime(text, undefined, undefined).ok && readPeopleTime(text, shown, undefined).ok,
    )
  ) {
    tell(sketch, proof, {
      code: 'import-dates',
      level: 'advice',
      message: `Unexpected dates of digits alone, expected the year first: they were read as ${shown}, as ${quoted(proof.text, 30)} can be nothing else`,
      hint: 'Say the order with `--dates` if this one is wrong.',
    })
  }
  if (shown !== undefined || !isDayFirst || cells.some(({ text }) => orderShown([text]) === 'month-first'))
    return shown
  const doubtful = cells.find(({ text }) => !readPeopleTime(text, undefined, undefined).ok)
  if (!doubtful || !readPeopleTime(doubtful.text, 'day-first', undefined).ok) return undefined
  tell(sketch, doubtful, {
    code: 'import-dates',
    message: `Unexpected ${quoted(doubtful.text, 30)}, expected a date that can be read in one way only: it was read as day-first, in the language of the heads`,
    hint: 'Say the order with `--dates` if this one is wrong.',
  })
  return 'day-first'
}

function addRow(sketch: Sketch, row: Row, reading: Reading): void {
  const { cells, span } = row
  const [kindText, text] = [cells.get('kind')?.text ?? '', cells.get('text')?.text ?? '']
  const kind = kindOf(kindText)
  const own = { ...reading, zone: cells.get('zone')?.text || reading.zone }
  const at = timeOf(sketch, row, own)
  const untold =
    at === undefined
      ? [cells.get('date'), cells.get('datetime'), cells.get('time')].flatMap((cell) => cell?.text || [])
      : []
  const words = [...untold, kind === undefined ? kindText : '', text].filter((part) => part.trim() !== '')
  if (words.length === 0 && at === undefined) return
  const end = endOf(sketch, cells.get('end'), own, at)
  const by = byOf(sketch, cells.get('by')?.text ?? '')
  addEvent(sketch, span, { kind: kind ?? 'observation', by, at, end, text: cleanText(words.join(': ')) })
}

function byOf(sketch: Sketch, name: string): string | undefined {
  const clean = cleanLine(name)
  if (clean === '' || isUs(clean) || clean === sketch.options.organisation) return undefined
  return partyOf(sketch, clean, 'other')
}

function timeOf(sketch: Sketch, { cells, exact }: Row, { order, count, zone }: Reading): string | undefined {
  if (exact !== undefined && isMoment(exact)) return exact
  const [date, time] = [cells.get('datetime') ?? cells.get('date'), cells.get('time')]
  const main = date?.text ? date : time
  if (!main || main.text.trim() === '') return undefined
  const counted = count === undefined ? undefined : countedTime(main.text, count)
  const day =
    counted === undefined
      ? readPeopleTime(main.text, order, zone)
      : { ok: true as const, time: zonedTime(counted, zone) }
  if (!day.ok) {
    if (day.reason === 'ambiguous') tellAmbiguous(sketch, main)
    else tellTime(sketch, main, main.text, 'Write the time in the draft: the event tells it in its text.')
    return undefined
  }
  // A time of a column of its own belongs to the date beside it.
  const joined =
    main === date && time?.text.trim() && !day.time.includes('T')
      ? withClock(day.time, serialClock(time.text) ?? time.text, zone)
      : day.time
  if (joined === undefined && time)
    tellTime(sketch, time, time.text, 'The event has its date alone: write the time in the draft.')
  const read = joined ?? day.time
  noteZone(sketch, main, read)
  return read
}

function endOf(
  sketch: Sketch,
  cell: Cell | undefined,
  { order, zone }: Reading,
  start: string | undefined,
): string | undefined {
  if (!cell || cell.text.trim() === '') return undefined
  const count = countOf([cell.text])
  const counted = count === undefined ? undefined : countedTime(cell.text, count)
  if (counted !== undefined) return zonedTime(counted, zone)
  const end = readPeopleTime(cell.text, order, zone)
  if (end.ok) return end.time
  // A time of day alone is of the day of the start, unless that puts it before the start: then nobody said the day.
  const joined = start?.includes('T')
    ? withClock(start.slice(0, 10), serialClock(cell.text) ?? cell.text, zone)
    : undefined
  if (start !== undefined && joined !== undefined && !isBefore(joined, start)) return joined
  addNote(sketch, cell, 'End', cell.text)
  tellTime(sketch, cell, cell.text)
  return undefined
}

function isBefore(one: string, other: string): boolean {
  const [first, second] = [readMoment(one, 'UTC'), readMoment(other, 'UTC')]
  return first.ok && second.ok && first.moment.latest < second.moment.earliest
}

function tellAmbiguous(sketch: Sketch, cell: Cell): void {
  tell(sketch, cell, {
    code: 'import-date-order',
    message: `Unexpected ${quoted(cell.text, 40)}, expected a date that can be read in one way only`,
    hint: 'Say which comes first, with `--dates day-first` or `--dates month-first`.',
  })
}
