import { record } from './example.ts'
import { reviewOf } from './prose.ts'
import { rule } from './rule.ts'

/** A review that blames. */
export const blame = rule({
  code: 'blame',
  level: 'advice',
  source: 'Practice: blameless reviews (Google SRE, PagerDuty, Etsy)',
  title: 'A text blames somebody instead of telling what made it possible',
  explain: `Where people fear blame they hide what they know, and the next review learns less. Say what the person saw, what seemed
right at that time, and what made the mistake possible: not “the engineer failed to check”, but “nothing showed that the backup was
stale”. The words are kept by language in \`src/language/blame.yaml\`.`,
  needs: ['summary', 'impact', 'events', 'causes', 'lessons', 'actions'],
  examples: {
    bad: record(`
causes:
  - [|The engineer failed to check the backup.|]`),
    good: record(`
causes:
  - Nothing showed that the backup was stale.`),
    findings: ['Unexpected words of blame, “failed to”, expected what made it possible'],
  },
  check({ incident, prose, report }) {
    if (!prose) return
    for (const [tag, passages] of reviewOf(incident)) {
      for (const { text, path } of passages) {
        const words = [...new Set(prose.blameIn(tag, text).map((word) => word.toLowerCase()))]
        if (words.length === 0) continue
        const quoted = words.map((word) => `“${word}”`).join(', ')
        report({ at: path }, `Unexpected words of blame, ${quoted}, expected what made it possible`, {
          hint: 'Say what the person saw and why it seemed right.',
        })
      }
    }
  },
})
