import { quote, unexpected, withHint } from './cursor.ts'
import { type Located, locate } from './locate.ts'
import { coarser, type MomentProblem, type MomentReading } from './moment.ts'
import { isProblem, type Part, readPart } from './read-part.ts'
import { isSlashedDate } from './shape-hint.ts'
import { readZone } from './zone.ts'

/** An end that is open (`..`) or unknown (empty) is undefined. */
type End = { readonly part: Part; readonly located: Located } | undefined

/**
 * Reads a date, a time or an interval: EDTF levels 0 and 1 (ISO 8601-2:2019), years 0000 to 9999, with two
 * extensions: a time may lack its offset, and a qualifier may follow a time. Seasons are those of the
 * northern half of the earth. A time with an offset is shown in that offset, any other in the given zone.
 * @param text the date, time or interval alone
 * @param zone the zone of what has no offset, as `readZone` understands it
 */
export function readMoment(text: string, zone: string): MomentReading {
  const known = readZone(zone)
  if (!known.ok) return unknownZone(known.problem, text)
  const slash = isSlashedDate(text) ? -1 : text.indexOf('/')
  if (slash >= 0) return readInterval(text, slash, known.zone)
  const part = readPart(text, 0, text.length)
  if (isProblem(part)) return { ok: false, problem: part }
  const { earliest, latest, zone: shown, notes } = locate(part, known.zone)
  const { precision } = part
  const moment = { text, earliest, latest, precision, ...flags(part), zone: shown, interval: false }
  return { ok: true, moment, notes }
}

function readInterval(text: string, slash: number, zone: string): MomentReading {
  const again = text.indexOf('/', slash + 1)
  if (again >= 0) {
    const hint = 'An interval has one slash: 2025-11-09/2025-11-12'
    return { ok: false, problem: unexpected({ text, at: again, end: text.length }, 'no second slash', hint) }
  }
  const from = readEnd(text, 0, slash, zone)
  if (from && isProblem(from)) return { ok: false, problem: from }
  const to = readEnd(text, slash + 1, text.length, zone)
  if (to && isProblem(to)) return { ok: false, problem: to }
  return joinEnds(text, slash, from, to)
}

function readEnd(text: string, start: number, end: number, zone: string): End | MomentProblem {
  const written = text.slice(start, end)
  if (written === '' || written === '..') return undefined
  const part = readPart(text, start, end)
  return isProblem(part)
    ? withHint(part, endHint(written) ?? part.hint)
    : { part, located: locate(part, zone) }
}

const endForms = 'Write a month as 2025-11, and both ends of an interval in full: 2025-11-09/2025-11-12'

function endHint(written: string): string | undefined {
  return /^\d\d(?:-\d\d|:\d\d)?$/.test(written) ? endForms : undefined
}

function joinEnds(text: string, slash: number, from: End, to: End): MomentReading {
  const known = from ?? to
  if (known === undefined) {
    const message = `Unexpected ${quote(text)}, expected a date at one end at least`
    return { ok: false, problem: { code: 'not-edtf', message, start: 0, end: text.length } }
  }
  const earliest = from ? from.located.earliest : Number.NEGATIVE_INFINITY
  const notes = [...(from?.located.notes ?? []), ...(to?.located.notes ?? [])]
  const latest = to ? to.located.latest : Number.POSITIVE_INFINITY
  if (latest < earliest) {
    const message = `Unexpected ${quote(text.slice(slash + 1))}, expected an end not before ${quote(text.slice(0, slash))}`
    const problem = { code: 'end-before-start', message, start: slash + 1, end: text.length } as const
    // A time moved on past a gap may be what passes the end.
    return { ok: false, problem: withHint(problem, notes[0] && `${notes[0].message}. ${notes[0].hint}`) }
  }
  const other = to ?? known
  const [a, b] = [flags(known.part), flags(other.part)]
  const moment = {
    text,
    earliest,
    latest,
    precision: coarser(known.part.precision, other.part.precision),
    approximate: a.approximate || b.approximate,
    uncertain: a.uncertain || b.uncertain,
    zone: known.located.zone,
    interval: true,
  }
  return { ok: true, moment, notes }
}

function flags(part: Part): { readonly approximate: boolean; readonly uncertain: boolean } {
  const { qualifier } = part
  return {
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  }
}

function unknownZone(problem: { message: string; hint?: string }, text: string): MomentReading {
  const { message, hint } = problem
  return { ok: false, problem: withHint({ code: 'unknown-zone', message, start: 0, end: text.length }, hint) }
}
