import { record } from './example.ts'
import { rule } from './rule.ts'

/** A breach of personal data that does not say of how many people. */
export const countMissing = rule({
  code: 'count-missing',
  level: 'advice',
  source: 'GDPR art. 33(3)(a): the approximate number, where possible',
  title: 'A breach of personal data does not say how many people are concerned',
  explain: `A notification to the authority gives, where possible, the approximate number of people. Write it as well as you know it:
\`1200\`, \`{ about: 1200 }\`, \`{ at-least: 1000, at-most: 1500 }\`, or \`unknown\`, which at least says that you looked.`,
  needs: ['kind', 'people'],
  examples: {
    bad: record(`
kind: [|personal-data-breach|]`),
    good: record(`
kind: personal-data-breach
people: { count: unknown }`),
    findings: ['Unexpected breach of personal data without `people.count`, expected a number or `unknown`'],
  },
  check({ incident: { kind, people }, has, report }) {
    if (kind !== 'personal-data-breach' || people.count) return
    report(
      has(['people']) ? { missing: ['people', 'count'] } : { at: ['kind'] },
      'Unexpected breach of personal data without `people.count`, expected a number or `unknown`',
      { hint: 'Add `people: { count: ... }`.' },
    )
  },
})
