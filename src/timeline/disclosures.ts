import type { Event } from '../record/index.ts'
import type { Entry } from './order.ts'

/** Whether a vendor told us something: a disclosure that does not say whom it told, told us. */
export function isToldToUs({ kind, to }: Event): boolean {
  return kind === 'vendor-disclosure' && (to ?? 'us') === 'us'
}

/**
 * When what a party knew reached us, by its telling us or everybody, or by its telling others who told us afterwards: in
 * milliseconds since the epoch, `Infinity` if at a time that nobody recorded, `undefined` if nobody told us.
 *
 * @param entries in the order of the timeline
 */
export function reachedUs(party: string, entries: readonly Entry[]): number | undefined {
  const informed = new Set([party])
  let reached: number | undefined
  for (const { event, bounds } of entries) {
    if (event.kind !== 'vendor-disclosure' || !informed.has(event.by)) continue
    const { to = 'us' } = event
    if (to !== 'us' && to !== 'customers' && to !== 'public') informed.add(to)
    else reached = Math.min(reached ?? ever, bounds?.latest ?? ever)
  }
  return reached
}

const ever = Number.POSITIVE_INFINITY
