import { nearestWord } from '../nearest.ts'
import type { Entry, MapNode, Span } from '../node.ts'
import { audiences } from '../terms.ts'
import { readYaml } from '../yaml/read.ts'
import { type Context, fieldOf, remark } from './context.ts'

/** Attributes at the end of an item, a row or a heading: `{audience: customer, sources: [post]}`. */
export interface Attributes {
  readonly span: Span
  readonly entries: readonly Entry[]
}

// What is no attribute list costs a try for each of its opening braces.
const MAX_TRIES = 6

/**
 * The attributes at the end of a stretch: a YAML map in braces after a space, of which at least one key is known or
 * nearly so. All else in braces is text.
 *
 * @param known the fields that the item may have
 */
export function readAttributes(
  context: Context,
  span: Span,
  known: readonly string[],
): Attributes | undefined {
  const { source } = context
  const text = source.text.slice(span.start, span.end).trimEnd()
  if (!text.endsWith('}')) return undefined
  const end = span.start + text.length
  let at = text.length
  for (let tries = 0; tries < MAX_TRIES && at > 0; tries++) {
    at = text.lastIndexOf('{', at - 1)
    if (at < 0) return undefined
    if (at > 0 && !/\s/.test(text.charAt(at - 1))) continue
    const part = { start: span.start + at, end }
    const { node, findings } = readYaml(source, part)
    if (node?.type === 'map') {
      if (!node.entries.some((entry) => isMeant(entry, known))) {
        warnOfColon(context, part, node, known)
        return undefined
      }
      context.findings.push(...findings)
      return { span: part, entries: node.entries.map(withAudience) }
    }
    if (isBroken(text.slice(at), known)) {
      context.findings.push(...findings)
      return undefined
    }
  }
  return undefined
}

/** `{audience customer}` would become text that a letter shows. */
function warnOfColon(context: Context, span: Span, { entries }: MapNode, known: readonly string[]): void {
  const [entry, ...others] = entries
  const words = entry?.key.value.split(/\s+/) ?? []
  const [field = '', value] = words
  if (others.length > 0 || words.length !== 2 || !known.includes(field)) return
  remark(context, span, {
    code: 'attribute-colon',
    level: 'warning',
    message: `Unexpected \`{${field} ${value}}\` without a colon, expected \`{${field}: ${value}}\`; it is read as text`,
    hint: `Write \`{${field}: ${value}}\`.`,
  })
}

/** `{customer}` is short for `{audience: customer}`. */
function withAudience(entry: Entry): Entry {
  const { key } = entry
  if (!isShort(entry)) return entry
  return fieldOf('audience', { type: 'scalar', value: key.value, start: key.start, end: key.end })
}

function isMeant(entry: Entry, known: readonly string[]): boolean {
  if (isShort(entry)) return true
  if (entry.value.type === 'scalar' && entry.value.value === null) return false
  return isNear(entry.key.value, known)
}

function isShort({ key, value }: Entry): boolean {
  return (
    value.type === 'scalar' &&
    value.value === null &&
    value.start === value.end &&
    isNear(key.value, audiences)
  )
}

// A short word is near to too many others.
function isNear(word: string, known: readonly string[]): boolean {
  return known.includes(word) || (word.length > 3 && nearestWord(word, known) !== undefined)
}

/** Whether braces that YAML cannot read begin with a known field: they were meant, and must not become text unseen. */
function isBroken(text: string, known: readonly string[]): boolean {
  const word = /^\{\s*([\w-]+)\s*[:,}]/.exec(text)?.[1]
  return word !== undefined && (known.includes(word) || audiences.some((audience) => audience === word))
}
