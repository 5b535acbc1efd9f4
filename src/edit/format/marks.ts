import type { MapNode, Node, Span } from '../../record/index.ts'
import { Unformattable } from './unformattable.ts'

/** What stands between the values of a YAML text: comments, empty lines, and the marks that make lists and maps. */
export interface Mark extends Span {
  readonly kind: 'comment' | 'empty-line' | 'dash' | 'document-start' | 'document-end' | 'directive' | 'text'
}

const patterns: readonly (readonly [RegExp, Mark['kind'] | 'nothing' | 'refused'])[] = [
  [/[ \t\uFEFF]+/y, 'nothing'],
  [/#[^\r\n]*/y, 'comment'],
  [/-(?=[ \t\r\n]|$)/y, 'dash'],
  [/[:,[\]{}]/y, 'nothing'],
  [/\?/y, 'refused'],
  [/[!&*][^\s,[\]{}]*/y, 'refused'],
]

// These are marks at the beginning of a line only.
const lineMarks: readonly (readonly [RegExp, Mark['kind']])[] = [
  [/[ \t]*(?=\r\n|\n|\r)/y, 'empty-line'],
  [/---(?=[ \t\r\n]|$)/y, 'document-start'],
  [/\.\.\.(?=[ \t\r\n]|$)/y, 'document-end'],
  [/%[^\r\n]*/y, 'directive'],
]

/**
 * Everything between the values of a part of a text, in its order; keys and values are marks of the kind `text`. The comment
 * of a block text's head is there, too.
 *
 * @throws Unformattable at a tag, an anchor, a `?`
 */
export function marksOf(text: string, root: MapNode, part: Span): readonly Mark[] {
  const marks: Mark[] = []
  let at = part.start
  for (const leaf of leavesOf(root)) {
    if (leaf.start > at) marks.push(...marksBetween(text, at, leaf.start, part.start))
    marks.push({ kind: 'text', start: leaf.start, end: leaf.end })
    const comment = headComment(text, leaf)
    if (comment) marks.push(comment)
    at = Math.max(at, leaf.end)
  }
  return [...marks, ...marksBetween(text, at, part.end, part.start)]
}

function marksBetween(text: string, start: number, end: number, top: number): readonly Mark[] {
  const marks: Mark[] = []
  const gap = text.slice(0, end)
  let at = start
  while (at < end) {
    const found = markAt(gap, at, at === top || /[\r\n]/.test(gap.charAt(at - 1)))
    if (found.kind === 'refused') throw new Unformattable(at, gap.slice(at, found.end))
    if (found.kind !== 'nothing') marks.push({ kind: found.kind, start: at, end: found.end })
    at = found.end
  }
  return marks
}

function markAt(text: string, at: number, isLineStart: boolean) {
  const lineBreak = matchAt(/\r\n|\n|\r/y, text, at)
  if (isLineStart) {
    for (const [pattern, kind] of lineMarks) {
      const width = matchAt(pattern, text, at)
      if (width === undefined) continue
      const rest = kind === 'empty-line' ? (matchAt(/\r\n|\n|\r/y, text, at + width) ?? 0) : 0
      return { kind, end: at + width + rest }
    }
  }
  if (lineBreak !== undefined) return { kind: 'nothing' as const, end: at + lineBreak }
  for (const [pattern, kind] of patterns) {
    const width = matchAt(pattern, text, at)
    if (width !== undefined) return { kind, end: at + width }
  }
  return { kind: 'refused' as const, end: at + (matchAt(/[^\s]+/y, text, at) ?? 1) }
}

function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length
}

/** The comment after the mark of a block text: `|- # so`. */
function headComment(text: string, { start, end }: Span): Mark | undefined {
  if (!/[|>]/.test(text.charAt(start))) return undefined
  const found = /^[|>][-+0-9]*[ \t]+(?=#)/.exec(text.slice(start, end))
  if (!found) return undefined
  const from = start + found[0].length
  return { kind: 'comment', start: from, end: from + (matchAt(/#[^\r\n]*/y, text, from) ?? 0) }
}

/** The keys and single values of a tree, in their order. */
function leavesOf(node: Node): readonly Span[] {
  const leaves: Span[] = []
  const gather = (one: Node): void => {
    if (one.type === 'scalar') leaves.push(one)
    else if (one.type === 'sequence') one.items.forEach(gather)
    else
      for (const { key, value } of one.entries) {
        leaves.push(key)
        gather(value)
      }
  }
  gather(node)
  return leaves
}
