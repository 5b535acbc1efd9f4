import { isOurs } from './duties.ts'
import type { RegisterFacts } from './facts.ts'
import type { Listed } from './readers.ts'

/** What the documentation of a breach needs (GDPR art. 33(5); EDPB Guidelines 9/2022) and a record may lack. */
export const gapKeys = [
  'beginning',
  'awareness',
  'awareness-derived',
  'awareness-proposed',
  'awareness-time',
  'facts',
  'causes',
  'data',
  'people',
  'people-count',
  'effects',
  'remedies',
  'risk',
  'authority',
  'late-reasons',
  'not-notified-reasons',
  'communication',
  'not-communicated-reasons',
] as const
export type Gap = (typeof gapKeys)[number]

/**
 * What is lacking, in the order of the register. The article speaks of breaches of personal data, and to the controller:
 * whoever is none notifies nobody under it, and of other incidents nothing is asked.
 */
export function gapsOf(facts: RegisterFacts): readonly Gap[] {
  const { kind, aware, risk, authority, communication } = facts
  if (kind !== 'personal-data-breach') return []
  const ours = isOurs(facts)
  const known = risk.state === 'told' ? risk.value : 'undetermined'
  const lacks: Readonly<Record<Gap, boolean>> = {
    beginning: !(facts.occurred.state === 'told' && facts.occurred.value.at),
    awareness: aware.state !== 'told',
    'awareness-derived': aware.state === 'told' && aware.value.derived && !aware.value.proposed,
    'awareness-proposed': aware.state === 'told' && aware.value.proposed,
    'awareness-time': aware.state === 'told' && !aware.value.at,
    facts: isEmpty(facts.facts),
    causes: isEmpty(facts.causes),
    data: isEmpty(facts.data),
    people: isEmpty(facts.groups),
    'people-count': !(facts.count.state === 'told' && facts.count.value.known),
    effects: isEmpty(facts.effects),
    remedies: isEmpty(facts.taken),
    risk: ours && known === 'undetermined',
    authority: ours && authority.outcome === 'none',
    'late-reasons': authority.notices.shown.some(
      ({ judgement, event }) => judgement === 'late' && !event.reasons,
    ),
    'not-notified-reasons': ours && authority.outcome === 'low-risk' && isEmpty(authority.reasons),
    communication: ours && communication.outcome === 'none' && known === 'high',
    'not-communicated-reasons':
      ours && known === 'not-high' && communication.outcome === 'low-risk' && isEmpty(communication.reasons),
  }
  return gapKeys.filter((gap) => lacks[gap])
}

function isEmpty({ shown }: Listed<unknown>): boolean {
  return shown.length === 0
}
