import { describe, expect, test } from 'vitest'
import { type Clock, openHolidays, type ReasonKey } from '../../src/clocks/index.ts'
import { makeShelf } from '../../src/clocks/shelf.ts'
import { readRecord } from '../../src/record/index.ts'
import { readMoment } from '../../src/time/index.ts'
import { buildTimeline } from '../../src/timeline/index.ts'
import { law } from './law.ts'

const isHoliday = await openHolidays()

const head = `forthright: 1
id: 2026-08-bank
title: Ransomware
language: en
timezone: Europe/Rome
parties:
  cloud: { name: Cloud, role: processor }
  acme: { name: Acme, role: customer }
  bdi: { name: Banca d'Italia, role: authority, country: IT }
  ico: { name: ICO, role: authority, country: GB }
`

interface Facts {
  readonly kind?: string
  readonly organisation?: string
  readonly more?: string
  readonly events?: readonly string[]
  readonly now?: string
}

async function clockOf(
  fields: Parameters<typeof law>[0],
  facts: Facts,
  others: Record<string, string> = {},
): Promise<Clock> {
  const { kind = 'personal-data-breach', organisation = 'country: IT', more = '', events = [], now } = facts
  const list =
    events.length === 0 ? 'events: []' : `events:\n${events.map((one) => `  - { ${one} }`).join('\n')}`
  const text = `${head}kind: ${kind}\norganisation: { name: Bank, role: controller${organisation === '' ? '' : `, ${organisation}`} }\n${more}\n${list}\n`
  const { incident, findings } = await readRecord('a.yaml', text)
  expect(findings).toEqual([])
  const reading = now === undefined ? undefined : readMoment(now, 'Europe/Rome')
  const options = { now: reading?.ok ? reading.moment : undefined, isHoliday }
  const shelf = makeShelf({ ...others, test: law(fields) })
  const clock = shelf.clock('test', buildTimeline(incident), options)
  if (!clock) throw new Error('no clock')
  return clock
}

function keys({ why }: Clock): ReasonKey[] {
  return why.map(({ key }) => key)
}

const aware = 'kind: awareness, at: 2026-08-05T09:20'

describe('whether a regime applies', () => {
  test.each<[name: string, fields: Parameters<typeof law>[0], facts: Facts, state: string, key: ReasonKey]>([
    ['its country', {}, {}, 'running', 'our-country'],
    ['a country of the EEA', { regions: '[EEA]' }, { organisation: 'country: NO' }, 'running', 'our-country'],
    ['another country', {}, { organisation: 'country: US' }, 'not-applicable', 'elsewhere'],
    ['no country', {}, { organisation: '' }, 'needs-decision', 'country-unknown'],
    [
      'a part of its country',
      { regions: '[US-CA]' },
      { organisation: 'country: US' },
      'needs-decision',
      'country-unknown',
    ],
    [
      'people who live there',
      { where: 'people', regions: '[US-CA]' },
      { organisation: 'country: US', more: 'people: { residence: [{ region: US-CA }] }' },
      'running',
      'people-there',
    ],
    [
      'people who live elsewhere',
      { where: 'people', regions: '[US-CA]' },
      { organisation: 'country: US', more: 'people: { residence: [{ region: US-NY }] }' },
      'not-applicable',
      'elsewhere',
    ],
    [
      'people in the country of which it is a part',
      { where: 'people', regions: '[US-CA]' },
      { organisation: 'country: US', more: 'people: { residence: [{ region: US }] }' },
      'needs-decision',
      'residence-unknown',
    ],
    [
      'nobody says where people live',
      { where: 'people', regions: '[JP]' },
      {},
      'needs-decision',
      'residence-unknown',
    ],
    ['a law that asks nobody where', { where: 'none' }, {}, 'needs-decision', 'place-open'],
    [
      'somebody’s own decision',
      { where: 'none' },
      { more: 'regimes: { include: [test] }' },
      'running',
      'included',
    ],
    [
      'somebody’s decision against it',
      {},
      { more: 'regimes: { exclude: [{ id: test, reason: Not for us. }] }' },
      'not-applicable',
      'excluded',
    ],
    ['no sectors', { applies: 'sectors: [financial-entity]' }, {}, 'needs-decision', 'sectors-unknown'],
    [
      'none of its sectors',
      { applies: 'sectors: [financial-entity]' },
      { organisation: 'country: IT, sectors: []' },
      'not-applicable',
      'other-sector',
    ],
    [
      'one of its sectors',
      { applies: 'sectors: [financial-entity]' },
      { organisation: 'country: IT, sectors: [business, financial-entity]' },
      'running',
      'our-sector',
    ],
    ['another role', { applies: 'roles: [processor]' }, {}, 'not-applicable', 'other-role'],
    ['another kind', {}, { kind: 'safety' }, 'not-applicable', 'other-kind'],
    ['a risk nobody assessed', { applies: 'risk: high' }, {}, 'needs-decision', 'risk-undecided'],
    ['too low a risk', { applies: 'risk: high' }, { more: 'risk: not-high' }, 'not-applicable', 'low-risk'],
    [
      'an unlikely risk',
      { applies: 'risk: not-unlikely' },
      { more: 'risk: unlikely' },
      'not-applicable',
      'low-risk',
    ],
    ['enough risk', { applies: 'risk: not-unlikely' }, { more: 'risk: high' }, 'running', 'risk-enough'],
    ['nobody counted', { applies: 'people: 500' }, {}, 'needs-decision', 'people-unknown'],
    [
      'too few',
      { applies: 'people: 500' },
      { more: 'people: { count: 499 }' },
      'not-applicable',
      'too-few-people',
    ],
    [
      'perhaps too few',
      { applies: 'people: 500' },
      { more: 'people: { count: { about: 480 } }' },
      'needs-decision',
      'people-unknown',
    ],
    [
      'enough people there',
      { applies: 'people: 500' },
      { more: 'people: { residence: [{ region: IT, count: 200 }, { region: IT-RM, count: 300 }] }' },
      'running',
      'enough-people',
    ],
    [
      'data involved in an incident of another kind',
      { kinds: '[personal-data-breach]' },
      { kind: 'availability', more: 'data: { involved: [name] }' },
      'needs-decision',
      'kind-open',
    ],
    [
      'a special law',
      {
        applies: 'yields: { sectors: [financial-entity], text: { en: DORA art. 19, it: DORA art. 19 } }',
      },
      { organisation: 'country: IT, sectors: [essential-entity, financial-entity]' },
      'not-applicable',
      'other-law',
    ],
    [
      'few enough people',
      { applies: 'fewer-than: 500' },
      { more: 'people: { count: 499 }' },
      'running',
      'few-people',
    ],
    [
      'too many people',
      { applies: 'fewer-than: 500' },
      { more: 'people: { count: 500 }' },
      'not-applicable',
      'too-many-people',
    ],
    [
      'people whom nobody counted, where the law is for few',
      { applies: 'fewer-than: 500' },
      {},
      'needs-decision',
      'people-unknown',
    ],
    [
      'enough people, wherever they live',
      { applies: 'people: 500' },
      { more: 'people: { count: 500, residence: [{ region: US }] }' },
      'running',
      'enough-people',
    ],
    ['a proposal', { status: 'proposal' }, {}, 'not-applicable', 'not-law'],
    ['a law that came later', { since: '2026-09-01' }, {}, 'not-applicable', 'not-in-force'],
    ['a law that had ended', { until: '2026-08-01' }, {}, 'not-applicable', 'no-longer-in-force'],
  ])('%s', async (_, fields, facts, state, key) => {
    const clock = await clockOf(fields, { ...facts, events: [aware] })
    expect({ state: clock.state, keys: keys(clock) }).toEqual({ state, keys: expect.arrayContaining([key]) })
  })

  const threshold = { applies: 'threshold: { en: a significant incident, it: un incidente significativo }' }

  test.each<[name: string, event: string | undefined, state: string, key: ReasonKey]>([
    ['nobody', undefined, 'needs-decision', 'threshold-open'],
    [
      'a classification under it',
      'kind: classification, at: 2026-08-05, under: [test]',
      'running',
      'threshold-settled',
    ],
    [
      'a classification under another',
      'kind: classification, at: 2026-08-05, under: [tes]',
      'needs-decision',
      'threshold-open',
    ],
    [
      'a decision against it',
      'kind: decision, at: 2026-08-05, under: [test], applies: false, reasons: Small.',
      'not-applicable',
      'decided-against',
    ],
    [
      'a decision for it',
      'kind: decision, at: 2026-08-05, under: [test], applies: true, reasons: Large.',
      'running',
      'included',
    ],
    [
      'no decision that leaves open which way it went',
      'kind: decision, at: 2026-08-05, under: [test], reasons: We shall write.',
      'needs-decision',
      'decision-open',
    ],
  ])('a threshold is settled by %s', async (_, event, state, key) => {
    const clock = await clockOf(threshold, { events: [aware, ...(event ? [event] : [])] })
    expect({ state: clock.state, keys: keys(clock) }).toEqual({ state, keys: expect.arrayContaining([key]) })
  })

  test('every reason that rests on the record names its place', async () => {
    const clock = await clockOf({ applies: 'risk: high' }, { more: 'risk: high', events: [aware] })
    expect(clock.why.map(({ key, path }) => [key, path?.join('.')])).toEqual([
      ['our-country', 'organisation.country'],
      ['risk-enough', 'risk'],
    ])
  })

  test('a place to which nothing points is told apart', async () => {
    const hint = async (regions: string, more = '') =>
      (await clockOf({ where: 'people', regions }, { organisation: 'country: US', more, events: [aware] }))
        .hint
    expect(await hint('[US]')).toBe('named')
    expect(await hint('[US-CA]')).toBe('larger')
    expect(await hint('[EEA]')).toBe('named')
    expect(await hint('[JP]')).toBe('none')
    expect(await hint('[GB]')).toBe('named')
  })
})

describe('what begins a period', () => {
  const derived = {
    anchor: '{ kind: awareness, derived: { kinds: [vendor-disclosure, notification], by: [processor] } }',
  }

  test('what a processor told first stands in, as a window', async () => {
    const events = [
      'kind: notification, by: cloud, to: us, at: 2026-08-01/2026-08-04',
      'kind: vendor-disclosure, by: cloud, to: us, at: 2026-08-04T10:00',
    ]
    const { anchor, target, reasons } = await clockOf(derived, { events })
    expect(anchor?.derived).toBe(true)
    expect(reasons.map(({ key }) => key)).toEqual(['not-answered', 'anchor-derived', 'anchor-imprecise'])
    expect(target).toMatchObject({
      earliest: Date.UTC(2026, 7, 3, 22),
      latest: Date.UTC(2026, 7, 7, 8, 0, 59, 999),
    })
  })

  test('an awareness after it is taken, and the doubt told', async () => {
    const events = ['kind: vendor-disclosure, by: cloud, at: 2026-08-04T10:00', aware]
    const { anchor, reasons } = await clockOf(derived, { events })
    expect(anchor?.event.kind).toBe('awareness')
    expect(reasons.map(({ key }) => key)).toContain('notice-before-awareness')
  })

  test('of several, the one that names the regime', async () => {
    const chosen = 'kind: awareness, at: 2026-08-06T10:00, under: [test]'
    const { anchor } = await clockOf({}, { events: [aware, chosen] })
    expect(anchor?.event.id).toBe('awareness-2')
  })

  test('a filing, and no date without it', async () => {
    const others = { first: law({ id: 'first', stage: 'initial' }) }
    const fields = { anchor: '{ filing: first }', period: '{ months: 1 }', stage: 'final' }
    const before = await clockOf(fields, { events: [aware] }, others)
    expect([before.state, before.target]).toEqual(['not-started', undefined])
    const told = 'kind: notification, to: bdi, stage: initial, at: 2026-08-06T10:00, under: [first]'
    const after = await clockOf(fields, { events: [aware, told] }, others)
    expect([after.state, after.limit?.text]).toEqual(['running', '2026-09-07'])
  })

  test('an authority of another country is not the one', async () => {
    const told = 'kind: notification, to: ico, at: 2026-08-06T10:00'
    expect((await clockOf({}, { events: [aware, told] })).state).toBe('running')
  })

  test('what went to an authority without a word of the law may have been meant for another', async () => {
    const told = 'kind: notification, to: bdi, at: 2026-08-06T10:00'
    const running = await clockOf({}, { events: [aware, told] })
    expect([running.state, running.answer]).toEqual(['running', undefined])
    expect(running.reasons[0]).toMatchObject({ key: 'answer-unclear', value: 'test' })
    const over = await clockOf({}, { events: [aware, told], now: '2026-09-01' })
    expect(over.state).toBe('cannot-tell')
    const others = { first: law({ id: 'first', stage: 'initial' }) }
    const fields = { anchor: '{ filing: first }', period: '{ months: 1 }', stage: 'final' }
    const later = await clockOf(fields, { events: [aware, told] }, others)
    expect(later.state).toBe('not-started')
    expect(later.reasons[0]).toMatchObject({ key: 'answer-unclear', value: 'first' })
  })

  test('a notification that names only the article is its first stage', async () => {
    const told = (more: string) => `kind: notification, to: bdi, at: 2026-08-06T10:00, ${more}`
    const state = async (stage: string, more: string) =>
      (await clockOf({ id: 'test', stage }, { events: [aware, told(more)] })).state
    expect(await state('initial', 'under: [test]')).toBe('met')
    expect(await state('final', 'under: [test]')).toBe('met')
    const final = { 'art-9-final': law({ id: 'art-9-final', stage: 'final' }) }
    const { incident } = await readRecord(
      'a.yaml',
      `${head}kind: security\norganisation: { name: Bank, role: controller, country: IT }\nevents:\n  - { ${aware} }\n  - { ${told('under: [art-9]')} }\n`,
    )
    expect(makeShelf(final).clock('art-9-final', buildTimeline(incident))?.state).toBe('running')
  })

  test('a decision of ours begins a period only if it names the law', async () => {
    const fields = { anchor: '{ kind: decision }' }
    const events = ['kind: decision, at: 2026-08-05T09:00, text: We cut the connection.']
    expect((await clockOf(fields, { events })).state).toBe('not-started')
    const named = ['kind: decision, at: 2026-08-06T09:00, under: [test]']
    expect((await clockOf(fields, { events: [...events, ...named] })).target?.text).toBe(
      '2026-08-09T09:00+02:00',
    )
  })

  test('what we were aware of we had discovered', async () => {
    const clock = await clockOf({ anchor: '{ kind: detection }' }, { events: [aware] })
    expect([clock.state, clock.anchor?.derived]).toEqual(['running', true])
    expect(clock.reasons.map(({ key }) => key)).toContain('anchor-awareness')
  })

  test('whoever met a duty did not decide against it', async () => {
    const decided =
      'kind: decision, at: 2026-08-05T12:00, under: [test], applies: false, reasons: The risk is low.'
    const told = 'kind: notification, to: bdi, at: 2026-08-06T10:00, under: [test]'
    expect((await clockOf({}, { events: [aware, decided] })).state).toBe('not-applicable')
    expect((await clockOf({}, { events: [aware, decided, told] })).state).toBe('met')
  })

  test('a duty without a number has time that runs, and never a deadline', async () => {
    const soft = { period: '', counting: '' }
    const clock = await clockOf(soft, { events: [aware], now: '2030-01-01' })
    expect([clock.state, clock.target, clock.limit]).toEqual(['soft', undefined, undefined])
    const told = await clockOf(soft, {
      events: [aware, 'kind: notification, to: bdi, at: 2026-08-06, under: [test]'],
    })
    expect(told.state).toBe('met')
  })
})

describe('further limbs', () => {
  const dora = {
    anchor: '{ kind: classification }',
    period: '{ hours: 4 }',
    counting: 'dora',
    also: '[{ period: { hours: 24 }, anchor: { kind: awareness }, counting: dora, unless: { en: a, it: b } }]',
  }
  const at = (kind: string, time: string) => `kind: ${kind}, at: ${time}`

  test.each<[name: string, events: string[], target: string | undefined, key: ReasonKey]>([
    [
      'four hours after the classification',
      [at('awareness', '2026-08-03T09:00Z'), at('classification', '2026-08-03T10:00Z')],
      '2026-08-03T14:00Z',
      'not-answered',
    ],
    [
      'a day after awareness, if that is earlier',
      [at('awareness', '2026-08-03T11:00Z'), at('classification', '2026-08-04T10:00Z')],
      '2026-08-04T11:00Z',
      'limb-binds',
    ],
    [
      'the classification alone, if it was later than a day',
      [at('awareness', '2026-08-03T11:00Z'), at('classification', '2026-08-05T10:00Z')],
      '2026-08-05T14:00Z',
      'limb-dropped',
    ],
    [
      'awareness alone, before the classification',
      [at('awareness', '2026-08-03T11:00Z')],
      '2026-08-04T11:00Z',
      'limb-binds',
    ],
    [
      'nothing, if awareness comes after the classification',
      [at('classification', '2026-08-03T11:00Z'), at('awareness', '2026-08-03T12:00Z')],
      undefined,
      'contradictory-order',
    ],
  ])('%s', async (_, events, target, key) => {
    const clock = await clockOf(dora, { kind: 'security', events })
    const instant = clock.target && new Date(clock.target.earliest).toISOString().replace(':00.000', '')
    expect({ target: instant, keys: clock.reasons.map((one) => one.key) }).toEqual({
      target,
      keys: expect.arrayContaining([key]),
    })
  })

  test('a limb is not late on its own', async () => {
    const clock = await clockOf(dora, { events: [at('awareness', '2026-08-03T11:00Z')], now: '2026-08-20' })
    expect(clock.state).toBe('not-started')
  })

  test.each([
    ['an important entity', ', sectors: [financial-entity, important-entity]', '2026-08-08T18:00+02:00'],
    ['a central counterparty', ', sectors: [central-counterparty]', '2026-08-08T18:00+02:00'],
    ['a trading venue', ', sectors: [trading-venue-operator]', '2026-08-08T18:00+02:00'],
    ['others', ', sectors: [financial-entity]', '2026-08-10T12:00+02:00'],
  ])('a limit on a Saturday, for %s', async (_, sectors, limit) => {
    const events = [at('classification', '2026-08-08T11:30Z')]
    const clock = await clockOf(dora, { organisation: `country: IT${sectors}`, events })
    expect(clock.limit?.text).toBe(limit)
  })
})

test('a contract makes a clock', async () => {
  const contract =
    'contracts: [{ id: test, title: Tell Acme, party: acme, anchor: awareness, period: { hours: 48 } }]'
  const { incident } = await readRecord(
    'a.yaml',
    `${head}kind: security\norganisation: { name: Bank, role: processor }\n${contract}\nevents:\n  - { ${aware} }\n  - { kind: notification, to: acme, at: 2026-08-06 }\n`,
  )
  const clock = makeShelf({}).clock('test', buildTimeline(incident))
  expect(clock).toMatchObject({ state: 'met', target: { text: '2026-08-07T09:20+02:00' } })
  expect(clock && keys(clock)).toEqual(['this-contract'])
})
