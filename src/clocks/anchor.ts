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
  /** True if nobody has chosen it yet: the earliest that it can have been, for somebody to decide. */
  readonly proposed: boolean
  readonly reasons: readonly Reason[]
}

/** Where anchors are looked for. */
export interface Search {
  readonly incident: Incident
  readonly entries: readonly Entry[]
  /** The duty of an id, for periods that run from the filing under another duty. */
  readonly dutyOf: (id: string) => Duty | undefined
}

/**
 * The event that begins a period: the one that the law names, the filing under another duty, or what stands in for it.
 * Where awareness begins it and nobody chose when that was, our own detection is proposed: it cannot have been earlier.
 */
export function anchorOf(duty: Duty, anchor: DutyAnchor, search: Search): Anchor | undefined {
  if ('filing' in anchor) return filingOf(anchor.filing, search)
  const own = ownOf(duty, anchor.kind, search)
  const told = anchor.derived ? tellings(anchor.derived, search) : []
  if (own) {
    const early = told.find(({ bounds }) => bounds && own.bounds && surelyBefore(bounds, own.bounds))
    const warning = early ? [because('notice-before-awareness', early.event.path)] : []
    return made(own, own.bounds, {}, warning, search)
  }
  const [first] = told
  if (first) {
    return made(
      first,
      firstOf(told),
      { derived: true },
      [because('anchor-derived', first.event.path)],
      search,
    )
  }
  if (duty.contract) return undefined
  const aware = anchor.kind === 'detection' ? ownOf(duty, 'awareness', search) : undefined
  if (aware) {
    return made(
      aware,
      aware.bounds,
      { derived: true },
      [because('anchor-awareness', aware.event.path)],
      search,
    )
  }
  const found = anchor.kind === 'awareness' ? ownOf(duty, 'detection', search) : undefined
  if (!found) return undefined
  const proposal = because('anchor-proposed', found.event.path)
  return made(found, found.bounds, { derived: true, proposed: true }, [proposal], search)
}

/** Our first event of a kind that names the duty, else that names none: a decision or an assessment is always about something. */
function ownOf(duty: Duty, kind: EventKind, { entries }: Search): Entry | undefined {
  const candidates = entries.filter(({ event }) => event.kind === kind && isActor(event, kind))
  const named = candidates.find(({ event }) => event.under.some(({ name }) => names(name, duty)))
  if (named || isAboutSomething(kind)) return named
  return candidates.find(({ event }) => event.under.length === 0)
}

/** Whether an event of a kind means nothing to a law unless it names it. */
export function isAboutSomething(kind: EventKind): boolean {
  return kind === 'decision' || kind === 'risk-assessment'
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
  const { sure } = answersTo(earlier, search.incident, search.entries)
  const filing = earlier.stage === 'intermediate' ? sure.at(-1) : sure[0]
  return filing && made(filing, filing.bounds, {}, [], search)
}

function made(
  { event }: Entry,
  bounds: Moment | undefined,
  { derived = false, proposed = false }: { readonly derived?: boolean; readonly proposed?: boolean },
  reasons: readonly Reason[],
  { incident }: Search,
): Anchor {
  const at = bounds && { ...bounds, zone: incident.timezone }
  return { event, at, derived, proposed, reasons: [...reasons, ...doubtsAbout(event, at)] }
}

function doubtsAbout({ path }: Event, at: Moment | undefined): Reason[] {
  if (!at) return [because('anchor-undated', path)]
  const isExact = at.precision === 'minute' || at.precision === 'second'
  return [
    ...(isExact && !at.interval ? [] : [because('anchor-imprecise', [...path, 'at'])]),
    ...(at.approximate || at.uncertain ? [because('anchor-approximate', [...path, 'at'])] : []),
  ]
}
