import type { FieldName } from '../schema/index.ts'

/** A small record, whole. */
export const wholeExample = `forthright: 1
id: 2026-02-postino
title:
  en: Customer addresses exposed at our mailing provider
  it: Indirizzi di clienti esposti presso il nostro fornitore di posta
language: en
timezone: Europe/Rome
kind: personal-data-breach
organisation: { name: Example, role: controller }
parties:
  postino: { name: Postino, role: processor }
events:
  - kind: detection
    by: postino
    at: 2026-02-03
  - kind: vendor-disclosure
    by: postino
    to: us
    at: 2026-02-09T16:20
  - kind: removal
    after: vendor-disclosure
  - kind: notification
    to: customers
    at: 2026-02-10
    audience: public
    text:
      en: We wrote to the customers concerned.
      it: Abbiamo scritto ai clienti interessati.
data:
  involved: [name, email-address]
  not-involved: [password]
`

/** How each field is written. One after another they are a record, whole. */
export const fieldExamples: Readonly<Record<FieldName, string>> = {
  forthright: 'forthright: 1\n',
  id: 'id: 2026-02-postino\n',
  title: `title:
  en: Customer addresses exposed at our mailing provider
  it: Indirizzi di clienti esposti presso il nostro fornitore di posta
`,
  language: 'language: en\n',
  timezone: 'timezone: Europe/Rome\n',
  kind: 'kind: personal-data-breach\n',
  nature: 'nature: [confidentiality]\n',
  severity: 'severity: medium\n',
  status: 'status: monitoring\n',
  risk: 'risk: not-high\n',
  audiences: `audiences: { title: public, status: public, organisation: public, parties: public, people: public }
`,
  organisation: `organisation:
  name: Example
  role: controller
  country: IT
  sectors: [important-entity]
  contact: { email: help@example.com, url: 'https://example.com/help' }
  dpo: { name: Data protection officer, email: privacy@example.com }
`,
  parties: `parties:
  postino:
    name: Postino
    role: processor
    service: { en: e-mail delivery, it: invio di e-mail }
    former: true
  acme: { name: Acme, role: customer }
  garante:
    name: Garante per la protezione dei dati personali
    role: supervisory-authority
    country: IT
`,
  summary: `summary:
  audience: customer
  text: A key of the provider that sends our e-mail was copied, and with it a list of addresses.
`,
  impact: `impact: About 4,000 customers received a fraudulent message; eleven of them told us so.
`,
  events: `events:
  - id: postino-detected
    kind: detection
    by: postino
    at: 2026-02-03
    learned: 2026-02-09
    sources: [postino-letter, { id: press, says: 2026-02-02 }]
  - kind: vendor-disclosure
    by: postino
    to: us
    at: 2026-02-09T16:20
    audience: customer
    text: Postino told us that a key had been copied.
  - kind: removal
    after: vendor-disclosure
    before: notification
    text: We revoked the key and moved to another provider.
  - kind: notification
    to: garante
    stage: initial
    under: [gdpr-33-1]
    at: 2026-02-11T09:00/2026-02-11T12:00
  - id: told-customers
    kind: notification
    to: customers
    at: 2026-02-12
    end: 2026-02-13
    next-update: 2026-02-20
    audience: public
  - kind: correction
    to: customers
    at: 2026-02-20
    corrects: [told-customers]
    known-since: 2026-02-19
    said: Only names and e-mail addresses were involved.
    instead: The newsletter topics that you had chosen were involved, too.
    audience: public
  - kind: x-press-call
    at: unknown
`,
  data: `data:
  involved:
    - email-address
    - category: name
      text: { en: the name on the account, it: il nome indicato nell’account }
    - category: x-newsletter-topics
      learned: 2026-02-20
  not-involved: [password, payment-data]
  records: { about: 8200 }
`,
  people: `people:
  count: { at-least: 3900, at-most: 4100 }
  groups:
    - { en: subscribers of our newsletter, it: gli iscritti alla nostra newsletter }
    - text: customers who ordered in January
      count: unknown
      learned: 2026-02-20
  not-involved: [business customers]
  residence:
    - { region: IT, count: { about: 3800 } }
    - { region: US-CA, count: unknown }
`,
  causes: `causes:
  - kind: root
    text: The key was in a public repository.
  - Nobody looked for keys in repositories.
`,
  consequences: `consequences:
  - Somebody may write to you and pretend to be us.
`,
  measures: `measures:
  - We no longer use the provider.
  - text: We shall send without handing out addresses.
    status: planned
  - by: postino
    text: Postino withdrew the key.
`,
  advice: `advice:
  - Do not follow links in unexpected messages.
`,
  indicators: `indicators:
  - type: ip-address
    values: [203.0.113.7, 203.0.113.9]
    text: The key was used from these addresses.
    audience: customer
`,
  lessons: `lessons:
  - id: slow-letter
    kind: badly
    text: The provider's letter went to a mailbox that nobody reads.
  - kind: luck
    text: The list was an old one.
`,
  actions: `actions:
  - id: mailbox
    text: Send letters of providers to the security team.
    kind: detect
    owner: security team
    due: 2026-03-15
    status: in-progress
    ticket: SEC-120
    answers: [slow-letter]
`,
  questions: `questions:
  - text: Was the list sold?
    owner: security team
    due: 2026-04
`,
  notes: `notes:
  - title: On the press
    text: One newspaper gives the day before.
`,
  sources: `sources:
  postino-letter:
    title: Letter of Postino
    publisher: Postino
    date: 2026-02-09
    read: 2026-02-09
  press:
    title: { en: A newspaper article, it: Un articolo di giornale }
    url: https://example.com/news
    second-hand: true
    audience: public
`,
  contracts: `contracts:
  - id: acme-dpa
    title: Tell Acme of a breach that concerns its data
    cite: Data processing agreement, clause 7.2
    party: acme
    anchor: awareness
    period: { hours: 48 }
`,
  regimes: `regimes:
  include: [gdpr-33-1]
  exclude:
    - id: us-ca-1798-82
      reason: We hold no data of the kinds that the statute names.
`,
  terms: `terms:
  x-press-call: { en: Call from the press, it: Chiamata della stampa }
  x-newsletter-topics: { en: newsletter topics, it: argomenti della newsletter }
`,
}

/** The notation of times: what to write, and what it means. */
export const timeExamples: readonly (readonly [notation: string, meaning: string])[] = [
  ['2025', 'some time in the year'],
  ['2025-11', 'some time in the month'],
  ['2025-11-09', 'some time on the day'],
  ['2025-11-09T14', 'some time in the hour, by the clocks of `timezone`'],
  ['2025-11-09T14:05', 'the minute, by the clocks of `timezone`'],
  ['2025-11-09T14:05+01:00', 'the minute, with its own offset from UTC'],
  ['2025-11-09T14:05Z', 'the minute in UTC'],
  ['2025-11-09T14:05:30Z', 'the second'],
  ['2025-11-09~', 'about that day (approximate)'],
  ['2025-11-09?', 'perhaps that day (uncertain)'],
  ['2025-11-09%', 'about that day, perhaps (both)'],
  ['202X', 'some time in the decade'],
  ['2025-22', 'the summer of the northern half of the earth; 21 is spring, 23 autumn, 24 winter'],
  ['2025-11-08/2025-11-09', 'between the two days, both included'],
  ['2025-11-09T14:05Z/2025-11-09T15:00Z', 'between the two minutes'],
  ['2025-11-09/..', 'on that day or any time later'],
  ['../2025-11-09', 'on that day or any time earlier'],
  ['unknown', 'nobody knows; the same as leaving the field out'],
]
