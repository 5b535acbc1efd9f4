import type { Source, Span } from '../../record/index.ts'
import { type Block, textOf } from './blocks.ts'
import { type Entry, type Extract, hasClock, isDay, type Loose } from './entry.ts'
import { linesOf, markupLinesOf } from './lines.ts'
import type { Section } from './outline.ts'
import { entriesOfTable } from './rows.ts'
import type { Stamp, StampReader } from './stamp.ts'
import { afterStamp, beforeStamp, itemOf, looksTimed, startsEntry } from './timed.ts'

interface Open {
  start: number
  end: number
  stamp: Stamp | undefined
  written: string
  parts: string[]
  beside: string[]
  /** Whether what follows belongs to it: of a heading, a line or the words before a list. */
  takes: boolean
  /** Whether it is a line of code or HTML. */
  ofMarkup?: boolean
  zone?: Entry['zone']
  year?: Entry['year']
}

/** Whether a line that goes on after others begins an entry all the same: a time of day, and a dash or colon. */
function isStrong(stamp: Stamp, words: string): boolean {
  return stamp.start === 0 && stamp.clock !== undefined && /(?:[—–:]|\s-)\s*$/.test(words.slice(0, stamp.end))
}

/** The entries of a timeline, whatever it is made of: headings, lists, tables, lines. */
export function extractTimeline(source: Source, sections: readonly Section[], stamps: StampReader): Extract {
  const entries: Open[] = []
  const loose: Loose[] = []
  const isNamed = sections.some(({ topic, named }) => named && topic === 'timeline')
  let aside: string[] = []
  const add = (entry: Omit<Open, 'beside'> & { readonly beside?: readonly string[] }): Open => {
    const made = { ...entry, beside: [...aside, ...(entry.beside ?? [])] }
    aside = []
    entries.push(made)
    return made
  }

  const takeBlock = (block: Block, isFirst: boolean): void => {
    switch (block.type) {
      case 'table':
        return takeTable(block)
      case 'list':
        return takeList(block, 0)
      case 'blockquote':
        if (block.children.some((child) => looksTimed(source, child, stamps))) {
          for (const child of block.children) takeBlock(child, false)
          return
        }
        return attach(block)
      case 'paragraph':
        return takeLines(block, isFirst)
      case 'thematicBreak':
        return
      case 'code':
      case 'html':
        return takeMarkup(block)
      default:
        return attach(block)
    }
  }

  const attach = (span: Span & { readonly type?: string }): void => {
    const last = entries.at(-1)
    // Code that was not indented under the item of a list belongs to it all the same.
    if (last?.takes || (last && span.type === 'code')) {
      last.parts.push(textOf(source, span))
      last.end = span.end
    } else loose.push({ start: span.start, end: span.end, text: textOf(source, span) })
  }

  const takeTable = (block: Block): void => {
    const rows = entriesOfTable(source, block, stamps)
    if (!rows) return attach(block)
    for (const row of rows) {
      add({ ...row, written: row.written, parts: row.text === '' ? [] : [row.text], takes: false })
    }
  }

  const takeList = (block: Block, depth: number): void => {
    const items = block.children.map((item) => itemOf(source, item, stamps, depth))
    const timed = items.filter(({ stamp }) => stamp !== undefined).length
    const nested = items.filter(({ below }) => below.length > 0).length
    if (timed === 0 && nested === 0 && entries.at(-1)?.takes) return attach(block)
    if (
      timed > 0 &&
      timed * 4 < items.length &&
      entries.at(-1)?.takes &&
      !items.some(({ stamp }) => hasClock(stamp))
    )
      return attach(block)
    for (const { stamp, written, text, below, body, start, end } of items) {
      const own = [text, body].filter((part) => part !== '')
      add({ start, end, stamp, written, parts: own, takes: false })
      for (const list of below) takeList(list, depth + 1)
    }
  }

  const takeLines = (block: Block, isFirst: boolean): void => {
    const lines = linesOf(source, block)
    let isTimed = false
    for (const [index, line] of lines.entries()) {
      const words = source.text.slice(line.start, line.end)
      const stamp = stamps.first(words)
      const isEntry =
        stamp !== undefined &&
        stamp.start < 8 &&
        (index === 0 || isTimed || (isNamed && isStrong(stamp, words))) &&
        startsEntry(stamp, words)
      if (isEntry) {
        isTimed = true
        const rest = afterStamp(words, stamp)
        add({
          ...line,
          stamp,
          written: words.slice(stamp.start, stamp.end),
          parts: rest === '' ? [] : [rest],
          takes: true,
        })
        continue
      }
      const last = entries.at(-1)
      if (last?.takes) {
        // A line of the same paragraph goes on; a paragraph of its own is parted from what stands before it.
        const before = last.parts.pop()
        if (index > 0 && before !== undefined) last.parts.push(`${before}\n${words}`)
        else last.parts.push(...(before === undefined ? [] : [before]), words)
        last.end = line.end
      } else if (index > 0 && loose.at(-1)?.end === lines[index - 1]?.end) {
        const before = loose.pop()
        loose.push({
          start: before?.start ?? line.start,
          end: line.end,
          text: `${before?.text ?? ''}\n${words}`.trim(),
        })
      } else if (!isFirst && entries.length > 0 && entries.at(-1)?.parts.length === 0) {
        entries.at(-1)?.parts.push(words)
      } else loose.push({ ...line, text: words })
    }
  }

  /** A log in a block of code, or a list or table in HTML, where it is no part of the entry before it. */
  const takeMarkup = (block: Block): void => {
    const last = entries.at(-1)
    const isOwn = block.type === 'html' || !last || last.ofMarkup || (isDay(last.stamp) && !last.parts.length)
    const lines = isOwn ? markupLinesOf(source, block) : []
    const timed = lines.map(({ words }) => {
      const stamp = stamps.first(words)
      return stamp && stamp.start < 8 && hasClock(stamp) && startsEntry(stamp, words) ? stamp : undefined
    })
    if (timed.filter(Boolean).length * 2 < Math.max(lines.length, 1)) return attach(block)
    for (const [index, { start, end, words, after }] of lines.entries()) {
      const stamp = timed[index]
      const before = entries.at(-1)
      if (stamp) {
        const text = after(stamp.end)
        const written = words.slice(stamp.start, stamp.end)
        add({ start, end, stamp, written, parts: text === '' ? [] : [text], takes: false, ofMarkup: true })
      } else if (index > 0 && before?.ofMarkup) {
        before.parts.push(`${before.parts.pop() ?? ''}\n${after(0)}`.trim())
        before.end = end
      } else loose.push({ start, end, text: after(0) })
    }
  }

  for (const [index, { heading, blocks, named }] of sections.entries()) {
    const stamp = heading && stamps.ofHeading(heading.text)
    const isEntry = heading !== undefined && stamp !== undefined && (!named || index > 0) && stamp.start < 8
    if (isEntry) {
      const rest = afterStamp(heading.text, stamp)
      add({
        start: heading.start,
        end: heading.end,
        stamp,
        written: heading.text.slice(stamp.start, stamp.end),
        parts: rest === '' ? [] : [rest],
        takes: true,
      })
    } else if (heading && index > 0) {
      const last = stamps.last(heading.text)
      const isAmong = sections.some(
        (other) =>
          other !== sections[index] &&
          other.heading?.depth === heading.depth &&
          other.heading &&
          stamps.ofHeading(other.heading.text),
      )
      if (last && heading.depth > 1 && hasClock(last)) {
        add({
          start: heading.start,
          end: heading.end,
          stamp: last,
          written: heading.text.slice(last.start),
          parts: [beforeStamp(heading.text, last)],
          takes: true,
        })
      } else if (isAmong) {
        add({
          start: heading.start,
          end: heading.end,
          stamp: undefined,
          written: '',
          parts: [heading.text],
          takes: true,
        })
      } else {
        aside.push(heading.text)
        const previous = entries.at(-1)
        if (previous) previous.takes = false
      }
    }
    for (const [place, block] of blocks.entries()) takeBlock(block, place === 0)
  }
  if (aside.length > 0) {
    const at = sections.findLast(({ heading }) => heading !== undefined)?.heading
    if (at) loose.push({ start: at.start, end: at.end, text: aside.join('\n\n') })
  }
  return {
    entries: entries.map(({ parts, takes, ofMarkup, ...entry }) => ({
      ...entry,
      text: parts.join('\n\n').trim(),
    })),
    loose,
  }
}
