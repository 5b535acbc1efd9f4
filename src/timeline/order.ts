import type { Event, Incident, Reference } from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import { boundEvents } from './bounds.ts'
import { circlesAmong } from './circles.ts'

/**
 * An event in its place. `bounds` is what its own time and the events around it say of when it happened: for an event
 * without a time, the stretch between what it surely followed and what it surely preceded.
 */
export interface Entry {
  readonly event: Event
  readonly bounds: Moment | undefined
  /** The events that it directly followed, by its own `after` or by their `before`. */
  readonly follows: readonly Event[]
}

/** What `after` or `before` names: the event of that id, else the only event of that kind. */
export type Resolution =
  | { readonly event: Event }
  | { readonly event: undefined; readonly candidates: readonly Event[] }

/** An event that the record places after another although their times say otherwise. */
export interface Contradiction {
  readonly earlier: Event
  readonly later: Event
  /** The `after` or `before` that says so. */
  readonly reference: Reference
}

/** The ordered events, and what stands in the way of an order. */
export interface Order {
  readonly entries: readonly Entry[]
  readonly contradictions: readonly Contradiction[]
  /**
   * Events that `after` and `before` place in a circle: each list one circle, every event before the next one. Each event
   * that is in any circle is in one of the lists.
   */
  readonly cycles: readonly (readonly Event[])[]
}

interface Link {
  readonly earlier: number
  readonly later: number
  readonly reference: Reference
}

/** A way to find what an `after` or `before` of an incident means. */
export function resolverOf({ events }: Incident): (name: string) => Resolution {
  const byId = new Map<string, Event[]>()
  const byKind = new Map<string, Event[]>()
  for (const event of events) {
    add(byId, event.id, event)
    add(byKind, event.kind, event)
  }
  return (name) => {
    const named = byId.get(name) ?? []
    const event = named.find((one) => one.isNamed) ?? named[0]
    const candidates = byKind.get(name) ?? []
    if (event && (event.isNamed || candidates.length < 2)) return { event }
    const [only, ...others] = candidates
    return only && others.length === 0 ? { event: only } : { event: undefined, candidates }
  }
}

function add(groups: Map<string, Event[]>, name: string, event: Event): void {
  const known = groups.get(name)
  if (known) known.push(event)
  else groups.set(name, [event])
}

/**
 * Puts events in order: first by what `after` and `before` say, then by time, then by their order in the record. The
 * result does not depend on anything else.
 */
export function orderEvents(incident: Incident): Order {
  const { events } = incident
  const links = linksOf(incident)
  const later = adjacency(events.length, links, 'earlier', 'later')
  const earlier = adjacency(events.length, links, 'later', 'earlier')
  const { sequence, rest } = sortTopologically(events, earlier, later)
  const placed = [...sequence, ...rest].flatMap((index) => {
    const event = events[index]
    const follows = (earlier[index] ?? []).flatMap((leader) => events[leader] ?? [])
    return event ? [{ event, follows }] : []
  })
  return {
    entries: boundEvents(placed),
    contradictions: links.flatMap((link) => {
      const first = events[link.earlier]
      const second = events[link.later]
      const against = first?.at && second?.at && second.at.latest < first.at.earliest
      return against ? [{ earlier: first, later: second, reference: link.reference }] : []
    }),
    cycles: circlesAmong(rest, later).map((circle) => circle.flatMap((index) => events[index] ?? [])),
  }
}

function linksOf(incident: Incident): Link[] {
  const positions = new Map(incident.events.map((event, index) => [event, index]))
  const resolve = resolverOf(incident)
  const links: Link[] = []
  for (const [index, event] of incident.events.entries()) {
    for (const [references, isAfter] of [[event.after, true] as const, [event.before, false] as const]) {
      for (const reference of references) {
        const other = resolve(reference.name).event
        const position = other && positions.get(other)
        if (position === undefined) continue
        links.push(
          isAfter
            ? { earlier: position, later: index, reference }
            : { earlier: index, later: position, reference },
        )
      }
    }
  }
  return links
}

function adjacency(
  size: number,
  links: readonly Link[],
  from: 'earlier' | 'later',
  to: 'earlier' | 'later',
): number[][] {
  const lists: number[][] = Array.from({ length: size }, () => [])
  for (const link of links) lists[link[from]]?.push(link[to])
  return lists
}

/** Kahn's algorithm, taking of all events that may come next the earliest, and of equals the first in the record. */
function sortTopologically(
  events: readonly Event[],
  earlier: readonly number[][],
  later: readonly number[][],
) {
  const waiting = earlier.map((list) => list.length)
  const keys = sortKeys(events, earlier, later)
  const before = (a: number, b: number): boolean => compareKeys(keys, a, b) < 0
  const open: number[] = []
  const offer = (index: number): void => {
    let low = 0
    let high = open.length
    while (low < high) {
      const middle = (low + high) >> 1
      const candidate = open[middle]
      if (candidate !== undefined && before(index, candidate)) low = middle + 1
      else high = middle
    }
    open.splice(low, 0, index)
  }
  for (const [index, count] of waiting.entries()) if (count === 0) offer(index)
  const sequence: number[] = []
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    sequence.push(next)
    for (const follower of later[next] ?? []) {
      const left = (waiting[follower] ?? 0) - 1
      waiting[follower] = left
      if (left === 0) offer(follower)
    }
  }
  const done = new Set(sequence)
  const rest = events
    .map((_, index) => index)
    .filter((index) => !done.has(index))
    .sort((a, b) => compareKeys(keys, a, b))
  return { sequence, rest }
}

interface SortKey {
  readonly earliest: number
  readonly latest: number
}

/** The time that places an event: its own, else that of what it follows, else that of what it precedes, else the end. */
function sortKeys(
  events: readonly Event[],
  earlier: readonly number[][],
  later: readonly number[][],
): readonly SortKey[] {
  const end: SortKey = { earliest: Number.POSITIVE_INFINITY, latest: Number.POSITIVE_INFINITY }
  const own = events.map(({ at }): SortKey | undefined => {
    return at && { earliest: Number.isFinite(at.earliest) ? at.earliest : at.latest, latest: at.latest }
  })
  const dated = [...own.keys()]
    .filter((index) => own[index])
    .sort((a, b) => compareTimes(own[a] ?? end, own[b] ?? end))
  const followed = spread(own, dated.toReversed(), later)
  const preceded = spread(own, dated, earlier)
  return events.map((_, index) => own[index] ?? followed[index] ?? preceded[index] ?? end)
}

/**
 * Hands times on, along links, to events that have none, and through them further. The first time that reaches an event
 * stays with it.
 *
 * @param from the events that have times, in the order in which they are handed on
 */
function spread(
  own: readonly (SortKey | undefined)[],
  from: readonly number[],
  links: readonly number[][],
): readonly (SortKey | undefined)[] {
  const reached: (SortKey | undefined)[] = []
  for (const start of from) {
    const key = own[start]
    const queue = [...(links[start] ?? [])]
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (own[next] || reached[next]) continue
      reached[next] = key
      queue.push(...(links[next] ?? []))
    }
  }
  return reached
}

function compareKeys(keys: readonly SortKey[], a: number, b: number): number {
  const left = keys[a]
  const right = keys[b]
  if (!left || !right) return a - b
  return compareTimes(left, right) || a - b
}

function compareTimes(a: SortKey, b: SortKey): number {
  return compareNumbers(a.earliest, b.earliest) || compareNumbers(a.latest, b.latest)
}

/** Infinities compare equal to themselves; subtraction would make them NaN. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
