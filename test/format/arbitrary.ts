import fc, { type Arbitrary } from 'fast-check'
import type { BlockContent, Heading, ListItem, PhrasingContent, Root, TableCell } from 'mdast'
import { hostile } from './hostile.ts'

/** A text made of hostile pieces, letters and random characters. */
export const anyText: Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...hostile), { maxLength: 4 }).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }).map(withoutNoncharacters) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...' \t\n*_`~|\\<>[]()!&#-+=.:1a'), maxLength: 12 }),
  },
)

// The document stage uses noncharacters for its own marks and refuses them in a record.
function withoutNoncharacters(text: string): string {
  return text.replace(/\p{Noncharacter_Code_Point}/gu, '?')
}

type Inline = (text: Arbitrary<string>, depth: number) => Arbitrary<PhrasingContent[]>

const inline: Inline = (text, depth) => fc.array(oneInline(text, depth), { minLength: 1, maxLength: 4 })

function oneInline(text: Arbitrary<string>, depth: number): Arbitrary<PhrasingContent> {
  const plain: Arbitrary<PhrasingContent> = text.map((value) => ({ type: 'text', value }))
  if (depth === 0) return plain
  const children = inline(text, depth - 1)
  const url = fc.oneof(
    text.map((value) => `https://example.com/${value}`),
    fc.constantFrom('mailto:a@b.c', 'mailto:b', 'https://example.com/?a=1&copy=2', 'javascript:alert(1)', ''),
  )
  return fc.oneof(
    { weight: 4, arbitrary: plain },
    { weight: 1, arbitrary: text.map(code) },
    { weight: 1, arbitrary: fc.constant<PhrasingContent>({ type: 'break' }) },
    {
      weight: 1,
      arbitrary: children.map((inside): PhrasingContent => ({ type: 'emphasis', children: inside })),
    },
    {
      weight: 1,
      arbitrary: children.map((inside): PhrasingContent => ({ type: 'strong', children: inside })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(url, children, fc.boolean(), fc.option(text))
        .map(([address, inside, same, title]): PhrasingContent => {
          const shown = address.replace(/^mailto:/, '')
          return {
            type: 'link',
            url: address,
            title,
            children: same ? [{ type: 'text', value: shown }] : inside,
          }
        }),
    },
  )
}

// Markdown has no way to write `\\|` as code in a cell.
function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value: value.replaceAll('\\', '/') }
}

function oneBlock(text: Arbitrary<string>, depth: number): Arbitrary<BlockContent> {
  const children = inline(text, 2)
  const paragraph = children.map((inside): BlockContent => ({ type: 'paragraph', children: inside }))
  const heading = fc
    .tuple(fc.constantFrom<Heading['depth'][]>(1, 2, 3, 4, 5, 6), children)
    .map(([level, inside]): BlockContent => ({ type: 'heading', depth: level, children: inside }))
  const code = fc
    .tuple(text, fc.option(text))
    .map(([value, lang]): BlockContent => ({ type: 'code', value, lang }))
  const cell = children.map((inside): TableCell => ({ type: 'tableCell', children: inside }))
  const table = fc
    .tuple(
      fc.array(fc.array(cell, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      fc.array(fc.constantFrom('left' as const, 'right' as const, 'center' as const, null), { maxLength: 3 }),
    )
    .map(
      ([rows, align]): BlockContent => ({
        type: 'table',
        align,
        children: rows.map((cells) => ({ type: 'tableRow', children: cells })),
      }),
    )
  const leaves: Arbitrary<BlockContent>[] = [paragraph, paragraph, heading, code, table]
  if (depth === 0) return fc.oneof(...leaves)
  const inside = fc.array(oneBlock(text, depth - 1), { minLength: 1, maxLength: 3 })
  const quote = inside.map((blocks): BlockContent => ({ type: 'blockquote', children: blocks }))
  const list = fc
    .tuple(fc.boolean(), fc.boolean(), fc.nat(12), fc.array(inside, { minLength: 1, maxLength: 3 }))
    .map(([ordered, spread, start, items]): BlockContent => {
      const children = items.map((blocks): ListItem => ({ type: 'listItem', spread, children: blocks }))
      return { type: 'list', ordered, start: ordered ? start : null, spread, children }
    })
  return fc.oneof(...leaves, quote, list)
}

/** A document of every kind of node, its texts drawn from `text`. */
export function anyTree(text: Arbitrary<string> = anyText): Arbitrary<Root> {
  // A rule only stands at the top: remark-stringify cannot keep two lists apart that both begin with one.
  const block = fc.oneof(
    { weight: 12, arbitrary: oneBlock(text, 2) },
    { weight: 1, arbitrary: fc.constant<BlockContent>({ type: 'thematicBreak' }) },
  )
  return fc.array(block, { minLength: 1, maxLength: 4 }).map((children) => ({ type: 'root', children }))
}
