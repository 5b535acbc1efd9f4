import { describe, expect, test } from 'vitest'
import { unknownsOf } from '../../../src/document/facts/unknowns.ts'
import { buildTimeline } from '../../../src/timeline/index.ts'
import { example, sound } from '../writing.ts'

async function unknown(fields: string, kind = 'personal-data-breach'): Promise<string[]> {
  const reading = await sound(`forthright: 1
id: a-1
title: A title
language: en
kind: ${kind}
organisation: { name: Example, role: controller }
${fields.includes('events:') ? '' : 'events: []\n'}${fields}`)
  return unknownsOf(buildTimeline(reading.incident)).map(({ key, path }) => `${key} ${path.join('.')}`)
}

const beginning = 'beginning events'
const awareness = 'awareness events'
const data = 'data data'
const people = 'people-count people.count'
const records = 'records-count data.records'
const cause = 'cause causes'
const risk = 'risk risk'

const known = `risk: high
people: { count: 3 }
data: { involved: [name], records: 3 }
causes: [{ kind: root, text: A cause }]
events:
  - { kind: compromise, at: 2026-05-01 }
  - { kind: awareness, at: 2026-05-02 }
`

describe('what a record leaves open', () => {
  test.each<[name: string, fields: string, kind: string | undefined, open: string[]]>([
    [
      'a breach of which nothing is told',
      '',
      undefined,
      [beginning, awareness, data, people, records, cause, risk],
    ],
    ['an outage of which nothing is told', '', 'availability', [beginning, cause]],
    ['a breach of which all is told', known, undefined, []],
    [
      'a beginning without a time',
      known.replace('compromise, at: 2026-05-01', 'compromise'),
      undefined,
      [beginning, 'event-time events.0'],
    ],
    [
      'an awareness without a time, told once',
      known.replace('awareness, at: 2026-05-02', 'awareness'),
      undefined,
      [awareness],
    ],
    [
      'an awareness that is another’s',
      known.replace('awareness,', 'awareness, by: vendor,'),
      undefined,
      [awareness],
    ],
    [
      'an event without a time',
      `${known}  - { kind: removal, after: awareness }\n`,
      undefined,
      ['event-time events.2'],
    ],
    ['an impact that began', known.replace('compromise', 'impact-start'), undefined, []],
    ['an earlier change', known.replace('compromise', 'precursor'), undefined, []],
    ['a count that is said to be unknown', known.replace('count: 3', 'count: unknown'), undefined, [people]],
    [
      'an event between two days',
      `${known}  - { kind: removal, at: 2026-05-03/2026-05-04 }\n`,
      undefined,
      ['event-time events.2'],
    ],
    [
      'an event between two hours',
      `${known}  - { kind: removal, at: 2026-05-03T10/2026-05-03T12 }\n`,
      undefined,
      [],
    ],
    ['a count that is roughly known', known.replace('count: 3', 'count: { about: 3 }'), undefined, []],
    [
      'an outage whose count is said to be unknown',
      'people: { count: unknown }\n',
      'availability',
      [beginning, people, cause],
    ],
    ['a factor that is no root cause', known.replace('kind: root', 'kind: contributing'), undefined, [cause]],
    ['records that nobody counted', known.replace(', records: 3', ''), undefined, [records]],
    ['a risk that is not decided', known.replace('risk: high', 'risk: undetermined'), undefined, [risk]],
    [
      'data of which only is known what was not involved',
      known.replace('involved', 'not-involved'),
      undefined,
      [data],
    ],
  ])('%s', async (_, fields, kind, open) => {
    expect(await unknown(fields, kind)).toEqual(open)
  })

  test('of Mixpanel: when it began and was known, the first notice, its removal, how many people and records, the cause, the risk', async () => {
    const { incident } = await example('2025-11-mixpanel.yaml')
    expect(unknownsOf(buildTimeline(incident)).map(({ key, event }) => event?.id ?? key)).toEqual([
      'beginning',
      'awareness',
      'vendor-first-notice',
      'removed',
      'people-count',
      'records-count',
      'cause',
      'risk',
    ])
  })
})
