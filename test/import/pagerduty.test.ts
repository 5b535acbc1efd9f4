import { expect, test } from 'vitest'
import { draftFrom, draftsFrom, eventsOf, notesOf, recognizedAs } from './drafted.ts'

const incident = {
  id: 'P1',
  type: 'incident',
  incident_number: 33,
  title: 'Checkout is slow',
  html_url: 'https://example.pagerduty.com/incidents/P1',
  status: 'triggered',
  created_at: '2026-04-15T08:00:00Z',
  service: { id: 'S1', type: 'service', summary: 'Shop', name: 'Shop', self: 'x', html_url: 'x' },
  escalation_policy: { id: 'E1', type: 'escalation_policy_reference', summary: 'Default', self: 'x' },
}
const entry = (type: string, at: string, summary: string, more = {}) => ({
  id: type,
  type: `${type}_log_entry`,
  summary,
  created_at: at,
  incident: { id: 'P1', type: 'incident_reference' },
  ...more,
})
const first = (type: string, on: string, status: string, more = {}) => ({
  type,
  created_on: on,
  data: {
    incident: {
      id: 'P2',
      incident_number: 7,
      created_on: '2015-02-07T21:42:52Z',
      status,
      html_url: 'https://example.pagerduty.com/incidents/P2',
      trigger_summary_data: { subject: 'Disk full' },
      last_status_change_on: on,
      ...more,
    },
  },
})

test('the name of a service is no statement of an impact', async () => {
  const draft = await draftFrom({ incident })
  expect(draft.record.impact).toBeUndefined()
  expect(notesOf(draft)).toContain('Service\nShop')
  expect(notesOf(draft)).toContain('/incident/escalation_policy/summary: Default')
  expect(notesOf(draft)).not.toMatch(/escalation_policy\/(?:id|self|type)/)
})

test.each([
  [
    'webhooks of version 2 tell by the log that is in them',
    {
      messages: [
        {
          event: 'incident.trigger',
          created_on: '2026-04-15T08:00:00Z',
          incident,
          log_entries: [entry('trigger', '2026-04-15T08:00:00Z', 'Triggered through the website')],
        },
        {
          event: 'incident.resolve',
          created_on: '2026-04-15T09:00:00Z',
          incident: { ...incident, status: 'resolved' },
          log_entries: [],
        },
      ],
    },
    [
      '2026-04-15T08:00:00Z detection Triggered through the website',
      '2026-04-15T09:00:00Z resolution Resolved',
    ],
  ],
  [
    'webhooks of version 1',
    {
      messages: [
        first('incident.trigger', '2015-02-07T21:42:52Z', 'triggered'),
        first('incident.resolve', '2015-02-07T22:05:47Z', 'resolved', { resolved_by_user: { name: 'Ada' } }),
      ],
    },
    ['2015-02-07T21:42:52Z detection Triggered', '2015-02-07T22:05:47Z resolution Resolved by Ada'],
  ],
  [
    'incidents of the first interface',
    {
      incidents: [
        {
          created_on: '2015-08-16T09:55:30Z',
          html_url: 'https://example.pagerduty.com/incidents/P3',
          id: 'P3',
          incident_number: 9,
          last_status_change_on: '2015-08-16T09:57:20Z',
          status: 'resolved',
          trigger_summary_data: { HOSTNAME: 'db1', SERVICEDESC: 'Free memory', pd_nagios_object: 'service' },
        },
      ],
    },
    ['2015-08-16T09:55:30Z detection PagerDuty opened the incident.', '2015-08-16T09:57:20Z resolution'],
  ],
  [
    'a log that stands in its incident',
    { incidents: [{ ...incident, log_entries: [{ summary: 'Restarted pods' }] }] },
    ['- observation Restarted pods', '2026-04-15T08:00:00Z detection PagerDuty opened the incident.'],
  ],
  [
    'a log under `response`, with what the alarm said',
    {
      response: [
        entry('trigger', '2026-04-15T08:00:00Z', 'Triggered through the API', {
          channel: { type: 'api', summary: 'CPU high', subject: 'CPU high', details: '97 %' },
        }),
      ],
    },
    ['2026-04-15T08:00:00Z detection Triggered through the API: CPU high: 97 %'],
  ],
])('%s', async (_, file, events) => {
  expect(eventsOf(await draftFrom(file))).toEqual(events)
})

test('two incidents with their own logs stay two', async () => {
  const other = { ...incident, id: 'P9', incident_number: 34, title: 'Other' }
  const log = [{ type: 'resolve_log_entry', summary: 'Resolved', created_at: '2026-04-15T09:00:00Z' }]
  const drafts = await draftsFrom({ incidents: [incident, { ...other, log_entries: log }] })
  expect(drafts.map(({ record }) => [record.title, record.events.length])).toEqual([
    ['Checkout is slow', 1],
    ['Other', 2],
  ])
})

test('what an earlier webhook says just as the last does is said once', async () => {
  const draft = await draftFrom({
    messages: [
      first('incident.trigger', '2015-02-07T21:42:52Z', 'triggered', { trigger_type: 'web_trigger' }),
      first('incident.resolve', '2015-02-07T22:05:47Z', 'resolved', { trigger_type: 'web_trigger' }),
    ],
  })
  expect(notesOf(draft).match(/trigger_type/g)).toHaveLength(1)
  expect(draft.record).toMatchObject({ id: 'pagerduty-7', title: 'Disk full', status: 'resolved' })
})

test.each([
  ['a webhook about a service', { event: { event_type: 'service.created', data: { type: 'service' } } }],
  ['messages of a chat program', { messages: [{ role: 'user', content: 'hi', created_at: '2026-01-01' }] }],
  ['notes of another tool', [{ content: 'hi', created_at: '2026-01-01T00:00:00Z' }]],
  ['clicks', { events: [{ event_type: 'click', data: {}, occurred_at: '2026-01-01T00:00:00Z' }] }],
])('%s is no incident of PagerDuty', (_, file) => {
  expect(recognizedAs(file)).toBeUndefined()
})
