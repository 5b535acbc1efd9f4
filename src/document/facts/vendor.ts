import type { Audience, Event, Party, Role } from '../../record/index.ts'
import { isToldToUs, type Timeline } from '../../timeline/index.ts'
import { mayShow, narrowest } from '../audience.ts'

/** The party through which an incident came, and who may know that it was. */
export interface Vendor {
  readonly vendor: Party | undefined
  /** The event by which it told us. */
  readonly disclosure: Event | undefined
  /** Whether the readers see an event by it, and may therefore see its name. */
  readonly isNamed: boolean
  /** Who may see it: whoever may see any event by it. */
  readonly readers: Audience
}

/**
 * Who disclosed the incident to us. That a vendor has a part in it is only told to readers who may see an event by it: a
 * name that stands in an internal event alone is not for customers.
 */
export function vendorOf({ incident, entries }: Timeline, audience: Audience): Vendor {
  const events = entries.map(({ event }) => event)
  const disclosures = events.filter(isToldToUs)
  const readersOf = (id: string): Audience =>
    events
      .filter(({ by }) => by === id)
      .map((event) => event.audience)
      .reduce((a, b) => (mayShow(a, b) ? b : a), 'internal')
  const disclosure = disclosures.find(({ by }) => mayShow(audience, readersOf(by))) ?? disclosures[0]
  const vendor = incident.parties.find(({ id }) => id === disclosure?.by)
  const readers = vendor ? readersOf(vendor.id) : 'public'
  const isNamed = vendor !== undefined && mayShow(audience, narrowest([readers, incident.audiences.parties]))
  return { vendor, disclosure, isNamed, readers }
}

/** Whether a processor of ours is one in the sense of the law: for us as those who decide what the data are used for. */
export function isProcessingForUs(role: Role): boolean {
  return role === 'controller' || role === 'joint-controller'
}
