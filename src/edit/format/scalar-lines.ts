import type { Node } from '../../record/index.ts'
import { blockLines, type Context, writeText } from '../scalar.ts'
import type { Unit } from './units.ts'

/** What decides how the values of a text are written. */
export interface Style {
  readonly text: string
  /** The keys of a map in the order in which they are to stand. */
  readonly keysOf: (map: Node) => readonly string[] | undefined
  /** What is to be written for a text, where that is another one. */
  readonly rewrite: (node: Node) => string | undefined
}

export type ScalarNode = Extract<Node, { type: 'scalar' }>

/** An empty line that is part of a text: no other may be put in or left out beside it. No record can hold the character. */
export const KEPT_LINE = '\u0000'

/** A single value: on one line, or the mark of a block text and its lines. */
export function scalarLines(style: Style, unit: Unit, node: ScalarNode, room: number): readonly string[] {
  const source = style.text.slice(node.start, node.end)
  if (/^[|>]/.test(source)) return blockText(unit, node, source, room)
  const isLong = /[\r\n]/.test(source)
  const block = isLong && typeof node.value === 'string' ? blockLines(node.value, room) : undefined
  return block ?? [scalarText(style, node, 'block')]
}

/** A block text keeps its lines. */
function blockText(unit: Unit, node: ScalarNode, source: string, room: number): readonly string[] {
  const [header = '', ...written] = source.split(/\r\n|\n|\r/)
  const [, mark = '', marks = ''] = /^([|>])([-+0-9]*)/.exec(header) ?? []
  const text = String(node.value)
  if (!/[^\n]/.test(text)) return blockLines(text, room) ?? [writeText(text, 'block')]
  const said = /\d/.exec(marks)?.[0]
  const first = written.find((line) => /[^ ]/.test(line)) ?? ''
  const depth = said === undefined ? (/^ */.exec(first)?.[0].length ?? 0) : unit.column + Number(said)
  const lines = written.map((line) => line.slice(depth))
  // A text that begins with spaces has to say where its lines begin.
  const indicator = lines.find((line) => line !== '')?.startsWith(' ') ? '2' : ''
  const breaks = text.length - text.replace(/\n+$/, '').length
  const chomping = breaks === 0 ? '-' : breaks === 1 ? '' : '+'
  const kept = Array.from({ length: Math.max(0, breaks - 1) }, () => KEPT_LINE)
  return [mark + indicator + chomping, ...lines, ...kept]
}

/** A single value on one line. */
export function scalarText(style: Style, node: ScalarNode, context: Context): string {
  const source = style.text.slice(node.start, node.end)
  const { value } = node
  if (source === '' && context === 'flow') return 'null'
  const rewritten = style.rewrite(node)
  if (rewritten !== undefined) return writeText(rewritten, context)
  if (typeof value !== 'string') return source
  const isPlain = !/^["'|>]/.test(source) && !/[\r\n]/.test(source)
  // What is plain in a block may not be so in brackets; what is plain in brackets is plain everywhere.
  return isPlain && context === 'block' ? source : writeText(value, context)
}

/** A key, without needless quotation marks. */
export function keyText(style: Style, key: NonNullable<Unit['key']>, context: Context): string {
  const source = style.text.slice(key.start, key.end)
  return source === '' || /^["']|[\r\n]/.test(source) ? writeText(key.value, context) : source
}

/** A value on one line, lists and maps in brackets and braces. */
export function flowText(style: Style, node: Node): string {
  if (node.type === 'scalar') return scalarText(style, node, 'flow')
  if (node.type === 'sequence') return `[${node.items.map((item) => flowText(style, item)).join(', ')}]`
  const order = style.keysOf(node)
  const rank = (key: string): number => {
    const index = order?.indexOf(key) ?? 0
    return index < 0 ? (order?.length ?? 0) : index
  }
  const entries = [...node.entries].sort((a, b) => rank(a.key.value) - rank(b.key.value))
  const written = entries.map(({ key, value }) => `${keyText(style, key, 'flow')}: ${flowText(style, value)}`)
  return written.length === 0 ? '{}' : `{ ${written.join(', ')} }`
}
