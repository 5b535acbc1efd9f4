import type { Event, EventKind, Incident } from '../record/index.ts'
import { type Moment, surelyBefore } from '../time/index.ts'
import type { Entry } from '../timeline/index.ts'
import { answersTo } from './answer.ts'
import { type Derived, type Duty, type DutyAnchor, names } from './duty.ts'
import { because, type Reason } from './reasons.ts'

/** The event from which a period runs. */
export interface Anchor {
  readonly event: Event
  /** When it was, in the record's zone, or the window in which it surely was; absent if nothing says so. */
  readonly at: Moment | undefined
  /** True if the event is not the one that the law names, but one from which that follows. */
  readonly derived: boolean
  readonly reasons: readonly Reason[]
}

/** Where anchors are looked for. */
export interface Search {
  readonly incident: Incident
  readonly entries: readonly Entry[]
  /** The duty of an id, for periods that run from the filing under another duty. */
  readonly dutyOf: (id: string) => Duty | undefined
}

/** The event that begins a period: the one that the law names, the filing under another duty, or what stands in for it. */
export function anchorOf(duty: Duty, anchor: DutyAnchor, search: Search): Anchor | undefined {
  if ('filing' in anchor) return filingOf(anchor.filing, search)
  const { entries } = search
  const candidates = entries.filter(({ event }) => event.kind === anchor.kind && isActor(event, anchor.kind))
  const own =
    candidates.find(({ event }) => event.under.some(({ name }) => names(name, duty))) ??
    candidates.find(({ event }) => event.under.length === 0)
  const told = anchor.derived ? tellings(anchor.derived, search) : []
  if (own) {
    const early = told.find(({ bounds }) => bounds && own.bounds && surelyBefore(bounds, own.bounds))
    const warning = early ? [because('notice-before-awareness', early.event.path)] : []
    return made(own.event, own.bounds, false, warning, search)
  }
  const [first] = told
  if (!first) return undefined
  return made(first.event, firstOf(told), true, [because('anchor-derived', first.event.path)], search)
}

/** What happens to anybody is whoever’s it is; what is known, decided or told is ours, and a disclosure is to us. */
const happenings: ReadonlySet<EventKind> = new Set<EventKind>([
  'precursor',
  'attack',
  'compromise',
  'exfiltration',
  'impact-start',
  'impact-end',
  'containment',
  'mitigation',
  'recovery',
  'resolution',
])

function isActor({ by, to }: Event, kind: EventKind): boolean {
  if (kind === 'vendor-disclosure') return (to ?? 'us') === 'us'
  return by === 'us' || happenings.has(kind)
}

function tellings({ kinds, by }: Derived, { incident, entries }: Search): Entry[] {
  const tellers = new Set(incident.parties.filter(({ role }) => by.includes(role)).map(({ id }) => id))
  const stands: readonly EventKind[] = kinds
  return entries.filter(({ event }) => {
    const to = event.kind === 'vendor-disclosure' ? (event.to ?? 'us') : event.to
    return stands.includes(event.kind) && to === 'us' && tellers.has(event.by)
  })
}

/** When the first of several was: not before the earliest of them may have been, nor after the earliest surely was. */
function firstOf(told: readonly Entry[]): Moment | undefined {
  const known = told.flatMap(({ bounds }) => bounds ?? [])
  const [first] = known.toSorted((a, b) => (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0))
  const [bound] = known.toSorted((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0))
  if (!first || !bound) return undefined
  // One without any time may have been before all others.
  const earliest = known.length < told.length ? Number.NEGATIVE_INFINITY : first.earliest
  if (earliest === bound.earliest) return bound
  return { ...first, text: '', earliest, latest: bound.latest, interval: true }
}

/** Of an earlier stage that is filed more than once, the latest report counts (Delegated Regulation (EU) 2025/301, art. 5(1)(c)). */
function filingOf(id: string, search: Search): Anchor | undefined {
  const earlier = search.dutyOf(id)
  if (!earlier) return undefined
  const filings = answersTo(earlier, search.incident, search.entries)
  const filing = earlier.stage === 'intermediate' ? filings.at(-1) : filings[0]
  return filing && made(filing.event, filing.bounds, false, [], search)
}

function made(
  event: Event,
  bounds: Moment | undefined,
  derived: boolean,
  reasons: readonly Reason[],
  { incident }: Search,
): Anchor {
  const at = bounds && { ...bounds, zone: incident.timezone }
  return { event, at, derived, reasons: [...reasons, ...doubtsAbout(event, at)] }
}

function doubtsAbout({ path }: Event, at: Moment | undefined): Reason[] {
  if (!at) return [because('anchor-undated', path)]
  const isExact = at.precision === 'minute' || at.precision === 'second'
  return [
    ...(isExact && !at.interval ? [] : [because('anchor-imprecise', [...path, 'at'])]),
    ...(at.approximate || at.uncertain ? [because('anchor-approximate', [...path, 'at'])] : []),
  ]
}
