import type { Event, Incident } from '../record/index.ts'
import { record } from './example.ts'
import { isArticle34, tellsPeople } from './people.ts'
import { rule } from './rule.ts'

/** A notification under article 34 that cannot be one. */
export const article34NotApplicable = rule({
  code: 'article-34-not-applicable',
  level: 'error',
  source: 'GDPR art. 34(1)',
  title: 'A notification claims GDPR art. 34, but it is not ours to people about a breach of their data',
  explain: `Article 34 is the controller's communication to the people concerned by a breach of personal data. A notification by
somebody else, to an authority, or of an incident of another kind is none. Remove the duty from \`under\`, or name the one that was
meant: \`gdpr-33-1\` for the authority, \`gdpr-33-2\` for what a processor tells the controller.`,
  needs: ['kind', 'parties', 'events'],
  examples: {
    bad: record(`
kind: personal-data-breach
risk: high
parties:
  garante: { name: Garante per la protezione dei dati personali, role: supervisory-authority }
events:
  - { kind: notification, to: garante, at: 2026-05-27, under: [[|gdpr-34|]] }`),
    good: record(`
kind: personal-data-breach
risk: high
events:
  - { kind: notification, to: customers, at: 2026-05-27, under: [gdpr-34] }`),
    findings: [
      'Unexpected `gdpr-34` of a notification to `garante`, expected one to `customers` or `public`',
    ],
  },
  check({ incident, report }) {
    for (const event of incident.events.filter(({ kind }) => kind === 'notification')) {
      const fault = faultOf(event, incident)
      if (fault === undefined) continue
      for (const { name, path } of event.under.filter(isArticle34)) {
        report({ at: path }, `Unexpected \`${name}\` of ${fault}`, {
          hint: 'Remove the duty, or name the one that was meant.',
        })
      }
    }
  },
})

function faultOf(event: Event, { kind, parties }: Incident): string | undefined {
  const { by, to } = event
  if (kind !== 'personal-data-breach') {
    return `an incident of the kind \`${kind}\`, expected one of a \`personal-data-breach\``
  }
  if (by !== 'us') return `a notification by \`${by}\`, expected one of ours`
  const isCustomer = parties.some(({ id, role }) => id === to && role === 'customer')
  if (to === undefined || isCustomer || tellsPeople(event)) return undefined
  return `a notification to \`${to}\`, expected one to \`customers\` or \`public\``
}
