import { expect, test } from 'vitest'
import { format } from '../../src/format/index.ts'
import { readRecord } from '../../src/record/index.ts'
import { write } from './writing.ts'

/** The key dates of a summary, each as a kind. */
async function keyDates(events: readonly string[]): Promise<string[]> {
  const reading = await readRecord(
    'incident.yaml',
    `forthright: 1
id: a-1
title: A breach
language: en
timezone: UTC
kind: security
organisation: { name: Acme, role: controller }
events:
${events.map((event) => `  - { ${event} }`).join('\n')}
`,
  )
  const written = await write({ kind: 'executive-summary', reading, tag: 'en' })
  if (!written.ok) throw new Error(written.findings.map(({ message }) => message).join('\n'))
  const text = String(await (await format('md')).print(written.document, {}))
  const [, dates = ''] = /## Key dates\n([\s\S]*?)\n## /.exec(text) ?? []
  return [...dates.matchAll(/^- \*\*(.+)\*\*: (.+) \(/gm)].map(([, day, kind]) => `${day} ${kind}`)
}

const first = [
  'kind: compromise, at: 2026-05-01',
  'kind: detection, at: 2026-05-02',
  'kind: containment, at: 2026-05-03',
]

test('the key dates are the first of each kind', async () => {
  expect(await keyDates([...first, 'kind: detection, at: 2026-05-04'])).toEqual([
    '1 May 2026 Compromise',
    '2 May 2026 Detection',
    '3 May 2026 Containment',
  ])
})

test('an attack that came to nothing is told beside what did harm', async () => {
  expect(await keyDates(['kind: attack, at: 2026-04-30', ...first])).toContain('30 April 2026 Attack')
})

test('and anew when somebody comes in again after a containment', async () => {
  const again = [
    'kind: compromise, at: 2026-05-10',
    'kind: detection, at: 2026-05-14',
    'kind: containment, at: 2026-05-15',
  ]
  expect((await keyDates([...first, ...again])).slice(3)).toEqual([
    '10 May 2026 Compromise',
    '14 May 2026 Detection',
    '15 May 2026 Containment',
  ])
})
