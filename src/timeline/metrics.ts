import type { Event, EventKind, Incident } from '../record/index.ts'
import { between, type Span } from '../time/index.ts'
import type { Entry } from './order.ts'

export const metricKeys = [
  'vendor-disclosure-lag',
  'time-to-detect',
  'removal-lag',
  'notification-lag',
] as const
export type MetricKey = (typeof metricKeys)[number]

/**
 * A named duration between two events. `recorded` has a value; `pending` has begun and not ended, or ended on a day that
 * nobody recorded; `not-applicable` has nothing to begin with; `invalid` would be negative.
 */
export interface Metric {
  readonly key: MetricKey
  /** The party whose lag it is, where there is one for each. */
  readonly party: string | undefined
  /** The kinds of event at which it begins, of which the first that the record has counts, and those at which it ends. */
  readonly begins: readonly EventKind[]
  readonly ends: readonly EventKind[]
  /** Where the definition comes from. */
  readonly source: string
  readonly state: 'recorded' | 'pending' | 'not-applicable' | 'invalid'
  readonly from: Event | undefined
  readonly to: Event | undefined
  readonly value: Span | undefined
}

interface Anchors {
  readonly from: Entry | undefined
  readonly to: Entry | undefined
  /** Whether an incident of this sort has such a duration at all. */
  readonly applies?: boolean
}

/** The metrics of a timeline, in a fixed order. A time that is imprecise gives an interval, never a false number. */
export function measure(incident: Incident, entries: readonly Entry[]): readonly Metric[] {
  const first = (test: (event: Event) => boolean): Entry | undefined =>
    entries.find((entry) => test(entry.event))
  const disclosure = first((event) => event.kind === 'vendor-disclosure' && event.to !== 'public')
  const awareness = first((event) => event.kind === 'awareness' && event.by === 'us') ?? disclosure
  const ownDetection = first((event) => event.kind === 'detection' && event.by === 'us')
  const knowing = awareness ?? ownDetection
  const isLetter = (event: Event): boolean => event.kind === 'notification' && event.to === 'customers'
  const vendors = incident.parties.filter((party) =>
    entries.some(({ event }) => event.kind === 'vendor-disclosure' && event.by === party.id),
  )
  return [
    ...vendors.map((party) =>
      metric(
        'vendor-disclosure-lag',
        ['detection'],
        ['vendor-disclosure'],
        'GDPR art. 33(2), without undue delay',
        {
          from: first((event) => event.kind === 'detection' && event.by === party.id),
          to: first((event) => event.kind === 'vendor-disclosure' && event.by === party.id),
        },
        party.id,
      ),
    ),
    metric(
      'time-to-detect',
      ['compromise', 'impact-start'],
      ['detection'],
      'VERIS timeline.discovery; NIST SP 800-61',
      {
        from:
          first((event) => event.kind === 'compromise') ?? first((event) => event.kind === 'impact-start'),
        to: first((event) => event.kind === 'detection'),
      },
    ),
    metric(
      'removal-lag',
      ['awareness', 'vendor-disclosure', 'detection'],
      ['removal'],
      'GDPR art. 33(3)(d); NIST SP 800-61, eradication',
      {
        from: knowing,
        to: first((event) => event.kind === 'removal'),
        applies: vendors.length > 0 || first((event) => event.kind === 'removal') !== undefined,
      },
    ),
    metric(
      'notification-lag',
      ['awareness', 'vendor-disclosure', 'detection'],
      ['notification'],
      'GDPR art. 34(1), without undue delay',
      {
        from: knowing,
        to: first(isLetter),
        applies: incident.kind === 'personal-data-breach' || first(isLetter) !== undefined,
      },
    ),
  ]
}

function metric(
  key: MetricKey,
  begins: readonly EventKind[],
  ends: readonly EventKind[],
  source: string,
  { from, to, applies = true }: Anchors,
  party?: string,
): Metric {
  const rest = { key, party, begins, ends, source, from: from?.event, to: to?.event }
  if (!from || !applies) return { ...rest, state: 'not-applicable', value: undefined }
  if (!from.bounds || !to?.bounds) return { ...rest, state: 'pending', value: undefined }
  const span = between(from.bounds, to.bounds)
  if (span.max < 0) return { ...rest, state: 'invalid', value: undefined }
  const value = follows(from.event, to.event) ? { ...span, min: Math.max(0, span.min) } : span
  return { ...rest, state: Number.isFinite(value.max) ? 'recorded' : 'pending', value }
}

/** The formula of a metric in the words of the record: `vendor-disclosure − detection`. */
export function formulaOf({ begins, ends }: Metric): string {
  const [begin, ...others] = begins
  return `${ends.join(' or ')} − ${others.length === 0 ? begin : `(${begins.join(' or ')})`}`
}

/** Two times that overlap leave the order open; a record that says `after`, or the kinds' own logic, closes it. */
function follows(from: Event, to: Event): boolean {
  const named = to.after.some((reference) => reference.name === from.id || reference.name === from.kind)
  return (
    named ||
    (from.kind !== to.kind &&
      (to.kind === 'notification' || to.kind === 'removal' || to.kind === 'vendor-disclosure'))
  )
}
