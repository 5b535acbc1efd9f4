import { record } from './example.ts'
import { rule } from './rule.ts'

/** An event that says nothing beyond its kind. */
export const eventWithoutText = rule({
  code: 'event-without-text',
  level: 'advice',
  source: 'NIST SP 800-61 r2, section 3.2.5 (incident documentation)',
  title: 'An event has no text',
  explain: `The kind, the party and the time say what sort of thing happened, not what. One sentence in \`text\` is what the timeline of
a document shows, and what a colleague understands in a year. A \`correction\` is told by its \`instead\`.`,
  needs: ['events'],
  examples: {
    bad: record(`
events:
  - { [|kind|]: containment, at: 2026-05-10 }`),
    good: record(`
events:
  - { kind: containment, at: 2026-05-10, text: We revoked the access keys of the vendor. }`),
    findings: ['Unexpected event without `text`, expected a sentence on what happened'],
  },
  check({ incident, report }) {
    for (const { path, text, instead } of incident.events) {
      if (text ?? instead) continue
      report(
        { missing: [...path, 'text'] },
        'Unexpected event without `text`, expected a sentence on what happened',
        {
          hint: 'Add `text`.',
        },
      )
    }
  },
})
