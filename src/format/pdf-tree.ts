import type { Data, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { type Drawing, originsOf } from '../document/index.ts'
import { saysAddress } from './address.ts'
import { leads } from './leads.ts'
import { unexpected } from './mark.ts'
import type { Block, Inline, Passage, PrintedDrawing } from './pdf-block.ts'
import { breakWords, type Hyphenated, type Setting } from './pdf-break.ts'
import { divide } from './pdf-columns.ts'
import { type EastAsian, eastAsianOf, type Fonts, preferring } from './pdf-fonts.ts'
import { directionOf, hyphenates, spokenIn } from './pdf-language.ts'
import { drawingOf } from './pdf-picture.ts'
import { isSeen, printedCode, printedText, unseen } from './pdf-text.ts'
import { languageOf, type Printable } from './printable.ts'
import { tidy } from './tidy.ts'

/** The width of a line of running text: 160 mm in letters of 10.5 pt, and of a table in letters of 10 pt. */
const column = 43
const sheet = 45

/** Where in a document a walk stands. */
interface Place {
  readonly fonts: Fonts
  readonly families: readonly string[]
  readonly document: Printable
  readonly language: string
  readonly setting: Setting
  /** Which words are hyphenated here in a language that has hyphens. */
  readonly hyphenated: Hyphenated
  /** The level of the last heading: the next may be one deeper at most. */
  readonly headings: { level: number }
}

/** A document’s tree as data for pdf.typ. A document that does not begin with its title gets one. */
export function blocksOf(document: Printable, fonts: Fonts): Block[] {
  return turned(blocks(titled(tidy(document.tree, keep, true), document), beginning(document, fonts)))
}

function beginning(document: Printable, fonts: Fonts): Place {
  return {
    fonts,
    families: fonts.serif,
    document,
    language: document.language,
    setting: { width: column, mono: false, hyphenated: hyphenates(document.language) ? 'all' : 'none' },
    hyphenated: 'all',
    headings: { level: 0 },
  }
}

/** A drawing of a document as data for pdf.typ. */
export function drawingIn(document: Printable, drawing: Drawing, fonts: Fonts): PrintedDrawing {
  const setting: Setting = { width: Number.POSITIVE_INFINITY, mono: false, hyphenated: 'none' }
  const place: Place = { ...beginning(document, fonts), families: fonts.sans, setting, hyphenated: 'none' }
  return drawingOf(drawing, (value) => inline([{ type: 'text', value }], place))
}

/** With each wide drawing on pages that lie, after the heading that it stands under. */
function turned(all: readonly Block[]): Block[] {
  const result: Block[] = []
  for (const block of all) {
    if (block.kind !== 'drawing' || !block.wide) {
      result.push(block)
      continue
    }
    const heading = result.findLastIndex(({ kind }) => kind === 'heading')
    const isNear = heading >= 0 && result.slice(heading + 1).every(({ kind }) => kind === 'paragraph')
    const before = isNear ? result.splice(heading) : []
    result.push({ kind: 'lying', first: result.length === 0, children: [...before, block] })
  }
  return result
}

function titled({ children }: Root, { title }: Printable): readonly RootContent[] {
  const first = children.find(({ type }) => type === 'heading')
  if (first?.type === 'heading' && first.depth === 1) return children
  return [{ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] }, ...children]
}

// A value stays a text of its own: it is set in its own direction.
function keep(node: Nodes): Data | undefined {
  const lang = languageOf(node)
  if (lang !== undefined) return Object.assign<Data, object>({}, { lang })
  return node.type === 'text' && originsOf(node).length > 0 ? {} : undefined
}

function blocks(nodes: readonly RootContent[], place: Place): Block[] {
  return nodes.flatMap((node, index): Block[] => {
    const after = nodes.slice(index + 1)
    const lang = languageOf(node)
    if (lang === undefined) return block(node, after, place)
    const inside = within(place, lang)
    const language = passage(plainText(node), lang, inside, inside.families)
    return block(node, after, inside).map((each) => (language ? { ...each, language } : each))
  })
}

function block(node: RootContent, after: readonly RootContent[], place: Place): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', leads: leads(node, after), children: inline(node.children, place) }]
    case 'heading':
      return [heading(node.depth, node.children, place)]
    case 'blockquote':
      return [{ kind: 'quote', children: blocks(node.children, narrower(place, 3)) }]
    case 'list': {
      const items = node.children.map((item) => blocks(item.children, narrower(place, 2.5)))
      const tight = !node.spread && node.children.every(({ spread }) => !spread)
      return node.ordered
        ? [{ kind: 'numbers', tight, start: node.start ?? 1, items }]
        : [{ kind: 'bullets', tight, items }]
    }
    case 'table':
      return [table(node, place)]
    case 'code': {
      const lines = node.value.split('\n').map(printedCode)
      const setting: Setting = { ...place.setting, mono: true, hyphenated: 'none' }
      return [
        {
          kind: 'code',
          value: lines.join('\n'),
          lines: lines.map((line) => breakWords(line, setting)),
        },
      ]
    }
    case 'thematicBreak':
      return [{ kind: 'rule' }]
    case 'picture': {
      const { document, fonts } = place
      return node.drawing ? [drawingIn(document, node.drawing, fonts)] : []
    }
    default:
      throw unexpected(node)
  }
}

function heading(depth: number, nodes: readonly PhrasingContent[], place: Place): Block {
  // Only the title is a heading of the first level, and PDF/UA lets no level be left out.
  const level = Math.min(place.headings.level === 0 ? depth : Math.max(depth, 2), place.headings.level + 1)
  place.headings.level = level
  const size = level === 1 ? 1.85 : 1.3
  const setting: Setting = { ...place.setting, width: place.setting.width / size, hyphenated: 'none' }
  // PDF/UA has no heading without words: one of marks alone, none of which is printed, says that something stood there.
  const words: readonly PhrasingContent[] = isSeen(shown(nodes)) ? nodes : [{ type: 'text', value: unseen }]
  return {
    kind: 'heading',
    level,
    children: inline(words, { ...place, families: place.fonts.sans, setting, hyphenated: 'none' }),
  }
}

function table(node: Table, place: Place): Block {
  // In a narrow column every other line would end in a hyphen.
  const hyphenated = place.setting.hyphenated === 'none' ? 'none' : 'long'
  const texts = node.children.map((row) => row.children.map((cell) => printedText(shown(cell.children))))
  const width = (sheet * place.setting.width) / column
  const { widths, tall } = divide(texts, { width, mono: false, hyphenated })
  const cells = (index: number): Inline[][] =>
    (node.children[index]?.children ?? []).map((cell, at) =>
      inline(cell.children, {
        ...place,
        families: place.fonts.sans,
        hyphenated: 'long',
        setting: { width: (widths[at] ?? 1) - 1, mono: false, hyphenated },
      }),
    )
  return {
    kind: 'table',
    columns: widths.map((each, index) => ({ width: each, align: node.align?.[index] ?? 'start' })),
    head: cells(0),
    rows: texts.slice(1).map((_, index) => ({ tall: tall(index + 1), cells: cells(index + 1) })),
  }
}

/** What a cell shows: its text, and the addresses that are printed beside links. */
function shown(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value
      if (node.type === 'link') return `${shown(node.children)} ${printedAddress(node.url, node.children)}`
      return 'children' in node ? shown(node.children) : ' '
    })
    .join('')
}

function inline(nodes: readonly PhrasingContent[], place: Place): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    const lang = languageOf(node)
    const inside = lang === undefined ? place : within(place, lang)
    const children = one(node, inside)
    const families = node.type === 'inlineCode' ? place.fonts.mono : place.families
    const leaf = node.type === 'text' || node.type === 'inlineCode'
    const different =
      leaf || lang !== undefined ? passage(plainText(node), lang, inside, families) : undefined
    return different ? [{ kind: 'language', ...different, children }] : children
  })
}

function one(node: PhrasingContent, place: Place): Inline[] {
  switch (node.type) {
    case 'text':
      return scripts(printedText(node.value), place)
    case 'inlineCode': {
      const value = printedText(node.value)
      const setting: Setting = { ...place.setting, mono: true, hyphenated: 'none' }
      return [{ kind: 'code', value, words: breakWords(value, setting) }]
    }
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, children: inline(node.children, place) }]
    case 'break':
      return [{ kind: 'break' }]
    case 'link':
      return link(node.url, node.children, place)
    default:
      throw unexpected(node)
  }
}

// Set in its own font from the start: where Typst falls back to a font from right to left, it loses letters of a word to
// programs that read PDF.
function scripts(text: string, place: Place): Inline[] {
  const { families, fonts, setting } = place
  const found = fonts.rightToLeft.flatMap(({ family, stretch }) =>
    [...text.matchAll(stretch)].map(({ 0: value, index }) => ({ family, value, index })),
  )
  const stretches = found.sort((a, b) => a.index - b.index)
  const set = (value: string): Inline[] =>
    value === '' ? [] : [{ kind: 'text', words: breakWords(value, setting) }]
  let end = 0
  const inlines = stretches.flatMap(({ family, index, value }): Inline[] => {
    const before = set(text.slice(end, index))
    end = index + value.length
    const own = [family, ...families.filter((one) => one !== family)]
    // A number after it must not go before it.
    const turned = place.document.direction === 'ltr' ? { dir: 'rtl' as const } : {}
    return [...before, { kind: 'language', fonts: own, ...turned, children: set(value) }]
  })
  return [...inlines, ...set(text.slice(end))]
}

/** The longest address that Typst takes. */
const longestAddress = 8000

function link(url: string, nodes: readonly PhrasingContent[], place: Place): Inline[] {
  const setting: Setting = { ...place.setting, hyphenated: 'none' }
  const unhyphenated: Place = { ...place, hyphenated: 'none', setting }
  const printed = printedAddress(url, nodes)
  const address = printed === ''
  const children = inline(nodes, address ? unhyphenated : place)
  const words = breakWords(printedText(printed), setting)
  if (url.length > longestAddress) {
    return address ? children : [...children, { kind: 'text', words: [' (', ...words, ')'] }]
  }
  return [{ kind: 'link', url, address, children, ...(!address && { printed: words }) }]
}

function printedAddress(url: string, nodes: readonly PhrasingContent[]): string {
  return saysAddress(nodes.map((node) => plainText(node)).join(''), url) ? '' : url.replace(/^mailto:/i, '')
}

/** What differs about a passage: its language, its direction, which East Asian font it wants. */
function passage(
  text: string,
  lang: string | undefined,
  { document, fonts, language }: Place,
  families: readonly string[],
): Passage | undefined {
  const dir = directionOf(text, document.direction, lang !== undefined)
  const eastAsian = eastAsianIn(text, language)
  const different: Passage = {
    ...(lang !== undefined && lang !== document.language && spokenIn(lang)),
    ...(dir !== undefined && { dir }),
    ...(fonts.eastAsian.size > 1 && eastAsian && { fonts: preferring(fonts, families, eastAsian) }),
  }
  return Object.keys(different).length > 0 ? different : undefined
}

/** The East Asian language of a text: that of its passage, or the one whose letters it has. */
function eastAsianIn(text: string, language: string): EastAsian | undefined {
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)) return undefined
  const own = eastAsianOf(language)
  if (own !== undefined) return own
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : undefined
}

/** The same place in a passage of another language. */
function within(place: Place, language: string): Place {
  const hyphenated = hyphenates(language) ? place.hyphenated : 'none'
  return { ...place, language, setting: { ...place.setting, hyphenated } }
}

function narrower(place: Place, by: number): Place {
  return { ...place, setting: { ...place.setting, width: Math.max(8, place.setting.width - by) } }
}
