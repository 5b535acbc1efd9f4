import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** An element of a part of a Word file, as a test looks at it. */
export interface WordElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (WordElement | string)[]
}

/** A Word file as its parts, each read as strictly as XML asks for. */
export interface WordFile {
  /** In the order in which they stand in the file. */
  readonly names: readonly string[]
  readonly part: (name: string) => WordElement
  readonly text: (name: string) => string
  readonly bytes: (name: string) => Uint8Array
}

/** Opens a Word file. A part that is asked for is read; it throws if it is not well-formed. */
export function openWord(file: Uint8Array): WordFile {
  const parts = new Map(Object.entries(unzipSync(file)))
  const bytes = (name: string): Uint8Array => {
    const found = parts.get(name)
    if (found === undefined) throw new Error(`no part ${name}`)
    return found
  }
  const text = (name: string): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes(name))
  return { names: [...parts.keys()], part: (name) => readXml(text(name)), text, bytes }
}

function readXml(text: string): WordElement {
  const root: WordElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a document type')
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: WordElement = {
      name,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])),
      children: [],
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (words) => {
    open.at(-1)?.children.push(words)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(text).close()
  const element = root.children.find((child) => typeof child !== 'string')
  if (element === undefined || typeof element === 'string') throw new Error('no element')
  return element
}

/** All elements of a name in an element, in order. */
export function all(element: WordElement, name: string): WordElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  )
}

/** The first element of a name in an element. */
export function first(element: WordElement, name: string): WordElement | undefined {
  return all(element, name)[0]
}

/** The `w:val` of the first element of a name. */
export function valOf(element: WordElement, name: string): string | undefined {
  return first(element, name)?.attributes['w:val']
}

/** What a person reads in an element, without the invisible marks that keep directions apart. */
export function wordsIn(element: WordElement): string {
  const words = element.children.map((child) => {
    if (typeof child === 'string') return element.name === 'w:t' ? child : ''
    return child.name === 'w:br' ? '\n' : wordsIn(child)
  })
  return withoutMarks(words.join(''))
}

/** A text without them. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u200E\u200F]/g, '')
}

/** The names of all elements, in order. */
export function elements({ name, children }: WordElement): string[] {
  return [name, ...children.flatMap((child) => (typeof child === 'string' ? [] : elements(child)))]
}

/** A document's paragraphs and tables, one a line: the style, what counts it, and its words with their marks. */
export function outline(file: WordFile): string[] {
  const body = first(file.part('word/document.xml'), 'w:body')
  return body ? blocks(body) : []
}

function blocks(element: WordElement): string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === 'w:p') return [paragraph(child)]
    if (child.name === 'w:tbl') return all(child, 'w:tr').map((row) => `| ${cells(row)}`)
    return []
  })
}

function cells(row: WordElement): string {
  return all(row, 'w:tc')
    .map((cell) => blocks(cell).join(' / '))
    .join(' | ')
}

function paragraph(element: WordElement): string {
  const level = valOf(element, 'w:ilvl')
  const counted = level === undefined ? '' : ` ${valOf(element, 'w:numId')}/${level}`
  const from = first(element, 'w:bidi') ? ' from the right' : ''
  return `${valOf(element, 'w:pStyle') ?? 'Normal'}${counted}${from}: ${runs(element)}`
}

function runs(element: WordElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return ''
      if (child.name === 'w:hyperlink') return `[${runs(child)}](${child.attributes['r:id']})`
      return child.name === 'w:r' ? run(child) : ''
    })
    .join('')
}

function run(element: WordElement): string {
  const language = first(element, 'w:lang')?.attributes ?? {}
  const looks = [
    first(element, 'w:b') ? 'bold' : '',
    first(element, 'w:i') ? 'italic' : '',
    valOf(element, 'w:rStyle') ?? '',
    first(element, 'w:rtl') ? 'rtl' : '',
    ...Object.entries(language).map(([name, tag]) => `${name.replace('w:', '')} ${tag}`),
  ].filter((look) => look !== '')
  const words = wordsIn(element)
  return looks.length === 0 || words === '' ? words : `{${looks.join(', ')}: ${words}}`
}

/** What a text may not change: paragraphs, tables, lists, links and their styles; not how many runs the words take. */
export function skeleton(element: WordElement): unknown[] {
  return element.children.flatMap((child): unknown[] => {
    if (typeof child === 'string' || passing.has(child.name)) return []
    // The lines of code are its own.
    const isCode = valOf(element, 'w:pStyle') === 'HTMLPreformatted'
    if (child.name === 'w:r') return first(child, 'w:br') && !isCode ? ['w:br'] : []
    return [[child.name, child.attributes['w:val'] ?? child.attributes['r:id'], skeleton(child)]]
  })
}

/** What goes with the words: their direction, and the widths of the columns that they stand in. */
const passing = new Set(['w:bidi', 'w:pBdr', 'w:tcW', 'w:tblGrid'])
