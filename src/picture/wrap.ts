import { textWidth, type Weight } from './widths.ts'

/** A font as far as wrapping needs it. */
export interface Font {
  /** In pixels. */
  readonly size: number
  readonly weight: Weight
}

/**
 * Breaks a text into lines that are no wider than a width: between words, and within a word that is too long for a line.
 *
 * @param text one line of text, as `showable` gives it
 * @param width in pixels
 */
export function wrap(text: string, width: number, font: Font): readonly string[] {
  const fits = (line: string): boolean => textWidth(line, font.size, font.weight) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = fits(word) ? [word] : chop(word, fits)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line === '' ? lines : [...lines, line]
}

/** As much of a text as fits on some lines: whole, else up to the end of a clause, else up to a word, with an ellipsis. */
export function wrapClause(text: string, width: number, font: Font, most: number): readonly string[] {
  const sentence = firstSentence(text)
  const whole = wrap(sentence, width, font)
  if (whole.length <= most) return whole
  const kept = cutToFit(sentence, (part) => wrap(part, width, font).length <= most)
  return wrap(kept, width, font)
}

/** Up to the first full stop that a capital follows. */
function firstSentence(text: string): string {
  return /^.{20,}?[.!?][)"’”»]*(?=\s\p{Lu})/u.exec(text)?.[0] ?? text
}

function cutToFit(text: string, fits: (part: string) => boolean): string {
  const words = text.split(' ')
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (fits(`${words.slice(0, middle).join(' ')} …`)) low = middle
    else high = middle - 1
  }
  if (low === 0) return `${chopFirst(text, (part) => fits(`${part}…`))}…`
  const kept = words.slice(0, low).join(' ')
  const clause = /^.*[,;:)](?= |$)/u.exec(kept)?.[0]
  const end = clause !== undefined && clause.length > kept.length * 0.4 ? clause : kept
  return `${end.replace(/[,;:]$/u, '')} …`
}

function chopFirst(text: string, fits: (part: string) => boolean): string {
  const letters = [...text]
  let low = 0
  let high = letters.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (fits(letters.slice(0, middle).join(''))) low = middle
    else high = middle - 1
  }
  return letters.slice(0, low).join('')
}

function chop(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return piece === '' ? pieces : [...pieces, piece]
}
