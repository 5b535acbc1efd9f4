import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Clock, openRegimes, type ReasonKey } from '../../src/clocks/index.ts'
import { readRecord } from '../../src/record/index.ts'
import { readMoment, toIso } from '../../src/time/index.ts'
import { buildTimeline } from '../../src/timeline/index.ts'

const { clock: clockNamed } = await openRegimes()

const head = `forthright: 1
id: 2020-12-mailer
title: Letters sent to the wrong people
language: en
timezone: Europe/Berlin
organisation: { name: Example GmbH, role: controller, country: DE }
parties:
  mailer: { name: Mailer Ltd, role: processor }
  printer: { name: Printer Ltd, role: supplier }
  authority: { name: BlnBDI, role: supervisory-authority }
  police: { name: Polizei Berlin, role: law-enforcement }
`

async function clockOf(events: string, fields = 'kind: personal-data-breach\nrisk: not-high', now?: string) {
  const { incident, findings } = await readRecord('a.yaml', `${head}${fields}\nevents:\n${events}\n`)
  expect(findings).toEqual([])
  const reading = now === undefined ? undefined : readMoment(now, 'UTC')
  const moment = reading?.ok ? reading.moment : undefined
  const clock = clockNamed('gdpr-33-1', buildTimeline(incident), { now: moment })
  if (!clock) throw new Error('no clock')
  return clock
}

const aware = (at: string) => `  - { kind: awareness, at: ${at} }`
const told = (at: string, more = '') => `  - { kind: notification, to: authority, at: ${at}${more} }`

function summary({ state, reasons }: Clock): [string, ...ReasonKey[]] {
  return [state, ...reasons.map(({ key }) => key)]
}

function whys({ state, why }: Clock): [string, ...ReasonKey[]] {
  return [state, ...why.map(({ key }) => key)]
}

describe('what became of the 72 hours', () => {
  test.each<[name: string, events: string[], state: string, reasons: ReasonKey[]]>([
    ['in time', [aware('2020-12-22T12:17'), told('2020-12-25T12:16')], 'met', ['answered-in-time']],
    [
      'in the hour that one way of counting adds',
      [aware('2020-12-22T12:17'), told('2020-12-25T12:59')],
      'cannot-tell',
      ['answer-in-last-hour'],
    ],
    [
      'late without reasons, although the last day was a holiday',
      [aware('2020-12-22T12:17'), told('2020-12-25T13:00')],
      'missed',
      ['answered-late', 'reasons-missing'],
    ],
    [
      'late with reasons',
      [aware('2020-12-22T12:17'), told('2021-01-04', ', reasons: We first had to decrypt the disk.')],
      'missed',
      ['answered-late', 'reasons-given'],
    ],
    [
      'three days later, both known to the day',
      [aware('2020-12-22'), told('2020-12-25')],
      'cannot-tell',
      ['answer-imprecise', 'anchor-imprecise'],
    ],
    [
      'two days later, both known to the day',
      [aware('2020-12-22'), told('2020-12-24')],
      'met',
      ['answered-in-time', 'anchor-imprecise'],
    ],
    [
      'four days later, both known to the day',
      [aware('2020-12-22'), told('2020-12-26')],
      'missed',
      ['answered-late', 'reasons-missing', 'anchor-imprecise'],
    ],
    [
      'an approximate beginning',
      [aware('2020-12-22~'), told('2021-02-01')],
      'cannot-tell',
      ['answer-imprecise', 'anchor-imprecise', 'anchor-approximate'],
    ],
    [
      'an approximate notification',
      [aware('2020-12-22T12:00'), told('2021-02-01~')],
      'cannot-tell',
      ['answer-approximate'],
    ],
    ['an undated beginning', [aware('unknown'), told('2021-02-01')], 'cannot-tell', ['anchor-undated']],
    [
      'an undated notification',
      [aware('2020-12-22T12:00'), told('unknown')],
      'cannot-tell',
      ['answer-undated'],
    ],
    [
      'a notification before awareness',
      [aware('2020-12-22T12:00'), told('2020-12-21')],
      'cannot-tell',
      ['answer-before-anchor'],
    ],
    [
      'awareness derived from what a processor told us',
      ['  - { kind: vendor-disclosure, by: mailer, at: 2020-12-22T09:00 }', told('2020-12-23')],
      'met',
      ['answered-in-time', 'anchor-derived'],
    ],
    [
      'an awareness of our own before what the processor told us',
      [
        aware('2020-12-20T09:00'),
        '  - { kind: vendor-disclosure, by: mailer, at: 2020-12-24T09:00 }',
        told('2020-12-25'),
      ],
      'missed',
      ['answered-late', 'reasons-missing'],
    ],
    [
      'what a supplier told us is no awareness',
      ['  - { kind: vendor-disclosure, by: printer, at: 2020-12-22 }'],
      'not-started',
      ['no-anchor'],
    ],
    [
      'our detection is proposed as the beginning, and nothing is late by it',
      ['  - { kind: detection, at: 2020-12-22T09:00 }'],
      'needs-decision',
      ['not-answered', 'anchor-proposed'],
    ],
    [
      'a notification within 72 hours of our detection is in time, whenever awareness was',
      ['  - { kind: detection, at: 2020-12-22T09:00 }', told('2020-12-23')],
      'met',
      ['answered-in-time', 'anchor-proposed'],
    ],
    [
      'a notification more than 72 hours after our detection waits for the decision on awareness',
      ['  - { kind: detection, at: 2020-12-22T09:00 }', told('2020-12-30')],
      'needs-decision',
      ['answer-imprecise', 'anchor-proposed'],
    ],
    [
      'what a processor told the public is no awareness',
      ['  - { kind: vendor-disclosure, by: mailer, to: public, at: 2020-12-22 }'],
      'not-started',
      ['no-anchor'],
    ],
    ['no notification', [aware('2020-12-22T12:00')], 'running', ['not-answered']],
    [
      'a notification to another authority',
      [aware('2020-12-22T12:00'), '  - { kind: notification, to: police, at: 2020-12-23 }'],
      'running',
      ['not-answered'],
    ],
    [
      'a notification under another duty',
      [aware('2020-12-22T12:00'), told('2020-12-23', ', under: [nis-2]')],
      'running',
      ['not-answered'],
    ],
    [
      'a notification that the processor made for us',
      [
        aware('2020-12-22T12:00'),
        '  - { kind: notification, by: mailer, to: authority, at: 2020-12-23, under: [gdpr-33-1] }',
      ],
      'met',
      ['answered-in-time'],
    ],
    ['a beginning before the law', [aware('2018-05-24')], 'not-applicable', []],
  ])('%s', async (_, events, state, reasons) => {
    expect(summary(await clockOf(events.join('\n')))).toEqual([state, ...reasons])
  })

  test.each<[name: string, fields: string, reason: ReasonKey]>([
    ['another kind of incident', 'kind: availability', 'other-kind'],
    ['a risk that is unlikely', 'kind: personal-data-breach\nrisk: unlikely', 'low-risk'],
  ])('does not apply to %s', async (_, fields, reason) => {
    expect(whys(await clockOf(aware('2020-12-22'), fields))).toEqual(['not-applicable', reason])
  })

  test('does not apply to a processor', async () => {
    const text = `${head.replace('role: controller', 'role: processor')}kind: personal-data-breach\nevents: []\n`
    const { incident } = await readRecord('a.yaml', text)
    const clock = clockNamed('gdpr-33-1', buildTimeline(incident))
    expect(clock && whys(clock)).toEqual(['not-applicable', 'other-role'])
  })

  test('waits for a decision while the risk is undecided, and counts all the same', async () => {
    const clock = await clockOf(aware('2020-12-22T12:00'), 'kind: personal-data-breach')
    expect(summary(clock)).toEqual(['needs-decision', 'not-answered'])
    expect(clock.why.map(({ key }) => key)).toContain('risk-undecided')
    expect(clock.target?.text).toBe('2020-12-25T12:00+01:00')
  })

  test('a proposed beginning is never over for sure', async () => {
    const clock = await clockOf('  - { kind: detection, at: 2020-12-22T09:00 }', undefined, '2021-01-01')
    expect(summary(clock)).toEqual([
      'needs-decision',
      'period-may-be-over',
      'not-answered',
      'anchor-proposed',
    ])
    expect(clock.target?.text).toBe('2020-12-25T09:00+01:00')
  })

  test.each<[name: string, party: string, organisation: string, state: string]>([
    ['ours, of our country', 'country: DE', 'country: DE', 'met'],
    ['that of another country', 'country: GB', 'country: DE', 'running'],
    ['one without a country, taken to be ours', 'name: A', 'country: DE', 'met'],
    ['one without a country, of an organisation elsewhere', 'name: A', 'country: US', 'running'],
  ])('a data protection authority is %s', async (_, party, organisation, state) => {
    const text = `${head
      .replace('country: DE', organisation)
      .replace('name: BlnBDI', party.startsWith('name') ? party : `name: A, ${party}`)}
kind: personal-data-breach
risk: high
people: { residence: [{ region: DE }] }
events:
${aware('2020-12-22T12:17')}
${told('2020-12-23')}
`
    const { incident } = await readRecord('a.yaml', text)
    const clock = clockNamed('gdpr-33-1', buildTimeline(incident))
    expect(clock?.state).toBe(state)
    const isDoubted = clock?.reasons.some(({ key }) => key === 'answer-unclear')
    expect(isDoubted).toBe(organisation === 'country: US')
  })

  test.each<[now: string, state: string, reasons: ReasonKey[]]>([
    ['2020-12-24', 'running', ['not-answered']],
    ['2020-12-25', 'cannot-tell', ['period-may-be-over', 'not-answered']],
    ['2020-12-26', 'missed', ['period-over', 'not-answered']],
  ])('is judged on %s', async (now, state, reasons) => {
    expect(summary(await clockOf(aware('2020-12-22T12:17'), undefined, now))).toEqual([state, ...reasons])
  })
})

describe('the end of the 72 hours', () => {
  test.each<[anchor: string, target: string, limit: string]>([
    ['2020-12-22T12:17+01:00', '2020-12-25T12:17+01:00', '2020-12-25T13:00+01:00'],
    ['2020-12-22T12:59+01:00', '2020-12-25T12:59+01:00', '2020-12-25T13:00+01:00'],
    ['2026-03-27T10:15', '2026-03-30T11:15+02:00', '2026-03-30T12:00+02:00'],
    ['2026-10-23T10:15', '2026-10-26T09:15+01:00', '2026-10-26T10:00+01:00'],
    ['2020-12-22', '2020-12-25', '2020-12-25T01:00+01:00/2020-12-26T00:00+01:00'],
    ['2020-12-09/2020-12-25', '2020-12-12/2020-12-28', '2020-12-12T01:00+01:00/2020-12-29T00:00+01:00'],
    ['../2020-12-25', '../2020-12-28', '../2020-12-29T00:00+01:00'],
  ])('for awareness at %s', async (at, target, limit) => {
    const clock = await clockOf(aware(at))
    expect([clock.target?.text, clock.limit?.text]).toEqual([target, limit])
  })

  test('is a window between the events around an undated one', async () => {
    const events = [
      '  - { kind: detection, by: mailer, at: 2020-12-09 }',
      '  - { kind: vendor-disclosure, by: mailer, after: detection, before: evidence }',
      '  - { kind: evidence, by: mailer, at: 2020-12-25 }',
    ]
    const clock = await clockOf(events.join('\n'))
    expect(clock.state).toBe('running')
    expect(clock.target?.text).toBe('2020-12-12/2020-12-28')
  })

  const since = Date.UTC(2018, 5, 1)
  const epochs = fc.integer({ min: since, max: Date.UTC(2040, 0, 1) })
  const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Chatham')
  const precisions = fc.constantFrom('second', 'minute', 'day', 'month')

  test('never precedes its anchor, and is never later for an earlier anchor', async () => {
    await fc.assert(
      fc.asyncProperty(epochs, epochs, zones, precisions, async (a, b, zone, precision) => {
        const fields = `kind: personal-data-breach`
        const [first, second] = await Promise.all(
          [Math.min(a, b), Math.max(a, b)].map((epoch) =>
            clockOf(aware(`"${toIso(epoch, zone, precision)}"`), fields),
          ),
        )
        for (const clock of [first, second]) {
          const at = clock?.anchor?.at
          if (!at || !clock?.target || !clock.limit) throw new Error('no deadline')
          expect(clock.target.earliest).toBeGreaterThan(at.earliest)
          expect(clock.target.latest).toBeGreaterThan(at.latest)
          expect(clock.limit.earliest).toBeGreaterThan(clock.target.earliest)
          expect(clock.limit.latest).toBeGreaterThan(clock.target.latest)
        }
        expect(second?.target?.earliest).toBeGreaterThanOrEqual(first?.target?.earliest ?? 0)
        expect(second?.target?.latest).toBeGreaterThanOrEqual(first?.target?.latest ?? 0)
        expect(second?.limit?.earliest).toBeGreaterThanOrEqual(first?.limit?.earliest ?? 0)
        expect(second?.limit?.latest).toBeGreaterThanOrEqual(first?.limit?.latest ?? 0)
      }),
    )
  })
})

describe('the first notification under DORA', () => {
  const bank = `forthright: 1
id: 2026-08-bank
title: Ransomware
language: en
timezone: UTC
kind: security
organisation: { name: Bank, role: controller, country: IT, sectors: [credit-institution] }
events:
`
  test.each<[name: string, aware: string, classified: string, target: string | undefined, key: ReasonKey]>([
    ['four hours bind', '2026-08-01T09:00Z', '2026-08-01T10:00Z', '2026-08-01T14:00Z', 'not-answered'],
    ['24 hours bind', '2026-07-31T11:00Z', '2026-08-01T10:00Z', '2026-08-01T11:00Z', 'limb-binds'],
    ['classified after a day', '2026-07-31T11:00Z', '2026-08-01T12:00Z', '2026-08-01T16:00Z', 'limb-dropped'],
    ['out of order', '2026-08-01T11:00Z', '2026-08-01T10:00Z', undefined, 'contradictory-order'],
  ])('%s', async (_, awareAt, classifiedAt, target, key) => {
    const events = `  - { kind: awareness, at: ${awareAt} }\n  - { kind: classification, at: ${classifiedAt} }\n`
    const { incident } = await readRecord('a.yaml', `${bank}${events}`)
    const clock = clockNamed('dora-19-initial', buildTimeline(incident))
    const instant = clock?.target && new Date(clock.target.earliest).toISOString().replace(':00.000', '')
    expect({ target: instant, keys: clock?.reasons.map((one) => one.key) }).toEqual({
      target,
      keys: expect.arrayContaining([key]),
    })
  })
})
