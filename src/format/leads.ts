import type { Paragraph, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'

/** Letters of a paragraph that introduces something, and of a line such as a salutation or a name, at most. */
const [introduction, shortLine] = [200, 80]

/**
 * Whether a paragraph stays on the page of what follows it: because it is the beginning of that (“These are the data:”), or
 * because only the short lines that close a letter come after it, which say nothing on a page of their own.
 */
export function leads(paragraph: Paragraph, after: readonly RootContent[]): boolean {
  const [next] = after
  if (next === undefined) return false
  if (['list', 'table', 'code', 'picture'].includes(next.type)) return isWithin(paragraph, introduction)
  return after.every((node) => node.type === 'paragraph' && isWithin(node, shortLine))
}

function isWithin(paragraph: Paragraph, letters: number): boolean {
  return plainText(paragraph).length <= letters
}
