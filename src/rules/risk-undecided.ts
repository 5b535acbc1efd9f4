import { record } from './example.ts'
import { isOurBreach } from './people.ts'
import { rule } from './rule.ts'

/** A breach of personal data whose risk nobody has assessed. */
export const riskUndecided = rule({
  code: 'risk-undecided',
  level: 'warning',
  source: 'GDPR art. 33(1), 34(1)',
  title: 'The risk of a breach of personal data is not decided',
  explain: `Whether the authority and the people concerned have to be told depends on the risk to their rights and freedoms:
\`unlikely\` (nobody), \`not-high\` (the authority), \`high\` (both). The period of 72 hours runs meanwhile. Assess it and write
\`risk\`; a \`risk-assessment\` event says when you did. A record of what somebody else published says \`undisclosed\` where they
have not said how they judged it.`,
  needs: ['kind', 'risk', 'organisation'],
  examples: {
    bad: record(`
kind: personal-data-breach
risk: [|undetermined|]`),
    good: record(`
kind: personal-data-breach
risk: unlikely`),
    findings: [
      'Unexpected risk `undetermined` of a breach of personal data, expected `unlikely`, `not-high` or `high`',
    ],
  },
  check({ incident, report }) {
    if (!isOurBreach(incident)) return
    const { risk } = incident
    if (risk !== undefined && risk !== 'undetermined') return
    const found = risk === undefined ? 'lack of `risk`' : `risk \`${risk}\``
    report(
      { at: [risk === undefined ? 'kind' : 'risk'] },
      `Unexpected ${found} of a breach of personal data, expected \`unlikely\`, \`not-high\` or \`high\``,
      { hint: 'Assess the risk to people, and write it in `risk`.' },
    )
  },
})
