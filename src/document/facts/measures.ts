import type { Item, Measure } from '../../record/index.ts'
import { mayShow } from '../audience.ts'
import type { Hole } from '../holes.ts'
import type { Facts } from './shape.ts'
import type { Values } from './values.ts'

/** What we do about it, and, apart from that, what each other party does. */
export function measuresFacts(
  { telling, timeline: { incident }, partyName, visible }: Values,
  itemFacts: (item: Item) => { readonly text: Hole },
): Facts['measures'] {
  const measures = visible(incident.measures)
  const byStatus = (some: readonly Measure[]) => ({
    taken: some.filter(({ status }) => status === 'taken').map(itemFacts),
    planned: some.filter(({ status }) => status === 'planned').map(itemFacts),
  })
  /** Those whose name the readers may not see stand together, without one. */
  const named = ({ by }: Measure): string | undefined => {
    const party = incident.parties.find(({ id }) => id === by)
    return party && !mayShow(telling.audience, party.name.audience) ? undefined : by
  }
  const theirs = measures.filter(({ by }) => by !== 'us')
  return {
    ...byStatus(measures.filter(({ by }) => by === 'us')),
    others: [...new Set(theirs.map(named))].map((by) => {
      const own = theirs.filter((measure) => named(measure) === by)
      const [first] = own
      return {
        by: partyName(by, [...(first?.path ?? ['measures']), 'by'], first?.audience ?? 'public'),
        ...byStatus(own),
      }
    }),
  }
}
