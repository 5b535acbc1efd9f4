import type { Link } from 'mdast'
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown'
import { saysAddress } from './address.ts'

type Parameters = globalThis.Parameters<Handle>

const web = /^https?:[^\s<>|\p{Cc}]*$/iu
const mail = /^mailto:[\w.+-]+@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,}$/i

/**
 * Prints a link: `<https://example.com>` if its text is its address, else with its text in brackets.
 *
 * remark-stringify's own shorthand is too generous: it prints `<b>` for a link to `mailto:b`.
 */
export function link(node: Link, parent: Parameters[1], state: Parameters[2], info: Parameters[3]): string {
  const short = shorthand(node)
  return short === undefined ? defaultHandlers.link(node, parent, state, info) : `<${short}>`
}

link.peek = (node: Link): string => (shorthand(node) === undefined ? '[' : '<')

function shorthand({ children, title, url }: Link): string | undefined {
  const [only] = children
  if (title || children.length !== 1 || only?.type !== 'text') return undefined
  return saysAddress(only.value, url) && (web.test(url) || mail.test(url)) ? only.value : undefined
}
