import { describe, expect, test } from 'vitest'
import { draftFrom, eventsOf, notesOf, recognizedAs, told } from './drafted.ts'

const incident = {
  id: 'i1',
  name: 'API errors',
  impact: 'major',
  shortlink: 'https://stspg.io/x',
  status: 'postmortem',
  started_at: '2026-04-15T10:00:00+02:00',
  resolved_at: '2026-04-15T11:00:00+02:00',
  incident_updates: [{ status: 'resolved', body: 'All is well.', display_at: '2026-04-15T11:00:00+02:00' }],
  components: [{ id: 'c', name: 'API' }],
}
const body = [
  '## Summary',
  'The API answered with errors for an hour.',
  '## Impact',
  'A tenth of requests failed.',
  '## Timeline (all times CEST)',
  '- 10:05 Alert fired.',
  '- 11:00 We rolled back.',
  '## Root cause',
  'A lock was held.',
  '## Action items',
  '- Add a timeout',
  '## Appendix',
  'Graphs follow.',
].join('\n\n')

describe('the postmortem of a page', () => {
  test('its sections become fields, its timeline events in their zone', async () => {
    const draft = await draftFrom({ ...incident, postmortem_body: body })
    expect(eventsOf(draft)).toEqual([
      '2026-04-15T10:00:00+02:00 impact-start',
      '2026-04-15T10:05+02:00 detection Alert fired.',
      '2026-04-15T11:00:00+02:00 statement Resolved: All is well.',
      '2026-04-15T11:00:00+02:00 resolution',
      '2026-04-15T11:00+02:00 mitigation We rolled back.',
    ])
    expect(draft.record).toMatchObject({
      summary: { text: 'The API answered with errors for an hour.' },
      impact: { text: 'API\n\nA tenth of requests failed.' },
      causes: [{ text: 'A lock was held.' }],
      actions: [{ text: 'Add a timeout' }],
      severity: 'high',
      status: 'closed',
    })
    expect(notesOf(draft)).toContain('Graphs follow.')
    expect(draft.remarks?.filter(({ at }) => at[0] === 'events').length).toBeGreaterThan(0)
  })

  test('what it tells in the minute of an update is told, and stays', async () => {
    const draft = await draftFrom({ ...incident, postmortem_body: body })
    expect(told(draft, 'import-twice')).toHaveLength(1)
    const alone = { ...incident, incident_updates: [], resolved_at: null, postmortem_body: body }
    expect(told(await draftFrom(alone), 'import-twice')).toEqual([])
  })

  test('without sections it is the summary or a note, and no finding says that it lacks a timeline', async () => {
    const draft = await draftFrom({ ...incident, postmortem_body: 'We are sorry.' })
    expect(`${notesOf(draft)}${String(draft.record.summary?.text)}`).toContain('We are sorry.')
    expect(told(draft, 'import-no-timeline')).toEqual([])
  })
})

test.each([
  ['a package', { name: 'x', version: '1.0.0', status: 'ok', impact: 'none' }],
  ['a webhook about a component', { page: { id: 'x' }, component: { name: 'DB' }, component_update: {} }],
])('%s is no incident of a status page', (_, file) => {
  expect(recognizedAs(file)).toBeUndefined()
})
