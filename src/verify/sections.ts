import type { EditedBlock } from './edited.ts'
import type { ExpectedBlock } from './expected.ts'
import type { Fact } from './fact.ts'
import type { FactFinder } from './facts.ts'
import { type Bag, bagOf, likeness, pairNeighbours, pairUp } from './likeness.ts'

/** A block with what it says. */
export interface Read<Block> {
  readonly block: Block
  readonly text: string
  readonly facts: readonly Fact[]
  readonly bag: Bag
}
export type Ours = Read<ExpectedBlock>
export type Theirs = Read<EditedBlock>

/** A heading and what stands under it; what stands above the first heading has none. */
export interface Section<Block> {
  readonly heading: Block | undefined
  readonly blocks: readonly Block[]
}

export function readOurs(block: ExpectedBlock, factsOf: FactFinder): Ours {
  return read(block, block.text, factsOf(block.text, block.links))
}

export function readTheirs(block: EditedBlock, factsOf: FactFinder): Theirs {
  const { text } = block.words
  return read(block, text, factsOf(text, block.links))
}

function read<Block>(block: Block, text: string, facts: readonly Fact[]): Read<Block> {
  return { block, text, facts, bag: bagOf(text, facts) }
}

/** Cuts blocks at their headings. */
export function sectionsOf<One extends { readonly block: { readonly kind: EditedBlock['kind'] } }>(
  blocks: readonly One[],
): readonly Section<One>[] {
  const sections: { heading: One | undefined; blocks: One[] }[] = []
  for (const one of blocks) {
    if (one.block.kind === 'heading') sections.push({ heading: one, blocks: [] })
    else {
      if (sections.length === 0) sections.push({ heading: undefined, blocks: [] })
      sections.at(-1)?.blocks.push(one)
    }
  }
  return sections
}

/** Takes for headings also lines that say what a heading says, and that somebody's program made paragraphs of. */
export function withHeadings(theirs: readonly Theirs[], ours: readonly Ours[]): readonly Theirs[] {
  const low = ({ text }: { readonly text: string }): string => text.toLowerCase()
  const isHeading = ({ block }: Read<{ readonly kind: EditedBlock['kind'] }>): boolean =>
    block.kind === 'heading'
  const lost = new Set(ours.filter(isHeading).map(low))
  for (const one of theirs.filter(isHeading)) lost.delete(low(one))
  return theirs.map((one) => {
    if (one.block.kind !== 'paragraph' || !lost.delete(low(one))) return one
    return { ...one, block: { ...one.block, kind: 'heading' } }
  })
}

/** From how alike on a heading, or what stands under it, is the same in other words. */
const leastOfSections = 0.5
const leastOfBlocks = 0.3

/** Which sections are which: by their headings, and where somebody wrote another, by what stands under it. */
export function pairSections(
  ours: readonly Section<Ours>[],
  theirs: readonly Section<Theirs>[],
): readonly (number | undefined)[] {
  const headed = (section: Section<Read<unknown>>) => ({
    text: section.heading?.text.toLowerCase() ?? '',
    bag: bagOf(section.heading?.text ?? ''),
  })
  const partner = [...pairUp(ours.map(headed), theirs.map(headed), leastOfSections)]
  const isTaken = new Set(partner)
  const bags = theirs.map(contentOf)
  for (const [index, section] of ours.entries()) {
    if (partner[index] !== undefined || section.blocks.length === 0) continue
    const bag = contentOf(section)
    let best: number | undefined
    let most = leastOfSections
    for (const [other, theirBag] of bags.entries()) {
      if (isTaken.has(other)) continue
      const score = likeness(bag, theirBag)
      if (score < most) continue
      most = score
      best = other
    }
    partner[index] = best
    if (best !== undefined) isTaken.add(best)
  }
  return partner
}

function contentOf({ blocks }: Section<Read<unknown>>): Bag {
  return bagOf(blocks.map(({ text }) => text).join('\n'))
}

/** Lines of few words are the same line if they stand at the same place. */
const fewWords = 12

/** Which blocks of a section are which. */
export function pairBlocks(
  ours: readonly Ours[],
  theirs: readonly Theirs[],
): readonly (number | undefined)[] {
  const partner = pairUp(ours, theirs, leastOfBlocks)
  return pairNeighbours(partner, theirs.length, (own, other) => {
    const [a, b] = [ours[own], theirs[other]]
    if (!a || !b || a.block.kind !== b.block.kind) return false
    return Math.max(a.text.split(' ').length, b.text.split(' ').length) <= fewWords
  })
}
