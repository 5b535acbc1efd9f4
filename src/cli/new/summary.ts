import { isIncidentKind } from '../../record/index.ts'
import { countryName } from '../asking/countries.ts'
import { impreciseCount } from '../asking/counts.ts'
import type { Answers } from './answers.ts'
import type { Field } from './fields.ts'
import type { Setting } from './setting.ts'
import { tellTime } from './times.ts'

/** An answer as it is about to be written. */
export interface SummaryRow {
  readonly field: Field
  readonly label: string
  readonly value: string
}

/** What is about to be written, a row for each answer and for what was asked; times are EDTF by now. */
export function summaryOf(
  answers: Answers,
  asked: readonly Field[],
  setting: Setting,
  zone: string,
): readonly SummaryRow[] {
  const { words, language } = setting
  const { summary, choices } = words
  const unknown = choices.unknown
  const time = (edtf: string | undefined): string =>
    edtf === undefined || edtf === 'unknown' ? unknown : tellTime(setting, edtf, zone)
  const { kind, vendor, aware, organisation = {} } = answers
  const { role, country } = organisation
  const isVendor = answers['reported-by'] === 'vendor' || vendor !== undefined
  const reporter = answers['reported-by'] ?? (isVendor ? 'vendor' : 'unknown')
  const data = answers.data === 'unknown' ? [] : (answers.data ?? [])
  const rows: readonly (readonly [Field, string, string | undefined])[] = [
    ['title', summary.title, answers.title],
    [
      'kind',
      summary.kind,
      kind === undefined || !isIncidentKind(kind) ? choices['kind-unknown'] : language.vocabulary.kinds[kind],
    ],
    ['timezone', summary.timezone, answers.timezone],
    ['learned', summary.learned, time(answers.learned)],
    ['reported-by', summary.from, choices[reporter]],
    ['vendor', summary.vendor, isVendor ? (vendor === 'unknown' ? unknown : (vendor ?? unknown)) : undefined],
    ['began', summary.began, time(answers.began)],
    ['detected', summary.detected, isVendor ? time(answers.detected) : undefined],
    [
      'aware',
      summary.aware,
      aware === undefined ? undefined : aware === 'unknown' ? choices['not-yet'] : time(aware),
    ],
    ['groups', summary.groups, answers.groups?.join(', ')],
    ['count', summary.count, people(answers, setting)],
    [
      'data',
      summary.data,
      answers.data === undefined
        ? undefined
        : data.length === 0
          ? unknown
          : language.list(data.map((key) => language.vocabulary.data[key] ?? key)),
    ],
    ['organisation.name', summary.organisation, organisation.name],
    ['organisation.role', summary.role, role === undefined ? undefined : language.vocabulary.roles[role]],
    [
      'organisation.country',
      summary.country,
      country === undefined ? undefined : countryName(country, words.language),
    ],
    ['organisation.contact', summary.contact, Object.values(organisation.contact ?? {})[0]],
    ['id', summary.id, answers.id],
  ]
  return rows.flatMap(([field, label, value]) => {
    if (value !== undefined) return [{ field, label, value }]
    return asked.includes(field) ? [{ field, label, value: unknown }] : []
  })
}

function people({ count }: Answers, { words, language }: Setting): string {
  return count === undefined || count === 'unknown'
    ? words.choices.unknown
    : language.numbers.people(impreciseCount(count))
}
