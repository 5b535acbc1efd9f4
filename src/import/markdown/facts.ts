import type { IncidentRecord } from '../../record/index.ts'
import { type Draft, keepNote, remark, whereIn } from './draft.ts'
import type { Entry } from './entry.ts'
import { hasClock } from './entry.ts'
import type { Pair } from './pairs.ts'
import { type Fact, factOf } from './section-names.ts'
import type { StampReader } from './stamp.ts'
import { zoneIn } from './zones.ts'

const severities: readonly (readonly [NonNullable<IncidentRecord['severity']>, RegExp])[] = [
  ['critical', /\b(?:sev(?:erity)?|p(?:riority)?)[ -]?[01]\b|critical|critic[ao]|blocker|emergency/i],
  ['high', /\b(?:sev(?:erity)?|p(?:riority)?)[ -]?2\b|\bhigh\b|\bmajor\b|\balta\b/i],
  ['medium', /\b(?:sev(?:erity)?|p(?:riority)?)[ -]?3\b|\bmedium\b|\bmoderate\b|\bmedia\b/i],
  ['low', /\b(?:sev(?:erity)?|p(?:riority)?)[ -]?[45]\b|\blow\b|\bminor\b|\bbassa\b/i],
]

const statuses: readonly (readonly [NonNullable<IncidentRecord['status']>, RegExp])[] = [
  ['closed', /^\W*(?:closed|chius[oa])\b/i],
  ['resolved', /^\W*(?:resolved|fixed|mitigated|risolt[oa])\b/i],
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
    } else if (status !== undefined && draft.status === undefined && value.length < 60) {
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
    } else left.push(pair)
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
