import { entryOf, follow, guidesAt, type MapNode, type Node, type Path, type Span } from '../record/index.ts'
import type { Analysis } from './analysis.ts'
import { languagesOf } from './languages.ts'
import { frontMatter } from './markdown.ts'
import { spotAt } from './spot.ts'
import type { SpanEdit } from './text-edits.ts'

/** A change that makes room for a text in another language. */
export interface Room {
  readonly title: string
  readonly edits: readonly SpanEdit[]
}

/**
 * For each language of the record that the text at an offset lacks: where it is to be written. The place is left empty, and
 * an empty text is an error: nobody can forget it. In the narrative of a Markdown record a language is a section of its own.
 */
export function missingTexts(analysis: Analysis, offset: number): readonly Room[] {
  const { reading, isMarkdown } = analysis
  const { node: root, source, parts } = reading
  const front = isMarkdown ? frontMatter(source.text) : undefined
  if (!root || (isMarkdown && (!front || offset > front.end))) return []
  const spot = spotAt(root, offset)
  const path = spot && textPath(root, spot.path)
  const node = path && follow(root, path)
  if (!path || !node || node.source) return []
  const there = node.type === 'map' ? node.entries.map(({ key }) => key.value) : [parts.language]
  return languagesOf(analysis)
    .filter((tag) => !there.includes(tag) && !there.includes(tag.split('-')[0] ?? tag))
    .flatMap((tag) => {
      const edits = roomFor(source.text, node, tag, parts.language)
      return edits.length > 0 ? { title: `Add the text in \`${tag}\``, edits } : []
    })
}

/** The text by language at a path or around it; of an item, the text in it. */
function textPath(root: Node, path: Path): Path | undefined {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length)
    const node = follow(root, part)
    if (!node) continue
    const guides = guidesAt(part)
    if (!guides.some(({ title }) => title === 'Texts by language')) {
      const inner = entryOf(node, 'text') && [...part, 'text']
      if (inner && guidesAt(inner).some(({ title }) => title === 'Texts by language')) return inner
      continue
    }
    // An item may be a text by language, or a map with a text in it.
    return node.type === 'map' && entryOf(node, 'text') ? [...part, 'text'] : part
  }
  return undefined
}

function roomFor(text: string, node: Node, tag: string, own: string): Room['edits'] {
  if (node.type === 'map') return inMap(text, node, tag)
  if (node.type !== 'scalar' || typeof node.value !== 'string') return []
  return aroundScalar(text, node, tag, own)
}

function inMap(text: string, node: MapNode, tag: string): Room['edits'] {
  const [first] = node.entries
  const last = node.entries.at(-1)
  if (!first || !last) return []
  const end = endOf(text, last.value)
  const isFlow = text.charAt(node.start) === '{'
  const added = isFlow
    ? `, ${tag}: ""`
    : `${lineBreak(text)}${' '.repeat(columnOf(text, first.key.start))}${tag}: ""`
  return [{ span: { start: end, end }, text: added }]
}

function aroundScalar(text: string, node: Span, tag: string, own: string): Room['edits'] {
  const written = text.slice(node.start, endOf(text, node))
  const lead = /[^\r\n]*$/.exec(text.slice(0, node.start))?.[0] ?? ''
  const item = /^[ \t]*(?:-[ \t]+)+$/.exec(lead)
  const key = /^([ \t]*(?:-[ \t]+)*)[^\s{}[\],#][^{}[\],#]*:[ \t]+$/.exec(lead)
  const isBlock = /^[|>]/.test(written)
  if (item && !isBlock) {
    const next = `${lineBreak(text)}${' '.repeat(lead.length)}`
    return [
      { span: { start: node.start, end: endOf(text, node) }, text: `${own}: ${written}${next}${tag}: ""` },
    ]
  }
  if (key) {
    const next = `${lineBreak(text)}${' '.repeat((key[1] ?? '').length + 2)}`
    const moved = isBlock ? written.replace(/(\r\n|\n|\r)(?=[^\r\n])/g, '$1  ') : written
    return [
      {
        span: { start: node.start - (/[ \t]*$/.exec(lead)?.[0].length ?? 0), end: endOf(text, node) },
        text: `${next}${own}: ${moved}${next}${tag}: ""`,
      },
    ]
  }
  // In braces a plain text must not hold what ends it.
  if (/[,{}[\]#]|: /.test(written) && !/^["']/.test(written)) return []
  return [{ span: { start: node.start, end: endOf(text, node) }, text: `{ ${own}: ${written}, ${tag}: "" }` }]
}

/** The end of a value, without the line breaks that a block of text ends with. */
function endOf(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length
}

function columnOf(text: string, offset: number): number {
  return /[^\r\n]*$/.exec(text.slice(0, offset))?.[0].length ?? 0
}

function lineBreak(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}
