import type { EventFields, Value } from '../edit/index.ts'
import { eventFieldNames, eventKinds, type Incident } from '../record/index.ts'
import { type EventsInJson, readEvents } from './event-json.ts'
import type { AddEventOptions } from './event-options.ts'
import { openTimes, type ReadTime } from './event-times.ts'
import { type ExitCode, type Io, Misuse } from './io.ts'

/** The events to be added, and the JSON in which they stood. */
export interface GivenEvents {
  readonly events: readonly EventFields[]
  readonly json?: EventsInJson
}

/** The events that options, standard input or a person at a terminal tell of; or how the command ends. */
export async function eventsOf(
  io: Io,
  options: AddEventOptions,
  incident: Incident,
): Promise<GivenEvents | ExitCode> {
  if (options.kind !== undefined) return { events: [await eventOf(io, options, incident)] }
  if (io.stdin.isTty) {
    const { askForEvent } = await import('./event-interview.ts')
    const asked = await askForEvent(io, options, incident)
    return typeof asked === 'number' ? asked : { events: [await eventOf(io, asked, incident)] }
  }
  const json = await eventsInJson(await io.stdin.read())
  const times = [...timesIn(options), ...json.events.flatMap(timesOfFields)]
  const readTime = await openTimes(io, incident, times)
  const more = fieldsOf(options, incident, readTime)
  const events = json.events.map((event) => inSchemaOrder({ ...withTimes(event, readTime), ...more }))
  return { events, json }
}

async function eventOf(io: Io, options: AddEventOptions, incident: Incident): Promise<EventFields> {
  return inSchemaOrder(fieldsOf(options, incident, await openTimes(io, incident, timesIn(options))))
}

async function eventsInJson(text: string): Promise<EventsInJson> {
  if (text.trim() === '') {
    throw new Misuse(
      'An event needs a kind: say it with --kind.',
      `These are there: ${eventKinds.join(', ')}.`,
    )
  }
  const read = await readEvents(text)
  if (read) return read
  throw new Misuse(
    'Standard input is not the JSON of an event, nor of a list of events.',
    'Write it as { "kind": "detection", "at": "2026-04-02" }, or say --kind.',
  )
}

const timeFields = ['at', 'end', 'learned', 'known-since', 'next-update']

function timesIn({ at, end, learned, knownSince, nextUpdate }: AddEventOptions): readonly string[] {
  return [at, end, learned, knownSince, nextUpdate].flatMap((text) => text ?? [])
}

function timesOfFields(event: EventFields): readonly string[] {
  return timeFields.flatMap((name) => {
    const value = event[name]
    return typeof value === 'string' ? [value] : []
  })
}

/** The times of an event in JSON, as options would say them. */
function withTimes(event: EventFields, readTime: ReadTime): EventFields {
  return Object.fromEntries(
    Object.entries(event).map(([name, value]) => [
      name,
      timeFields.includes(name) && typeof value === 'string' ? readTime(value) : value,
    ]),
  )
}

function inSchemaOrder(fields: EventFields): EventFields {
  const rank = (name: string): number =>
    (eventFieldNames.indexOf(name) + eventFieldNames.length + 1) % (eventFieldNames.length + 1)
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => rank(a) - rank(b)))
}

function fieldsOf(options: AddEventOptions, { language }: Incident, readTime: ReadTime): EventFields {
  const time = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : readTime(text)
  const words = (text: string | undefined): Value | undefined => {
    const said = text?.trim()
    if (said === undefined) return undefined
    return options.lang === undefined || options.lang === language ? said : { [options.lang]: said }
  }
  const fields: Readonly<Record<string, Value | undefined>> = {
    id: options.id,
    kind: options.kind,
    by: options.by,
    to: options.to,
    at: time(options.at),
    end: time(options.end),
    after: oneOrMany(options.after),
    before: oneOrMany(options.before),
    learned: time(options.learned),
    audience: options.audience,
    sources: options.source?.map(citation),
    stage: options.stage,
    under: options.under,
    applies: options.applies,
    reasons: words(options.reasons),
    corrects: options.corrects,
    said: words(options.said),
    instead: words(options.instead),
    'known-since': time(options.knownSince),
    'next-update': time(options.nextUpdate),
    text: words(options.text),
  }
  const written: [string, Value][] = []
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) written.push([name, value])
  return Object.fromEntries(written)
}

function oneOrMany(values: readonly string[] | undefined): Value | undefined {
  return values?.length === 1 ? values[0] : values
}

/** `post`, or `post=2026-04-02` for a source that gives another time. */
function citation(text: string): Value {
  const at = text.indexOf('=')
  return at < 0 ? text : { id: text.slice(0, at), says: text.slice(at + 1) }
}
