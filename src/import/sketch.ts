import {
  type Finding,
  type IncidentRecord,
  type Level,
  type Path,
  placeOf,
  type Role,
  type Source,
  type Span,
} from '../record/index.ts'
import { readMoment } from '../time/index.ts'
import { cleanLine, cleanText, isAddress } from './clean.ts'
import type { Imported, ImportOptions, Remark } from './importer.ts'
import { idOf } from './names.ts'
import { bytesOf, makeRoom, type PlacedEvent, type PlacedNote } from './room.ts'

type RecordEvent = IncidentRecord['events'][number]
type RecordSource = NonNullable<IncidentRecord['sources']>[string]
type RecordParty = NonNullable<IncidentRecord['parties']>[string]

/** A record in the making: what an importer has found of one incident so far. */
export interface Sketch {
  readonly source: Source
  readonly options: ImportOptions
  readonly findings: Finding[]
  readonly events: PlacedEvent[]
  readonly notes: PlacedNote[]
  readonly parties: Map<string, RecordParty>
  readonly sources: Map<string, RecordSource>
  /** Comments beside events and notes: the path goes on from the event or note. */
  readonly remarks: { readonly item: object; readonly at: Path; readonly text: string }[]
  /** Entries of the file's timeline. */
  found: number
  /** Whether a time had neither an offset nor a zone. */
  zoneless: Span | undefined
}

/** An empty sketch of an incident in a file. */
export function sketchOf(source: Source, options: ImportOptions): Sketch {
  return {
    source,
    options,
    findings: [],
    events: [],
    notes: [],
    parties: new Map(),
    sources: new Map(),
    remarks: [],
    found: 0,
    zoneless: undefined,
  }
}

/** What is to be said of a stretch of the file. */
export interface Told {
  readonly code: string
  readonly level?: Level
  readonly message: string
  readonly hint?: string
}

/** A finding at a stretch of a file. */
export function findingIn(source: Source, span: Span, told: Told): Finding {
  const { level = 'warning', ...rest } = told
  return Object.freeze({ file: source.path, level, ...rest, place: placeOf(source, span) })
}

/** Tells something about a stretch of the file. */
export function tell(sketch: Sketch, span: Span, told: Told): void {
  sketch.findings.push(findingIn(sketch.source, span, told))
}

/** Adds an event. Its text may be anything; what is empty is left out. */
export function addEvent(
  sketch: Sketch,
  span: Span,
  event: Omit<RecordEvent, 'text'> & { readonly text?: string | undefined },
): void {
  const { text, ...rest } = event
  const clean = text === undefined ? '' : cleanText(text)
  sketch.found += 1
  sketch.events.push({ event: { ...defined(rest), ...(clean === '' ? {} : { text: clean }) }, span })
}

/** Adds a note: what has no field of its own. */
export function addNote(sketch: Sketch, span: Span, title: string, text: string): void {
  const [heading, body] = [cleanLine(title), cleanText(text)]
  if (body === '') return
  sketch.notes.push({ note: { ...(heading === '' ? {} : { title: heading }), text: body }, span })
}

/** The key of a party of a name, which is added if it is not there yet; nothing for a name without a letter. */
export function partyOf(
  sketch: Sketch,
  name: string,
  role: Role,
  more: Omit<RecordParty, 'name' | 'role'> = {},
): string | undefined {
  const clean = cleanLine(name)
  if (clean === '') return undefined
  const known = [...sketch.parties].find(([, party]) => party.name === clean)
  if (known) return known[0]
  const key = freeKey(sketch.parties, idOf(clean) || 'party', ['us', 'customers', 'public'])
  sketch.parties.set(key, { name: clean, role, ...more })
  return key
}

const MAX_SOURCES = 200

/** Adds a source, once for each address; a text that is no address becomes a title. */
export function addSource(sketch: Sketch, title: string, url?: string): void {
  const address = isAddress(url) && url.length <= 2000 ? cleanLine(url, 2000) : undefined
  const clean = cleanLine(title)
  if (sketch.sources.size >= MAX_SOURCES) {
    addNote(sketch, { start: 0, end: 0 }, 'Source', url ?? title)
    return
  }
  if (
    clean === '' ||
    [...sketch.sources.values()].some(
      (one) => one.url === address && (address !== undefined || one.title === clean),
    )
  )
    return
  const valid = address !== undefined && isAddress(address) ? { url: address } : {}
  sketch.sources.set(freeKey(sketch.sources, 'source', []), { title: clean, ...valid })
}

function freeKey(taken: ReadonlyMap<string, unknown>, wanted: string, reserved: readonly string[]): string {
  let key = wanted
  for (let number = 2; taken.has(key) || reserved.includes(key); number += 1) key = `${wanted}-${number}`
  return key
}

/** Fields of an object that are there. */
function defined<Fields extends object>(fields: Fields): Fields {
  const kept = { ...fields }
  for (const [key, value] of Object.entries(fields))
    if (value === undefined) Reflect.deleteProperty(kept, key)
  return kept
}

/** What a sketch does not hold by itself. */
export type Heading = Omit<
  Partial<IncidentRecord>,
  'forthright' | 'events' | 'notes' | 'parties' | 'sources' | 'organisation' | 'title' | 'kind' | 'language'
> & {
  /** Any text; the record gets an id that is made of it. */
  readonly id: string
  readonly title: string
  readonly kind: IncidentRecord['kind']
  /** Who keeps the record, where the file says it and the user does not. */
  readonly organisation?: string | undefined
  /** The country of that organisation, as the file says it. */
  readonly country?: string | undefined
  /** Whether the kind of the incident is a guess, as the file says nothing of it. */
  readonly guessed?: boolean
  /** The tool's own name of the incident, by which other files say that they are of the same. */
  readonly subject?: string | undefined
  /** Whether the file has only what belongs to an incident, and not the incident: its log, its comments. */
  readonly isPart?: boolean
  /** Whether only its own people see what the tool holds: the title is then for nobody else until somebody has read it. */
  readonly confined?: boolean
}

/** The draft of a sketch. */
export function draftOf(sketch: Sketch, heading: Heading): Imported {
  const { options } = sketch
  const {
    id,
    title,
    kind,
    organisation,
    country,
    guessed,
    confined,
    subject,
    isPart = false,
    ...rest
  } = heading
  const others = [rest, [...sketch.parties], [...sketch.sources]]
  const { events, notes, told } = makeRoom(
    inOrder(sketch.events, ({ event }) => event),
    sketch.notes,
    bytesOf(others),
  )
  for (const { span, ...one } of told) tell(sketch, span, one)
  const start = { start: 0, end: 0 }
  const name = cleanLine(options.organisation ?? organisation ?? '')
  if (name === '') tell(sketch, start, unsaid('organisation', 'who keeps the record', '--organisation NAME'))
  if (guessed) {
    tell(sketch, start, {
      code: 'import-unsaid',
      level: 'advice',
      message: `Unexpected lack of \`kind\`, expected what sort of incident it is: \`${kind}\` was assumed`,
      hint: 'Change `kind` in the draft if it is another.',
    })
  }
  if (sketch.zoneless && options.timezone === undefined && rest.timezone === undefined) {
    tell(sketch, sketch.zoneless, {
      code: 'import-zone',
      message: 'Unexpected time without a zone, expected an offset or a zone that the file states',
      hint: 'Say the zone with `--timezone ZONE`: without one the record reads the time as UTC.',
    })
  }
  const record: IncidentRecord = {
    forthright: 1,
    id: idOf(id) || 'imported',
    title: cleanLine(title) || 'Untitled incident',
    language: options.language ?? 'en',
    ...(options.timezone === undefined ? {} : { timezone: options.timezone }),
    ...defined(rest),
    kind,
    ...(confined ? { audiences: { title: 'internal' as const } } : {}),
    organisation: {
      name: name || 'Unknown',
      role: 'other',
      ...(options.organisation === undefined && country !== undefined && /^[A-Z]{2}$/.test(country)
        ? { country }
        : {}),
    },
    ...(sketch.parties.size === 0 ? {} : { parties: Object.fromEntries(sketch.parties) }),
    events: events.map(({ event }) => event),
    ...(notes.length === 0 ? {} : { notes: notes.map(({ note }) => note) }),
    ...(sketch.sources.size === 0 ? {} : { sources: Object.fromEntries(sketch.sources) }),
  }
  const dated = sketch.events.filter(({ event }) => event.at !== undefined && event.at !== 'unknown').length
  const unique = new Map(
    sketch.findings.map((finding) => [`${finding.place.start.offset} ${finding.message}`, finding]),
  )
  const remarks = sketch.remarks.flatMap(({ item, at, text }): Remark[] => {
    const lists = [
      ['events', events.findIndex(({ event }) => event === item)],
      ['notes', notes.findIndex(({ note }) => note === item)],
    ] as const
    return lists.flatMap(([field, index]) => (index < 0 ? [] : [{ at: [field, index, ...at], text }]))
  })
  return {
    record,
    isPart,
    ...(subject === undefined ? {} : { subject }),
    findings: [...unique.values()],
    ...(remarks.length === 0 ? {} : { remarks }),
    entries: { found: sketch.found, dated },
  }
}

/** Events in the order of their times; one that nobody dated stays behind the one that it followed in the file. */
export function inOrder<Item>(items: readonly Item[], eventIn: (item: Item) => RecordEvent): readonly Item[] {
  let last = Number.NEGATIVE_INFINITY
  const placed = items.map((item) => {
    // A day about so is that day: what was a moment before it in the file stays before it.
    const said = eventIn(item).at?.replace(/[~?%]$/, '')
    const reading = said === undefined ? undefined : readMoment(said, 'UTC')
    if (reading?.ok && Number.isFinite(reading.moment.earliest)) last = reading.moment.earliest
    return { item, time: last }
  })
  return placed.sort((a, b) => (a.time === b.time ? 0 : a.time < b.time ? -1 : 1)).map(({ item }) => item)
}

function unsaid(field: string, what: string, option: string): Told {
  return {
    code: 'import-unsaid',
    level: 'advice',
    message: `Unexpected lack of \`${field}\`, expected ${what}`,
    hint: `Say it with \`${option}\`, or write it in the draft.`,
  }
}
