import type {
  Count,
  DataItem,
  Event,
  Group,
  Incident,
  Item,
  Organisation,
  Risk,
  SourceItem,
  Text,
} from '../record/index.ts'
import { phaseOf } from '../timeline/index.ts'
import { authorityNotices, isOurAssessment, type Notices, peopleNotices, reasonsOf } from './duties.ts'
import {
  type Awareness,
  awarenessOf,
  beginningOf,
  detectionOf,
  endOf,
  type Occurrence,
  occurrence,
  type Telling,
} from './occurrence.ts'
import { type Listed, mapped, type Told } from './readers.ts'

/** What happened or was done: a text of its own, or an event with its time. */
export type Statement = { readonly text: Text } | Occurrence

/** A breach as the documentation of GDPR art. 33(5) tells it to some readers. */
export interface RegisterFacts {
  readonly id: string
  readonly incident: Pick<Incident, 'language' | 'timezone' | 'terms' | 'parties' | 'status'>
  readonly title: Told<Text>
  readonly kind: Incident['kind']
  readonly organisation: Organisation
  readonly occurred: Told<Occurrence>
  readonly ended: Told<Occurrence>
  readonly detected: Told<Occurrence>
  readonly aware: Told<Awareness>
  /** The summary, or else every event. */
  readonly facts: Listed<Statement>
  readonly causes: Listed<Text>
  readonly data: Listed<DataItem>
  readonly count: Told<Count>
  readonly groups: Listed<Group>
  readonly effects: Listed<Text>
  /** The measures taken, or else the events by which the incident was ended. */
  readonly taken: Listed<Statement>
  readonly planned: Listed<Text>
  readonly risk: Told<Risk>
  /** Why the risk was assessed so. */
  readonly riskReasons: Listed<Text>
  readonly authority: Notices
  readonly communication: Notices
  readonly sources: Listed<SourceItem>
}

/** What a record tells some readers for the register. */
export function registerFacts(telling: Telling): RegisterFacts {
  const { readers, whole, seen } = telling
  const { incident } = whole
  const { organisation, title, people, risk } = incident
  const texts = (items: readonly Item[]): Listed<Text> => mapped(readers.list(items), ({ text }) => text)
  const measures = (status: 'taken' | 'planned'): Listed<Text> =>
    texts(incident.measures.filter((measure) => measure.status === status))
  const told = (events: readonly Event[]): Listed<Occurrence> => ({
    shown: seen.entries.filter(({ event }) => events.includes(event)).map(occurrence),
    withheld: readers.list(events).withheld,
  })
  const summary = texts(incident.summary ? [incident.summary] : [])
  const events = told(incident.events)
  const taken = mapped(measures('taken'), (text): Statement => ({ text }))
  const remedies = incident.events.filter(({ kind }) => phaseOf(kind) === 'containment-eradication-recovery')
  return {
    id: incident.id,
    incident,
    title: readers.tell(title, title?.audience ?? 'public'),
    kind: incident.kind,
    organisation,
    occurred: beginningOf(telling),
    ended: endOf(telling),
    detected: detectionOf(telling),
    aware: awarenessOf(telling),
    facts:
      summary.shown.length > 0
        ? mapped(summary, (text) => ({ text }))
        : { ...events, withheld: events.withheld || summary.withheld },
    causes: texts(incident.causes),
    data: readers.list(incident.dataInvolved),
    count: readers.tell(people.count?.value, people.count?.audience ?? 'public'),
    groups: mapped(readers.list(people.groups), (group) =>
      group.count && !readers.maySee(group.count.audience) ? { ...group, count: undefined } : group,
    ),
    effects: texts([...(incident.impact ? [incident.impact] : []), ...incident.consequences]),
    taken: taken.shown.length > 0 || taken.withheld ? taken : told(remedies),
    planned: measures('planned'),
    risk: readers.tell(risk, 'regulator'),
    riskReasons: reasonsOf(telling, incident.events.filter(isOurAssessment)),
    authority: authorityNotices(telling),
    communication: peopleNotices(telling),
    sources: readers.list(incident.sources),
  }
}
