import { nearestWord } from '../record/index.ts'
import { record } from './example.ts'
import { type Named, namesOf, referencesOf } from './references.ts'
import { rule } from './rule.ts'

const expected: Readonly<Record<Named, string>> = {
  parties: '`us`, `customers`, `public` or a key of `parties`',
  events: 'the id or kind of an event',
  sources: 'a key of `sources`',
  lessons: 'the id of a lesson',
}

/** A reference that names nothing. */
export const unknownReference = rule({
  code: 'unknown-reference',
  level: 'error',
  source: 'Practice: a record must be whole in itself',
  title: 'A reference names something that is not in the record',
  explain: `\`by\` and \`to\` name a key of \`parties\` (or \`us\`, \`customers\`, \`public\`), \`after\` and \`before\` an event, \`sources\`
a key of \`sources\`, \`answers\` a lesson. A name that leads nowhere is mostly a slip of the pen; a document would leave a hole
where it stands. Correct the name, or add what it names.`,
  needs: [],
  examples: {
    bad: record(`
parties:
  mailer: { name: Mailer, role: processor }
events:
  - { kind: detection, by: [|mailr|], at: 2026-05-01 }
  - { kind: removal, after: [|disclosure|] }`),
    good: record(`
parties:
  mailer: { name: Mailer, role: processor }
events:
  - { kind: detection, by: mailer, at: 2026-05-01 }
  - { kind: removal, after: detection }`),
    findings: [
      'Unexpected `mailr`, expected `us`, `customers`, `public` or a key of `parties`',
      'Unexpected `disclosure`, expected the id or kind of an event',
    ],
  },
  check({ incident, valid, report }) {
    const references = referencesOf(incident)
    for (const field of ['parties', 'events', 'sources', 'lessons'] as const) {
      if (!valid.has(field)) continue
      const names = namesOf(incident, field)
      for (const { name, path } of references[field].filter((reference) => !names.includes(reference.name))) {
        const message = `Unexpected \`${name}\`, expected ${expected[field]}`
        const meant = nearestWord(name, names)
        if (meant) {
          const hint = `Did you mean \`${meant}\`?`
          report({ at: path }, message, { hint, fix: { target: { at: path }, text: meant } })
        } else {
          const known = names.map((one) => `\`${one}\``).join(', ')
          const hint = known ? `Write one of ${known}, or add it to \`${field}\`.` : `Add it to \`${field}\`.`
          report({ at: path }, message, { hint })
        }
      }
    }
  },
})
