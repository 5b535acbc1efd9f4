import type { Clock, Duty, Reason } from '../../clocks/index.ts'
import { fill, type Language } from '../../language/index.ts'
import { existingPath, type Path, type RecordReading, whereIs } from '../../record/index.ts'
import { between, type Moment, toIso } from '../../time/index.ts'

/** Writes the parts of clocks in one language, of one record. */
export interface Teller {
  readonly id: string
  readonly zone: string
  readonly words: (key: string) => string
  readonly state: (key: string) => string
  readonly dutyWord: (key: string) => string
  readonly confidence: (key: string) => string
  readonly sector: (key: string) => string
  readonly number: (value: number) => string
  /** A time in the record's zone, as precise as it is known. */
  readonly when: (moment: Moment) => string
  /** The same in UTC, to the minute: `2025-11-12T08:00Z`, both ends of a window. */
  readonly utc: (moment: Moment) => string
  /** The time from one moment to another. */
  readonly duration: (from: Moment, to: Moment) => string
  readonly period: (period: object) => string
  readonly event: (kind: string) => string
  readonly told: (duty: Duty) => string
  /** A text in the language, else in English, else in any. */
  readonly text: (languages: Readonly<Record<string, string>>) => string
  readonly reason: (key: string) => string
  /** Reasons with the record's file and line. */
  readonly reasons: (clock: Clock, reasons: readonly Reason[]) => readonly string[]
  /** `incident.yaml:12`, if something is written there. */
  readonly place: (path: Path) => string | undefined
}

/** Makes a teller. */
export function makeTeller(language: Language, { incident, source, node }: RecordReading): Teller {
  const { vocabulary, dates, numbers } = language
  const { clocks } = vocabulary
  const zone = incident.timezone
  const plurals = new Intl.PluralRules(vocabulary.language)
  const label = (labels: Readonly<Record<string, string>>, key: string): string => labels[key] ?? key

  const text = (languages: Readonly<Record<string, string>>): string =>
    languages[language.tag] ?? languages['en'] ?? Object.values(languages)[0] ?? ''

  const place = (path: Path): string | undefined => {
    if (!node) return undefined
    if (existingPath(node, path).length === 0) return undefined
    const { file, line } = whereIs(source, node, path)
    return `${file}:${line}`
  }

  /** What stands in a reason: the record's own word, with its label, or what the duty says. */
  const termsOf = ({ duty }: Clock, { key, value = '' }: Reason): readonly string[] => {
    switch (key) {
      case 'our-role':
      case 'other-role':
        return [label(vocabulary.roles, value)]
      case 'our-sector':
        return [label(vocabulary.sectors, value)]
      case 'other-kind':
      case 'kind-open':
        return [label(vocabulary.kinds, value)]
      case 'risk-enough':
      case 'low-risk':
        return [label(vocabulary.risks, value)]
      case 'other-law':
        return [duty.applies.yields ? text(duty.applies.yields.text) : '']
      case 'threshold-open':
        return [duty.applies.threshold ? text(duty.applies.threshold) : '']
      case 'anchor-derived': {
        const basis = duty.sources.find(({ supports }) => supports.includes('anchor.derived'))
        return [basis?.title ?? duty.cite, 'kind' in duty.anchor ? duty.anchor.kind : '']
      }
      default:
        return [value]
    }
  }

  const period = (of: object): string => {
    const [unit = '', count = 0] = Object.entries(of)[0] ?? []
    const forms = clocks.periods[unit]
    const pattern = forms && (forms[plurals.select(Number(count))] ?? forms.other)
    return fill(pattern ?? `{0} ${unit}`, numbers.number(Number(count)))
  }

  const toldOne = (who: string): string => label({ ...vocabulary.roles, ...clocks.told }, who)

  return {
    id: incident.id,
    zone,
    words: (key) => label(clocks.words, key),
    state: (key) => label(clocks.states, key),
    dutyWord: (key) => label(clocks.duties, key),
    confidence: (key) => label(clocks.confidences, key),
    sector: (key) => label(vocabulary.sectors, key),
    number: numbers.number,
    when: (moment) => dates.write(moment, { zone, day: false }),
    utc: (moment) => {
      const ends = [moment.earliest, moment.latest].map((epoch) => toIso(epoch, 'UTC', 'minute'))
      return [...new Set(ends)].join(' – ')
    },
    duration: (from, to) => numbers.duration(between(from, to)),
    period,
    event: (kind) => label(vocabulary.events, kind),
    told: ({ tell, contract, recipient }) => {
      if (recipient && !contract) return text(recipient)
      if (!contract) return language.list(tell.map(toldOne))
      const party = incident.parties.find(({ id }) => id === contract.party)
      return party?.name.value ?? label({ ...clocks.told, ...vocabulary.words }, contract.party)
    },
    text,
    reason: (key) => label(clocks.reasons, key),
    reasons: (clock, reasons) =>
      reasons.map((reason) => {
        const said = fill(label(clocks.reasons, reason.key), ...termsOf(clock, reason))
        const at = reason.path && place(reason.path)
        return at === undefined ? said : `${said} (${at})`
      }),
    place,
  }
}
