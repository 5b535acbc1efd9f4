import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5'
import { makeSource } from '../record/index.ts'
import type { BlockLink, EditedBlock, EditedDocument } from './edited.ts'
import { escapedOffsets } from './escapes.ts'
import { type Piece, plainOf } from './plain.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

// A picture shows what stands in words beside it; `sdfield` is the number of a page that LibreOffice counted.
const silent = new Set(
  'script style template title noscript svg math del s strike datalist sdfield'.split(' '),
)
// Whatever else there is stands within a line: programs put in elements of their own, such as Word's `o:p`.
const block = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** What is being gathered into one block. */
interface Open {
  readonly kind: EditedBlock['kind']
  readonly pieces: Piece[]
  readonly marks: { url: string; from: number; to: number }[]
}

/** Reads a page into blocks, as a browser would; what is struck out or hidden is not in it. */
export function readEditedHtml(path: string, text: string): EditedDocument {
  const source = makeSource(path, text.replace(/^\uFEFF/, ''))
  const page = parse(source.text, { sourceCodeLocationInfo: true })
  const blocks: EditedBlock[] = []
  const metadata: Record<string, string> = {}
  let open: Open | undefined

  const close = (): void => {
    if (!open) return
    const { kind, pieces, marks } = open
    open = undefined
    const words = plainOf(pieces)
    if (words.text === '') return
    const links = marks.map(
      ({ url, from, to }): BlockLink => ({ url, start: words.starts[from] ?? 0, end: words.starts[to] ?? 0 }),
    )
    blocks.push({ kind, words, links })
  }
  const add = (piece: Piece, kind: EditedBlock['kind']): void => {
    open ??= { kind, pieces: [], marks: [] }
    open.pieces.push(piece)
  }

  // A stack instead of recursion: a page may be nested as deeply as somebody likes.
  type Step = { readonly node: Node; readonly kind: EditedBlock['kind'] } | (() => void)
  const steps: Step[] = [{ node: page, kind: 'paragraph' }]
  while (steps.length > 0) {
    const step = steps.pop()
    if (step === undefined) break
    if (typeof step === 'function') {
      step()
      continue
    }
    const { node, kind } = step
    if (defaultTreeAdapter.isTextNode(node)) {
      const at = node.sourceCodeLocation
      const start = at?.startOffset ?? 0
      if (open || node.value.trim() !== '')
        add(
          {
            text: node.value,
            at: escapedOffsets(node.value, source.text.slice(start, at?.endOffset ?? start), start),
          },
          kind,
        )
      continue
    }
    if (!('childNodes' in node)) continue
    if (!defaultTreeAdapter.isElementNode(node)) {
      for (const child of [...node.childNodes].reverse()) steps.push({ node: child, kind })
      continue
    }
    const name = node.tagName
    const start = node.sourceCodeLocation?.startOffset ?? 0
    if (name === 'html') note(metadata, 'language', attribute(node, 'lang'))
    if (name === 'meta') note(metadata, attribute(node, 'name'), attribute(node, 'content'))
    if (silent.has(name) || isHidden(node)) continue
    if (name === 'br') {
      // Two of them are what some editors begin a paragraph with.
      if (kind !== 'row' && isAfterBreak(node)) close()
      else add({ text: ' ', at: () => start }, kind)
      continue
    }
    const children = [...node.childNodes].reverse()
    if (!block.has(name)) {
      const url = name === 'a' ? attribute(node, 'href') : undefined
      if (url !== undefined) {
        open ??= { kind, pieces: [], marks: [] }
        const mark = { url, from: open.pieces.length, to: open.pieces.length }
        const { pieces } = open
        open.marks.push(mark)
        steps.push(() => {
          mark.to = pieces.length
        })
      }
      const alt = name === 'img' ? attribute(node, 'alt') : undefined
      if (alt) add({ text: alt, at: () => start }, kind)
      for (const child of children) steps.push({ node: child, kind })
      continue
    }
    if ((name === 'td' || name === 'th') && kind === 'row') {
      if (open) add({ text: ' | ', at: () => start }, kind)
      else open = { kind, pieces: [], marks: [] }
      for (const child of children) steps.push({ node: child, kind })
      continue
    }
    if (kind === 'row') {
      // Blocks inside a cell are still that row.
      add({ text: ' ', at: () => start }, kind)
      for (const child of children) steps.push({ node: child, kind })
      continue
    }
    close()
    const inside = /^h[1-6]$/.test(name) ? 'heading' : name === 'li' ? 'item' : name === 'tr' ? 'row' : kind
    steps.push(close)
    for (const child of children) steps.push({ node: child, kind: inside })
  }
  close()
  return { source, blocks, metadata }
}

/** Whether nobody sees it: hidden, or what a word processor repeats on every page. */
function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true
  const style = attribute(element, 'style') ?? ''
  if (/(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(style)) return true
  return element.tagName === 'div' && /^(?:header|footer)$/.test(attribute(element, 'title') ?? '')
}

function isAfterBreak(element: Element): boolean {
  const siblings = element.parentNode?.childNodes ?? []
  const before = siblings
    .slice(0, siblings.indexOf(element))
    .findLast((node) => !(defaultTreeAdapter.isTextNode(node) && node.value.trim() === ''))
  return before !== undefined && 'tagName' in before && before.tagName === 'br'
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

function note(metadata: Record<string, string>, name: string | undefined, value: string | undefined): void {
  if (name !== undefined && value !== undefined && known.has(name)) metadata[name] ??= value
}

const known = new Set(['document', 'incident', 'language', 'as-of', 'profile'])
