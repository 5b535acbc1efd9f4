import { record } from './example.ts'
import { isArticle34, isOurBreach, tellsPeople } from './people.ts'
import { rule } from './rule.ts'

/** A high risk of which the people concerned were not told. */
export const highRiskNotCommunicated = rule({
  code: 'high-risk-not-communicated',
  level: 'warning',
  source: 'GDPR art. 34(1) and (3)',
  title: 'The risk is high, but no notification to the people concerned is recorded',
  explain: `When a breach is likely to result in a high risk to people, the controller has to tell them without undue delay. Article
34(3) knows three exceptions: the data were unintelligible, later measures removed the high risk, or telling each of them would be
disproportionate and a public communication is made instead. Add the notification \`to: customers\` or \`to: public\`, or a
\`decision\` with \`under: [gdpr-34]\` and its \`reasons\`.`,
  needs: ['kind', 'risk', 'organisation', 'events'],
  examples: {
    bad: record(`
kind: personal-data-breach
risk: [|high|]
events:
  - { kind: awareness, at: 2026-05-25 }`),
    good: record(`
kind: personal-data-breach
risk: high
events:
  - { kind: awareness, at: 2026-05-25 }
  - kind: decision
    at: 2026-05-26
    under: [gdpr-34]
    reasons: The data were encrypted, and the key was not taken (art. 34(3)(a)).`),
    findings: ['Unexpected high risk without a notification to `customers` or `public`, expected one'],
  },
  check({ incident, report }) {
    if (!isOurBreach(incident) || incident.risk !== 'high') return
    const answered = incident.events.some(
      (event) => tellsPeople(event) || (event.reasons && event.under.some(isArticle34)),
    )
    if (answered) return
    report(
      { at: ['risk'] },
      'Unexpected high risk without a notification to `customers` or `public`, expected one',
      {
        hint: 'Add the notification, or the decision not to make one, with `under: [gdpr-34]` and `reasons`.',
      },
    )
  },
})
