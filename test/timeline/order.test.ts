import { describe, expect, test } from 'vitest'
import { resolverOf } from '../../src/timeline/index.ts'
import { boundsOf, idsOf, incidentOf, timelineOf } from './events.ts'

describe('the order of events', () => {
  test.each<[name: string, events: string[], order: string]>([
    ['there are none', [], ''],
    ['all are dated', ['id: c, kind: review, at: 2026-05-03', 'id: a, kind: attack, at: 2026-05-01'], 'a c'],
    [
      'the times have several precisions',
      [
        'id: minute, kind: review, at: 2026-05-02T10:00Z',
        'id: year, kind: review, at: 2026',
        'id: day, kind: review, at: 2026-05-02',
        'id: month, kind: review, at: 2026-05',
      ],
      'year month day minute',
    ],
    [
      'offsets differ',
      [
        'id: later, kind: review, at: "2026-05-02T10:00+01:00"',
        'id: sooner, kind: review, at: "2026-05-02T10:00+02:00"',
      ],
      'sooner later',
    ],
    [
      'an undated one follows another',
      [
        'id: c, kind: closure, at: 2026-05-03',
        'id: b, kind: removal, after: a',
        'id: a, kind: attack, at: 2026-05-01',
      ],
      'a b c',
    ],
    [
      'an undated one precedes another',
      [
        'id: b, kind: removal, at: 2026-05-03',
        'id: a, kind: attack, before: b',
        'id: x, kind: review, at: 2026-05-01',
      ],
      'x a b',
    ],
    [
      'an undated one stands between two',
      [
        'id: c, kind: closure, at: 2026-05-05',
        'id: b, kind: removal, after: a, before: c',
        'id: a, kind: attack, at: 2026-05-01',
        'id: x, kind: review, at: 2026-05-03',
      ],
      'a b x c',
    ],
    [
      'undated ones make a chain',
      [
        'id: d, kind: review, after: c',
        'id: c, kind: review, after: b',
        'id: b, kind: review, after: a',
        'id: z, kind: review, at: 2026-05-09',
        'id: a, kind: attack, at: 2026-05-01',
      ],
      'a b c d z',
    ],
    [
      'undated ones make a chain to what they precede',
      [
        'id: c, kind: review, at: 2026-05-03',
        'id: a, kind: review, before: b',
        'id: b, kind: review, before: c',
        'id: x, kind: review, at: 2026-05-01',
      ],
      'x a b c',
    ],
    [
      'several undated ones follow the same one: as they stand in the record',
      [
        'id: c, kind: review, after: a',
        'id: b, kind: review, after: a',
        'id: a, kind: attack, at: 2026-05-01',
        'id: z, kind: review, at: 2026-05-02',
      ],
      'a c b z',
    ],
    [
      'nothing places one: it comes last',
      ['id: lost, kind: review', 'id: a, kind: attack, at: 2026-05-01'],
      'a lost',
    ],
    [
      'one is said to be unknown: it comes last',
      ['id: lost, kind: review, at: unknown', 'id: a, kind: attack, at: 2026-05-01'],
      'a lost',
    ],
    [
      'an interval has no beginning: by its end',
      [
        'id: b, kind: review, at: ../2026-05-02',
        'id: c, kind: review, at: 2026-05-03/..',
        'id: a, kind: attack, at: 2026-05-01',
      ],
      'a b c',
    ],
    [
      'several references: all are heeded',
      [
        'id: c, kind: review, after: [a, b]',
        'id: b, kind: review, at: 2026-05-02',
        'id: a, kind: attack, at: 2026-05-01',
      ],
      'a b c',
    ],
    [
      'a reference says other than the times: the reference is heeded',
      ['id: b, kind: review, at: 2026-05-01, after: a', 'id: a, kind: attack, at: 2026-05-02'],
      'a b',
    ],
    [
      'a reference names a kind',
      ['kind: closure, after: removal', 'kind: removal, at: 2026-05-02', 'kind: review, at: 2026-05-03'],
      'removal closure review',
    ],
    [
      'two have the kind that a reference names: it is ignored',
      [
        'id: c, kind: closure, after: removal',
        'kind: removal, at: 2026-05-01',
        'kind: removal, at: 2026-05-02',
      ],
      'removal removal-2 c',
    ],
    [
      'a reference names nothing: it is ignored',
      ['id: b, kind: closure, after: nothing', 'id: a, kind: attack, at: 2026-05-01'],
      'a b',
    ],
    [
      'they tie: as they stand in the record',
      ['id: b, kind: review, at: 2026-05-01', 'id: a, kind: review, at: 2026-05-01'],
      'b a',
    ],
  ])('%s', async (_, events, order) => {
    expect(idsOf(await timelineOf(events)).join(' ')).toBe(order)
  })
})

describe('what a reference means', () => {
  test.each<[name: string, events: string[], reference: string, index: number | undefined]>([
    ['an id', ['id: a, kind: removal', 'kind: removal'], 'a', 0],
    ['an id before a kind', ['id: removal, kind: review', 'kind: removal'], 'removal', 0],
    ['the only event of a kind', ['kind: review', 'id: a, kind: removal'], 'removal', 1],
    ['the number that an event of a kind has', ['kind: review', 'kind: review'], 'review-2', 1],
    ['a kind of several', ['kind: review', 'kind: review'], 'review', undefined],
    [
      'a kind of several, of which one has an id',
      ['kind: review', 'id: a, kind: review'],
      'review',
      undefined,
    ],
    ['nothing', ['kind: review'], 'removal', undefined],
    ['what every object has', ['kind: review'], 'constructor', undefined],
  ])('%s', async (_, events, name, index) => {
    const incident = await incidentOf(events)
    expect(resolverOf(incident)(name).event).toBe(index === undefined ? undefined : incident.events[index])
  })

  test('a kind of several names its candidates', async () => {
    const incident = await incidentOf(['kind: review', 'kind: removal', 'kind: review'])
    const resolution = resolverOf(incident)('review')
    expect('candidates' in resolution && resolution.candidates).toEqual([
      incident.events[0],
      incident.events[2],
    ])
  })
})

describe('when an event without a time was', () => {
  const first = 'id: first, kind: attack, at: 2026-05-01T10:00Z'
  const second = 'id: second, kind: detection, at: 2026-05-02'
  const third = 'id: third, kind: removal, at: 2026-05-03'

  test.each<[name: string, events: string[], bounds: [string, string] | undefined]>([
    ['unknown', ['id: x, kind: review'], undefined],
    ['after one', [first, 'id: x, kind: review, after: first'], ['2026-05-01T10:00', '']],
    ['before one', [third, 'id: x, kind: review, before: third'], ['', '2026-05-03T23:59']],
    [
      'between two',
      [first, third, 'id: x, kind: review, after: first, before: third'],
      ['2026-05-01T10:00', '2026-05-03T23:59'],
    ],
    [
      'after the later of two',
      [first, second, 'id: x, kind: review, after: [first, second]'],
      ['2026-05-02T00:00', ''],
    ],
    [
      'through another without a time',
      [first, third, 'id: y, kind: review, after: first', 'id: x, kind: review, after: y, before: third'],
      ['2026-05-01T10:00', '2026-05-03T23:59'],
    ],
    [
      'by what others say of it',
      [
        'id: a, kind: attack, at: 2026-05-01, before: x',
        'id: b, kind: removal, at: 2026-05-03, after: x',
        'id: x, kind: review',
      ],
      ['2026-05-01T00:00', '2026-05-03T23:59'],
    ],
    [
      'after one that has no end',
      ['id: a, kind: attack, at: 2026-05-01/..', 'id: x, kind: review, after: a'],
      ['2026-05-01T00:00', ''],
    ],
    [
      'after one that has no beginning',
      ['id: a, kind: attack, at: ../2026-05-01', 'id: x, kind: review, after: a'],
      ['', ''],
    ],
  ])('%s', async (_, events, bounds) => {
    expect(boundsOf(await timelineOf(events), 'x')).toEqual(bounds)
  })

  test('it is as imprecise and approximate as the events around it', async () => {
    const { entries } = await timelineOf([
      'id: a, kind: attack, at: 2026-05-01T10:00Z',
      'id: b, kind: removal, at: 2026-06~',
      'id: x, kind: review, after: a, before: b',
    ])
    const bounds = entries.find(({ event }) => event.id === 'x')?.bounds
    expect(bounds).toMatchObject({ precision: 'month', approximate: true, interval: true, text: '' })
  })
})

describe('circles', () => {
  test.each<[name: string, events: string[], circles: string[]]>([
    ['none', ['id: a, kind: attack', 'id: b, kind: review, after: a'], []],
    ['an event that follows itself', ['id: a, kind: attack, after: a'], ['a']],
    ['two events', ['id: a, kind: attack, after: b', 'id: b, kind: review, after: a'], ['a b']],
    [
      'one event before and after another',
      ['id: a, kind: attack, after: b, before: b', 'id: b, kind: review'],
      ['a b'],
    ],
    [
      'three events, each in front of the next',
      ['id: a, kind: attack, after: c', 'id: b, kind: review, after: a', 'id: c, kind: review, after: b'],
      ['a b c'],
    ],
    [
      'what leads to a circle and what follows it is not in it',
      [
        'id: z, kind: review, after: b',
        'id: a, kind: attack, after: [b, x]',
        'id: b, kind: review, after: a',
        'id: x, kind: review',
      ],
      ['a b'],
    ],
    [
      'what follows a circle does not hide it',
      [
        'id: a, kind: attack, after: b, before: z',
        'id: b, kind: review, after: a, before: z',
        'id: z, kind: review',
      ],
      ['a b'],
    ],
    [
      'two apart',
      [
        'id: a, kind: attack, after: b',
        'id: b, kind: review, after: a',
        'id: c, kind: review, after: d',
        'id: d, kind: review, after: c',
      ],
      ['a b', 'c d'],
    ],
    [
      'two with an event in common',
      [
        'id: a, kind: attack, after: b',
        'id: b, kind: review, after: [a, c]',
        'id: c, kind: review, after: b',
      ],
      ['a b', 'b c'],
    ],
    [
      'two with a way from one to the other',
      [
        'id: a, kind: attack, after: b',
        'id: b, kind: review, after: a',
        'id: m, kind: review, after: a',
        'id: c, kind: review, after: [d, m]',
        'id: d, kind: review, after: c',
      ],
      ['a b', 'c d'],
    ],
  ])('%s', async (_, events, circles) => {
    const { cycles, entries } = await timelineOf(events)
    expect(
      cycles
        .map((circle) =>
          circle
            .map(({ id }) => id)
            .sort()
            .join(' '),
        )
        .sort(),
    ).toEqual(circles)
    expect(entries).toHaveLength(events.length)
    for (const circle of cycles) {
      for (const [index, event] of circle.entries()) {
        const follows = entries.find((entry) => entry.event === event)?.follows
        expect(follows).toContain(circle.at(index - 1))
      }
    }
  })
})

describe('contradictions', () => {
  test.each<[name: string, events: string[], found: string[]]>([
    ['none', ['id: a, kind: attack, at: 2026-05-01', 'id: b, kind: review, at: 2026-05-02, after: a'], []],
    [
      'times that overlap are none',
      ['id: a, kind: attack, at: 2026-05-01T10:00Z', 'id: b, kind: review, at: 2026-05-01, after: a'],
      [],
    ],
    [
      '`after` against the times',
      ['id: a, kind: attack, at: 2026-05-02', 'id: b, kind: review, at: 2026-05-01, after: a'],
      ['a b events.1.after'],
    ],
    [
      '`before` against the times',
      ['id: a, kind: attack, at: 2026-05-02, before: [b]', 'id: b, kind: review, at: 2026-05-01'],
      ['a b events.0.before.0'],
    ],
  ])('%s', async (_, events, found) => {
    const { contradictions } = await timelineOf(events)
    expect(
      contradictions.map(
        ({ earlier, later, reference }) => `${earlier.id} ${later.id} ${reference.path.join('.')}`,
      ),
    ).toEqual(found)
  })
})
