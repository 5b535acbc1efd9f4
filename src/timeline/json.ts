import { type Event, formatPath, type Text } from '../record/index.ts'
import { type Moment, toIso } from '../time/index.ts'
import type { Metric } from './metrics.ts'
import { formulaOf } from './metrics.ts'
import type { Entry } from './order.ts'
import { phaseOf } from './phases.ts'

/** What of a timeline a program reads: ids, times as ISO 8601 intervals, phases, metrics in milliseconds. */
export function timelineToJson(entries: readonly Entry[], metrics: readonly Metric[]): object {
  return {
    forthright: 1,
    events: entries.map(({ event, bounds }) => ({
      id: event.id,
      kind: event.kind,
      phase: phaseOf(event.kind) ?? null,
      by: event.by,
      to: event.to ?? null,
      audience: event.audience,
      at: event.at?.text ?? null,
      /** Said by the events around it, where it has no time of its own. */
      inferred: event.at === undefined && bounds !== undefined,
      earliest: iso(bounds, bounds?.earliest),
      latest: iso(bounds, event.end?.latest ?? bounds?.latest),
      approximate: bounds?.approximate ?? false,
      learned: event.learned?.text ?? null,
      text: words(event.text),
      sources: event.sources.map((claim) => claim.name),
      field: formatPath(event.path),
    })),
    metrics: metrics.map((metric) => ({
      key: metric.key,
      party: metric.party ?? null,
      formula: formulaOf(metric),
      source: metric.source,
      state: metric.state,
      from: idOf(metric.from),
      to: idOf(metric.to),
      min: finite(metric.value?.min),
      max: finite(metric.value?.max),
    })),
  }
}

function iso(moment: Moment | undefined, epoch: number | undefined): string | null {
  return moment && epoch !== undefined && Number.isFinite(epoch) ? toIso(epoch, moment.zone, 'second') : null
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}

function idOf(event: Event | undefined): string | null {
  return event?.id ?? null
}

function words(text: Text | undefined): Readonly<Record<string, string>> | null {
  return text
    ? Object.fromEntries(Object.entries(text.languages).map(([tag, { value }]) => [tag, value]))
    : null
}
