import { coarser, precisions, type Span } from '../time/index.ts'
import { metricKeys } from './metric-definitions.ts'
import type { Metric } from './metrics.ts'

/** The middle and the far end of some durations. */
export interface Quantiles {
  readonly n: number
  /** By nearest rank, so always one that was measured; of an even number the lower one. */
  readonly median: Span | undefined
  /** Nine of ten took no longer than this. */
  readonly p90: Span | undefined
}

/**
 * One metric over many records. Nothing is summed and no mean is taken: a few long incidents would decide both. What is
 * imprecise counts between its bounds, so the quantiles of all are intervals, and those of the precise ones stand beside.
 */
export interface Statistic {
  readonly key: string
  /** Over all that were recorded. */
  readonly all: Quantiles
  /** Over those that are known to the minute or better. */
  readonly precise: Quantiles
  /** Of those recorded, how many are less precise. */
  readonly imprecise: number
  /** How many have begun and have no value: not ended, ended at an unknown time, or with times that contradict each other. */
  readonly missing: number
}

/** What of a metric is counted: a metric itself would keep its whole record in memory. */
export type Measured = Pick<Metric, 'key' | 'state' | 'value'>

/**
 * Statistics of the metrics of any number of records, in the order in which metrics are shown, a project's own last. A
 * metric of which no record has anything to say is left out.
 */
export function statisticsOf(metrics: Iterable<Measured>): readonly Statistic[] {
  const groups = new Map<string, { spans: Span[]; missing: number }>(
    metricKeys.map((key) => [key, { spans: [], missing: 0 }]),
  )
  for (const { key, state, value } of metrics) {
    const group = groups.get(key) ?? { spans: [], missing: 0 }
    groups.set(key, group)
    if (state === 'recorded' && value) group.spans.push(value)
    else if (state !== 'not-applicable') group.missing += 1
  }
  const own = [...groups.keys()].slice(metricKeys.length).sort()
  return [...metricKeys, ...own].flatMap((key): Statistic[] => {
    const { spans = [], missing = 0 } = groups.get(key) ?? {}
    if (spans.length === 0 && missing === 0) return []
    const precise = spans.filter(isPrecise)
    return [
      {
        key,
        all: quantilesOf(spans),
        precise: quantilesOf(precise),
        imprecise: spans.length - precise.length,
        missing,
      },
    ]
  })
}

/** How far a time that is stamped to the minute may be from its stamp. */
const stampError = 60_000

function isPrecise({ min, max, precision, approximate, moments = 2 }: Span): boolean {
  const isStamped = precision === 'minute' || precision === 'second'
  return !approximate && isStamped && max - min <= moments * stampError
}

function quantilesOf(spans: readonly Span[]): Quantiles {
  const byMin = spans.toSorted(compareBy('min', 'max'))
  const byMax = spans.toSorted(compareBy('max', 'min'))
  const at = (percent: number): Span | undefined => {
    const rank = Math.max(0, Math.ceil((percent * spans.length) / 100) - 1)
    const [low, high] = [byMin[rank], byMax[rank]]
    return (
      low &&
      high && {
        min: low.min,
        max: high.max,
        // Both bounds hold to the millisecond: the finer unit tells them better, and tells nothing that is not so.
        precision: coarser(low.precision, high.precision) === low.precision ? high.precision : low.precision,
        approximate: low.approximate || high.approximate,
        ...(low === high && low.moments !== undefined ? { moments: low.moments } : {}),
      }
    )
  }
  return { n: spans.length, median: at(50), p90: at(90) }
}

/** By one bound, and of equals by the other and by what else a span says, so that the order of records does not show. */
function compareBy(first: 'min' | 'max', second: 'min' | 'max'): (a: Span, b: Span) => number {
  return (a, b) =>
    compare(a[first], b[first]) ||
    compare(a[second], b[second]) ||
    compare(precisions.indexOf(a.precision), precisions.indexOf(b.precision)) ||
    compare(Number(a.approximate), Number(b.approximate))
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
