import { element, escapeXml } from './xml.ts'

/** One line of text. */
export interface TextLine {
  readonly text: string
  readonly classes: string
}

/**
 * A line of text.
 *
 * @param x where it begins; ends or has its middle, if its classes say so
 * @param y its baseline
 */
export function textAt(x: number, y: number, { text, classes }: TextLine): string {
  return element('text', { class: classes, x, y }, escapeXml(text))
}

/** Lines of text below each other, the first with its baseline at `y`. */
export function textLines(x: number, y: number, step: number, lines: readonly TextLine[]): string {
  return lines.map((line, index) => textAt(x, y + index * step, line)).join('')
}
