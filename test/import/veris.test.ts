import { expect, test } from 'vitest'
import { draftFrom, eventsOf } from './drafted.ts'

const incident = {
  schema_version: '1.3.1',
  action: { hacking: { variety: ['Unknown'] } },
  actor: { external: { variety: ['Unknown'] } },
  attribute: { integrity: { variety: ['Software installation'] } },
  victim: { victim_id: 'Example' },
  timeline: {
    incident: { year: 2025, month: 3, day: 14 },
    compromise: { unit: 'Minutes', value: 5 },
    discovery: { unit: 'Days', value: 2 },
  },
  discovery_method: 'Ext - unknown',
  control_failure: 'No patch.',
  corrective_action: 'Patch within a week.',
}

test('what was a moment after the attack stands after it, and an unknown discoverer has no name', async () => {
  const draft = await draftFrom(incident)
  expect(eventsOf(draft)).toEqual([
    '2025-03-14 attack',
    '2025-03-14~ compromise Initial compromise 5 minutes after the incident.',
    '2025-03-16~ detection by external-party Discovery 2 days after the compromise. Discovered externally.',
  ])
})

test('corrective action is an action, a failed control a cause', async () => {
  const { record } = await draftFrom(incident)
  expect(record).toMatchObject({
    actions: [{ text: 'Patch within a week.' }],
    causes: [{ text: 'No patch.' }],
  })
  expect(JSON.stringify(record.notes)).not.toContain('corrective_action')
})
