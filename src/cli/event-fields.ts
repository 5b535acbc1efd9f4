import type { EventFields, Value } from '../edit/index.ts'
import { eventFieldNames, eventKinds, nearestWord } from '../record/index.ts'
import { readMoment, rewriteMoment, toIso } from '../time/index.ts'
import { type EventsInJson, readEvents } from './event-json.ts'
import { type Io, Misuse } from './io.ts'

/** What the options of `forthright add event` say: the fields of an event, by their names in camel case. */
export interface AddEventOptions {
  readonly id?: string
  readonly kind?: string
  readonly by?: string
  readonly to?: string
  readonly at?: string
  readonly end?: string
  readonly after?: readonly string[]
  readonly before?: readonly string[]
  readonly learned?: string
  readonly audience?: string
  readonly source?: readonly string[]
  readonly stage?: string
  readonly under?: readonly string[]
  readonly applies?: boolean
  readonly reasons?: string
  readonly corrects?: readonly string[]
  readonly said?: string
  readonly instead?: string
  readonly knownSince?: string
  readonly nextUpdate?: string
  readonly text?: string
  readonly lang?: string
  readonly inOrder: boolean
  readonly dryRun: boolean
}

/** The record to which events are added, as far as their fields depend on it. */
interface Setting {
  readonly timezone: string
  readonly language: string
}

/** The events to be added, and the JSON in which they stood. */
export interface GivenEvents {
  readonly events: readonly EventFields[]
  readonly json?: EventsInJson
}

/** The events that options, standard input or a person at a terminal tell of. */
export async function eventsOf(io: Io, options: AddEventOptions, setting: Setting): Promise<GivenEvents> {
  if (options.kind !== undefined) return { events: [inSchemaOrder(fieldsOf(io, options, setting))] }
  if (io.stdin.isTty) {
    const asked = { ...(await ask(io, options)), ...options }
    return { events: [inSchemaOrder(fieldsOf(io, { ...asked, kind: asked.kind ?? '' }, setting))] }
  }
  const json = await eventsInJson(await io.stdin.read())
  const more = fieldsOf(io, options, setting)
  const events = json.events.map((event) =>
    inSchemaOrder({ ...withTimes(event, io, setting.timezone), ...more }),
  )
  return { events, json }
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

/** The times of an event in JSON, as options would say them. */
function withTimes(event: EventFields, io: Io, timezone: string): EventFields {
  const isTime = (name: string): boolean => timeFields.includes(name)
  return Object.fromEntries(
    Object.entries(event).map(([name, value]) => [
      name,
      isTime(name) && typeof value === 'string' ? readTime(value, io, timezone) : value,
    ]),
  )
}

const timeFields = ['at', 'end', 'learned', 'known-since', 'next-update']

/** `now` is the present minute; what is in another notation and has one meaning is written as a record has it. */
function readTime(text: string, io: Io, timezone: string): string {
  if (text === 'now') return toIso(io.now(), timezone, 'minute')
  if (text === 'unknown' || readMoment(text, timezone).ok) return text
  return rewriteMoment(text) ?? text
}

function inSchemaOrder(fields: EventFields): EventFields {
  const rank = (name: string): number =>
    (eventFieldNames.indexOf(name) + eventFieldNames.length + 1) % (eventFieldNames.length + 1)
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => rank(a) - rank(b)))
}

function fieldsOf(io: Io, options: AddEventOptions, { timezone, language }: Setting): EventFields {
  const time = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : readTime(text, io, timezone)
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

/** Asks for the kind, and for the time and the text if no option says them. An empty answer leaves them out. */
async function ask(io: Io, options: AddEventOptions): Promise<Partial<AddEventOptions>> {
  const answerTo = async (question: string): Promise<string> => {
    const answer = await io.stdin.ask(`${question} `)
    if (answer === undefined) throw new Misuse('The questions were left unanswered.', 'Nothing was written.')
    return answer.trim()
  }
  let kind = await answerTo('What happened (detection, vendor-disclosure, containment, notification...)?')
  while (!eventKinds.some((known) => known === kind) && !kind.startsWith('x-')) {
    const meant = nearestWord(kind, eventKinds)
    io.stderr.write(
      meant
        ? `Did you mean ${meant}?\n`
        : `There is no kind ${kind}. These are there: ${eventKinds.join(', ')}.\n`,
    )
    kind = await answerTo('What happened?')
  }
  const at =
    options.at ?? (await answerTo('When, as precise as you know (2026-04-02, now, empty if unknown)?'))
  const text = options.text ?? (await answerTo('In a sentence?'))
  return { kind, ...(at === '' ? {} : { at }), ...(text === '' ? {} : { text }) }
}
