import { record } from './example.ts'
import { rule } from './rule.ts'

/** A number of people whose lower bound is above its upper one. */
export const countReversed = rule({
  code: 'count-reversed',
  level: 'error',
  source: 'Logic',
  title: 'At least more people than at most',
  explain: `\`at-least\` is greater than \`at-most\`, so no number fits. The two were probably exchanged.`,
  needs: ['people'],
  examples: {
    bad: record(`
people: { count: [|{ at-least: 1500, at-most: 1000 }|] }`),
    good: record(`
people: { count: { at-least: 1000, at-most: 1500 } }`),
    findings: ['Unexpected `at-least: 1500`, expected no more than `at-most: 1000`'],
  },
  check({ incident: { people }, report }) {
    for (const count of [people.count, ...people.groups.map((group) => group.count)]) {
      if (!count?.value.known || count.value.atLeast <= count.value.atMost) continue
      const { atLeast, atMost } = count.value
      report(
        { at: count.path },
        `Unexpected \`at-least: ${atLeast}\`, expected no more than \`at-most: ${atMost}\``,
        {
          hint: 'Exchange or correct the two.',
        },
      )
    }
  },
})
