import { mayShow } from '../document/index.ts'
import type { Event, Incident, Role } from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import { type Entry, type Phase, phaseOf, type Timeline, timelineSeenBy } from '../timeline/index.ts'
import { type Names, namesFor, type Readers } from './names.ts'

/** A stretch of time in milliseconds since the epoch, the end outside; infinite where nothing is known. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Who acted. */
export interface Lane {
  readonly name: string
  readonly role: string | undefined
}

/** An event as these readers may see it, in their words. */
export interface Told {
  readonly event: Event
  readonly bounds: Moment | undefined
  readonly kind: string
  readonly phase: Phase | undefined
  readonly lane: number
  /** The lane of whom it was told to, where that party has one. */
  readonly toLane: number | undefined
  readonly by: string
  readonly to: string | undefined
  /** When it happened in words: `whole`, or `day` and `hours`. */
  readonly whole: string
  readonly day: string
  readonly hours: string | undefined
  readonly text: string
  /** When it happened, or began if it lasted; `undefined` if nobody knows anything. */
  readonly when: Stretch | undefined
  /** When it ended, if it lasted. */
  readonly end: Stretch | undefined
  /** Its time was written as a stretch, a month or a year, or roughly. */
  readonly isVague: boolean
  /** What it surely followed, by number. */
  readonly follows: readonly number[]
}

/** A timeline as some readers may see it. */
export interface Story {
  /** Empty if they may not see it. */
  readonly title: string
  readonly lanes: readonly Lane[]
  readonly events: readonly Told[]
  /** How many events have a text, but none that these readers can read. */
  readonly untranslated: number
}

/** Tells a timeline to some readers: only what they may see, and nothing that follows from what they may not. */
export function tell(timeline: Timeline, readers: Readers): Story {
  const isSeen = (event: Event): boolean => mayShow(readers.audience, event.audience)
  const { incident, entries } = timelineSeenBy(timeline, isSeen)
  const seen = entries.filter(({ event }) => isSeen(event))
  const names = namesFor(incident, readers)
  const lanes = lanesOf(incident, seen, names)
  const laneNames = lanes.map(({ name }) => name)
  const numbers = new Map(seen.map(({ event }, number) => [event, number]))
  return {
    title: names.text(incident.title),
    lanes,
    untranslated: seen.filter(({ event }) => event.text && names.text(event.text) === '').length,
    events: seen.map((entry) => {
      const { event, bounds, follows } = entry
      const to = event.to === undefined ? undefined : names.party(event.to)
      const toLane = to === undefined ? -1 : laneNames.indexOf(to)
      return {
        event,
        bounds,
        kind: names.kind(event.kind),
        phase: phaseOf(event.kind),
        lane: Math.max(0, laneNames.indexOf(names.party(event.by))),
        toLane: toLane < 0 ? undefined : toLane,
        by: names.party(event.by),
        to,
        ...names.time(event, bounds),
        text: names.text(event.text),
        ...stretchesOf(entry),
        isVague: isVague(event.at),
        follows: follows.flatMap((leader) => numbers.get(leader) ?? []),
      }
    }),
  }
}

const vendors: readonly (Role | undefined)[] = ['processor', 'sub-processor', 'supplier']
const authorities: readonly (Role | undefined)[] = ['supervisory-authority', 'authority', 'law-enforcement']

/** Whoever did something: ourselves first, then vendors, others, authorities, each in the order of the record. */
function lanesOf(incident: Incident, entries: readonly Entry[], names: Names): readonly Lane[] {
  const active = new Set(entries.map(({ event }) => event.by))
  const rank = ({ role }: { role: Role }): number =>
    vendors.includes(role) ? 0 : authorities.includes(role) ? 2 : 1
  const listed = incident.parties.toSorted((a, b) => rank(a) - rank(b)).map(({ id }) => id)
  const ids = ['us', ...listed].filter((id) => active.has(id))
  const rest = [...active].filter((id) => !ids.includes(id))
  const lanes = new Map<string, Lane>()
  for (const id of [...ids, ...rest]) {
    const name = names.party(id)
    if (!lanes.has(name)) lanes.set(name, { name, role: names.role(id) })
  }
  return [...lanes.values()]
}

function stretchesOf({ event, bounds }: Entry): { when: Stretch | undefined; end: Stretch | undefined } {
  const when = stretchOf(event.at ?? bounds)
  const end = event.end && stretchOf(event.end)
  if (!when || !end || end.to <= when.from) return { when, end: undefined }
  return { when: { from: when.from, to: Math.min(when.to, end.to) }, end: event.at ? end : undefined }
}

/** A moment without any known end is no stretch; its latest instant is its last millisecond. */
export function stretchOf(moment: Moment | undefined): Stretch | undefined {
  if (!moment || (!Number.isFinite(moment.earliest) && !Number.isFinite(moment.latest))) return undefined
  return { from: moment.earliest, to: moment.latest + 1 }
}

function isVague(at: Moment | undefined): boolean {
  if (!at) return false
  const { interval, approximate, uncertain, precision } = at
  return interval || approximate || uncertain || precision === 'month' || precision === 'year'
}
