import MailComposer from 'nodemailer/lib/mail-composer'
import type { Sender } from '../document/index.ts'
import { cleanLine, withoutDirections } from './clean.ts'
import { html } from './html.ts'
import type { Format, Printable } from './printable.ts'
import { type Printing, Unprintable } from './printing.ts'
import { text } from './text.ts'

/**
 * A letter as a draft (RFC 5322, MIME) that a mail program opens for sending: as text and as a page, with the title as its
 * subject. It names no recipient, and no time of sending unless the document has one: the person who sends it does that.
 */
export const eml: Format<Promise<Uint8Array>> = {
  name: 'eml',
  extension: 'eml',
  mediaType: 'message/rfc822',
  pictures: false,
  print,
}

async function print(document: Printable, { made }: Printing = {}): Promise<Uint8Array> {
  const parts = { text: text.print(document), html: html.print(document) }
  const { sender } = document
  const composer = new MailComposer({
    ...(sender && { from: { name: headerText(sender.name), address: mailbox(sender) } }),
    subject: headerText(document.title),
    headers: { 'X-Unsent': '1', 'Content-Language': headerText(document.language) },
    date: new Date(made ?? 0),
    messageId,
    ...parts,
    baseBoundary: boundary(Object.values(parts)),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const mail = await composer.compile().build()
  return withoutHeaders(mail, made === undefined ? ['Message-ID', 'Date'] : ['Message-ID'])
}

// The library would make one up by chance. The program that sends the letter gives it one, and each copy its own.
const messageId = '<draft@forthright.invalid>'

// A line of a mail has an end (RFC 5322, 2.1.1), and so have the subjects that mail programs take.
const longestHeader = 250

/** A text on the one line that a header is. What is too long for one goes on in the letter, under its title. */
function headerText(value: string): string {
  const line = withoutDirections(cleanLine(value))
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .trim()
  const letters = [...line]
  return letters.length <= longestHeader ? line : `${letters.slice(0, longestHeader - 1).join('')}…`
}

const address = /^[\w.!#$%&'*+/=?^{|}~-]+@[\w.-]+$/

/** A mailbox that is one: anything else in an address could add a recipient or a header. */
function mailbox({ email, origin }: Sender): string {
  if (address.test(email)) return email
  throw new Unprintable([
    {
      code: 'unsafe-address',
      message: `Unexpected address \`${headerText(email)}\` of the sender, expected one such as \`privacy@example.com\``,
      hint: 'Give the contact an address of plain letters, or render in another format.',
      text: email,
      origin,
    },
  ])
}

/** What parts the parts of a mail, and stands in none of them. */
function boundary(parts: readonly string[]): string {
  for (let number = 1; ; number++) {
    const base = `forthright-${number}`
    if (parts.every((part) => !part.includes(base))) return base
  }
}

/** The mail without headers that the library insists on; a header's name stands at the start of a line. */
function withoutHeaders(mail: Buffer, names: readonly string[]): Uint8Array {
  const end = mail.indexOf('\r\n\r\n')
  const lines = mail.subarray(0, end).toString('latin1').split('\r\n')
  const kept = lines.filter((line) => !names.some((name) => line.startsWith(`${name}: `)))
  return new Uint8Array(Buffer.concat([Buffer.from(kept.join('\r\n'), 'latin1'), mail.subarray(end)]))
}
