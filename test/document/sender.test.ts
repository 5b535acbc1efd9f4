import { expect, test } from 'vitest'
import { sound, write } from './writing.ts'

const record = `forthright: 1
id: r
title: Outage
language: en
timezone: UTC
kind: availability
organisation: { name: Acme, role: controller, contact: { email: privacy@acme.example } }
events:
  - { kind: detection, at: 2026-05-01, audience: public, text: We saw it. }
`
const template = '# {{title}}\n'

test('a letter comes from the contact of the organisation', async () => {
  const writing = await write({ kind: 'customer-notice', reading: await sound(record), template })
  expect(writing).toMatchObject({
    ok: true,
    document: {
      sender: {
        name: 'Acme',
        email: 'privacy@acme.example',
        origin: { field: 'organisation.contact.email', line: 7 },
      },
      pageNumber: 'Page {0} of {1}',
    },
  })
})

test('a letter to those who may not see the contact comes from nobody', async () => {
  const writing = await write({
    kind: 'customer-notice',
    reading: await sound(record),
    template: '# Outage\n',
    audience: 'public',
  })
  expect(writing.ok && writing.document).not.toHaveProperty('sender')
})

test('a letter of an organisation without a contact comes from nobody', async () => {
  const reading = await sound(record.replace(', contact: { email: privacy@acme.example }', ''))
  const writing = await write({ kind: 'customer-notice', reading, template })
  expect(writing.ok && writing.document).not.toHaveProperty('sender')
})
