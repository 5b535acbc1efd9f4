import type { Text } from 'mdast'
import type { Handle } from 'mdast-util-to-markdown'

type Parameters = globalThis.Parameters<Handle>

/** A character that can mean something in the middle of a line, or a line ending. */
const marker = /[\t\n\r!&*<[\\\]_`|~]/

/** What can start a construct at the start of a line, or is lost there. */
const opener = /^[\t #()+\-.:=>\d]/

/** A character of two units at an end, next to an underscore. */
const wideStart = /^[\uD800-\uDBFF][\uDC00-\uDFFF]_/
const wideEnd = /_[\uD800-\uDBFF][\uDC00-\uDFFF]$/

/**
 * Prints a text node. Most texts hold nothing that Markdown could take for markup: they are printed as they are.
 * The others are escaped by remark-stringify, which tries some hundred patterns on each. The conditions are wider
 * than those patterns, so both ways print the same; a test compares them.
 */
export function text(node: Text, _: Parameters[1], state: Parameters[2], info: Parameters[3]): string {
  return isPlain(node.value, info) ? node.value : escapedText(node, _, state, info)
}

function isPlain(value: string, { before, after }: Parameters[3]): boolean {
  if (marker.test(value)) return false
  if (/[\n\r]/.test(before) && opener.test(value)) return false
  if (before.endsWith(']') && value.startsWith('(')) return false
  // A blank at the end of a line is lost; a number sign there closes a heading.
  return !value.endsWith('#') && !(value.endsWith(' ') && /^[\n\r]/.test(after))
}

/**
 * Prints a text node with everything escaped that needs it.
 *
 * An underscore inside a word needs no escape, unless emphasis turns the letter beside it into a reference.
 * remark-stringify sees that for a letter of one unit only: others are kept out of its sight.
 */
export function escapedText(
  { value }: Text,
  _: Parameters[1],
  state: Parameters[2],
  info: Parameters[3],
): string {
  const start = wideStart.test(value) ? 2 : 0
  const end = value.length - (wideEnd.test(value) ? 2 : 0)
  const before = start === 0 ? info.before : ' '
  const after = end === value.length ? info.after : ' '
  return (
    value.slice(0, start) + state.safe(value.slice(start, end), { ...info, before, after }) + value.slice(end)
  )
}
