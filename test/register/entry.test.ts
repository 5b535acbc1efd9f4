import { describe, expect, test } from 'vitest'
import { breach, complete, entryOf } from './making.ts'

const garante = 'parties: { garante: { name: Garante, role: supervisory-authority, country: IT } }\n'
const aware = '- { kind: awareness, at: 2026-05-20T10:00, audience: regulator }'
const there = 'people: { residence: [{ region: IT }] }\n'

describe('when we became aware', () => {
  const vendor = 'parties: { mailer: { name: Mailer, role: processor } }\n'
  test.each([
    ['as it is recorded', `events:\n  ${aware}`, { derived: false, proposed: false }],
    [
      'from what a processor told us',
      `${vendor}events:\n  - { kind: vendor-disclosure, by: mailer, at: 2026-05-20 }`,
      { derived: true, proposed: false },
    ],
    [
      'from our own detection',
      'events:\n  - { kind: detection, at: 2026-05-20 }',
      { derived: true, proposed: true },
    ],
  ])('%s', async (_, lines, expected) => {
    const entry = await entryOf(breach(lines), { audience: 'internal' })
    expect(entry.aware).toMatchObject({ state: 'told', value: expected })
    expect(entry.gaps.filter((gap) => /^awareness-(derived|proposed)$/.test(gap))).toEqual(
      expected.proposed ? ['awareness-proposed'] : expected.derived ? ['awareness-derived'] : [],
    )
  })
})

test.each([
  [
    'an attack that came to nothing',
    '{ kind: attack, at: 2026-05-01 }, { kind: compromise, at: 2026-05-03 }',
    '2026-05-03',
  ],
  ['an attack alone', '{ kind: attack, at: 2026-05-01 }', '2026-05-01'],
])('a breach begins with harm: %s', async (_, events, at) => {
  const { occurred } = await entryOf(breach(`events: [${events}]`), { audience: 'internal' })
  expect(occurred).toMatchObject({ state: 'told', value: { at: { text: at } } })
})

describe('what became of the notification to the authority', () => {
  const outcome = async (lines: string, audience: 'regulator' | 'internal' = 'internal') => {
    const { authority } = await entryOf(breach(lines), { audience })
    return {
      outcome: authority.outcome,
      notices: authority.notices.shown.map(({ event, judgement }) => [event.stage, judgement]),
      reasons: authority.reasons.shown.map(({ languages }) => languages['en']?.value),
      withheld: authority.notices.withheld || authority.reasons.withheld,
    }
  }

  test('made in time, late, and at a time that does not tell', async () => {
    for (const [at, judgement] of [
      ['2026-05-22', 'in-time'],
      ['2026-05-27', 'late'],
      ['2026-05-23', 'unclear'],
      ['2026-05', 'unclear'],
    ]) {
      const made = await outcome(
        `risk: high\n${garante}${there}events:\n  ${aware}\n  - { kind: notification, to: garante, at: ${at} }`,
      )
      expect({ at, notices: made.notices }).toEqual({ at, notices: [[undefined, judgement]] })
    }
  })

  test('made in phases: the first is judged, each is told', async () => {
    const made = await outcome(`risk: high
${garante}${there}events:
  ${aware}
  - { kind: notification, to: garante, stage: initial, at: 2026-05-21 }
  - { kind: notification, to: garante, stage: final, at: 2026-06-21 }
  - { kind: correction, to: garante, stage: correction, at: 2026-07-01 }`)
    expect(made).toMatchObject({
      outcome: 'told',
      notices: [
        ['initial', 'in-time'],
        ['final', undefined],
        ['correction', undefined],
      ],
    })
  })

  test('what was sent under other laws alone, or to others, is no such notification', async () => {
    const sent = async (lines: string) =>
      (
        await outcome(
          `risk: high\n${garante}events:\n  ${aware}\n  - { kind: notification, at: 2026-05-21, ${lines} }`,
        )
      ).outcome
    expect(await sent('to: garante')).toBe('told')
    expect(await sent('to: garante, under: [gdpr-33]')).toBe('told')
    expect(await sent('under: [gdpr-33-1]')).toBe('told')
    expect(await sent('to: garante, under: [nis2-23]')).toBe('none')
    expect(await sent('to: customers, under: [gdpr-33]')).toBe('none')
  })

  test('not made, by a decision, with its reasons', async () => {
    const lines = `risk: high\nevents:\n  - { kind: decision, at: 2026-05-21, under: [gdpr-33], applies: false, reasons: Art. 3. }`
    expect(await outcome(lines)).toMatchObject({ outcome: 'decided', reasons: ['Art. 3.'] })
  })

  test('not made, because the record takes the duty out, which is ours alone to know', async () => {
    const lines = 'events: []\nregimes: { exclude: [{ id: gdpr-33-1, reason: Not in the Union. }] }'
    expect(await outcome(lines)).toMatchObject({ outcome: 'decided', reasons: ['Not in the Union.'] })
    expect(await outcome(lines, 'regulator')).toEqual({
      outcome: 'withheld',
      notices: [],
      reasons: [],
      withheld: true,
    })
  })

  test('not made, for want of a risk, with the reasons of the assessment', async () => {
    const lines = 'risk: unlikely\nevents: [{ kind: risk-assessment, at: 2026-05-21, reasons: Encrypted. }]'
    expect(await outcome(lines)).toMatchObject({ outcome: 'low-risk', reasons: ['Encrypted.'] })
  })

  test('nothing recorded is nothing decided, however low the risk may turn out', async () => {
    expect((await outcome('events: []')).outcome).toBe('none')
    expect((await outcome('risk: not-high\nevents: []')).outcome).toBe('none')
  })

  test('is the controller’s to make, where we are a processor', async () => {
    const lines = 'organisation: { name: Acme, role: processor }\nevents: []'
    expect((await outcome(lines)).outcome).toBe('not-ours')
  })

  test('one that the readers may not see is not denied to them', async () => {
    const lines = `risk: unlikely\n${garante}events:\n  ${aware}\n  - { kind: notification, to: garante, at: 2026-05-21 }`
    expect(await outcome(lines, 'regulator')).toMatchObject({ outcome: 'withheld', withheld: true })
  })

  test('is not judged where the readers may not see from when the time runs', async () => {
    const lines = `risk: high\n${garante}${there}events:
  - { kind: awareness, at: 2026-05-20T10:00 }
  - { kind: notification, to: garante, at: 2026-05-27, audience: regulator, reasons: Late. }`
    expect((await outcome(lines, 'regulator')).notices).toEqual([[undefined, undefined]])
    expect((await outcome(lines)).notices).toEqual([[undefined, 'late']])
  })
})

describe('what became of the communication to people', () => {
  const outcome = async (lines: string) => (await entryOf(breach(lines))).communication.outcome

  test.each([
    ['told', 'risk: high\nevents: [{ kind: notification, to: customers, at: 2026-05-21, audience: public }]'],
    ['told', 'risk: high\nevents: [{ kind: notification, to: public, at: 2026-05-21, audience: public }]'],
    ['low-risk', 'risk: high\nevents: []'.replace('high', 'not-high')],
    ['none', 'risk: high\nevents: [{ kind: statement, to: public, at: 2026-05-21, audience: public }]'],
    [
      'decided',
      'risk: high\nevents: [{ kind: decision, at: 2026-05-21, under: [gdpr-34], applies: false, audience: regulator, reasons: Art. 34(3)(a). }]',
    ],
    [
      'none',
      'risk: high\nevents: [{ kind: notification, to: customers, at: 2026-05-21, under: [us-ca-1798-82] }]',
    ],
  ])('%s', async (expected, lines) => {
    expect(await outcome(lines)).toBe(expected)
  })
})

describe('what the documentation lacks', () => {
  test('nothing, where everything is there', async () => {
    expect(await entryOf(complete)).toMatchObject({ gaps: [], isComplete: true, hasWithheld: false })
  })

  test.each([
    ['beginning', '  - { kind: compromise, at: 2026-01-12T09:10, audience: regulator }\n', ''],
    ['awareness', '  - { kind: awareness, at: 2026-01-12T10:00, audience: regulator }\n', ''],
    ['awareness-time', 'at: 2026-01-12T10:00', 'text: We knew.'],
    ['facts', 'summary: { audience: regulator, text: A letter went astray. }\n', ''],
    ['causes', 'causes: [{ audience: regulator, text: A wrong address. }]\n', ''],
    ['data', 'involved: [name]', 'involved: []'],
    ['people', 'groups: [a customer], ', ''],
    ['people-count', 'count: 1', 'count: unknown'],
    ['effects', 'consequences: [None.]\n', ''],
    ['remedies', 'measures: [The letter came back.]\n', ''],
    ['risk', 'risk: unlikely', 'risk: undetermined'],
    ['not-notified-reasons', ', reasons: It was sealed.', ''],
    ['communication', 'risk: unlikely', 'risk: high'],
  ])('%s', async (gap, whole, instead) => {
    expect(complete).toContain(whole)
    const { gaps, isComplete } = await entryOf(complete.replace(whole, instead))
    // Events are facts, too.
    expect(gaps.includes(gap as never)).toBe(gap !== 'facts')
    expect(isComplete).toBe(gap === 'facts')
  })

  test('the reasons for a late notification, which keep no breach out of the register', async () => {
    const lines = (reasons: string) => `risk: high\n${garante}${there}events:
  ${aware}
  - { kind: notification, to: garante, at: 2026-05-27, audience: regulator${reasons} }`
    expect((await entryOf(breach(lines('')))).gaps).toContain('late-reasons')
    expect((await entryOf(breach(lines(', reasons: It was late.')))).gaps).not.toContain('late-reasons')
  })

  test('what is recorded for others is no gap, nor told as complete where it is not', async () => {
    const hidden = complete.replaceAll('audience: regulator', 'audience: internal')
    const { gaps, isComplete, hasWithheld } = await entryOf(hidden)
    expect({ gaps, isComplete, hasWithheld }).toEqual({ gaps: [], isComplete: true, hasWithheld: true })
  })

  test('is not asked of other incidents', async () => {
    const outage = breach('events: []').replace('personal-data-breach', 'availability')
    expect((await entryOf(outage)).gaps).toEqual([])
  })
})

describe('times', () => {
  test('an awareness that follows from a processor’s message is told as such', async () => {
    const lines = `parties: { datacorp: { name: Datacorp, role: processor } }
events: [{ kind: vendor-disclosure, by: datacorp, to: us, at: 2026-05-09/2026-05-25, audience: regulator }]`
    const { aware: told, gaps } = await entryOf(breach(`${there}${lines}`))
    expect(told).toMatchObject({ state: 'told', value: { derived: true, at: { interval: true } } })
    expect(gaps).toContain('awareness-derived')
  })

  test('a first detection that readers may not see is not told as a later one', async () => {
    const lines = `events:
  - { kind: detection, at: 2026-05-01 }
  - { kind: detection, at: 2026-05-03, audience: regulator }`
    expect((await entryOf(breach(lines))).detected).toEqual({ state: 'withheld' })
  })

  test('a risk that was assessed only later was undetermined then', async () => {
    const { risk } = await entryOf(complete, { asOf: '2026-01-12T11:00' })
    expect(risk).toEqual({ state: 'told', value: 'undetermined' })
    expect((await entryOf(complete, { asOf: '2026-01-13' })).risk).toMatchObject({ value: 'unlikely' })
  })
})
