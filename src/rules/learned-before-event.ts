import { record } from './example.ts'
import { rule } from './rule.ts'
import { certainlyBefore } from './times.ts'

/** An event that was learned of before it happened. */
export const learnedBeforeEvent = rule({
  code: 'learned-before-event',
  level: 'error',
  source: 'Logic: nothing is known before it happens',
  title: 'We learned of an event before it happened',
  explain: `\`at\` is when something happened, \`learned\` when we came to know of it. If \`learned\` is surely the earlier, the two
were probably exchanged. \`--as-of\` would show the event at a time at which it had not happened.`,
  needs: ['events'],
  examples: {
    bad: record(`
parties:
  mailer: { name: Mailer, role: processor }
events:
  - { kind: detection, by: mailer, at: 2026-05-25, learned: [|2026-05-09|] }`),
    good: record(`
parties:
  mailer: { name: Mailer, role: processor }
events:
  - { kind: detection, by: mailer, at: 2026-05-09, learned: 2026-05-25 }`),
    findings: ['Unexpected `2026-05-09`, expected a day on which the event of `2026-05-25` had happened'],
  },
  check({ incident, report }) {
    for (const { path, at, learned } of incident.events) {
      if (!certainlyBefore(learned, at)) continue
      report(
        { at: [...path, 'learned'] },
        `Unexpected \`${learned?.text}\`, expected a day on which the event of \`${at?.text}\` had happened`,
        { hint: 'Exchange or correct the two times.' },
      )
    }
  },
})
