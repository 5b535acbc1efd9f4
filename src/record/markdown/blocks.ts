import { type Context, fieldOf, remark, scalar } from './context.ts'
import { itemFields } from './fields.ts'
import { type Heading, readHeading } from './heading.ts'
import { type Item, readItem } from './item.ts'
import { keepNote } from './notes.ts'
import type { Block } from './parse.ts'
import type { KnownSection } from './sections.ts'
import { stretchOf } from './text.ts'

/** Reads notes: items or paragraphs, and whatever stands under a sub-heading as one with that title. */
export function readNotes(context: Context, { blocks }: KnownSection): Item[] {
  const known = itemFields('notes')
  const starts = blocks.flatMap((block, index) => (block.type === 'heading' ? [index] : []))
  const loose = blocks.slice(0, starts[0]).filter((block) => isText(context, block))
  const items = loose.flatMap((block) =>
    block.type === 'list'
      ? block.children.flatMap((item) => listOf(readItem(context, item.children, known)))
      : listOf(readItem(context, [block], known)),
  )
  const titled = starts.flatMap((start, index) => {
    const block = blocks[start]
    const item = readItem(context, blocks.slice(start + 1, starts[index + 1]).filter(isContent), known)
    if (!block || !item) return []
    const { name, attributes, ...span } = readHeading(context, block)
    const title = fieldOf('title', scalar(name, span))
    return [{ ...item, before: name === '' ? [] : [title], after: [...item.after, ...attributes] }]
  })
  return [...items, ...titled]
}

/** Keeps text that stands beside a list as a note. */
export function keepStray(context: Context, heading: Heading, block: Block): void {
  keepNote(context, stretchOf(context, [block]), heading)
  remark(context, block, {
    code: 'stray-text',
    level: 'warning',
    message: `Unexpected text beside the list of \`${heading.name}\`, expected list items only; it is kept as a note`,
    hint: 'Make it an item of the list, or move it to `Notes`.',
  })
}

/** Whether a block of a list section says something itself. */
export function isText(context: Context, block: Block): boolean {
  if (block.type === 'definition') {
    remark(context, block, {
      code: 'link-definition',
      level: 'warning',
      message: 'Unexpected link definition in a section of items, expected the address in the item',
      hint: 'Write the link as `[text](https://example.com)`: each item is read by itself.',
    })
  }
  return block.type !== 'heading' && block.type !== 'definition' && isContent(block)
}

/** Whether a block is more than a line across the page. */
export function isContent({ type }: Block): boolean {
  return type !== 'thematicBreak'
}

/** A value as a list, which has none if there is no value. */
export function listOf<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}
