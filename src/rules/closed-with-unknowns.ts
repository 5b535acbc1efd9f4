import type { Target } from '../record/index.ts'
import { record } from './example.ts'
import { rule } from './rule.ts'

/** A closed incident of which something is still open. */
export const closedWithUnknowns = rule({
  code: 'closed-with-unknowns',
  level: 'error',
  source: 'GDPR art. 33(5); practice',
  title: 'The incident is closed, but the record still has unknowns',
  explain: `\`status: closed\` says that everything that can be known is known. An event without a time, an unknown number of people, an
undetermined risk or an open question says otherwise. Answer it, or set \`status: resolved\`. If nobody will ever know when
something happened, write the range in which it surely did, open at one end if need be: \`../2026-05-25\`.`,
  needs: ['status', 'events', 'people', 'risk', 'questions'],
  examples: {
    bad: record(`
status: closed
risk: [|undetermined|]
events:
  - { kind: detection, at: 2026-05-01 }
  - { [|kind|]: removal, after: detection }
people: { count: [|unknown|] }
questions:
  - [|Who had access to the account?|]`),
    good: record(`
status: closed
risk: not-high
events:
  - { kind: detection, at: 2026-05-01 }
  - { kind: removal, at: 2026-05-01/2026-05-25 }
people: { count: { at-least: 100, at-most: 120 } }`),
    findings: [
      'Unexpected `risk: undetermined` in a closed incident, expected the answer',
      'Unexpected event without a time in a closed incident, expected the answer',
      'Unexpected `count: unknown` in a closed incident, expected the answer',
      'Unexpected open question in a closed incident, expected the answer',
    ],
  },
  check({ incident: { status, risk, events, people, questions }, report }) {
    if (status !== 'closed') return
    const open = (target: Target, what: string): void =>
      report(target, `Unexpected ${what} in a closed incident, expected the answer`, {
        hint: 'Answer it, or set `status: resolved`.',
      })
    if (risk === 'undetermined') open({ at: ['risk'] }, '`risk: undetermined`')
    for (const { path, at } of events) if (!at) open({ missing: [...path, 'at'] }, 'event without a time')
    const counts = [people.count, ...people.groups.map((group) => group.count)]
    for (const count of counts) if (count && !count.value.known) open({ at: count.path }, '`count: unknown`')
    for (const { path } of questions) open({ missing: [...path, 'text'] }, 'open question')
  },
})
