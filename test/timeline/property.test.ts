import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildTimeline, timelineSeenBy, timelineToCsv, timelineToJson } from '../../src/timeline/index.ts'
import { acyclic, anyhow, incidentWith, moments, type Sketch } from './arbitrary.ts'
import { idsOf, momentOf } from './events.ts'

const anyTime = { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY }

/** Who stands in front of whom, by `after` and `before`. */
function pairsOf(sketches: readonly Sketch[]): [string, string][] {
  return sketches.flatMap(({ id, after, before }) => [
    ...after.map((leader): [string, string] => [leader, id]),
    ...before.map((follower): [string, string] => [id, follower]),
  ])
}

describe('the order of events', () => {
  test('obeys every reference of a record without circles', () => {
    fc.assert(
      fc.property(acyclic, (sketches) => {
        const { cycles, ...timeline } = buildTimeline(incidentWith(sketches))
        const ids = idsOf(timeline)
        expect(cycles).toEqual([])
        for (const [leader, follower] of pairsOf(sketches)) {
          expect(ids.indexOf(leader)).toBeLessThan(ids.indexOf(follower))
        }
      }),
    )
  })

  test('is by time where no reference says otherwise', () => {
    fc.assert(
      fc.property(fc.array(moments), (times) => {
        const sketches = times.map((at, index) => ({ id: `e${index}`, at, after: [], before: [] }))
        const placed = buildTimeline(incidentWith(sketches)).entries.map(({ bounds }) => bounds)
        for (const [index, moment] of placed.entries()) {
          const last = placed[index - 1]
          const start = ({ earliest, latest }: { earliest: number; latest: number }): number =>
            Number.isFinite(earliest) ? earliest : latest
          if (last && moment) expect(start(last)).toBeLessThanOrEqual(start(moment))
        }
      }),
    )
  })

  test('does not depend on the order in the file, where no two events tie', () => {
    const drafts = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 12 }).chain((days) =>
      fc.record({
        days: fc.constant(days.toSorted((a, b) => a - b)),
        undated: fc.array(fc.boolean(), { minLength: days.length, maxLength: days.length }),
      }),
    )
    // Each dated event is followed by at most one without a time, which may also follow what came before.
    const records = drafts.map(({ days, undated }) =>
      days.flatMap((day, index): Sketch[] => {
        const at = momentOf(`2026-05-${String(day).padStart(2, '0')}`)
        const dated = { id: `d${index}`, at, after: [], before: [] }
        const after = index > 0 ? [`d${index}`, `d${index - 1}`] : ['d0']
        return undated[index] ? [dated, { id: `u${index}`, at: undefined, after, before: [] }] : [dated]
      }),
    )
    const shuffled = records.chain((sketches) =>
      fc.tuple(
        fc.constant(sketches),
        fc.shuffledSubarray(sketches, { minLength: sketches.length, maxLength: sketches.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([sketches, others]) => {
        const expected = sketches.map(({ id }) => id)
        expect(idsOf(buildTimeline(incidentWith(sketches)))).toEqual(expected)
        expect(idsOf(buildTimeline(incidentWith(others)))).toEqual(expected)
      }),
    )
  })

  test('bounds an event without a time by what it follows and what it precedes', () => {
    fc.assert(
      fc.property(acyclic, (sketches) => {
        const { entries } = buildTimeline(incidentWith(sketches))
        const boundsOf = new Map(entries.map(({ event, bounds }) => [event.id, bounds]))
        const isDated = new Set(sketches.filter(({ at }) => at).map(({ id }) => id))
        for (const [leader, follower] of pairsOf(sketches)) {
          const [before, after] = [leader, follower].map((id) => boundsOf.get(id) ?? anyTime)
          if (!before || !after) throw new Error('an event was lost')
          if (!isDated.has(follower)) expect(after.earliest).toBeGreaterThanOrEqual(before.earliest)
          if (!isDated.has(leader)) expect(before.latest).toBeLessThanOrEqual(after.latest)
        }
      }),
    )
  })

  test('never fails and loses no event, whatever the references say', () => {
    fc.assert(
      fc.property(anyhow, moments, (sketches, asOf) => {
        const incident = incidentWith(sketches)
        const timeline = buildTimeline(incident)
        expect(timeline.entries.map(({ event }) => event.path[1]).sort()).toEqual(
          incident.events.map(({ path }) => path[1]).sort(),
        )
        for (const circle of timeline.cycles) expect(circle).not.toEqual([])
        const circles = timeline.cycles.map((circle) =>
          circle
            .map(({ path }) => path[1])
            .sort()
            .join(),
        )
        expect(new Set(circles).size).toBe(circles.length)
        timelineToCsv(timeline, ['en'])
        timelineToJson(timeline)
        buildTimeline(incident, asOf)
        timelineSeenBy(timeline, ({ id }) => id !== 'a')
      }),
      { numRuns: 300 },
    )
  })

  test('takes a thousand events that follow each other in a moment', () => {
    const sketches = Array.from({ length: 1000 }, (_, index) => ({
      id: `e${index}`,
      at: undefined,
      after: index === 0 ? [] : [`e${index - 1}`],
      before: [],
    }))
    const start = performance.now()
    expect(idsOf(buildTimeline(incidentWith(sketches.toReversed())))[999]).toBe('e999')
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('what was known', () => {
  test('at one time is known later', () => {
    fc.assert(
      fc.property(acyclic, moments, moments, (sketches, one, other) => {
        const incident = incidentWith(sketches)
        const [sooner, later] = one.latest <= other.latest ? [one, other] : [other, one]
        const knownLater = idsOf(buildTimeline(incident, later))
        for (const id of idsOf(buildTimeline(incident, sooner))) expect(knownLater).toContain(id)
      }),
    )
  })

  test('does not rest on what was not', () => {
    fc.assert(
      fc.property(acyclic, moments, (sketches, asOf) => {
        const { entries } = buildTimeline(incidentWith(sketches), asOf)
        const times = entries.flatMap(({ event }) => event.at ?? [])
        for (const { event, bounds } of entries) {
          if (event.at || !bounds) continue
          if (Number.isFinite(bounds.earliest))
            expect(times.map((at) => at.earliest)).toContain(bounds.earliest)
          if (Number.isFinite(bounds.latest)) expect(times.map((at) => at.latest)).toContain(bounds.latest)
        }
      }),
    )
  })
})
