import type { Event } from '../record/index.ts'
import { record } from './example.ts'
import { itemsOf } from './items.ts'
import { rule } from './rule.ts'
import { certainlyBefore } from './times.ts'

/** Something that people were told, that turned out to be wrong, and that nobody corrected. */
export const withdrawnWithoutCorrection = rule({
  code: 'withdrawn-without-correction',
  level: 'warning',
  source: 'GDPR art. 5(1)(a), 33(4): transparency, further information',
  title: 'What people were told turned out to be wrong, and no correction is recorded',
  explain: `A statement was withdrawn after customers or the public had been told of the incident, so they may have read what is now
known to be wrong. Tell them, and record it: an event \`correction\`, or a notification or statement with \`stage: correction\`, on or
after the day on which the statement was withdrawn.`,
  needs: ['events'],
  examples: {
    bad: record(`
events:
  - { kind: notification, to: customers, at: 2026-05-27 }
data:
  not-involved:
    - { category: support-ticket, learned: 2026-05-25, withdrawn: [|2026-06-19|] }`),
    good: record(`
events:
  - { kind: notification, to: customers, at: 2026-05-27 }
  - { kind: correction, to: customers, at: 2026-06-19 }
data:
  not-involved:
    - { category: support-ticket, learned: 2026-05-25, withdrawn: 2026-06-19 }`),
    findings: [
      'Unexpected withdrawal on `2026-06-19` of what may have been told, expected a correction since',
    ],
  },
  check({ incident, report }) {
    const { events, dataInvolved, dataNotInvolved } = incident
    const published = events.filter(isPublished)
    const corrections = events.filter(({ kind, stage }) => kind === 'correction' || stage === 'correction')
    for (const { path, audience, learned, withdrawn } of [
      ...dataInvolved,
      ...dataNotInvolved,
      ...itemsOf(incident),
    ]) {
      if (!withdrawn || (audience !== 'public' && audience !== 'customer')) continue
      const told = published.find(({ at }) => certainlyBefore(at, withdrawn) && !certainlyBefore(at, learned))
      if (!told || corrections.some(({ at }) => !certainlyBefore(at, withdrawn))) continue
      report(
        { at: [...path, 'withdrawn'] },
        `Unexpected withdrawal on \`${withdrawn.text}\` of what may have been told, expected a correction since`,
        {
          hint: 'Tell those whom you told, and add an event `correction`.',
          related: [{ message: 'It may have been told here', target: { at: [...told.path, 'at'] } }],
        },
      )
    }
  },
})

function isPublished({ kind, by, to }: Event): boolean {
  return (
    (kind === 'notification' || kind === 'statement') &&
    by === 'us' &&
    (to === 'customers' || to === 'public')
  )
}
