import type { Event, EventKind, Incident, Role } from '../record/index.ts'
import type { Entry } from './order.ts'

/** Which events begin or end a duration. What a selector does not say, it does not ask. */
export interface Selector {
  /** Of any of these kinds. */
  readonly kinds: readonly EventKind[]
  /** In place of kinds: the event of this id, or else the events of this kind. */
  readonly name?: string
  /** Done by us, or by the vendor whose duration it is. */
  readonly by?: 'us' | 'vendor'
  /** Told to ourselves, customers, everybody, the vendor whose duration it is, or a party of a role. What does not say whom it told, told us. */
  readonly to?: readonly Told[]
  /** In place of `by` and `to` where the event itself says under which duties it was done: done under this one. */
  readonly under?: string
  /** False leaves out what only corrects an earlier one. */
  readonly isCorrection?: false
}

export type Told = 'us' | 'customers' | 'public' | 'vendor' | Role

/** A selector of kinds of events. */
export function select(
  kinds: EventKind | readonly EventKind[],
  rest: Omit<Selector, 'kinds' | 'name'> = {},
): Selector {
  return { kinds: typeof kinds === 'string' ? [kinds] : kinds, ...rest }
}

/** A timeline's entries, ready for many questions: each takes no longer than there are events of the kinds it asks for. */
export interface EventIndex {
  readonly incident: Incident
  /** The entries that a selector means, in the order of the timeline. */
  readonly all: (selector: Selector, vendor?: string) => readonly Entry[]
  /** The first entry of the first selector that means any. */
  readonly first: (selectors: readonly Selector[], vendor?: string) => Entry | undefined
  /** The first entry that any of the selectors means. */
  readonly earliest: (selectors: readonly Selector[], vendor?: string) => Entry | undefined
  /** The entry of an event. */
  readonly entryOf: (event: Event) => Entry | undefined
}

/** Prepares a timeline for selectors. */
export function indexEvents(incident: Incident, entries: readonly Entry[]): EventIndex {
  const byKind = new Map<string, Entry[]>()
  const byParty = new Map<string, Entry[]>()
  const byId = new Map<string, Entry>()
  const byEvent = new Map<Event, Entry>()
  const positions = new Map<Entry, number>()
  for (const [position, entry] of entries.entries()) {
    const { event } = entry
    positions.set(entry, position)
    byEvent.set(event, entry)
    if (event.isNamed && !byId.has(event.id)) byId.set(event.id, entry)
    add(byKind, event.kind, entry)
    for (const party of new Set([event.by, event.to ?? 'us'])) add(byParty, `${event.kind} ${party}`, entry)
  }
  const roles = new Map(incident.parties.map(({ id, role }) => [id, role]))

  const inOrder = (some: readonly Entry[]): Entry[] =>
    some.toSorted((a, b) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0))
  const named = (name: string): readonly Entry[] => {
    const own = byId.get(name)
    return own ? [own] : (byKind.get(name) ?? [])
  }
  const ofKind = (kind: string, { by, to, under }: Selector, vendor: string | undefined) => {
    const isVendors = by === 'vendor' || (to?.length === 1 && to[0] === 'vendor')
    return isVendors && under === undefined ? byParty.get(`${kind} ${vendor}`) : byKind.get(kind)
  }
  const all = (selector: Selector, vendor?: string): readonly Entry[] => {
    const { kinds, name } = selector
    const candidates =
      name === undefined ? kinds.flatMap((kind) => ofKind(kind, selector, vendor) ?? []) : named(name)
    const found = candidates.filter(({ event }) => isMeant(selector, event, roles, vendor))
    return kinds.length < 2 ? found : inOrder(found)
  }
  return {
    incident,
    all,
    first(selectors, vendor) {
      for (const selector of selectors) {
        const [entry] = all(selector, vendor)
        if (entry) return entry
      }
      return undefined
    },
    earliest: (selectors, vendor) => inOrder(selectors.flatMap((one) => all(one, vendor).slice(0, 1)))[0],
    entryOf: (event) => byEvent.get(event),
  }
}

function add(groups: Map<string, Entry[]>, name: string, entry: Entry): void {
  const known = groups.get(name)
  if (known) known.push(entry)
  else groups.set(name, [entry])
}

function isMeant(
  { by, to, under, isCorrection }: Selector,
  event: Event,
  roles: ReadonlyMap<string, Role>,
  vendor: string | undefined,
): boolean {
  if (isCorrection === false && event.stage === 'correction') return false
  if (under !== undefined && event.under.length > 0) return event.under.some(({ name }) => name === under)
  if (by === 'us' && event.by !== 'us') return false
  if (by === 'vendor' && event.by !== vendor) return false
  if (!to) return true
  const told = event.to ?? 'us'
  const role = roles.get(told)
  return to.some((one) => {
    if (one === 'vendor') return told === vendor
    return one === 'us' || one === 'customers' || one === 'public' ? told === one : role === one
  })
}
