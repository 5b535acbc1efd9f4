import { record } from './example.ts'
import { rule } from './rule.ts'

/** A closed incident whose actions are not finished. */
export const closedWithOpenActions = rule({
  code: 'closed-with-open-actions',
  level: 'warning',
  source: 'Practice: blameless postmortems, follow-up of action items',
  title: 'The incident is closed, but an action is not finished',
  explain: `What nobody finishes after an incident is closed is seldom finished at all. Finish the action, set its \`status\` to
\`dropped\` and say why in its text, or keep the incident at \`status: resolved\`.`,
  needs: ['status', 'actions'],
  examples: {
    bad: record(`
status: closed
actions:
  - { text: Rotate the keys of the vendor, owner: security team, due: 2026-06-01, status: [|in-progress|] }
  - { [|text|]: Review the contract, owner: legal, due: 2026-06-01 }`),
    good: record(`
status: closed
actions:
  - { text: Rotate the keys of the vendor, owner: security team, due: 2026-06-01, status: done }`),
    findings: [
      'Unexpected action `in-progress` in a closed incident, expected `done` or `dropped`',
      'Unexpected action `open` in a closed incident, expected `done` or `dropped`',
    ],
  },
  check({ incident: { status, actions }, has, report }) {
    if (status !== 'closed') return
    for (const action of actions) {
      if (action.status === 'done' || action.status === 'dropped') continue
      const path = [...action.path, 'status']
      report(
        has(path) ? { at: path } : { missing: path },
        `Unexpected action \`${action.status}\` in a closed incident, expected \`done\` or \`dropped\``,
        { hint: 'Finish or drop the action, or set the status of the incident to `resolved`.' },
      )
    }
  },
})
