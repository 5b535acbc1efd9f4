import type { Event, Incident } from '../record/index.ts'
import { record } from './example.ts'
import { rule } from './rule.ts'

/** A summary that the letter leaves out because nobody said who may read it. */
export const summaryInternal = rule({
  code: 'summary-internal',
  level: 'advice',
  source: 'Practice: what is left out is left out on purpose',
  title: 'The summary or impact is internal only because nothing else is said',
  explain: `\`summary\` and \`impact\` are internal unless they say otherwise, so a document for customers leaves them out without a
word. Where a record has customers to tell, say which you mean: \`audience: customer\` if they may read it, or
\`audience: internal\`.`,
  needs: ['summary', 'impact', 'events'],
  examples: {
    bad: record(`
[|summary|]: Somebody had access to the names of some customers.
events:
  - { kind: notification, to: customers, at: 2026-05-27, audience: customer }`),
    good: record(`
summary: { text: Somebody had access to the names of some customers., audience: customer }
impact: { text: Ten people worked on it for a week., audience: internal }
events:
  - { kind: notification, to: customers, at: 2026-05-27, audience: customer }`),
    findings: ['Unexpected `summary` without an audience beside what customers may read, expected one'],
  },
  check({ incident, has, report }) {
    if (!hasReaders(incident)) return
    for (const field of ['summary', 'impact'] as const) {
      if (!incident[field] || has([field, 'audience'])) continue
      report(
        { key: [field] },
        `Unexpected \`${field}\` without an audience beside what customers may read, expected one`,
        { hint: 'Add `audience: customer`, or `audience: internal` if the letter is to leave it out.' },
      )
    }
  },
})

function hasReaders({ events, consequences, measures, advice, dataInvolved }: Incident): boolean {
  return (
    events.some(isForCustomers) ||
    [...consequences, ...measures, ...advice, ...dataInvolved].some(
      ({ audience }) => audience === 'customer' || audience === 'public',
    )
  )
}

function isForCustomers({ kind, to, audience }: Event): boolean {
  if (audience === 'customer' || audience === 'public') return true
  return (kind === 'notification' || kind === 'statement') && (to === 'customers' || to === 'public')
}
