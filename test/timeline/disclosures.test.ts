import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waysToUs } from '../../src/timeline/disclosures.ts'
import { orderEvents } from '../../src/timeline/order.ts'
import { incidentWith, moments } from './arbitrary.ts'

const parties = ['a', 'b', 'c', 'd', 'toString'] as const

/** Events of which most are a party's telling somebody, in any order. */
const tellings = fc.array(
  fc.record({
    kind: fc.constantFrom('vendor-disclosure' as const, 'vendor-disclosure' as const, 'detection' as const),
    by: fc.constantFrom(...parties, 'us'),
    to: fc.constantFrom(...parties, 'us', 'customers', 'public', undefined),
    at: fc.option(moments, { nil: undefined }),
  }),
  { maxLength: 12 },
)

test('what a party knew reached us when whoever learned it from them first told us', () => {
  fc.assert(
    fc.property(tellings, (told) => {
      const sketches = told.map(({ at }, index) => ({ id: `e${index}`, at, after: [], before: [] }))
      const incident = incidentWith(sketches)
      const events = incident.events.map((event, index) => ({ ...event, ...told[index] }))
      const { entries } = orderEvents({ ...incident, events })
      const ways = waysToUs(entries)
      for (const party of parties) {
        const informed = new Set<string>([party])
        const times: number[] = []
        for (const { event, bounds } of entries) {
          const { kind, by, to = 'us' } = event
          if (kind !== 'vendor-disclosure' || !informed.has(by)) continue
          if (to === 'us' || to === 'customers' || to === 'public')
            times.push(bounds?.latest ?? Number.POSITIVE_INFINITY)
          else informed.add(to)
        }
        expect(ways.get(party)).toBe(times.length > 0 ? Math.min(...times) : undefined)
      }
    }),
  )
})
