import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { eml } from '../../src/format/eml.ts'
import { html } from '../../src/format/html.ts'
import type { Printable } from '../../src/format/printable.ts'
import type { Printing } from '../../src/format/printing.ts'
import { text } from '../../src/format/text.ts'
import { anyTree } from './arbitrary.ts'
import { headerNames, openMail, recipientsOf } from './mail.ts'
import { printable, sample } from './sample.ts'
import { parse } from './shape.ts'

const origin = { field: 'organisation.contact.email', file: 'incident.yaml', line: 9, column: 3 }
const sender = { name: 'Acme S.p.A.', email: 'privacy@acme.example', origin }
const mail = async (more: Partial<Printable> = {}, printing?: Printing) =>
  openMail(await eml.print({ ...sample(), ...more }, printing))

afterEach(() => {
  vi.useRealTimers()
})

test('is the letter as text and as a page, to be sent by a person', async () => {
  const opened = await mail({ sender })
  expect(opened.headers.map(({ key, value }) => `${key}: ${value}`)).toMatchInlineSnapshot(`
    [
      "x-unsent: 1",
      "content-language: en",
      "from: "Acme S.p.A." <privacy@acme.example>",
      "subject: Notice of an incident",
      "mime-version: 1.0",
      "content-type: multipart/alternative; boundary="--_NmP-forthright-1-Part_1"",
    ]
  `)
  expect(opened.subject).toBe('Notice of an incident')
  expect(opened.from).toMatchObject({ name: 'Acme S.p.A.', address: 'privacy@acme.example' })
  expect(opened.text?.trimEnd()).toBe(text.print(sample()).trimEnd())
  expect(opened.html?.trimEnd()).toBe(html.print(sample()).trimEnd())
  expect(opened.attachments).toEqual([])
})

test('invents no recipient, no sender and no time', async () => {
  const opened = await mail()
  expect(recipientsOf(opened)).toEqual({})
  expect(opened.from).toBeUndefined()
  expect(opened.date).toBeUndefined()
  expect(opened.messageId).toBeUndefined()
  expect(headerNames(opened)).not.toContain('date')
})

test('has the time that its document has', async () => {
  expect((await mail({}, { made: 1_785_945_600_000 })).date).toBe('2026-08-05T16:00:00.000Z')
})

test('the bytes know no clock and no chance', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2001, 1, 3) })
  const then = await eml.print({ ...sample(), sender })
  vi.setSystemTime(Date.UTC(2031, 5, 5))
  expect(await eml.print({ ...sample(), sender })).toEqual(then)
})

test.each([
  'Violazione dei dati: città, è successo',
  '個人情報の漏えいについて、お客様への大切なお知らせ（株式会社データコープ）',
  'إشعار بخرق البيانات الشخصية',
  'Breach 👩‍💻🔐 '.repeat(20).trim(),
  'x'.repeat(250),
])('the subject %j arrives as it is', async (title) => {
  const opened = await mail({ title, sender: { ...sender, name: title } })
  expect(opened.subject).toBe(title)
  expect(opened.from?.name).toBe(title)
})

test('a title that is too long for a header is cut there, and whole in the letter', async () => {
  const title = 'x'.repeat(1500)
  const opened = await mail({ title, tree: parse(`# ${title}`) })
  expect(opened.subject).toBe(`${'x'.repeat(249)}…`)
  expect(opened.text).toContain(title)
})

describe('what would add a header or a recipient', () => {
  test.each([
    'a@b.c\r\nBcc: evil@example.com',
    'a@b.c, evil@example.com',
    '"a, evil@example.com"@b.c',
    'a@b.c\0',
    'Name <a@b.c>',
    'group: a@b.c;',
    '',
  ])('as the address %j is an error', async (email) => {
    await expect(mail({ sender: { ...sender, email } })).rejects.toMatchObject({
      reasons: [{ message: expect.stringMatching(/^Unexpected address `[^\r\n]*` of the sender/), origin }],
    })
  })

  test.each([
    'x\r\nBcc: evil@example.com',
    'x" <evil@example.com>, "',
    'x\n\n<script>',
    '=?utf-8?Q?=0D=0ABcc:_a@b.c?=',
  ])('as a name or a title %j does not', async (value) => {
    const opened = await mail({ title: value, sender: { ...sender, name: value } })
    expect(headerNames(opened)).toEqual(headerNames(await mail({ sender })))
    expect(recipientsOf(opened)).toEqual({})
    expect(opened.from?.address).toBe('privacy@acme.example')
  })
})

test('any document arrives as it was printed', async () => {
  await fc.assert(
    fc.asyncProperty(anyTree(), async (tree) => {
      const opened = await openMail(await eml.print(printable(tree)))
      expect(headerNames(opened)).toEqual([
        'x-unsent',
        'content-language',
        'subject',
        'mime-version',
        'content-type',
      ])
      expect(opened.text?.trimEnd()).toBe(text.print(printable(tree)).trimEnd())
      expect(opened.html?.trimEnd()).toBe(html.print(printable(tree)).trimEnd())
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('a letter that quotes what parts a mail is not parted by it', async () => {
  const quoted = 'Quoted:\n\n    ----_NmP-forthright-1-Part_1\n    Content-Type: text/html\n\nend'
  const opened = await openMail(await eml.print(printable(parse(quoted))))
  expect(opened.text).toContain('Content-Type: text/html')
  expect(opened.html).toContain('end')
})
