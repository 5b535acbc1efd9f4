import type { Event, Role } from '../record/index.ts'
import { record } from './example.ts'
import { rule } from './rule.ts'

const vendors: readonly Role[] = ['processor', 'sub-processor', 'supplier']

/** A vendor that acted in the incident and never told us. */
export const vendorDisclosureMissing = rule({
  code: 'vendor-disclosure-missing',
  level: 'warning',
  source: 'GDPR art. 33(2)',
  title: 'A vendor is involved, but the record does not say when it told you',
  explain: `A processor has to tell the controller of a breach without undue delay, and the controller's own period mostly begins
when it does. So the day on which the vendor told you is the most important date in the record, and how long it took is what
customers ask about. Add an event \`vendor-disclosure\` \`by\` the vendor \`to: us\`; if nobody recorded the day, write
\`at: unknown\` or \`after:\` what it surely followed. A \`notification\` \`by\` the vendor \`to: us\` does as well.`,
  needs: ['parties', 'events'],
  examples: {
    bad: record(`
parties:
  [|mailer|]: { name: Mailer, role: processor }
events:
  - { kind: detection, by: mailer, at: 2026-05-09 }`),
    good: record(`
parties:
  mailer: { name: Mailer, role: processor }
events:
  - { kind: detection, by: mailer, at: 2026-05-09 }
  - { kind: vendor-disclosure, by: mailer, to: us, at: 2026-05-25 }`),
    findings: [
      'Unexpected lack of an event `vendor-disclosure` by `mailer`, expected the time at which it told us',
    ],
  },
  check({ incident: { parties, events }, report }) {
    const actsOf = new Map<string, Event[]>(parties.map(({ id }) => [id, []]))
    for (const event of events) actsOf.get(event.by)?.push(event)
    for (const { id, path, role } of parties.filter((party) => vendors.includes(party.role))) {
      const acts = actsOf.get(id) ?? []
      const [first] = acts
      if (!first || acts.some(tellsUs)) continue
      const message = `Unexpected lack of an event \`vendor-disclosure\` by \`${id}\`, expected the time at which it told us`
      const hint = `Add \`{ kind: vendor-disclosure, by: ${id}, to: us, at: ... }\` to \`events\`.`
      const related = [{ message: `What the ${role} did`, target: { at: [...first.path, 'kind'] } }]
      report({ key: path }, message, { hint, related })
    }
  },
})

function tellsUs({ kind, to }: Event): boolean {
  return kind === 'vendor-disclosure' || (kind === 'notification' && to === 'us')
}
