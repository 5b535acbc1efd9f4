import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Incident, readRecord } from '../../src/record/index.ts'
import { buildTimeline, type Timeline } from '../../src/timeline/index.ts'
import { boundsOf, idsOf, incidentOf, momentOf, timelineOf } from './events.ts'

async function mixpanelAsOf(day: string | undefined): Promise<Timeline> {
  const path = 'incidents/2025-11-mixpanel.yaml'
  const { incident } = await readRecord(path, readFileSync(path, 'utf8'))
  return buildTimeline(incident, day === undefined ? undefined : momentOf(day, incident.timezone))
}

function englishOf(groups: Incident['people']['groups']): string[] {
  return groups.map(({ text }) => text.languages['en']?.value ?? '')
}

describe('what was known of a real incident', () => {
  test('on 10 November 2025, nothing of what Mixpanel had detected the day before', async () => {
    const { entries, incident } = await mixpanelAsOf('2025-11-10')
    expect(entries).toEqual([])
    expect(incident.events).toEqual([])
    expect(incident.causes).toEqual([])
    expect(incident.measures).toEqual([])
  })

  test('on 25 November 2025, what Mixpanel disclosed that day', async () => {
    expect(idsOf(await mixpanelAsOf('2025-11-25'))).toEqual([
      'vendor-detected',
      'vendor-first-notice',
      'vendor-disclosed',
    ])
  })

  test('on 27 November 2025, not yet that users of ChatGPT were concerned', async () => {
    const timeline = await mixpanelAsOf('2025-11-27')
    expect(idsOf(timeline)).not.toContain('scope-corrected')
    const { groups, notInvolved } = timeline.incident.people
    expect(englishOf(groups)).toEqual(['some of the users of the API platform'])
    expect(englishOf(notInvolved)).toEqual(['users of ChatGPT and of our other products'])
  })

  test.each(['2025-12-19', undefined])(
    'on %s, that they are, and no longer that they are not',
    async (day) => {
      const timeline = await mixpanelAsOf(day)
      expect(idsOf(timeline)).toContain('scope-corrected')
      const { groups, notInvolved } = timeline.incident.people
      expect(englishOf(groups)).toHaveLength(2)
      expect(notInvolved).toEqual([])
    },
  )

  test('lists the values that do not say when they were learned, of those that are shown', async () => {
    const { undated, incident } = await mixpanelAsOf('2025-11-27')
    expect(undated).toContainEqual(['people', 'groups', 0])
    expect(undated).not.toContainEqual(['people', 'groups', 1])
    expect(undated).toContainEqual(incident.summary?.path)
    expect((await mixpanelAsOf(undefined)).undated).toEqual([])
  })
})

describe('when an event was known', () => {
  test.each<[name: string, events: string[], day: string, known: string]>([
    ['our own: when it happened', ['id: a, kind: review, at: 2026-05-02'], '2026-05-02', 'a'],
    ['our own: not before', ['id: a, kind: review, at: 2026-05-02'], '2026-05-01', ''],
    ['at an unknown day of a month: at its end', ['id: a, kind: review, at: 2026-05'], '2026-05-30', ''],
    ['one without any time', ['id: a, kind: review'], '2026-05-30', ''],
    [
      'one that we learned later',
      ['id: a, kind: attack, at: 2026-05-01, learned: 2026-05-09'],
      '2026-05-08',
      '',
    ],
    [
      'one that we learned by then',
      ['id: a, kind: attack, at: 2026-05-01, learned: 2026-05-09'],
      '2026-05-09',
      'a',
    ],
    [
      'a vendor’s: when the vendor disclosed it',
      [
        'id: a, kind: detection, by: mailer, at: 2026-05-01',
        'id: b, kind: vendor-disclosure, by: mailer, at: 2026-05-09',
      ],
      '2026-05-08',
      '',
    ],
    [
      'a vendor’s, once disclosed',
      [
        'id: a, kind: detection, by: mailer, at: 2026-05-01',
        'id: b, kind: vendor-disclosure, by: mailer, at: 2026-05-09',
      ],
      '2026-05-09',
      'a b',
    ],
    [
      'a vendor’s after its disclosure: when it happened',
      [
        'id: a, kind: removal, by: mailer, at: 2026-05-20',
        'id: b, kind: vendor-disclosure, by: mailer, at: 2026-05-09',
      ],
      '2026-05-10',
      'b',
    ],
    [
      'another’s, of whom nothing was disclosed: when it happened',
      [
        'id: a, kind: decision, by: printer, at: 2026-05-01',
        'id: b, kind: vendor-disclosure, by: mailer, at: 2026-05-09',
      ],
      '2026-05-02',
      'a',
    ],
    [
      'what one vendor told another: not before the other told us',
      [
        'id: a, kind: detection, by: printer, at: 2026-05-01',
        'id: b, kind: vendor-disclosure, by: printer, to: mailer, at: 2026-05-03',
        'id: c, kind: vendor-disclosure, by: mailer, to: us, at: 2026-05-09',
      ],
      '2026-05-08',
      '',
    ],
    [
      'what one vendor told another, once the other told us',
      [
        'id: a, kind: detection, by: printer, at: 2026-05-01',
        'id: b, kind: vendor-disclosure, by: printer, to: mailer, at: 2026-05-03',
        'id: c, kind: vendor-disclosure, by: mailer, to: us, at: 2026-05-09',
      ],
      '2026-05-09',
      'a b c',
    ],
    [
      'what a vendor told everybody: then',
      [
        'id: a, kind: detection, by: mailer, at: 2026-05-01',
        'id: b, kind: vendor-disclosure, by: mailer, to: public, at: 2026-05-09',
      ],
      '2026-05-08',
      '',
    ],
  ])('%s', async (_, events, day, known) => {
    expect(idsOf(await timelineOf(events, day)).join(' ')).toBe(known)
  })

  test('its bounds do not betray what happened later', async () => {
    const events = [
      'id: a, kind: attack, at: 2026-05-01',
      'id: b, kind: removal, after: a, before: c, learned: 2026-05-04',
      'id: c, kind: closure, at: 2026-05-20',
    ]
    expect(boundsOf(await timelineOf(events, '2026-05-05'), 'b')).toEqual(['2026-05-01T00:00', ''])
    expect(boundsOf(await timelineOf(events), 'b')).toEqual(['2026-05-01T00:00', '2026-05-20T23:59'])
  })
})

describe('when an item was known', () => {
  const fields = `advice:
  - text: always
  - { text: later, learned: 2026-05-02 }
  - { text: wrong, learned: 2026-05-01, withdrawn: 2026-05-03 }
sources:
  old: { title: old, date: 2026-05-01 }
  new: { title: new, date: 2026-05-03 }
  some: { title: some }
`
  test.each([
    ['2026-05-01', ['always', 'wrong'], ['old', 'some']],
    ['2026-05-02', ['always', 'later', 'wrong'], ['old', 'some']],
    ['2026-05-03', ['always', 'later'], ['old', 'new', 'some']],
    [undefined, ['always', 'later'], ['old', 'new', 'some']],
  ])('on %s', async (day, advice, sources) => {
    const incident = await incidentOf(['kind: review, at: 2026-05-01'], fields)
    const known = buildTimeline(incident, day === undefined ? undefined : momentOf(day)).incident
    expect(known.advice.map(({ text }) => text.languages['en']?.value)).toEqual(advice)
    expect(known.sources.map(({ id }) => id)).toEqual(sources)
  })
})
