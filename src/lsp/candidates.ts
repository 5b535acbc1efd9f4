import type { RegimeShelf } from '../clocks/index.ts'
import type { Event, Incident } from '../record/index.ts'
import type { Analysis } from './analysis.ts'
import { lessonCard, partyCard, sourceCard } from './cards.ts'
import { eventHead, textIn } from './event-card.ts'
import type { Realm } from './names.ts'
import { isNear } from './periods.ts'
import { plain, timeLines, type Voice } from './voice.ts'

/** Something that may be written, with a few words beside it and its documentation in Markdown. */
export interface Candidate {
  readonly word: string
  readonly detail: string
  readonly documentation: string
}

/** What a name of a realm may be in this record. */
export async function candidatesOf(
  realm: Realm,
  analysis: Analysis,
  voice: Voice,
  law: () => Promise<RegimeShelf>,
): Promise<readonly Candidate[]> {
  const { parts } = analysis.reading
  switch (realm) {
    case 'parties': {
      const others = ['us', 'customers', 'public', ...parts.parties.map(({ id }) => id)]
      return others.map((id) => ({
        word: id,
        detail: parts.parties.find((one) => one.id === id)?.name.value ?? '',
        documentation: partyCard(analysis, id, voice).join('\n\n'),
      }))
    }
    case 'events':
      return analysis.timeline.entries.map(({ event }) => eventCandidate(event, parts, voice))
    case 'sources':
      return parts.sources.map(({ id, title }) => ({
        word: id,
        detail: textIn(title, voice.language.tag, parts.language) ?? '',
        documentation: sourceCard(analysis, id, voice).join('\n\n'),
      }))
    case 'lessons':
      return parts.lessons.flatMap(({ id, text }) =>
        id === undefined
          ? []
          : [
              {
                word: id,
                detail: shortened(textIn(text, voice.language.tag, parts.language) ?? ''),
                documentation: lessonCard(analysis, id, voice).join('\n\n'),
              },
            ],
      )
    case 'duties':
      return duties(analysis, voice, await law())
    case 'terms':
      return []
  }
}

function eventCandidate(event: Event, { timezone, language }: Incident, voice: Voice): Candidate {
  const text = textIn(event.text, voice.language.tag, language)
  return {
    word: event.id,
    detail: event.at ? voice.language.dates.write(event.at, { zone: timezone, day: false }) : '',
    documentation: [
      eventHead(voice, event),
      ...(event.at ? [timeLines(voice, event.at, timezone, event.end).join('  \n')] : []),
      ...(text === undefined ? [] : [plain(text)]),
    ].join('\n\n'),
  }
}

/** The record's own contracts, then the law of the places to which it points, then all other. */
function duties({ timeline }: Analysis, { language }: Voice, law: RegimeShelf): Candidate[] {
  const { contracts } = timeline.incident
  const near = new Set(law.clocks(timeline).flatMap((clock) => (isNear(clock) ? [clock.duty.id] : [])))
  const own = contracts.map(({ id, title, cite }) => ({
    word: id,
    detail: cite ?? '',
    documentation: plain(textIn(title, language.tag) ?? ''),
  }))
  const ofLaw = law.regimes().map(({ id, cite, title, citation }) => ({
    word: id,
    detail: cite,
    documentation: `${plain(title[language.tag === 'it' ? 'it' : 'en'])}\n\n${plain(citation)}`,
  }))
  const [here, elsewhere] = [true, false].map((isHere) =>
    ofLaw.filter(({ word }) => near.has(word) === isHere),
  )
  return [...own, ...(here ?? []), ...(elsewhere ?? [])]
}

/** The first words of a text, for a line. */
export function shortened(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > most
    ? `${line
        .slice(0, most - 1)
        .replace(/\S*$/, '')
        .trimEnd()}…`
    : line
}
