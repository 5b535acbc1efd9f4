import { expect, test } from 'vitest'
import { slack } from '../../src/import/slack/index.ts'
import { csv } from '../../src/import/table/csv.ts'
import { importText, onlyOf } from './draft.ts'

const message = (text: string, ts: string) => ({ type: 'message', user: 'U1', ts, text })

test('a message of 200 kB begins an event and stands whole in a note', async () => {
  const long = `Dump:\n${'0123456789 '.repeat(18_200)}`.trim()
  const text = JSON.stringify([message(long, '1776240000.1'), message('ok', '1776240060.1')])
  const { record, findings } = onlyOf(await importText(slack, text))
  expect(record.events).toHaveLength(2)
  expect(String(record.events[0]?.text)).toMatch(/^U1: Dump:\n0123456789 .*…$/)
  expect(String(record.events[0]?.text).length).toBeLessThan(500)
  expect(record.notes?.map(({ title }) => title)).toEqual(['Event 2026-04-15T08:00:00Z'])
  expect(String(record.notes?.[0]?.text)).toBe(`U1: ${long}`)
  expect(findings.filter(({ code }) => code === 'import-long-text')).toHaveLength(1)
  expect(findings.filter(({ code }) => code === 'import-too-large')).toEqual([])
})

test('events that are too many stand in notes, one on a line', async () => {
  const rows = Array.from({ length: 7000 }, (_, index) => `2026-04-15T08:00Z,thing${index}\n`)
  const { record, findings } = onlyOf(
    await importText(csv, `time,event\n${rows.join('')}`, { path: 't.csv' }),
  )
  const notes = (record.notes ?? []).map(({ text }) => String(text)).join('\n')
  expect(record.events).toHaveLength(6000)
  expect(notes.split('\n')).toHaveLength(1000)
  expect(notes).toContain('- 2026-04-15T08:00Z observation thing6999')
  expect(findings.find(({ code }) => code === 'import-too-many')?.place.start.line).toBe(6002)
})

test('only what a record cannot hold at all is left out, and told', async () => {
  const text = JSON.stringify([
    message('x '.repeat(1_000_000), '1776240000.1'),
    message('ok', '1776240060.1'),
  ])
  const { record, findings } = onlyOf(await importText(slack, text))
  expect(record.events.map(({ at }) => at)).toEqual(['2026-04-15T08:00:00Z', '2026-04-15T08:01:00Z'])
  expect(findings.filter(({ code }) => code === 'import-too-large')).toHaveLength(1)
})
