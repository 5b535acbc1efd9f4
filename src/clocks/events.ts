import type { Event, Incident, Role } from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import type { Entry, Timeline } from '../timeline/index.ts'
import type { Regime } from './regime.ts'

/** The event from which a period runs. */
export interface Anchor {
  readonly event: Event
  /** When it was, or the window in which it surely was; absent if nothing says so. */
  readonly at: Moment | undefined
  /** True if the event is not the one that the law names, but one from which that follows. */
  readonly derived: boolean
}

/** The event that begins a regime's period: the one that the law names, else the one from which it is derived. */
export function anchorOf(regime: Regime, incident: Incident, timeline: Timeline): Anchor | undefined {
  const { kind, derived } = regime.anchor
  const own = timeline.entries.find(({ event }) => event.kind === kind && event.by === 'us')
  if (own) return { event: own.event, at: own.bounds, derived: false }
  const told =
    derived &&
    timeline.entries.find(
      ({ event }) =>
        event.kind === derived.kind &&
        (event.to ?? 'us') === 'us' &&
        isOneOf(derived.by, roleOf(incident, event.by)),
    )
  return told && { event: told.event, at: told.bounds, derived: true }
}

/**
 * The first notification that meets a regime's duty: ours to somebody whom it names, unless it says that it was made under
 * other duties, or any that says it was made under this one.
 */
export function answerOf(regime: Regime, incident: Incident, timeline: Timeline): Entry | undefined {
  return timeline.entries.find(({ event }) => {
    if (event.kind !== 'notification') return false
    if (event.under.length > 0) return event.under.some((duty) => duty.name === regime.id)
    return event.by === 'us' && isOneOf(regime.tell, roleOf(incident, event.to))
  })
}

function roleOf(incident: Incident, id: string | undefined): Role | undefined {
  return incident.parties.find((party) => party.id === id)?.role
}

function isOneOf(roles: readonly Role[], role: Role | undefined): boolean {
  return role !== undefined && roles.includes(role)
}
