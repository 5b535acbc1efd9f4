import {
  BorderStyle,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx'
import { eastAsianFont, type Voice } from './docx-runs.ts'

/** The deepest list that Word has styles of its own for. */
export const listStyleDepth = 5

const quiet = '55585D'
const line = 'C9CBCF'
const body = { ascii: 'Cambria', hAnsi: 'Cambria', cs: 'Times New Roman' }
/** The font of headings, tables and signs. */
export const sans = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial' }
const mono = { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Courier New' }

const quoteLine = { style: BorderStyle.SINGLE, size: 18, space: 12, color: line }

/** In a style Word means the left of the page, in a paragraph that is read from the right too. */
export const quoteLineAtRight = { left: { style: BorderStyle.NONE }, right: quoteLine }

/** How far in a quote stands, in twentieths of a point. */
export const quoteIndent = 340

/** The blank between two cells, in twentieths of a point. */
export const cellEdge = 160

/**
 * The look of a document, all of it in named styles: those that Word itself has, under its own names, wherever there is
 * one, so that a person who changes a style changes the document.
 *
 * @param colour of the title and the headings, `#rrggbb`
 */
export function wordStyles({ language }: Voice, colour?: string): IStylesOptions {
  const coloured = colour === undefined ? {} : { color: colour.slice(1).toUpperCase() }
  const ofEastAsia = language?.script === 'east-asian' ? { eastAsia: eastAsianFont(language.tag) } : {}
  return {
    default: {
      document: {
        run: {
          font: { ...body, ...ofEastAsia },
          size: 22,
          ...(language && { language: languages(language) }),
        },
        paragraph: { spacing: { after: 140, line: 276, lineRule: 'auto' } },
      },
      title: {
        name: 'Title',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { font: sans, bold: true, size: 36, ...coloured },
        paragraph: {
          keepNext: true,
          keepLines: true,
          spacing: { before: 0, after: 280, line: 252, lineRule: 'auto' },
        },
      },
      heading1: heading(1, { size: 28, before: 360, after: 120, ...coloured }),
      heading2: heading(2, { size: 24, before: 280, after: 100, ...coloured }),
      heading3: heading(3, { size: 22, before: 240, after: 80, ...coloured }),
      heading4: heading(4, { size: 22, before: 200, after: 80, color: quiet }),
      heading5: heading(5, { size: 21, before: 200, after: 80, color: quiet }),
      heading6: heading(6, { size: 21, before: 200, after: 80, color: quiet }),
      hyperlink: {
        name: 'Hyperlink',
        basedOn: 'DefaultParagraphFont',
        run: { color: '0B4F9E', underline: {} },
      },
    },
    paragraphStyles: [
      ...Array.from({ length: listStyleDepth }, (_, level) => lists(level)).flat(),
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        run: { color: quiet },
        paragraph: {
          indent: { left: quoteIndent },
          border: { left: quoteLine },
        },
      },
      {
        id: 'HTMLPreformatted',
        name: 'HTML Preformatted',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: mono, size: 20, noProof: true },
        paragraph: {
          spacing: { line: 252, lineRule: 'auto' },
          border: {
            top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: line },
            bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: line },
          },
        },
      },
      {
        id: 'TableContents',
        name: 'Table Contents',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: sans, size: 20 },
        paragraph: { spacing: { before: 50, after: 50, line: 250, lineRule: 'auto' } },
      },
      {
        id: 'TableHeading',
        name: 'Table Heading',
        basedOn: 'TableContents',
        quickFormat: true,
        run: { bold: true, color: quiet },
        paragraph: { keepNext: true },
      },
      {
        id: 'AfterTable',
        name: 'After Table',
        basedOn: 'Normal',
        run: { size: 12 },
        paragraph: { spacing: { before: 0, after: 0, line: 140, lineRule: 'exact' } },
      },
      {
        id: 'Picture',
        name: 'Picture',
        basedOn: 'Normal',
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } },
      },
      {
        id: 'HorizontalLine',
        name: 'Horizontal Line',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 12 },
        paragraph: {
          spacing: { before: 120, after: 280 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: line } },
        },
      },
      {
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        run: { font: sans, size: 20, color: quiet },
        paragraph: { spacing: { after: 0, line: 252, lineRule: 'auto' } },
      },
      {
        id: 'Letterhead',
        name: 'Letterhead',
        basedOn: 'Header',
        next: 'Header',
        run: { bold: true, size: 26 },
      },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        run: { font: sans, size: 20, color: quiet },
        paragraph: { alignment: 'center', spacing: { after: 0, line: 240, lineRule: 'auto' } },
      },
    ],
    characterStyles: [
      { id: 'Strong', name: 'Strong', basedOn: 'DefaultParagraphFont', run: { bold: true } },
      { id: 'HTMLCode', name: 'HTML Code', basedOn: 'DefaultParagraphFont', run: { font: mono, size: 20 } },
    ],
  }
}

function languages({ script, tag }: NonNullable<Voice['language']>) {
  switch (script) {
    case 'western':
      return { value: tag }
    case 'east-asian':
      return { eastAsia: tag }
    case 'right-to-left':
      return { bidirectional: tag }
  }
}

interface HeadingLook {
  readonly size: number
  readonly before: number
  readonly after: number
  readonly color?: string
}

function heading(level: number, { size, before, after, color }: HeadingLook): IBaseParagraphStyleOptions {
  return {
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { font: sans, bold: true, size, ...(color === undefined ? {} : { color }) },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
      spacing: { before, after, line: 252, lineRule: 'auto' },
    },
  }
}

/** The styles of one level of lists: `List Bullet`, `List Number`, `List Continue`, `List Bullet 2`... */
function lists(level: number): IParagraphStyleOptions[] {
  const shared = { basedOn: 'Normal', quickFormat: level === 0 }
  const tight = { contextualSpacing: true }
  return [
    {
      ...shared,
      id: listStyle('ListBullet', level),
      name: listStyle('List Bullet', level, ' '),
      paragraph: { ...tight, numbering: { reference: bullets, level } },
    },
    {
      ...shared,
      id: listStyle('ListNumber', level),
      name: listStyle('List Number', level, ' '),
      paragraph: tight,
    },
    {
      ...shared,
      id: listStyle('ListContinue', level),
      name: listStyle('List Continue', level, ' '),
      paragraph: { indent: { left: listIndent * (level + 1) } },
    },
  ]
}

/** How much further to the right each level of a list stands, in twentieths of a point. */
export const listIndent = 397

/** The numbering that all lists with bullets share. */
export const bullets = 'bullets'

/** The style of a level of a list, from 0: the deepest have that of the last. */
export function listStyle(name: string, level: number, gap = ''): string {
  const depth = Math.min(level, listStyleDepth - 1)
  return depth === 0 ? name : `${name}${gap}${depth + 1}`
}

/** The style of tables, which the library has no words for. */
export const tableStyle = 'Facts'

/** It as Word writes it: lines under the rows, a stronger one under the head. */
export const tableStyleXml = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="table" w:customStyle="1" w:styleId="${tableStyle}"><w:name w:val="Facts"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${line}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${line}"/></w:tblBorders><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="${cellEdge}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="${line}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style></w:styles>`
