import { expect, test } from 'vitest'
import { decodeForeign } from '../../src/import/decode.ts'

const text = 'Data;Evento\n15/04/2026;caffè però'

test.each([
  ['utf-8', Buffer.from(text), text],
  ['utf-8', Buffer.from(`\ufeff${text}`), text],
  ['utf-16', Buffer.from(`\ufeff${text}`, 'utf16le'), text],
  ['utf-16', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), text],
  ['utf-16', Buffer.from(text, 'utf16le'), text],
  ['utf-16', Buffer.from(text, 'utf16le').swap16(), text],
  ['windows-1252', Buffer.from(text, 'latin1'), text],
  ['windows-1252', Buffer.from([0x80, 0x20, 0x93]), '€ “'],
  ['utf-8', Buffer.from([0x00, 0xe8]), '\0\ufffd'],
])('%s', (encoding, bytes, expected) => {
  expect(decodeForeign(bytes)).toEqual({ encoding, text: expected })
})
