import { record } from './example.ts'
import { lettersOf } from './prose.ts'
import { rule } from './rule.ts'

/** Letters that a general reader would have to read twice. */
export const hardToRead = rule({
  code: 'hard-to-read',
  level: 'advice',
  source: 'GDPR art. 12(1) and 34(2): clear and plain language',
  title: 'What the letters say is hard to read',
  explain: `All texts for customers and the public are measured together, each language by the measure that is established for it:
English by Flesch's reading ease (below 40 is hard), Italian by Gulpease (below 40), German by Amstad's form of Flesch (below 30), French by
that of Kandel and Moles (below 40), Spanish by Fernández Huerta (below 45), any other by LIX (above 55). The hardest sentences are underlined.
Make two of one, take the shorter word, say who does what. A measure counts words and letters and understands nothing: read the letter aloud.`,
  needs: ['summary', 'impact', 'events', 'consequences', 'measures', 'advice'],
  examples: {
    bad: record(`
summary:
  audience: customer
  text: [|"In consequence of the unauthorised compromise of authentication infrastructure operated by a subcontracted organisation, identification information concerning registered individuals was potentially accessible to unidentified malicious parties during an indeterminate period, notwithstanding precautionary organisational countermeasures previously implemented throughout the relevant operational environment, which investigatory activities subsequently determined to have been insufficiently comprehensive in relation to contemporary adversarial capabilities."|]`),
    good: record(`
summary:
  audience: customer
  text: "Somebody broke into the system with which our mail provider checks who signs in. They could see the names and addresses of some customers. We do not know yet for how long. We have cut the link to the provider. We have asked an outside firm to find out what happened. We will write to you again as soon as we know more. You do not have to do anything now. Be careful with messages that ask for your password."`),
    findings: [
      'Unexpected Flesch reading ease of -126 over all texts for readers outside in `en`, expected at least 40: this sentence is among the hardest',
    ],
  },
  check({ incident, prose, report }) {
    if (!prose) return
    for (const [tag, passages] of lettersOf(incident)) {
      const found = prose.readabilityOf(
        tag,
        passages.map(({ text }) => text),
      )
      if (!found?.isHard) continue
      const { measure, score, hardest } = found
      const limit = `${measure.isHigherEasier ? 'at least' : 'at most'} ${measure.limit}`
      const shown = [...new Set(hardest.slice(0, 3).map(({ text }) => text))]
      for (const text of shown) {
        const passage = passages[text]
        const sentence = hardest.find((one) => one.text === text)?.sentence ?? ''
        if (!passage) continue
        report(
          { at: passage.path },
          `Unexpected ${measure.name} of ${score} over all texts for readers outside in \`${tag}\`, expected ${limit}: this sentence is among the hardest`,
          {
            hint: `Make it shorter or plainer: “${sentence.length > 80 ? `${sentence.slice(0, 79)}…` : sentence}”.`,
          },
        )
      }
    }
  },
})
