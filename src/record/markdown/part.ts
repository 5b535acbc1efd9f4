import type { Entry } from '../node.ts'
import { isContent, isText, keepStray, listOf, readNotes } from './blocks.ts'
import { type Context, fieldOf, scalar } from './context.ts'
import { itemFields } from './fields.ts'
import { type Heading, languageOf, readHeading } from './heading.ts'
import { type Item, readItem } from './item.ts'
import { type SectionKind, sectionKinds } from './names.ts'
import { noteUnknown } from './notes.ts'
import type { Block } from './parse.ts'
import type { KnownSection } from './sections.ts'
import { readSource } from './source.ts'
import { readTable } from './table.ts'
import { stretchOf, textNode } from './text.ts'
import { readEvents } from './timeline.ts'

/** The items of a section, or of one sub-heading in it, in one language. */
export interface Part {
  /** The heading that decides what the items are: a sub-heading's may differ from its section's. */
  readonly kind: SectionKind
  readonly heading: Heading
  readonly section: KnownSection
  readonly language: string
  readonly items: readonly Item[]
  /** Fields of each item that does not say them itself. */
  readonly defaults: readonly Entry[]
}

/** Reads the items of a section, by sub-headings where it has them. */
export function readParts(context: Context, section: KnownSection): Part[] {
  const { kind, heading, blocks } = section
  if (kind.shape === 'prose') return [partOf(context, section, kind, heading, [proseItem(context, blocks)])]
  if (kind.shape === 'timeline')
    return [partOf(context, section, kind, heading, readEvents(context, section))]
  if (kind.shape === 'notes') return [partOf(context, section, kind, heading, readNotes(context, section))]
  const parts: Part[] = []
  let current = { kind, heading }
  let start = 0
  const close = (end: number): void => {
    const items = readList(context, current.kind, current.heading, blocks.slice(start, end))
    parts.push(partOf(context, section, current.kind, current.heading, items))
  }
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'heading') continue
    close(index)
    const inner = readHeading(context, block)
    const isKnown = inner.kind?.field === kind.field
    if (!isKnown) noteUnknown(context, inner, innerTitles(kind))
    current = inner.kind && isKnown ? { kind: inner.kind, heading: inner } : current
    start = index + 1
  }
  close(blocks.length)
  return parts
}

function partOf(
  context: Context,
  section: KnownSection,
  kind: SectionKind,
  heading: Heading,
  items: readonly (Item | undefined)[],
): Part {
  const language = languageOf(context, heading.language ? heading : section.heading)
  const sets = kind.sets ? [fieldOf(kind.sets[0], scalar(kind.sets[1], heading))] : []
  const outer = heading === section.heading ? [] : section.heading.attributes
  const defaults = [...heading.attributes, ...outer, ...sets]
  return { kind, heading, section, language, defaults, items: items.filter((item) => item !== undefined) }
}

function innerTitles(kind: SectionKind): string[] {
  const inner = sectionKinds.filter(({ field, sets }) => field === kind.field && sets)
  return (inner.length > 0 ? inner : sectionKinds).map(({ title }) => title)
}

function proseItem(context: Context, blocks: readonly Block[]): Item | undefined {
  const stretch = stretchOf(context, blocks.filter(isContent))
  const text = stretch && textNode(context.source, stretch)
  return text && { start: text.start, end: text.end, before: [], text, after: [] }
}

/** A list of items: those of lists and tables, or else each paragraph; the causes' paragraphs are one item. */
function readList(context: Context, kind: SectionKind, heading: Heading, blocks: readonly Block[]): Item[] {
  const known = itemFields(kind.field)
  const content = blocks.filter((block) => isText(context, block))
  const hasList = content.some(({ type }) => type === 'list' || type === 'table')
  if (!hasList && kind.field === 'causes') return listOf(readItem(context, content, known))
  return content.flatMap((block) => {
    if (block.type === 'list')
      return block.children.flatMap((item) => listOf(itemOf(context, kind, item.children, known)))
    const rows = block.type === 'table' ? readTable(context, block, known, undefined) : undefined
    if (rows) return rows
    if (!hasList) return listOf(itemOf(context, kind, [block], known))
    keepStray(context, heading, block)
    return []
  })
}

function itemOf(
  context: Context,
  { shape }: SectionKind,
  blocks: readonly Block[],
  known: readonly string[],
): Item | undefined {
  return shape === 'sources' ? readSource(context, blocks, known) : readItem(context, blocks, known)
}
