import type { IncidentRecord } from '../../record/index.ts'
import { at, pass, peek, type View } from '../json/view.ts'

/** How grave the incident is, where the organisation's own name for it says so plainly. */
export function severityOf(view: View | undefined): Pick<IncidentRecord, 'severity'> {
  const name = peek(at(view, 'severity', 'name'))
  const severity =
    (['low', 'medium', 'high', 'critical'] as const).find((one) => one === name?.toLowerCase()) ??
    severities.get(name?.toLowerCase().replace(/[-\s]/g, '') ?? '')
  if (severity === undefined) return {}
  pass(at(view, 'severity'))
  return { severity }
}

const severities: ReadonlyMap<string, NonNullable<IncidentRecord['severity']>> = new Map([
  ['minor', 'low'],
  ['moderate', 'medium'],
  ['major', 'high'],
  ['sev1', 'critical'],
  ['sev2', 'high'],
  ['sev3', 'medium'],
  ['sev4', 'low'],
])

/** By the category of a status (v2), or the status itself (v1). */
const statuses: ReadonlyMap<string, NonNullable<IncidentRecord['status']>> = new Map([
  ['triage', 'investigating'],
  ['investigating', 'investigating'],
  ['fixing', 'identified'],
  ['monitoring', 'monitoring'],
  ['learning', 'resolved'],
  ['closed', 'closed'],
  ['active', 'investigating'],
  ['live', 'investigating'],
  ['resolved', 'resolved'],
])

/** How far the incident is dealt with. */
export function statusOf(view: View | undefined): Pick<IncidentRecord, 'status'> {
  const words = [
    peek(at(view, 'incident_status', 'name')),
    peek(at(view, 'incident_status', 'category')),
    peek(at(view, 'status')),
  ]
  const status = words.map((word) => statuses.get(word?.toLowerCase() ?? '')).find((one) => one !== undefined)
  if (status === undefined) return {}
  pass(at(view, 'incident_status'), at(view, 'status'))
  return { status }
}
