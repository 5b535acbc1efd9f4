import { toIso } from '../time/index.ts'

/** A deadline as a calendar shows it; the texts are the caller's, in its language. */
export interface IcsDeadline {
  /** The same for the same duty of the same incident, whenever it is written. */
  readonly uid: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly summary: string
  readonly description: string
  readonly categories: readonly string[]
}

/** How long before a deadline a calendar speaks up, in hours. */
const alarms = [24, 4, 1] as const

/**
 * Deadlines as a calendar (RFC 5545): events without a length, with alarms a day, four hours and one hour before.
 *
 * @param stamp when the calendar is written, in milliseconds since the epoch
 */
export function clocksToIcs(deadlines: readonly IcsDeadline[], name: string, stamp: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//forthright//clocks//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...deadlines.flatMap((deadline) => eventOf(deadline, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventOf({ uid, at, summary, description, categories }: IcsDeadline, stamp: number): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${utc(at)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(escaped).join(',')}`] : []),
    'TRANSP:TRANSPARENT',
    ...alarms.flatMap((hours) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(summary)}`,
      `TRIGGER:-PT${hours}H`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

/** Section 3.3.5, form 2: `20251112T080000Z`. */
function utc(epoch: number): string {
  return toIso(epoch, 'UTC', 'second').replaceAll(/[-:]/g, '')
}

/** Section 3.3.11; control characters that a text may not hold are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n')
}

const longest = 75

/** Section 3.1: lines of at most 75 octets, cut between characters. */
function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const size = octetsOf(letter)
    if (octets + size > longest) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += letter
    octets += size
  }
  return [...parts, part].join('\r\n')
}

/** The octets of a character in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
}
