import { type IncidentKind, incidentKinds, type Role, roles } from './terms.ts'

/** What somebody knows in the first hour. */
export interface Draft {
  readonly id: string
  readonly title: string
  readonly kind: IncidentKind
  readonly organisation: string
  readonly role: Role
  readonly language: string
  readonly timezone: string
  readonly vendor: string | undefined
  readonly vendorId: string
  readonly detected: string | undefined
  readonly disclosed: string | undefined
}

/** Whether a text names a kind of incident. */
export function isIncidentKind(text: string): text is IncidentKind {
  return incidentKinds.some((kind) => kind === text)
}

/** Whether a text names a role. */
export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}

/** A first record, with comments that say what to fill in. What nobody knows yet is left out or says `unknown`. */
export function draftRecord(draft: Draft, format: 'yaml' | 'md'): string {
  const fields = head(draft)
  if (format === 'yaml') return [modeline, ...fields, ...events(draft), ...later].join('\n')
  return ['---', ...fields, ...events(draft), '---', '', ...sections].join('\n')
}

const modeline = '# yaml-language-server: $schema=https://unpkg.com/forthright/schema/incident.schema.json'

function head(draft: Draft): string[] {
  return [
    'forthright: 1',
    `id: ${quote(draft.id)}`,
    'title:',
    `  ${draft.language}: ${quote(draft.title)}`,
    `language: ${quote(draft.language)}`,
    `timezone: ${quote(draft.timezone)}   # of times written without an offset`,
    `kind: ${draft.kind}`,
    'status: investigating   # investigating | identified | monitoring | resolved | closed',
    ...(draft.kind === 'personal-data-breach'
      ? ["risk: undetermined   # to people's rights: unlikely | not-high | high"]
      : []),
    '',
    'organisation:',
    `  name: ${quote(draft.organisation)}`,
    `  role: ${draft.role}   # controller | joint-controller | processor | sub-processor | other`,
    '  # contact: { email: privacy@example.com }   # whom the readers of a letter can ask',
    ...(draft.vendor === undefined
      ? []
      : ['', 'parties:', `  ${draft.vendorId}:`, `    name: ${quote(draft.vendor)}`, '    role: processor']),
    '',
  ]
}

function events(draft: Draft): string[] {
  const detection = [
    '  - kind: detection',
    `    by: ${quote(draft.vendor === undefined ? 'us' : draft.vendorId)}`,
    `    at: ${quote(draft.detected ?? 'unknown')}`,
  ]
  const disclosure = [
    '  - kind: vendor-disclosure',
    `    by: ${quote(draft.vendorId)}`,
    '    to: us',
    `    at: ${quote(draft.disclosed ?? 'unknown')}`,
  ]
  const known = [
    ...(draft.detected === undefined ? [] : detection),
    ...(draft.vendor === undefined ? [] : disclosure),
  ]
  return [
    '# What happened, when, and by whom. Times may be as imprecise as you know them: 2026-04, 2026-04-02~, unknown.',
    '# Events are internal until they say otherwise: audience: customer.',
    ...(known.length === 0
      ? ['events: []', '#  - kind: detection', '#    at: unknown']
      : ['events:', ...known]),
    '',
  ]
}

const later = [
  '# Add these as you learn them; `forthright schema` and docs/record.md say what each takes.',
  '# data: { involved: [name, email-address], not-involved: [password] }',
  '# people: { count: unknown, groups: [...] }',
  '# causes, consequences, measures, advice, lessons, actions, questions, sources',
  '',
]

const sections = [
  '<!-- The narrative goes here, as headed sections: ## Summary, ## Impact, ## Timeline, ## Root cause, ## Measures,',
  '## Advice, ## What went well, ## What went badly, ## Actions, ## Open questions. See docs/markdown-records.md. -->',
  '',
]

/** A text as YAML that reads back as the same text, whatever is in it. */
function quote(text: string): string {
  return /^[A-Za-z][A-Za-z0-9 .-]*$/.test(text) && !/\s$|^(null|true|false|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text)
}
