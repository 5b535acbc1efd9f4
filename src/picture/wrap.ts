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

/** A text on at most so many lines, with an ellipsis where it is cut. */
export function wrapWhole(text: string, width: number, font: Font, most: number): readonly string[] {
  const whole = wrap(text, width, font)
  if (whole.length <= most) return whole
  const fits = (part: string): boolean => wrap(`${part}…`, width, font).length <= most
  return wrap(`${chopFirst(text, fits).trimEnd()}…`, width, font)
}

/** As much of a text as fits on some lines: whole, else up to the end of a clause, else up to a word, with an ellipsis. */
export function wrapClause(text: string, width: number, font: Font, most: number): readonly string[] {
  const sentence = firstSentence(text)
  const whole = wrapEven(sentence, width, font)
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
  const count = most(words.length, (number) => fits(`${words.slice(0, number).join(' ')} …`))
  const kept = words.slice(0, count).join(' ')
  // A word that is longer than a line must not push all that follows out.
  const letters = chopFirst(text, (part) => fits(`${part}…`))
  if (kept.length < letters.length * 0.4) return `${letters.trimEnd()}…`
  const clause = /^.*[,;:)](?= |$)/u.exec(kept)?.[0]
  const end = clause !== undefined && clause.length > kept.length * 0.4 ? clause : kept
  return `${end.replace(/[,;:]$/u, '')} …`
}

function chopFirst(text: string, fits: (part: string) => boolean): string {
  const letters = lettersOf(text)
  return letters
    .slice(
      0,
      most(letters.length, (number) => fits(letters.slice(0, number).join(''))),
    )
    .join('')
}

/** The highest number, up to a limit, of which something is true that is true of all lower ones. */
function most(limit: number, is: (number: number) => boolean): number {
  let low = 0
  let high = limit
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (is(middle)) low = middle
    else high = middle - 1
  }
  return low
}

function chop(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[][] = []
  let piece: string[] = []
  for (const letter of lettersOf(word).flatMap((one) => (fits(one) ? one : [...one]))) {
    if (piece.length > 0 && !fits([...piece, letter].join(''))) {
      pieces.push(piece)
      // No line begins with a mark that closes what is before it.
      const isClosing = closing.test(letter) && piece.length > 1
      piece = isClosing ? piece.splice(-1) : []
    }
    piece.push(letter)
  }
  return [...pieces, piece].filter(({ length }) => length > 0).map((letters) => letters.join(''))
}

const closing = /^[\p{Pe}\p{Pf}、。，．！？：；・ー…]/u

/** What a reader takes for one letter: with its marks, as a flag, or joined to an emoji of several. */
function lettersOf(text: string): readonly string[] {
  return text.match(/\p{RI}{2}|.(?:\p{M}|\p{Emoji_Modifier}|\u200D.)*/gsu) ?? []
}

/** A text in lines of about the same length: as many as it needs, and the last no mere word. */
export function wrapEven(text: string, width: number, font: Font): readonly string[] {
  const lines = wrap(text, width, font)
  const last = textWidth(lines.at(-1) ?? '', font.size, font.weight)
  if (lines.length < 2 || last > width / 4) return lines
  const narrower = wrap(text, width * 0.8, font)
  return narrower.length === lines.length ? narrower : lines
}
