/** A file of another tool as text, with the encoding in which it was read. */
export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252'
}

/**
 * Reads bytes as text: UTF-8, UTF-16 if a byte order mark or the zero bytes of plain letters say so, and else Windows-1252, in which spreadsheets save tables in
 * western Europe. What has zero bytes is no text, and comes out with replacement characters.
 */
export function decodeForeign(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  const isLittle = (first === 0xff && second === 0xfe) || hasZeros(bytes, 1)
  if (isLittle || (first === 0xfe && second === 0xff) || hasZeros(bytes, 0))
    return { text: new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return bytes.includes(0)
      ? { text: new TextDecoder().decode(bytes), encoding: 'utf-8' }
      : { text: windows1252(bytes), encoding: 'windows-1252' }
  }
}

/** Whether every second byte of a beginning is mostly zero, and none between: plain letters in UTF-16 without its mark. */
function hasZeros(bytes: Uint8Array, from: 0 | 1): boolean {
  const some = bytes.subarray(0, 2000)
  if (bytes.length < 8 || bytes.length % 2 === 1) return false
  const zeros = [0, 0]
  for (const [index, byte] of some.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  return (zeros[from] ?? 0) > some.length * 0.35 && zeros[1 - from] === 0
}

// Some versions of Node decode Windows-1252 as Latin-1, which has control characters in these places.
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(/[\u0080-\u009f]/g, (sign) => UPPER[sign.charCodeAt(0) - 0x80] ?? sign)
}
