import { always, type MetricDefinition } from './metric-definition.ts'
import { noticeMetrics } from './metric-notices.ts'
import { responseMetrics } from './metric-response.ts'
import { vendorMetrics } from './metric-vendors.ts'

const known = [...vendorMetrics, ...responseMetrics, ...noticeMetrics]

/** Every metric that forthright knows, in the order in which they are shown: how we knew, what we did, whom we told. */
export const metricDefinitions: readonly MetricDefinition[] = known

export type MetricKey = (typeof known)[number]['key']

export const metricKeys: readonly MetricKey[] = known.map(({ key }) => key)

/** A metric as a project defines it for itself. */
export interface OwnMetric {
  readonly key: `x-${string}`
  /** By language. */
  readonly names: Readonly<Record<string, string>>
  /** Ids or kinds of events, of which the first that a record has counts. */
  readonly begins: readonly string[]
  readonly ends: readonly string[]
}

/**
 * The definition of a project's own metric.
 *
 * @param source the file in which it is defined
 */
export function ownMetric({ key, names, begins, ends }: OwnMetric, source: string): MetricDefinition {
  const named = (name: string) => ({ kinds: [], name })
  return {
    key,
    names,
    source,
    begins: begins.map(named),
    ends: ends.map(named),
    isExpected: always,
    isOrdered: false,
  }
}
