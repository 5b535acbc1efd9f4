import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { makeSource } from '../record/index.ts'
import { type BlockLink, type EditedBlock, type EditedDocument, Unreadable } from './edited.ts'
import { type Piece, plainOf } from './plain.ts'

const parts = [
  'word/document.xml',
  'word/styles.xml',
  'word/_rels/document.xml.rels',
  'docProps/custom.xml',
  'docProps/core.xml',
] as const
type Part = (typeof parts)[number]

/** No letter is so large; a file that says so would fill the memory. */
const largestPart = 32 * 1024 * 1024

/**
 * Reads a Word document into blocks: its paragraphs and rows of tables with all changes accepted. Of its places the line
 * is the number of the paragraph.
 *
 * @throws Unreadable if it is no Word document
 */
export function readEditedWord(path: string, file: Uint8Array): EditedDocument {
  const texts = open(file)
  const body = texts.get('word/document.xml')
  if (body === undefined) throw new Unreadable('a file without `word/document.xml`')
  const styles = stylesOf(texts.get('word/styles.xml') ?? '')
  const targets = targetsOf(texts.get('word/_rels/document.xml.rels') ?? '')
  const { blocks, lines } = bodyOf(body, styles, targets)
  return {
    source: makeSource(path, lines.join('\n')),
    blocks,
    metadata: {
      ...coreOf(texts.get('docProps/core.xml') ?? ''),
      ...customOf(texts.get('docProps/custom.xml') ?? ''),
    },
  }
}

function open(file: Uint8Array): ReadonlyMap<Part, string> {
  let unpacked: Record<string, Uint8Array>
  try {
    unpacked = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (!parts.some((part) => part === name)) return false
        if (originalSize > largestPart) throw new Unreadable(`a part of ${originalSize} bytes`)
        return true
      },
    })
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('a file that is no ZIP archive')
  }
  return new Map(
    parts.flatMap((part) => {
      const bytes = unpacked[part]
      return bytes === undefined ? [] : [[part, strFromU8(bytes)] as const]
    }),
  )
}

interface Handlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Walks through a part from tag to tag. */
function walk(xml: string, { open: opened, text, close }: Handlers): void {
  if (xml === '') return
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw new Unreadable(`XML that is not well-formed (${error.message.replace(/^\d+:\d+: /, '')})`)
  })
  parser.on('doctype', () => {
    throw new Unreadable('a document type')
  })
  parser.on('opentag', ({ name, attributes }) => opened?.(name, attributes))
  parser.on('text', (words) => text?.(words))
  parser.on('closetag', ({ name }) => close?.(name))
  parser.write(xml).close()
}

/** What each style is called in every language of Word: `heading 1`, `Title`. */
function stylesOf(xml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  let id = ''
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') id = attributes['w:styleId'] ?? ''
      if (name === 'w:name' && id !== '') names.set(id, attributes['w:val'] ?? '')
    },
    close: (name) => {
      if (name === 'w:style') id = ''
    },
  })
  return names
}

function targetsOf(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes['TargetMode'] === 'External')
        targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '')
    },
  })
  return targets
}

function customOf(xml: string): Record<string, string> {
  const found: Record<string, string> = {}
  let property: string | undefined
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'property') property = attributes['name']
    },
    text: (text) => {
      if (property !== undefined && known.has(property))
        found[property] = (found[property] ?? '') + text.trim()
    },
    close: (name) => {
      if (name === 'property') property = undefined
    },
  })
  return found
}

const known = new Set(['document', 'incident', 'as-of', 'profile'])

function coreOf(xml: string): Record<string, string> {
  let language: string | undefined
  let isLanguage = false
  walk(xml, {
    open: (name) => {
      isLanguage = name === 'dc:language'
    },
    text: (text) => {
      if (isLanguage) language = (language ?? '') + text.trim()
    },
    close: () => {
      isLanguage = false
    },
  })
  return language === undefined || language === '' ? {} : { language }
}

/** Of text that was struck out or moved away, and of what another program shows instead. */
const gone = new Set(['w:del', 'w:moveFrom', 'mc:Fallback'])

interface Mark {
  readonly url: string
  readonly from: number
  to: number
}

function bodyOf(
  xml: string,
  styles: ReadonlyMap<string, string>,
  targets: ReadonlyMap<string, string>,
): { readonly blocks: readonly EditedBlock[]; readonly lines: readonly string[] } {
  const blocks: EditedBlock[] = []
  const lines: string[] = []
  let length = 0
  let line = ''
  let pieces: Piece[] = []
  let marks: Mark[] = []
  let style = ''
  let isItem = false
  let rows = 0
  let hidden = 0
  let isText = false
  let instruction: string | undefined
  const add = (text: string): void => {
    const start = length + line.length
    pieces.push({ text, at: (index) => start + index })
    line += text.replace(/[\r\n]/g, ' ')
  }
  const endLine = (): void => {
    lines.push(line)
    length += line.length + 1
    line = ''
  }
  const endBlock = (kind: EditedBlock['kind']): void => {
    const words = plainOf(pieces)
    const links = marks.map(
      ({ url, from, to }): BlockLink => ({ url, start: words.starts[from] ?? 0, end: words.starts[to] ?? 0 }),
    )
    if (words.text !== '') blocks.push({ kind, words, links })
    endLine()
    pieces = []
    marks = []
  }
  walk(xml, {
    open: (name, attributes) => {
      if (gone.has(name)) hidden++
      if (hidden > 0) return
      if (name === 'w:p' && rows === 0) {
        style = ''
        isItem = false
      }
      if (name === 'w:tr') rows++
      if (name === 'w:tc' && pieces.length > 0) add(' | ')
      if (name === 'w:pStyle') style = attributes['w:val'] ?? ''
      if (name === 'w:numPr') isItem = true
      if (name === 'w:t') isText = true
      if (name === 'w:instrText') instruction ??= ''
      if (name === 'w:br' || name === 'w:tab' || name === 'w:cr') add(' ')
      if (name === 'w:noBreakHyphen') add('-')
      if (name === 'w:hyperlink') {
        const url = targets.get(attributes['r:id'] ?? '')
        if (url !== undefined) marks.push({ url, from: pieces.length, to: -1 })
      }
    },
    text: (text) => {
      if (hidden > 0) return
      if (isText) add(text)
      else if (instruction !== undefined) instruction += text
    },
    close: (name) => {
      if (gone.has(name)) hidden--
      if (hidden > 0) return
      if (name === 'w:t') isText = false
      if (name === 'w:hyperlink') {
        const last = marks.findLast((mark) => mark.to < 0)
        if (last) last.to = pieces.length
      }
      if (name === 'w:p') {
        const url = /\bHYPERLINK\s+"([^"]+)"/.exec(instruction ?? '')?.[1]
        if (url !== undefined) marks.push({ url, from: 0, to: pieces.length })
        instruction = undefined
        if (rows > 0) add(' ')
        else endBlock(isHeading(styles.get(style) ?? style) ? 'heading' : isItem ? 'item' : 'paragraph')
      }
      if (name === 'w:tr') {
        rows--
        if (rows === 0) endBlock('row')
      }
    },
  })
  return { blocks, lines }
}

function isHeading(style: string): boolean {
  return /^(?:title|heading ?\d)$/i.test(style)
}
