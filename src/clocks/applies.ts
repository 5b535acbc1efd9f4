import { type Count, type Event, type Incident, isRiskKnown, type Path } from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import type { Entry } from '../timeline/index.ts'
import { isAboutSomething } from './anchor.ts'
import { answersTo } from './answer.ts'
import { type Duty, names } from './duty.ts'
import { type Hint, place } from './place.ts'
import { because, type Reason } from './reasons.ts'
import { holds } from './regions.ts'

/** Whether a duty applies to an incident, and why; what the record leaves open is never taken for a no. */
export interface Applicability {
  readonly applies: 'yes' | 'no' | 'open'
  readonly reasons: readonly Reason[]
  readonly hint: Hint
}

type Answer = { readonly is: 'yes' | 'no' | 'open'; readonly reasons: readonly Reason[] }
const yes = (...reasons: Reason[]): Answer => ({ is: 'yes', reasons })
const no = (...reasons: Reason[]): Answer => ({ is: 'no', reasons })
const open = (...reasons: Reason[]): Answer => ({ is: 'open', reasons })

/**
 * Whether a duty applies.
 *
 * @param entries the events of the incident, in order
 * @param at when its period would begin, if that is known, else the present
 * @param filing the notification from which its period runs, if it runs from one
 */
export function applicability(
  duty: Duty,
  incident: Incident,
  entries: readonly Entry[],
  at: Moment | undefined,
  filing: Event | undefined,
): Applicability {
  if (duty.contract) {
    return { applies: 'yes', reasons: [because('this-contract', duty.contract.path)], hint: 'named' }
  }
  const placing = place(duty, incident)
  const force = inForce(duty, at)
  if (force) return { applies: 'no', reasons: [force], hint: placing.hint }
  const chosen = choice(duty, incident, entries)
  if (chosen?.is === 'no') return { applies: 'no', reasons: chosen.reasons, hint: 'named' }
  const included = chosen?.is === 'yes'
  const answers = [
    ...(chosen ? [chosen] : []),
    kindOf(duty, incident),
    roleOf(duty, incident),
    ...(included
      ? []
      : [sectorOf(duty, incident), otherLaw(duty, incident), { is: placing.fits, reasons: placing.reasons }]),
    riskOf(duty, incident),
    peopleOf(duty, incident),
    thresholdOf(duty, entries, filing),
  ]
  const against = answers.find(({ is }) => is === 'no')
  const hint = included ? 'named' : placing.hint
  if (against) return { applies: 'no', reasons: against.reasons, hint }
  const reasons = answers.flatMap((answer) => answer.reasons)
  return { applies: answers.some(({ is }) => is === 'open') ? 'open' : 'yes', reasons, hint }
}

function inForce({ status, since, until }: Duty, at: Moment | undefined): Reason | undefined {
  if (status !== 'in-force') return because('not-law')
  if (since && at && at.latest < Date.parse(since)) return because('not-in-force', undefined, since)
  return until && at && Date.parse(until) + day <= at.earliest
    ? because('no-longer-in-force', undefined, until)
    : undefined
}

const day = 86_400_000

/**
 * What a person decided about the duty, in `regimes` or by a decision that says whether it applies, the last one; whoever
 * met it did not decide against it. A decision that names it and does not say which is asked which.
 */
function choice(duty: Duty, incident: Incident, entries: readonly Entry[]): Answer | undefined {
  const { regimes } = incident
  const out = regimes.exclude.find(({ name }) => names(name, duty))
  if (out) return no(because('excluded', out.path, out.reason))
  const isAnchor = 'kind' in duty.anchor && duty.anchor.kind === 'decision'
  const decided = isAnchor
    ? undefined
    : entries.findLast(({ event }) => event.kind === 'decision' && namesDuty(event, duty))
  const chosen = regimes.include.find(({ name }) => names(name, duty))
  if (decided && answersTo(duty, incident, entries).sure.length === 0) {
    const { applies, path } = decided.event
    if (applies === false) return no(because('decided-against', path))
    if (applies === undefined && !chosen) return open(because('decision-open', path))
    if (applies) return yes(because('included', path))
  }
  return chosen && yes(because('included', chosen.path))
}

/** An incident of another kind in which personal data were involved may be a breach of them as well. */
function kindOf({ applies }: Duty, { kind, dataInvolved }: Incident): Answer {
  if (kind !== undefined && applies.kinds.includes(kind)) return yes()
  const [involved] = dataInvolved
  return involved && applies.kinds.includes('personal-data-breach')
    ? open(because('kind-open', involved.path, kind))
    : no(because('other-kind', ['kind'], kind))
}

function roleOf({ applies }: Duty, { organisation }: Incident): Answer {
  if (!applies.roles) return yes()
  const path = [...organisation.path, 'role']
  const fits = applies.roles.includes(organisation.role)
  return fits
    ? yes(because('our-role', path, organisation.role))
    : no(because('other-role', path, organisation.role))
}

function sectorOf({ applies }: Duty, { organisation }: Incident): Answer {
  const wanted = applies.sectors
  if (!wanted) return yes()
  if (!organisation.sectors) return open(because('sectors-unknown', organisation.path))
  const ours = organisation.sectors.find(({ value }) => wanted.includes(value))
  return ours
    ? yes(because('our-sector', ours.path, ours.value))
    : no(because('other-sector', [...organisation.path, 'sectors']))
}

/** A special law takes the place of a general one for organisations of some sorts. */
function otherLaw({ applies }: Duty, { organisation }: Incident): Answer {
  const ours = organisation.sectors?.find(({ value }) => applies.yields?.sectors.includes(value))
  return ours ? no(because('other-law', ours.path)) : yes()
}

function riskOf({ applies }: Duty, { risk }: Incident): Answer {
  if (applies.risk === 'any') return yes()
  if (!isRiskKnown(risk)) return open(because('risk-undecided', ['risk']))
  const enough = applies.risk === 'high' ? risk === 'high' : risk !== 'unlikely'
  return enough ? yes(because('risk-enough', ['risk'], risk)) : no(because('low-risk', ['risk'], risk))
}

/** A law of where people live counts those who live there; one of what the organisation is counts all. */
function peopleOf(duty: Duty, incident: Incident): Answer {
  const { applies } = duty
  const below = applies['fewer-than']
  if (below !== undefined) return fewOf(below, incident)
  const least = applies.people
  if (least === undefined) return yes()
  const { people } = incident
  if (duty.where !== 'people') {
    const { atLeast, atMost, path } = everybody(people)
    if (atLeast >= least) return yes(because('enough-people', path, String(least)))
    if (atMost < least) return no(because('too-few-people', path, String(least)))
    return open(because('people-unknown', ['people'], String(least)))
  }
  const there = people.residence?.filter(({ region }) => duty.regions.some((one) => holds(one, region.value)))
  const all = boundsOf(people.count?.value)
  const counts = (there ?? []).map(({ count }) => boundsOf(count?.value))
  const some = {
    atLeast: counts.reduce((sum, { atLeast }) => sum + atLeast, 0),
    atMost: there ? counts.reduce((sum, { atMost }) => sum + atMost, 0) : Number.POSITIVE_INFINITY,
  }
  const isSure = !isRough(people.count?.value) && !(there ?? []).some(({ count }) => isRough(count?.value))
  if (some.atLeast >= least && isSure) return yes(because('enough-people', there?.[0]?.path, String(least)))
  if (isSure && Math.min(all.atMost, some.atMost) < least) {
    return no(
      because('too-few-people', all.atMost < least ? people.count?.path : there?.[0]?.path, String(least)),
    )
  }
  return open(because('people-unknown', ['people'], String(least)))
}

function fewOf(below: number, { people }: Incident): Answer {
  const { atLeast, atMost, path } = everybody(people)
  if (atMost < below) return yes(because('few-people', path, String(below)))
  if (atLeast >= below) return no(because('too-many-people', path, String(below)))
  return open(because('people-unknown', ['people'], String(below)))
}

/** How many people there surely are in all; those who live in several places are at least so many together. */
function everybody({ count, residence = [] }: Incident['people']): {
  atLeast: number
  atMost: number
  path: Path | undefined
} {
  const sure = (one: Count | undefined): Count | undefined => (isRough(one) ? undefined : one)
  const all = boundsOf(sure(count?.value))
  const there = residence.reduce((sum, one) => sum + boundsOf(sure(one.count?.value)).atLeast, 0)
  return there > all.atLeast
    ? { atLeast: there, atMost: Math.max(all.atMost, there), path: residence[0]?.path }
    : { ...all, path: count?.path }
}

function boundsOf(count: Count | undefined): { atLeast: number; atMost: number } {
  return count?.known ? count : { atLeast: 0, atMost: Number.POSITIVE_INFINITY }
}

function isRough(count: Count | undefined): boolean {
  return count?.known === true && count.approximate
}

/**
 * A threshold is settled by whoever classified, assessed, decided or notified under the duty, or made the very event it
 * runs from; of a later stage with a period of its own, by whoever made the notification before it.
 */
function thresholdOf(duty: Duty, entries: readonly Entry[], filing: Event | undefined): Answer {
  if (!duty.applies.threshold) return yes()
  if (filing && duty.period) return yes(because('threshold-settled', filing.path))
  const settling = entries.find(({ event }) => event.by === 'us' && settles(event, duty))
  return settling ? yes(because('threshold-settled', settling.event.path)) : open(because('threshold-open'))
}

function settles(event: Event, duty: Duty): boolean {
  const { kind } = event
  if (kind === 'notification') return namesDuty(event, duty) && event.stage !== 'correction'
  if (kind !== 'classification' && kind !== 'risk-assessment' && kind !== 'decision') return false
  if (namesDuty(event, duty)) return true
  return (
    !isAboutSomething(kind) && event.under.length === 0 && 'kind' in duty.anchor && duty.anchor.kind === kind
  )
}

function namesDuty(event: Event, duty: Duty): boolean {
  return event.under.some(({ name }) => names(name, duty))
}
