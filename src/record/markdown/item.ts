import type { Entry, ScalarNode, Span } from '../node.ts'
import { readAttributes } from './attributes.ts'
import { type Context, fieldOf, remark, scalar } from './context.ts'
import type { Block } from './parse.ts'
import { type Stretch, stretchOf, textNode } from './text.ts'

/** One item of a section: its text and the fields that stand before and after it. */
export interface Item extends Span {
  readonly before: readonly Entry[]
  readonly text: ScalarNode | undefined
  readonly after: readonly Entry[]
}

/** What the blocks of an item give, before its text is taken apart. */
export interface RawItem {
  readonly stretch: Stretch
  readonly attributes: readonly Entry[]
}

/** The stretch of some blocks, attributes at the end of the last or first paragraph taken out. */
export function readRawItem(
  context: Context,
  blocks: readonly Block[],
  known: readonly string[],
): RawItem | undefined {
  const stretch = stretchOf(context, blocks)
  if (!stretch) return undefined
  const [first] = blocks
  const last = blocks.at(-1)
  const ends = last === first ? [last] : [last, first]
  for (const block of ends) {
    if (block?.type !== 'paragraph') continue
    const attributes = readAttributes(context, block, known)
    if (!attributes) continue
    const holes = [...stretch.holes, attributes.span].sort((a, b) => a.start - b.start)
    return { stretch: { ...stretch, holes }, attributes: attributes.entries }
  }
  for (const block of blocks) {
    if (block.type === 'list' || block.type === 'blockquote') warnOfInner(context, block, known)
  }
  return { stretch, attributes: [] }
}

/** An item of a plain list. */
export function readItem(
  context: Context,
  blocks: readonly Block[],
  known: readonly string[],
): Item | undefined {
  const raw = readRawItem(context, blocks, known)
  if (!raw) return undefined
  const { stretch, attributes } = raw
  const box = known.includes('owner') && known.includes('status') ? readBox(context, stretch) : undefined
  const text = textNode(context.source, box ? { ...stretch, start: box.value.end } : stretch)
  if (!text && attributes.length === 0) return undefined
  const before = box && attributes.every(({ key }) => key.value !== 'status') ? [box] : []
  return { start: stretch.start, end: stretch.end, before: [], text, after: [...before, ...attributes] }
}

/** `[ ]` and `[x]` before the text of an action say its status. */
function readBox(context: Context, { start, end }: Stretch): Entry | undefined {
  const box = /^\[([ xX])\](?=\s)/.exec(context.source.text.slice(start, Math.min(end, start + 4)))
  if (!box) return undefined
  return fieldOf('status', scalar(box[1] === ' ' ? 'open' : 'done', { start, end: start + 3 }))
}

/** Attributes of an inner list's item would pass for text, and with them the audience that they say. */
function warnOfInner(context: Context, block: Block, known: readonly string[]): void {
  if (block.type !== 'paragraph') {
    for (const child of block.children) warnOfInner(context, child, known)
    return
  }
  const attributes = readAttributes(context, block, known)
  if (!attributes) return
  remark(context, attributes.span, {
    code: 'inner-attributes',
    message: 'Unexpected attributes in an inner list, expected them at the end of the outer item',
    hint: 'Move them to the end of the outer item, or make the inner item one of its own.',
  })
}
