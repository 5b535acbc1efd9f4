import { Document, isMap, isNode, isPair, isScalar, Scalar, visit } from 'yaml'
import { firstOfItem, type IncidentRecord, type Path, recordFields } from '../record/index.ts'
import type { Imported, Remark } from './importer.ts'

export interface DraftOptions {
  /** Lines of comment at the top. */
  readonly head?: readonly string[]
  /** Top-level fields to leave out, as the project says them for all of its records. */
  readonly inherited?: ReadonlySet<string>
}

/**
 * The order in which the fields of items stand, that of the canonical form: what is written in it from the start need not be
 * brought into it. Those that it does not name follow in the order of the draft.
 */
const itemOrder = [...firstOfItem, 'at', 'end', 'audience', 'sources']

/**
 * A draft as the YAML text of a record: fields in the order of the reference, texts of several lines as blocks, remarks as
 * comments beside what they are about. Reading the text gives the draft again.
 */
export function writeDraft({ record, remarks = [] }: Imported, options: DraftOptions = {}): string {
  const kept = inOrder(record, options.inherited ?? new Set())
  const document = new Document(kept, { aliasDuplicateObjects: false })
  visit(document, { Scalar: (_, node) => styleOf(node) })
  for (const remark of remarks) addRemark(document, remark)
  for (const name of spaced) {
    const pair = isMap(document.contents)
      ? document.contents.items.find(({ key }) => isScalar(key) && key.value === name)
      : undefined
    if (pair && isScalar(pair.key)) pair.key.spaceBefore = true
  }
  const head = (options.head ?? []).map((text) => `# ${commentText(text)}\n`).join('')
  return head + escapes(document.toString({ lineWidth: 0 }))
}

/** Fields before which a blank line helps the eye. */
const spaced = Object.keys(recordFields).slice(Object.keys(recordFields).indexOf('organisation'))

function inOrder(record: IncidentRecord, inherited: ReadonlySet<string>): Record<string, unknown> {
  const given = new Map<string, unknown>(Object.entries(record))
  const fields = Object.keys(recordFields).filter((name) => given.has(name) && !inherited.has(name))
  return Object.fromEntries(fields.map((name) => [name, ordered(given.get(name))]))
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const rank = (name: string): number => {
    if (name === 'text') return Number.POSITIVE_INFINITY
    const index = itemOrder.indexOf(name)
    return index < 0 ? itemOrder.length : index
  }
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => rank(a) - rank(b)).map(([name, one]) => [name, ordered(one)]),
  )
}

/** What no record may hold: control characters, halves of pairs, and what is no character at all. */
const unprintable = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** A text with the Unicode pictures of control characters in their place, so that nothing that stood there is lost. */
function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unprintable, (found) => {
    const code = found.codePointAt(0) ?? 0
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd'
  })
}

/**
 * Characters that nobody would see, or that our reader takes for the damage of an encoding where they stand as they are: a text
 * with one of them is quoted, and they are written as escapes.
 */
const hidden = /[\u2028\u2029\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffd\u{e0000}-\u{e007f}]/u

function styleOf(node: Scalar): void {
  if (typeof node.value !== 'string') return
  node.value = printable(node.value)
  const { value } = node
  if (hidden.test(String(value))) node.type = Scalar.QUOTE_DOUBLE
  else if (String(value).includes('\n')) node.type = Scalar.BLOCK_LITERAL
}

function escapes(text: string): string {
  return text.replace(new RegExp(hidden.source, 'gu'), (found) =>
    [...Array(found.length).keys()]
      .map((index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}

/** Puts a remark after a short value, and before a long one or a list. */
function addRemark(document: Document, { at, text }: Remark): void {
  const written = commentText(text)
  if (written === '') return
  const comment = ` ${written}`
  const value = document.getIn(at, true)
  const isShort = isScalar(value) && !String(value.value).includes('\n')
  if (isShort) {
    value.comment = value.comment ? `${value.comment};${comment}` : comment
    return
  }
  const parent: unknown = document.getIn(at.slice(0, -1), true)
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === lastOf(at))
    : undefined
  const target = isPair(pair) ? pair.key : value
  if (isNode(target))
    target.commentBefore = target.commentBefore ? `${target.commentBefore}\n${comment}` : comment
}

function lastOf(path: Path): string | number | undefined {
  return path.at(-1)
}

function commentText(text: string): string {
  return printable(text)
    .replace(new RegExp(`${hidden.source}|\\s`, 'gu'), ' ')
    .replace(/ +/g, ' ')
    .trim()
}
