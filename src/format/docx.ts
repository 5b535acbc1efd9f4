import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Data, Nodes } from 'mdast'
import { blocks, type Place, title } from './docx-blocks.ts'
import { letterheadParagraphs } from './docx-letterhead.ts'
import { makeNumberings } from './docx-lists.ts'
import { reproducible } from './docx-package.ts'
import { textRuns, type Voice, voiceOf } from './docx-runs.ts'
import { tableStyleXml, wordStyles } from './docx-styles.ts'
import { wordLine } from './docx-text.ts'
import { type Format, languageOf, type Printable, type ValueData } from './printable.ts'
import type { Printing } from './printing.ts'
import { tidy } from './tidy.ts'

// A4, in twentieths of a point, with 25 mm at the sides.
const page = { width: 11906, height: 16838 }
const margin = { top: 1417, bottom: 1417, left: 1417, right: 1417, header: 709, footer: 624 }

/** A Word document (ECMA-376) that a person can edit: styles, lists, tables and languages are what they say they are. */
export const docx: Format<Promise<Uint8Array>> = {
  name: 'docx',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pictures: false,
  print,
}

async function print(document: Printable, { letterhead, made }: Printing = {}): Promise<Uint8Array> {
  const voice = voiceOf(document.language, document.direction)
  const place: Place = {
    voice,
    numberings: makeNumberings(),
    width: page.width - margin.left - margin.right,
    indent: 0,
    level: 0,
    inside: 'page',
  }
  const { children } = tidy(document.tree, language)
  const heading = children.find((node) => node.type === 'heading' && node.depth === 1)
  const content = children.flatMap((node) =>
    node === heading && node.type === 'heading' ? [title(node.children, place)] : blocks([node], place),
  )
  const footer = (): Footer => new Footer({ children: [pageNumber(document.pageNumber, voice)] })
  const file = new Document({
    externalStyles: tableStyleXml,
    styles: wordStyles(voice),
    numbering: place.numberings.all(),
    customProperties: properties(document),
    sections: [
      {
        properties: { page: { size: page, margin }, titlePage: letterhead !== undefined },
        ...(letterhead && {
          headers: { first: new Header({ children: letterheadParagraphs(letterhead, voice) }) },
        }),
        footers: { default: footer(), ...(letterhead && { first: footer() }) },
        children: heading ? content : [title([{ type: 'text', value: document.title }], place), ...content],
      },
    ],
  })
  return reproducible(await Packer.toBuffer(file), { ...document, made })
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
