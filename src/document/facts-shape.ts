import { group, list } from './shape.ts'

const contact = group({ name: 'text', email: 'address', url: 'address', phone: 'text', address: 'text' })
const event = group({
  /** What happened, in the record's words, or else the name of the kind. */
  text: 'text',
  kind: 'text',
  phase: 'text',
  /** Who did it and who was told, by name. */
  by: 'text',
  to: 'text',
  at: 'moment',
  /** When it was learned, where the record says so. */
  learned: 'moment',
  sources: list('text'),
  /** Of a notification: first, or a further one. */
  stage: 'text',
  /** Why it was decided or assessed so, or why it was late. */
  reasons: 'text',
})
const item = group({ text: 'text' })

/** What every template may use: the whole record. What a document may show of it, the engine decides. */
export const factsShape = group({
  id: 'text',
  title: 'text',
  kind: 'text',
  severity: 'text',
  status: 'text',
  risk: 'text',
  isPersonalDataBreach: 'flag',
  organisation: group({ name: 'text', role: 'text', contact, dpo: contact }),
  /** The party through which it came: the one that disclosed it to us. */
  vendor: group({
    name: 'text',
    service: 'text',
    role: 'text',
    /** It is a processor, or a processor's processor, of ours, and we are the controller or one of them. */
    isProcessor: 'flag',
    isSubProcessor: 'flag',
    isFormer: 'flag',
  }),
  summary: 'text',
  impact: 'text',
  /** The events that these readers may see, in order. */
  events: list(event),
  /** Whether any event has a time of day, so that the zone has to be named. */
  hasTimesOfDay: 'flag',
  /** "in the time zone Europe/Rome (UTC+1)", "in UTC". */
  inTimezone: 'text',
  timezone: 'text',
  start: event,
  detection: event,
  disclosure: event,
  awareness: event,
  removal: event,
  resolution: event,
  notification: event,
  correction: event,
  data: group({ involved: list('text'), notInvolved: list('text') }),
  people: group({ count: 'count', isCounted: 'flag', groups: list('text'), notInvolved: list('text') }),
  causes: list(group({ text: 'text', kind: 'text' })),
  consequences: list(item),
  measures: group({ taken: list(item), planned: list(item) }),
  advice: list(item),
  lessons: group({ well: list(item), badly: list(item), luck: list(item) }),
  actions: list(
    group({ text: 'text', owner: 'text', due: 'moment', kind: 'text', status: 'text', ticket: 'text' }),
  ),
  /** What nobody knows yet: what the record leaves open, then its own questions. */
  unknowns: list(group({ text: 'text', owner: 'text', due: 'moment' })),
  notes: list(group({ text: 'text', title: 'text' })),
  metrics: list(
    group({
      name: 'text',
      /** Whose duration it is, where each party has its own, and whom that party told, if not us. */
      party: 'text',
      told: 'text',
      value: 'duration',
      state: 'text',
      formula: 'text',
      isRecorded: 'flag',
    }),
  ),
  sources: list(
    group({
      title: 'text',
      publisher: 'text',
      url: 'address',
      date: 'moment',
      read: 'moment',
      isSecondHand: 'flag',
    }),
  ),
  /** Sources that give another time for an event than the record. */
  disagreements: list(group({ event: 'text', by: 'text', at: 'moment', source: 'text', says: 'moment' })),
  /** How long the impact lasted, where that is known. */
  impactDuration: 'duration',
  /** What was known at this time, where the document was asked for as of one. */
  asOf: 'moment',
})
