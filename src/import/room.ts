import type { IncidentRecord, Span } from '../record/index.ts'

type RecordEvent = IncidentRecord['events'][number]
type RecordNote = NonNullable<IncidentRecord['notes']>[number]

/** An event with the stretch of the file that tells it. */
export interface PlacedEvent {
  readonly event: RecordEvent
  readonly span: Span
}

/** A note with the stretch of the file that it keeps. */
export interface PlacedNote {
  readonly note: RecordNote
  readonly span: Span
}

/** What a record has room for. */
export interface Room {
  readonly events: readonly PlacedEvent[]
  readonly notes: readonly PlacedNote[]
  /** What had to be put otherwise, or left out: to be told at its place. */
  readonly told: readonly {
    readonly span: Span
    readonly code: string
    readonly level: 'advice' | 'warning'
    readonly message: string
    readonly hint: string
  }[]
}

/**
 * So many bytes of events and notes leave a draft below the megabyte of a record, with what else it holds, and so many items
 * below the number of its values.
 */
export const MAX_BYTES = 900_000
export const MAX_EVENTS = 6_000
export const MAX_NOTES = 3_000

/** From this length on a text stands in a note, and the event has only its beginning. */
const LONGEST_EVENT = 10_000
const SHOWN = 400
const LINES = 200

/** Makes room: long texts become notes, events that are too many become lines of notes, and only then is something left out. */
export function makeRoom(all: readonly PlacedEvent[], given: readonly PlacedNote[], reserved: number): Room {
  const long = all.filter((item) => textIn(item).length > LONGEST_EVENT)
  const isLong = new Set(long)
  const short = all.map((item) =>
    isLong.has(item) ? { ...item, event: { ...item.event, text: beginning(textIn(item)) } } : item,
  )
  let room = MAX_BYTES - reserved
  const left: Span[] = []
  const keep = <Item extends PlacedEvent | PlacedNote>(items: readonly Item[]): readonly Item[] =>
    items.filter((item) => {
      const size = bytesOf('event' in item ? item.event : item.note)
      const fits = size <= room
      if (fits) room -= size
      else left.push(item.span)
      return fits
    })
  const events = keep(short.slice(0, MAX_EVENTS))
  const surplus = short.slice(MAX_EVENTS)
  const notes = [...given, ...long.map(noteOf), ...listsOf(surplus)]
  left.push(...notes.slice(MAX_NOTES).map(({ span }) => span))
  return { events, notes: keep(notes.slice(0, MAX_NOTES)), told: tellAll(long, surplus, left) }
}

function textIn({ event }: PlacedEvent): string {
  return typeof event.text === 'string' ? event.text : ''
}

function beginning(text: string): string {
  const letters = [...text.slice(0, SHOWN * 2)]
  return `${letters.slice(0, SHOWN).join('').trimEnd()}…`
}

function noteOf(item: PlacedEvent): PlacedNote {
  return { note: { title: `Event ${item.event.at ?? ''}`.trim(), text: textIn(item) }, span: item.span }
}

function listsOf(events: readonly PlacedEvent[]): readonly PlacedNote[] {
  const notes: PlacedNote[] = []
  for (let start = 0; start < events.length; start += LINES) {
    const some = events.slice(start, start + LINES)
    const [first] = some
    if (first)
      notes.push({ note: { title: 'Further events', text: some.map(lineOf).join('\n') }, span: first.span })
  }
  return notes
}

function lineOf(item: PlacedEvent): string {
  const { at, end, kind } = item.event
  const words = textIn(item).replace(/\n/g, '\n  ')
  return `- ${[at, end && `to ${end}`, kind, words].filter(Boolean).join(' ')}`
}

function tellAll(
  long: readonly PlacedEvent[],
  surplus: readonly PlacedEvent[],
  left: readonly Span[],
): Room['told'] {
  const hint = 'Import a part of the file, or choose what is to be imported.'
  const [longest, further, first] = [long[0], surplus[0], left[0]]
  return [
    ...(longest
      ? [
          {
            span: longest.span,
            code: 'import-long-text',
            level: 'advice' as const,
            message: `Unexpected length of ${textIn(longest).length} characters, expected what one can read in a timeline: ${long.length} such texts stand whole in notes`,
            hint: 'Say in the event what mattered of it.',
          },
        ]
      : []),
    ...(further
      ? [
          {
            span: further.span,
            code: 'import-too-many',
            level: 'warning' as const,
            message: `Unexpected number of events, expected what one record can hold: from this one on ${surplus.length} stand in notes, one on a line`,
            hint,
          },
        ]
      : []),
    ...(first
      ? [
          {
            span: first,
            code: 'import-too-large',
            level: 'warning' as const,
            message: `Unexpected length, expected what one record can hold: ${left.length} events or notes were left out, of which this is the first`,
            hint,
          },
        ]
      : []),
  ]
}

const encoder = new TextEncoder()

/** At most so many bytes a value takes in a draft: each line is indented, and what nobody sees is escaped. */
export function bytesOf(value: unknown): number {
  const text = JSON.stringify(value) ?? ''
  const lines = text.split('\\n').length
  const hidden = text.match(/[\u2028\u2029\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffd\u{e0000}-\u{e007f}]/gu)
  return encoder.encode(text).length + 8 * lines + 8 * (hidden?.length ?? 0)
}
