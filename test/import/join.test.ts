import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Imported, joinParts, peopleIn, recognizeImporter } from '../../src/import/index.ts'
import { eventsOf, notesOf } from './drafted.ts'

/** The drafts of some files that are imported together, each with the files of which it was made. */
function together(
  files: Readonly<Record<string, unknown>>,
): readonly (readonly [Imported, readonly string[]])[] {
  const found = Object.entries(files).flatMap(([path, content]) => {
    const file = { path, text: JSON.stringify(content, null, 1) }
    const importer = recognizeImporter(file)
    if (!importer) throw new Error(`nobody recognizes ${path}`)
    return importer
      .read(file, {})
      .incidents.map((imported) => ({ imported, importer: importer.name, folder: dirname(path), path }))
  })
  return joinParts(found).map(({ imported, of }) => [imported, of.map((index) => found[index]?.path ?? '')])
}

const reference = { id: 'Q1', type: 'incident_reference', summary: '[#4711]' }
const incident = {
  id: 'Q1',
  type: 'incident',
  incident_number: 4711,
  title: 'Storage slow',
  status: 'resolved',
  urgency: 'high',
  created_at: '2025-11-09T14:01:00Z',
  resolved_at: '2025-11-09T15:00:00Z',
  html_url: 'https://acme.pagerduty.com/incidents/Q1',
}
const log = [
  ['trigger_log_entry', '2025-11-09T14:01:00Z', 'Triggered through the API.'],
  ['acknowledge_log_entry', '2025-11-09T14:05:12Z', 'Acknowledged by Ada.'],
  ['resolve_log_entry', '2025-11-09T15:00:00Z', 'Resolved by Ada.'],
].map(([type, created_at, summary], index) => ({
  id: `R${index}`,
  type,
  created_at,
  summary,
  incident: reference,
}))

describe('files of one incident', () => {
  test('an incident of PagerDuty and its log are one draft, whichever comes first', () => {
    const events = [
      '2025-11-09T14:01:00Z detection Triggered through the API.',
      '2025-11-09T14:05:12Z acknowledgement Acknowledged by Ada.',
      '2025-11-09T15:00:00Z resolution Resolved by Ada.',
    ]
    for (const files of [
      { 'a/incident.json': { incident }, 'a/log.json': { log_entries: log } },
      { 'b/log.json': { log_entries: log }, 'a/incident.json': { incident } },
    ]) {
      const drafts = together(files)
      expect(drafts.map(([, paths]) => [...paths].sort())).toEqual([Object.keys(files).sort()])
      const [[draft] = []] = drafts
      expect(draft?.record.id).toBe('pagerduty-4711')
      expect(draft && eventsOf(draft)).toEqual(events)
      expect(draft?.entries).toEqual({ found: 3, dated: 3 })
    }
  })

  test('a log of another incident stays alone', () => {
    const other = log.map((entry) => ({ ...entry, incident: { ...reference, id: 'Q2' } }))
    expect(together({ 'a.json': { incident }, 'b.json': { log_entries: other } })).toHaveLength(2)
  })

  test('an incident that is there twice is two drafts, as it stood at two times', () => {
    expect(together({ 'a.json': { incident }, 'b.json': { incident } })).toHaveLength(2)
  })

  test('what does not say of which incident it is goes to the only one of its folder', () => {
    const alert = {
      id: 'A1',
      tinyId: '7',
      message: 'Slow',
      priority: 'P2',
      createdAt: '2025-11-09T14:01:00Z',
    }
    const logs = {
      data: [{ log: 'Acknowledged', owner: 'ada', createdAt: '2025-11-09T14:05:00Z', offset: '1' }],
    }
    expect(together({ 'x/alert.json': { data: alert }, 'x/logs.json': logs })).toHaveLength(1)
    expect(together({ 'x/alert.json': { data: alert }, 'y/logs.json': logs })).toHaveLength(2)
    const two = {
      'x/a.json': { data: alert },
      'x/b.json': { data: { ...alert, id: 'A2' } },
      'x/logs.json': logs,
    }
    expect(together(two)).toHaveLength(3)
  })

  test('an issue of GitHub with its comments and its timeline, nothing said twice', () => {
    const url = 'https://github.com/acme/ops/issues/42'
    const [ada, bo] = [{ login: 'ada' }, { login: 'bo' }]
    const issue = {
      html_url: url,
      number: 42,
      title: 'Slow',
      user: ada,
      state: 'closed',
      comments: 1,
      created_at: '2025-11-09T14:02:00Z',
      closed_at: '2025-11-09T16:00:00Z',
      closed_by: ada,
      body: 'p99',
    }
    const comment = {
      id: 1,
      html_url: `${url}#issuecomment-1`,
      user: bo,
      created_at: '2025-11-09T14:40:11Z',
      body: 'Rolled back.',
    }
    const timeline = [
      { id: 9, event: 'labeled', actor: ada, created_at: '2025-11-09T14:03:00Z', label: { name: 'sev2' } },
      { ...comment, event: 'commented', actor: bo },
      { id: 8, event: 'closed', actor: ada, created_at: '2025-11-09T16:00:00Z' },
    ]
    const drafts = together({ 'c.json': [comment], 'i.json': issue, 't.json': timeline })
    expect(drafts).toHaveLength(1)
    const [[draft] = []] = drafts
    expect(draft?.record.title).toBe('Slow')
    expect(draft && eventsOf(draft)).toEqual([
      '2025-11-09T14:02:00Z declaration Issue opened by ada.',
      '2025-11-09T14:03:00Z observation Labeled sev2 by ada',
      '2025-11-09T14:40:11Z observation bo: Rolled back.',
      '2025-11-09T16:00:00Z closure Closed by ada',
    ])
    const [[alone] = []] = together({ 'c.json': [comment] })
    expect(alone?.record.title).toBe('Issue acme/ops#42')
  })
})

describe('the days of a channel', () => {
  const message = (ts: string, text: string, more: object = {}) => ({
    type: 'message',
    user: 'U1',
    ts,
    text,
    ...more,
  })
  const marked = { reactions: [{ name: 'pushpin', users: ['U1'], count: 1 }] }

  test('are one incident; on a day on which nobody marked a message, none is an event if others are marked', () => {
    const drafts = together({
      'inc-1/2025-11-09.json': [
        message('1762696800.000100', 'Down', marked),
        message('1762696900.000100', 'hm'),
      ],
      'inc-1/2025-11-10.json': [message('1762761600.000100', 'lunch?')],
      'inc-2/2025-11-10.json': [message('1762761600.000100', 'All of it')],
    })
    expect(drafts.map(([draft]) => [draft.record.id, eventsOf(draft).length])).toEqual([
      ['slack-inc-1-2025-11-09', 1],
      ['slack-inc-2-2025-11-10', 1],
    ])
    const [[first] = []] = drafts
    expect(first && notesOf(first)).toContain('- 2025-11-10T08:00:00Z U1: lunch?')
    expect(first?.findings.map(({ code }) => code)).not.toContain('import-all-chosen')
  })

  test('no message is lost: not those that were deleted, nor who came', () => {
    const [[draft] = []] = together({
      'inc-1/2025-11-09.json': [
        message('1762696800.000100', 'Down', marked),
        message('1762696801.000100', '<@U1> has joined the channel', { subtype: 'channel_join' }),
        message('1762696802.000100', 'This message was deleted.', { subtype: 'tombstone' }),
      ],
    })
    expect(draft && notesOf(draft)).toContain('joined the channel')
    expect(draft && notesOf(draft)).toContain('This message was deleted.')
  })

  test('the list of people of the export names whom no profile names, and its lack is told', () => {
    const day = {
      path: 'inc/2025-11-09.json',
      text: JSON.stringify([message('1762696800.000100', 'Ask <@U02B>', { user: 'U01A' })]),
    }
    const users = {
      path: 'users.json',
      text: JSON.stringify([
        { id: 'U01A', team_id: 'T', name: 'ada', real_name: 'Ada Rossi', profile: { display_name: '' } },
        { id: 'U02B', team_id: 'T', name: 'jm', profile: { display_name: 'Jürgen' } },
      ]),
    }
    const read = (people: ReadonlyMap<string, string>) =>
      recognizeImporter(day)?.read(day, { people }).incidents[0]
    const named = read(peopleIn(users))
    expect(named && eventsOf(named)).toEqual(['2025-11-09T14:00:00Z observation Ada Rossi: Ask @Jürgen'])
    expect(named?.findings.map(({ code }) => code)).not.toContain('import-names')
    expect(read(peopleIn(day))?.findings.map(({ code }) => code)).toContain('import-names')
  })
})

test('parts that would make a record too large stay alone', () => {
  const day = (date: string) =>
    Array.from({ length: 3500 }, (_, index) => ({
      type: 'message',
      user: 'U1',
      ts: `${Date.parse(date) / 1000 + index}.000100`,
      text: 'word',
    }))
  expect(
    together({ 'c/2025-11-09.json': day('2025-11-09'), 'c/2025-11-10.json': day('2025-11-10') }),
  ).toHaveLength(2)
})
