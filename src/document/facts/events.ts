import { fill } from '../../language/index.ts'
import type { Audience, Event, Path, Text } from '../../record/index.ts'
import { phaseOf, resolverOf } from '../../timeline/index.ts'
import type { Hole } from '../holes.ts'
import { lastingFrom } from '../times.ts'
import type { Facts } from './shape.ts'
import { ownValue, type Values } from './values.ts'

export type EventFacts = Facts['detection']

/** What tells the events of one record. */
export interface EventTeller {
  readonly eventFacts: (event: Event | undefined) => EventFacts
  /** What began: when it ended is told apart from it. */
  readonly beginningFacts: (event: Event | undefined) => EventFacts
  /** What ended; the end of what began, if no event says of its own that it was over. */
  readonly endFacts: (end: Event | undefined, start: Event | undefined) => EventFacts
  readonly correctionFacts: (event: Event) => Facts['corrections'][number]
}

/** @param shown the events that the readers may see */
export function tellEvents(values: Values, shown: readonly Event[]): EventTeller {
  const { telling, timeline, text, moment, label, partyName } = values
  const { holes, language } = telling
  const { vocabulary } = language
  const { incident } = timeline
  const boundsOf = new Map(timeline.entries.map(({ event, bounds }) => [event, bounds]))

  const sourceTitles = ({ sources, path }: Event, who: Audience): Hole[] => {
    const titles = sources.flatMap(({ name }) => {
      const source = incident.sources.find((one) => one.id === name)
      return source ? [text(source.title, source.path, who)] : []
    })
    holes.restrict(titles, who, path)
    return titles
  }

  /** What happened; a correction without a text of its own tells what is true instead. */
  const eventText = (event: Event | undefined, path: Path, who: Audience): Hole => {
    if (event?.text) return text(event.text, path)
    const name = event?.instead && ownValue(vocabulary.events, event.kind)
    if (!event?.instead || name === undefined) return label(vocabulary.events, event?.kind, path, who)
    const pattern = vocabulary.words['labelled'] ?? '{0}: {1}'
    return text(prefixed(event.instead, pattern, name), path)
  }

  /** Whether words that are printed name a party. */
  const names = (words: Hole, id: string | undefined): boolean => {
    const content = holes.fillingOf(words)?.content
    const name = incident.parties.find((one) => one.id === id)?.name.value
    const isText = content?.kind === 'text' || content?.kind === 'prose'
    return isText && name !== undefined && content.value.includes(name)
  }

  const eventFacts = (event: Event | undefined): EventFacts => {
    const path = event?.path ?? ['events']
    const who = event?.audience ?? 'public'
    const bounds = event && boundsOf.get(event)
    const phase = event && phaseOf(event.kind)
    const words = eventText(event, path, who)
    const facts = {
      text: words,
      isWorded: (event?.text ?? event?.instead) !== undefined,
      saysTo: names(words, event?.to),
      kind: label(vocabulary.events, event?.kind, path, who),
      phase: label(vocabulary.phases, phase, path, who),
      by: partyName(event?.by, path, who),
      to: partyName(event?.to, event && event.to === undefined ? [...path, 'to'] : path, who),
      at: moment(
        event?.at ? lastingFrom(event.at, event.end) : bounds,
        event && (event.at || !bounds) ? [...path, 'at'] : path,
        who,
      ),
      learned: moment(event?.learned, [...path, 'learned'], who),
      sources: event ? sourceTitles(event, who) : [],
      stage: label(vocabulary.stages, event?.stage, [...path, 'stage'], who),
      reasons: text(event?.reasons, [...path, 'reasons'], who),
    }
    if (event) holes.restrict(facts, who, path)
    else holes.markAbsent(facts)
    return facts
  }

  const resolveReference = resolverOf(incident)
  return {
    eventFacts,
    beginningFacts: (event) => eventFacts(event?.at ? { ...event, end: undefined } : event),
    endFacts: (end, start) =>
      end || !start?.end
        ? eventFacts(end)
        : { ...eventFacts(start), at: moment(start.end, [...start.path, 'end'], start.audience) },
    correctionFacts: (event) => {
      const { path, audience: who } = event
      const { at, text: words, isWorded } = eventFacts(event)
      const corrected = event.corrects
        .flatMap(({ name }) => resolveReference(name).event ?? [])
        .filter((one) => shown.includes(one))
      return {
        at,
        knownSince: moment(event.knownSince, [...path, 'known-since'], who),
        text: words,
        isWorded,
        said: text(event.said, [...path, 'said'], who),
        instead: text(event.instead, [...path, 'instead'], who),
        of: corrected.map(eventFacts),
      }
    },
  }
}

/** A Markdown text after a label: on its first line, or, where it begins with other than a word, above it. */
function prefixed(words: Text, pattern: string, label: string): Text {
  const languages = Object.entries(words.languages).map(([tag, { value, path }]) => {
    const begins = /^[\p{L}\p{N}“«„"(]/u.test(value) && !/^\d+[.)]/.test(value)
    const all = begins ? fill(pattern, label, value) : `${fill(pattern, label, '').trim()}\n\n${value}`
    return [tag, { value: all, path }] as const
  })
  return { ...words, languages: Object.fromEntries(languages) }
}
