import type { IncidentRecord } from '../record/index.ts'

/** The severity of the priorities that tools for on-call duty name alike. */
export const severityOfPriority: ReadonlyMap<string, NonNullable<IncidentRecord['severity']>> = new Map([
  ['P1', 'critical'],
  ['P2', 'high'],
  ['P3', 'medium'],
  ['P4', 'low'],
  ['P5', 'low'],
])
