import type { IncidentRecord } from '../../record/index.ts'
import { type Draft, keepNote, remark, whereIn } from './draft.ts'
import type { Entry } from './entry.ts'
import { hasClock } from './entry.ts'
import type { Section } from './outline.ts'
import type { Pair } from './pairs.ts'
import { type Fact, factOf, type Topic, topicOf } from './section-names.ts'
import type { StampReader } from './stamp.ts'
import { zoneIn } from './zones.ts'

const severities: readonly (readonly [NonNullable<IncidentRecord['severity']>, RegExp])[] = [
  [
    'critical',
    /\b(?:s(?:ev(?:erity)?)?|p(?:riority)?)[ -]?[01]\b|critical|cr[ií]tic[ao]|critique|kritisch|maximale?\b|blocker|emergency/i,
  ],
  [
    'high',
    /\b(?:s(?:ev(?:erity)?)?|p(?:riority)?)[ -]?2\b|\bhigh\b|\bmajor\b|\balt[ao]\b|\bhoch\b|(?<!\p{L})élevée?(?!\p{L})|\bmajeure?\b/iu,
  ],
  [
    'medium',
    /\b(?:s(?:ev(?:erity)?)?|p(?:riority)?)[ -]?3\b|\bmedium\b|\bmoderate\b|\bmedi[ao]\b|(?<!\p{L})média(?!\p{L})|\bmittel\b|\bmoyenne?\b/iu,
  ],
  [
    'low',
    /\b(?:s(?:ev(?:erity)?)?|p(?:riority)?)[ -]?[45]\b|\blow\b|\bminor\b|\bbass[ao]\b|\bbaj[ao]\b|\bbaix[ao]\b|\bniedrig\b|\bfaible\b/i,
  ],
]

const statuses: readonly (readonly [NonNullable<IncidentRecord['status']>, RegExp])[] = [
  ['closed', /^\W*(?:closed|chius[oa]|cerrad[oa]|fechad[oa]|geschlossen|clos|clôturée?)(?!\p{L})/iu],
  [
    'resolved',
    /^\W*(?:(?:incident|issue|fully) )?(?:resolved|fixed|mitigated|risolt[oa]|resuelt[oa]|resolvid[oa]|behoben|gelöst|résolue?)(?!\p{L})/iu,
  ],
  ['monitoring', /^\W*(?:monitoring|watching|in monitoraggio)\b/i],
  ['identified', /^\W*(?:identified|identificat[oa])\b/i],
  ['investigating', /^\W*(?:investigating|ongoing|active|in corso)\b/i],
]

/** The severity that words name, where they are clear: the one that stands first. */
export function severityOf(value: string): IncidentRecord['severity'] {
  const found = severities.flatMap(([severity, pattern]) => {
    const index = pattern.exec(value)?.index
    return index === undefined ? [] : [{ severity, index }]
  })
  return found.sort((a, b) => a.index - b.index)[0]?.severity
}

/** The status of an incident that words name. That of the report itself ("Draft", "Complete") is none. */
export function statusOf(value: string): IncidentRecord['status'] {
  return statuses.find(([, pattern]) => pattern.test(value))?.[0]
}

/** The kinds of event of which a table of facts gives the time. */
export const factKinds: Partial<
  Record<Fact, 'impact-start' | 'impact-end' | 'detection' | 'declaration' | 'resolution'>
> = {
  start: 'impact-start',
  end: 'impact-end',
  detected: 'detection',
  declared: 'declaration',
}

/** Severity and status from facts that stay where they stand. */
export function hintsOf(draft: Draft, pairs: readonly Pair[]): void {
  for (const pair of pairs) {
    const fact = factOf(pair.key)
    const severity = fact === 'severity' ? severityOf(pair.value) : undefined
    const status = fact === 'status' ? statusOf(pair.value) : undefined
    const written = [`${pair.key}: ${pair.value}`, whereIn(draft.source, pair)]
    if (severity !== undefined && draft.severity === undefined) {
      draft.severity = severity
      remark(draft, ['severity'], written)
    }
    if (status !== undefined && draft.status === undefined) {
      draft.status = status
      remark(draft, ['status'], written)
    }
  }
}

const fieldTopics: readonly Topic[] = [
  'summary',
  'impact',
  'root',
  'contributing',
  'trigger',
  'causes',
  'measures',
]

/** The section that a fact is, where its key is the name of one: "**Root cause:** a full disk". */
function topicOfFact({ key, value, valueStart, bold }: Pair): Topic | undefined {
  if (!bold || valueStart === undefined || value === '' || factOf(key) !== undefined) return undefined
  const topic = topicOf(key)
  return topic && fieldTopics.includes(topic) ? topic : undefined
}

/** Whether pairs among the words of a summary are facts and no words of it. */
export function isFacts(pairs: readonly Pair[]): boolean {
  const known = pairs.filter((pair) => factOf(pair.key) !== undefined)
  if (pairs.every((pair) => known.includes(pair) || topicOfFact(pair) !== undefined)) return true
  return known.length * 2 >= pairs.length && pairs.every(({ bold }) => bold)
}

/** The facts that are sections. */
export function sectionsOfFacts(pairs: readonly Pair[]): readonly Section[] {
  return pairs.flatMap((pair): Section[] => {
    const topic = topicOfFact(pair)
    if (topic === undefined) return []
    const { key, start, end, valueStart = start } = pair
    const block = { type: 'paragraph' as const, depth: 0, start: valueStart, end, children: [] }
    return [{ heading: { text: key, depth: 7, start, end: valueStart }, topic, named: true, blocks: [block] }]
  })
}

/** Puts facts into their fields, and gives those back that are times of events. The others become one note. */
export function placeFacts(
  draft: Draft,
  pairs: readonly Pair[],
  heading: string,
  stamps: StampReader,
): readonly Entry[] {
  const entries: Entry[] = []
  const left: Pair[] = []
  for (const pair of pairs) {
    const { key, value } = pair
    const fact = factOf(key)
    const written = `${key}: ${value}`
    const severity = fact === 'severity' ? severityOf(value) : undefined
    const status = fact === 'status' ? statusOf(value) : undefined
    const stamp = fact && factKinds[fact] ? stamps.first(value) : undefined
    if (severity !== undefined && draft.severity === undefined) {
      draft.severity = severity
      remark(draft, ['severity'], [written, whereIn(draft.source, pair)])
    } else if (status !== undefined && draft.status === undefined && value.length < 250) {
      draft.status = status
      remark(draft, ['status'], [written, whereIn(draft.source, pair)])
    } else if (stamp && (hasClock(stamp) || stamp.date?.year !== undefined)) {
      entries.push({
        start: pair.start,
        end: pair.end,
        stamp,
        written: value.slice(stamp.start, stamp.end),
        text: [key, value.slice(stamp.end).trim()].filter((part) => part !== '').join(': '),
        beside: [],
        zone: zoneIn(key),
      })
    } else if (topicOfFact(pair) === undefined) left.push(pair)
  }
  const [first] = left
  const last = left.at(-1)
  if (first && last)
    keepNote(
      draft,
      heading,
      left.map(({ key, value }) => (key === '' ? value : `${key}: ${value}`)).join('\n'),
      { start: first.start, end: last.end },
    )
  return entries
}
