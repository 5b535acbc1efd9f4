import { record } from './example.ts'
import { textsOf } from './items.ts'
import { rule } from './rule.ts'

/** A text for customers that lacks one of the record's languages. */
export const missingLanguage = rule({
  code: 'missing-language',
  level: 'warning',
  source: 'GDPR art. 12(1), 34(2): clear and plain language',
  title: 'A text for customers lacks a language that the title has',
  explain: `The languages of \`title\` are those in which this incident will be told. Every text that customers or the public may
read needs all of them, or the document in that language cannot be rendered. Add the translation. Texts for a narrower audience
need only the record's own language.`,
  needs: ['title', 'language'],
  examples: {
    bad: record(`
title: { en: Unauthorised access at a vendor, it: Accesso non autorizzato presso un fornitore }
advice:
  - [|Be careful with unexpected messages.|]
measures:
  - { [|text|]: { en: We removed the vendor. } }
notes:
  - For ourselves only.`),
    good: record(`
title: { en: Unauthorised access at a vendor, it: Accesso non autorizzato presso un fornitore }
advice:
  - en: Be careful with unexpected messages.
    it: Diffidate dei messaggi inattesi.`),
    findings: [
      'Unexpected text without `it`, expected every language of the title',
      'Unexpected text without `it`, expected every language of the title',
    ],
  },
  check({ incident, report }) {
    const wanted = Object.keys(incident.title?.languages ?? {})
    for (const { path, audience, languages } of textsOf(incident)) {
      if (audience !== 'public' && audience !== 'customer') continue
      const lacking = wanted.filter(
        (tag) => !(tag in languages) && !((tag.split('-')[0] ?? tag) in languages),
      )
      const [first] = lacking
      if (first === undefined) continue
      const list = lacking.map((tag) => `\`${tag}\``).join(' and ')
      report(
        { missing: [...path, first] },
        `Unexpected text without ${list}, expected every language of the title`,
        { hint: 'Write the text as a map by language, and add what is missing.' },
      )
    }
  },
})
