import type { Event, Incident, Reference } from '../record/index.ts'

/** Whether it is a breach of personal data for which we answer as controller. */
export function isOurBreach({ kind, organisation: { role } }: Incident): boolean {
  return kind === 'personal-data-breach' && (role === 'controller' || role === 'joint-controller')
}

/** Whether an event is a notification of ours to the people concerned, directly or in public. */
export function tellsPeople({ kind, by, to }: Event): boolean {
  return kind === 'notification' && by === 'us' && (to === 'customers' || to === 'public')
}

/** Whether an event is a notification of ours to a data protection authority. */
export function tellsAuthority({ kind, by, to }: Event, { parties }: Incident): boolean {
  const told = parties.find((party) => party.id === to)
  return kind === 'notification' && by === 'us' && told?.role === 'supervisory-authority'
}

/** Whether a duty is the communication to the people concerned of GDPR art. 34, by its paragraph or whole. */
export function isArticle34({ name }: Reference): boolean {
  return /^gdpr-34($|-)/.test(name)
}
