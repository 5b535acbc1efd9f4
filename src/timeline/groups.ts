import { fieldsIn } from '../time/index.ts'
import type { Known } from './as-of.ts'
import { isToldToUs } from './disclosures.ts'

/** By what records can be told apart. */
export const groupings = ['kind', 'severity', 'year', 'quarter', 'month'] as const
export type Grouping = (typeof groupings)[number]

/**
 * The group of a record: its kind or severity, or the year, quarter or month, in its own zone, in which we noticed it or
 * were told; in a record without either, that of its first event. `undefined` where the record does not say, or not so
 * precisely.
 */
export function groupOf(by: Grouping, { incident, entries }: Known): string | undefined {
  if (by === 'kind') return incident.kind
  if (by === 'severity') return incident.severity
  const noticed = entries.find(
    ({ event }) => (event.kind === 'detection' && event.by === 'us') || isToldToUs(event),
  )
  const when = (noticed ?? entries[0])?.bounds
  if (!when || !Number.isFinite(when.earliest) || !Number.isFinite(when.latest)) return undefined
  const [from, to] = [when.earliest, when.latest].map((epoch) => periodOf(by, epoch, incident.timezone))
  return from === to ? from : undefined
}

function periodOf(by: 'year' | 'quarter' | 'month', epoch: number, zone: string): string {
  const { year, month } = fieldsIn(epoch, zone)
  const name = String(year).padStart(4, '0')
  if (by === 'year') return name
  return by === 'month' ? `${name}-${String(month).padStart(2, '0')}` : `${name}-Q${Math.ceil(month / 3)}`
}
