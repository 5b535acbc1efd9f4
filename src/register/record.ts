import type { Incident } from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import { buildTimeline, type Timeline } from '../timeline/index.ts'
import { isOurAssessment } from './duties.ts'

/**
 * A record as the register tells it: as it was known at a time. A risk that was assessed only later was undetermined then.
 *
 * @param asOf only what was known at the end of this moment; everything if absent
 */
export function registerTimeline(incident: Incident, asOf?: Moment): Timeline {
  const timeline = buildTimeline(incident, asOf)
  const { events } = timeline.incident
  if (!incident.events.some(isOurAssessment) || events.some(isOurAssessment)) return timeline
  return { ...timeline, incident: { ...timeline.incident, risk: 'undetermined' } }
}

/** Whether nothing of an incident was known yet. */
export function isUnknownThen({ asOf, entries }: Timeline, { events }: Incident): boolean {
  return asOf !== undefined && entries.length === 0 && events.length > 0
}
