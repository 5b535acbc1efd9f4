import { type Audience, type Event, formatPath, type Text } from '../record/index.ts'
import { type Moment, toIso } from '../time/index.ts'
import type { Known } from './as-of.ts'
import { formulaOf } from './metric-formula.ts'
import type { Metric } from './metrics.ts'
import { phaseOf } from './phases.ts'

/**
 * What of a timeline a program reads: ids, times as ISO 8601 intervals, phases, metrics in milliseconds.
 *
 * @param timeline the timeline, its bounds already drawn from nothing that the reader may not see
 * @param isShown whether the reader may see what is for an audience: other events, sources and parties are left out
 */
export function timelineToJson(
  timeline: Known & { readonly metrics: readonly Metric[]; readonly asOf?: Moment | undefined },
  isShown: (audience: Audience) => boolean = () => true,
): object {
  const { entries, metrics, incident } = timeline
  const sees = (event: Event | undefined): boolean => !event || isShown(event.audience)
  const parties = new Set(incident.parties.map(({ id }) => id))
  const party = (id: string | undefined): string | null =>
    id === undefined || (!isShown('customer') && parties.has(id)) ? null : id
  const open = new Set(incident.sources.flatMap(({ id, audience }) => (isShown(audience) ? id : [])))
  /** Which contracts there are is for ourselves. */
  const hidden = new Set(isShown('internal') ? [] : incident.contracts.map(({ id }) => id))
  return {
    forthright: 1,
    id: isShown('customer') ? incident.id : null,
    timezone: incident.timezone,
    asOf: timeline.asOf?.text ?? null,
    events: entries
      .filter(({ event }) => sees(event))
      .map(({ event, bounds }) => ({
        id: event.id,
        kind: event.kind,
        phase: phaseOf(event.kind) ?? null,
        by: party(event.by),
        to: party(event.to),
        audience: event.audience,
        at: event.at?.text ?? null,
        end: event.end?.text ?? null,
        /** Said by the events around it, where it has no time of its own. */
        inferred: event.at === undefined && bounds !== undefined,
        earliest: iso(bounds, bounds?.earliest),
        latest: iso(bounds, event.end?.latest ?? bounds?.latest),
        approximate: bounds?.approximate ?? false,
        learned: event.learned?.text ?? null,
        stage: event.stage ?? null,
        under: event.under.map(({ name }) => name).filter((name) => !hidden.has(name)),
        text: words(event.text),
        sources: event.sources.map((claim) => claim.name).filter((name) => open.has(name)),
        field: formatPath(event.path),
      })),
    metrics: metrics
      .filter(({ audience }) => isShown(audience))
      .map((metric) => ({
        key: metric.key,
        party: party(metric.party),
        ...(metric.told === undefined || metric.told === 'us' ? {} : { told: party(metric.told) }),
        formula: formulaOf(metric),
        source: metric.definition.source,
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
