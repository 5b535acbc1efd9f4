import { record } from './example.ts'
import { rule } from './rule.ts'

/** An unfinished action without a day by which it is due. */
export const actionWithoutDue = rule({
  code: 'action-without-due',
  level: 'advice',
  source: 'Practice: every action item has a date',
  title: 'An action has no due day',
  explain: `Without \`due\` nobody can say whether an action is late. Write a day, a month or a quarter's last day. Actions that are done
or dropped are left alone.`,
  needs: ['actions'],
  examples: {
    bad: record(`
actions:
  - { [|text|]: Rotate the keys of the vendor, owner: security team }`),
    good: record(`
actions:
  - { text: Rotate the keys of the vendor, owner: security team, due: 2026-06 }`),
    findings: ['Unexpected action without `due`, expected a day or month'],
  },
  check({ incident, report }) {
    for (const { path, due, status } of incident.actions) {
      if (due || status === 'done' || status === 'dropped') continue
      report({ missing: [...path, 'due'] }, 'Unexpected action without `due`, expected a day or month', {
        hint: 'Add `due`.',
      })
    }
  },
})
