import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { Data, Nodes, Root, RootContent } from 'mdast'
import { blocks, type Place, title } from './docx-blocks.ts'
import { letterheadParagraphs } from './docx-letterhead.ts'
import { makeNumberings } from './docx-lists.ts'
import { reproducible } from './docx-package.ts'
import type { Illustrations } from './docx-picture.ts'
import { textRuns, type Voice, voiceOf } from './docx-runs.ts'
import { tableStyleXml, wordStyles } from './docx-styles.ts'
import { wordLine } from './docx-text.ts'
import { wordsColour } from './letterhead-colours.ts'
import { type Format, languageOf, type Printable, type ValueData } from './printable.ts'
import type { Printing } from './printing.ts'
import { tidy } from './tidy.ts'

// A4, in twentieths of a point, with 25 mm at the sides.
const page = { width: 11906, height: 16838 }
// The library turns it.
const lying = { ...page, orientation: PageOrientation.LANDSCAPE }
const margin = { top: 1417, bottom: 1417, left: 1417, right: 1417, header: 709, footer: 624 }

/** A Word document (ECMA-376) that a person can edit: styles, lists, tables and languages are what they say they are. */
export const docx: Format<Promise<Uint8Array>> = {
  name: 'docx',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pictures: true,
  smallestType: 10,
  print,
}

async function print(document: Printable, printing: Printing = {}): Promise<Uint8Array> {
  const { letterhead, made } = printing
  const voice = voiceOf(document.language, document.direction)
  const tree = tidy(document.tree, language, true)
  const illustrations = await illustrated(document, tree, printing)
  const place: Place = {
    voice,
    numberings: makeNumberings(),
    illustrations,
    title: tree.children.find(isTitle),
    width: page.width - margin.left - margin.right,
    indent: 0,
    level: 0,
    inside: 'page',
  }
  const { children } = tree
  const first = place.title ? [] : [title([{ type: 'text', value: document.title }], place)]
  const parts = partsOf(children, (node) => isWide(node, illustrations))
  const logo = letterhead && (await letterheadParagraphs(letterhead, voice, printing.fonts))
  const footer = (): Footer => new Footer({ children: [pageNumber(document.pageNumber, voice)] })
  // Before the numberings, which the lists in them make.
  const sections = parts.map(({ lies, nodes }, index) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: lies ? lying : page, margin },
      titlePage: index === 0 && letterhead !== undefined,
    },
    ...(logo && index === 0 && { headers: { first: new Header({ children: logo }) } }),
    footers: { default: footer(), ...(letterhead && index === 0 && { first: footer() }) },
    children: [...(index === 0 ? first : []), ...blocks(nodes, place)],
  }))
  const file = new Document({
    externalStyles: tableStyleXml,
    styles: wordStyles(voice, wordsColour(letterhead)),
    numbering: place.numberings.all(),
    customProperties: properties(document),
    sections,
  })
  return reproducible(await Packer.toBuffer(file), { ...document, made })
}

/** The drawings of a document. What draws them is loaded only if it has any. */
async function illustrated(document: Printable, tree: Root, printing: Printing): Promise<Illustrations> {
  if (!tree.children.some(({ type }) => type === 'picture')) return new Map()
  return await (await import('./docx-draw.ts')).illustrate(document, printing)
}

function isTitle(node: RootContent): boolean {
  return node.type === 'heading' && node.depth === 1
}

function isWide(node: RootContent, illustrations: Illustrations): boolean {
  return (
    node.type === 'picture' && node.drawing !== undefined && illustrations.get(node.drawing)?.wide === true
  )
}

/** A stretch of a document whose pages all stand or all lie. */
interface Part {
  readonly lies: boolean
  readonly nodes: readonly RootContent[]
}

/** With each wide picture on pages that lie, after the heading that it stands under. */
function partsOf(nodes: readonly RootContent[], wide: (node: RootContent) => boolean): Part[] {
  const parts: Part[] = []
  let standing: RootContent[] = []
  for (const node of nodes) {
    if (!wide(node)) {
      standing.push(node)
      continue
    }
    const heading = standing.findLastIndex(({ type }) => type === 'heading')
    const isNear = heading >= 0 && standing.slice(heading + 1).every(({ type }) => type === 'paragraph')
    const before = isNear ? standing.splice(heading) : []
    if (standing.length > 0) parts.push({ lies: false, nodes: standing })
    parts.push({ lies: true, nodes: [...before, node] })
    standing = []
  }
  return standing.length > 0 || parts.length === 0 ? [...parts, { lies: false, nodes: standing }] : parts
}

/** What to keep of a node: its language, if it has one of its own. */
function language(node: Nodes): Data | undefined {
  const lang = languageOf(node)
  if (lang === undefined) return undefined
  const data: ValueData = { lang }
  return data
}

function pageNumber(pattern: string, voice: Voice): Paragraph {
  const children = pattern.split(/(\{[01]\})/).flatMap((part) => {
    if (part === '{0}') return [new TextRun({ children: [PageNumber.CURRENT] })]
    if (part === '{1}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })]
    return textRuns(part, voice)
  })
  return new Paragraph({
    style: 'Footer',
    ...(voice.direction === 'rtl' && { bidirectional: true }),
    children,
  })
}

/** By these a document that somebody has edited can be held against its record. */
function properties({ metadata }: Printable) {
  return Object.entries({ generator: 'forthright', ...metadata }).map(([name, value]) => ({
    name: wordLine(name),
    value: wordLine(value),
  }))
}
