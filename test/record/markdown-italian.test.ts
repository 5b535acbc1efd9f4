import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { eventKinds, readRecord } from '../../src/record/index.ts'
import { markdownRecord } from '../../src/rules/example.ts'

async function read(body: string) {
  const { incident, findings } = await readRecord('incident.md', markdownRecord(body))
  return {
    events: incident.events.map(({ kind, at, text }) => [kind, at?.text, text?.languages['en']?.value]),
    findings: findings.map(({ level, message }) => `${level} ${message}`),
  }
}

test.each([
  ['- 02:50: rilevazione: un allarme.', 'detection'],
  ['- 02:50 – Rilevazione: un allarme.', 'detection'],
  ['- 02:50 – Inizio degli effetti: un allarme.', 'impact-start'],
  ['- 02:50 – Notifica a noi: un allarme.', 'notification'],
])('%s', async (line, kind) => {
  const { events, findings } = await read(`## Cronologia\n\n### 2026-05-09\n\n${line}`)
  expect({ events, findings }).toEqual({ events: [[kind, '2026-05-09T02:50', 'un allarme.']], findings: [] })
})

test('a table may be headed in Italian', async () => {
  const table = '| Tempo | Tipo | Evento |\n| - | - | - |\n| 2026-05-09 | Rilevazione | Un allarme. |'
  expect(await read(`## Cronologia\n\n${table}`)).toEqual({
    events: [['detection', '2026-05-09', 'Un allarme.']],
    findings: [],
  })
})

test('every kind of event may be called as the Italian vocabulary calls it', async () => {
  const { events: names } = parse(readFileSync('templates/vocabulary/it.yaml', 'utf8'))
  const lines = eventKinds.map((kind) => `- 2026-05-09 – ${names[kind]}: testo.`)
  const { events, findings } = await read(`## Cronologia\n\n${lines.join('\n')}`)
  expect(events.map(([kind]) => kind)).toEqual([...eventKinds])
  expect(findings).toEqual([])
})

test('braces without a colon are told of', async () => {
  const { findings } = await read('## Advice\n\n- Be careful. {audience customer}\n- Write {your name}')
  expect(findings).toEqual([
    'warning Unexpected `{audience customer}` without a colon, expected `{audience: customer}`; it is read as text',
  ])
})
