import { record } from './example.ts'
import { rule } from './rule.ts'

/** An event of which nothing says when it was. */
export const undatedEvent = rule({
  code: 'undated-event',
  level: 'advice',
  source: 'Practice: say what you do not know',
  title: 'Nothing says when an event happened',
  explain: `Without \`at\`, \`after\` or \`before\` the event stands at the end of the timeline, whenever it was. Write the time as precisely
as you know it (\`2026-05\`, \`2026-05-08/2026-05-10\`), or what it surely followed (\`after: detection\`), or \`at: unknown\`, which says
that nobody knows.`,
  needs: ['events'],
  examples: {
    bad: record(`
events:
  - { kind: detection, at: 2026-05-09 }
  - { [|kind|]: removal }`),
    good: record(`
events:
  - { kind: detection, at: 2026-05-09 }
  - { kind: removal, after: detection }
  - { kind: compromise, at: unknown }`),
    findings: ['Unexpected event without a time, expected `at`, `after` or `before`'],
  },
  check({ incident, has, report }) {
    for (const { path, after, before } of incident.events) {
      if (after.length > 0 || before.length > 0 || has([...path, 'at'])) continue
      report(
        { missing: [...path, 'at'] },
        'Unexpected event without a time, expected `at`, `after` or `before`',
        {
          hint: 'Write `at: unknown` if nobody knows, or `after:` what it surely followed.',
        },
      )
    }
  },
})
