import type { Event } from '../record/index.ts'
import { between, type Span } from '../time/index.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { impactOf } from './metric-impact.ts'
import { type EventIndex, select } from './metric-selectors.ts'
import { wavesOf } from './metric-waves.ts'
import type { Entry } from './order.ts'

/** The events at which a metric begins and ends in one record, once for each party where each has its own. */
export interface Anchors {
  readonly from: Entry | undefined
  readonly to: Entry | undefined
  readonly party?: string
  readonly told?: string
  /** Where it is not the time from the one event to the other: the time itself, and all the events on which it rests. */
  readonly counted?: {
    readonly events: readonly Event[]
    readonly span: Span | undefined
    readonly isOver: boolean
    readonly isReversed: boolean
  }
}

/**
 * The anchors of a metric.
 *
 * @param until how far what has not ended has surely lasted, in milliseconds since the epoch
 */
export function anchorsOf(
  definition: MetricDefinition,
  index: EventIndex,
  until: number,
): readonly Anchors[] {
  const { begins, ends, way } = definition
  switch (way) {
    case 'hops':
      return hopsOf(index).map(({ party, told, to }) => ({
        from: index.earliest(begins, party),
        to,
        party,
        told,
      }))
    case 'vendors': {
      const { direct, behind } = vendorsOf(definition, index)
      const isOnly = direct.length === 1
      return [...direct, ...behind].map((party) => ({
        from: index.earliest(begins, party),
        to: index.first(isOnly && direct.includes(party) ? ends : ends.slice(0, 1), party),
        party,
      }))
    }
    case 'spread':
      return [spreadOf(definition, index)]
    case 'union': {
      const marks = index.all(select([...begins, ...ends].flatMap(({ kinds }) => kinds)))
      const { from, to, ...counted } = impactOf(marks, until)
      return [{ from, to: counted.isOver ? to : undefined, counted }]
    }
    case 'waves':
      return wavesOf(index).map(({ first }) => ({ from: first(begins), to: first(ends) }))
    case 'corrected': {
      const to = index.first(ends)
      const corrected = to?.event.corrects.map(({ name }) => ({ kinds: [], name })) ?? []
      return [{ from: index.earliest(corrected) ?? index.first(begins), to }]
    }
    default:
      return [{ from: index.first(begins), to: index.first(ends) }]
  }
}

/** Who told whom for the first time, down to us: the chain from the party that found it, of any length, by party. */
function hopsOf({ incident, all }: EventIndex) {
  const positions = new Map(incident.parties.map(({ id }, position) => [id, position]))
  const hops = new Map<string, { party: string; told: string; to: Entry; position: number }>()
  for (const to of all(select('vendor-disclosure'))) {
    const { by: party, to: told = 'us' } = to.event
    const position = positions.get(party)
    const key = `${party} ${told}`
    if (position === undefined || told === party || hops.has(key)) continue
    if (told === 'us' || positions.has(told)) hops.set(key, { party, told, to, position })
  }
  return [...hops.values()].sort((a, b) => a.position - b.position)
}

/** The vendors that told us, and those behind them in the chain that did what ends the metric. */
function vendorsOf({ ends }: MetricDefinition, index: EventIndex) {
  const hops = hopsOf(index)
  const direct = hops.flatMap(({ party, told }) => (told === 'us' ? [party] : []))
  const others = new Set(hops.map(({ party }) => party).filter((party) => !direct.includes(party)))
  const behind = [...others].filter((party) => index.first(ends.slice(0, 1), party) !== undefined)
  return { direct, behind }
}

/** From the first of several events to the last of them, or to the end of the one that ends last. */
function spreadOf({ begins }: MetricDefinition, { all }: EventIndex): Anchors {
  const found = begins.flatMap((selector) => all(selector))
  const [from] = found
  const to = found.reduce<Entry | undefined>(
    (last, entry) => (entry.event.end && overAt(last) < overAt(entry) ? entry : last),
    found.at(-1),
  )
  if (!from || !to || (from === to && !to.event.end)) return { from: undefined, to: undefined }
  const end = to.event.end ?? to.bounds
  const span = from.bounds && end && between(from.bounds, end)
  const events = found.map(({ event }) => event)
  return { from, to, counted: { events, span, isOver: true, isReversed: span !== undefined && span.max < 0 } }
}

const ever = Number.POSITIVE_INFINITY

/** When an event was surely over, in milliseconds since the epoch. */
function overAt(entry: Entry | undefined): number {
  return (entry?.event.end ?? entry?.bounds)?.latest ?? ever
}
