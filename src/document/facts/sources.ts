import type { Event, SourceItem } from '../../record/index.ts'
import { narrowest } from '../audience.ts'
import type { Facts } from './shape.ts'
import type { Values } from './values.ts'

/** What the record rests on. */
export function sourceFacts(values: Values, source: SourceItem): Facts['sources'][number] {
  const { text, plain, address, moment } = values
  return {
    title: text(source.title, source.path),
    publisher: plain(source.publisher, [...source.path, 'publisher']),
    url: address(source.url, [...source.path, 'url']),
    date: moment(source.date, [...source.path, 'date'], source.audience),
    read: moment(source.read, [...source.path, 'read'], source.audience),
    isSecondHand: source.secondHand,
  }
}

/** Where a source gives another time than the record. */
export function disagreements(values: Values, events: readonly Event[]): Facts['disagreements'] {
  const { telling, timeline, label, partyName, moment, text } = values
  return events.flatMap((event) =>
    event.sources
      .filter((claim) => claim.says)
      .flatMap((claim) => {
        const source = timeline.incident.sources.find((one) => one.id === claim.name)
        if (!source) return []
        const who = narrowest([event.audience, source.audience])
        return [
          {
            event: label(telling.language.vocabulary.events, event.kind, event.path, who),
            by: partyName(event.by, event.path, who),
            at: moment(event.at, [...event.path, 'at'], who),
            source: text(source.title, source.path, who),
            says: moment(claim.says, claim.path, who),
          },
        ]
      }),
  )
}
