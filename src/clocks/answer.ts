import type { Event, Incident, Party } from '../record/index.ts'
import type { Entry } from '../timeline/index.ts'
import { type Duty, names } from './duty.ts'
import { holds } from './regions.ts'

/** The notifications that bear on a duty, in order. */
export interface Answers {
  /**
   * Those that surely meet it: ours to somebody whom it names, unless it says that it was made under other duties; or any
   * that says it was made under this one.
   */
  readonly sure: readonly Entry[]
  /**
   * Ours that may have been meant to meet it: the record neither says under which law they were made nor, by whom they
   * went to, leaves only one that they can have been.
   */
  readonly unclear: readonly Entry[]
}

type Fit = 'sure' | 'unclear' | 'no'

/** Sorts the notifications of an incident by whether they meet a duty. */
export function answersTo(duty: Duty, incident: Incident, entries: readonly Entry[]): Answers {
  const found = entries.map((entry) => ({ entry, fit: fitOf(entry.event, duty, incident) }))
  const those = (wanted: Fit): readonly Entry[] =>
    found.filter(({ fit }) => fit === wanted).map(({ entry }) => entry)
  return { sure: those('sure'), unclear: those('unclear') }
}

/** Whether an event can meet any duty at all. */
export function mayAnswer({ kind, by, under }: Event): boolean {
  return kind === 'notification' || (kind === 'vendor-disclosure' && by === 'us') || under.length > 0
}

function fitOf(event: Event, duty: Duty, incident: Incident): Fit {
  if (!mayAnswer(event)) return 'no'
  const isNamed = event.under.some(({ name }) => names(name, duty))
  if (duty.tell.includes('register') && isNamed && isTelling(event)) return 'sure'
  if (event.kind !== 'notification' && !(event.kind === 'vendor-disclosure' && event.by === 'us')) return 'no'
  if (!fitsStage(event, duty)) return 'no'
  if (event.under.length === 0) return event.by === 'us' ? toldFit(event.to, duty, incident) : 'no'
  return isNamed ? namedFit(event, duty, incident) : 'no'
}

/** What names the very duty meets it; the name of an article means those of its duties that are owed to whoever was told. */
function namedFit({ under, to }: Event, duty: Duty, incident: Incident): Fit {
  if (under.some(({ name }) => name === duty.id)) return 'sure'
  if (to === undefined) return 'unclear'
  return toldFit(to, duty, incident) === 'no' ? 'no' : 'sure'
}

/** What is done about a register is no notification, but must not be the beginning either. */
function isTelling({ kind }: Event): boolean {
  return kind === 'notification' || kind === 'review' || kind === 'closure' || kind === 'observation'
}

/**
 * A full notification within the time of an early warning is more than the warning; the reverse is less. One that does
 * not say which stage it is was the first, unless it names the very duty: `nis2-23` is no final report.
 */
function fitsStage({ stage, under }: Event, duty: Duty): boolean {
  if (stage === 'correction') return false
  if (duty.stage === undefined) return true
  if (stage !== undefined)
    return stage === duty.stage || (duty.stage === 'early-warning' && stage === 'initial')
  const isExact = under.some(({ name }) => name === duty.id)
  return isExact || duty.stage === 'initial' || duty.stage === 'early-warning'
}

function toldFit(to: string | undefined, duty: Duty, incident: Incident): Fit {
  if (to === undefined) return 'no'
  if (duty.contract) return to === duty.contract.party ? 'sure' : 'no'
  if (to === 'customers' || to === 'public') return duty.tell.includes(to) ? 'sure' : 'no'
  const party = incident.parties.find(({ id }) => id === to)
  if (!party) return 'no'
  const isMeant =
    duty.tell.includes(party.role) || (party.role === 'customer' && duty.tell.includes('customers'))
  return isMeant ? placeFit(party, duty, incident) : 'no'
}

/**
 * An authority of another place is not the one to tell. A CSIRT, a central bank and an attorney general are all
 * authorities, and of one country there are several: which law a notification to one was made under, only the record
 * can say. A data protection authority is the one of its country; one without a country is taken to be that of ours.
 */
function placeFit({ role, country }: Party, { regions }: Duty, { organisation }: Incident): Fit {
  const isAuthority = role === 'authority' || role === 'supervisory-authority'
  const at = country?.value ?? (isAuthority ? organisation.country?.value : undefined)
  if (regions.length > 0 && at !== undefined && !regions.some((one) => holds(one, at))) {
    if (regions.some((one) => holds(at, one))) return isAuthority ? 'unclear' : 'sure'
    return country || !isAuthority ? 'no' : 'unclear'
  }
  return role === 'authority' ? 'unclear' : 'sure'
}
