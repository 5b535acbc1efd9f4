import type { RegimeShelf } from '../clocks/index.ts'
import type { Incident, Reference } from '../record/index.ts'
import { itemsOf } from './items.ts'

/** The field in which a reference names something. */
export type Named = 'parties' | 'events' | 'sources' | 'lessons' | 'regimes' | 'duties'

/** Every reference of a record, by the field in which it names something. */
export function referencesOf(incident: Incident): Readonly<Record<Named, readonly Reference[]>> {
  const { events, measures, actions, contracts, regimes } = incident
  return {
    parties: [
      ...events.flatMap(({ path, by, to }) => [
        { name: by, path: [...path, 'by'] },
        ...(to === undefined ? [] : [{ name: to, path: [...path, 'to'] }]),
      ]),
      ...measures.map(({ path, by }) => ({ name: by, path: [...path, 'by'] })),
      ...contracts.map(({ path, party }) => ({ name: party, path: [...path, 'party'] })),
    ],
    events: events.flatMap(({ after, before, corrects }) => [...after, ...before, ...corrects]),
    sources: [...events, ...itemsOf(incident)].flatMap((citing): readonly Reference[] => citing.sources),
    lessons: actions.flatMap((action) => action.answers),
    duties: events.flatMap(({ under }) => under),
    regimes: [...regimes.include, ...regimes.exclude],
  }
}

/** The names that references to a field may use. The law is only asked for where one may name it. */
export async function namesOf(
  incident: Incident,
  field: Named,
  law: () => Promise<RegimeShelf>,
): Promise<readonly string[]> {
  switch (field) {
    case 'parties':
      return ['us', 'attacker', 'customers', 'public', ...incident.parties.map((party) => party.id)]
    case 'events':
      return [...new Set(incident.events.flatMap((event) => [event.id, event.kind]))]
    case 'sources':
      return incident.sources.map((source) => source.id)
    case 'lessons':
      return incident.lessons.flatMap((lesson) => lesson.id ?? [])
    case 'regimes':
      return regimeNames(await law())
    case 'duties':
      return [...incident.contracts.map((contract) => contract.id), ...regimeNames(await law())]
  }
}

/** A regime by its whole name or by the beginning that it shares with others: `nis2-23` is every stage of the article. */
function regimeNames({ ids }: RegimeShelf): readonly string[] {
  const names = ids.flatMap((id) =>
    id.split('-').map((_, index, parts) => parts.slice(0, index + 1).join('-')),
  )
  return [...new Set(names)]
}
