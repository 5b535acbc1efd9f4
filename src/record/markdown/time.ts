import { readMoment, toIso } from '../../time/index.ts'
import type { ScalarNode, Span } from '../node.ts'
import { type Clock, readClock } from './clock.ts'
import { type Context, remark, scalar } from './context.ts'

/** What a timeline says for the times that follow. */
export interface Day {
  /** The day of bare times of day. */
  day: string | undefined
  /** The last bare time of day, and where it stands. */
  last: { readonly clock: string; readonly span: Span } | undefined
  /** The zone in a table's heading, for the times of its column. */
  zone: string | undefined
}

/** A time at the beginning of a text. */
export interface WrittenTime {
  /** As EDTF, with its place; absent if the day is not known, which is then reported. */
  readonly node: ScalarNode | undefined
  readonly hasClock: boolean
  /** The offset in the text just after it. */
  readonly end: number
}

type End = Clock | 'open'

/**
 * Reads a date, a time or a range at the beginning of a text, as a person writes it in a timeline, and gives it as EDTF:
 * `2025-11-18 11:20 UTC` as `2025-11-18T11:20Z`, `11:20–11:32` with the day that the timeline says.
 *
 * @param at the offset of the text in the source
 */
export function readTime(context: Context, text: string, at: number, day: Day): WrittenTime | undefined {
  const from = text.startsWith('../') ? 'open' : readClock(text, 0)
  if (from === undefined) return undefined
  const range = readRange(text, from)
  const first = from === 'open' ? undefined : from
  const last = range && range.to !== 'open' ? range.to : undefined
  const clocks = [first, last].filter((clock) => clock !== undefined)
  const end = range?.end ?? first?.end ?? 0
  const span = { start: at, end: at + end }
  const hasClock = clocks.some(({ clock }) => clock !== undefined)
  const misread = clocks.find(({ zone, zoned }) => zone !== undefined && !zoned)
  if (misread) {
    // With a zone that cannot be read, the time stays as written, for the reader of times to refuse it in its own words.
    if (endsTime(text, end)) return { node: scalar(text.slice(0, end), span), hasClock, end }
    // `11:20 DNS failed`: the word is no zone but the beginning of the text.
    return readTime(context, text.slice(0, misread.zoneStart), at, day)
  }
  if (first && first.day === undefined) noteOrder(context, first, { start: at, end: at + first.end }, day)
  const zone = first?.zone ?? last?.zone ?? day.zone
  const offset = last?.offset
  const firstDay = first?.day ?? day.day
  const parts = [
    first && { ...first, day: firstDay, zone, offset: first.offset ?? (first.zone ? undefined : offset) },
    last && { ...last, day: last.day ?? firstDay, zone: last.zone ?? zone },
  ]
  if (parts.some((part) => part && part.day === undefined)) {
    missingDay(context, span)
    return { node: undefined, hasClock, end }
  }
  const [left = '..', right = '..'] = parts.map((part) => part && toEdtf(context, part, span))
  const open = range?.to === 'open' && text[end - 1] === '/' ? '' : right
  return { node: scalar(range ? `${left}/${open}` : left, span), hasClock, end }
}

function readRange(text: string, from: End): { readonly to: End; readonly end: number } | undefined {
  const at = from === 'open' ? 2 : from.end
  const mark = sticky(/[ \t]{0,4}(?:\/|–|-)[ \t]{0,4}/y, text, at)
  if (mark === undefined) return undefined
  const start = at + mark.length
  const isSlash = mark.includes('/')
  if (isSlash && from !== 'open' && text.startsWith('..', start)) return { to: 'open', end: start + 2 }
  const to = readClock(text, start)
  if (!to) return isSlash && from !== 'open' && mark === '/' ? { to: 'open', end: at + 1 } : undefined
  if (isSlash) return { to, end: to.end }
  const alike = to.clock !== undefined || (from !== 'open' && to.day?.length === from.day?.length)
  const dashed = mark.includes('–') || (from !== 'open' && from.clock !== undefined && to.clock !== undefined)
  return alike && dashed ? { to, end: to.end } : undefined
}

function endsTime(text: string, at: number): boolean {
  return sticky(/[ \t]*(?:$|—|–|-(?=\s)|:(?=\s|$)|[*_`])/y, text, at) !== undefined
}

function toEdtf(context: Context, part: Clock, span: Span): string {
  const { day = '', clock, qualifier } = part
  if (clock === undefined) return `${day}${qualifier}`
  const local = `${day}T${clock}`
  return `${local}${part.offset ?? offsetOf(context, local, part.zone, span)}${qualifier}`
}

function offsetOf(context: Context, local: string, zone: string | undefined, span: Span): string {
  if (zone === undefined) return ''
  const reading = readMoment(local, zone)
  // A time that is wrong in itself is reported when the record's times are read.
  if (!reading.ok) return ''
  for (const { code, message, hint } of reading.notes) {
    remark(context, span, { code, level: 'warning', message, hint })
  }
  const { earliest, zone: known } = reading.moment
  return /(?:Z|[+-]\d\d:\d\d)$/.exec(toIso(earliest, known, 'minute'))?.[0] ?? ''
}

function missingDay(context: Context, span: Span): void {
  const written = context.source.text.slice(span.start, span.end)
  remark(context, span, {
    code: 'day-missing',
    message: `Unexpected \`${written}\` without a day, expected a date`,
    hint: 'Write the date before the time, or in a heading above it: `### 2025-11-18`.',
  })
}

/** A time after midnight is not moved to the next day in silence. */
function noteOrder(context: Context, { clock = '' }: Clock, span: Span, day: Day): void {
  const { last } = day
  day.last = { clock, span }
  if (!last || last.clock <= clock) return
  remark(context, span, {
    code: 'time-order',
    level: 'warning',
    message: `Unexpected \`${clock}\` after \`${last.clock}\`, expected times in order; it is read as the same day`,
    hint: 'Put the times of the next day under a heading with its date.',
    related: { message: 'The time before', span: last.span },
  })
}

function sticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
