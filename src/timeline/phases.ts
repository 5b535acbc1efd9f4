import type { EventKind, Phase } from '../record/index.ts'

const phaseOfKind: Readonly<Record<Exclude<EventKind, `x-${string}`>, Phase>> = {
  precursor: 'occurrence',
  attack: 'occurrence',
  compromise: 'occurrence',
  exfiltration: 'occurrence',
  'impact-start': 'occurrence',
  'impact-end': 'containment-eradication-recovery',
  detection: 'detection-and-analysis',
  'vendor-disclosure': 'detection-and-analysis',
  evidence: 'detection-and-analysis',
  awareness: 'detection-and-analysis',
  acknowledgement: 'detection-and-analysis',
  declaration: 'detection-and-analysis',
  classification: 'detection-and-analysis',
  escalation: 'detection-and-analysis',
  containment: 'containment-eradication-recovery',
  removal: 'containment-eradication-recovery',
  mitigation: 'containment-eradication-recovery',
  recovery: 'containment-eradication-recovery',
  resolution: 'containment-eradication-recovery',
  'risk-assessment': 'detection-and-analysis',
  decision: 'detection-and-analysis',
  notification: 'detection-and-analysis',
  statement: 'detection-and-analysis',
  correction: 'post-incident',
  review: 'post-incident',
  closure: 'post-incident',
  observation: 'detection-and-analysis',
}

/** The phase to which a kind of event belongs; `undefined` for a record's own kinds. */
export function phaseOf(kind: EventKind): Phase | undefined {
  return isOwn(kind) ? undefined : phaseOfKind[kind]
}

function isOwn(kind: EventKind): kind is `x-${string}` {
  return kind.startsWith('x-')
}
