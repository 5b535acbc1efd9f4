import { record } from './example.ts'
import { rule } from './rule.ts'

/** A breach of personal data that does not say of which. */
export const personalDataWithoutData = rule({
  code: 'personal-data-without-data',
  level: 'warning',
  source: 'GDPR art. 33(3)(a), 34(2)',
  title: 'A breach of personal data does not say which data were involved',
  explain: `The first thing that readers of a letter look for is what of theirs was involved, and a notification has to describe the
nature of the breach. List the categories in \`data.involved\`, and in \`data.not-involved\` what you have ruled out.`,
  needs: ['kind', 'data'],
  examples: {
    bad: record(`
kind: [|personal-data-breach|]
data:
  not-involved: [password]`),
    good: record(`
kind: personal-data-breach
data:
  involved: [name, email-address]
  not-involved: [password]`),
    findings: ['Unexpected breach of personal data without `data.involved`, expected the categories of data'],
  },
  check({ incident: { kind, dataInvolved }, report }) {
    if (kind !== 'personal-data-breach' || dataInvolved.length > 0) return
    report(
      { at: ['kind'] },
      'Unexpected breach of personal data without `data.involved`, expected the categories of data',
      { hint: 'List the categories in `data.involved`.' },
    )
  },
})
