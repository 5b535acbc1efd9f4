import type { Nodes } from 'mdast'
import { elementsOf, readXml } from '../picture/xml.ts'
import { tags } from './checks.ts'
import { headerNames, openMail, recipientsOf } from './mail.ts'
import { linksOverPages, readPdf, type Tag } from './pdf-reading.ts'
import { parse } from './shape.ts'
import { all, elements, openWord, skeleton, type WordElement, type WordFile } from './word.ts'

/** What a file is made of without its words: no text in a record may change it. Throws if the file cannot be read. */
export async function structureOf(name: string, bytes: Uint8Array): Promise<unknown> {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  switch (name.slice(name.lastIndexOf('.') + 1)) {
    case 'md':
      return typesIn(parse(text.decode(bytes)))
    case 'html':
      return blockTags(text.decode(bytes))
    case 'svg':
      return pictureNames(text.decode(bytes))
    case 'json':
      return keysOf(JSON.parse(text.decode(bytes)))
    case 'jsonl':
      return text
        .decode(bytes)
        .trimEnd()
        .split('\n')
        .map((line) => keysOf(JSON.parse(line)))
    case 'csv':
      return cellsPerRow(text.decode(bytes))
    case 'ics':
      return propertiesOf(text.decode(bytes))
    case 'docx':
      return wordStructure(openWord(bytes))
    case 'eml': {
      const mail = await openMail(bytes)
      if (mail.attachments.length > 0) throw new Error('an attachment')
      return [headerNames(mail), recipientsOf(mail), mail.from?.address, blockTags(mail.html ?? '')]
    }
    case 'pdf': {
      const { links, tags: roles } = await readPdf(bytes)
      return [rolesIn(roles), [...new Set(links)].sort()]
    }
    default: {
      const words = text.decode(bytes)
      // What a terminal would obey, and what turns the direction of what follows.
      if (/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u.test(words)) throw new Error('a control character')
      return undefined
    }
  }
}

/** What no Markdown in a record may change of a file: headings, parts, headers, and what is not of its words at all. */
export async function frameOf(name: string, bytes: Uint8Array): Promise<unknown> {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  switch (name.slice(name.lastIndexOf('.') + 1)) {
    case 'md':
      return parse(text.decode(bytes)).children.flatMap((node) => (node.type === 'heading' ? node.depth : []))
    case 'html':
      return frameTags(text.decode(bytes))
    case 'json':
      JSON.parse(text.decode(bytes))
      return undefined
    case 'docx': {
      const file = openWord(bytes)
      for (const part of file.names) if (/\.(xml|rels)$/.test(part)) file.part(part)
      const headings = all(file.part('word/document.xml'), 'w:pStyle').flatMap(({ attributes }) =>
        /^(Heading|Title)/.test(attributes['w:val'] ?? '') ? (attributes['w:val'] ?? '') : [],
      )
      expectLinks(all(file.part('word/_rels/document.xml.rels'), 'Relationship'))
      return [file.names, headings]
    }
    case 'eml': {
      const mail = await openMail(bytes)
      if (mail.attachments.length > 0) throw new Error('an attachment')
      return [headerNames(mail), recipientsOf(mail), mail.from?.address, frameTags(mail.html ?? '')]
    }
    case 'pdf': {
      const { links, tags: roles } = await readPdf(bytes)
      for (const link of links)
        if (!/^(https?:\/\/|mailto:)/i.test(link)) throw new Error(`a link to ${link}`)
      const { Link: _, ...headings } = rolesIn(roles)
      return headings
    }
    default:
      return await structureOf(name, bytes)
  }
}

/** A page's tags but for those that running text may have; each link goes to the web or a mailbox. */
function frameTags(page: string): string[] {
  const body = withoutPicture(page)
  for (const [, url = ''] of body.matchAll(/<[a-z][^<>"]* href="([^"]*)"/g))
    if (!/^(https?:\/\/|mailto:)/i.test(url)) throw new Error(`a link to ${url}`)
  return tags(body).filter(
    (tag) =>
      !/^\/?(bdi|p|ul|ol|li|em|strong|code|pre|blockquote|br|a|div|table|thead|tbody|tr|th|td|span) /.test(
        tag,
      ),
  )
}

/** What a Word file points to outside of it opens in a browser or a mail program. */
function expectLinks(relations: readonly WordElement[]): void {
  for (const { attributes } of relations) {
    const { Target: target = '', TargetMode: mode } = attributes
    if (mode === 'External' && !/^(https?:\/\/|mailto:)/i.test(target)) throw new Error(`a link to ${target}`)
  }
}

/** The nodes of a tree without its words; how a text is cut into nodes by a character of its own is no matter. */
function typesIn(node: Nodes): unknown {
  if (!('children' in node))
    return 'value' in node && node.type !== 'text' ? [node.type, node.value] : node.type
  const children = node.children.map(typesIn)
  return [node.type, children.filter((child, index) => child !== 'text' || children[index - 1] !== 'text')]
}

/** A page's tags but those that keep a value's direction apart: whether it has one of its own is the value's matter. */
function blockTags(page: string): string[] {
  return tags(withoutPicture(page)).filter((tag) => !/^\/?bdi /.test(tag))
}

/** How a picture wraps its words is the words' matter: it is held against other rules where it is drawn. */
function withoutPicture(page: string): string {
  return page.replace(/<svg[\s\S]*?<\/svg>/g, (svg) => {
    readXml(svg)
    return ''
  })
}

/** The elements and attributes that a picture uses. */
function pictureNames(svg: string): unknown {
  const drawn = elementsOf(readXml(svg.trimEnd()))
  return [...new Set(drawn.flatMap(({ name, attributes }) => [name, ...Object.keys(attributes)]))].sort()
}

/** A JSON value with its keys and the types of its nodes. Texts side by side are one: a full stop may be the value's own. */
function keysOf(value: unknown): unknown {
  if (typeof value === 'string') return ''
  if (Array.isArray(value)) {
    const all: readonly unknown[] = value
    return all.filter((each, index) => !isText(each) || !isText(all[index - 1])).map(keysOf)
  }
  if (typeof value !== 'object' || value === null) return value
  if (isText(value)) return 'text'
  const entries = Object.entries(value).map(
    ([key, each]) => [key, key === 'type' ? each : keysOf(each)] as const,
  )
  return Object.fromEntries(entries)
}

function isText(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'text'
}

/** The rows of a CSV text as RFC 4180 and a sheet read them. */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/y
  let row: string[] = []
  const text = csv.replace(/^\uFEFF/, '')
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text)
    if (!found) throw new Error(`no cell at ${cell.lastIndex}`)
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

function cellsPerRow(csv: string): number[] {
  const rows = readCsv(csv)
  for (const cell of rows.flat()) {
    // A sheet runs what begins so, also behind what it does not see.
    if (/^[\s\p{Cf}\p{Cc}]*[=+\-@\t\r＝＋－＠]/u.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))
      throw new Error(`a formula: ${cell.slice(0, 40)}`)
  }
  return rows.map(({ length }) => length)
}

/** The properties of a calendar in order, after its lines are unfolded (RFC 5545, 3.1). */
function propertiesOf(calendar: string): string[] {
  if (/[\r\n]/.test(calendar.replaceAll('\r\n', '')))
    throw new Error('a line that ends otherwise than in CR LF')
  const lines = calendar.replaceAll('\r\n ', '').trimEnd().split('\r\n')
  return lines.map((line) => (/^(BEGIN|END):/.test(line) ? line : line.slice(0, line.indexOf(':'))))
}

function wordStructure(file: WordFile): unknown {
  const same = ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels']
  return [
    file.names,
    skeleton(file.part('word/document.xml')),
    ...same.map((name) => file.text(name)),
    ...['docProps/core.xml', 'docProps/custom.xml'].map((name) => elements(file.part(name))),
    ...file.names.filter((name) => /\.(xml|rels)$/.test(name)).map((name) => file.part(name).name),
  ]
}

/** How often each tag stands in a PDF, wherever its pages break. */
function rolesIn(tags: readonly Tag[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  const walk = (tag: Tag | string): void => {
    if (typeof tag === 'string') return
    // What goes on over pages is met on each of them.
    if (/^(?:H\d|Link)$/.test(tag.role)) found[tag.role] = (found[tag.role] ?? 0) + 1
    for (const child of tag.children) walk(child)
  }
  for (const tag of tags) walk(tag)
  if (found['Link'] !== undefined) found['Link'] -= linksOverPages(tags)
  return found
}
