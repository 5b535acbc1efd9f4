/**
 * From events to a timeline: their order from partial times, their phases, what was known when, and named durations.
 */
import type { Event, Incident } from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import { type Known, knownAt } from './as-of.ts'
import { boundEvents } from './bounds.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { type Metric, measure } from './metrics.ts'
import { type Contradiction, orderEvents } from './order.ts'

export { type Phase, phases } from '../record/index.ts'
export { timelineToCsv } from './csv.ts'
export { csvRow } from './csv-cells.ts'
export { isToldToUs } from './disclosures.ts'
export { type Grouping, groupings, groupOf } from './groups.ts'
export { timelineToJson } from './json.ts'
export type { MetricDefinition } from './metric-definition.ts'
export {
  type MetricKey,
  metricDefinitions,
  metricKeys,
  type OwnMetric,
  ownMetric,
} from './metric-definitions.ts'
export { formulaOf } from './metric-formula.ts'
export { type Metric, type MetricState, metricStates, withoutRepeated } from './metrics.ts'
export { type Contradiction, type Entry, type Resolution, resolverOf } from './order.ts'
export { phaseOf } from './phases.ts'
export { type Measured, type Quantiles, type Statistic, statisticsOf } from './statistics.ts'

/** A record's events in order, as they were known at some time. */
export interface Timeline extends Known {
  readonly asOf: Moment | undefined
  readonly metrics: readonly Metric[]
  /** The metrics of the project, beside those that every record has. */
  readonly ownMetrics: readonly MetricDefinition[]
  readonly contradictions: readonly Contradiction[]
  readonly cycles: readonly (readonly Event[])[]
}

/**
 * Arranges an incident's events.
 *
 * @param incident the incident
 * @param asOf only what was known at the end of this moment; everything if absent
 * @param ownMetrics metrics to measure beside those that every record has
 */
export function buildTimeline(
  incident: Incident,
  asOf?: Moment,
  ownMetrics: readonly MetricDefinition[] = [],
): Timeline {
  const { entries, contradictions, cycles } = orderEvents(incident)
  const known = knownAt(incident, entries, asOf)
  const metrics = measure(known.incident, known.entries, { own: ownMetrics, asOf })
  return { ...known, asOf, metrics, ownMetrics, contradictions, cycles }
}

/**
 * A timeline as far as it rests on events that some readers may see: the bounds of an event without a time, and the
 * durations that are counted from them, are found from those events alone. No event is left out.
 *
 * @param timeline the timeline
 * @param isSeen whether the readers may see an event
 */
export function timelineSeenBy(timeline: Timeline, isSeen: (event: Event) => boolean): Timeline {
  if (timeline.entries.every(({ event }) => isSeen(event))) return timeline
  const entries = boundEvents(timeline.entries, isSeen)
  const { incident, asOf, ownMetrics } = timeline
  return {
    ...timeline,
    entries,
    metrics: measure(incident, entries, { own: ownMetrics, asOf, counts: isSeen }),
  }
}
