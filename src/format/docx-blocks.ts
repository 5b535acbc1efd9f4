import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Code, Heading, List, ListItem, PhrasingContent, RootContent, Table as TableNode } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { columnWidths } from './docx-columns.ts'
import { deepestLevel, type Numberings } from './docx-lists.ts'
import { type Illustrations, illustrationParagraphs } from './docx-picture.ts'
import { runs, textRuns, type Voice, voiceAt } from './docx-runs.ts'
import {
  bullets,
  cellEdge,
  listIndent,
  listStyle,
  listStyleDepth,
  quoteIndent,
  quoteLineAtRight,
  tableStyle,
} from './docx-styles.ts'
import { leads } from './leads.ts'
import { unexpected } from './mark.ts'

/** Where blocks stand. Lengths are in twentieths of a point. */
export interface Place {
  readonly voice: Voice
  readonly numberings: Numberings
  readonly illustrations: Illustrations
  /** The heading that is the document's title. */
  readonly title: RootContent | undefined
  /** How wide the text of a page is. */
  readonly width: number
  /** How far in they stand. */
  readonly indent: number
  /** In how many lists. */
  readonly level: number
  /** What they stand in. */
  readonly inside: 'page' | 'list' | 'quote'
}

/** What comes before a paragraph in its line, and where it hangs. */
type Frame = Pick<IParagraphOptions, 'border' | 'contextualSpacing' | 'indent' | 'keepNext' | 'numbering'>

/** Blocks of a tidied document as paragraphs and tables. */
export function blocks(nodes: readonly RootContent[], place: Place): FileChild[] {
  return nodes.flatMap((node, index) =>
    block(node, { ...place, voice: voiceAt(node, place.voice) }, nodes.slice(index + 1)),
  )
}

function block(node: RootContent, place: Place, after: readonly RootContent[]): FileChild[] {
  switch (node.type) {
    case 'paragraph':
      return [
        paragraph(node.children, place, styleAt(place), {
          ...frameAt(place),
          ...(leads(node, after) && { keepNext: true }),
        }),
      ]
    case 'heading':
      return [node === place.title ? title(node.children, place) : heading(node, place)]
    case 'list':
      return list(node, place)
    case 'blockquote':
      return blocks(node.children, { ...place, indent: place.indent + quoteIndent, inside: 'quote' })
    case 'table':
      return table(node, place)
    case 'code':
      return [code(node, place)]
    case 'picture': {
      const illustration = node.drawing && place.illustrations.get(node.drawing)
      return illustration ? illustrationParagraphs(illustration) : []
    }
    case 'thematicBreak':
      return [new Paragraph({ style: 'HorizontalLine' })]
    default:
      // A node that this format does not know is an error, and never left out.
      throw unexpected(node)
  }
}

function styleAt({ inside, level }: Place): string | undefined {
  if (inside === 'list') return listStyle('ListContinue', level - 1)
  return inside === 'quote' ? 'Quote' : undefined
}

/** The indent and the line at the side, where they are not those of the style. */
function frameAt({ indent, inside, level, voice }: Place): Frame {
  const isUsual =
    inside === 'list' ? indent === listIndent * level && level <= listStyleDepth : indent === usual[inside]
  return {
    ...(!isUsual && { indent: { left: indent } }),
    ...(inside === 'quote' && voice.direction === 'rtl' && { border: quoteLineAtRight }),
  }
}

const usual = { page: 0, quote: quoteIndent } as const

function paragraph(
  nodes: readonly PhrasingContent[],
  { voice }: Place,
  style: string | undefined,
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    ...options,
    ...(style !== undefined && { style }),
    ...(voice.direction === 'rtl' && { bidirectional: true }),
    children: runs(nodes, { ...voice, around: voice.direction }),
  })
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const

/** The document's title is not here: a heading of the first depth beside it counts as one of the second. */
function heading({ children, depth }: Heading, place: Place): Paragraph {
  return paragraph(children, place, headings[Math.max(0, depth - 2)] ?? HeadingLevel.HEADING_5, {
    ...(place.indent > 0 && { indent: { left: place.indent } }),
  })
}

/** The title of a document. */
export function title(nodes: readonly PhrasingContent[], place: Place): Paragraph {
  return paragraph(nodes, place, 'Title')
}

function list(node: List, place: Place): FileChild[] {
  const reference = node.ordered ? place.numberings.ordered(node.start ?? 1) : bullets
  // No page ends with the first of several items.
  const first = node.children.length > 1 ? node.children[0] : undefined
  return node.children.flatMap((item) => listItem(item, node, reference, place, item === first))
}

function listItem(
  item: ListItem,
  { ordered, spread }: List,
  reference: string,
  place: Place,
  isFirst: boolean,
): FileChild[] {
  const level = Math.min(place.level, deepestLevel)
  const indent = place.indent + listIndent
  const style = listStyle(ordered ? 'ListNumber' : 'ListBullet', level)
  const frame: Frame = {
    numbering: { reference, level },
    ...(indent !== listIndent * (level + 1) && { indent: { left: indent, hanging: listIndent } }),
    ...((spread || item.spread) && { contextualSpacing: false }),
    ...(isFirst && { keepNext: true }),
  }
  const inside = {
    ...place,
    indent,
    level: place.level + 1,
    inside: 'list' as const,
    voice: voiceAt(item, place.voice),
  }
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph')
    return [paragraph([], inside, style, frame), ...blocks(item.children, inside)]
  const voice = voiceAt(first, inside.voice)
  return [paragraph(first.children, { ...inside, voice }, style, frame), ...blocks(rest, inside)]
}

function code({ value }: Code, place: Place): Paragraph {
  const lines = value.split('\n').flatMap((text, index) => {
    const words = textRuns(text.replaceAll('\t', '    '), { ...place.voice, direction: 'ltr', look: {} })
    return index === 0 ? words : [new TextRun({ break: 1 }), ...words]
  })
  return new Paragraph({
    style: 'HTMLPreformatted',
    ...(place.indent > 0 && { indent: { left: place.indent } }),
    children: lines,
  })
}

function table(node: TableNode, place: Place): FileChild[] {
  const { voice, indent } = place
  const total = Math.max(place.width - indent, place.width / 3)
  const widths = columnWidths(
    node.children.map((row) => row.children.map((cell) => plainText(cell))),
    Math.floor(total),
  )
  const rows = node.children.map((row, index) => {
    const isHead = index === 0
    const children = row.children.map((cell, column) => {
      const at = { ...place, voice: voiceAt(cell, voiceAt(row, voice)) }
      const alignment = alignments[node.align?.[column] ?? 'none']
      return new TableCell({
        width: { size: widths[column] ?? 0, type: WidthType.DXA },
        children: [
          paragraph(
            cell.children,
            at,
            isHead ? 'TableHeading' : 'TableContents',
            alignment === undefined ? {} : { alignment },
          ),
        ],
      })
    })
    return new TableRow({ children, cantSplit: true, ...(isHead && { tableHeader: true }) })
  })
  return [
    new Table({
      rows,
      style: tableStyle,
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      width: { size: Math.floor(total), type: WidthType.DXA },
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      ...(indent > 0 && { indent: { size: indent, type: WidthType.DXA } }),
      ...(voice.direction === 'rtl' && { visuallyRightToLeft: true, margins: { left: cellEdge, right: 0 } }),
    }),
    // Two tables that touch are one to Word.
    new Paragraph({ style: 'AfterTable' }),
  ]
}

const alignments = {
  none: undefined,
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const
