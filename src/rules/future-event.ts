import { record } from './example.ts'
import { rule } from './rule.ts'
import { certainlyBefore } from './times.ts'

/** An event that has not happened yet. */
export const futureEvent = rule({
  code: 'future-event',
  level: 'warning',
  source: 'Practice: a record says what happened',
  title: 'An event lies in the future',
  explain: `Events are what has happened. A time that is surely later than the day of the check is mostly a slip of the pen in the
year or month. What is still to come belongs in \`actions\` (with \`due\`) or in \`measures\` (with \`status: planned\`).`,
  needs: ['events'],
  examples: {
    now: '2026-06-01',
    bad: record(`
events:
  - { kind: detection, at: [|2062-05-01|] }`),
    good: record(`
events:
  - { kind: detection, at: 2026-06-01 }`),
    findings: ['Unexpected `2062-05-01`, expected nothing after `2026-06-01`'],
  },
  check({ incident, now, report }) {
    for (const { path, at } of incident.events) {
      if (!certainlyBefore(now, at)) continue
      report({ at: [...path, 'at'] }, `Unexpected \`${at?.text}\`, expected nothing after \`${now?.text}\``, {
        hint: 'Correct the time, or move what is planned to `actions` or `measures`.',
      })
    }
  },
})
