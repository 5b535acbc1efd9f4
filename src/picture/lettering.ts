import type { Lettering } from '../document/index.ts'
import { type Colour, colours } from './colours.ts'
import { fonts, pieceGap } from './labels.ts'
import type { Font } from './wrap.ts'

/** How letters look, by the class that says so. */
export const looks = {
  title: { size: 20, weight: 'bold' },
  ...fonts,
  small: { size: 12, weight: 'regular' },
} satisfies Readonly<Record<string, Font>>

/** The style sheet's rules of {@link looks}. */
export function lookRules(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(looks).map(([name, { size, weight }]) => [
      `.t-${name}`,
      `font-size:${size}px${weight === 'bold' ? ';font-weight:700' : ''}`,
    ]),
  )
}

const written = /<text([^>]*)>(.*?)<\/text>/gs
const part = /<tspan([^>]*)>([^<]*)<\/tspan>/g
const known: readonly (readonly [string, string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
]

/** What was drawn, parted into its shapes and its words: who sets pages sets words by himself. */
export interface Parted {
  readonly shapes: string
  readonly words: readonly Lettering[]
}

/**
 * Takes the words out of what this folder has drawn.
 *
 * @param body elements as `element` writes them: a tag ends at the first `>`
 * @param top how far down they stand
 */
export function withoutWords(body: string, top: number): Parted {
  const words = [...body.matchAll(written)].map(([, tag = '', content = '']): Lettering => {
    const pieces = [...content.matchAll(part)]
    const anchor = / class="[^"]*\b(middle|end)\b/.exec(tag)?.[1]
    return {
      x: coordinate(tag, 'x'),
      y: top + coordinate(tag, 'y'),
      anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
      gap: pieceGap,
      pieces:
        pieces.length === 0
          ? [pieceOf(tag, content)]
          : pieces.map(([, inner = '', text = '']) => pieceOf(inner, text)),
    }
  })
  return { shapes: body.replace(written, ''), words }
}

function coordinate(tag: string, name: string): number {
  return Number(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? 0)
}

function pieceOf(tag: string, content: string): Lettering['pieces'][number] {
  const has = (name: string): boolean => new RegExp(`[" ]${name}[" ]`).test(tag)
  const [, { size, weight }] = Object.entries(looks).find(([name]) => has(`t-${name}`)) ?? ['', looks.text]
  const colour = colourNames.find((name) => has(`f-${name}`)) ?? 'ink'
  const text = known.reduce((plain, [entity, letter]) => plain.replaceAll(entity, letter), content)
  return { text, size, bold: weight === 'bold', colour: colours[colour].light }
}

const colourNames = ['quiet', 'met', 'missed', 'running', 'other'] as const satisfies readonly Colour[]
