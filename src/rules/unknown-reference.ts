import { type FieldName, nearestWord } from '../record/index.ts'
import { record } from './example.ts'
import { type Named, namesOf, referencesOf } from './references.ts'
import { rule } from './rule.ts'

const expected: Readonly<Record<Named, string>> = {
  parties: '`us`, `customers`, `public` or a key of `parties`',
  events: 'the id or kind of an event',
  sources: 'a key of `sources`',
  lessons: 'the id of a lesson',
  regimes: 'a regime that `forthright explain` lists',
  duties: 'a regime that `forthright explain` lists or the id of one of `contracts`',
}

/** The field that has to be valid before a name in it can be looked up. */
const fieldOf: Readonly<Record<Named, FieldName>> = {
  parties: 'parties',
  events: 'events',
  sources: 'sources',
  lessons: 'lessons',
  regimes: 'regimes',
  duties: 'contracts',
}

const kinds = ['parties', 'events', 'sources', 'lessons', 'regimes', 'duties'] as const

/** A reference that names nothing. */
export const unknownReference = rule({
  code: 'unknown-reference',
  level: 'error',
  source: 'Practice: a record must be whole in itself',
  title: 'A reference names something that is not in the record',
  explain: `\`by\` and \`to\` name a key of \`parties\` (or \`us\`, \`customers\`, \`public\`), \`after\`, \`before\` and \`corrects\` an event, \`sources\`
a key of \`sources\`, \`answers\` a lesson, \`regimes\` a regime, \`under\` a regime or the id of a contract; a regime
may be named by the beginning of its name, as in \`gdpr-34\` for \`gdpr-34-1\`. A name that leads nowhere is mostly a slip of the pen; a document would leave a hole
where it stands. Correct the name, or add what it names.`,
  needs: [],
  examples: {
    bad: record(`
parties:
  mailer: { name: Mailer, role: processor }
events:
  - { kind: detection, by: [|mailr|], at: 2026-05-01 }
  - { kind: removal, after: [|disclosure|] }
  - { kind: notification, to: customers, under: [[|gdpr-43-1|]] }`),
    good: record(`
parties:
  mailer: { name: Mailer, role: processor }
events:
  - { kind: detection, by: mailer, at: 2026-05-01 }
  - { kind: removal, after: detection }
  - { kind: notification, to: customers, under: [gdpr-33-1] }`),
    mended: record(`
parties:
  mailer: { name: Mailer, role: processor }
events:
  - { kind: detection, by: mailer, at: 2026-05-01 }
  - { kind: removal, after: disclosure }
  - { kind: notification, to: customers, under: [gdpr-33-1] }`),
    findings: [
      'Unexpected `mailr`, expected `us`, `customers`, `public` or a key of `parties`',
      'Unexpected `disclosure`, expected the id or kind of an event',
      'Unexpected `gdpr-43-1`, expected a regime that `forthright explain` lists or the id of one of `contracts`',
    ],
  },
  async check({ incident, parts, valid, law, report }) {
    const references = referencesOf(parts)
    for (const field of kinds) {
      if (references[field].length === 0 || !valid.has(fieldOf[field])) continue
      const names = await namesOf(incident, field, law)
      const known = new Set(names)
      for (const { name, path } of references[field].filter((reference) => !known.has(reference.name))) {
        const message = `Unexpected \`${name}\`, expected ${expected[field]}`
        const meant = nearestWord(name, names)
        if (meant) {
          const hint = `Did you mean \`${meant}\`?`
          const edits = [{ target: { at: path }, text: meant }]
          // Names of one's own are near each other by nature: `server-1` and `server-2`.
          report({ at: path }, message, { hint, fix: { title: `Write \`${meant}\``, safe: false, edits } })
        } else {
          const written = names.map((one) => `\`${one}\``).join(', ')
          const hint =
            field === 'regimes' || field === 'duties'
              ? 'Run `forthright explain` for their names.'
              : written
                ? `Write one of ${written}, or add it to \`${field}\`.`
                : `Add it to \`${field}\`.`
          report({ at: path }, message, { hint })
        }
      }
    }
  },
})
