import type { Span } from '../../record/index.ts'
import { cleanText } from '../clean.ts'
import { addNote, type Sketch } from '../sketch.ts'

/** Puts each headed section of a page's body into a note of its own; tags of the page's own templates say nothing. */
export function noteSections(sketch: Sketch, body: Span): void {
  const text = sketch.source.text.slice(body.start, body.end)
  const heads = [...text.matchAll(/^#{1,2}[ \t]+(.+)$/gm)]
  const starts = [0, ...heads.map(({ index }) => index)]
  for (const [number, start] of starts.entries()) {
    const head = number === 0 ? undefined : heads[number - 1]
    const from = start + (head?.[0].length ?? 0)
    const said = text
      .slice(from, starts[number + 1] ?? text.length)
      .replace(/^[ \t]*\{%[^%]*%\}[ \t]*$/gm, '')
    const content = cleanText(said)
    if (content !== '')
      addNote(sketch, { start: body.start + from, end: body.start + from + 1 }, head?.[1] ?? 'Text', content)
  }
}
