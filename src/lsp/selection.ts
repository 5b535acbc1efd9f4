import type { SelectionRange } from 'vscode-languageserver-types'
import type { Node, Span } from '../record/index.ts'
import type { Analysis } from './analysis.ts'

/** The stretches around an offset, each inside of the next: a value, its field, its item, the list, the whole record. */
export function selectionAt({ reading, positions }: Analysis, offset: number): SelectionRange {
  const { node: root, source } = reading
  const around: Span[] = []
  const offer = ({ start, end, source: other }: Span): void => {
    if (!other && start <= offset && offset <= end && end > start) around.push({ start, end })
  }
  const visit = (node: Node): void => {
    offer(trimmed(source.text, node))
    if (node.type === 'sequence') for (const item of node.items) visit(item)
    else if (node.type === 'map')
      for (const { key, value } of node.entries) {
        offer(key)
        if (!key.source && !value.source && value.end > key.start)
          offer(trimmed(source.text, { start: key.start, end: value.end }))
        visit(value)
      }
  }
  if (root) visit(root)
  around.sort((a, b) => b.end - b.start - (a.end - a.start))
  let selection: SelectionRange | undefined
  let last: Span = { start: 0, end: source.text.length }
  const select = (span: Span): void => {
    selection = { range: positions.rangeOf(span), ...(selection ? { parent: selection } : {}) }
    last = span
  }
  select(last)
  for (const span of around) {
    const isInside = span.start >= last.start && span.end <= last.end
    if (isInside && span.end - span.start < last.end - last.start) select(span)
  }
  return selection ?? { range: positions.rangeOf(last) }
}

/** Without the line breaks that a value ends with. */
function trimmed(text: string, { start, end, source }: Span): Span {
  if (source) return { start, end, source }
  return { start, end: start + text.slice(start, end).trimEnd().length }
}
