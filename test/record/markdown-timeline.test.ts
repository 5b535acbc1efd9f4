import { describe, expect, test } from 'vitest'
import { follow } from '../../src/record/locate.ts'
import { readMarkdown } from '../../src/record/markdown/read.ts'
import { toValue } from '../../src/record/node.ts'
import { makeSource } from '../../src/record/source.ts'

const front = '---\nlanguage: en\nparties:\n  mixpanel: { name: Mixpanel Inc, role: processor }\n---\n'

async function read(body: string) {
  const text = `${front}${body}`
  const { node, findings } = await readMarkdown(makeSource('record.md', text))
  const events = node && follow(node, ['events'])
  const timezone = node && follow(node, ['timezone'])
  return {
    events: events && toValue(events),
    timezone: timezone && toValue(timezone),
    codes: findings.map(({ code }) => code),
    underlined: findings.map(({ place }) => text.slice(place.start.offset, place.end.offset)),
    findings,
  }
}

/** The times and texts that a timeline of one line gives. */
async function line(item: string): Promise<unknown> {
  const { events, codes } = await read(`## Timeline\n\n- ${item}\n`)
  expect(codes).toEqual([])
  return Array.isArray(events) ? events[0] : events
}

describe('the time of an event', () => {
  test.each([
    ['2025', '2025'],
    ['2025-11', '2025-11'],
    ['2025-11-18', '2025-11-18'],
    ['2025-11-18~', '2025-11-18~'],
    ['2025-11-XX', '2025-11-XX'],
    ['2025-11-18T11:20Z', '2025-11-18T11:20Z'],
    ['2025-11-18 11:20', '2025-11-18T11:20'],
    ['2025-11-18 9:05', '2025-11-18T09:05'],
    ['2025-11-18 11:20:09+01:00', '2025-11-18T11:20:09+01:00'],
    ['2025-11-18 11:20 UTC', '2025-11-18T11:20Z'],
    ['2025-11-18 11:20 (UTC)', '2025-11-18T11:20Z'],
    ['2025-11-18 11:20~ UTC', '2025-11-18T11:20Z~'],
    ['2025-11-18 11:20 CET', '2025-11-18T11:20+01:00'],
    ['2025-07-18 11:20 Europe/Rome', '2025-07-18T11:20+02:00'],
    ['2025-07-18 11:20 UTC+2', '2025-07-18T11:20+02:00'],
    ['~2025-11-18 11:20', '2025-11-18T11:20~'],
    ['2025-11-18/2025-11-19', '2025-11-18/2025-11-19'],
    ['2025-11-18 – 2025-11-19', '2025-11-18/2025-11-19'],
    ['2025-11-18 11:20–11:32', '2025-11-18T11:20/2025-11-18T11:32'],
    ['2025-11-18 11:20 - 11:32 UTC', '2025-11-18T11:20Z/2025-11-18T11:32Z'],
    ['2025-11-18 23:50 UTC – 2025-11-19 00:10 UTC', '2025-11-18T23:50Z/2025-11-19T00:10Z'],
    ['2025-11-18/..', '2025-11-18/..'],
    ['../2025-11-18', '../2025-11-18'],
    ['2025-11-18/', '2025-11-18/'],
    ['unknown', 'unknown'],
    // These are for the reader of times to refuse: they must not become text unseen.
    ['2025-13-45', '2025-13-45'],
    ['18/11/2025 11:20', '18/11/2025 11:20'],
    ['2025-11-18 11:20 IST', '2025-11-18 11:20 IST'],
    ['soon after', 'soon after'],
  ])('%s', async (written, at) => {
    expect(await line(`${written} — detection: Text`)).toEqual({ at, kind: 'detection', text: 'Text' })
  })

  test.each(['—', '–', '-', ':'])('a separator %s', async (separator) => {
    const gap = separator === ':' ? '' : ' '
    expect(await line(`2025-11-18${gap}${separator} detection: Text`)).toMatchObject({
      at: '2025-11-18',
      text: 'Text',
    })
  })

  test.each(['**2025-11-18** — Text', '**2025-11-18:** Text', '`2025-11-18` Text', '_2025-11-18_ - Text'])(
    'emphasized, %s',
    async (item) => {
      expect(await line(item)).toEqual({ at: '2025-11-18', kind: 'observation', text: 'Text' })
    },
  )

  test('a space is enough after a time of day, and no zone is seen in other words', async () => {
    expect(await line('2025-11-18 11:20 DNS failed')).toMatchObject({
      at: '2025-11-18T11:20',
      text: 'DNS failed',
    })
    expect(await line('2025 was a good year')).toEqual({ kind: 'observation', text: '2025 was a good year' })
  })

  test('a bare time is on the day of the heading above', async () => {
    const body =
      '## Timeline\n\n### Tuesday 2025-11-18\n\n- 11:20 — A\n- 11:20-11:32 — B\n\n### 2025-11-19\n- 00:10 — C'
    const { events, codes } = await read(body)
    expect(codes).toEqual([])
    expect(events).toMatchObject([
      { at: '2025-11-18T11:20' },
      { at: '2025-11-18T11:20/2025-11-18T11:32' },
      { at: '2025-11-19T00:10' },
    ])
  })

  test('a bare time is on the day that the text states', async () => {
    const { events, timezone, codes } = await read(
      '## Timeline\n\nAll times in UTC on 2025-11-18.\n\n- 11:20: A',
    )
    expect(codes).toEqual([])
    expect(events).toMatchObject([{ at: '2025-11-18T11:20' }])
    expect(timezone).toBe('UTC')
  })

  test('a bare time without a day is an error', async () => {
    const { events, codes, underlined } = await read('## Timeline\n\n- 11:20 — detection: A')
    expect(codes).toEqual(['day-missing'])
    expect(underlined).toEqual(['11:20'])
    expect(events).toEqual([{ kind: 'detection', text: 'A' }])
  })

  test('an earlier time below a later one stays on its day, with a warning', async () => {
    const { events, codes, underlined } = await read(
      '## Timeline\n\n### 2025-11-18\n- 23:50 — A\n- 00:10 — B',
    )
    expect(codes).toEqual(['time-order'])
    expect(underlined).toEqual(['00:10'])
    expect(events).toMatchObject([{}, { at: '2025-11-18T00:10' }])
  })

  test('a time that its zone has twice is a warning', async () => {
    const { codes } = await read('## Timeline\n\n- 2025-10-26 02:30 CET — A')
    expect(codes).toEqual(['dst-overlap'])
  })
})

describe('the kind and the parties of an event', () => {
  test.each([
    ['detection', { kind: 'detection' }],
    ['Impact start: Down', { kind: 'impact-start', text: 'Down' }],
    ['x-drill: Drill', { kind: 'x-drill', text: 'Drill' }],
    [
      'vendor disclosure by Mixpanel Inc to us: Told',
      { kind: 'vendor-disclosure', by: 'mixpanel', to: 'us', text: 'Told' },
    ],
    ['notification to customers by us', { kind: 'notification', by: 'us', to: 'customers' }],
    ['notification to Nobody: Told', { kind: 'notification', to: 'Nobody', text: 'Told' }],
    [
      'notification da noi a clienti: Avviso',
      { kind: 'notification', by: 'us', to: 'customers', text: 'Avviso' },
    ],
    ['We said: wait', { kind: 'observation', text: 'We said: wait' }],
    ['Decision to wait', { kind: 'observation', text: 'Decision to wait' }],
    ['detection: Text\n  in two lines', { kind: 'detection', text: 'Text\nin two lines' }],
    ['Text\n  in two lines', { kind: 'observation', text: 'Text\nin two lines' }],
    [
      'detection: A {by: mixpanel, end: 2025-11-19}',
      { kind: 'detection', text: 'A', by: 'mixpanel', end: '2025-11-19' },
    ],
  ])('%s', async (item, event) => {
    expect(await line(`2025-11-18 — ${item}`)).toEqual({ at: '2025-11-18', ...event })
  })

  test('without a time', async () => {
    expect(await line('removal by us: Removed {after: detection}')).toEqual({
      kind: 'removal',
      by: 'us',
      text: 'Removed',
      after: 'detection',
    })
  })

  test('a mistyped kind is text, with a warning', async () => {
    const { events, codes, underlined, findings } = await read('## Timeline\n\n- 2025-11-18 — Detecton: A')
    expect(events).toMatchObject([{ kind: 'observation', text: 'Detecton: A' }])
    expect([codes, underlined]).toEqual([['event-kind'], ['Detecton']])
    expect(findings[0]?.hint).toBe('Did you mean `detection`?')
  })

  test('said twice is an error', async () => {
    const { codes, underlined } = await read(
      '## Timeline\n\n- 2025-11-18 — detection by us: A {by: mixpanel}',
    )
    expect([codes, underlined]).toEqual([['duplicate-field'], ['by']])
  })
})

describe('a table', () => {
  const list = `## Timeline

- 2025-11-09 — detection by mixpanel: Mixpanel saw it. {id: seen, audience: customer, sources: [post, talk]}
- 2025-11-25 09:05 UTC — vendor disclosure by mixpanel to us: It told us. {audience: public}
- Something happened.
`
  const table = `## Timeline

| Time (UTC) | Type | Who | To | What | Audience | Sources | Id |
|---|---|---|---|---|---|---|---|
| 2025-11-09 | detection | Mixpanel Inc | | Mixpanel saw it. | Customer | post, talk | seen |
| 2025-11-25 9:05 | Vendor disclosure | mixpanel | us | It told us. {audience: public} | | - | |
| | | | | Something happened. | | | |
`

  test('gives the same events as a list', async () => {
    const [one, other] = [await read(list), await read(table)]
    expect([one.codes, other.codes]).toEqual([[], []])
    expect(other.events).toEqual(one.events)
  })

  test('in Italian, the kind in the text', async () => {
    const { events, codes } = await read(
      '## Cronologia\n\n|Quando|Evento|\n|-|-|\n|2025-11-09|detection by mixpanel: Visto \\| detto {public}|',
    )
    expect(codes).toEqual([])
    expect(events).toEqual([
      { at: '2025-11-09', kind: 'detection', by: 'mixpanel', text: 'Visto | detto', audience: 'public' },
    ])
  })

  test('reports columns and cells that would be lost', async () => {
    const { codes, underlined } = await read('## Timeline\n\n|Time|What|Mood|\n|-|-|-|\n|2025|A|bad|lost|')
    expect([codes, underlined]).toEqual([
      ['unknown-column', 'unknown-column'],
      ['Mood', 'lost'],
    ])
  })
})

describe('the zone', () => {
  test.each([
    ['All times in CET', 'CET'],
    ['All times are UTC.', 'UTC'],
    ['Times are in Europe/Rome.', 'Europe/Rome'],
    ['Times are shown in Pacific Time.', 'Pacific Time'],
    ['Tutti gli orari sono in UTC', 'UTC'],
    ['All times are in IST.', 'IST'],
  ])('%s', async (statement, zone) => {
    for (const body of [`${statement}\n\n## Timeline\n\n- A`, `## Timeline\n\n${statement}\n\n- A`]) {
      const { timezone, codes, events } = await read(body)
      expect([timezone, codes]).toEqual([zone, []])
      expect(events).toHaveLength(1)
    }
  })

  test.each(['All times are approximate.', 'It failed three times in CI.', 'We all met on 2025-11-18.'])(
    'is not stated by %s',
    async (statement) => {
      const { timezone, codes } = await read(`${statement}\n\n## Timeline\n\n- 11:20 — A`)
      expect(timezone).toBeUndefined()
      expect(codes).toEqual(['day-missing'])
    },
  )

  test('two that differ are an error, two names of one are not', async () => {
    const { codes, underlined } = await read(
      'All times in CET.\n\n## Timeline\n\nTimes are in Europe/Rome.\n\n- A\n\n## Cronologia [it]\n\nOrari in UTC.\n\n- A',
    )
    expect([codes, underlined]).toEqual([['time-zone-conflict'], ['UTC']])
  })
})
