import { record } from './example.ts'
import { rule } from './rule.ts'
import { distance, overlap } from './times.ts'

/** A source that gives another time than the event has. */
export const sourcesDisagree = rule({
  code: 'sources-disagree',
  level: 'advice',
  source: 'Practice: say where sources differ, do not choose in silence',
  title: 'A source gives another time than the event',
  explain: `The record rightly keeps what each source says. A document shows only \`at\`, so say in the event's \`text\` why you follow
that time, or write a range that holds both: \`2026-05-08/2026-05-09\`.`,
  needs: ['events'],
  examples: {
    bad: record(`
events:
  - kind: attack
    at: 2026-05-09
    sources: [log, { id: blog, says: [|2026-05-08|] }]
sources:
  log: { title: Log of the mail server }
  blog: { title: Blog of the vendor }`),
    good: record(`
events:
  - kind: attack
    at: 2026-05-08/2026-05-09
    sources: [log, { id: blog, says: 2026-05-08 }]
sources:
  log: { title: Log of the mail server }
  blog: { title: Blog of the vendor }`),
    findings: [
      'Unexpected `2026-05-08` from `blog`, 1 day before `at`, expected a time that agrees with `2026-05-09`',
    ],
  },
  check({ incident, report }) {
    for (const { path, at, sources } of incident.events) {
      for (const { name, says, path: cited } of sources) {
        if (!at || !says || overlap(at, says)) continue
        const side = says.earliest < at.earliest ? 'before' : 'after'
        report(
          { at: [...cited.slice(0, -1), 'says'] },
          `Unexpected \`${says.text}\` from \`${name}\`, ${distance(says, at)} ${side} \`at\`, expected a time that agrees with \`${at.text}\``,
          {
            hint: 'Say in `text` why you follow the other, or write a range that holds both.',
            related: [{ message: 'The time of the event', target: { at: [...path, 'at'] } }],
          },
        )
      }
    }
  },
})
