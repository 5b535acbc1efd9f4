import type { Source, Span } from '../../record/index.ts'
import { type Block, headingText, parseBlocks } from './blocks.ts'
import { hasClock } from './entry.ts'
import { linesOf } from './lines.ts'
import { factOf, isBareName, plainName, type Topic, topicOf } from './section-names.ts'
import type { StampReader } from './stamp.ts'

/** A heading, or what stands for one. */
export interface Heading extends Span {
  readonly text: string
  /** 1 to 6, and 7 for words in bold or at the beginning of a list that name what follows. */
  readonly depth: number
}

/** What stands under one heading, up to the next of any depth. */
export interface Section {
  /** Absent for what stands before the first. */
  readonly heading: Heading | undefined
  /** What it is about, as its heading says or that of the section around it. */
  readonly topic: Topic | undefined
  /** Whether its own heading says so. */
  readonly named: boolean
  readonly blocks: readonly Block[]
}

type Piece = { readonly heading: Heading } | { readonly block: Block }

/** The sections of a file in their order. */
export function outlineOf(source: Source, start: number, stamps: StampReader): readonly Section[] {
  const pieces = parseBlocks(source, start).flatMap((block) => piecesOf(source, block, stamps))
  // "Incident timeline" may be the title of a report that has its timeline further down.
  const hasInner = pieces.some(
    (piece) => 'heading' in piece && piece.heading.depth > 1 && topicOf(piece.heading.text) === 'timeline',
  )
  const sections: {
    heading: Heading | undefined
    topic: Topic | undefined
    named: boolean
    blocks: Block[]
  }[] = [{ heading: undefined, topic: undefined, named: false, blocks: [] }]
  let around: { readonly depth: number; readonly topic: Topic | undefined }[] = []
  for (const piece of pieces) {
    if ('block' in piece) {
      sections.at(-1)?.blocks.push(piece.block)
      continue
    }
    const { heading } = piece
    const stamp = stamps.ofHeading(heading.text)
    const outer = around.at(-1)
    const isTimed =
      stamp !== undefined ||
      (around.some(({ depth, topic }) => topic === 'timeline' && depth < heading.depth) &&
        hasClock(stamps.last(heading.text)))
    if (outer?.topic === 'timeline' && isTimed && heading.depth > 1) {
      // An entry of the timeline, at whichever depth it stands.
      sections.push({ heading, topic: 'timeline', named: false, blocks: [] })
      continue
    }
    const own = stamp && stamp.start < 3 ? undefined : topicOf(heading.text)
    around = around.filter(({ depth }) => depth < heading.depth)
    const isTitle = heading.depth === 1 && (own !== 'timeline' || hasInner)
    const topic = isTitle && sections.length === 1 ? undefined : (own ?? around.at(-1)?.topic)
    around.push({ depth: heading.depth, topic })
    sections.push({ heading, topic, named: own !== undefined, blocks: [] })
  }
  return sections
}

function piecesOf(source: Source, block: Block, stamps: StampReader): Piece[] {
  if (block.type === 'heading') {
    return [
      {
        heading: { text: headingText(source, block), depth: block.depth, start: block.start, end: block.end },
      },
    ]
  }
  if (block.type === 'html') {
    const [, depth, words] =
      /^<h([1-6])[^>]*>([\s\S]*?)<\/h\1>\s*$/i.exec(source.text.slice(block.start, block.end)) ?? []
    if (depth !== undefined && words !== undefined) {
      const text = words
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim()
      return [{ heading: { text, depth: Number(depth), start: block.start, end: block.end } }]
    }
  }
  if (block.type === 'thematicBreak') return []
  if (block.type === 'paragraph')
    return paragraphs(source, block).flatMap((part) => labelled(source, part, stamps) ?? [{ block: part }])
  if (block.type === 'list') return labelledList(source, block, stamps) ?? [{ block }]
  return [{ block }]
}

/** A paragraph, parted before and after lines that are nothing but the name of a section: headings without marks. */
function paragraphs(source: Source, block: Block): readonly Block[] {
  const lines = linesOf(source, block)
  const parts: { start: number; end: number }[] = []
  let isAfterName = true
  for (const { start, end } of lines) {
    const isName = isBareName(source.text.slice(start, end))
    const last = parts.at(-1)
    if (last && !isName && !isAfterName) last.end = end
    else parts.push({ start, end })
    isAfterName = isName
  }
  return parts.length < 2 ? [block] : parts.map((part) => ({ ...block, ...part }))
}

const label = /^(\*\*|__)([^*_\n]{2,80}?)(?:(:)\s*\1|\1\s*(:|[-–—](?= ))?)[ \t]*/
const plainLabel = /^([\p{L}][^\n:.]{2,50}):[ \t]*$/u

/** A paragraph that begins with the name of a section in bold, or that is nothing but such a name. */
function labelled(source: Source, block: Block, stamps: StampReader): Piece[] | undefined {
  const text = source.text.slice(block.start, block.end)
  const found = label.exec(text)
  const name = found?.[2] ?? plainLabel.exec(text)?.[1] ?? (isBareName(text) ? text : undefined)
  if (name === undefined || stamps.first(text)) return undefined
  const length = found ? found[0].length : text.length
  const isAlone = text.slice(length).trim() === '' || /^[ \t]*\r?\n/.test(text.slice(length))
  const topic = topicOf(name)
  if (topic === undefined || (!isAlone && found?.[3] === undefined && found?.[4] === undefined))
    return undefined
  if (factOf(name) !== undefined && !isAlone) return undefined
  const heading = { text: name.trim(), depth: 7, start: block.start, end: block.start + length }
  return [{ heading }, ...rest(source, block, length)]
}

/** A list whose items are sections: `- **Timeline**`, with what belongs to it indented below. */
function labelledList(source: Source, block: Block, stamps: StampReader): Piece[] | undefined {
  const items = block.children.map((item) => {
    const [first, ...more] = item.children
    const text = first?.type === 'paragraph' ? source.text.slice(first.start, first.end) : ''
    const found = label.exec(text)
    const name = found?.[2] ?? ''
    const isNamed = found !== null && !stamps.first(text) && (topicOf(name) ?? factOf(name)) !== undefined
    return {
      item,
      first,
      more,
      found,
      name,
      isNamed,
      isBare: found !== null && text.slice(found[0].length).trim() === '',
    }
  })
  const named = items.filter(({ isNamed }) => isNamed)
  const labels = items.filter(({ found, first }) => found !== null && first && !stamps.first(found[2] ?? ''))
  const isSections =
    named.length > 0 &&
    labels.length * 2 >= items.length &&
    labels.some(({ isBare, more }) => isBare && more.length > 0)
  if (!isSections) return labelledTail(source, block, items, stamps)
  return items.flatMap((item): Piece[] => {
    const alone = { ...block, start: item.item.start, end: item.item.end, children: [item.item] }
    return item.found && item.first ? piecesOfItem(source, item) : [{ block: alone }]
  })
}

function piecesOfItem(source: Source, { item, first, more, found, name }: LabelledItem): Piece[] {
  if (!found || !first) return []
  const heading = { text: name.trim(), depth: 7, start: item.start, end: first.start + found[0].length }
  return [{ heading }, ...rest(source, first, found[0].length), ...more.map((child) => ({ block: child }))]
}

type LabelledItem = {
  readonly item: Block
  readonly first: Block | undefined
  readonly more: readonly Block[]
  readonly found: RegExpExecArray | null
  readonly name: string
}

/** A list of times that goes over into the sections after it, as its items were not indented. */
function labelledTail(
  source: Source,
  block: Block,
  items: readonly LabelledItem[],
  stamps: StampReader,
): Piece[] | undefined {
  const isTimed = ({ item }: LabelledItem): boolean =>
    stamps.first(source.text.slice(item.start, item.end).replace(/^[-*+]\s+/, '')) !== undefined
  const last = items.findLastIndex(isTimed)
  const tail = items.slice(last + 1)
  const isLabelled = ({ found, name }: LabelledItem): boolean => found !== null && topicOf(name) !== undefined
  if (last < 1 || tail.length === 0 || !tail.every(isLabelled)) return undefined
  const kept = block.children.slice(0, last + 1)
  const list = { ...block, end: kept.at(-1)?.end ?? block.end, children: kept }
  return [{ block: list }, ...tail.flatMap((item) => piecesOfItem(source, item))]
}

function rest(source: Source, block: Block, length: number): Piece[] {
  const text = source.text.slice(block.start + length, block.end)
  const start = block.start + length + (text.length - text.trimStart().length)
  return start >= block.end ? [] : [{ block: { ...block, start } }]
}

/** Whether a heading is nothing but the words of a title such as "Postmortem". */
export function isGeneric(title: string): boolean {
  return /^(?:incident|post-?mortem|incident (?:report|review|postmortem)|report|issue name|title|readme|index|template)$/.test(
    plainName(title),
  )
}
