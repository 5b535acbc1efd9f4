import { describe, expect, test } from 'vitest'
import { draftFrom, draftsFrom, eventsOf, notesOf, recognizedAs } from './drafted.ts'

describe('Opsgenie', () => {
  const hook = (action: string, updatedAt: number, more = {}) => ({
    action,
    integrationName: 'Hook',
    source: { name: 'web', type: 'API' },
    alert: {
      alertId: 'a1',
      tinyId: '23',
      message: 'Disk full',
      createdAt: 1_776_240_000_123,
      updatedAt,
      username: 'ada@example.com',
      priority: 'P2',
      entity: 'db1',
      ...more,
    },
  })

  test('webhooks of one alert are one record, each an event at the time that it counts', async () => {
    const text = JSON.stringify([
      hook('Create', 1),
      hook('Acknowledge', 2),
      hook('AddNote', 3, { note: 'Logs removed' }),
      hook('Close', 4),
    ])
      .replace('"updatedAt":2', '"updatedAt":1776240060002000962')
      .replace('"updatedAt":3', '"updatedAt":1776240120002000962')
      .replace('"updatedAt":4', '"updatedAt":1776240180002')
    const draft = await draftFrom(text)
    expect(eventsOf(draft)).toEqual([
      '2026-04-15T08:00:00Z detection Create',
      '2026-04-15T08:01:00Z acknowledgement ada@example.com: Acknowledge',
      '2026-04-15T08:02:00Z observation ada@example.com: Add note: Logs removed',
      '2026-04-15T08:03:00Z closure ada@example.com: Close',
    ])
    expect(draft.record).toMatchObject({ id: 'opsgenie-23', title: 'Disk full', severity: 'high' })
    expect(notesOf(draft).match(/entity: db1/g)).toHaveLength(1)
  })

  test('a webhook says when the alert was created', async () => {
    expect(eventsOf(await draftFrom(hook('Close', 1_776_240_180_002)))).toEqual([
      '2026-04-15T08:00:00Z detection',
      '2026-04-15T08:03:00Z closure ada@example.com: Close',
    ])
  })

  test.each([
    [{ values: [{ tinyId: '4', message: 'Down', createdAt: '2026-04-15T08:00:00Z' }] }, 'opsgenie'],
    [{ action: 'Escalate', alert: { alertId: 'a' }, escalationNotify: { name: 'ada' } }, 'opsgenie'],
    [{ message: 'x', createdAt: '2026-04-15T08:00:00Z', priority: 'high' }, undefined],
  ])('%j', (file, name) => {
    expect(recognizedAs(file)).toBe(name)
  })
})

describe('incident.io', () => {
  const incident = {
    id: 'i1',
    reference: 'INC-1',
    name: 'Database is sad',
    created_at: '2026-04-15T08:00:00.5Z',
    creator: { user: { id: 'u', name: 'Ada', email: 'ada@example.com' } },
    incident_status: { id: 's', name: 'Firefighting', category: 'active', description: 'All hands.' },
    severity: { id: 'v', name: 'SEV-2', rank: 2, description: 'Grave.' },
    external_issue_reference: { issue_name: 'OPS-1', issue_permalink: 'https://issues.example/OPS-1' },
    custom_field_entries: [
      {
        custom_field: { name: 'Team' },
        values: [{ value_text: 'Storage' }, { value_option: { value: 'EU' } }],
      },
    ],
  }

  test('an incident as the API gives it: who declared it, what its fields say', async () => {
    const draft = await draftFrom({ incidents: [incident], pagination_meta: { page_size: 25 } })
    expect(eventsOf(draft)).toEqual(['2026-04-15T08:00:00.5Z declaration Declared by Ada.'])
    expect(draft.record).toMatchObject({ severity: 'high', status: 'investigating' })
    expect(notesOf(draft)).toContain('Team\nStorage\n\nEU')
    expect(notesOf(draft)).not.toContain('Grave.')
    expect(Object.values(draft.record.sources ?? {}).map(({ url }) => url)).toEqual([
      'https://issues.example/OPS-1',
    ])
  })

  test('a webhook has the incident under the name of its event', async () => {
    const name = 'public_incident.incident_status_updated_v2'
    const [draft] = await draftsFrom({
      event_type: name,
      [name]: { incident, message: 'It is back.', new_status: { name: 'Closed' } },
    })
    if (!draft) throw new Error('no draft')
    // It does not say when the status changed.
    expect(eventsOf(draft)).toEqual([
      '2026-04-15T08:00:00.5Z declaration Declared by Ada.',
      '- observation It is back. (status Closed)',
    ])
  })

  test.each([
    ['updates alone', { incident_updates: [{ incident_id: 'i', message: 'x', created_at: '2026-04-15' }] }],
    ['follow-ups alone', { follow_ups: [{ incident_id: 'i', title: 'x', status: 'outstanding' }] }],
  ])('%s', (_, file) => {
    expect(recognizedAs(file)).toBe('incident-io')
  })
})
