import type { Splice } from './splice.ts'

/** The offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && !/[\r\n]/.test(text.charAt(at - 1))) at -= 1
  return at
}

/** The offset of the line break after an offset, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const width = text.slice(offset).search(/[\r\n]/)
  return width < 0 ? text.length : offset + width
}

/** The offset at which the next line begins, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset)
  return end + (/^(?:\r\n|\n|\r)/.exec(text.slice(end, end + 2))?.[0].length ?? 0)
}

/** The line break before an offset, or the first of the text. */
export function lineBreakAt(text: string, offset: number): string {
  const before = /(?:\r\n|\n|\r)$/.exec(
    text.slice(Math.max(0, lineStart(text, offset) - 2), lineStart(text, offset)),
  )
  return (before ?? /\r\n|\n|\r/.exec(text))?.[0] ?? '\n'
}

/**
 * Puts whole lines in before an offset at which a line begins, or after a last line that has no end; that line's lack of an
 * end then passes to the new ones.
 */
export function linesAt(text: string, offset: number, lines: readonly string[]): Splice {
  const lineBreak = lineBreakAt(text, offset)
  const written = lines.join(lineBreak)
  const isAfterOpen = offset > 0 && !/[\r\n]/.test(text.charAt(offset - 1))
  return {
    start: offset,
    end: offset,
    text: isAfterOpen ? lineBreak + written : written + lineBreak,
  }
}
