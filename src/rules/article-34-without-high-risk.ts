import { record } from './example.ts'
import { isArticle34 } from './people.ts'
import { rule } from './rule.ts'

/** A notification under article 34 where the record does not say that the risk is high. */
export const article34WithoutHighRisk = rule({
  code: 'article-34-without-high-risk',
  level: 'error',
  source: 'GDPR art. 34(1)',
  title: 'A notification claims GDPR art. 34, but the risk is not recorded as high',
  explain: `Article 34 obliges the controller to tell the people concerned when the breach is likely to result in a high risk for
them. A letter that cites it says that the risk is high. If you judged it so, write \`risk: high\`; if you tell people of your own
accord, remove the duty from \`under\`.`,
  needs: ['risk', 'events'],
  examples: {
    bad: record(`
kind: personal-data-breach
risk: not-high
events:
  - { kind: notification, to: customers, at: 2026-05-27, under: [[|gdpr-34|]] }`),
    good: record(`
kind: personal-data-breach
risk: high
events:
  - { kind: notification, to: customers, at: 2026-05-27, under: [gdpr-34] }`),
    findings: ['Unexpected `gdpr-34` with the risk `not-high`, expected `high`'],
  },
  check({ incident: { risk, events }, has, report }) {
    if (risk === 'high') return
    const duties = events.filter(({ kind }) => kind === 'notification').flatMap(({ under }) => under)
    for (const { name, path } of duties.filter(isArticle34)) {
      report(
        { at: path },
        `Unexpected \`${name}\` with ${risk ? `the risk \`${risk}\`` : 'no `risk`'}, expected \`high\``,
        {
          hint: 'Set `risk: high` if you judged it so, or remove the duty.',
          ...(has(['risk']) ? { related: [{ message: 'The risk', target: { at: ['risk'] } }] } : {}),
        },
      )
    }
  },
})
