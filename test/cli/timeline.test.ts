import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, forthright } from './run.ts'

const record = `forthright: 1
id: chain
title: { en: Breach behind our vendor, it: Violazione presso terzi }
language: en
timezone: Europe/Rome
kind: personal-data-breach
risk: high
organisation: { name: Acme, role: controller }
parties:
  mailer: { name: Mailer, role: processor }
  host: { name: Host, role: sub-processor }
  garante: { name: Garante, role: supervisory-authority }
contracts:
  - { id: secret-clause, title: Tell, party: customers, anchor: awareness }
events:
  - { kind: detection, by: host, at: 2026-02-01 }
  - { id: hop, kind: vendor-disclosure, by: host, to: mailer, at: 2026-02-03, audience: public }
  - { id: told, kind: vendor-disclosure, by: mailer, to: us, at: 2026-02-05T16:20, audience: public }
  - { kind: removal, after: told, before: filed }
  - { id: filed, kind: notification, to: garante, stage: initial, at: 2026-02-08T09:00 }
  - { kind: notification, to: customers, under: [gdpr-34, secret-clause], at: 2026-02-09, audience: public }
`

async function run(...args: string[]) {
  const cwd = emptyFolder()
  writeFileSync(join(cwd, 'chain.yaml'), record)
  return forthright(['timeline', 'chain.yaml', ...args], { cwd })
}

describe('forthright timeline', () => {
  test('says who told whom, and of each hop by whom it is counted', async () => {
    const { code, out } = await run('--format', 'md')
    expect(code).toBe(0)
    expect(out).toContain('| 3 February 2026 | Host → Mailer | Vendor disclosure |')
    expect(out).toContain('| 8 February 2026, 09:00 | Acme → Garante | Notification |')
    expect(out).toContain('| 9 February 2026 | Acme → customers | Notification |')
    expect(out).toContain(
      'Vendor disclosure lag (Mailer): 1 to 3 days (from “Vendor disclosure by Host” to “Vendor disclosure by Mailer”)',
    )
    expect(out).toContain(
      'Discovery to notification: 6 to 8 days (from “Detection by Host” to “Notification”)',
    )
    expect((await run('--format', 'md', '--locale', 'it')).out).toContain(
      'da «Comunicazione del fornitore da parte di Host» a «Comunicazione del fornitore da parte di Mailer»',
    )
  })

  test('tells no upper bound lower than it is', async () => {
    expect((await run('--format', 'md')).out).toContain('Removal lag: at most 2 days 17 hours')
  })

  test.each(['text', 'md', 'html', 'json', 'csv', 'svg', 'mermaid', 'jsonl'])(
    'can be written for the public as %s, and names nobody',
    async (format) => {
      const { code, out } = await run('--format', format, '--audience', 'public')
      expect(code).toBe(0)
      expect(out).not.toMatch(/Acme|Mailer|Host|Garante|mailer|host|garante|Breach|chain|secret-clause/)
    },
  )

  test('as CSV has texts in the language of the region, and says in which they are', async () => {
    const cwd = emptyFolder()
    const texts = record.replace('at: 2026-02-01 }', 'at: 2026-02-01, text: { en: Seen., it: Notato. } }')
    writeFileSync(join(cwd, 'chain.yaml'), texts)
    const { out } = await forthright(['timeline', 'chain.yaml', '-f', 'csv', '-l', 'it-CH'], { cwd })
    expect(out).toContain(',Notato.,it,,\r\n')
  })

  test('as JSON names its record, and keeps what an event says of itself', async () => {
    const { out } = await run('--json', '--as-of', '2026-02-08')
    expect(JSON.parse(out)).toMatchObject({ id: 'chain', timezone: 'Europe/Rome', asOf: '2026-02-08' })
    expect(JSON.parse((await run('--json')).out).events.at(-1)).toMatchObject({
      end: null,
      stage: null,
      under: ['gdpr-34', 'secret-clause'],
    })
  })
})

test('a name that is nowhere is answered with the records that are there, and with nothing else', async () => {
  const cwd = emptyFolder()
  mkdirSync(join(cwd, 'incidents'))
  writeFileSync(join(cwd, 'incidents', 'chain.yaml'), record)
  writeFileSync(join(cwd, 'incidents', 'README.md'), '# Our records\n')
  writeFileSync(join(cwd, 'incidents', 'forthright.config.yaml'), 'metrics: []\n')
  const { code, err } = await forthright(['timeline', 'something-else'], { cwd })
  expect(code).toBe(2)
  expect(err).toContain('These are there: chain, 20')
  expect(err).not.toMatch(/README|config/)
})
