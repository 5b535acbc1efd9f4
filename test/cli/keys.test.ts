import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pasteJoiner } from '../../src/cli/asking/keys.ts'

const esc = '\u001b'
const pasted = `a${esc}[200~one\r\ntwo\n\tthree${esc}[201~\r`

test('what is pasted as a whole is one line, in whatever pieces it comes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(pasted.length), { maxLength: 4 }), (cuts) => {
      const join = pasteJoiner()
      const ends = [...cuts, pasted.length].toSorted((a, b) => a - b)
      const pieces = ends.map((end, index) => pasted.slice(ends[index - 1] ?? 0, end))
      // A lone Escape at the end of a piece is the key of that name.
      fc.pre(pieces.every((piece) => !piece.endsWith(esc)))
      expect(pieces.map(join).join('').replace(/ +/g, ' ')).toBe('aone two three\r')
    }),
  )
})

test('keys stay as they are', () => {
  const join = pasteJoiner()
  for (const key of [esc, `${esc}[A`, `${esc}[Z`, 'x\r', '\u0003']) expect(join(key)).toBe(key)
})
