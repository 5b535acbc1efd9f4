import { draftEvents, sourceKey } from './draft-events.ts'
import type { Comment, Draft, DraftWords } from './draft-shape.ts'
import { commented, indented, oneLine, quote, valueText } from './draft-text.ts'
import { type IncidentKind, incidentKinds, type Role, risks, roles, statuses } from './terms.ts'

/** Whether a text names a kind of incident. */
export function isIncidentKind(text: string): text is IncidentKind {
  return incidentKinds.some((kind) => kind === text)
}

/** Whether a text names a role. */
export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}

/** A first record, with comments that say what to fill in. What nobody knows yet is left out or says `unknown`. */
export function draftRecord(draft: Draft, words: DraftWords, format: 'yaml' | 'md'): string {
  const { comments } = words
  const comment = (key: string): readonly string[] => commented(comments[key] ?? '')
  const fields = [
    ...comment('head'),
    ...head(draft, comment),
    ...organisationLines(draft, words, comment),
    ...vendorLines(draft, words, comment),
    ...comment('events'),
    'events:',
    ...draftEvents(draft, words, comment),
    '',
    ...peopleLines(draft, comment),
    ...dataLines(draft, comment),
    ...sourceLines(draft, words, comment),
    ...comment('later'),
    '# summary, impact, causes, consequences, measures, advice, lessons, actions, questions, sources',
  ]
  if (format === 'yaml') return [modeline, ...fields, ''].join('\n')
  return ['---', ...fields, '---', '', '<!--', comments['narrative'] ?? '', '-->', ''].join('\n')
}

const modeline = '# yaml-language-server: $schema=https://unpkg.com/forthright/schema/incident.schema.json'

function head(draft: Draft, comment: Comment): readonly string[] {
  const { inherited, language, timezone, kind, open } = draft
  const says = (field: string): boolean => inherited?.fields.includes(field) ?? false
  const mayConcernPeople = kind === 'personal-data-breach' || open.kind
  return [
    'forthright: 1',
    `id: ${quote(draft.id)}`,
    'title:',
    `  ${language}: ${quote(oneLine(draft.title))}`,
    ...(inherited && inherited.fields.length > 0
      ? comment('inherited').map((line) =>
          line.replace('{0}', oneLine(inherited.file)).replace('{1}', inherited.fields.join(', ')),
        )
      : []),
    ...(says('language') ? [] : [`language: ${quote(language)}`]),
    ...(says('timezone') ? [] : [`timezone: ${quote(timezone)}   ${comment('timezone').join(' ')}`]),
    ...(open.kind ? comment('kind-open') : []),
    `kind: ${kind}   # ${incidentKinds.join(' | ')}`,
    `status: investigating   # ${statuses.join(' | ')}`,
    ...(mayConcernPeople ? [...comment('risk'), `# ${risks.join(' | ')}`, 'risk: undetermined'] : []),
    '',
  ]
}

function organisationLines(
  { organisation, inherited, open }: Draft,
  words: DraftWords,
  comment: Comment,
): readonly string[] {
  const says = (field: string): boolean => inherited?.fields.includes(`organisation.${field}`) ?? false
  const { name, role, country, contact } = organisation
  const lines = [
    ...(says('name')
      ? []
      : name === undefined
        ? [...comment('organisation-open'), `name: ${quote(words['unnamed-organisation'])}`]
        : [`name: ${quote(oneLine(name))}`]),
    ...(says('role')
      ? []
      : [
          ...(open.role ? [...comment('role-open'), `# ${roles.slice(0, 4).join(' | ')} | other`] : []),
          `role: ${role ?? 'other'}`,
        ]),
    ...(country === undefined ? (says('country') ? [] : comment('country')) : [`country: ${country}`]),
    ...(contact === undefined
      ? says('contact')
        ? []
        : comment('contact')
      : [`contact: ${valueText(contact)}`]),
  ]
  // Comments alone would leave a map without a value.
  if (lines.every((line) => line.startsWith('#'))) return lines.length === 0 ? [] : [...lines, '']
  return ['organisation:', ...indented(lines, '  '), '']
}

function vendorLines({ vendor }: Draft, words: DraftWords, comment: Comment): readonly string[] {
  if (vendor === undefined) return []
  const isNamed = vendor.name !== 'unknown'
  return [
    'parties:',
    `  ${quote(vendor.id)}:`,
    ...(isNamed ? [] : indented(comment('vendor-open'), '    ')),
    `    name: ${quote(isNamed ? oneLine(vendor.name) : words['unnamed-vendor'])}`,
    `    role: ${vendor.role}${vendor.role === 'supplier' ? `   ${comment('vendor-role').join(' ')}` : ''}`,
    '',
  ]
}

function peopleLines({ kind, groups, count, language, open }: Draft, comment: Comment): readonly string[] {
  if (groups.length === 0 && count === undefined && kind !== 'personal-data-breach') return []
  const isAsked = kind === 'personal-data-breach' || open.kind
  return [
    'people:',
    `  count: ${valueText(count ?? 'unknown')}`,
    ...(groups.length === 0
      ? []
      : ['  groups:', ...groups.map((group) => `    - ${language}: ${quote(oneLine(group))}`)]),
    ...(isAsked
      ? [...indented(comment('people'), '  '), '  # residence: [{ region: IT }, { region: EU }]']
      : []),
    '',
  ]
}

function dataLines({ kind, data, open }: Draft, comment: Comment): readonly string[] {
  if (data.length > 0) {
    return [
      'data:',
      `  involved: [${data.join(', ')}]`,
      ...indented(comment('data-more'), '  '),
      '  # not-involved: [password]',
      '',
    ]
  }
  if (kind !== 'personal-data-breach' && !open.kind) return []
  return [...comment('data'), '# data: { involved: [name, email-address], not-involved: [password] }', '']
}

function sourceLines({ vendor, learned }: Draft, { texts }: DraftWords, comment: Comment): readonly string[] {
  if (vendor === undefined || texts === undefined) return []
  return [
    'sources:',
    `  ${sourceKey}:`,
    ...indented(comment('source'), '    '),
    `    title: ${quote(texts['source'] ?? '')}`,
    ...(vendor.name === 'unknown' ? [] : [`    publisher: ${quote(oneLine(vendor.name))}`]),
    ...(learned === 'unknown' ? [] : [`    date: ${quote(learned)}`]),
    '',
  ]
}
