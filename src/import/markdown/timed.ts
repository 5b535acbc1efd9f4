import type { Source, Span } from '../../record/index.ts'
import { type Block, textOf, textOfAll } from './blocks.ts'
import { hasClock, isDay } from './entry.ts'
import { linesOf } from './lines.ts'
import { entriesOfTable } from './rows.ts'
import type { Stamp, StampReader } from './stamp.ts'

/** An item of a list, as an entry of a timeline. */
export interface Item extends Span {
  readonly stamp: Stamp | undefined
  readonly written: string
  readonly text: string
  /** What stands in the item below its first paragraph. */
  readonly body: string
  /** Lists in it that are entries of their own. */
  readonly below: readonly Block[]
}

/** So deep may lists of times lie in each other; what lies deeper is the text of the entry around it. */
const MAX_DEPTH = 6

/** What an item of a list says, and when. */
export function itemOf(source: Source, item: Block, stamps: StampReader, depth: number): Item {
  const [first, ...rest] = item.children
  const dated = first && dayAsNumber(source, item, first, stamps)
  const isText = dated !== undefined || first?.type === 'paragraph'
  const words = dated ?? (first && isText ? textOf(source, first) : '')
  const others = isText ? rest : item.children
  const below = others.filter(
    (block) => block.type === 'list' && depth < MAX_DEPTH && looksTimed(source, block, stamps, depth + 1),
  )
  const body = textOfAll(
    source,
    others.filter((block) => !below.includes(block)),
  )
  const [line = ''] = words.split('\n')
  const leading = stamps.first(words)
  const stamp = leading && leading.start < 8 && isPlausible(leading, words) ? leading : undefined
  const span = { start: item.start, end: below[0]?.start ?? item.end }
  if (stamp) {
    const written = words.slice(stamp.start, stamp.end)
    return { ...span, stamp, written, text: afterStamp(words, stamp), body, below }
  }
  const last = words === line ? stamps.last(line) : undefined
  if (last)
    return {
      ...span,
      stamp: last,
      written: line.slice(last.start),
      text: beforeStamp(line, last),
      body,
      below,
    }
  return { ...span, stamp: undefined, written: '', text: words, body, below }
}

/** "14. März 2024" begins a numbered list as Markdown has it; where it is a day, the words of the item with its number. */
function dayAsNumber(source: Source, item: Block, first: Block, stamps: StampReader): string | undefined {
  const number = /^(?:[-*+][ \t]+)?(?=\d{1,2}\.[ \t]+\p{L})/u.exec(source.text.slice(item.start, item.end))
  if (!number) return undefined
  const words = textOf(source, { start: item.start + number[0].length, end: first.end })
  const stamp = stamps.first(words)
  return stamp?.start === 0 && stamp.date?.day !== undefined ? words : undefined
}

/** What a line says after its stamp. Marks that the stamp opened and did not close stay open. */
export function afterStamp(words: string, stamp: Stamp): string {
  const before = words.slice(0, stamp.end)
  const marks = ['**', '__', '`'].filter((mark) => before.split(mark).length % 2 === 0)
  const rest = words.slice(stamp.end).trim()
  const opened = marks.filter((mark) => rest.split(mark).length % 2 === 0)
  return `${opened.join('')}${rest}`
}

/** What a line says before the stamp that ends it, without marks that were closed behind the stamp. */
export function beforeStamp(words: string, stamp: Stamp): string {
  const text = words.slice(0, stamp.start).trim()
  return ['**', '__', '`'].reduce((rest, mark) => {
    const isOpen = rest.split(mark).length % 2 === 0 && words.slice(stamp.start).includes(mark)
    const at = rest.lastIndexOf(mark)
    return isOpen ? (rest.slice(0, at) + rest.slice(at + mark.length)).trim() : rest
  }, text)
}

/** Two figures alone are a date only where something parts them from what follows. */
function isPlausible(stamp: Stamp, words: string): boolean {
  if (hasClock(stamp) || stamp.dayCount !== undefined) return true
  if (stamp.date === undefined) return false
  return stamp.date.year !== undefined || stamp.parted || words.length <= stamp.end
}

/** Whether a line begins an entry, and is not a wrapped line of text that happens to begin with a time. */
export function startsEntry(stamp: Stamp, words: string): boolean {
  if (!isPlausible(stamp, words)) return false
  const next = words.slice(stamp.end)
  return stamp.parted || /^[\p{Lu}\d[*_`"“]/u.test(next) || next === '' || hasClock(stamp)
}

/** Whether a block has entries with times: two at least, or one of a single one. */
export function looksTimed(source: Source, block: Block, stamps: StampReader, depth = 0): boolean {
  return timedShare(source, block, stamps, depth) >= 0.5
}

/** The share of the parts of a list, table or paragraph that begin or end with a time of day, or a whole date. */
function timedShare(source: Source, block: Block, stamps: StampReader, depth: number): number {
  const isStamp = (stamp: Stamp | undefined): boolean =>
    hasClock(stamp) || (isDay(stamp) && (stamp?.date?.year !== undefined || stamp?.date?.day !== undefined))
  if (block.type === 'list') {
    if (block.children.length === 0) return 0
    const timed = block.children.filter((item) => {
      const { stamp, below } = itemOf(source, item, stamps, depth)
      return isStamp(stamp) || below.length > 0
    }).length
    return timed / block.children.length
  }
  if (block.type === 'table') {
    const rows = entriesOfTable(source, block, stamps)
    if (!rows || rows.length === 0) return 0
    return rows.filter(({ stamp }) => isStamp(stamp)).length / rows.length
  }
  if (block.type === 'paragraph') {
    const lines = linesOf(source, block).map((line) => source.text.slice(line.start, line.end))
    const timed = lines.filter((words) => {
      const stamp = stamps.first(words)
      return (
        stamp !== undefined &&
        stamp.start < 8 &&
        isStamp(stamp) &&
        // "On 3 May, we saw" is a sentence.
        (stamp.end >= words.length || (stamp.parted && !/,\s*$/.test(words.slice(0, stamp.end))))
      )
    }).length
    return lines.length === 0 ? 0 : timed / lines.length
  }
  return 0
}
