import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { audiences, eventKinds, readRecord, stages } from '../../src/record/index.ts'
import { markdownRecord, record } from '../../src/rules/example.ts'
import { explainRule, rules } from '../../src/rules/index.ts'
import { check, seen } from './check.ts'

/** What one rule underlines in a record. */
async function underlined(code: string, fields: string, now?: string): Promise<string[]> {
  const rule = rules.filter((one) => one.code === code)
  if (!explainRule(code) || rule.length === 0) throw new Error(`no rule ${code}`)
  const reading = await readRecord('incident.yaml', record(fields))
  expect(reading.findings).toEqual([])
  return (await check(rule, reading, now)).map((finding) => seen(reading, finding)[0])
}

test('the label of a term that the record does not use need not be in its languages', async () => {
  const fields = 'title: { en: A breach, it: Una violazione }\nterms: { x-card: card number }'
  expect(await underlined('missing-language', fields)).toEqual([])
  expect(await underlined('missing-language', `${fields}\ndata: { involved: [x-card] }`)).toEqual(['x-card'])
})

describe('times that are approximate or uncertain', () => {
  test.each<[code: string, fields: string, now?: string]>([
    [
      'order-contradiction',
      'events: [{ kind: detection, at: 2026-05-04 }, { kind: removal, at: 2026-05-01~, after: detection }]',
    ],
    [
      'detection-before-compromise',
      'events: [{ kind: compromise, at: 2026-05-09? }, { kind: detection, at: 2026-05-01 }]',
    ],
    [
      'detection-before-compromise',
      'events: [{ kind: compromise, at: unknown }, { kind: attack, at: 2026-05-09 }, { kind: detection, at: 2026-05-01 }]',
    ],
    [
      'notification-before-awareness',
      'events: [{ kind: awareness, at: 2026-05-09% }, { kind: notification, to: public, at: 2026-05-01 }]',
    ],
    ['end-before-start', 'events: [{ kind: attack, at: 2026-05-09~, end: 2026-05-01 }]'],
    ['learned-before-event', 'events: [{ kind: attack, at: 2026-05-09, learned: 2026-05-01~ }]'],
    ['future-event', 'events: [{ kind: attack, at: 2027~ }]', '2026-06-01'],
    ['future-event', 'events: [{ kind: attack, at: 2026 }]', '2026-06-01'],
    ['end-before-start', 'events: [{ kind: attack, at: 2026-05, end: 2026-05-01 }]'],
  ])('are not held against anything by %s', async (code, fields, now) => {
    expect(await underlined(code, fields, now)).toEqual([])
  })
})

describe('references', () => {
  test('may name us, customers and the public', async () => {
    const events = 'events: [{ kind: notification, by: us, to: customers }, { kind: statement, to: public }]'
    expect(await underlined('unknown-reference', events)).toEqual([])
  })

  test('to sources and lessons are looked up too', async () => {
    const fields = `
events: [{ kind: detection, sources: [log, { id: blog, says: 2026-05-01 }] }]
summary: { text: We are sorry., sources: [leter] }
sources: { letter: { title: Letter of the vendor } }
actions: [{ text: Call the vendor, answers: [slow] }]
measures: [{ text: We cut the line., by: mailer }]`
    expect(await underlined('unknown-reference', fields)).toEqual(['log', 'blog', 'leter', 'slow', 'mailer'])
  })

  test('are not looked up in a broken field', async () => {
    const text = record('sources: [letter]\nevents: [{ kind: detection, by: mailer, sources: [letter] }]')
    const reading = await readRecord('incident.yaml', text)
    const findings = (await check(rules, reading)).filter((finding) => finding.code === 'unknown-reference')
    expect(findings.map((finding) => seen(reading, finding)[0])).toEqual(['mailer'])
  })

  test('of an event to itself are a circle', async () => {
    const events = 'events: [{ kind: detection, at: 2026-05-01 }, { kind: removal, after: removal }]'
    expect(await underlined('event-cycle', events)).toEqual(['removal'])
  })

  test('may contradict dates through an event without one', async () => {
    const events = `events:
  - { kind: detection, at: 2026-05-04 }
  - { kind: containment, after: detection, before: removal }
  - { kind: removal, at: 2026-05-01 }`
    expect(await underlined('order-contradiction', events)).toEqual(['after'])
  })

  test('may not mean an event known by its kind and another by its id', async () => {
    const events = 'events: [{ id: removal, kind: decision }, { kind: removal }]'
    expect(await underlined('duplicate-id', events)).toEqual(['removal'])
  })
})

describe('data both involved and not', () => {
  test.each([
    [
      'withdrawn on the day on which the other was learned',
      '{ category: name, withdrawn: 2026-05-20 }',
      '{ category: name, learned: 2026-05-20 }',
      [],
    ],
    ['withdrawn, the other not dated', '{ category: name, withdrawn: 2026-05-20 }', 'name', []],
    [
      'withdrawn only later',
      '{ category: name, withdrawn: 2026-05-20 }',
      '{ category: name, learned: 2026-05-02 }',
      ['name'],
    ],
    [
      'different things of one category',
      '{ category: account-id, text: customer number }',
      '{ category: account-id, text: bank account }',
      [],
    ],
    [
      'the same text',
      '{ category: account-id, text: number }',
      '{ category: account-id, text: number }',
      ['account-id'],
    ],
  ])('%s', async (_, not, involved, expected) => {
    expect(
      await underlined('data-both-ways', `data: { involved: [${involved}], not-involved: [${not}] }`),
    ).toEqual(expected)
  })
})

describe('languages', () => {
  const title = 'title: { en-GB: A title, it: Un titolo }'

  test('of a region are served by the language itself', async () => {
    expect(
      await underlined('missing-language', `${title}\nadvice: [{ en: Be careful., it: State attenti. }]`),
    ).toEqual([])
  })

  test('are not asked of texts for a narrower audience, nor of the titles of sources', async () => {
    const fields = `${title}
causes: [{ en-GB: The key was public. }]
sources: { letter: { title: Letter, audience: public } }`
    expect(await underlined('missing-language', fields)).toEqual([])
  })
})

describe('times of day', () => {
  test.each([
    ['2026-05-01T14:05Z', []],
    ['2026-05-01T14:05+02:00~', []],
    ['2026-05-01', []],
    ['2026-05-01T14:05?', ['2026-05-01T14:05?']],
    ['2026-05-01T14:05Z/2026-05-01T15:05', ['2026-05-01T14:05Z/2026-05-01T15:05']],
  ])('%s', async (at, expected) => {
    expect(await underlined('time-zone-missing', `events: [{ kind: detection, at: "${at}" }]`)).toEqual(
      expected.map((text) => `"${text}"`),
    )
  })
})

describe('duties', () => {
  const breach = 'kind: personal-data-breach\nrisk: not-high'

  test.each(['high-risk-not-communicated', 'authority-not-notified', 'risk-undecided'])(
    'are not those of a processor: %s',
    async (code) => {
      const fields = `kind: personal-data-breach\nrisk: high\norganisation: { name: Example Ltd, role: processor }`
      expect(await underlined(code, fields)).toEqual([])
    },
  )

  test('are met by a notification that names them', async () => {
    const events =
      'events: [{ kind: notification, to: dpc, under: [gdpr-33-1] }]\nparties: { dpc: { name: DPC, role: authority } }'
    expect(await underlined('authority-not-notified', `${breach}\n${events}`)).toEqual([])
  })
})

const times = fc.constantFrom(
  'unknown',
  '2026',
  '2026-05',
  '2026-05-01',
  '2026-05-02~',
  '2026-05-03T10:00',
  '2026-04-30/2026-05-02',
  '../2026-05-04',
)
const names = fc.constantFrom('us', 'customers', 'public', 'mailer', 'garante', 'nobody')
const events = fc.array(
  fc.record(
    {
      kind: fc.constantFrom(...eventKinds, 'x-call'),
      id: fc.constantFrom('a', 'b', 'detection'),
      by: names,
      to: names,
      at: times,
      end: times,
      learned: times,
      after: fc.oneof(fc.constantFrom('a', 'b', 'detection', 'c'), fc.array(fc.constantFrom('a', 'removal'))),
      before: fc.constantFrom('a', 'b', 'detection', 'notification'),
      audience: fc.constantFrom(...audiences),
      stage: fc.constantFrom(...stages),
      under: fc.array(fc.constantFrom('gdpr-33-1', 'gdpr-34')),
      sources: fc.array(
        fc.oneof(fc.constantFrom('log', 'blog'), fc.record({ id: fc.constantFrom('log'), says: times })),
      ),
      text: fc.oneof(fc.constant('We saw it.'), fc.constant({ it: 'Visto.' })),
    },
    { requiredKeys: ['kind'] },
  ),
  { maxLength: 8 },
)
const dataItems = fc.array(
  fc.oneof(
    fc.constantFrom('name', 'password', 'x-points'),
    fc.record(
      { category: fc.constantFrom('name', 'x-points'), learned: times, withdrawn: times },
      { requiredKeys: ['category'] },
    ),
  ),
)
const items = fc.array(
  fc.oneof(
    fc.constant('Text.'),
    fc.record({ text: fc.constant('Text.'), learned: times, withdrawn: times }, { requiredKeys: ['text'] }),
  ),
)
const records = fc.record(
  {
    kind: fc.constantFrom('personal-data-breach', 'security'),
    risk: fc.constantFrom('unlikely', 'not-high', 'high', 'undetermined'),
    status: fc.constantFrom('closed', 'resolved'),
    events,
    data: fc.record({ involved: dataItems, 'not-involved': dataItems }),
    people: fc.oneof(
      fc.constant({}),
      fc.constant({ count: 'unknown' }),
      fc.constant({ count: { 'at-least': 5, 'at-most': 2 } }),
    ),
    advice: items,
    questions: items,
    lessons: fc.array(
      fc.record(
        { kind: fc.constantFrom('well', 'badly'), text: fc.constant('Text.'), id: fc.constantFrom('a', 'b') },
        { requiredKeys: ['kind', 'text'] },
      ),
    ),
    actions: fc.array(
      fc.oneof(
        fc.constant('Act.'),
        fc.record(
          {
            text: fc.constant('Act.'),
            due: times,
            status: fc.constantFrom('open', 'done'),
            answers: fc.constant(['a']),
          },
          { requiredKeys: ['text'] },
        ),
      ),
    ),
    sources: fc.constant({ log: { title: 'Log', 'second-hand': true } }),
  },
  { requiredKeys: ['kind', 'events'] },
)

test('every finding about any record has a place in it, and rules never fail', async () => {
  await fc.assert(
    fc.asyncProperty(records, fc.boolean(), async (fields, flow) => {
      const parties =
        'parties: { mailer: { name: Mailer, role: processor }, garante: { name: Garante, role: supervisory-authority } }'
      const own = flow
        ? Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
        : [stringify(fields, { aliasDuplicateObjects: false, defaultKeyType: 'PLAIN' })]
      const text = record([parties, ...own].join('\n'))
      const reading = await readRecord('incident.yaml', text)
      expect(reading.findings).toEqual([])
      for (const { place, message, code } of await check(rules, reading, '2026-05-02')) {
        expect(place.end.offset).toBeGreaterThan(place.start.offset)
        expect(message).toMatch(/^Unexpected .*, expected /)
        expect(explainRule(code)?.code).toBe(code)
      }
    }),
  )
})

test('a record in Markdown is checked like one in YAML', async () => {
  const text = markdownRecord(
    `## Timeline

- 2026-05-09 — Detection by Mailer: an alarm rang.
- 2026-05-12 — Notification to customers: we wrote.

## Lessons

### What went badly

- Nobody knew whom to call.

## Actions

- [ ] Call the vendor {due: 2026-06-01}
`,
    'parties: { mailer: { name: Mailer, role: processor } }',
  )
  const reading = await readRecord('incident.md', text)
  expect(reading.findings).toEqual([])
  const found = (await check(rules, reading, '2026-07-01')).map((finding) => [
    finding.code,
    seen(reading, finding)[0],
  ])
  expect(found).toContainEqual(['vendor-disclosure-missing', 'mailer'])
  expect(found).toContainEqual(['overdue-action', '2026-06-01'])
  expect(found.map(([code]) => code)).toContain('bad-lesson-without-action')
})
