import type { Source, Span } from '../../record/index.ts'
import { type Block, rowsOf } from './blocks.ts'
import { linesOf } from './lines.ts'
import { factOf } from './section-names.ts'

/** A fact of a report's head: "Severity: high". */
export interface Pair extends Span {
  readonly key: string
  readonly value: string
  /** Whether its key stands in bold. */
  readonly bold?: boolean
  /** Where its value begins, of a line. */
  readonly valueStart?: number
}

const pairLine =
  /^(?:[-*+][ \t]+)?(\*\*|__)?([\p{L}][^:*_\n|]{0,40}?)(?:\1[ \t]*:|:[ \t]*\1|:)(?:\1)?[ \t]*([\s\S]*)$/u

/** The facts that a paragraph, a list or a table consists of; nothing for one that is text. */
export function pairsOf(source: Source, block: Block): readonly Pair[] | undefined {
  const pairs = block.type === 'table' ? tablePairs(source, block) : linePairs(source, block)
  if (!pairs || pairs.length === 0) return undefined
  const known = pairs.filter(({ key }) => factOf(key) !== undefined).length
  // A paragraph of nothing but keys in bold is one of facts, though we do not know them all.
  return known > 0 && (known * 2 >= pairs.length || pairs.every(({ bold }) => bold)) ? pairs : undefined
}

function linePairs(source: Source, block: Block): readonly Pair[] | undefined {
  const lines =
    block.type === 'paragraph'
      ? linesOf(source, block)
      : block.type === 'list' && block.children.every(({ children }) => children.length === 1)
        ? block.children.flatMap(({ children }) => children.slice(0, 1))
        : []
  const pairs: Pair[] = []
  for (const { start, end } of lines) {
    const words = source.text.slice(start, end).replace(/\\$/, '')
    const [, mark, key, value] = pairLine.exec(words) ?? []
    const last = pairs.at(-1)
    if (key !== undefined && value !== undefined) {
      const valueStart = start + words.length - value.length
      pairs.push({ key: key.trim(), value: value.trim(), start, end, bold: mark !== undefined, valueStart })
    } else if (last?.bold && block.type === 'paragraph' && !/^[*_`]*[([]?\*/.test(words)) {
      // Of a key in bold the value may go on in the next line.
      pairs.splice(-1, 1, { ...last, value: `${last.value}\n${words}`, end })
    } else return undefined
  }
  return pairs
}

function tablePairs(source: Source, block: Block): readonly Pair[] | undefined {
  const rows = rowsOf(source, block)
  if (rows.some(({ cells }) => cells.length !== 2)) return undefined
  return rows
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ start, end, cells: [key = '', value = ''] }) => ({
      key: key.replace(/\*\*|:$/g, ''),
      value,
      start,
      end,
    }))
}
