import type { Span } from '../record/index.ts'

/** A text without its marks `[|` and `|]`, and the stretches that stood between them. */
export interface Unmarked {
  readonly text: string
  readonly spans: readonly Span[]
}

/** Takes the marks out of an example. */
export function unmark(marked: string): Unmarked {
  const spans: Span[] = []
  let text = ''
  let start = 0
  for (const piece of marked.split(/(\[\||\|\])/)) {
    if (piece === '[|') start = text.length
    else if (piece === '|]') spans.push({ start, end: text.length })
    else text += piece
  }
  return { text, spans }
}
