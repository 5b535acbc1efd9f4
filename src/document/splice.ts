import type { BlockContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { type Filling, type Holes, tokenPattern } from './holes.ts'
import type { Section } from './markdown.ts'
import type { PictureNode } from './picture.ts'
import { isSafeUrl, proseBlocks, proseInline } from './prose.ts'

/** What splicing asks about each hole it fills. */
export interface Splicing {
  readonly holes: Holes
  /** The words of a filling in the document's language; reports what may not or cannot be shown. */
  readonly words: (filling: Filling) => string
  /** What a node that came from the record carries as `data`. */
  readonly trace: (filling: Filling) => Readonly<Record<string, unknown>>
  /** The picture of a filling; reports what may not or cannot be shown in it. */
  readonly picture: (filling: Filling) => PictureNode
  /** Told of a picture that does not stand in a paragraph of its own. */
  readonly refusePicture: (filling: Filling) => void
  /** Told of a URL that a link may not go to. */
  readonly refuseUrl: (filling: Filling | undefined, url: string) => void
  /** Told of a link whose target is put together from values; of the first of them, if it is known. */
  readonly refuseMixed: (filling: Filling | undefined) => void
  /** Told of markup that a template may not contain. */
  readonly refuseNode: (node: Nodes) => void
}

/** Makes a document's tree: copies the parsed sections and puts each hole's value in place of its token. */
export function splice(sections: readonly Section[], splicing: Splicing): Root {
  const children = sections.flatMap((section) => {
    const fillingOf = (number: string): Filling | undefined => {
      const hole = section.holes[Number(number)]
      return hole === undefined ? undefined : splicing.holes.byNumber(hole)
    }
    return section.nodes.flatMap((node) => copyBlock(node, fillingOf, splicing))
  })
  return { type: 'root', children }
}

type FillingOf = (number: string) => Filling | undefined

/** `flatMap` over a parent's children keeps their type only if each child becomes nodes that may stand in its place. */
function copyBlock(node: RootContent, fillingOf: FillingOf, splicing: Splicing): RootContent[] {
  const alone = onlyBlocks(node, fillingOf)
  if (alone?.content.kind === 'picture') return [splicing.picture(alone)]
  if (alone) return proseAsBlocks(alone, splicing)
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: copyInline(node.children, fillingOf, splicing) }]
    case 'heading':
      return [
        { type: 'heading', depth: node.depth, children: copyInline(node.children, fillingOf, splicing) },
      ]
    case 'blockquote':
      return [
        {
          type: 'blockquote',
          children: node.children.flatMap((child) => copyContent(child, fillingOf, splicing)),
        },
      ]
    case 'list': {
      const items = node.children.map((item) => {
        const children = item.children.flatMap((child) => copyContent(child, fillingOf, splicing))
        return { type: 'listItem' as const, spread: item.spread || needsSpace(children), children }
      })
      const spread = node.spread || items.some((item) => item.spread)
      return [
        { type: 'list', ordered: node.ordered ?? false, start: node.start ?? null, spread, children: items },
      ]
    }
    case 'table':
      return [
        {
          type: 'table',
          align: [...(node.align ?? [])],
          children: node.children.map((row) => ({
            type: 'tableRow',
            children: row.children.map((cell) => ({
              type: 'tableCell',
              children: copyInline(cell.children, fillingOf, splicing),
            })),
          })),
        },
      ]
    case 'code':
      return [
        {
          type: 'code',
          lang: node.lang ?? null,
          meta: null,
          value: fillText(node.value, fillingOf, splicing),
        },
      ]
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }]
    default:
      splicing.refuseNode(node)
      return []
  }
}

function copyContent(node: RootContent, fillingOf: FillingOf, splicing: Splicing): BlockContent[] {
  return copyBlock(node, fillingOf, splicing).filter(isBlock)
}

const blockTypes: readonly string[] = [
  ...['paragraph', 'heading', 'blockquote', 'list', 'table', 'code', 'thematicBreak', 'picture'],
]

function isBlock(node: RootContent): node is BlockContent {
  return blockTypes.includes(node.type)
}

/** Two blocks that only a blank line keeps apart. */
function needsSpace(children: readonly BlockContent[]): boolean {
  return children.some((child, index) => index > 0 && child.type !== 'list')
}

/** The Markdown value or picture that a paragraph consists of, if it consists of nothing else: it may then be other blocks. */
function onlyBlocks(node: RootContent, fillingOf: FillingOf): Filling | undefined {
  if (node.type !== 'paragraph' || node.children.length !== 1) return undefined
  const [child] = node.children
  if (child?.type !== 'text') return undefined
  const number = /^\uFDD0(\d+)\uFDD1$/.exec(child.value.trim())?.[1]
  const filling = number === undefined ? undefined : fillingOf(number)
  return filling?.content.kind === 'prose' || filling?.content.kind === 'picture' ? filling : undefined
}

function proseAsBlocks(filling: Filling, splicing: Splicing): BlockContent[] {
  const data = { ...splicing.trace(filling) }
  return proseBlocks(splicing.words(filling), refuserOf(filling, splicing)).map((block) => {
    // The paragraph of a short list item is not printed as one: its language has to stand on its words.
    if (block.type !== 'paragraph' || !('lang' in data)) return { ...block, data }
    return { ...block, data, children: block.children.map((child) => ({ ...child, data })) }
  })
}

function copyInline(
  nodes: readonly PhrasingContent[],
  fillingOf: FillingOf,
  splicing: Splicing,
): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
        return fillInline(node.value, fillingOf, splicing)
      case 'inlineCode':
        return [{ type: 'inlineCode', value: fillText(node.value, fillingOf, splicing) }]
      case 'emphasis':
        return [{ type: 'emphasis', children: copyInline(node.children, fillingOf, splicing) }]
      case 'strong':
        return [{ type: 'strong', children: copyInline(node.children, fillingOf, splicing) }]
      case 'break':
        return [{ type: 'break' }]
      case 'link':
        return copyLink(node.url, copyInline(node.children, fillingOf, splicing), fillingOf, splicing)
      default:
        splicing.refuseNode(node)
        return []
    }
  })
}

/**
 * A link whose target the template wrote, or which is one address of the record and nothing else. A target put together
 * of both could be turned by the value into another.
 */
function copyLink(
  written: string,
  children: PhrasingContent[],
  fillingOf: FillingOf,
  splicing: Splicing,
): PhrasingContent[] {
  const decoded = written.includes('%') ? decodeTokens(written) : written
  const number = /^\uFDD0(\d+)\uFDD1$/.exec(decoded)?.[1]
  const filling = number === undefined ? undefined : fillingOf(number)
  const url = filling?.content.kind === 'address' ? filling.content.url : decoded
  if (filling) splicing.words(filling)
  if (filling?.content.kind === 'absent') return children
  const mixed = filling === undefined ? /[\uFDD0\uFDD1]/.test(decoded) : filling.content.kind !== 'address'
  if (mixed) {
    const [, first] = /\uFDD0(\d+)\uFDD1/.exec(decoded) ?? []
    splicing.refuseMixed(first === undefined ? undefined : fillingOf(first))
    return children
  }
  if (!isSafeUrl(url)) {
    splicing.refuseUrl(filling, url)
    return children
  }
  return [
    {
      type: 'link',
      url,
      title: null,
      children,
      ...(filling ? { data: { ...splicing.trace(filling) } } : {}),
    },
  ]
}

function refuserOf(filling: Filling, splicing: Splicing): (url: string) => void {
  return (url) => splicing.refuseUrl(filling, url)
}

function decodeTokens(url: string): string {
  return url.replace(/%EF%B7%90(\d+)%EF%B7%91/gi, '\uFDD0$1\uFDD1')
}

/** Splits a text at its tokens: what the template wrote stays a text, each value becomes nodes of its own. */
function fillInline(text: string, fillingOf: FillingOf, splicing: Splicing): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let last = 0
  for (const match of text.matchAll(tokenPattern)) {
    if (match.index > last) parts.push({ type: 'text', value: text.slice(last, match.index) })
    last = match.index + match[0].length
    const filling = fillingOf(match[1] ?? '')
    if (filling) parts.push(...inlineValue(filling, splicing))
    if (endsTwice(parts.at(-1), text.slice(last))) last += 1
  }
  if (last < text.length) parts.push({ type: 'text', value: text.slice(last) })
  return parts
}

/** Whether a value ends with a full stop, as `Acme S.p.A.` does, and so ends the sentence that the template ends after it. */
function endsTwice(value: PhrasingContent | undefined, rest: string): boolean {
  return value !== undefined && /^\.(?:\s|$)/.test(rest) && /[\p{L}\p{N})\]»”]\.$/u.test(plainText(value))
}

function inlineValue(filling: Filling, splicing: Splicing): PhrasingContent[] {
  if (filling.content.kind === 'picture') {
    splicing.refusePicture(filling)
    return []
  }
  const value = splicing.words(filling)
  const data = { ...splicing.trace(filling) }
  if (filling.content.kind === 'prose')
    return proseInline(value, refuserOf(filling, splicing)).map((node) => ({ ...node, data }))
  const text: PhrasingContent = { type: 'text', value: onOneLine(value), data }
  if (filling.content.kind !== 'address') return [text]
  const { url } = filling.content
  if (isSafeUrl(url)) return [{ type: 'link', url, title: null, children: [text], data }]
  splicing.refuseUrl(filling, url)
  return [text]
}

function onOneLine(value: string): string {
  const lines = value.split(/[\r\n]+/)
  return lines.length === 1 ? value : lines.map((line) => line.trim()).join(' ')
}

function fillText(text: string, fillingOf: FillingOf, splicing: Splicing): string {
  return text.replace(tokenPattern, (_, number: string) => {
    const filling = fillingOf(number)
    if (filling?.content.kind === 'picture') splicing.refusePicture(filling)
    return filling ? splicing.words(filling) : ''
  })
}
