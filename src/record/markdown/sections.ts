import { type Context, remark } from './context.ts'
import { type Heading, languageOf, readHeading } from './heading.ts'
import { type SectionKind, sectionKinds } from './names.ts'
import { keepNote, noteUnknown } from './notes.ts'
import type { Block } from './parse.ts'
import { readStatement } from './statement.ts'
import { commentsWithin, stretchOf, trimmed } from './text.ts'

/** A heading of level 1 or 2, and what stands under it. */
export interface Section {
  readonly heading: Heading
  readonly blocks: readonly Block[]
}

/** A section whose heading is known, in its language. */
export interface KnownSection extends Section {
  readonly kind: SectionKind
  readonly language: string
}

/** The body of a record in its parts. */
export interface Body {
  /** Headings that give the title, one for each language. */
  readonly titles: readonly Heading[]
  readonly sections: readonly KnownSection[]
}

/** Divides the blocks of a body into sections. What belongs to none becomes notes. */
export function readSections(context: Context, all: readonly Block[]): Body {
  for (const block of all) findUnclosed(context, block)
  const blocks = all.filter((block) => block.type !== 'html' || !isComment(context, block))
  const starts = blocks.flatMap((block, index) =>
    block.type === 'heading' && block.depth < 3 ? [index] : [],
  )
  keepLoose(context, blocks.slice(0, starts[0]))
  const titles: Heading[] = []
  const sections: KnownSection[] = []
  for (const [index, start] of starts.entries()) {
    const block = blocks[start]
    if (!block) continue
    const heading = readHeading(context, block)
    const section = { heading, blocks: blocks.slice(start + 1, starts[index + 1]) }
    if (isTitle(heading, titles, index)) {
      titles.push(heading)
      keepLoose(context, section.blocks)
    } else if (heading.kind) {
      addSection(context, sections, {
        ...section,
        kind: heading.kind,
        language: languageOf(context, heading),
      })
    } else {
      keepUnknown(context, section)
    }
  }
  return { titles, sections }
}

/** Text before the first section: what it states about times is taken, the rest kept as a note. */
function keepLoose(context: Context, blocks: readonly Block[]): void {
  const rest = blocks.filter((block) => block.type !== 'paragraph' || !readStatement(context, block)?.isAll)
  keepNote(context, stretchOf(context, rest.filter(hasText)), undefined)
}

function hasText({ type }: Block): boolean {
  return type !== 'thematicBreak' && type !== 'definition'
}

/** The first heading, if it is of level 1, is the title; so are those that follow it at once in other languages. */
function isTitle(heading: Heading, titles: readonly Heading[], index: number): boolean {
  if (heading.depth !== 1 || heading.kind || heading.name === '') return false
  if (index === 0) return true
  const isNext = titles.length === index && heading.language !== undefined
  return isNext && titles.every(({ language }) => language?.value !== heading.language?.value)
}

function addSection(context: Context, sections: KnownSection[], section: KnownSection): void {
  const first = sections.find(({ kind, language }) => kind === section.kind && language === section.language)
  if (!first) {
    sections.push(section)
    return
  }
  remark(context, section.heading, {
    code: 'duplicate-section',
    message: `Unexpected second section \`${section.heading.name}\` in \`${section.language}\`, expected each once`,
    hint: 'Join the two sections, or give the second its language, as in `## Summary [it]`.',
    related: { message: 'The first one', span: first.heading },
  })
}

function keepUnknown(context: Context, { heading, blocks }: Section): void {
  noteUnknown(
    context,
    heading,
    sectionKinds.map(({ title }) => title),
  )
  keepNote(context, stretchOf(context, blocks), heading, heading.attributes)
}

function isComment(context: Context, block: Block): boolean {
  const { start, end } = trimmed(context.source, {
    start: block.start,
    end: block.end,
    column: 0,
    holes: commentsWithin(context, block),
  })
  return start >= end
}

/** A comment without an end would hide the rest of the record. */
function findUnclosed(context: Context, block: Block): void {
  for (const child of block.children) findUnclosed(context, child)
  if (block.type !== 'html') return
  const text = context.source.text.slice(block.start, block.end)
  const open = text.lastIndexOf('<!--')
  if (open < 0 || text.includes('-->', open)) return
  const start = block.start + open
  remark(
    context,
    { start, end: start + 4 },
    {
      code: 'unclosed-comment',
      message: 'Unexpected end of the text in a comment, expected `-->`',
      hint: 'Close the comment: what follows it is not read.',
    },
  )
}
