import { type Event, type MappingEvent, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import type { Span } from '../node.ts'

// The events of js-yaml place texts without their quotes and block scalars without their indicator, and place neither
// empty values nor closing brackets. What is missing is found here by looking from the end of the node before.

/** The mark before a node that tells where the node would stand if it is empty. */
export type Slot = 'document' | 'item' | 'key' | 'flow-key' | 'value' | 'flow-value'

/** The end of a scalar's anchor and tag, -1 if it has neither. */
function propertiesEnd(event: ScalarEvent): number {
  return Math.max(event.anchorEnd, event.tagEnd)
}

/**
 * The place of a scalar: quotes and block indicators are part of it, an empty scalar has no width.
 *
 * @param cursor the end of what was read before
 */
export function scalarSpan(text: string, event: ScalarEvent, cursor: number, slot: Slot): Span {
  if (event.valueStart < 0) {
    const end = propertiesEnd(event)
    const at = end >= 0 ? end : emptyAt(text, cursor, slot)
    return { start: at, end: at }
  }
  switch (event.style) {
    case SCALAR_STYLE.PLAIN:
      return { start: event.valueStart, end: event.valueEnd }
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return { start: event.valueStart - 1, end: event.valueEnd + 1 }
    default:
      return blockSpan(text, event, cursor)
  }
}

/**
 * Whether a map in brackets is a single pair in a list, `[a: 1]`, without braces of its own.
 *
 * @param first the event of its first key
 */
export function isFlowPair(text: string, event: MappingEvent, first: Event | undefined): boolean {
  if (text[event.start] !== '{') return true
  // The pair begins where its key does, and that key may be a map in braces: `[{a: 1}: 2]`.
  return first !== undefined && 'start' in first && first.start === event.start
}

/** The offset after the bracket that closes a list or map whose last child ends at `cursor`. */
export function afterClosing(text: string, cursor: number): number {
  let at = skipBlank(text, cursor)
  while (text[at] === ',') at = skipBlank(text, at + 1)
  return Math.min(at + 1, text.length)
}

/** The place of the mark that begins a further document, or of its first character. */
export function documentSpan(text: string, cursor: number): Span {
  let at = skipBlank(text, cursor)
  if (text.startsWith('...', at)) at = skipBlank(text, at + 3)
  return { start: at, end: text.startsWith('---', at) ? at + 3 : Math.min(at + 1, text.length) }
}

function emptyAt(text: string, cursor: number, slot: Slot): number {
  switch (slot) {
    case 'document': {
      let at = skipBlank(text, cursor)
      while (text[at] === '%') at = skipBlank(text, lineEnd(text, at))
      return text.startsWith('---', at) ? at + 3 : at
    }
    case 'item':
      return afterMark(text, cursor, '-') ?? cursor
    case 'key':
    case 'flow-key':
      return emptyKeyAt(text, cursor, slot === 'flow-key')
    case 'value':
    case 'flow-value':
      return afterMark(text, cursor, ':', slot === 'flow-value') ?? cursor
  }
}

function emptyKeyAt(text: string, cursor: number, flow: boolean): number {
  let at = skipBlank(text, cursor)
  if (flow && text[at] === ',') at = skipBlank(text, at + 1)
  return afterMark(text, at, '?') ?? (text[at] === ':' ? at : cursor)
}

function afterMark(text: string, cursor: number, mark: string, touching = false): number | undefined {
  const at = skipBlank(text, cursor)
  if (text[at] !== mark) return undefined
  return touching || at + 1 >= text.length || isBlank(text.charCodeAt(at + 1)) ? at + 1 : undefined
}

function blockSpan(text: string, event: ScalarEvent, cursor: number): Span {
  const start = blockStart(text, Math.max(cursor, propertiesEnd(event)))
  const end = blockEnd(text, event)
  return { start, end: end ?? headerEnd(text, start) }
}

function blockStart(text: string, cursor: number): number {
  let at = cursor
  while (at < text.length) {
    const character = text[at]
    if (character === '|' || character === '>') return at
    at = character === '#' || character === '%' ? lineEnd(text, at) : at + 1
  }
  return cursor
}

/** The end of the last line with content: trailing blank lines belong to the value only by its `+`. */
function blockEnd(text: string, event: ScalarEvent): number | undefined {
  if (event.indent < 0) return undefined
  let end = event.valueEnd
  while (end > event.valueStart) {
    if (text.charCodeAt(end - 1) === 10) end -= 1
    if (text.charCodeAt(end - 1) === 13) end -= 1
    let start = end
    let blank = true
    while (start > event.valueStart && !isBreak(text.charCodeAt(start - 1))) {
      start -= 1
      if (text.charCodeAt(start) !== 32) blank = false
    }
    if (end > start && !(blank && end - start <= event.indent)) return end
    end = start
  }
  return undefined
}

function headerEnd(text: string, start: number): number {
  let end = start + 1
  while (/[-+0-9]/.test(text[end] ?? '')) end += 1
  return end
}

function lineEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && !isBreak(text.charCodeAt(at))) at += 1
  return at
}

function skipBlank(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 35) at = lineEnd(text, at)
    else if (isBlank(code)) at += 1
    else break
  }
  return at
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13
}

// A byte order mark may begin a document.
function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 0xfeff
}
