import type { Entry } from '../node.ts'
import { type Context, fieldOf, scalar } from './context.ts'
import { eventKindOf, readHeader } from './header.ts'
import { type Stretch, trimmed } from './text.ts'
import { type Day, readTime } from './time.ts'

/** An event taken apart: its fields, and what is left as its text. */
export interface EventParts {
  readonly fields: readonly Entry[]
  readonly text: Stretch
}

/**
 * Reads `TIME — KIND by PARTY to PARTY: text`. Whatever of it is not there is left out, so that a bare text is an event
 * without a time.
 */
export function readEvent(context: Context, item: Stretch, day: Day): EventParts {
  const stretch = trimmed(context.source, item)
  const whole = context.source.text.slice(stretch.start, stretch.holes[0]?.start ?? stretch.end)
  const time = timed(context, whole, stretch.start, day)
  const from = time?.end ?? 0
  const header = readHeader(context, whole.slice(from), stretch.start + from)
  const fields = [...(time?.fields ?? []), ...(header?.fields ?? [])]
  return { fields, text: { ...stretch, start: stretch.start + from + (header?.end ?? 0) } }
}

interface Timed {
  readonly fields: readonly Entry[]
  readonly end: number
}

function timed(context: Context, text: string, at: number, day: Day): Timed | undefined {
  const mark = /^(?:\*{1,3}|_{1,3}|`)/.exec(text)?.[0] ?? ''
  const rest = text.slice(mark.length)
  const time = readTime(context, rest, at + mark.length, day)
  if (!time) return statedTime(text, at)
  const end = time.end + separatorLength(rest.slice(time.end), mark, time.hasClock)
  if (end === time.end && end < rest.length) return statedTime(text, at)
  return { fields: time.node ? [fieldOf('at', time.node)] : [], end: mark.length + end }
}

function separatorLength(text: string, mark: string, hasClock: boolean): number {
  const closed = mark !== '' && text.startsWith(mark) ? mark.length : 0
  const separator = /^[ \t]*(?:—|–|-(?=\s|$)|:(?=[\s*_`]|$))[ \t]*/.exec(text.slice(closed))?.[0].length
  if (separator === undefined) {
    // Only what has a time of day is surely a time when nothing but a space follows: `2025 was a good year`.
    const space = /^(?:\s+|$)/.exec(text.slice(closed))?.[0].length
    return space !== undefined && (hasClock || closed > 0 || text.length === closed) ? closed + space : 0
  }
  const late = closed === 0 && mark !== '' && text.startsWith(mark, separator) ? mark.length : 0
  const space = /^\s*/.exec(text.slice(closed + separator + late))?.[0].length ?? 0
  return closed + separator + late + space
}

/**
 * A time that is not written as EDTF, `18/11/2025 — ...` or `soon after — detection: ...`: it stays as it is, for the
 * reader of times to refuse it in its own words rather than become text.
 */
function statedTime(text: string, at: number): Timed | undefined {
  const found = /^([^\r\n—–]{1,60}?)[ \t]*(?:—|–|(?<=[ \t])-(?=[ \t]))[ \t]*/.exec(text)
  const written = found?.[1]
  if (!found || written === undefined) return undefined
  const word = /^(?:unknown|sconosciut[oa]|ignot[oa])$/i.test(written) ? 'unknown' : written
  const next = /^[^\r\n:]{1,80}(?=:\s|$)/.exec(text.slice(found[0].length))?.[0] ?? ''
  const isDate = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)/.test(written)
  if (
    word !== 'unknown' &&
    !isDate &&
    eventKindOf(next.split(/\s(?:by|to|da|a)\s/i)[0] ?? '') === undefined
  ) {
    return undefined
  }
  return {
    fields: [fieldOf('at', scalar(word, { start: at, end: at + written.length }))],
    end: found[0].length,
  }
}
