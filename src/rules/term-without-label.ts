import type { Audience, Path } from '../record/index.ts'
import { record } from './example.ts'
import { rule } from './rule.ts'

/** A term of the record's own that documents cannot name. */
export const termWithoutLabel = rule({
  code: 'term-without-label',
  level: 'warning',
  source: 'Practice: a reader sees words, not keys',
  title: 'A term of the record’s own has no label',
  explain: `The vocabulary does not know a term that begins with \`x-\`, so a document cannot name it. Give it a label in \`terms\`, in
every language of the record, or, for a category of data, its own \`text\`. It is an error where customers may see the term, for no letter can be written that has to name it. The most visible
use of each term is reported.`,
  needs: ['events', 'data', 'terms'],
  examples: {
    bad: record(`
events:
  - { kind: [|x-press-call|], at: 2026-05-26 }
data:
  involved: [name, { category: [|x-loyalty-points|], audience: internal }]`),
    good: record(`
events:
  - { kind: x-press-call, at: 2026-05-26 }
data:
  involved: [name, { category: x-loyalty-points, text: points of the loyalty card }]
terms:
  x-press-call: call by a journalist`),
    findings: [
      'Unexpected `x-press-call` without a label, expected one in `terms`',
      'Unexpected `x-loyalty-points` without a label, expected one in `terms`',
    ],
  },
  check({ incident, has, report }) {
    const { events, dataInvolved, dataNotInvolved, terms } = incident
    const uses = [
      ...events.map(({ kind, path, audience }): Use => [kind, [...path, 'kind'], isSeen(audience)]),
      ...[...dataInvolved, ...dataNotInvolved]
        .filter((item) => !item.text)
        .map(({ category, path, audience }): Use => [category, [...path, 'category'], isSeen(audience)]),
    ].sort(([, , a], [, , b]) => Number(b) - Number(a))
    const named = new Set(Object.keys(terms))
    for (const [term, path, seen] of uses) {
      if (!term.startsWith('x-') || named.has(term)) continue
      named.add(term)
      report(
        { at: has(path) ? path : path.slice(0, -1) },
        `Unexpected \`${term}\` without a label, expected one in \`terms\``,
        {
          ...(seen ? { level: 'error' } : {}),
          hint: `Add \`${term}\` to \`terms\`: a document that has to name it cannot be written.`,
        },
      )
    }
  },
})

/** A term, where it stands, and whether customers may see it. */
type Use = readonly [term: string, path: Path, seen: boolean]

function isSeen(audience: Audience): boolean {
  return audience === 'customer' || audience === 'public'
}
