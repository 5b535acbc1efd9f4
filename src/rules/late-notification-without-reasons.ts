import { mayAnswer } from '../clocks/index.ts'
import type { Event } from '../record/index.ts'
import { record } from './example.ts'
import { rule } from './rule.ts'

/** A notification after its period that gives no reasons. */
export const lateNotificationWithoutReasons = rule({
  code: 'late-notification-without-reasons',
  level: 'error',
  source: 'GDPR art. 33(1)',
  title: 'A notification to an authority is late and gives no reasons for the delay',
  explain: `The controller notifies the supervisory authority within 72 hours of becoming aware, where feasible; a later
notification has to be accompanied by the reasons for the delay. It counts as late only if it surely is, however imprecise the times
are. Awareness is an event \`awareness\` of ours, or, without one, the day on which a processor told us (EDPB Guidelines 9/2022). Write
the reasons that you gave in \`reasons\`.`,
  needs: ['kind', 'risk', 'organisation', 'parties', 'people', 'data', 'events', 'regimes', 'contracts'],
  examples: {
    bad: record(`
kind: personal-data-breach
risk: not-high
parties:
  garante: { name: Garante per la protezione dei dati personali, role: supervisory-authority }
events:
  - { kind: awareness, at: 2026-05-20T10:00Z }
  - { kind: notification, to: garante, at: [|2026-05-27|] }`),
    good: record(`
kind: personal-data-breach
risk: not-high
parties:
  garante: { name: Garante per la protezione dei dati personali, role: supervisory-authority }
events:
  - { kind: awareness, at: 2026-05-20T10:00Z }
  - kind: notification
    to: garante
    at: 2026-05-27
    reasons: Only the vendor could tell whose data were in the export, and it did so on 26 May.`),
    findings: [
      'Unexpected notification after the 72 hours of GDPR art. 33(1), which ended on `2026-05-23T11:00Z`, expected the reasons for the delay',
    ],
  },
  async check({ incident, timeline, now, law, has, report }) {
    if (!incident.events.some(mayBeLate)) return
    const { clock } = await law()
    const named = incident.events.flatMap(({ under }) => under.map(({ name }) => name))
    for (const id of new Set(['gdpr-33-1', ...named])) {
      const found = clock(id, timeline, { now })
      if (!found) continue
      const { duty, state, anchor, limit, answer } = found
      if (state !== 'missed' || !answer || duty.late !== 'reasons' || answer.event.reasons) continue
      const path = [...answer.event.path, 'at']
      report(
        has(path) ? { at: path } : { missing: path },
        `Unexpected notification after the ${lengthOf(duty.period)} of ${duty.cite}, which ended on \`${limit?.text}\`, expected the reasons for the delay`,
        {
          hint: 'Write in `reasons` of the notification why it was late.',
          ...(anchor && {
            related: [
              { message: 'The period began here', target: { missing: [...anchor.event.path, 'at'] } },
            ],
          }),
        },
      )
    }
  },
})

/** Whether an event may be a notification that has to give reasons: to an authority, which is a party, or under a duty. */
function mayBeLate(event: Event): boolean {
  const { to, under, reasons } = event
  const isToParty = to !== undefined && to !== 'customers' && to !== 'public'
  return mayAnswer(event) && !reasons && (isToParty || under.length > 0)
}

/** `72 hours`, `3 business days`. */
function lengthOf(period: object | undefined): string {
  return Object.entries(period ?? {})
    .map(([unit, count]) => `${String(count)} ${unit.replace('-', ' ')}`)
    .join(', ')
}
