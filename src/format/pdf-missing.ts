import type { Nodes } from 'mdast'
import { type Origin, originsOf } from '../document/index.ts'
import { packageFor } from './pdf-fonts.ts'
import { languageOf, type Printable } from './printable.ts'
import type { Inexpressible } from './printing.ts'

/** A text of a document, and where it comes from. */
interface Leaf {
  readonly text: string
  readonly language: string
  readonly origin: Origin | undefined
}

const mostShown = 8

/**
 * What to tell of characters that no font has: each text that has some, with its place in the record, and what to install.
 *
 * @param missing the characters, as they were set
 */
export function inexpressible(document: Printable, missing: readonly string[]): Inexpressible[] {
  // A letter is told where only its accents have no glyph: every font has those of ASCII.
  const rare = missing.map((one) => one.replace(/[ -~]/g, '')).filter((one) => one !== '')
  const leaves = leavesOf(document.tree, document.language, undefined)
  const found = leaves.flatMap((leaf) => {
    const characters = [...new Set(rare)].filter((one) => leaf.text.includes(one))
    return characters.length > 0 ? [tell(leaf, characters)] : []
  })
  if (found.length > 0) return found
  return [tell({ text: missing.join(''), language: document.language, origin: undefined }, missing)]
}

function leavesOf(node: Nodes, language: string, origin: Origin | undefined): Leaf[] {
  const lang = languageOf(node) ?? language
  const from = originsOf(node)[0] ?? origin
  if ('children' in node) {
    const inside = node.children.flatMap((child) => leavesOf(child, lang, from))
    return node.type === 'link' ? [...inside, { text: node.url, language: lang, origin: from }] : inside
  }
  return 'value' in node ? [{ text: node.value, language: lang, origin: from }] : []
}

function tell({ text, language, origin }: Leaf, characters: readonly string[]): Inexpressible {
  const shown = characters.slice(0, mostShown).map((one) => `\`${one}\` (${codes(one)})`)
  const more = characters.length > mostShown ? ` and ${characters.length - mostShown} more` : ''
  const packages = new Set(characters.flatMap((one) => packageFor(one, language) ?? []))
  const known = [...packages].map((name) => `\`npm install ${name}\``).join(' and ')
  return {
    code: 'font-missing',
    message: `Unexpected ${shown.join(', ')}${more} in \`${excerpt(text)}\`, expected characters that the fonts have`,
    hint: known
      ? `Install a font for it with ${known}, or name a folder that has one: \`--fonts DIR\`.`
      : 'Name a folder that has a font for it (`.ttf` or `.otf`): `--fonts DIR`.',
    text,
    origin,
  }
}

function codes(text: string): string {
  return [...text]
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}

function excerpt(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : letters.join('')
}
