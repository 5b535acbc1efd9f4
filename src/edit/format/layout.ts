import type { Node } from '../../record/index.ts'
import { lineStart } from '../lines.ts'
import { commentLines, commentOf, type GapLine, printLines, splitTail, Unformattable } from './gap.ts'
import { mapChunks, type Style } from './print.ts'

type MapNode = Extract<Node, { type: 'map' }>

/**
 * The fields of a record as lines: what heads the file, the fields in their order with an empty line around those of several
 * lines, and what stands below them.
 */
export function layOut(
  style: Style,
  root: MapNode,
  part: { readonly start: number; readonly end: number },
): string[] {
  const { text } = style
  const from = lineStart(text, root.start)
  if (from < part.start || text.slice(from, root.start).trim() !== '') throw new Unformattable(root.start)
  const [marks, above] = heading(text, part.start, from)
  const [head, lead] = splitHeading(above)
  const rest = /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(text.slice(root.end, part.end))?.[0] ?? ''
  commentOf(rest.replace(/[\r\n]+$/, ''), root.end)
  const after = commentLines(text, root.end + rest.length, part.end)
  const [tail, foot] = splitTail(after, 0)
  const chunks = mapChunks(style, root, 0, lead)
  const lastKey = root.entries.at(-1)?.key.value
  const lines: string[] = [...marks, ...trimmed(printLines(head))]
  for (const [index, chunk] of chunks.entries()) {
    const printed = printLines(chunk.above)
    const comments = trimmed(printed)
    const below = chunk.key === lastKey ? [...chunk.below, ...tail] : chunk.below
    const own = [...chunk.lines, ...printLines(below).map((line) => (line === '' ? '' : `  ${line}`))]
    const before = chunks[index - 1]
    const isSpaced =
      index === 0
        ? head.length > 0 && above.at(head.length - 1)?.comment === ''
        : printed[0] === '' ||
          own.length > 1 ||
          (before?.lines.length ?? 0) > 1 ||
          (before?.below.length ?? 0) > 0
    // A comment that an empty line parts from its field stays apart.
    const gap = comments.length > 0 && printed.at(-1) === '' ? [''] : []
    lines.push(...(isSpaced && lines.length > 0 ? [''] : []), ...comments, ...gap, ...own)
  }
  const footer = printLines(foot)
  return [...lines, ...(footer[0] === '' ? [''] : []), ...trimmed(footer)]
}

/** A mark of the document's beginning, and the lines of comment and the empty lines after it. */
function heading(text: string, start: number, end: number): readonly [readonly string[], readonly GapLine[]] {
  const mark = /^(?:\s|#[^\r\n]*[\r\n])*---[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(start, end))?.[0]
  if (mark === undefined) return [[], commentLines(text, start, end)]
  const before = commentLines(text, start, start + mark.lastIndexOf('---'))
  return [[...trimmed(printLines(before)), '---'], commentLines(text, start + mark.length, end)]
}

/** What heads the file, and what is about its first field: the comments after the last empty line. */
function splitHeading(lines: readonly GapLine[]): readonly [readonly GapLine[], readonly GapLine[]] {
  const empty = lines.findLastIndex(({ comment }) => comment === '')
  const modeline = lines.findLastIndex(({ comment }) =>
    /^#\s*(?:yaml-language-server:|\$schema)/.test(comment),
  )
  const at = Math.max(empty, modeline) + 1
  return [lines.slice(0, at), lines.slice(at)]
}

function trimmed(lines: readonly string[]): readonly string[] {
  const start = lines[0] === '' ? 1 : 0
  return lines.slice(start, lines.at(-1) === '' ? -1 : undefined)
}
