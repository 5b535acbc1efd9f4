import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readRecord } from '../../src/record/index.ts'
import {
  buildTimeline,
  formulaOf,
  type Metric,
  type MetricKey,
  metricDefinitions,
  metricKeys,
  ownMetric,
  timelineSeenBy,
  withoutRepeated,
} from '../../src/timeline/index.ts'
import { incidentOf, timelineOf } from './events.ts'

const day = 86_400_000

async function example(name: string): Promise<readonly Metric[]> {
  const path = `incidents/${name}`
  const { incident } = await readRecord(path, readFileSync(path, 'utf8'))
  return buildTimeline(incident).metrics
}

async function metricOf(key: string, events: string[], asOf?: string): Promise<Metric | undefined> {
  return (await timelineOf(events, asOf)).metrics.find((metric) => metric.key === key)
}

describe('the durations of a real incident', () => {
  test('Mixpanel needed between 15 and 17 days to tell its customer', async () => {
    const lag = (await example('2025-11-mixpanel.yaml')).find(({ key }) => key === 'vendor-disclosure-lag')
    expect(lag).toMatchObject({ state: 'recorded', party: 'mixpanel', value: { precision: 'day' } })
    expect(lag?.value?.min).toBe(15 * day + 1)
    expect(lag?.value?.max).toBe(17 * day - 1)
    expect(lag && formulaOf(lag)).toBe('vendor-disclosure − detection')
  })

  test('Cloudflare needed three minutes to notice', async () => {
    const time = (await example('2025-11-cloudflare.md')).find(({ key }) => key === 'time-to-detect')
    expect(time).toMatchObject({ state: 'recorded', from: { id: 'started' }, to: { id: 'detected' } })
    const { min = 0, max = 0 } = time?.value ?? {}
    expect((min + max) / 2).toBe(3 * 60_000)
  })
})

describe('the state of a duration', () => {
  const told = 'id: told, kind: vendor-disclosure, by: mailer, to: us, at: 2026-05-10'
  const detected = 'kind: detection, by: mailer, at: 2026-05-05'
  const removed = 'kind: removal, at: 2026-05-12'

  test.each<[name: string, key: Metric['key'], events: string[], state: string | undefined]>([
    ['both ends are dated', 'vendor-disclosure-lag', [detected, told], 'recorded'],
    ['the vendor’s detection is unknown', 'vendor-disclosure-lag', [told], 'not-applicable'],
    ['no vendor told us anything', 'vendor-disclosure-lag', [detected], undefined],
    ['its beginning has no date', 'vendor-disclosure-lag', ['kind: detection, by: mailer', told], 'pending'],
    [
      'it would be negative',
      'vendor-disclosure-lag',
      ['kind: detection, by: mailer, at: 2026-05-11', told],
      'invalid',
    ],
    ['it has not ended', 'removal-lag', [detected, told], 'pending'],
    ['it ended at an unknown time', 'removal-lag', [told, 'kind: removal, after: told'], 'pending'],
    [
      'it ended within bounds',
      'removal-lag',
      [told, 'kind: removal, after: told, before: closure', 'kind: closure, at: 2026-06-01'],
      'recorded',
    ],
    ['nothing was to remove', 'removal-lag', ['kind: detection, at: 2026-05-05'], 'not-applicable'],
    ['nobody was told of a breach', 'notification-lag', ['kind: awareness, at: 2026-05-05'], 'pending'],
    [
      'nobody knew',
      'notification-lag',
      ['kind: notification, to: customers, at: 2026-05-05'],
      'not-applicable',
    ],
    ['nothing happened', 'time-to-detect', [removed], 'not-applicable'],
    ['it was detected', 'time-to-detect', ['kind: compromise, at: 2026-05-01', detected], 'recorded'],
    ['it was not yet detected', 'time-to-detect', ['kind: impact-start, at: 2026-05-01'], 'pending'],
  ])('%s', async (_, key, events, state) => {
    expect((await metricOf(key, events))?.state).toBe(state)
  })

  test.each<[name: string, events: string[], from: string]>([
    ['our awareness', ['kind: awareness, at: 2026-05-09', told, removed], 'awareness'],
    ['what the vendor told us', [detected, told, removed], 'told'],
    ['our own detection', ['id: own, kind: detection, at: 2026-05-09', removed], 'own'],
  ])('a removal is counted from %s', async (_, events, from) => {
    expect((await metricOf('removal-lag', events))?.from?.id).toBe(from)
  })

  test('what overlaps with its beginning and surely followed it took no less than no time', async () => {
    const same = await metricOf('removal-lag', [told, 'kind: removal, at: 2026-05-10'])
    expect(same?.value).toMatchObject({ min: 0, max: day - 1 })
  })

  test('an outage has no letter to wait for', async () => {
    expect(
      (await example('2025-11-cloudflare.md')).find(({ key }) => key === 'notification-lag')?.state,
    ).toBe('not-applicable')
  })

  test('each vendor has a lag of its own, and all come in a fixed order', async () => {
    const { metrics } = await timelineOf([
      'kind: detection, by: printer, at: 2026-05-01',
      'kind: vendor-disclosure, by: printer, at: 2026-05-02',
      told,
      detected,
    ])
    expect(metrics.map(({ key, party }) => [key, party])).toEqual(
      metricKeys.flatMap((key) =>
        (key.startsWith('vendor-') ? ['mailer', 'printer'] : [undefined]).map((party) => [key, party]),
      ),
    )
  })

  test('readers who may not see the events around it are not told when it ended', async () => {
    const timeline = await timelineOf([
      `${told}, audience: public`,
      'id: secret, kind: decision, at: 2026-05-11T03:12Z',
      'id: removed, kind: removal, after: secret, before: closure, audience: public',
      'kind: closure, at: 2026-06-01, audience: public',
    ])
    const seen = timelineSeenBy(timeline, ({ audience }) => audience === 'public')
    const before = seen.entries.find(({ event }) => event.id === 'removed')?.bounds
    expect(before).toMatchObject({ earliest: Number.NEGATIVE_INFINITY, latest: Date.parse('2026-06-02') - 1 })
    const lag = seen.metrics.find(({ key }) => key === 'removal-lag')
    expect(lag?.value?.min).toBe(0)
    expect(seen.entries).toHaveLength(4)
  })
})

describe('every metric', () => {
  const told = 'kind: vendor-disclosure, by: mailer, to: us, at: 2026-05-10'
  const found = 'kind: detection, at: 2026-05-10T10:00Z'
  const broken = 'kind: impact-start, at: 2026-05-10T09:00Z'
  const entered = 'kind: compromise, at: 2026-05-01'

  test.each<[key: MetricKey, events: string[], state: string, from?: string]>([
    ['time-to-compromise', ['kind: attack, at: 2026-04-30', entered], 'recorded'],
    ['time-to-compromise', ['kind: attack, at: 2026-04-30'], 'not-applicable'],
    ['time-to-exfiltration', [entered, 'kind: exfiltration, at: 2026-05-03'], 'recorded'],
    ['time-to-detect', [entered, 'kind: detection, by: mailer, at: 2026-05-02', found], 'recorded'],
    ['time-to-detect', [broken, 'kind: detection, at: 2026-05-10T08:00Z'], 'not-applicable'],
    ['time-to-acknowledge', [found, 'kind: acknowledgement, at: 2026-05-10T10:04Z'], 'recorded'],
    ['time-to-acknowledge', [found], 'not-applicable'],
    ['time-to-respond', [told, 'kind: escalation, at: 2026-05-11'], 'recorded', 'vendor-disclosure'],
    ['time-to-respond', [found], 'pending'],
    ['time-to-respond', [found, 'kind: closure, at: 2026-05-12'], 'not-applicable'],
    ['time-to-contain', [found, 'kind: containment, at: 2026-05-10T11:00Z'], 'recorded'],
    ['time-to-contain', [found, 'kind: containment, at: 2026-05-09'], 'not-applicable'],
    ['time-to-contain', [found], 'pending'],
    ['time-to-contain', [found, 'kind: removal, at: 2026-05-11'], 'not-applicable'],
    ['dwell-time', [entered, 'kind: containment, at: 2026-05-12'], 'recorded'],
    ['dwell-time', [entered], 'pending'],
    ['time-to-mitigate', [broken, 'kind: mitigation, at: 2026-05-10T09:30Z'], 'recorded'],
    ['time-to-mitigate', [broken, 'kind: mitigation, at: 2026-05-10T08:30Z'], 'not-applicable'],
    ['time-to-repair', [broken, found, 'kind: impact-end, at: 2026-05-10T12:00Z'], 'recorded', 'detection'],
    ['time-to-repair', [broken, found, 'kind: impact-end, at: 2026-05-10T09:30Z'], 'not-applicable'],
    ['time-to-resolve', ['kind: declaration, at: 2026-05-10'], 'pending'],
    [
      'time-to-resolve',
      ['kind: declaration, at: 2026-05-10', 'kind: resolution, at: 2026-05-11'],
      'recorded',
    ],
    ['impact-duration', [broken], 'pending'],
    ['impact-duration', [found], 'not-applicable'],
    ['postmortem-time', ['kind: resolution, at: 2026-05-11', 'kind: review, at: 2026-06-01'], 'recorded'],
    ['postmortem-time', ['kind: resolution, at: 2026-05-11'], 'not-applicable'],
    ['awareness-lag', [told, 'kind: awareness, at: 2026-05-11'], 'recorded'],
    ['awareness-lag', ['kind: awareness, at: 2026-05-09', told], 'not-applicable'],
    ['assessment-time', [told], 'pending'],
    ['assessment-time', [told, 'kind: risk-assessment, at: 2026-05-11'], 'recorded'],
    ['authority-notification-time', [told], 'not-applicable'],
    [
      'authority-notification-time',
      [found, 'kind: notification, to: garante, at: 2026-05-11'],
      'not-applicable',
    ],
    [
      'authority-notification-time',
      ['kind: awareness, at: 2026-05-10', 'kind: notification, to: garante, at: 2026-05-12'],
      'recorded',
    ],
    [
      'authority-notification-time',
      ['kind: awareness, at: 2026-05-10', 'kind: notification, to: garante, under: [nis2], at: 2026-05-12'],
      'not-applicable',
    ],
    [
      'controller-notification-time',
      [found, 'kind: notification, to: customers, at: 2026-05-12'],
      'not-applicable',
    ],
    [
      'discovery-to-notification',
      [
        'kind: detection, by: mailer, at: 2026-05-02',
        told,
        'kind: notification, to: garante, at: 2026-05-12',
      ],
      'recorded',
    ],
    [
      'discovery-to-notification',
      [found, 'kind: notification, to: mailer, at: 2026-05-12'],
      'not-applicable',
    ],
    [
      'occurrence-to-notification',
      [entered, 'kind: notification, to: customers, at: 2026-05-12'],
      'recorded',
    ],
    ['notification-spread', ['kind: notification, to: customers, at: 2026-05-12'], 'not-applicable'],
    [
      'notification-spread',
      ['kind: notification, to: customers, at: 2026-05-12, end: 2026-05-14'],
      'recorded',
    ],
    [
      'notification-spread',
      [
        'kind: notification, to: customers, at: 2026-05-12',
        'kind: notification, to: customers, stage: correction, at: 2026-05-14',
      ],
      'not-applicable',
    ],
    ['statement-lag', [broken, 'kind: statement, to: public, at: 2026-05-10T10:00Z'], 'recorded'],
    ['correction-lag', ['kind: statement, at: 2026-05-12', 'kind: correction, at: 2026-05-14'], 'recorded'],
    ['correction-lag', ['kind: correction, at: 2026-05-14'], 'not-applicable'],
  ])('%s of %j is %s', async (key, events, state, from) => {
    const metric = await metricOf(key, events)
    expect(metric?.state).toBe(state)
    if (from) expect(metric?.from?.kind).toBe(from)
  })

  test('a correction is counted from what it says that it corrects', async () => {
    const statements = ['kind: notification, at: 2026-05-10', 'id: counted, kind: statement, at: 2026-05-12']
    const corrects = 'kind: correction, at: 2026-05-14, corrects: [counted]'
    expect((await metricOf('correction-lag', [...statements, corrects]))?.from?.id).toBe('counted')
    const other = 'kind: correction, at: 2026-05-14'
    expect((await metricOf('correction-lag', [...statements, other]))?.from?.kind).toBe('notification')
  })

  test('who comes in again after a containment is measured again', async () => {
    const first = [
      'kind: compromise, at: 2026-05-01',
      'kind: detection, at: 2026-05-02',
      'kind: containment, at: 2026-05-03',
    ]
    const again = [
      'kind: compromise, at: 2026-05-10',
      'kind: detection, at: 2026-05-14',
      'kind: containment, at: 2026-05-15',
    ]
    const told = async (events: string[], key: string) =>
      (await timelineOf(events)).metrics
        .filter((metric) => metric.key === key)
        .map(({ from, to, state }) => [from?.at?.text, to?.at?.text, state])
    const both = [...first, ...again]
    expect(await told(both, 'dwell-time')).toEqual([
      ['2026-05-01', '2026-05-03', 'recorded'],
      ['2026-05-10', '2026-05-15', 'recorded'],
    ])
    expect(await told(both, 'time-to-contain')).toEqual([
      ['2026-05-02', '2026-05-03', 'recorded'],
      ['2026-05-14', '2026-05-15', 'recorded'],
    ])
    expect(await told(both.slice(0, 4), 'time-to-detect')).toEqual([
      ['2026-05-01', '2026-05-02', 'recorded'],
      ['2026-05-10', undefined, 'pending'],
    ])
    // A second door that was opened before the first was shut is part of the same.
    const within = [...first, 'kind: compromise, at: 2026-05-02', 'kind: compromise, at: 2026-05-03']
    expect(await told(within, 'dwell-time')).toEqual([['2026-05-01', '2026-05-03', 'recorded']])
  })

  test('who did not notice it was told of it', async () => {
    const entered = 'kind: compromise, at: 2026-05-01'
    expect((await metricOf('time-to-detect', [entered, told]))?.to?.kind).toBe('vendor-disclosure')
    const detected = 'kind: detection, by: mailer, at: 2026-05-05'
    expect((await metricOf('time-to-detect', [entered, detected, told]))?.to?.kind).toBe('detection')
  })

  test('what says no more than another one need not be told', async () => {
    const removed = 'kind: removal, at: 2026-05-12'
    const events = [told, 'kind: mitigation, at: 2026-05-11', removed]
    const keysOf = async (some: string[]) =>
      withoutRepeated((await timelineOf(some)).metrics)
        .filter(({ state }) => state === 'recorded')
        .map(({ key }) => key)
    expect(await keysOf([told, removed])).toEqual(['removal-lag'])
    expect(await keysOf(events)).toEqual(['time-to-respond', 'removal-lag'])
  })

  test('of a processor, the notice is the one to the controllers', async () => {
    const incident = await incidentOf([found, 'kind: notification, to: customers, at: 2026-05-12'])
    const { metrics } = buildTimeline({
      ...incident,
      organisation: { ...incident.organisation, role: 'processor' },
    })
    const states = ['controller-notification-time', 'notification-lag'].map(
      (key) => metrics.find((metric) => metric.key === key)?.state,
    )
    expect(states).toEqual(['recorded', 'not-applicable'])
  })

  test('has a formula, a source and a key of its own', () => {
    expect(new Set(metricKeys).size).toBe(metricKeys.length)
    for (const definition of metricDefinitions) {
      expect(formulaOf({ definition })).toMatch(/^[\w −()/-]+$/)
      expect(definition.source).not.toBe('')
    }
  })

  test.each<[key: MetricKey, formula: string]>([
    ['removal-lag', 'removal − (awareness or vendor-disclosure or detection)'],
    [
      'authority-notification-time',
      'notification to supervisory-authority − (awareness or vendor-disclosure)',
    ],
    ['impact-duration', 'union of (impact-end − impact-start)'],
    ['notification-spread', 'last notification to customers − first notification to customers'],
  ])('%s is %s', (key, formula) => {
    const definition = metricDefinitions.find((one) => one.key === key)
    expect(definition && formulaOf({ definition })).toBe(formula)
  })

  test('counted, has the formula with which it was counted', async () => {
    const metric = await metricOf('notification-lag', [
      told,
      'kind: notification, to: customers, at: 2026-05-12',
    ])
    expect(metric && formulaOf(metric)).toBe('notification to customers − vendor-disclosure')
  })

  test('whose state rests on the risk is for the authority', async () => {
    expect((await metricOf('assessment-time', [`${told}, audience: public`]))?.audience).toBe('regulator')
    expect((await metricOf('removal-lag', [`${told}, audience: public`]))?.audience).toBe('public')
    expect((await metricOf('removal-lag', [`${told}, audience: public`, 'kind: removal']))?.audience).toBe(
      'internal',
    )
  })
})

describe('a chain of vendors', () => {
  const chain = [
    'kind: detection, by: printer, at: 2026-05-01',
    'kind: vendor-disclosure, by: printer, to: mailer, at: 2026-05-03',
    'kind: vendor-disclosure, by: mailer, to: us, at: 2026-05-10',
  ]
  const hops = async (events: string[]) =>
    (await timelineOf(events)).metrics
      .filter(({ key }) => key === 'vendor-disclosure-lag')
      .map(({ party, told, state, value }) => [party, told, state, value && Math.round(value.min / day)])

  test('has a lag for each hop, from when the party knew to its telling the next', async () => {
    expect(await hops(chain)).toEqual([
      ['mailer', 'us', 'recorded', 6],
      ['printer', 'mailer', 'recorded', 1],
    ])
  })

  test('counts from what came first, its own detection or its being told', async () => {
    expect(await hops([...chain, 'kind: detection, by: mailer, at: 2026-05-08'])).toContainEqual([
      'mailer',
      'us',
      'recorded',
      6,
    ])
    expect(await hops([...chain, 'kind: detection, by: mailer, at: 2026-05-02'])).toContainEqual([
      'mailer',
      'us',
      'recorded',
      7,
    ])
  })

  test('takes what a vendor told others for nothing that it told us', async () => {
    const others = ['mailer', 'public', 'customers'].map(
      (to) => `kind: vendor-disclosure, by: printer, to: ${to}, at: 2026-05-03`,
    )
    for (const event of others) {
      const { metrics } = await timelineOf([event, 'kind: removal, at: 2026-05-05'])
      expect(metrics.find(({ key }) => key === 'removal-lag')?.state).toBe('not-applicable')
    }
  })

  test('evidence counts from what the vendor knew; our own only if there is no other vendor', async () => {
    const own = 'kind: evidence, at: 2026-05-12'
    expect((await metricOf('vendor-evidence-lag', [...chain, own]))?.state).toBe('recorded')
    const direct = 'kind: vendor-disclosure, by: printer, to: us, at: 2026-05-11'
    expect((await metricOf('vendor-evidence-lag', [...chain, own, direct]))?.state).toBe('not-applicable')
    const { metrics } = await timelineOf([...chain, direct, 'kind: evidence, by: printer, at: 2026-05-12'])
    const lags = metrics.filter(({ key }) => key === 'vendor-evidence-lag')
    expect(lags.map(({ party, state }) => [party, state])).toEqual([
      ['mailer', 'not-applicable'],
      ['printer', 'recorded'],
    ])
  })

  test('evidence that came from behind the vendor who told us counts from what its source knew', async () => {
    const { metrics } = await timelineOf([...chain, 'kind: evidence, by: printer, at: 2026-05-12'])
    const lags = metrics.filter(({ key }) => key === 'vendor-evidence-lag')
    expect(lags.map(({ party, state, from }) => [party, state, from?.kind])).toEqual([
      ['mailer', 'not-applicable', 'vendor-disclosure'],
      ['printer', 'recorded', 'detection'],
    ])
  })
})

describe('the letters', () => {
  test.each<[name: string, events: string[], to: string, days: number]>([
    [
      'spread until the one that ended last, whenever it began',
      ['at: 2026-05-02, end: 2026-05-20', 'at: 2026-05-05'],
      'a',
      19,
    ],
    ['spread until the last one', ['at: 2026-05-02, end: 2026-05-04', 'at: 2026-05-09'], 'b', 8],
    ['spread until the last one, if the first is vague', ['at: 2026-05', 'at: 2026-05-09'], 'b', 9],
  ])('%s', async (_, [a = '', b = ''], to, atMost) => {
    const letter = 'kind: notification, to: customers'
    const spread = await metricOf('notification-spread', [`${letter}, id: a, ${a}`, `${letter}, id: b, ${b}`])
    expect(spread?.state).toBe('recorded')
    expect(spread?.to?.id).toBe(to)
    expect(Math.round((spread?.value?.max ?? 0) / day)).toBe(atMost)
  })
})

describe('what has not ended', () => {
  const told = 'kind: vendor-disclosure, by: mailer, at: 2026-05-10T10:00Z'

  test('has lasted at least until the time of which it is told', async () => {
    const lag = await metricOf('removal-lag', [told], '2026-05-10T13:00Z')
    expect(lag).toMatchObject({
      state: 'pending',
      value: { min: 3 * 3_600_000, max: Number.POSITIVE_INFINITY },
    })
    expect((await metricOf('removal-lag', [told]))?.value).toBeUndefined()
  })

  test('but not if it ended at an unknown time', async () => {
    const events = [told, 'kind: removal, after: vendor-disclosure, learned: 2026-05-11']
    expect(await metricOf('removal-lag', events, '2026-05-12')).toMatchObject({
      state: 'pending',
      value: undefined,
    })
  })
})

describe('an order that the record states', () => {
  test('keeps a value from being less than nothing, by any number of steps', async () => {
    const times = ['id: c, kind: containment, at: 2026-05-10', 'id: d, kind: detection, at: 2026-05-10']
    expect((await metricOf('time-to-contain', times))?.value?.min).toBeLessThan(0)
    const steps = [
      'id: c, kind: containment, at: 2026-05-10, after: x',
      'id: x, kind: observation, after: d',
      'id: d, kind: detection, at: 2026-05-10',
    ]
    expect((await metricOf('time-to-contain', steps))?.value).toMatchObject({ min: 0, max: day - 1 })
  })
})

describe('metrics of a project', () => {
  const own = ownMetric(
    { key: 'x-print', names: { en: 'Printing' }, begins: ['written', 'decision'], ends: ['posted'] },
    'forthright.config.yaml',
  )
  const stateOf = async (events: string[]) =>
    buildTimeline(await incidentOf(events), undefined, [own]).metrics.at(-1)

  test('begin and end at the first id or kind that the record has', async () => {
    const events = ['kind: decision, at: 2026-05-01', 'id: posted, kind: x-post, at: 2026-05-03']
    expect(await stateOf(events)).toMatchObject({
      key: 'x-print',
      state: 'recorded',
      from: { kind: 'decision' },
    })
    const both = ['id: written, kind: review, at: 2026-05-02', ...events]
    expect((await stateOf(both))?.from?.id).toBe('written')
  })

  test.each<[events: string[], state: string]>([
    [['kind: review, at: 2026-05-01'], 'not-applicable'],
    [['kind: decision, at: 2026-05-01'], 'pending'],
    [['kind: decision, at: 2026-05-05', 'id: posted, kind: x-post, at: 2026-05-03'], 'invalid'],
  ])('of %j are %s', async (events, state) => {
    expect((await stateOf(events))?.state).toBe(state)
  })

  test('are still measured for readers who may see less', async () => {
    const timeline = buildTimeline(await incidentOf(['kind: decision, at: 2026-05-01']), undefined, [own])
    expect(timelineSeenBy(timeline, () => false).metrics.at(-1)?.key).toBe('x-print')
  })
})

test('a party that is called like a role is only what its own role says', async () => {
  const fields = '  authority: { name: Port Authority, role: supplier }\n'
  const events = [
    'kind: detection, at: 2026-05-01',
    'kind: notification, by: us, to: authority, at: 2026-05-02',
    'kind: notification, by: us, to: garante, at: 2026-05-04',
  ]
  const { metrics } = buildTimeline(await incidentOf(events, fields))
  const time = metrics.find(({ key }) => key === 'discovery-to-notification')
  expect(time?.to).toMatchObject({ to: 'garante' })
})
