import { record } from './example.ts'
import { isOurBreach, tellsAuthority } from './people.ts'
import { rule } from './rule.ts'

/** A breach with a risk of which no authority was told. */
export const authorityNotNotified = rule({
  code: 'authority-not-notified',
  level: 'warning',
  source: 'GDPR art. 33(1)',
  title: 'The breach carries a risk, but no notification to a supervisory authority is recorded',
  explain: `A breach of personal data has to be notified to the supervisory authority unless it is unlikely to result in a risk to
people. This record says that there is a risk and has no such notification. Add it, with a party of the role
\`supervisory-authority\`; or add a \`decision\` with \`under: [gdpr-33-1]\` and its \`reasons\`, for instance that the Regulation does
not apply (art. 3).`,
  needs: ['kind', 'risk', 'organisation', 'parties', 'events'],
  examples: {
    bad: record(`
kind: personal-data-breach
risk: [|not-high|]
events:
  - { kind: awareness, at: 2026-05-25 }`),
    good: record(`
kind: personal-data-breach
risk: not-high
parties:
  garante: { name: Garante per la protezione dei dati personali, role: supervisory-authority }
events:
  - { kind: awareness, at: 2026-05-25 }
  - { kind: notification, to: garante, at: 2026-05-27 }`),
    findings: ['Unexpected risk `not-high` without a notification to a supervisory authority, expected one'],
  },
  check({ incident, report }) {
    const { risk, events } = incident
    if (!isOurBreach(incident) || (risk !== 'not-high' && risk !== 'high')) return
    const answered = events.some(
      (event) =>
        tellsAuthority(event, incident) ||
        ((event.kind === 'notification' || event.reasons) &&
          event.under.some(({ name }) => name === 'gdpr-33-1')),
    )
    if (answered) return
    report(
      { at: ['risk'] },
      `Unexpected risk \`${risk}\` without a notification to a supervisory authority, expected one`,
      {
        hint: 'Add the notification, or the decision not to make one, with `under: [gdpr-33-1]` and `reasons`.',
      },
    )
  },
})
