import type { Event, Incident, Item, Path } from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import { boundEvents } from './bounds.ts'
import { isToldToUs, waysToUs } from './disclosures.ts'
import type { Entry } from './order.ts'

/**
 * When we surely knew of each event, in milliseconds since the epoch; `Infinity` when the record does not say.
 *
 * @param entries in the order of the timeline
 */
export function knownSince(entries: readonly Entry[]): readonly number[] {
  const reached = waysToUs(entries)
  return entries.map(({ event, bounds }) => {
    if (event.learned) return event.learned.latest
    const happened = bounds?.latest ?? ever
    if (event.by === 'us' || isToldToUs(event)) return happened
    return Math.max(happened, reached.get(event.by) ?? happened)
  })
}

const ever = Number.POSITIVE_INFINITY

/** An incident as it was known at the end of a day or instant. */
export interface Known {
  readonly incident: Incident
  readonly entries: readonly Entry[]
  /** Values that do not say when they were learned, and are therefore shown. */
  readonly undated: readonly Path[]
}

/**
 * What was known at a time: events that we had learned of by then, and items that had been learned and not yet
 * withdrawn. Without a time: everything but what has been withdrawn.
 */
export function knownAt(incident: Incident, entries: readonly Entry[], asOf: Moment | undefined): Known {
  const limit = asOf?.latest ?? ever
  const undated: Path[] = []

  const isKnown = (item: {
    path: Path
    learned: Moment | undefined
    withdrawn?: Moment | undefined
  }): boolean => {
    if (item.withdrawn && item.withdrawn.latest <= limit) return false
    if (!item.learned && asOf) undated.push(item.path)
    return !item.learned || item.learned.latest <= limit
  }
  const items = <Kind extends Item>(list: readonly Kind[]): Kind[] => list.filter(isKnown)
  const one = (item: Item | undefined): Item | undefined => (item && isKnown(item) ? item : undefined)

  const since = asOf ? knownSince(entries) : []
  const kept = asOf ? boundEvents(entries.filter((_, index) => (since[index] ?? ever) <= limit)) : entries
  const events = new Set<Event>(kept.map((entry) => entry.event))
  return {
    entries: kept,
    incident: {
      ...incident,
      events: incident.events.filter((event) => events.has(event)),
      summary: one(incident.summary),
      impact: one(incident.impact),
      dataInvolved: incident.dataInvolved.filter(isKnown),
      dataNotInvolved: incident.dataNotInvolved.filter(isKnown),
      people: {
        ...incident.people,
        groups: incident.people.groups.filter(isKnown),
        notInvolved: incident.people.notInvolved.filter(isKnown),
      },
      causes: items(incident.causes),
      consequences: items(incident.consequences),
      measures: items(incident.measures),
      advice: items(incident.advice),
      indicators: items(incident.indicators),
      lessons: items(incident.lessons),
      actions: items(incident.actions),
      questions: items(incident.questions),
      notes: items(incident.notes),
      sources: incident.sources.filter(({ date }) => !date || date.earliest <= limit),
    },
    undated,
  }
}
