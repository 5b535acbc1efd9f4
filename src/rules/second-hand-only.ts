import { record } from './example.ts'
import { rule } from './rule.ts'

/** An event for others to read that rests only on what somebody else reported. */
export const secondHandOnly = rule({
  code: 'second-hand-only',
  level: 'advice',
  source: 'Practice: cite what you have read',
  title: 'An event for readers outside rests only on second-hand sources',
  explain: `Every source of this event is marked \`second-hand: true\`: we read it quoted or summed up by somebody else. Before a
customer, the public or an authority reads the event, look at the original and cite that too.`,
  needs: ['events', 'sources'],
  examples: {
    bad: record(`
events:
  - { kind: attack, at: 2026-05-08, audience: customer, [|sources|]: [blog] }
sources:
  blog: { title: A blog about the attack, second-hand: true }`),
    good: record(`
events:
  - { kind: attack, at: 2026-05-08, audience: customer, sources: [blog, log] }
sources:
  blog: { title: A blog about the attack, second-hand: true }
  log: { title: Log of the mail server }`),
    findings: ['Unexpected second-hand sources alone, expected one that you have read yourself'],
  },
  check({ incident, report }) {
    const secondHand = new Set(incident.sources.filter((source) => source.secondHand).map(({ id }) => id))
    for (const { path, audience, sources } of incident.events) {
      if (audience === 'internal' || sources.length === 0) continue
      if (!sources.every((source) => secondHand.has(source.name))) continue
      report(
        { missing: [...path, 'sources'] },
        'Unexpected second-hand sources alone, expected one that you have read yourself',
        { hint: 'Read the original and add it to `sources`.' },
      )
    }
  },
})
