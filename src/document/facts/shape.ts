import { group, list, type ModelOf } from '../shape.ts'

const contact = group({ name: 'text', email: 'address', url: 'address', phone: 'text', address: 'text' })
const event = group({
  /** What happened, in the record's words, or else the name of the kind. */
  text: 'text',
  /** The record says it in words of its own. */
  isWorded: 'flag',
  kind: 'text',
  phase: 'text',
  /** Who did it and who was told, by name. */
  by: 'text',
  to: 'text',
  /** The text names who was told already. */
  saysTo: 'flag',
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
const cause = group({ text: 'text', kind: 'text' })
const lessons = group({ well: list(item), badly: list(item), luck: list(item) })
const action = group({
  text: 'text',
  owner: 'text',
  due: 'moment',
  kind: 'text',
  status: 'text',
  ticket: 'text',
})
const question = group({ text: 'text', owner: 'text', due: 'moment' })

/** What every template may use: the whole record. What a document may show of it, the engine decides. */
export const factsShape = group({
  id: 'text',
  title: 'text',
  kind: 'text',
  severity: 'text',
  status: 'text',
  risk: 'text',
  isPersonalDataBreach: 'flag',
  /** What the breach did to the data: "breach of confidentiality". */
  natures: list('text'),
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
  data: group({
    involved: list('text'),
    notInvolved: list('text'),
    /** How many entries hold the data, and whether that is known. */
    records: 'count',
    areRecordsCounted: 'flag',
  }),
  people: group({ count: 'count', isCounted: 'flag', groups: list('text'), notInvolved: list('text') }),
  causes: list(cause),
  consequences: list(item),
  /** What we do; what others do stands apart, party by party, so that nobody says of it that we did it. */
  measures: group({
    taken: list(item),
    planned: list(item),
    others: list(group({ by: 'text', taken: list(item), planned: list(item) })),
  }),
  advice: list(item),
  /** What readers can look for in their own systems: the sort of trace, what it is, and the traces. */
  indicators: list(group({ text: 'text', type: 'text', values: list('text') })),
  lessons,
  actions: list(action),
  /** What nobody knows yet: what the record leaves open, then its own questions. */
  unknowns: list(question),
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
  /** What of these the readers may see, as if the record had nothing else: never an error to ask for. */
  shown: group({
    start: event,
    end: event,
    detection: event,
    disclosure: event,
    awareness: event,
    causes: list(cause),
    lessons,
    actions: list(action),
    questions: list(question),
  }),
  /** The events that mark how it went, by name: beginning, detection, disclosure, awareness, removal, end. */
  milestones: list(event),
  /** The last three events that these readers may see, the most recent first. */
  latest: list(event),
  /** Whom we told, in order: notifications, statements and corrections of ours that these readers may see. */
  told: group({
    all: list(event),
    people: list(event),
    public: list(event),
    authorities: list(event),
    controllers: list(event),
  }),
  /** What we put right: what we had said, where, and what is true instead. */
  corrections: list(
    group({
      at: 'moment',
      knownSince: 'moment',
      text: 'text',
      isWorded: 'flag',
      said: 'text',
      instead: 'text',
      of: list(event),
    }),
  ),
  /** When we promised to say more, if that was the last that we published. */
  nextUpdate: 'moment',
  /** Our last notification to a supervisory authority, and the authority to which it or the next one goes. */
  filing: event,
  authority: 'text',
  /** Processors and others who do something in an event that these readers may see. */
  otherParties: list(group({ name: 'text', role: 'text', service: 'text' })),
  /** Whoever attacked, where that has a name and these readers may see an event by it. */
  threatActors: list(group({ name: 'text', aliases: list('text') })),
  /** How long the impact lasted, where that is known. */
  impactDuration: 'duration',
  /** What was known at this time, where the document was asked for as of one. */
  asOf: 'moment',
})

/** What a record offers to every template. */
export type Facts = ModelOf<typeof factsShape>
