import { type Audience, audiences, type Event, type Incident } from '../record/index.ts'
import { record } from './example.ts'
import { rule } from './rule.ts'

/** Something that was told to people who, by its audience, may not know of it. */
export const audienceMismatch = rule({
  code: 'audience-mismatch',
  level: 'advice',
  source: 'Practice: whoever was told may read that they were told',
  title: 'A notification has a narrower audience than those whom it told',
  explain: `An event is \`internal\` unless it says otherwise, so a customer's document leaves out the very day on which customers were
told. Set \`audience: customer\` (or \`public\`, or \`regulator\`) on notifications and statements, and check that their text may be read
there too.`,
  needs: ['events', 'parties'],
  examples: {
    bad: record(`
events:
  - { [|kind|]: notification, to: customers, at: 2026-05-27 }
  - { kind: statement, to: public, at: 2026-05-28, audience: [|customer|] }`),
    good: record(`
events:
  - { kind: notification, to: customers, at: 2026-05-27, audience: customer }
  - { kind: statement, to: public, at: 2026-05-28, audience: public }`),
    findings: [
      'Unexpected audience `internal` of what `customers` were told, expected `customer`',
      'Unexpected audience `customer` of what `public` were told, expected `public`',
    ],
  },
  check({ incident, has, report }) {
    for (const event of incident.events) {
      const { path, to, audience } = event
      const told = audienceOf(event, incident)
      if (!told || audiences.indexOf(audience) <= audiences.indexOf(told)) continue
      const at = [...path, 'audience']
      report(
        has(at) ? { at } : { missing: at },
        `Unexpected audience \`${audience}\` of what \`${to}\` were told, expected \`${told}\``,
        { hint: `Set \`audience: ${told}\` if its text may be read there.` },
      )
    }
  },
})

function audienceOf({ kind, to }: Event, { parties }: Incident): Audience | undefined {
  if (kind !== 'notification' && kind !== 'statement') return undefined
  if (to === 'public') return 'public'
  if (to === 'customers') return 'customer'
  const role = parties.find((party) => party.id === to)?.role
  if (role === 'customer') return 'customer'
  return role === 'supervisory-authority' || role === 'authority' ? 'regulator' : undefined
}
