import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types'
import type { Node, Span } from '../record/index.ts'
import type { Analysis } from './analysis.ts'
import { frontMatter } from './markdown.ts'

/** What can be folded away: fields and items of several lines, comments, and the sections of a Markdown record. */
export function foldsIn({ reading, isMarkdown, positions }: Analysis): readonly FoldingRange[] {
  const { node: root, source } = reading
  const { text } = source
  const front = isMarkdown ? frontMatter(text) : undefined
  const yaml = isMarkdown ? front : { start: 0, end: text.length }
  const folds = new Map<number, FoldingRange>()
  const offer = (start: number, end: number, kind?: FoldingRangeKind): void => {
    const startLine = positions.positionAt(start).line
    const endLine = positions.positionAt(start + text.slice(start, end).trimEnd().length).line
    // Of two that begin on one line the outer is offered first.
    if (endLine > startLine && !folds.has(startLine))
      folds.set(startLine, { startLine, endLine, ...(kind ? { kind } : {}) })
  }
  const isInside = ({ start, end, source: other }: Span): boolean =>
    !other && yaml !== undefined && start >= yaml.start && end <= yaml.end
  const visit = (node: Node): void => {
    if (node.type === 'scalar') return
    const parts =
      node.type === 'sequence'
        ? node.items.map((value) => ({ start: value.start, value }))
        : node.entries.map(({ key, value }) => ({ start: key.start, value }))
    for (const { start, value } of parts) {
      if (isInside({ start, end: value.end })) offer(start, value.end)
      visit(value)
    }
  }
  if (front) offer(0, text.indexOf('\n', front.end) < 0 ? text.length : text.indexOf('\n', front.end))
  if (root && yaml) visit(root)
  if (yaml) for (const { start, end } of commentsIn(text, yaml)) offer(start, end, FoldingRangeKind.Comment)
  if (isMarkdown) for (const { start, end } of sectionsIn(text, front?.end ?? 0)) offer(start, end)
  return [...folds.values()].sort((a, b) => a.startLine - b.startLine)
}

/** Comments that go on over lines of their own. */
function commentsIn(text: string, { start, end }: Span): Span[] {
  const found = text.slice(start, end).matchAll(/(?:^[ \t]*#.*(?:\r\n|\n|\r|$)){2,}/gm)
  return [...found].map(({ index, 0: lines }) => ({
    start: start + index,
    end: start + index + lines.length,
  }))
}

/** Each section from its heading to the next of its level or above. Lines inside a code block are no headings. */
function sectionsIn(text: string, from: number): Span[] {
  const headings: { readonly start: number; readonly depth: number }[] = []
  let fence: string | undefined
  for (const { index, 0: line } of text.slice(from).matchAll(/^.*$/gm)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark !== undefined && fence === undefined) fence = mark
    else if (mark !== undefined && fence !== undefined && mark.startsWith(fence)) fence = undefined
    const depth = fence === undefined ? /^(#{1,6})(?:[ \t]|$)/.exec(line)?.[1]?.length : undefined
    if (depth !== undefined) headings.push({ start: from + index, depth })
  }
  return headings.map(({ start, depth }, index) => ({
    start,
    end: headings.slice(index + 1).find((next) => next.depth <= depth)?.start ?? text.length,
  }))
}
