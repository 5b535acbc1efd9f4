import { fill } from '../../language/index.ts'
import type { Count, Fact, Group, Incident } from '../../record/index.ts'
import { mayShow } from '../audience.ts'
import type { Hole } from '../holes.ts'
import type { Facts } from './shape.ts'
import type { Values } from './values.ts'

/** The categories of data, and how many records hold them. */
export function dataFacts(values: Values): Facts['data'] {
  const { telling, timeline, text, label, count, visible } = values
  const { incident } = timeline
  const names = (items: Incident['dataInvolved']): Hole[] =>
    visible(items).map((item) =>
      item.text
        ? text(item.text, item.path)
        : label(telling.language.vocabulary.data, item.category, item.path, item.audience),
    )
  return {
    involved: names(incident.dataInvolved),
    notInvolved: names(incident.dataNotInvolved),
    records: count(incident.dataRecords, ['data', 'records']),
    areRecordsCounted: isCounted(values, incident.dataRecords),
  }
}

/** Who is concerned, and how many. */
export function peopleFacts(values: Values): Facts['people'] {
  const { timeline, count, visible } = values
  const { people } = timeline.incident
  return {
    count: count(people.count, [...people.path, 'count']),
    isCounted: isCounted(values, people.count),
    groups: visible(people.groups).map((group) => groupHole(values, group)),
    notInvolved: visible(people.notInvolved).map((group) => groupHole(values, group)),
  }
}

/** A group of people, with its number in brackets where there is one for these readers. */
function groupHole(values: Values, group: Group): Hole {
  const { language, holes } = values.telling
  const words = values.text(group.text, group.path)
  const filling = holes.fillingOf(words)
  if (!group.count || !isCounted(values, group.count) || filling?.content.kind !== 'text') return words
  const counted = language.numbers.count(group.count.value)
  return holes.make({
    ...filling,
    content: {
      kind: 'text',
      value: fill(language.vocabulary.words['counted'] ?? '{0} ({1})', filling.content.value, counted),
    },
    origins: [...filling.origins, group.count.path],
  })
}

function isCounted({ telling }: Values, fact: Fact<Count> | undefined): boolean {
  return (fact?.value.known && mayShow(telling.audience, fact.audience)) ?? false
}
