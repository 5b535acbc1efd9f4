import type { Event, Path, Role } from '../../record/index.ts'
import { narrowest } from '../audience.ts'
import type { Facts } from './shape.ts'
import type { Values } from './values.ts'
import { isProcessingForUs, type Vendor } from './vendor.ts'

/** Who we are, and how to reach us. */
export function organisationFacts(values: Values): Facts['organisation'] {
  const { telling, timeline, plain, label, contact } = values
  const { organisation, audiences } = timeline.incident
  return {
    name: plain(organisation.name, organisation.path),
    role: label(
      telling.language.vocabulary.roles,
      organisation.role,
      [...organisation.path, 'role'],
      audiences.organisation,
    ),
    contact: contact(organisation.contact, [...organisation.path, 'contact']),
    dpo: contact(organisation.dpo, [...organisation.path, 'dpo']),
  }
}

/** The vendor through which the incident came: as if there were none, to readers who may not know of it. */
export function vendorFacts(values: Values, found: Vendor): Facts['vendor'] {
  const { telling, timeline, plain, text, label, absent } = values
  const { incident } = timeline
  const { disclosure, vendor, isNamed, readers } = found
  const path: Path = vendor?.path ?? ['parties']
  const hidden = () => absent(disclosure?.path ?? path, readers)
  const processing = isNamed && isProcessingForUs(incident.organisation.role) ? vendor?.role : undefined
  const roles = telling.language.vocabulary.roles
  const facts = {
    name: isNamed ? plain(vendor?.name, path, readers) : hidden(),
    service: isNamed ? text(vendor?.service, [...path, 'service'], readers) : hidden(),
    role: isNamed
      ? label(roles, vendor?.role, path, narrowest([incident.audiences.parties, readers]))
      : hidden(),
    isProcessor: processing === 'processor',
    isSubProcessor: processing === 'sub-processor',
    isFormer: isNamed && (vendor?.former ?? false),
  }
  if (!isNamed) telling.holes.markAbsent(facts)
  return facts
}

const actingRoles: ReadonlySet<Role> = new Set([
  'controller',
  'joint-controller',
  'processor',
  'sub-processor',
  'supplier',
])

/** The processors, controllers and suppliers, of us or with us, that do something in some events. */
export function otherParties(values: Values, events: readonly Event[]): Facts['otherParties'] {
  const { telling, timeline, plain, text, label } = values
  const { incident } = timeline
  const acting = incident.parties.filter(
    ({ id, role }) => actingRoles.has(role) && events.some(({ by }) => by === id),
  )
  return acting.map((party) => ({
    name: plain(party.name, party.path),
    role: label(
      telling.language.vocabulary.roles,
      party.role,
      [...party.path, 'role'],
      incident.audiences.parties,
    ),
    service: text(party.service, [...party.path, 'service']),
  }))
}

/** Who attacked, where some events name them. */
export function threatActors({ timeline, plain }: Values, events: readonly Event[]): Facts['threatActors'] {
  return timeline.incident.parties
    .filter(({ id, role }) => role === 'threat-actor' && events.some(({ by }) => by === id))
    .map(({ name, aliases, path }) => ({
      name: plain(name, path),
      aliases: aliases.map((alias) => plain(alias, alias.path)),
    }))
}
