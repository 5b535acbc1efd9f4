import { record } from './example.ts'
import { isOurBreach, tellsAuthority, tellsPeople } from './people.ts'
import { rule } from './rule.ts'

/** A notification that cannot say what the law wants it to. */
export const notificationContentMissing = rule({
  code: 'notification-content-missing',
  level: 'warning',
  source: 'GDPR art. 33(3)(b) to (d), 34(2)',
  title: 'A notification is recorded, but not all that it has to say',
  explain: `A notification to the authority or to the people concerned gives at least a contact, the likely consequences, and the
measures that were taken or are proposed. What the record does not have, its documents cannot say. Add \`organisation.contact\` or
\`organisation.dpo\`, \`consequences\` and \`measures\`. The nature of the breach is another rule's: \`personal-data-without-data\`.`,
  needs: ['kind', 'organisation', 'parties', 'events', 'consequences', 'measures'],
  examples: {
    bad: record(`
kind: personal-data-breach
organisation: { name: Example Ltd, role: controller, contact: { email: privacy@example.com } }
events:
  - { kind: [|notification|], to: customers, at: 2026-05-27 }
consequences:
  - The addresses may be used for phishing.`),
    good: record(`
kind: personal-data-breach
organisation: { name: Example Ltd, role: controller, contact: { email: privacy@example.com } }
events:
  - { kind: notification, to: customers, at: 2026-05-27 }
consequences:
  - The addresses may be used for phishing.
measures:
  - We removed the vendor from our services.`),
    findings: ['Unexpected notification in a record without `measures`, expected them (GDPR art. 33(3)(d))'],
  },
  check({ incident, report }) {
    if (!isOurBreach(incident)) return
    const { organisation, consequences, measures, events } = incident
    const notification = events.find((event) => tellsPeople(event) || tellsAuthority(event, incident))
    if (!notification) return
    const wanted = [
      ['organisation.contact', 'it', 'b', organisation.contact ?? organisation.dpo],
      ['consequences', 'them', 'c', consequences[0]],
      ['measures', 'them', 'd', measures[0]],
    ] as const
    for (const [field, pronoun, letter, value] of wanted) {
      if (value) continue
      report(
        { at: [...notification.path, 'kind'] },
        `Unexpected notification in a record without \`${field}\`, expected ${pronoun} (GDPR art. 33(3)(${letter}))`,
        { hint: `Add \`${field}\`.` },
      )
    }
  },
})
