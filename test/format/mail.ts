import PostalMime, { type Email } from 'postal-mime'
import { expect } from 'vitest'

/** A mail as a program reads it, after a look at what no parser would complain about. */
export async function openMail(mail: Uint8Array): Promise<Email> {
  const bytes = Buffer.from(mail).toString('latin1')
  // RFC 5322: lines end in CR LF and nothing else does, and none is longer than 998.
  expect(bytes.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0]/)
  expect(Math.max(...bytes.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
  // No part needs more than seven bits.
  expect(bytes).not.toMatch(/[^\0-\x7F]/)
  return await PostalMime.parse(mail)
}

/** The names of the headers, in order. */
export function headerNames({ headers }: Email): string[] {
  return headers.map(({ key }) => key)
}

/** Whoever would receive or answer the mail. */
export function recipientsOf({ to, cc, bcc, replyTo }: Email): unknown {
  return { to, cc, bcc, replyTo }
}
