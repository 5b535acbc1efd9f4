import type { DataItem } from '../record/index.ts'
import { surelyBefore } from '../time/index.ts'
import { record } from './example.ts'
import { rule } from './rule.ts'

/** A category of data that is said to be both involved and not. */
export const dataBothWays = rule({
  code: 'data-both-ways',
  level: 'error',
  source: 'GDPR art. 33(3)(a), 34(2)',
  title: 'The same data are said to be involved and not involved',
  explain: `A letter made from this record would tell people both. If you first believed one and then learned the other, keep both:
give the first \`withdrawn\`, the second \`learned\`. If they are different things that share a category, name each by its own
\`text\`.`,
  needs: ['data'],
  examples: {
    bad: record(`
data:
  involved: [name, email-address]
  not-involved: [password, [|email-address|]]`),
    good: record(`
data:
  involved:
    - name
    - { category: email-address, learned: 2026-05-20 }
  not-involved:
    - password
    - { category: email-address, learned: 2026-05-02, withdrawn: 2026-05-20 }`),
    findings: ['Unexpected `email-address` among what was not involved, expected it only once'],
  },
  check({ incident: { dataInvolved, dataNotInvolved }, has, report }) {
    const target = ({ path }: DataItem) => ({ at: has([...path, 'category']) ? [...path, 'category'] : path })
    for (const not of dataNotInvolved) {
      const involved = dataInvolved.find((item) => item.category === not.category && conflict(item, not))
      if (!involved) continue
      report(
        target(not),
        `Unexpected \`${not.category}\` among what was not involved, expected it only once`,
        {
          hint: 'Remove one of the two, or say with `withdrawn` when it turned out to be wrong.',
          related: [{ message: 'It is said to be involved', target: target(involved) }],
        },
      )
    }
  },
})

function conflict(a: DataItem, b: DataItem): boolean {
  return !gaveWay(a, b) && !gaveWay(b, a) && namesOf(a) === namesOf(b)
}

/** Whether one was withdrawn by the time that the other was learned, as far as the record says. */
function gaveWay({ withdrawn }: DataItem, { learned }: DataItem): boolean {
  return withdrawn !== undefined && (learned === undefined || !surelyBefore(learned, withdrawn))
}

function namesOf({ text }: DataItem): string {
  return Object.values(text?.languages ?? {})
    .map(({ value }) => value)
    .join('\n')
}
