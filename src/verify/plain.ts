import type { Span } from '../record/index.ts'

/** A stretch of a block's words, and where each of its letters stands in the file. */
export interface Piece {
  readonly text: string
  /** The offset in the file of a letter of the text. */
  readonly at: (index: number) => number
}

/** Words without what editors change by themselves: kinds of spaces, quotation marks, hyphens, invisible marks. */
export interface Plain {
  readonly text: string
  /** Where a stretch of the words stands in the file. */
  readonly spanOf: (start: number, end: number) => Span
  /** Where each of the pieces begins in the words, and after them where the last one ends. */
  readonly starts: readonly number[]
}

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/
const blank = /\s/
const mark = /\p{Mn}/u
const same: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '−': '-',
}

/** Joins pieces of text to plain words. */
export function plainOf(pieces: readonly Piece[]): Plain {
  const letters: string[] = []
  const offsets: number[] = []
  const starts: number[] = []
  let last = 0
  for (const { text, at } of pieces) {
    starts.push(letters.length)
    for (let index = 0; index < text.length; index++) {
      const letter = text.charAt(index)
      if (invisible.test(letter)) continue
      const isBlank = blank.test(letter)
      if (isBlank && (letters.length === 0 || letters.at(-1) === ' ')) continue
      // Some programs write an accent as a letter of its own.
      const joined = mark.test(letter) ? `${letters.at(-1) ?? ''}${letter}`.normalize('NFC') : ''
      if (joined.length === 1 && letters.length > (starts.at(-1) ?? 0)) {
        letters[letters.length - 1] = joined
        continue
      }
      letters.push(isBlank ? ' ' : (same[letter] ?? letter))
      last = at(index)
      offsets.push(last)
    }
  }
  if (letters.at(-1) === ' ') letters.pop()
  starts.push(letters.length)
  return {
    starts,
    text: letters.join(''),
    spanOf: (start, end) => {
      const from = offsets[start] ?? offsets.at(-1) ?? last
      return { start: from, end: Math.max((offsets[end - 1] ?? from) + 1, from) }
    },
  }
}

/** The same words of a text that stands in no file. */
export function plainText(text: string): string {
  return plainOf([{ text, at: (index) => index }]).text
}
