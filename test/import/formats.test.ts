import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Imported, ImportOptions } from '../../src/import/importer.ts'
import { importers, jsonFaults, recognizeImporter } from '../../src/import/index.ts'
import { importText } from './draft.ts'
import { eventsOf, notesOf, told } from './drafted.ts'

const folder = 'test/fixtures/import/'

function textOf(name: string): string {
  return readFileSync(folder + name, 'utf8')
}

async function draftsOf(name: string, options: ImportOptions = {}): Promise<readonly Imported[]> {
  const file = { path: folder + name, text: textOf(name) }
  const importer = recognizeImporter(file)
  if (!importer) throw new Error(`nobody recognizes ${name}`)
  return (await importText(importer, file.text, { ...options, path: file.path })).incidents
}

async function draftOf(name: string, options: ImportOptions = {}): Promise<Imported> {
  const [draft] = await draftsOf(name, options)
  if (!draft) throw new Error(`no draft of ${name}`)
  return draft
}

const files: readonly (readonly [string, string])[] = [
  ['veris.json', 'veris'],
  ['statuspage.json', 'statuspage'],
  ['cstate.md', 'cstate'],
  ['divd.md', 'divd'],
  ['pagerduty.json', 'pagerduty'],
  ['pagerduty-webhook.json', 'pagerduty'],
  ['opsgenie.json', 'opsgenie'],
  ['incident-io.json', 'incident-io'],
  ['2026-04-15.json', 'slack'],
  ['github.json', 'github'],
  ['gh.json', 'github'],
  ['upptime.json', 'upptime'],
  ['upptime.yml', 'upptime'],
  ['timesketch.jsonl', 'timesketch'],
  ['timesketch.csv', 'timesketch'],
  ['timeline.csv', 'csv'],
]

describe('each file is recognized as its own, and as no other as surely', () => {
  test.each(files)('%s is %s', (name, kind) => {
    const file = { path: name, text: textOf(name) }
    const likeness = importers.map((importer) => [importer.name, importer.recognize(file)] as const)
    const own = likeness.find(([one]) => one === kind)?.[1] ?? 0
    const rivals = likeness.filter(([one, value]) => one !== kind && value >= own)
    expect({ own: own > 0.5, rivals }).toEqual({ own: true, rivals: [] })
  })
})

test('VERIS: delays become times about so, and data become categories', async () => {
  const [first, second] = await draftsOf('veris.json')
  if (!first || !second) throw new Error('two incidents')
  expect(eventsOf(first)).toEqual([
    '2025-03-14 attack',
    '2025-03-14~ compromise Initial compromise 5 minutes after the incident.',
    '2025-03-16~ exfiltration Exfiltration 2 days after the compromise.',
    '2025-05~ detection by law-enforcement Discovery 2 months after the compromise. Discovered externally: Law enforcement.',
    '- containment Containment some hours after the discovery.',
  ])
  expect(first.record).toMatchObject({
    id: '2025-03-example-stores',
    kind: 'personal-data-breach',
    nature: ['confidentiality'],
    organisation: { name: 'Example Stores', country: 'IT' },
    data: { records: 4000, involved: [{ category: 'payment-data' }, { category: 'x-veris-personal' }] },
    terms: { 'x-veris-personal': 'Personal (VERIS)' },
    parties: { partner: { role: 'supplier' } },
  })
  expect(Object.values(first.record.sources ?? {}).map(({ url }) => url)).toEqual([
    'https://news.example/a',
    'https://news.example/b',
  ])
  expect(notesOf(first)).toContain('/0/attribute/confidentiality/data/0/amount: 4000')
  // An error is no attack; what was potentially disclosed is a question; nobody knows when it was discovered.
  expect(eventsOf(second)).toEqual([
    '2012 impact-start',
    '- detection Discovered internally: reported by user.',
  ])
  expect(second.record.data).toBeUndefined()
  expect(second.record.questions).toHaveLength(1)
})

test('Statuspage: updates in the order of time, with the zones that they have', async () => {
  const draft = await draftOf('statuspage.json')
  expect(eventsOf(draft)).toEqual([
    '2026-04-15T09:58:00.000+02:00 impact-start',
    '2026-04-15T10:00:00.000+02:00 statement Investigating: We look into errors. / More soon.',
    '2026-04-15T10:40:00.000+02:00 statement Monitoring: A fix is in place.',
    '2026-04-15T11:05:00.000+02:00 statement Resolved: All is well again.',
    '2026-04-15T11:05:00.000+02:00 resolution',
    '2026-04-16T09:00:00.000+02:00 review The postmortem was published.',
  ])
  expect(draft.record).toMatchObject({
    severity: 'high',
    status: 'closed',
    timezone: 'Europe/Rome',
    organisation: { name: 'Example' },
    impact: { text: 'API' },
  })
  expect(JSON.stringify([draft.record.causes, draft.record.summary])).toContain('A certificate expired.')
  expect(notesOf(draft)).toContain('custom_tweet: Errors!')
})

test('cState: messages by their state and shortcode; a time without a zone is told', async () => {
  const draft = await draftOf('cstate.md')
  expect(eventsOf(draft)).toEqual([
    '2026-04-15T10:00:00+02:00 impact-start',
    '2026-04-15T10:05:00+02:00 statement **Investigating** – Mail arrives late.',
    '2026-04-15T11:30:00+02:00 resolution',
    '2026-04-15T11:00:00 statement *Monitoring* - The queue is short again.',
  ])
  expect(told(draft, 'import-zone')).toHaveLength(1)
  expect(told(await draftOf('cstate.md', { timezone: 'Europe/Rome' }), 'import-zone')).toEqual([])
})

test('DIVD: front matter that is no YAML is read as a person would, and told', async () => {
  const draft = await draftOf('divd.md')
  expect(eventsOf(draft)).toEqual([
    '2026-01-05 to 2026-01-06 observation Scan: 100 gates found.',
    '2026-01-05 declaration The case was opened.',
    '2026-01-07 notification Vendor informed, as always',
    '2026-02-01 closure Case closed.',
  ])
  expect(draft.record).toMatchObject({
    id: 'divd-2026-09999',
    title: 'Open doors in Example Gate',
    status: 'closed',
    advice: [{ text: 'Update to 2.0\nat once.' }],
  })
  expect(notesOf(draft)).toContain('/cves/0: CVE-2026-0001')
  expect(notesOf(draft)).toContain('/status: Open')
  expect(notesOf(draft)).toContain('/timeline/2/end: open')
  expect(notesOf(draft)).toContain('Summary\nThe gates stood open.')
  expect(told(draft, 'yaml-syntax')).toHaveLength(1)
})

test('PagerDuty: the log, with notes; whom it paged is noted', async () => {
  const draft = await draftOf('pagerduty.json')
  expect(eventsOf(draft)).toEqual([
    '2026-04-15T08:00:00Z detection Triggered through the API',
    '2026-04-15T08:02:00Z acknowledgement Acknowledged by Ada',
    '2026-04-15T08:30:00Z observation Note added by Ada: Fans replaced.',
    '2026-04-15T09:00:00Z resolution Resolved by Ada',
    '2026-04-15T09:10:00Z observation Ada: It was the fan.',
  ])
  expect(draft.record).toMatchObject({
    id: 'pagerduty-1234',
    severity: 'high',
    status: 'resolved',
    audiences: { title: 'internal' },
  })
  expect(notesOf(draft)).toContain('Notified Ada by SMS')
  expect(notesOf(draft)).toContain('/incident/urgency: high')
})

test('PagerDuty: webhooks of one incident are one record', async () => {
  const draft = await draftOf('pagerduty-webhook.json')
  expect(eventsOf(draft)).toEqual([
    '2026-04-15T08:00:00Z detection Triggered',
    '2026-04-15T08:10:00Z observation Annotated by Ada: Logs removed.',
  ])
  expect(draft.record).toMatchObject({ title: 'Disk full', severity: 'critical' })
})

test('PagerDuty: the last webhook says how the incident stands, and what none of them told of', async () => {
  const hook = (type: string, at: string, status: string) => ({
    event: {
      event_type: type,
      occurred_at: at,
      data: { id: 'Q1', type: 'incident', title: 'Disk full', status, created_at: '2026-04-15T08:00:00Z' },
    },
  })
  const text = JSON.stringify([
    hook('incident.resolved', '2026-04-15T09:00:00Z', 'resolved'),
    hook('incident.reassigned', '2026-04-15T08:20:00Z', 'acknowledged'),
  ])
  const importer = importers.find(({ name }) => name === 'pagerduty')
  if (!importer) throw new Error('no importer')
  const [draft] = (await importText(importer, text)).incidents
  if (!draft) throw new Error('no draft')
  expect(eventsOf(draft)).toEqual([
    '2026-04-15T08:00:00Z detection PagerDuty opened the incident.',
    '2026-04-15T08:20:00Z observation Reassigned',
    '2026-04-15T09:00:00Z resolution Resolved',
  ])
  expect(draft.record.status).toBe('resolved')
})

test('Opsgenie: an incident with its timeline', async () => {
  const draft = await draftOf('opsgenie.json')
  expect(eventsOf(draft)).toEqual([
    '2026-04-15T07:45:00Z impact-start',
    '2026-04-15T08:00:00Z detection Ada: Incident created',
    '2026-04-15T08:20:00Z observation Ada: The key had expired.',
    '2026-04-15T09:30:00Z impact-end',
    '2026-04-15T09:30:00Z resolution Ada: Incident resolved',
  ])
  expect(draft.record).toMatchObject({ id: 'opsgenie-42', severity: 'critical', status: 'closed' })
})

test('incident.io: timestamps by their names, updates, follow-ups', async () => {
  const draft = await draftOf('incident-io.json')
  expect(eventsOf(draft)).toEqual([
    '2026-04-15T08:05:00.123456Z declaration Reported at',
    '2026-04-15T08:30:00Z observation Ada: We cheer it up. (status Fixing)',
    '2026-04-15T09:00:00Z mitigation Fixed at',
  ])
  expect(draft.record).toMatchObject({
    id: 'incident-io-inc-123',
    status: 'closed',
    severity: 'low',
    actions: [{ text: 'Buy flowers', owner: 'Ada', status: 'open' }],
  })
  expect(notesOf(draft)).toContain('Affected team\nStorage')
})

test('incident.io: v1 has a word for the status, and timestamps', async () => {
  const importer = importers.find(({ name }) => name === 'incident-io')
  if (!importer) throw new Error('no importer')
  const text = JSON.stringify({
    incident: {
      id: 'x',
      reference: 'INC-9',
      name: 'Old',
      status: 'fixing',
      timestamps: [{ name: 'Identified', last_occurred_at: '2021-08-17T13:28:57Z' }],
      created_at: '2021-08-17T13:00:00Z',
    },
  })
  const [draft] = (await importText(importer, text)).incidents
  expect(draft && eventsOf(draft)).toEqual([
    '2021-08-17T13:00:00Z declaration',
    '2021-08-17T13:28:57Z observation Identified',
  ])
  expect(draft?.record.status).toBe('identified')
})

describe('Slack', () => {
  test('what is pinned or marked becomes events, the rest one note', async () => {
    const draft = await draftOf('2026-04-15.json')
    expect(eventsOf(draft)).toEqual([
      '2026-04-15T08:01:00Z observation Ada: @Bo Person the shop is **down**, see [the graph](<https://grafana.example/d/1>) & #shop',
      '2026-04-15T08:05:00Z observation Bo Person: @here fixed: `a < b` /  / [log.txt]',
    ])
    expect(notesOf(draft)).toContain('2026-04-15T08:02:00Z Bo Person: looking')
    expect(draft.record.title).toBe('#import, 2026-04-15')
  })

  test.each<readonly [readonly string[], number]>([
    [[':pushpin:'], 1],
    [['pinned'], 1],
    [['from:bo'], 2],
    [['fixed', 'looking'], 2],
    [['all'], 3],
    [[':eyes:'], 0],
  ])('--messages %j gives %i events', async (messages, count) => {
    expect((await draftOf('2026-04-15.json', { messages })).record.events).toHaveLength(count)
  })
})

test('GitHub: a comment that stands twice is one event', async () => {
  const draft = await draftOf('github.json')
  expect(eventsOf(draft)).toEqual([
    '2026-04-15T08:00:00Z declaration Issue opened by ada.',
    '2026-04-15T08:01:00Z observation Labeled sev1 by ada',
    '2026-04-15T09:00:00Z observation bo: Rolled back.',
    '2026-04-15T10:00:00Z closure Closed by bo',
  ])
  expect(notesOf(draft)).toContain('The shop answers 500.')
  expect(eventsOf(await draftOf('gh.json'))).toEqual([
    '2026-04-15T08:00:00Z declaration Issue opened by ada.',
    '2026-04-15T08:10:00Z observation bo: On it.',
  ])
})

test('Upptime: down and up', async () => {
  const draft = await draftOf('upptime.json')
  expect(draft.record.title).toBe('Shop is down')
  expect(draft.record.events.map(({ kind, at }) => `${at} ${kind}`)).toEqual([
    '2026-04-15T08:00:00Z detection',
    '2026-04-15T08:30:00Z resolution',
  ])
  expect(eventsOf(await draftOf('upptime.yml'))).toEqual([
    '2026-04-15T08:00:00.000Z observation https://shop.example, down, HTTP 503',
  ])
})

test('Timesketch: JSON lines and CSV', async () => {
  const draft = await draftOf('timesketch.jsonl')
  expect(eventsOf(draft)).toEqual(
    [
      '2026-04-15T08:00:00+00:00 observation Login: Login of admin from an unknown address',
      '2026-04-15T08:05:00Z observation File created: Archive made',
    ].map((line) => line.replace('+00:00', 'Z')),
  )
  expect(notesOf(draft)).toContain('source\\_ip: 192.0.2.1')
  expect(eventsOf(await draftOf('timesketch.csv'))).toEqual([
    '2026-04-15T08:00:00Z observation Login: Login of "admin"',
  ])
})

test('a table in Italian: the zone of its head, the order of dates that one of them shows', async () => {
  const draft = await draftOf('timeline.csv')
  expect(eventsOf(draft)).toEqual([
    '2026-04-03T09:30+02:00 observation by datacorp Primo segnale',
    // A row without a time stays behind the one that it followed.
    '- observation Senza ora / su due righe',
    '2026-04-15T10:05+02:00 detection Allarme; la coda cresce',
  ])
  expect(notesOf(draft)).toContain('line 2: Costo: 3')
  expect(told(draft, 'import-dates')).toHaveLength(1)
})

test.each([
  ['cut.json', '{"id": "x", "name": "API', 1],
  ['whole.json', '{"id": "x"}', 0],
  ['link.md', '[a](b)', 0],
])('%s: what is wrong with its notation', (path, text, count) => {
  expect(jsonFaults({ path, text }).filter(({ level }) => level === 'error')).toHaveLength(count)
})
