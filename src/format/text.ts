import type { Heading, List, RootContent } from 'mdast'
import { unexpected } from './mark.ts'
import type { Printable, TextFormat } from './printable.ts'
import { inline, makeReferences, plain, type References, verbatim } from './text-inline.ts'
import { table } from './text-table.ts'
import { displayWidth } from './text-width.ts'
import { wrap } from './text-wrap.ts'
import { tidy } from './tidy.ts'

const columns = 72
const narrowest = 24

/** Plain text of 72 columns, for a mail or a terminal. Addresses of links stand at the end, by number. */
export const text: TextFormat = {
  name: 'txt',
  extension: 'txt',
  mediaType: 'text/plain',
  pictures: false,
  print,
}

function print(document: Printable): string {
  const references = makeReferences()
  const lines = blocks(tidy(document.tree).children, columns, references, true)
  const addresses = references
    .all()
    .map((url, index) => `[${index + 1}] ${plain(url.replace(/^mailto:/i, ''))}`)
  if (addresses.length > 0) lines.push('', '-'.repeat(columns), ...addresses)
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

function blocks(
  nodes: readonly RootContent[],
  width: number,
  references: References,
  apart: boolean,
): string[] {
  const lines: string[] = []
  for (const node of nodes) {
    if (apart && lines.length > 0) lines.push('')
    lines.push(...block(node, Math.max(width, narrowest), references))
  }
  return lines
}

function block(node: RootContent, width: number, references: References): string[] {
  switch (node.type) {
    case 'paragraph':
      return wrap(inline(node.children, references), width)
    case 'heading':
      return heading(node, width, references)
    case 'list':
      return list(node, width, references)
    case 'blockquote':
      return blocks(node.children, width - 2, references, true).map((line) => `> ${line}`)
    case 'table':
      return table(node, width, references)
    case 'code':
      return node.value.split('\n').map((line) => `    ${verbatim(line)}`)
    case 'thematicBreak':
      return ['* * *']
    default:
      throw unexpected(node)
  }
}

function heading(node: Heading, width: number, references: References): string[] {
  const lines = wrap(inline(node.children, references), width)
  const longest = Math.max(...lines.map(displayWidth))
  const rule = node.depth === 1 ? '=' : node.depth === 2 ? '-' : '~'
  return [...lines, rule.repeat(Math.min(longest, width))]
}

function list(node: List, width: number, references: References): string[] {
  const last = (node.start ?? 1) + node.children.length - 1
  const indent = node.ordered ? `${last}. `.length : 2
  return node.children.flatMap((item, index) => {
    const bullet = node.ordered ? `${(node.start ?? 1) + index}. ` : '- '
    const lines = blocks(item.children, width - indent, references, item.spread ?? false)
    const [first = '', ...rest] = lines
    const whole = [bullet.padEnd(indent) + first, ...rest.map((line) => ' '.repeat(indent) + line)]
    return node.spread && index > 0 ? ['', ...whole] : whole
  })
}
