import type { Nodes } from 'mdast'
import { clean } from './clean.ts'
import type { Letterhead } from './letterhead.ts'
import { coloursOf } from './letterhead-colours.ts'
import { unreadableLogo } from './logo.ts'
import program from './pdf.typ'
import { chooseFonts, type Fonts } from './pdf-fonts.ts'
import { spokenIn } from './pdf-language.ts'
import { letterheadOf } from './pdf-letterhead.ts'
import { inexpressible } from './pdf-missing.ts'
import { wordsOf } from './pdf-picture.ts'
import { isSeen, printedText, unseen } from './pdf-text.ts'
import { blocksOf } from './pdf-tree.ts'
import { typeset } from './pdf-typst.ts'
import type { Format, Printable } from './printable.ts'
import { type FontShelf, type Printing, Unprintable } from './printing.ts'

/** Pages to print or send: tagged, so that they can be read aloud (PDF/UA-1), with every font in the file. */
export const pdf: Format<Promise<Uint8Array>> = {
  name: 'pdf',
  extension: 'pdf',
  mediaType: 'application/pdf',
  pictures: true,
  smallestType: 10,
  print,
}

async function print(document: Printable, printing: Printing = {}): Promise<Uint8Array> {
  const { letterhead } = printing
  const fonts = chooseFonts(shelfOf(printing), textOf(document, letterhead), document.language)
  const made = printing.made ?? document.dated
  const blocks = blocksOf(document, fonts)
  const data = {
    ...dataOf(document, letterhead, fonts, made),
    ...(letterhead && { letterhead: letterheadOf(letterhead) }),
    lies: blocks[0]?.kind === 'lying',
    blocks,
  }
  const typed = await typeset(program, JSON.stringify(data), fonts, made)
  if (typed.ok) return typed.bytes
  if (typed.missing.length > 0) throw new Unprintable(inexpressible(document, typed.missing))
  if (letterhead?.logo && /image|svg|png|decode/i.test(typed.message))
    throw unreadableLogo(typed.message, 'Give it as a PNG or SVG file that a browser shows.')
  throw new Error(`Typst could not set the document: ${typed.message}`)
}

/** Where the fonts are. */
export function shelfOf({ fonts }: Printing): FontShelf {
  if (fonts) return fonts
  throw new Error('PDF needs the files of its fonts: say where they are in `fonts`')
}

/** What pdf.typ has to know of a document besides its content. */
export function dataOf(
  document: Printable,
  letterhead: Letterhead | undefined,
  fonts: Fonts,
  made: number | undefined,
) {
  return {
    title: isSeen(document.title) ? printedText(clean(document.title)) : unseen,
    author: letterhead?.organisation ? [printedText(clean(letterhead.organisation))] : [],
    keywords: Object.entries(document.metadata).map(([name, value]) =>
      printedText(clean(`${name}: ${value}`)),
    ),
    dated: made !== undefined,
    language: spokenIn(document.language),
    direction: document.direction,
    fonts: { serif: fonts.serif, sans: fonts.sans, mono: fonts.mono },
    colours: coloursOf(letterhead),
    'page-number': pageNumberParts(document.pageNumber),
  }
}

/** Everything that will be seen on the pages, to choose fonts by. */
function textOf({ pageNumber: pattern, title, tree }: Printable, letterhead: Letterhead | undefined): string {
  const head = letterhead ? [letterhead.organisation ?? '', ...letterhead.lines] : []
  return [pattern, title, ...head, ...textsOf(tree)].join('\n')
}

function textsOf(node: Nodes): string[] {
  if (node.type === 'link') return [node.url, ...node.children.flatMap(textsOf)]
  if (node.type === 'picture') return node.drawing ? wordsOf(node.drawing) : []
  if ('children' in node) return node.children.flatMap(textsOf)
  return 'value' in node ? [node.value] : []
}

/** A pattern as its words and the numbers of its values. */
function pageNumberParts(pattern: string): (string | number)[] {
  return pattern
    .split(/(\{[01]\})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{0}' ? 0 : part === '{1}' ? 1 : part))
}
