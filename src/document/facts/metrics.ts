import { fill } from '../../language/index.ts'
import type { Audience, Event, Path } from '../../record/index.ts'
import type { Metric, Timeline } from '../../timeline/index.ts'
import { mayShow } from '../audience.ts'
import type { Hole } from '../holes.ts'
import { closest } from '../texts.ts'
import type { Facts } from './shape.ts'
import { ownValue, type Values } from './values.ts'

/** What an event of a kind is called in plain text: by the vocabulary, by the record's own label, else by its key. */
export function eventLabel({ telling: { language }, timeline }: Values, kind: string): string {
  const own = ownValue(timeline.incident.terms, kind)?.languages ?? {}
  const tag = closest(language.tag, Object.keys(own)) ?? ''
  return ownValue(language.vocabulary.events, kind) ?? own[tag]?.value ?? kind
}

/** Whether a duration is one of this incident, and for these readers. */
export function isShown({ telling }: Values, metric: Metric): boolean {
  return metric.state !== 'not-applicable' && mayShow(telling.audience, metric.audience)
}

/** What tells a duration of one record. */
export function tellMetric(values: Values): (metric: Metric) => Facts['metrics'][number] {
  const { telling, timeline, hole, absent, label, partyName } = values
  const { language, fallback, audience, holes } = telling
  const { vocabulary } = language
  const { parties } = timeline.incident

  /** What begins or ends a duration, where no event has done so yet. */
  const namesOf = (selector: Metric['definition']['begins'][number] | undefined): string =>
    (selector?.name === undefined ? (selector?.kinds ?? []) : [selector.name])
      .map((name) => eventLabel(values, name))
      .join(' / ')
  /** An event in a formula, with who did it where that is somebody else and these readers may know. */
  const anchorOf = (event: Event, { party, from, to }: Metric): string => {
    const name = eventLabel(values, event.kind)
    const isClear = from?.kind !== to?.kind && (event.by === party || event.kind === 'vendor-disclosure')
    const who = parties.find(({ id }) => id === event.by)?.name
    if (isClear || !who || !mayShow(audience, who.audience)) return name
    return fill(vocabulary.words['formula-by'] ?? '{0} ({1})', name, who.value)
  }
  /** Of several of one name, each says the days from which it is counted. */
  const dayOf = ({ at }: Event): string =>
    language.dates.write(at, { zone: timeline.incident.timezone, day: true })
  const isOneOfSeveral = ({ definition, key }: Metric): boolean =>
    definition.way === 'waves' &&
    timeline.metrics.filter((one) => one.key === key && one.from && mayShow(audience, one.audience)).length >
      1
  const formula = (metric: Metric): string => {
    const { from, to, definition } = metric
    const { begins, ends, way } = definition
    const isDated = isOneOfSeveral(metric)
    const told = (event: Event): string =>
      isDated && event.at ? `${anchorOf(event, metric)}, ${dayOf(event)}` : anchorOf(event, metric)
    return fill(
      vocabulary.words[way === 'spread' ? 'formula-spread' : 'formula'] ?? '{0} – {1}',
      from ? told(from) : namesOf(begins[0]),
      to ? told(to) : namesOf(ends[0]),
    )
  }
  const nameOf = ({ key, definition: { names } }: Metric, origin: Path, who: Audience): Hole => {
    if (!names) return label(vocabulary.metrics, key, origin, who)
    const tags = Object.keys(names)
    const tag = closest(language.tag, tags) ?? closest(fallback ?? language.tag, tags) ?? tags[0] ?? ''
    return hole({ kind: 'text', value: names[tag] ?? key }, origin, who)
  }
  /** Whose duration it is adds to it: readers who may see the one and not the other are told the one. */
  const named = (id: string | undefined): string | undefined => {
    const party = parties.find((one) => one.id === id)
    return party && !mayShow(audience, party.name.audience) ? undefined : id
  }

  return (metric) => {
    const path = metric.to?.path ?? metric.from?.path ?? ['events']
    const who = metric.audience
    const origins = metric.events.map((event) => event.path)
    return {
      name: nameOf(metric, path, who),
      party: partyName(named(metric.party), path, who),
      told: partyName(named(metric.told === 'us' ? undefined : metric.told), path, who),
      value: metric.value
        ? holes.make({ content: { kind: 'duration', value: metric.value }, origins, audience: who })
        : absent(path, who),
      state: label(vocabulary['metric-states'], stateOf(metric, timeline), path, who),
      formula: hole({ kind: 'text', value: formula(metric) }, path, who),
      isRecorded: metric.value !== undefined,
    }
  }
}

/** Why a duration has no value: one of its times is not known, its end is still to come, or nobody recorded it. */
function stateOf({ state, from, to }: Metric, { incident, asOf }: Timeline): string {
  if (state !== 'pending') return state
  if (from && to) return 'unknown'
  const isOver = !asOf && (incident.status === 'resolved' || incident.status === 'closed')
  return isOver ? 'not-recorded' : 'pending'
}
