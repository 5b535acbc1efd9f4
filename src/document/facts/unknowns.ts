import { type Audience, type Event, isRiskKnown, type Path } from '../../record/index.ts'
import type { Moment } from '../../time/index.ts'
import type { Timeline } from '../../timeline/index.ts'

/** Something that the record leaves open, by the key of its words in the vocabulary. */
export interface Unknown {
  readonly key: UnknownKey
  readonly path: Path
  readonly audience: Audience
  /** The event of which something is unknown. */
  readonly event?: Event
}

export const unknownKeys = [
  'beginning',
  'awareness',
  'event-time',
  'people-count',
  'records-count',
  'cause',
  'risk',
  'data',
] as const
export type UnknownKey = (typeof unknownKeys)[number]

/** What a reader would ask and the record cannot answer, in the order in which a reader would ask it. */
export function unknownsOf({ incident, entries }: Timeline): readonly Unknown[] {
  const unknowns: Unknown[] = []
  // An authority is told what is still being established (GDPR art. 33(4)); others are told it if the record says so.
  const open = { audience: 'regulator' } as const
  const events = entries.map((entry) => entry.event)
  const isBreach = incident.kind === 'personal-data-breach'
  const begins = events.some(
    ({ kind, at }) => at && ['attack', 'compromise', 'impact-start', 'precursor'].includes(kind),
  )
  if (!begins) unknowns.push({ key: 'beginning', path: ['events'], ...open })
  if (isBreach && !events.some(({ kind, by, at }) => kind === 'awareness' && by === 'us' && at)) {
    unknowns.push({ key: 'awareness', path: ['events'], ...open })
  }
  for (const event of events) {
    if (event.at && !spansDays(event.at)) continue
    const covered = event.kind === 'awareness' && event.by === 'us' && !event.at
    if (!covered) unknowns.push({ key: 'event-time', path: event.path, audience: event.audience, event })
  }
  if (isBreach && incident.dataInvolved.length === 0) unknowns.push({ key: 'data', path: ['data'], ...open })
  const { count } = incident.people
  if ((isBreach || count) && !count?.value.known)
    unknowns.push({ key: 'people-count', path: ['people', 'count'], ...open })
  if (isBreach && !incident.dataRecords?.value.known)
    unknowns.push({ key: 'records-count', path: ['data', 'records'], ...open })
  if (!incident.causes.some((cause) => cause.kind === 'root'))
    unknowns.push({ key: 'cause', path: ['causes'], ...open })
  if (isBreach && !isRiskKnown(incident.risk)) unknowns.push({ key: 'risk', path: ['risk'], ...open })
  return unknowns
}

/** A day has at most 25 hours. */
const longestDay = 25 * 60 * 60 * 1000

/** Whether a time is only known to lie between two days. */
function spansDays({ interval, earliest, latest }: Moment): boolean {
  return interval && latest - earliest > longestDay
}
