import type { TextEdit } from 'vscode-languageserver-types'
import type { Span } from '../record/index.ts'
import type { Positions } from './positions.ts'

/** A change of a record's text, in offsets. */
export interface SpanEdit {
  readonly span: Span
  readonly text: string
}

/** Changes in the protocol's words. */
export function textEdits(edits: readonly SpanEdit[], { rangeOf }: Positions): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: rangeOf(span), newText: text }))
}

/** The differences of two texts, line by line. */
export async function lineEdits(before: string, after: string): Promise<readonly SpanEdit[]> {
  if (before === after) return []
  const { diffArrays } = await import('diff')
  const edits: { span: { start: number; end: number }; text: string }[] = []
  let at = 0
  for (const { value, added, removed } of diffArrays(linesOf(before), linesOf(after))) {
    const text = value.join('')
    const end = added ? at : at + text.length
    if (added || removed) {
      const last = edits.at(-1)
      const next = { span: { start: at, end }, text: added ? text : '' }
      if (last?.span.end === at) {
        last.span.end = end
        last.text += next.text
      } else edits.push(next)
    }
    at = end
  }
  return edits
}

/** Lines with their breaks. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? []
}

/** The stretch of a word without the quotation marks around it. */
export function wordIn(text: string, { start, end }: Span): Span {
  return /^["']/.test(text.slice(start, end)) ? { start: start + 1, end: end - 1 } : { start, end }
}
