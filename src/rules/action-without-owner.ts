import { record } from './example.ts'
import { rule } from './rule.ts'

/** An unfinished action that is nobody's. */
export const actionWithoutOwner = rule({
  code: 'action-without-owner',
  level: 'warning',
  source: 'Practice: every action item has one owner',
  title: 'An action has no owner',
  explain: `An action that belongs to nobody is not done. Name a role or a team as \`owner\`. Actions that are done or dropped are left
alone.`,
  needs: ['actions'],
  examples: {
    bad: record(`
actions:
  - { [|text|]: Rotate the keys of the vendor, due: 2026-06-01 }`),
    good: record(`
actions:
  - { text: Rotate the keys of the vendor, due: 2026-06-01, owner: security team }`),
    findings: ['Unexpected action without `owner`, expected a role or a team'],
  },
  check({ incident, report }) {
    for (const { path, owner, status } of incident.actions) {
      if (owner || status === 'done' || status === 'dropped') continue
      report(
        { missing: [...path, 'owner'] },
        'Unexpected action without `owner`, expected a role or a team',
        {
          hint: 'Add `owner`.',
        },
      )
    }
  },
})
