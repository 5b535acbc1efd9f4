import * as v from 'valibot'
import { type EventKind, eventKinds } from '../../record/index.ts'
import { idOf } from '../names.ts'
import wordsJson from './words.yaml?json'

const list = v.array(v.string())
/** What the columns of a timeline hold. */
export const columnNames = ['datetime', 'date', 'time', 'end', 'text', 'kind', 'by', 'zone'] as const

/** What the columns of a list of tickets hold. */
const ticketColumns = [
  'key',
  'title',
  'text',
  'created',
  'resolved',
  'closed',
  'status',
  'priority',
  'comment',
] as const

/** What a column of a list of tickets holds. */
export type TicketColumn = (typeof ticketColumns)[number]

/** What a column of a timeline holds. */
export type ColumnName = (typeof columnNames)[number]

const words = v.parse(
  v.object({
    columns: v.object(v.entriesFromList(columnNames, list)),
    us: list,
    months: v.array(list),
    kinds: v.record(v.string(), list),
    dayFirst: list,
    tickets: v.object(v.entriesFromList(ticketColumns, list)),
  }),
  JSON.parse(wordsJson),
)

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase()
}

/** What a column of a head holds, and the zone that the head states in brackets: `Time (UTC)`. */
export function columnOf(head: string): {
  readonly name: ColumnName | undefined
  readonly zone: string | undefined
} {
  const [, bare = '', zone] = /^([^([]*)(?:[([]([^)\]]*)[)\]])?$/.exec(head.trim().slice(0, 100)) ?? []
  const word = plain(bare)
  return {
    name: columnNames.find((name) => words.columns[name].includes(word)),
    zone: zone?.trim() || undefined,
  }
}

/** Whether a text names a column by what it holds. */
export function isColumnName(text: string): text is ColumnName {
  return columnNames.some((name) => name === text)
}

/** The number of a month (1 to 12) by its name, or by three letters or more of it that are of no other. */
export function monthOf(text: string): number | undefined {
  const word = plain(text).replace(/\.$/, '')
  if (word.length < 3) return undefined
  const found = new Set(
    words.months.flatMap((names) =>
      names.flatMap((name, index) =>
        name.startsWith(word) || (word === 'sept' && index === 8) ? [index + 1] : [],
      ),
    ),
  )
  const [month] = found
  return found.size === 1 ? month : undefined
}

/** The kind of event that a word stands for. */
export function kindOf(text: string): EventKind | undefined {
  const id = idOf(text)
  const known = eventKinds.find((kind) => kind === id)
  return known ?? eventKinds.find((kind) => words.kinds[kind]?.some((word) => word === plain(text)))
}

/** Whether a name in a column of who did it means ourselves. */
export function isUs(text: string): boolean {
  return words.us.includes(plain(text))
}

/** Whether a head is in a language that writes the day before the month. */
export function isDayFirstHead(head: string): boolean {
  return words.dayFirst.includes(plain(head.replace(/[([].*$/, '')))
}

/** What a column of a list of tickets holds, by its head. */
export function ticketColumnOf(head: string): TicketColumn | undefined {
  const word = plain(head.slice(0, 100))
  return ticketColumns.find((name) => words.tickets[name].includes(word))
}
