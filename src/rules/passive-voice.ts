import { manyPassives } from '../language/index.ts'
import { record } from './example.ts'
import { reviewOf } from './prose.ts'
import { rule } from './rule.ts'

/** A text of a review that hides who did what. */
export const passiveVoice = rule({
  code: 'passive-voice',
  level: 'advice',
  source: 'Practice: a review tells who did what (retext-passive)',
  title: 'A text of the review is full of passives',
  explain: `“The change was made, was taken live and was not seen” does not tell by whom, and so not what could be done otherwise.
Three passives or more in one English text are told; name the team or the system instead. Without blame: “the deploy job took the change
live at night, when nobody of the payments team was on call”.`,
  needs: ['summary', 'impact', 'events', 'causes', 'lessons', 'actions'],
  examples: {
    bad: record(`
causes:
  - [|The rule was written in haste, was taken live without a test and was forgotten by everybody.|]`),
    good: record(`
causes:
  - The edge team wrote the rule in haste, and the deploy job took it to all regions at once.`),
    findings: ['Unexpected passives, “written”, “taken”, “forgotten”, expected who did it'],
  },
  check({ incident, prose, report }) {
    if (!prose) return
    for (const [tag, passages] of reviewOf(incident)) {
      for (const { text, path } of passages) {
        const found = prose.passivesIn(tag, text)
        if (found.length < manyPassives) continue
        const quoted = [...new Set(found)].map((word) => `“${word}”`).join(', ')
        report({ at: path }, `Unexpected passives, ${quoted}, expected who did it`, {
          hint: 'Name the team or the system that did it.',
        })
      }
    }
  },
})
