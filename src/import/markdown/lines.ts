import type { Source, Span } from '../../record/index.ts'
import type { Block } from './blocks.ts'
import { visibleOf } from './visible.ts'

/** The lines of a block with their offsets, those that are blank left out. */
export function linesOf({ text }: Source, { start, end }: Span): readonly Span[] {
  const lines: Span[] = []
  let at = start
  for (const line of text.slice(start, end).split(/(?<=\r\n|\n|\r(?!\n)|<br ?\/?>)/i)) {
    const words = line.replace(/<br ?\/?>$/i, '').trim()
    if (words !== '') {
      const from = at + (line.length - line.trimStart().length)
      lines.push({ start: from, end: from + words.length })
    }
    at += line.length
  }
  return lines
}

/** A line of a block that is not Markdown, with its words as Markdown has them. */
export interface MarkupLine extends Span {
  readonly words: string
  /** Its words from an offset on, as Markdown that shows them as they are. */
  readonly after: (offset: number) => string
}

/** The lines of a block of code, or what a block of HTML shows as lines: items of lists, rows of tables, paragraphs. */
export function markupLinesOf(source: Source, block: Block): readonly MarkupLine[] {
  if (block.type === 'html') return htmlLines(source, block)
  const isFence = ({ start, end }: Span): boolean =>
    (start === block.start || end === block.end) && /^(?:`{3}|~{3})/.test(source.text.slice(start, end))
  return linesOf(source, block)
    .filter((line) => !isFence(line))
    .map((line) => {
      const words = source.text.slice(line.start, line.end)
      return { ...line, words, after: (offset) => asWritten(words.slice(offset).trim()) }
    })
}

const rowTag =
  /<\/?(?:li|tr|p|div|ul|ol|table|thead|tbody|dl|dt|h[1-6])(?:\s[^<>]*)?>|<br\s*\/?>|<!--(?:(?!<!--|-->)[\s\S])*-->/gi

function htmlLines({ text }: Source, { start, end }: Span): readonly MarkupLine[] {
  const lines: MarkupLine[] = []
  const take = (from: number, to: number): void => {
    const words = inlineOf(text.slice(from, to))
    if (words !== '')
      lines.push({ start: from, end: to, words, after: (offset) => words.slice(offset).trim() })
  }
  let last = start
  for (const tag of text.slice(start, end).matchAll(rowTag)) {
    take(last, start + tag.index)
    last = start + tag.index + tag[0].length
  }
  take(last, end)
  return lines
}

/** The words of a row of HTML: cells parted by bars, links, images and code as Markdown writes them. */
function inlineOf(html: string): string {
  const marked = html
    .replace(/\s+/g, ' ')
    .replace(/<\/t[dh]>\s*<t[dh](?:\s[^<>]*)?>|<dd(?:\s[^<>]*)?>/gi, ' | ')
    .replace(/<a\s[^<>]{0,300}?href="([^"<>\s]{0,2000})"[^<>]{0,300}>([^<>]*)<\/a>/gi, '[$2]($1)')
    .replace(
      /<img\s[^<>]{0,300}?src="([^"<>\s]{0,2000})"[^<>]{0,300}?alt="([^"<>]{0,300})"[^<>]{0,300}>/gi,
      '![$2]($1)',
    )
    .replace(/<\/?code>/gi, '`')
  return visibleOf(marked).text.replace(/\s+/g, ' ').trim()
}

/** Text of code as Markdown that shows the same: what would be a mark there gets a backslash. */
function asWritten(text: string): string {
  return text.replace(/[`*\\]|<(?=[a-z/!?])|(?<![\p{L}\d])_|_(?![\p{L}\d])|\[(?=[^[\]]*\]\()/giu, '\\$&')
}
