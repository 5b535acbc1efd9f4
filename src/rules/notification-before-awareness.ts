import type { Event } from '../record/index.ts'
import { record } from './example.ts'
import { rule } from './rule.ts'
import { beforeAll } from './times.ts'

/** A notification about what we did not know yet. */
export const notificationBeforeAwareness = rule({
  code: 'notification-before-awareness',
  level: 'error',
  source: 'Logic; GDPR art. 33(1)',
  title: 'We notified somebody before we knew of the incident',
  explain: `Nobody can tell of what they do not know. A notification of ours is compared with our \`awareness\`, or, in a record
without one, with our own detections and with what vendors disclosed to us. If it is surely earlier than all of them, a time is
wrong, or the record lacks the event by which we first knew. Approximate and uncertain times are not held against it.`,
  needs: ['events'],
  examples: {
    bad: record(`
parties:
  mailer: { name: Mailer, role: processor }
events:
  - { kind: vendor-disclosure, by: mailer, to: us, at: 2026-05-20 }
  - { kind: notification, to: customers, at: [|2026-05-12|] }`),
    good: record(`
parties:
  mailer: { name: Mailer, role: processor }
events:
  - { kind: vendor-disclosure, by: mailer, to: us, at: 2026-05-10 }
  - { kind: notification, to: customers, at: 2026-05-12 }`),
    findings: [
      'Unexpected notification on `2026-05-12`, expected none before the vendor-disclosure of `2026-05-20`',
    ],
  },
  check({ incident, timeline, report }) {
    const events = timeline.entries.map(({ event }) => event)
    const aware = events.filter((event) => event.kind === 'awareness' && event.by === 'us')
    const known = aware.length > 0 ? aware : events.filter(informs)
    const [first] = known
    if (!first) return
    const isTooEarly = beforeAll(known.map(({ at }) => at))
    for (const event of incident.events.filter(({ kind, by }) => kind === 'notification' && by === 'us')) {
      if (!isTooEarly(event.at)) continue
      report(
        { at: [...event.path, 'at'] },
        `Unexpected notification on \`${event.at?.text}\`, expected none before the ${first.kind} of \`${first.at?.text}\``,
        {
          hint: 'Correct one of the times, or add the event by which you knew.',
          related: [{ message: 'The first that we knew', target: { at: [...first.path, 'at'] } }],
        },
      )
    }
  },
})

function informs({ kind, by, to }: Event): boolean {
  return (kind === 'detection' && by === 'us') || (kind === 'vendor-disclosure' && (to ?? 'us') === 'us')
}
