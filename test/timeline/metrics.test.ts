import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readRecord } from '../../src/record/index.ts'
import {
  buildTimeline,
  formulaOf,
  type Metric,
  metricKeys,
  timelineSeenBy,
} from '../../src/timeline/index.ts'
import { timelineOf } from './events.ts'

const day = 86_400_000

async function example(name: string): Promise<readonly Metric[]> {
  const path = `incidents/${name}`
  const { incident } = await readRecord(path, readFileSync(path, 'utf8'))
  return buildTimeline(incident).metrics
}

async function metricOf(key: string, events: string[]): Promise<Metric | undefined> {
  return (await timelineOf(events)).metrics.find((metric) => metric.key === key)
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
    const [first = 'vendor-disclosure-lag', ...others] = metricKeys
    expect(metrics.map(({ key, party }) => [key, party])).toEqual([
      [first, 'mailer'],
      [first, 'printer'],
      ...others.map((key) => [key, undefined]),
    ])
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
