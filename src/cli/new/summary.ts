import { fill } from '../../language/index.ts'
import { isIncidentKind } from '../../record/index.ts'
import { readMoment } from '../../time/index.ts'
import { countryName } from '../asking/countries.ts'
import { impreciseCount } from '../asking/counts.ts'
import type { Answers } from './answers.ts'
import { type Setting, writeTime } from './setting.ts'

/** What is about to be written, a line for each answer. */
export function summaryOf(answers: Answers, setting: Setting, zone: string): string {
  const { words, language } = setting
  const { summary, choices } = words
  const unknown = choices.unknown
  const time = (text: string | undefined): string => {
    const reading = text === undefined || text === 'unknown' ? undefined : readMoment(text, zone)
    return reading?.ok ? writeTime(setting, reading.moment, zone) : unknown
  }
  const { kind, organisation = {} } = answers
  const reporter = answers['reported-by'] ?? 'unknown'
  const from =
    reporter === 'vendor' && answers.vendor !== undefined && answers.vendor !== 'unknown'
      ? answers.vendor
      : choices[reporter]
  const data = answers.data === 'unknown' ? [] : (answers.data ?? [])
  const role = organisation.role
  const ours = [
    organisation.name,
    role === undefined ? undefined : language.vocabulary.roles[role],
    organisation.country === undefined ? undefined : countryName(organisation.country, words.language),
  ].flatMap((value) => value ?? [])
  const rows: readonly (readonly [string, string | undefined])[] = [
    [summary.title, answers.title],
    [
      summary.kind,
      kind === undefined || !isIncidentKind(kind) ? choices['kind-unknown'] : language.vocabulary.kinds[kind],
    ],
    [summary.learned, time(answers.learned)],
    [summary.from, from],
    [summary.began, time(answers.began)],
    [summary.detected, reporter === 'vendor' ? time(answers.detected) : undefined],
    [
      summary.aware,
      answers.aware === undefined
        ? undefined
        : answers.aware === 'unknown'
          ? choices['not-yet']
          : time(answers.aware),
    ],
    [summary.people, people(answers, setting)],
    [
      summary.data,
      answers.data === undefined
        ? undefined
        : data.length === 0
          ? unknown
          : language.list(data.map((key) => language.vocabulary.data[key] ?? key)),
    ],
    [summary.organisation, ours.length === 0 ? undefined : ours.join(', ')],
    [summary.contact, Object.values(organisation.contact ?? {})[0]],
    [summary.timezone, answers.timezone],
    [summary.id, answers.id],
  ]
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}`])).join('\n')
}

function people({ groups = [], count }: Answers, { words, language }: Setting): string {
  const number =
    count === undefined || count === 'unknown'
      ? words.choices.unknown
      : language.numbers.people(impreciseCount(count))
  return groups.length === 0 ? number : fill(words.summary.with, groups.join(', '), number)
}
