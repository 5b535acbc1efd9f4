import { type DatedEntry, dateEntries } from './calendar.ts'
import { type Draft, keepNote, remark, tell, whereIn } from './draft.ts'
import { type Entry, isDay, type Loose } from './entry.ts'
import { type GuessedKind, guessKind } from './event-kinds.ts'
import { factKinds } from './facts.ts'
import type { Heading } from './outline.ts'
import { factOf } from './section-names.ts'
import { type NamedZone, statedZone } from './zones.ts'

/** A timeline of the file, with what the file says of its times. */
export interface Timeline {
  readonly entries: readonly Entry[]
  readonly loose: readonly Loose[]
  readonly heading: Heading | undefined
  /** The day of its first bare time; wall-clock milliseconds. */
  readonly base: number | undefined
  readonly zone: NamedZone | undefined
  /** Whether its entries are facts of the report's head. */
  readonly ofFacts: boolean
}

export interface EventsContext {
  /** The zone of the record. */
  readonly zone: string
  readonly stated: boolean
  readonly year: number | undefined
  readonly orderKnown: boolean
}

/** Adds the entries of timelines as events, with their times and with comments that say how these are written. */
export function placeEvents(draft: Draft, timelines: readonly Timeline[], context: EventsContext): void {
  const events: ReadEvent[] = []
  for (const timeline of timelines) {
    const { dated, findings } = dateEntries(timeline.entries, {
      source: draft.source,
      base: timeline.base,
      year: context.year,
      zone: timeline.zone?.zone ?? context.zone,
      recordZone: context.zone,
    })
    draft.findings.push(...findings)
    const { heading } = timeline
    if (heading) remark(draft, ['events'], [`${heading.text} (${whereIn(draft.source, heading)})`])
    for (const one of withoutDays(dated)) events.push(readEvent(one, timeline.ofFacts))
    for (const loose of timeline.loose) placeLoose(draft, loose, heading)
    tellZone(draft, timeline, context)
    tellOrder(draft, timeline, context)
  }
  for (const event of withoutTwins(draft, events)) addEvent(draft, event)
}

/** An event as it is read, before it has a place in the draft. */
interface ReadEvent extends DatedEntry {
  readonly guess: GuessedKind | undefined
  readonly isFact: boolean
}

function readEvent(dated: DatedEntry, isFact: boolean): ReadEvent {
  const { text } = dated.entry
  const key = isFact ? factOf(text.split(':')[0] ?? '') : undefined
  const fact = key && factKinds[key]
  return { ...dated, isFact, guess: fact ? { kind: fact, words: text } : guessKind(text) }
}

/** A fact of the head that the timeline says again is one event: its words stand in the comment of the other. */
function withoutTwins(draft: Draft, events: readonly ReadEvent[]): readonly ReadEvent[] {
  const facts = new Map<string, ReadEvent[]>()
  const nameOf = ({ at, guess }: ReadEvent): string => `${guess?.kind} ${at}`
  for (const event of events) {
    if (!event.isFact || event.at === undefined || event.end !== undefined) continue
    facts.set(nameOf(event), [...(facts.get(nameOf(event)) ?? []), event])
  }
  const twins = new Set<ReadEvent>()
  const kept = events.map((event) => {
    const same = event.isFact || event.at === undefined ? [] : (facts.get(nameOf(event)) ?? [])
    const found = same.filter((one) => !twins.has(one))
    for (const one of found) twins.add(one)
    if (found.length === 0) return event
    const words = found.flatMap(({ entry }) => [
      entry.text,
      entry.written.trim(),
      whereIn(draft.source, entry),
    ])
    return { ...event, entry: { ...event.entry, beside: [...event.entry.beside, ...words] } }
  })
  return kept.filter((event) => !twins.has(event))
}

/** Days that stand alone above the times of that day are no entries: their words stand beside the entry that follows. */
function withoutDays(dated: readonly DatedEntry[]): readonly DatedEntry[] {
  const kept: DatedEntry[] = []
  let days: string[] = []
  for (const [index, one] of dated.entries()) {
    const { stamp, text } = one.entry
    const next = dated[index + 1]?.entry
    if (
      isDay(stamp) &&
      text === '' &&
      next &&
      next.stamp?.date === undefined &&
      (next.stamp !== undefined || next.text !== '')
    ) {
      days.push(one.entry.written, ...one.entry.beside)
      continue
    }
    kept.push(
      days.length === 0 ? one : { ...one, entry: { ...one.entry, beside: [...days, ...one.entry.beside] } },
    )
    days = []
  }
  return kept
}

function addEvent(draft: Draft, { entry, at, end, guesses, guess }: ReadEvent): void {
  const { stamp, text, written, beside, zone } = entry
  if (text === '' && at === undefined && written === '') return
  const path = ['events', draft.events.length]
  draft.events.push({
    kind: guess?.kind ?? 'observation',
    ...(at === undefined ? {} : { at }),
    ...(end === undefined ? {} : { end }),
    ...(text === '' ? {} : { text }),
  })
  draft.found += 1
  if (guess) draft.remarks.push({ at: [...path, 'kind'], text: `guessed from "${guess.words}"` })
  const guessed = guesses.length > 0 ? [`guessed: ${guesses.join(', ')}`] : []
  const words = [
    written.trim(),
    ...(zone && !stamp?.zone ? [zone.written] : []),
    whereIn(draft.source, entry),
    ...guessed,
    ...beside,
  ]
  remark(draft, at === undefined ? [...path, 'kind'] : [...path, 'at'], words)
}

/** What stands in a timeline beside its entries. What only says the zone is told beside that. */
function placeLoose(draft: Draft, loose: Loose, heading: Heading | undefined): void {
  if (loose.text.length < 120 && statedZone(loose.text)) {
    remark(draft, ['timezone'], [loose.text, whereIn(draft.source, loose)])
    return
  }
  keepNote(draft, heading?.text ?? '', loose.text, loose)
}

function tellZone(draft: Draft, { entries, zone }: Timeline, context: EventsContext): void {
  const bare = entries.find(({ stamp, zone: own }) => stamp?.clock !== undefined && !stamp.zone && !own)
  const ambiguous = zone?.ambiguous
    ? zone
    : entries.find(({ stamp, zone: own }) => stamp?.zone?.ambiguous || own?.ambiguous)?.stamp?.zone
  const place = bare ?? entries[0]
  if (!place) return
  if (ambiguous) {
    tell(draft, place, {
      code: 'import-zone',
      level: 'warning',
      message: `Unexpected \`${ambiguous.written}\`, the name of several zones: ${ambiguous.zone} was taken`,
      hint: 'Change `timezone` in the draft if it is another.',
    })
  } else if (bare && zone?.ofOthers) {
    tell(draft, bare, {
      code: 'import-zone',
      level: 'advice',
      message: `Unexpected times without a zone, expected one: \`${zone.written}\` was taken, which stands beside other times`,
      hint: 'Change `timezone` in the draft if it is another.',
    })
  } else if (bare && !zone && !context.stated) {
    tell(draft, bare, {
      code: 'import-zone',
      level: 'warning',
      message: 'Unexpected times without a zone, expected a zone that the file states: UTC was taken',
      hint: 'Say the zone with `--timezone ZONE`, or change `timezone` in the draft.',
    })
  }
}

function tellOrder(draft: Draft, { entries }: Timeline, { orderKnown }: EventsContext): void {
  const unsure = entries.find(({ stamp }) => stamp?.ambiguous)
  if (!unsure || orderKnown) return
  tell(draft, unsure, {
    code: 'import-date-order',
    level: 'warning',
    message: `Unexpected date \`${unsure.written.trim().slice(0, 40)}\`, of which either figure may be the month`,
    hint: 'Look over the dates in the draft.',
  })
}
