import { type Audience, audiences, type Event, type Incident } from '../record/index.ts'
import { between, type Moment, type Span } from '../time/index.ts'
import { type Anchors, anchorsOf } from './metric-anchors.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { metricDefinitions } from './metric-definitions.ts'
import { type EventIndex, indexEvents } from './metric-selectors.ts'
import type { Entry } from './order.ts'

/**
 * A named duration between two events of a record. `recorded` has a value; `pending` has begun and not ended, or ended at a
 * time that nobody recorded; `not-applicable` has nothing to begin with, or nothing that is to come; `invalid` would be
 * negative.
 */
export interface Metric {
  /** One of `metricKeys`, or `x-...` if the project defines it. */
  readonly key: string
  readonly definition: MetricDefinition
  /** The party whose duration it is, where there is one for each. */
  readonly party: string | undefined
  /** Whom that party told, where there is one for each: `us` or a party's id. */
  readonly told: string | undefined
  readonly state: MetricState
  readonly from: Event | undefined
  readonly to: Event | undefined
  /** Every event on which the value rests. */
  readonly events: readonly Event[]
  /** Who may see it: whoever may see all that it rests on. */
  readonly audience: Audience
  /** In milliseconds, from `min` to `max`. What is pending has one only if it surely lasted for some time. */
  readonly value: Span | undefined
}

export const metricStates = ['recorded', 'pending', 'not-applicable', 'invalid'] as const
export type MetricState = (typeof metricStates)[number]

/** What measuring may take into account beside the record. */
export interface Measuring {
  /** Metrics of the project, after those that everybody has. */
  readonly own?: readonly MetricDefinition[]
  /** What had not ended by then, as far as was known, has lasted at least until then. */
  readonly asOf?: Moment | undefined
  /** Which events may bear witness to the order of others; all, if absent. */
  readonly counts?: (event: Event) => boolean
}

/** The metrics of a timeline, in a fixed order. A time that is imprecise gives an interval, never a false number. */
export function measure(
  incident: Incident,
  entries: readonly Entry[],
  { own = [], asOf, counts = () => true }: Measuring = {},
): readonly Metric[] {
  const index = indexEvents(incident, entries)
  const until = asOf?.latest ?? Number.NEGATIVE_INFINITY
  return [...metricDefinitions, ...own].flatMap((definition) =>
    anchorsOf(definition, index, until).map((anchors) =>
      toMetric(definition, anchors, { index, until, counts }),
    ),
  )
}

/**
 * The metrics without those that say no more than another one of them: where the same events begin and end both, and this one
 * is the more general.
 */
export function withoutRepeated(metrics: readonly Metric[]): readonly Metric[] {
  return metrics.filter(
    (metric) => !metric.definition.isGeneral || !metrics.some((other) => isSaidBy(metric, other)),
  )
}

function isSaidBy({ from, to }: Metric, other: Metric): boolean {
  return (
    from !== undefined &&
    to !== undefined &&
    !other.definition.isGeneral &&
    other.from === from &&
    other.to === to
  )
}

interface Circumstances {
  readonly index: EventIndex
  readonly until: number
  readonly counts: (event: Event) => boolean
}

type Judgement = Pick<Metric, 'state' | 'value'>

const invalid: Judgement = { state: 'invalid', value: undefined }
const notApplicable: Judgement = { state: 'not-applicable', value: undefined }

function toMetric(definition: MetricDefinition, anchors: Anchors, circumstances: Circumstances): Metric {
  const { from, to, party, told, counted } = anchors
  const events = counted?.events ?? [from, to].flatMap((entry) => entry?.event ?? [])
  const readers = events.map((event) => event.audience)
  return {
    key: definition.key,
    definition,
    party,
    told,
    from: from?.event,
    to: to?.event,
    events,
    audience: narrowest(definition.restricted && !to ? [...readers, definition.restricted] : readers),
    ...judge(definition, anchors, circumstances),
  }
}

function judge(definition: MetricDefinition, anchors: Anchors, circumstances: Circumstances): Judgement {
  const { index, until } = circumstances
  const { from, to, counted } = anchors
  if (!from || definition.appliesTo?.(index) === false) return notApplicable
  if (!to && !definition.isExpected(index)) return notApplicable
  const { bounds } = from
  if (counted) {
    if (counted.isReversed) return invalid
    return measured(counted.span, to !== undefined)
  }
  if (!to) {
    const elapsed = bounds && { ...between(bounds, bounds), min: until - bounds.latest, max: ever }
    return measured(elapsed, false)
  }
  const span = bounds && to.bounds && between(bounds, to.bounds)
  if (!span) return { state: 'pending', value: undefined }
  const isReversible = definition.reversible?.includes(from.event.kind) ?? false
  if (span.max < 0) return isReversible ? notApplicable : invalid
  const isOrdered =
    !(isReversible || definition.isOrdered === false) || (span.min < 0 && leads(from, to, circumstances))
  return measured(isOrdered ? { ...span, min: Math.max(0, span.min) } : span, true)
}

const ever = Number.POSITIVE_INFINITY

/** What has no upper bound is pending, and says something only if it has a lower one. */
function measured(span: Span | undefined, hasEnded: boolean): Judgement {
  if (span && hasEnded && Number.isFinite(span.max)) return { state: 'recorded', value: span }
  const value = span && span.min > 0 ? { ...span, max: ever } : undefined
  return { state: 'pending', value }
}

/** Whether the record says, by any number of steps, that one event followed another. */
function leads(from: Entry, to: Entry, { index, counts }: Circumstances): boolean {
  const seen = new Set<Event>()
  const queue = [...to.follows]
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (next === from.event) return true
    if (seen.has(next) || !counts(next)) continue
    seen.add(next)
    queue.push(...(index.entryOf(next)?.follows ?? []))
  }
  return false
}

function narrowest(among: readonly Audience[]): Audience {
  return audiences.findLast((one) => among.includes(one)) ?? 'public'
}
