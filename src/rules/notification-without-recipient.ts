import { record } from './example.ts'
import { rule } from './rule.ts'

/** A notification that does not say whom it told. */
export const notificationWithoutRecipient = rule({
  code: 'notification-without-recipient',
  level: 'warning',
  source: 'GDPR art. 33(1), 34(1)',
  title: 'A notification does not say whom it told',
  explain: `Which duty a notification meets depends on who was told: a supervisory authority, the people concerned, a business
customer. Without \`to\` it meets none, and no period counts as kept.`,
  needs: ['events'],
  examples: {
    bad: record(`
events:
  - { kind: [|notification|], at: 2026-05-27 }`),
    good: record(`
events:
  - { kind: notification, to: customers, at: 2026-05-27 }`),
    findings: ['Unexpected notification without `to`, expected `customers`, `public` or a key of `parties`'],
  },
  check({ incident, report }) {
    for (const { path, kind, to } of incident.events) {
      if (kind !== 'notification' || to !== undefined) continue
      report(
        { at: [...path, 'kind'] },
        'Unexpected notification without `to`, expected `customers`, `public` or a key of `parties`',
        { hint: 'Add `to`.' },
      )
    }
  },
})
