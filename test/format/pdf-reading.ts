import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openFonts } from '../../src/cli/fonts.ts'
import { nowhere } from '../../src/cli/nowhere.ts'
import type { Printable, Printing } from '../../src/format/index.ts'
import { pdf } from '../../src/format/pdf.ts'
import { projectRoot } from '../cli/run.ts'

/** The fonts that come with the project, and what it has installed. */
export const fonts = openFonts({ ...nowhere, cwd: projectRoot }, undefined)

export async function printPdf(document: Printable, printing: Printing = {}): Promise<Uint8Array> {
  return await pdf.print(document, { fonts, ...printing })
}

/** A tag of a PDF: its role and what it holds. */
export interface Tag {
  readonly role: string
  readonly lang?: string
  readonly alt?: string
  readonly children: readonly (Tag | string)[]
}

/** What a reader's program finds in a PDF. */
export interface PdfReading {
  readonly info: Readonly<Record<string, unknown>>
  readonly marked: boolean
  /** The pages' texts, in the order of their tags. */
  readonly pages: readonly string[]
  readonly tags: readonly Tag[]
  readonly links: readonly string[]
  readonly outline: readonly string[]
}

/** Reads a PDF with pdf.js, as a browser would. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const { info } = await document.getMetadata()
  const marks = await document.getMarkInfo()
  const pages: string[] = []
  const tags: Tag[] = []
  const links: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const texts = textsByMark(items)
    const tree: unknown = await page.getStructTree()
    const tag = readTag(tree, texts)
    if (typeof tag !== 'string') tags.push(tag)
    pages.push(textOf(tag))
    for (const annotation of await page.getAnnotations()) {
      if (typeof annotation.unsafeUrl === 'string') links.push(annotation.unsafeUrl)
    }
  }
  const outline = ((await document.getOutline()) ?? []).map(({ title }) => title)
  await task.destroy()
  return { info: { ...info }, marked: marks?.['Marked'] === true, pages, tags, links, outline }
}

/** The sizes of a PDF's words, in points. */
export async function typeSizes(bytes: Uint8Array): Promise<number[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const sizes: number[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    for (const item of items)
      if ('transform' in item && item.str.trim() !== '')
        sizes.push(Math.hypot(Number(item.transform[2]), Number(item.transform[3])))
  }
  await task.destroy()
  return sizes
}

/** The text of a tag and of all that it holds. */
export function textOf(tag: Tag | string): string {
  return typeof tag === 'string' ? tag : tag.children.map(textOf).join('')
}

/** The tags of a role, wherever they are, in order. */
export function tagsOf(tags: readonly (Tag | string)[], role: string): Tag[] {
  return tags.flatMap((tag) =>
    typeof tag === 'string' ? [] : [...(tag.role === role ? [tag] : []), ...tagsOf(tag.children, role)],
  )
}

/** How many links go on from one page to the next, and are met on both. */
export function linksOverPages(pages: readonly Tag[]): number {
  return pages.filter((page, index) => {
    const before = pages[index - 1]
    return before !== undefined && edgeIsLink(before, -1) && edgeIsLink(page, 0)
  }).length
}

/** Whether the first text (0) or the last (-1) of a tag is that of a link. */
function edgeIsLink(tag: Tag, edge: 0 | -1): boolean {
  if (tag.role === 'Link') return true
  const child = tag.children.filter((one) => textOf(one).trim() !== '').at(edge)
  return child !== undefined && typeof child !== 'string' && edgeIsLink(child, edge)
}

/** The roles of tags as nested lists, without their texts. */
export function rolesOf(tag: Tag): unknown {
  const inside = tag.children.filter((child) => typeof child !== 'string').map(rolesOf)
  return inside.length > 0 ? [tag.role, ...inside] : tag.role
}

interface Item {
  readonly type?: string
  readonly id?: string
  readonly str?: string
  readonly hasEOL?: boolean
}

/** The texts of a page by the mark that they stand under. */
function textsByMark(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>()
  const open: string[] = []
  for (const { hasEOL, id, str, type } of items) {
    if (type === 'endMarkedContent') open.pop()
    else if (type !== undefined) open.push(id ?? '')
    else {
      const mark = open.findLast((one) => one !== '') ?? ''
      texts.set(mark, `${texts.get(mark) ?? ''}${str ?? ''}${hasEOL ? '\n' : ''}`)
    }
  }
  return texts
}

function readTag(node: unknown, texts: Map<string, string>): Tag | string {
  if (typeof node !== 'object' || node === null) return ''
  if ('type' in node && node.type === 'content') return texts.get('id' in node ? String(node.id) : '') ?? ''
  if (!('role' in node)) return ''
  const children: readonly unknown[] = 'children' in node && Array.isArray(node.children) ? node.children : []
  return {
    role: String(node.role),
    ...('lang' in node && { lang: String(node.lang) }),
    ...('alt' in node && { alt: String(node.alt) }),
    children: children.map((child) => readTag(child, texts)),
  }
}

/** A stretch of text on a page; lengths in millimetres from the left edge. */
interface Stretch {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** What is seen on each page, artifacts too. */
async function stretches(bytes: Uint8Array): Promise<Stretch[][]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const pages: Stretch[][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item)) return []
        const left = (Number(item.transform[4]) / 72) * 25.4
        return [{ text: item.str, left, right: left + (item.width / 72) * 25.4 }]
      }),
    )
  }
  await task.destroy()
  return pages
}

/** What is seen on each page. */
export async function visibleTexts(bytes: Uint8Array): Promise<string[]> {
  return (await stretches(bytes)).map((page) => page.map(({ text }) => text).join(' '))
}

/** How far to the right any text reaches. */
export async function widest(bytes: Uint8Array): Promise<number> {
  return Math.max(...(await stretches(bytes)).flat().map(({ right }) => right))
}

/** Where on its line a text begins that stands alone. */
export async function positions(bytes: Uint8Array): Promise<(text: string) => number> {
  const all = (await stretches(bytes)).flat()
  return (text) => {
    const found = all.find((one) => one.text.normalize('NFKC').includes(text))
    if (!found) throw new Error(`${text} is not on the page: ${all.map((one) => one.text).join(' | ')}`)
    return found.left
  }
}
