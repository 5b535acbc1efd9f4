import type { Event, Party, Role } from '../../record/index.ts'
import type { Timeline } from '../../timeline/index.ts'

/** The events of a timeline that documents speak of by name, all of them visible to the readers. */
export interface Selections {
  readonly start: Event | undefined
  readonly end: Event | undefined
  readonly detection: Event | undefined
  readonly disclosure: Event | undefined
  readonly awareness: Event | undefined
  /** The most recent first. */
  readonly latest: readonly Event[]
  /** Whom we told, and what we put right. */
  readonly milestones: readonly Event[]
  readonly told: readonly Event[]
  readonly toPeople: readonly Event[]
  readonly toPublic: readonly Event[]
  readonly toAuthorities: readonly Event[]
  readonly toControllers: readonly Event[]
  readonly corrections: readonly Event[]
  /** What promised a next update last, if nothing has been published since. */
  readonly promise: Event | undefined
}

const latestCount = 3

/** Finds among the events that readers may see those that documents speak of. */
export function selectEvents(
  { incident: { parties } }: Timeline,
  shown: readonly Event[],
  isDisclosure: (event: Event) => boolean,
): Selections {
  const first = (...kinds: readonly string[]): Event | undefined =>
    kinds.flatMap((kind) => shown.filter((event) => event.kind === kind))[0]
  const told = shown.filter(({ kind, by }) => by === 'us' && telling.has(kind))
  const toRoles = (roles: ReadonlySet<Role>): Event[] =>
    told.filter(({ kind, to }) => kind === 'notification' && roles.has(roleOf(parties, to) ?? 'other'))
  const promise = told.filter(({ to }) => to === undefined || to === 'customers' || to === 'public').at(-1)
  return {
    start: beginningAmong(shown),
    end: first('impact-end', 'containment'),
    detection: first('detection'),
    disclosure: shown.find(isDisclosure),
    awareness: shown.find(({ kind, by }) => kind === 'awareness' && by === 'us'),
    milestones: milestones(shown, isDisclosure),
    told,
    latest: shown.slice(-latestCount).toReversed(),
    toPeople: told.filter(({ kind, to }) => kind === 'notification' && to === 'customers'),
    toPublic: told.filter(({ kind, to }) => kind === 'statement' || to === 'public'),
    toAuthorities: toRoles(authorities),
    toControllers: toRoles(controllers),
    corrections: told.filter(isCorrection),
    promise: promise?.nextUpdate ? promise : undefined,
  }
}

/**
 * The event by which an incident began: the first that did harm, or else the first attack, of which some come to nothing.
 *
 * @param events in the order of the timeline
 */
export function beginningAmong(events: readonly Event[]): Event | undefined {
  return events.find(({ kind }) => harm.has(kind)) ?? events.find(({ kind }) => kind === 'attack')
}

/**
 * The first event of each kind that marks how an incident went, in the order of the timeline; of what follows when somebody
 * comes in again after a containment, too.
 */
function milestones(shown: readonly Event[], isDisclosure: (event: Event) => boolean): readonly Event[] {
  const first = new Set([
    shown.find(({ kind }) => kind === 'attack'),
    beginningAmong(shown),
    shown.find(isDisclosure),
  ])
  const told = new Set<string>()
  return shown.filter((event) => {
    const { kind } = event
    const isAgain = kind === 'compromise' && told.has('containment')
    if (isAgain) for (const one of repeating) told.delete(one)
    const isFirst = marking.has(kind) && !told.has(kind)
    if (isFirst) told.add(kind)
    return isFirst || isAgain || first.has(event)
  })
}

/** Whether an event of ours puts right what we had said. */
export function isCorrection({ kind, by, stage }: Event): boolean {
  return by === 'us' && (kind === 'correction' || stage === 'correction')
}

/**
 * Our notifications of the breach to supervisory authorities (GDPR art. 33(1)), in the order of the timeline. What names
 * other laws alone was sent under those.
 */
export function filingsOf({ incident: { parties }, entries }: Timeline): readonly Event[] {
  return entries
    .map(({ event }) => event)
    .filter(
      ({ kind, by, to, under }) =>
        by === 'us' &&
        kind === 'notification' &&
        roleOf(parties, to) === 'supervisory-authority' &&
        (under.length === 0 || under.some(({ name }) => isPartOf(name, filingDuty))),
    )
}

/** The authority that a notification is for, or else the only one that the record has. */
export function addresseeOf(
  { incident: { parties } }: Timeline,
  filing: Event | undefined,
): string | undefined {
  if (filing) return filing.to
  const all = parties.filter(({ role }) => role === 'supervisory-authority')
  return all.length === 1 ? all[0]?.id : undefined
}

/** Whether a name is that of a duty, or the beginning that it shares with others. */
function isPartOf(name: string, duty: string): boolean {
  return duty === name || duty.startsWith(`${name}-`)
}

const filingDuty = 'gdpr-33-1'
const harm: ReadonlySet<string> = new Set(['impact-start', 'compromise', 'exfiltration'])
const marking: ReadonlySet<string> = new Set([
  'detection',
  'awareness',
  'containment',
  'removal',
  'impact-end',
  'resolution',
])
const repeating = ['detection', 'containment'] as const
const telling: ReadonlySet<string> = new Set(['notification', 'statement', 'correction'])
const authorities: ReadonlySet<Role> = new Set(['supervisory-authority', 'authority', 'law-enforcement'])
const controllers: ReadonlySet<Role> = new Set(['controller', 'joint-controller', 'customer'])

function roleOf(parties: readonly Party[], id: string | undefined): Role | undefined {
  return parties.find((party) => party.id === id)?.role
}
