import type { PhrasingContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { proseInline, textIn } from '../document/index.ts'
import { fill, type Language } from '../language/index.ts'
import type { Text } from '../record/index.ts'
import { csvRow } from '../timeline/index.ts'
import type { Notice, Notices } from './duties.ts'
import type { RegisterEntry } from './entry.ts'
import type { Statement } from './facts.ts'
import type { Occurrence } from './occurrence.ts'
import type { Listed, Told } from './readers.ts'
import type { Register } from './register.ts'

/** The columns, by the keys of their heads in the vocabulary. */
export const registerColumns = [
  ...[
    'id',
    'title',
    'kind',
    'organisation',
    'role',
    'occurred',
    'ended',
    'detected',
    'aware',
    'facts',
    'causes',
  ],
  ...['data', 'people', 'count', 'effects', 'measures', 'planned', 'risk', 'risk-reasons'],
  ...['authority', 'authority-notices', 'authority-reasons'],
  ...['communication', 'communication-notices', 'communication-reasons', 'status', 'sources', 'gaps'],
] as const

/**
 * A register as CSV, a line a record, in the words of a language. What is several things stands on several lines of one
 * cell. Nothing in it can run as a formula.
 *
 * @param fallback the language to take a text from that a record lacks in this one; without it, the record's own
 */
export function registerToCsv(register: Register, language: Language, fallback?: string): string {
  const { columns } = language.vocabulary.register
  const heads = registerColumns.map((key) => columns[key] ?? key)
  const rows = register.parts.map(({ entry }) =>
    cellsOf(entry, language, fallback, register.asOf === undefined),
  )
  return [heads, ...rows].map(csvRow).join('')
}

function cellsOf(
  entry: RegisterEntry,
  language: Language,
  fallback: string | undefined,
  isNow: boolean,
): readonly string[] {
  const { vocabulary } = language
  const { register: words } = vocabulary
  const { timezone, terms, parties, status, language: own } = entry.incident

  const text = (value: Text): string => {
    const [first] = Object.values(value.languages)
    const found = textIn(value, language.tag, fallback ?? own)?.value ?? first?.value ?? ''
    return value.kind === 'prose' ? plain(proseInline(found)) : found
  }
  const label = (labels: Readonly<Record<string, string>>, key: string | undefined): string => {
    if (key === undefined) return ''
    const term = Object.hasOwn(terms, key) ? terms[key] : undefined
    return (Object.hasOwn(labels, key) ? labels[key] : undefined) ?? (term ? text(term) : key)
  }
  const party = (id: string): string => {
    if (id === 'us') return entry.organisation.name.value
    return parties.find((one) => one.id === id)?.name.value ?? label(vocabulary.words, id)
  }
  const when = ({ at }: Occurrence): string =>
    language.dates.write(at, { zone: timezone, day: false, offset: true })
  const told = <Value>(one: Told<Value>, write: (value: Value) => string, absent = ''): string => {
    if (one.state === 'told') return write(one.value)
    return one.state === 'withheld' ? words.withheld : absent
  }
  const lines = <Value>({ shown, withheld }: Listed<Value>, write: (value: Value) => string): string =>
    [...shown.map(write), ...(withheld ? [words.withheld] : [])].join('\n')
  const statement = (one: Statement): string => {
    if ('text' in one) return text(one.text)
    const said = one.event.text ? text(one.event.text) : label(vocabulary.events, one.event.kind)
    return `${when(one)}: ${said}`
  }
  const notice = (one: Notice): string => {
    const { to, stage } = one.event
    const remarks = [
      to === undefined ? '' : party(to),
      label(vocabulary.stages, stage),
      one.judgement ? label(words.judgements, one.judgement) : '',
    ].filter((remark) => remark !== '')
    return remarks.length === 0 ? when(one) : fill(words.remark, when(one), remarks.join('; '))
  }
  const noticeCells = (
    { outcome, notices, reasons }: Notices,
    outcomes: Readonly<Record<string, string>>,
  ) => {
    const delays = notices.shown.flatMap(({ event }) => event.reasons ?? [])
    return [
      label(outcomes, outcome),
      lines(notices, notice),
      lines({ shown: [...delays, ...reasons.shown], withheld: reasons.withheld }, text),
    ]
  }
  const unknown = language.dates.write(undefined, { zone: timezone, day: false })
  const isBreach = entry.kind === 'personal-data-breach'
  const breachCells = (cells: readonly string[]): readonly string[] =>
    isBreach ? cells : cells.map(() => '')

  return [
    entry.id,
    told(entry.title, text),
    label(vocabulary.kinds, entry.kind),
    entry.organisation.name.value,
    label(vocabulary.roles, entry.organisation.role),
    told(entry.occurred, when, unknown),
    told(entry.ended, when),
    told(entry.detected, when, unknown),
    told(
      entry.aware,
      (aware) => {
        if (!aware.derived) return when(aware)
        return fill(words.remark, when(aware), aware.proposed ? words.proposed : words.derived)
      },
      unknown,
    ),
    lines(entry.facts, statement),
    lines(entry.causes, text),
    lines(entry.data, ({ category, text: named }) =>
      named ? text(named) : label(vocabulary.data, category),
    ),
    lines(entry.groups, (group) =>
      group.count?.value.known
        ? fill(words.remark, text(group.text), language.numbers.count(group.count.value))
        : text(group.text),
    ),
    told(entry.count, language.numbers.count, language.numbers.count({ known: false })),
    lines(entry.effects, text),
    lines(entry.taken, statement),
    lines(entry.planned, text),
    ...breachCells([
      told(entry.risk, (risk) => label(vocabulary.risks, risk)),
      lines(entry.riskReasons, text),
      ...noticeCells(entry.authority, words.authority),
      ...noticeCells(entry.communication, words.communication),
    ]),
    isNow ? label(vocabulary.statuses, status) : '',
    lines(entry.sources, ({ title, publisher, url }) =>
      [text(title), publisher?.value, url?.value].filter((part) => part !== undefined).join(', '),
    ),
    entry.gaps.map((gap) => label(words.gaps, gap)).join('\n'),
  ]
}

function plain(children: PhrasingContent[]): string {
  return plainText({ type: 'paragraph', children })
}
