import fc from 'fast-check'
import type { Incident } from '../../src/record/index.ts'
import type { Moment } from '../../src/time/index.ts'
import { incidentOf, momentOf } from './events.ts'

/** An incident to take everything but the events from. */
const plain = await incidentOf([])
const kinds = ['attack', 'detection', 'removal', 'review', 'closure', 'notification'] as const

type Event = Incident['events'][number]

/** What a property says of an event. */
export interface Sketch {
  readonly id: string
  readonly at: Moment | undefined
  readonly after: readonly string[]
  readonly before: readonly string[]
}

/** An incident with events of which only what orders them is told. */
export function incidentWith(sketches: readonly Sketch[]): Incident {
  return {
    ...plain,
    events: sketches.map(
      ({ id, at, after, before }, index): Event => ({
        id,
        isNamed: true,
        path: ['events', index],
        kind: kinds[index % kinds.length] ?? 'review',
        by: 'us',
        to: undefined,
        at,
        end: undefined,
        after: after.map((name) => ({ name, path: ['events', index, 'after'] })),
        before: before.map((name) => ({ name, path: ['events', index, 'before'] })),
        learned: undefined,
        audience: 'internal',
        sources: [],
        stage: undefined,
        under: [],
        applies: undefined,
        reasons: undefined,
        corrects: [],
        said: undefined,
        instead: undefined,
        knownSince: undefined,
        nextUpdate: undefined,
        text: undefined,
      }),
    ),
  }
}

/** A day, or a longer or shorter stretch, in one year. */
export const moments = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 23 }))
  .chain(([month, day, hour]) => {
    const [mm, dd, hh] = [month, day, hour].map((number) => String(number).padStart(2, '0'))
    return fc.constantFrom(
      `2026-${mm}-${dd}`,
      `2026-${mm}-${dd}T${hh}:30`,
      `2026-${mm}`,
      `2026-${mm}-${dd}~`,
      `2026-${mm}-${dd}/..`,
      `../2026-${mm}-${dd}`,
      `2026-${mm}-${dd}/2026-12-31`,
    )
  })
  .map((text) => momentOf(text))

/** Events whose references make no circle: each only names events that come earlier in a hidden order. */
export const acyclic = fc
  .array(
    fc.record({
      at: fc.option(moments, { nil: undefined }),
      leaders: fc.array(fc.tuple(fc.nat({ max: 20 }), fc.boolean()), { maxLength: 3 }),
    }),
    { maxLength: 15 },
  )
  .chain((drafts) => {
    const sketches = drafts.map(({ at }, index): { -readonly [Key in keyof Sketch]: Sketch[Key] } => ({
      id: `e${index}`,
      at,
      after: [],
      before: [],
    }))
    for (const [index, { leaders }] of drafts.entries()) {
      for (const [choice, isAfter] of leaders) {
        const follower = sketches[index]
        const leader = sketches[index === 0 ? -1 : choice % index]
        if (!follower || !leader) continue
        if (isAfter) follower.after = [...follower.after, leader.id]
        else leader.before = [...leader.before, follower.id]
      }
    }
    return fc.shuffledSubarray(sketches, { minLength: sketches.length, maxLength: sketches.length })
  })

/** Events that refer to each other, to themselves and to nothing, anyhow. */
export const anyhow = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'removal', 'review', 'constructor', '__proto__'),
    at: fc.option(moments, { nil: undefined }),
    after: fc.array(fc.constantFrom('a', 'b', 'c', 'removal', 'review', 'nothing', 'toString'), {
      maxLength: 3,
    }),
    before: fc.array(fc.constantFrom('a', 'b', 'c', 'removal', 'review', '__proto__'), { maxLength: 3 }),
  }),
  { maxLength: 12 },
)
