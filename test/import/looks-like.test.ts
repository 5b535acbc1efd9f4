import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decodeForeign } from '../../src/import/decode.ts'
import { looksLike } from '../../src/import/index.ts'
import { recognizedAs } from './drafted.ts'

test.each([
  ['archive', 'PK\u0003\u0004\u0014'],
  ['PDF', '%PDF-1.7\n'],
  ['compressed file', decodeForeign(gzipSync('# Report')).text],
  ['picture', decodeForeign(Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1')).text],
  ['RTF', '{\\rtf1\\ansi Report}'],
  ['bytes that are no text', '# Report\0\0\0'],
  ['bytes that are no text', '# \u0001\u0002\u0003\u0004'],
  ['empty file', ' \n\n'],
  ['Statuspage without an incident', { page: { id: 'p' }, incidents: [] }],
  ['web page', '\n<!DOCTYPE html><p>'],
  ['XML', '<?xml version="1.0"?>'],
  ['record of forthright', 'forthright: 1\nid: a\n'],
  ['webhook of Statuspage', { page: { id: 'p' }, component: {}, component_update: {} }],
  ['webhook of PagerDuty', { event: { event_type: 'service.created', data: { type: 'service' } } }],
  ['users of Slack', [{ id: 'U1', team_id: 'T', name: 'ada', profile: {} }]],
  ['channels of Slack', [{ id: 'C1', name: 'ops', is_archived: false, members: ['U1'] }]],
  ['Alertmanager', { receiver: 'x', status: 'firing', alerts: [], groupLabels: {} }],
  ['STIX', { type: 'bundle', objects: [] }],
  ['GitLab', [{ iid: 2, title: 'Down', state: 'closed', labels: [] }]],
  ['Jira', { issues: [{ key: 'A-1', fields: { summary: 'Down' } }] }],
  ['package', { name: 'x', version: '1.0.0', dependencies: {} }],
])('%s is recognized by nobody, and the finding says what it looks like', (what, content) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  expect(recognizedAs(text, 'file.txt')).toBeUndefined()
  if (typeof content === 'string' && what !== 'empty file')
    expect(recognizedAs(text, 'file.md')).toBeUndefined()
  expect(looksLike({ path: 'file.txt', text })?.what).toContain(what)
})

test('a mail is known by its name alone: reports begin with such lines too', () => {
  const text = 'Date: Sun, 09 Nov 2025 14:05:00 +0100\nSubject: Down\n\nHello\n'
  expect(looksLike({ path: 'a.eml', text })?.what).toBe('mail')
  expect(looksLike({ path: 'a.txt', text })).toBeUndefined()
})

test('what looks like nothing in particular is called nothing', () => {
  expect(looksLike({ path: 'x.json', text: '{"a": 1}' })).toBeUndefined()
  expect(looksLike({ path: 'x', text: 'hello' })).toBeUndefined()
  expect(looksLike({ path: 'x.json', text: '{' })).toBeUndefined()
})
