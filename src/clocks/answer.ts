import type { Event, Incident, Party } from '../record/index.ts'
import type { Entry } from '../timeline/index.ts'
import { type Duty, names } from './duty.ts'
import { holds } from './regions.ts'

/**
 * The notifications that meet a duty, in order: ours to somebody whom it names, unless it says that it was made under
 * other duties; or any that says it was made under this one.
 */
export function answersTo(duty: Duty, incident: Incident, entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ event }) => answers(event, duty, incident))
}

function answers(event: Event, duty: Duty, incident: Incident): boolean {
  const isNamed = event.under.some(({ name }) => names(name, duty))
  if (duty.tell.includes('register') && isNamed && isTelling(event)) return true
  if (event.kind !== 'notification' && !(event.kind === 'vendor-disclosure' && event.by === 'us'))
    return false
  if (!fitsStage(event, duty, isNamed)) return false
  if (event.under.length > 0) return isNamed
  return event.by === 'us' && isTold(event.to, duty, incident)
}

/** What is done about a register is no notification, but must not be the beginning either. */
function isTelling({ kind }: Event): boolean {
  return kind === 'notification' || kind === 'review' || kind === 'closure' || kind === 'observation'
}

/** A full notification within the time of an early warning is more than the warning; the reverse is less. */
function fitsStage({ stage }: Event, duty: Duty, isNamed: boolean): boolean {
  if (stage === 'correction') return false
  if (duty.stage === undefined) return true
  if (stage === undefined) return isNamed || duty.stage === 'initial' || duty.stage === 'early-warning'
  return stage === duty.stage || (duty.stage === 'early-warning' && stage === 'initial')
}

function isTold(to: string | undefined, duty: Duty, { parties }: Incident): boolean {
  if (to === undefined) return false
  if (duty.contract) return to === duty.contract.party
  if (to === 'customers' || to === 'public') return duty.tell.includes(to)
  const party = parties.find(({ id }) => id === to)
  if (!party || !isWithin(party, duty)) return false
  return duty.tell.includes(party.role) || (party.role === 'customer' && duty.tell.includes('customers'))
}

/** An authority of another place is not the one to tell. */
function isWithin({ country }: Party, { regions }: Duty): boolean {
  return (
    !country ||
    regions.length === 0 ||
    regions.some((one) => holds(one, country.value) || holds(country.value, one))
  )
}
