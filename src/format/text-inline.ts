import type { PhrasingContent } from 'mdast'
import { saysAddress } from './address.ts'
import { withoutDirections } from './clean.ts'
import { unexpected } from './mark.ts'

const blanks = /[\t\n \u2028\u2029]+/g

/** The addresses that a text refers to by number. */
export interface References {
  readonly numberOf: (url: string) => number
  readonly all: () => readonly string[]
}

/** A new, empty list of addresses. */
export function makeReferences(): References {
  const numbers = new Map<string, number>()
  return {
    numberOf(url) {
      const number = numbers.get(url) ?? numbers.size + 1
      numbers.set(url, number)
      return number
    },
    all: () => [...numbers.keys()],
  }
}

/** Running text on one line, except that a line break stays one. A link is its text and a number in brackets. */
export function inline(nodes: readonly PhrasingContent[], references: References): string {
  return nodes.map((node) => one(node, references)).join('')
}

/** Text without what a line of plain text cannot hold. */
export function plain(text: string): string {
  return withoutDirections(text).replace(blanks, ' ')
}

/** A line of code without what a line of plain text cannot hold; its blanks stay. */
export function verbatim(line: string): string {
  return withoutDirections(line)
    .replaceAll('\t', '    ')
    .replace(/[\u2028\u2029]/g, ' ')
}

function one(node: PhrasingContent, references: References): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return plain(node.value)
    case 'break':
      return '\n'
    case 'emphasis':
    case 'strong':
      return inline(node.children, references)
    case 'link': {
      const shown = inline(node.children, references)
      return saysAddress(shown, node.url) ? shown : `${shown} [${references.numberOf(node.url)}]`
    }
    default:
      throw unexpected(node)
  }
}
