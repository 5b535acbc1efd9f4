import { surelyBefore } from '../time/index.ts'
import { record } from './example.ts'
import { rule } from './rule.ts'

/** An unfinished action whose day has passed. */
export const overdueAction = rule({
  code: 'overdue-action',
  level: 'warning',
  source: 'Practice: follow-up of action items',
  title: 'An action is overdue',
  explain: `The day by which the action was due has passed, and its \`status\` is not \`done\` or \`dropped\`. Bring the status up to date,
or agree on a new day. An action that is due in a month is overdue once the month is over.`,
  needs: ['actions'],
  examples: {
    now: '2026-07-01',
    bad: record(`
actions:
  - { text: Rotate the keys of the vendor, owner: security team, due: [|2026-06|] }`),
    good: record(`
actions:
  - { text: Rotate the keys of the vendor, owner: security team, due: 2026-06, status: done }
  - { text: Review the contract, owner: legal, due: 2026-07 }`),
    findings: ['Unexpected `2026-06` for an action that is `open` on `2026-07-01`, expected a day to come'],
  },
  check({ incident, now, report }) {
    for (const { path, due, status } of incident.actions) {
      if (status === 'done' || status === 'dropped' || !due || !now || !surelyBefore(due, now)) continue
      report(
        { at: [...path, 'due'] },
        `Unexpected \`${due.text}\` for an action that is \`${status}\` on \`${now.text}\`, expected a day to come`,
        { hint: 'Set its `status`, or agree on a new day.' },
      )
    }
  },
})
