import { record } from './example.ts'
import { rule } from './rule.ts'

/** A record in which nothing happens. */
export const noEvents = rule({
  code: 'no-events',
  level: 'advice',
  source: 'Practice: an incident has a beginning',
  title: 'No event is recorded',
  explain: `Without events there is no timeline, no period runs, and nothing can be told of when it happened. Write down what is
known already, with \`at: unknown\` if need be: mostly a \`detection\`.`,
  needs: ['events'],
  examples: {
    bad: record(`
[|events|]: []`),
    good: record(`
events:
  - { kind: detection, at: 2026-05-25 }`),
    findings: ['Unexpected empty list of events, expected at least one'],
  },
  check({ incident: { events }, report }) {
    if (events.length > 0) return
    report({ missing: ['events', 0] }, 'Unexpected empty list of events, expected at least one', {
      hint: 'Add what is known, such as `{ kind: detection, at: unknown }`.',
    })
  },
})
