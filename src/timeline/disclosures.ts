import type { Event } from '../record/index.ts'
import type { Entry } from './order.ts'

/** Whether a vendor told us something: a disclosure that does not say whom it told, told us. */
export function isToldToUs({ kind, to }: Event): boolean {
  return kind === 'vendor-disclosure' && (to ?? 'us') === 'us'
}

/**
 * When what each party knew reached us, by its telling us or everybody, or by its telling others who told us afterwards: in
 * milliseconds since the epoch, `Infinity` if at a time that nobody recorded. Parties of whom nothing reached us are not
 * there.
 *
 * @param entries in the order of the timeline
 */
export function waysToUs(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const reached = new Map<string, number>()
  // From the end: what somebody was told reaches us by what they said later, which is known already.
  for (const { event, bounds } of entries.toReversed()) {
    if (event.kind !== 'vendor-disclosure') continue
    const { by, to = 'us' } = event
    const isToUs = to === 'us' || to === 'customers' || to === 'public'
    const when = isToUs ? (bounds?.latest ?? ever) : reached.get(to)
    if (when !== undefined) reached.set(by, Math.min(reached.get(by) ?? ever, when))
  }
  return reached
}

const ever = Number.POSITIVE_INFINITY
