import type { Span } from '../record/index.ts'
import { readMoment, toIso } from '../time/index.ts'
import { quoted } from './clean.ts'
import { peek, textOf, type View } from './json/view.ts'
import { addEvent, type Sketch, tell } from './sketch.ts'

const iso =
  /^([+-]?\d{4,6}(?:-\d\d(?:-\d\d)?)?)(?:(?:[Tt]|\s+)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*([Zz]|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/

/**
 * A time as programs write it (ISO 8601, RFC 3339, with a space for the T, with an hour of one digit) as EDTF, exactly as
 * precise as it is; nothing if it is no such time.
 */
export function isoTime(text: string): string | undefined {
  // A month or day of one digit is as certain, with the year before it.
  const padded = text
    .trim()
    .replace(
      /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/,
      (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
    )
  const [, date, hour, minute, second, fraction, zone = ''] = iso.exec(padded) ?? []
  if (date === undefined) return undefined
  if (hour === undefined) return isMoment(date) ? date : undefined
  const seconds =
    second === undefined ? '' : `:${second}${fraction === undefined ? '' : `.${fraction.slice(0, 9)}`}`
  const offset = /^(?:z|utc|gmt|[+-]00(?::?00)?)$/i.test(zone)
    ? 'Z'
    : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2')
  const written = `${date}T${hour.padStart(2, '0')}:${minute}${seconds}${offset}`
  return isMoment(written) ? written : undefined
}

/** Whether a text is a time as a record may hold it. */
export function isMoment(text: string): boolean {
  return readMoment(text, 'UTC').ok
}

/** Whether a time of a day lacks its offset. */
export function lacksZone(edtf: string): boolean {
  return edtf.includes('T') && !/(?:Z|[+-]\d\d(?::\d\d)?)$/.test(edtf.slice(edtf.indexOf('T')))
}

/** An instant in seconds since the epoch, such as `1605274093.000200`, as EDTF in UTC, to the second. */
export function epochTime(seconds: number): string | undefined {
  if (!Number.isFinite(seconds) || seconds < 0 || seconds > 253_402_300_799) return undefined
  return toIso(Math.floor(seconds) * 1000, 'UTC', 'second')
}

/** The time of a value of a file; one that cannot be read is told, and is left for the notes. */
export function timeAt(sketch: Sketch, view: View | undefined): string | undefined {
  const text = peek(view)
  if (view === undefined || text === undefined) return undefined
  const time = isoTime(text) ?? instant(text)
  if (time === undefined) {
    tellTime(sketch, view.node, text)
    return undefined
  }
  textOf(view)
  noteZone(sketch, view.node, time)
  return time
}

/** An instant in digits alone: seconds since the epoch, or a thousandth, millionth or billionth of them. */
function instant(text: string): string | undefined {
  if (/^\d{10}(?:\.\d+)?$/.test(text)) return epochTime(Number(text))
  return /^\d{13}(?:\d{3}){0,2}$/.test(text) ? epochTime(Number(text.slice(0, 10))) : undefined
}

/** Remembers a time that has no zone, so that it is told once for an incident. */
export function noteZone(sketch: Sketch, span: Span, time: string): void {
  if (lacksZone(time)) sketch.zoneless ??= { start: span.start, end: span.end }
}

/** Tells of a time that cannot be read. */
export function tellTime(
  sketch: Sketch,
  span: Span,
  text: string,
  hint = 'Write the time in the draft: the text of it is kept.',
): void {
  tell(sketch, span, {
    code: 'import-time',
    message: `Unexpected ${quoted(text, 40)}, expected a time that can be read for certain`,
    hint,
  })
}

/** Adds an event if the file says its time; whether it did. */
export function addTimed(
  sketch: Sketch,
  view: View | undefined,
  event: Omit<Parameters<typeof addEvent>[2], 'at'>,
): boolean {
  const at = timeAt(sketch, view)
  if (view === undefined || at === undefined) return false
  addEvent(sketch, view.node, { ...event, at })
  return true
}
