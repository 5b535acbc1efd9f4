import type { Entry, MapNode, Node } from '../../record/index.ts'
import { blockLines, writeText } from '../scalar.ts'
import { commentOf, type Gap, type GapLine, gapIn, printLines, splitTail, Unformattable } from './gap.ts'

/** What decides how the values of a text are written. */
export interface Style {
  readonly text: string
  /** The keys of a map in the order in which they are to stand. */
  readonly keysOf: (map: MapNode) => readonly string[] | undefined
  /** What is to be written for a text, where that is another one. */
  readonly rewrite: (node: Node) => string | undefined
}

/** A list or map in brackets is kept on one line that is so long at most. */
const WIDTH = 120

const isIndentation = /^[ \t]*$/
const isDash = /^[ \t]*-[ \t]*$/

type ListNode = Extract<Node, { type: 'sequence' }>
type ScalarNode = Extract<Node, { type: 'scalar' }>

/** One entry of a map or item of a list: its own lines, and the comments that go with it. */
interface Chunk {
  readonly key: string | undefined
  readonly above: readonly GapLine[]
  readonly lines: readonly string[]
  readonly below: readonly GapLine[]
}

/**
 * The chunks of a map, in the order in which they are to stand, each with what speaks of it.
 *
 * @param lead the lines above the first entry, where they go with it
 */
export function mapChunks(
  style: Style,
  map: MapNode,
  column: number,
  lead: readonly GapLine[] = [],
): readonly Chunk[] {
  const isFlow = inBrackets(style, map)
  const spans = map.entries.map(spanOfEntry)
  const chunks = map.entries.map((entry, index): Chunk => {
    const [above, after] = around(style, spans, index, map, isFlow, isIndentation)
    const lines = entryLines(style, entry, after.beside, column)
    return { key: entry.key.value, above: index === 0 ? lead : above, lines, below: after.below }
  })
  const order = style.keysOf(map)
  if (!order) return chunks
  const rank = ({ key }: Chunk): number => {
    const index = order.indexOf(key ?? '')
    return index < 0 ? order.length : index
  }
  return [...chunks].sort((a, b) => rank(a) - rank(b))
}

function listChunks(style: Style, list: ListNode, column: number): readonly Chunk[] {
  const isFlow = inBrackets(style, list)
  return list.items.map((item, index): Chunk => {
    const [above, after] = around(style, list.items, index, list, isFlow, isDash)
    const [first = '', ...rest] = valueLines(style, item, after.beside, column + 2)
    const lines = [`- ${first}`.trimEnd(), ...rest.map(indented)]
    return { key: undefined, above, lines, below: after.below }
  })
}

interface After {
  readonly beside: string | undefined
  readonly below: readonly GapLine[]
}

/** The comments above one of several values, beside it, and below it as far as they speak of it. */
function around(
  style: Style,
  spans: readonly { readonly start: number; readonly end: number }[],
  index: number,
  parent: Node,
  isFlow: boolean,
  lead: RegExp,
): readonly [readonly GapLine[], After] {
  const nothing: After = { beside: undefined, below: [] }
  const [before, own, next] = [spans[index - 1], spans[index], spans[index + 1]]
  if (isFlow || !own) return [[], nothing]
  const column = columnOf(style.text, parent.start)
  let above: readonly GapLine[] = []
  if (before)
    above = splitTail(
      checked(gapIn(style.text, before.end, dashLine(style, own.start, lead)), lead).lines,
      column,
    )[1]
  else dashLine(style, own.start, lead)
  const end = next ? dashLine(style, next.start, lead) : undefined
  if (end === undefined) return [above, { beside: lastComment(style, own.end), below: [] }]
  const gap = checked(gapIn(style.text, own.end, end), lead)
  return [above, { beside: gap.beside, below: splitTail(gap.lines, column)[0] }]
}

/** Where what begins the line of a value ends: a dash may stand on a line of its own. */
function dashLine({ text }: Style, start: number, lead: RegExp): number {
  if (!lead.test('-')) return start
  const found = /-(?:[ \t]+|[ \t]*(?:\r\n|\n|\r)[ \t]*|)$/.exec(text.slice(Math.max(0, start - 200), start))
  if (!found) throw new Unformattable(start)
  return start - found[0].length + 1
}

function checked(gap: Gap, lead: RegExp): Gap {
  if (!lead.test(gap.lead)) throw new Unformattable(0)
  return gap
}

/** The comment beside the last value of a list or map. What stands below it is the business of what is around. */
function lastComment({ text }: Style, end: number): string | undefined {
  const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? ''
  return commentOf(rest, end)
}

function entryLines(
  style: Style,
  { key, value }: Entry,
  beside: string | undefined,
  column: number,
): readonly string[] {
  const name = `${keyText(style, key)}:`
  const colon = /^[ \t]*:/.exec(style.text.slice(key.end, value.start))?.[0].length
  if (colon === undefined) throw new Unformattable(key.end)
  const gap = checked(gapIn(style.text, key.end + colon, value.start), isIndentation)
  const between = printLines(gap.lines).filter((line) => line !== '')
  const isBare = gap.beside === undefined && between.length === 0
  const words = isBare ? wordList(style, value) : undefined
  if (words !== undefined && column + name.length + words.length < WIDTH) {
    return [joined(`${name} ${words}`, beside)]
  }
  if (isBlock(style, value)) {
    const inner = [...between, ...collectionLines(style, value, column + 2)]
    return [joined(name, gap.beside), ...inner.map(indented)]
  }
  const comments = gap.beside === undefined ? between : [gap.beside, ...between]
  const lines = valueLines(style, value, beside, column + 2, name.length - 1)
  const [first = '', ...rest] = lines
  const isLaidOut = isBroken(style, value, column + name.length + 1)
  const entry = isLaidOut
    ? [name, ...lines.map(indented)]
    : [`${name} ${first}`.trimEnd(), ...rest.map(indented)]
  return [...comments, ...entry]
}

/** A list of words in block style without comments, as it stands in brackets. */
function wordList(style: Style, node: Node): string | undefined {
  if (node.type !== 'sequence' || !isBlock(style, node)) return undefined
  const isWord = (item: Node): boolean =>
    item.type === 'scalar' && /^[A-Za-z][\w.-]*$/.test(style.text.slice(item.start, item.end))
  if (!node.items.every(isWord) || style.text.slice(node.start, node.end).includes('#')) return undefined
  return flowText(style, node)
}

/** The lines of a value after its key or dash. */
function valueLines(
  style: Style,
  node: Node,
  beside: string | undefined,
  column: number,
  taken = 0,
): readonly string[] {
  if (node.type === 'scalar') return scalarLines(style, node, beside, column)
  if (isBlock(style, node)) return collectionLines(style, node, column)
  if (hasComment(style, node)) return verbatim(style, node, beside)
  const flow = flowText(style, node)
  if (flow.length + column + taken <= WIDTH || isEmpty(node)) return [joined(flow, beside)]
  const lines = collectionLines(style, node, column)
  return beside === undefined ? lines : [...lines, beside]
}

/** Whether a list or map in brackets is too long for its line. */
function isBroken(style: Style, node: Node, column: number): boolean {
  if (node.type === 'scalar' || isEmpty(node) || hasComment(style, node)) return false
  return flowText(style, node).length + column > WIDTH
}

function collectionLines(style: Style, node: Node, column: number): readonly string[] {
  if (node.type === 'scalar') return []
  const chunks = node.type === 'map' ? mapChunks(style, node, column) : listChunks(style, node, column)
  return chunks.flatMap(({ above, lines, below }, index) => {
    const lead = printLines(above)
    return [
      ...(index === 0 ? lead.filter((line) => line !== '') : lead),
      ...lines,
      ...printLines(below).map(indented),
    ]
  })
}

function scalarLines(
  style: Style,
  node: ScalarNode,
  beside: string | undefined,
  column: number,
): readonly string[] {
  const source = style.text.slice(node.start, node.end)
  if (/^[|>]/.test(source)) return blockScalar(node, source, beside, column)
  const isLong = /[\r\n]/.test(source)
  const block = isLong && typeof node.value === 'string' ? blockLines(node.value, column) : undefined
  if (!block) return [joined(scalarText(style, node, 'block'), beside)]
  const [mark = '', ...lines] = block
  return [joined(mark, beside), ...lines]
}

/** A block text keeps its lines, and gets the indentation of its place. */
function blockScalar(
  node: ScalarNode,
  source: string,
  beside: string | undefined,
  column: number,
): readonly string[] {
  const [header = '', ...content] = source.split(/\r\n|\n|\r/)
  const found = /^([|>]-?)[ \t]*(#.*)?$/.exec(header)
  const text = String(node.value)
  if (!found || content.length === 0) {
    const [mark = '', ...lines] = blockLines(text, column) ?? []
    return lines.length > 0 ? [joined(mark, beside), ...lines] : [joined(writeText(text, 'block'), beside)]
  }
  const depth = Math.min(
    ...content.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0),
  )
  const lines = content.map((line) => line.slice(depth))
  return [joined(found[1] ?? '', found[2]?.trimEnd() ?? beside), ...lines]
}

function scalarText(style: Style, node: ScalarNode, context: 'block' | 'flow'): string {
  const source = style.text.slice(node.start, node.end)
  const { value } = node
  if (source === '' && context === 'flow') return 'null'
  const rewritten = style.rewrite(node)
  if (rewritten !== undefined) return writeText(rewritten, context)
  if (typeof value !== 'string') return source
  const isPlain = !/^["']/.test(source) && !/[\r\n]/.test(source)
  // What is plain in a block may not be so in brackets; what is plain in brackets is plain everywhere.
  return isPlain && context === 'block' ? source : writeText(value, context)
}

function keyText(style: Style, key: Entry['key'], context: 'block' | 'flow' = 'block'): string {
  const source = style.text.slice(key.start, key.end)
  return /^["']/.test(source) ? writeText(key.value, context) : source
}

function flowText(style: Style, node: Node): string {
  if (node.type === 'scalar') return scalarText(style, node, 'flow')
  if (node.type === 'sequence') return `[${node.items.map((item) => flowText(style, item)).join(', ')}]`
  const order = style.keysOf(node)
  const rank = ({ key }: Entry): number => {
    const index = order?.indexOf(key.value) ?? 0
    return index < 0 ? (order?.length ?? 0) : index
  }
  const entries = [...node.entries].sort((a, b) => rank(a) - rank(b))
  const written = entries.map(({ key, value }) =>
    `${keyText(style, key, 'flow')}: ${flowText(style, value)}`.trimEnd(),
  )
  return written.length === 0 ? '{}' : `{ ${written.join(', ')} }`
}

/** A list or map in brackets with comments inside: only its indentation changes. */
function verbatim({ text }: Style, node: Node, beside: string | undefined): readonly string[] {
  const [first = '', ...rest] = text.slice(node.start, node.end).split(/\r\n|\n|\r/)
  const depths = rest
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0)
  const depth = Math.min(...depths)
  const lines = [first, ...rest.map((line) => line.slice(depth))].map((line) => line.trimEnd())
  return [...lines.slice(0, -1), joined(lines.at(-1) ?? '', beside)]
}

/** Whether a list or map is written in block style. */
function isBlock(style: Style, node: Node): boolean {
  return node.type !== 'scalar' && !inBrackets(style, node)
}

function inBrackets({ text }: Style, node: Node): boolean {
  return node.type !== 'scalar' && /[[{]/.test(text.charAt(node.start)) && node.end > node.start + 1
}

function isEmpty(node: Node): boolean {
  return node.type === 'map' ? node.entries.length === 0 : node.type === 'sequence' && node.items.length === 0
}

/** Whether there is a comment between the values of a list or map in brackets. */
function hasComment({ text }: Style, node: Node): boolean {
  if (!text.slice(node.start, node.end).includes('#')) return false
  const leaves: { readonly start: number; readonly end: number }[] = []
  const gather = (one: Node): void => {
    if (one.type === 'scalar') leaves.push(one)
    else if (one.type === 'sequence') one.items.forEach(gather)
    else
      for (const { key, value } of one.entries) {
        leaves.push(key)
        gather(value)
      }
  }
  gather(node)
  let at = node.start
  for (const { start, end } of leaves) {
    if (text.slice(at, start).includes('#')) return true
    at = Math.max(at, end)
  }
  return text.slice(at, node.end).includes('#')
}

function spanOfEntry({ key, value }: Entry) {
  return { start: key.start, end: Math.max(key.end, value.end) }
}

function columnOf(text: string, offset: number): number {
  return offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) - 1
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`
}

function joined(line: string, comment: string | undefined): string {
  return comment === undefined ? line : line === '' ? comment : `${line} ${comment}`
}
