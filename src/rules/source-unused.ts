import { record } from './example.ts'
import { itemFields } from './items.ts'
import { referencesOf } from './references.ts'
import { rule } from './rule.ts'

/** A source that nothing cites. */
export const sourceUnused = rule({
  code: 'source-unused',
  level: 'advice',
  source: 'Practice: a record must be whole in itself',
  title: 'A source is not cited by anything',
  explain: `Nobody can see what this source supports. Cite its key in the events and items that rest on it, or remove it.`,
  needs: ['sources', 'events', ...itemFields],
  examples: {
    bad: record(`
events:
  - { kind: attack, at: 2026-05-08 }
sources:
  [|log|]: { title: Log of the mail server }`),
    good: record(`
events:
  - { kind: attack, at: 2026-05-08, sources: [log] }
sources:
  log: { title: Log of the mail server }`),
    findings: ['Unexpected source `log`, expected something that cites it'],
  },
  check({ incident, report }) {
    const cited = new Set(referencesOf(incident).sources.map((reference) => reference.name))
    for (const { id, path } of incident.sources.filter((source) => !cited.has(source.id))) {
      report({ key: path }, `Unexpected source \`${id}\`, expected something that cites it`, {
        hint: `Add \`sources: [${id}]\` to what rests on it, or remove it.`,
      })
    }
  },
})
