import { record } from './example.ts'
import { itemsOf } from './items.ts'
import { rule } from './rule.ts'
import { certainlyBefore } from './times.ts'

/** A statement that was withdrawn before it was made. */
export const withdrawnBeforeLearned = rule({
  code: 'withdrawn-before-learned',
  level: 'error',
  source: 'Logic: nothing is withdrawn before it is known',
  title: 'Something was withdrawn before it was learned',
  explain: `\`learned\` is when we came to know something, \`withdrawn\` when it turned out to be wrong. If \`withdrawn\` is surely the
earlier, \`--as-of\` would never show it. Exchange or correct the two.`,
  needs: [],
  examples: {
    bad: record(`
data:
  not-involved:
    - { category: support-ticket, learned: 2026-05-20, withdrawn: [|2026-05-02|] }`),
    good: record(`
data:
  not-involved:
    - { category: support-ticket, learned: 2026-05-02, withdrawn: 2026-05-20 }`),
    findings: ['Unexpected `2026-05-02`, expected nothing before `2026-05-20`, when it was learned'],
  },
  check({ incident, report }) {
    const { dataInvolved, dataNotInvolved } = incident
    for (const { path, learned, withdrawn } of [...dataInvolved, ...dataNotInvolved, ...itemsOf(incident)]) {
      if (!certainlyBefore(withdrawn, learned)) continue
      report(
        { at: [...path, 'withdrawn'] },
        `Unexpected \`${withdrawn?.text}\`, expected nothing before \`${learned?.text}\`, when it was learned`,
        { hint: 'Exchange or correct the two times.' },
      )
    }
  },
})
