import { expect, test } from 'vitest'
import { readRecord } from '../../src/record/index.ts'
import { markdownRecord, record } from '../../src/rules/example.ts'
import { rules } from '../../src/rules/index.ts'
import { check, seen } from './check.ts'

async function found(code: string, text: string, path = 'incident.yaml'): Promise<string[]> {
  const reading = await readRecord(path, text)
  return (await check(rules, reading))
    .filter((finding) => finding.code === code)
    .map((finding) => `${finding.level} [${seen(reading, finding)[0]}] ${finding.hint}`)
}

const breach = 'kind: personal-data-breach\n'

test('a duty is a regime, the beginning of one, or a contract', async () => {
  const contract = 'contracts: [{ id: dpa, title: Tell us, party: customers, anchor: detection }]\n'
  const events =
    'events: [{ kind: notification, to: customers, under: [gdpr-34, gdpr-34-1, nis2-23, dpa, gdpr-33-l, banana] }]'
  expect(await found('unknown-reference', record(`${breach}${contract}${events}`))).toEqual([
    'error [gdpr-33-l] Did you mean `gdpr-33-1`?',
    'error [banana] Run `forthright explain` for their names.',
  ])
})

test.each([
  [breach, 'kind: notification, by: mailer, to: customers, under: [gdpr-34-1]', 1],
  [breach, 'kind: notification, to: dpc, under: [gdpr-34-1]', 1],
  ['kind: security\n', 'kind: notification, to: customers, under: [gdpr-34]', 1],
  [breach, 'kind: notification, to: public, under: [gdpr-34-1]', 0],
  [breach, 'kind: notification, to: shop, under: [gdpr-34-1]', 0],
  [breach, 'kind: notification, by: mailer, to: us, under: [gdpr-33-2]', 0],
])('article 34 is for us, people and their data: %s%s', async (kind, event, count) => {
  const parties = `parties:
  mailer: { name: Mailer, role: processor }
  dpc: { name: DPC, role: supervisory-authority }
  shop: { name: Shop, role: customer }
`
  const text = record(`${kind}risk: high\n${parties}events: [{ ${event} }]`)
  expect(await found('article-34-not-applicable', text)).toHaveLength(count)
})

test('both spellings of article 34 ask for a high risk', async () => {
  const text = record(`${breach}risk: not-high
events: [{ kind: notification, to: customers, under: [gdpr-34, gdpr-34-1] }]`)
  expect(await found('article-34-without-high-risk', text)).toHaveLength(2)
})

test('an unlabelled term that customers would see is an error', async () => {
  const hint = (term: string) =>
    `Add \`${term}\` to \`terms\`: a document that has to name it cannot be written.`
  const text = record(`events: [{ kind: x-call, at: 2026-05-01 }, { kind: x-post, audience: public }]
data: { involved: [x-points] }`)
  expect(await found('term-without-label', text)).toEqual([
    `warning [x-call] ${hint('x-call')}`,
    `error [x-post] ${hint('x-post')}`,
    `error [x-points] ${hint('x-points')}`,
  ])
})

test('a notification by the vendor to us is its disclosure', async () => {
  const text = (to: string) =>
    record(`parties: { mailer: { name: Mailer, role: sub-processor } }
events: [{ kind: notification, by: mailer, to: ${to}, at: 2026-05-01 }]`)
  expect(await found('vendor-disclosure-missing', text('us'))).toEqual([])
  expect(await found('vendor-disclosure-missing', text('public'))).toHaveLength(1)
})

test('references of sound items are looked up beside a broken one', async () => {
  const text = record(`events:
  - { kind: detecton, id: first, at: 2026-05-01 }
  - { kind: removal, by: mailr, after: first, sources: [letter] }
actions: [{ text: T, status: opn }, { text: T, sources: [leter] }]`)
  expect(await found('unknown-reference', text)).toEqual([
    'error [mailr] Write one of `us`, `attacker`, `customers`, `public`, or add it to `parties`.',
    'error [letter] Add it to `sources`.',
    'error [leter] Add it to `sources`.',
  ])
})

test('what a heading says wrongly is told once', async () => {
  const text = markdownRecord('## Advice {sources: [leter]}\n\n- One.\n- Two.')
  expect(await found('unknown-reference', text, 'incident.md')).toHaveLength(1)
})

const id = '2026-05-mailer'

test.each([`${id}.yaml`, `a/${id}.md`, `${id}/incident.yaml`, `${id}\\record.yml`, '-'])(
  'the file %s may hold the record of its name',
  async (path) => {
    expect(await found('id-differs-from-file', record(''), path)).toEqual([])
  },
)

test('a copy under another name is told of', async () => {
  expect(await found('id-differs-from-file', record(''), `${id}-copy.yaml`)).toHaveLength(1)
  expect(await found('id-differs-from-file', record('id: t'), 'notes.yaml')).toEqual([])
})
