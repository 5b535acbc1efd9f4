import { expect, test } from 'vitest'
import { draftFrom, draftsFrom, eventsOf, notesOf, recognizedAs, told } from './drafted.ts'

const jira = [
  'Summary,Issue key,Status,Priority,Created,Resolved,Labels,Labels,Comment,Comment,Description',
  'Shop is down,OPS-1,Done,Highest,14/Jul/25 3:42 PM,15/Jul/25 9:00 AM,shop,eu,' +
    '14/Jul/25 4:00 PM;ada;Rolled back,No time here,"Errors since noon."',
  'Mail is late,OPS-2,To Do,Medium,15/Jul/25 10:00 AM,,,,,,',
].join('\n')

test('Jira: each ticket is a record, with its comments at their times', async () => {
  const [first, second] = await draftsFrom(jira, 'jira.csv')
  if (!first || !second) throw new Error('two tickets')
  expect(eventsOf(first)).toEqual([
    '2025-07-14T15:42 declaration',
    '2025-07-14T16:00 observation ada: Rolled back',
    '- observation No time here',
    '2025-07-15T09:00 resolution',
  ])
  expect(first.record).toMatchObject({
    id: 'ops-1',
    title: 'OPS-1: Shop is down',
    severity: 'critical',
    summary: { text: 'Errors since noon.' },
    audiences: { title: 'internal' },
  })
  expect(notesOf(first)).toContain('- Labels: shop\n- Labels: eu')
  expect(second.record).toMatchObject({ id: 'ops-2', severity: 'medium', status: 'investigating' })
  expect(told(first, 'import-zone')).toHaveLength(1)
})

test('ServiceNow: the entries of a journal', async () => {
  const draft = await draftFrom(
    'number,short_description,opened_at,state,priority,comments_and_work_notes\n' +
      'INC1,Mail is down,2025-11-09 14:05:00,In Progress,2 - High,"2025-11-09 14:30:00 - Beth (Work notes)\nRestarted.\n\n2025-11-09 14:20:00 - Al (Additional comments)\nSeen."\n',
    'incident.csv',
  )
  expect(eventsOf(draft)).toEqual([
    '2025-11-09T14:05:00 declaration',
    '2025-11-09T14:20:00 observation Al: Additional comments: Seen.',
    '2025-11-09T14:30:00 observation Beth: Work notes: Restarted.',
  ])
  expect(draft.record.severity).toBe('high')
})

test('a date that could be either is told, and kept', async () => {
  const draft = await draftFrom('Issue key,Summary,Status,Created\nA-1,Down,Open,03/04/2026 10:00\n', 'a.csv')
  expect(eventsOf(draft)).toEqual([])
  expect(notesOf(draft)).toContain('03/04/2026 10:00')
  expect(told(draft, 'import-time')[0]).toMatch(/^2:15 /)
  // Another ticket of the list shows the order.
  const [first] = await draftsFrom(
    'Issue key,Summary,Status,Created\nA-1,Down,Open,03/04/2026 10:00\nA-2,Up,Open,15/04/2026 10:00\n',
    'a.csv',
  )
  expect(first && eventsOf(first)).toEqual(['2026-04-03T10:00 declaration'])
})

test('a timeline is no list of tickets', () => {
  expect(recognizedAs('time,summary,status\n2026-04-15T10:00Z,Alert,open\n', 't.csv')).toBe('csv')
})
