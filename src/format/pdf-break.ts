/**
 * A piece of running text: as it is, a word that may break after each of its parts, or one that is hyphenated where no
 * other is, or not where the others are.
 */
export type Word = string | readonly string[] | { readonly word: string; readonly hyphenate: boolean }

export type Hyphenated = 'all' | 'long' | 'none'

/** How text is set, as far as its width goes. */
export interface Setting {
  /** The width of a line in units of the size of its letters. */
  readonly width: number
  readonly mono: boolean
  /** Which words break by the rules of their language: all, those that are too long for a line, or none. */
  readonly hyphenated: Hyphenated
}

const unbroken =
  /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]+/gu
const cluster = /\P{M}(?:\p{M}|\u200D|(?<=\u200D)\P{M})*|\p{M}+/gu
const longestHyphenated = 45

/** Cuts text up so that a word that no line can hold may break anywhere, and every other only where its language lets it. */
export function breakWords(text: string, setting: Setting): Word[] {
  const words: Word[] = []
  let end = 0
  for (const { 0: word, index } of text.matchAll(unbroken)) {
    const broken = breakWord(word, setting)
    if (broken === word) continue
    if (index > end) words.push(text.slice(end, index))
    words.push(broken)
    end = index + word.length
  }
  if (end < text.length) words.push(text.slice(end))
  return words
}

/** The width of the widest part of a text that stays on one line, if lines may be as narrow as they like. */
export function narrowest(text: string, setting: Setting): number {
  const words = text.match(unbroken) ?? []
  return Math.max(0, ...words.map((word) => Math.min(widthOf(word, setting.mono), leastOf(word))))
}

/** How wide a text would be on one line: more than it is rather than less. */
export function widthOf(text: string, mono: boolean): number {
  let width = 0
  for (const letter of text) width += letterWidth(letter, mono)
  return width
}

/** A long word of letters is hyphenated, an address or a number cut: neither asks for all of its width. */
function leastOf(word: string): number {
  return /^[\p{L}\p{M}.,;:!?()’'"«»“”-]+$/u.test(word) ? 9 : 10
}

function breakWord(word: string, setting: Setting): Word {
  const { hyphenated, mono, width } = setting
  // A hyphen in an address or a name of a file would be taken for a part of it.
  if (widthOf(word, mono) <= width)
    return hyphenated === 'all' && /[/\\@_=\d]|\.\w/.test(word) ? { word, hyphenate: false } : word
  const natural = word.length <= longestHyphenated && /^[\p{P}\p{L}\p{M}]+$/u.test(word)
  if (!natural || /[/\\@_]/.test(word) || hyphenated === 'none') return pieces(word, setting)
  return hyphenated === 'all' ? word : { word, hyphenate: true }
}

// After a mark if that is enough: an address is read more easily so.
function pieces(word: string, { mono, width }: Setting): string[] {
  const parts = word.match(/[^/.?&=_:@,;+-]*[/.?&=_:@,;+-]+|[^/.?&=_:@,;+-]+/gu) ?? [word]
  return parts.flatMap((part) => (widthOf(part, mono) <= width ? [part] : (part.match(cluster) ?? [part])))
}

function letterWidth(letter: string, mono: boolean): number {
  const code = letter.codePointAt(0) ?? 0
  if (code > 0x2e7f) return 1.05
  if (mono) return 0.61
  if (/[\p{M}\p{Cf}]/u.test(letter)) return 0
  if (/[fijlrtI.,:;'’|!()[\]/ -]/.test(letter)) return 0.36
  if (/[mwMW@%&]/.test(letter)) return 0.92
  if (/\p{Lu}/u.test(letter)) return 0.68
  return /[\d\p{Ll}]/u.test(letter) ? 0.54 : 0.7
}
