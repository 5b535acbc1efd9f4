import { readMoment } from './read-moment.ts'

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Whether the day or the month stands first in a date like `05/11/2025`. */
export type DayOrder = 'day-first' | 'month-first'

/** The two readings of a time that countries read differently: with the day first, and with the month first. */
export function ambiguousReadings(text: string): readonly [string, string] | undefined {
  if (rewriteMoment(text) !== undefined) return undefined
  const [day, month] = [rewriteMoment(text, 'day-first'), rewriteMoment(text, 'month-first')]
  return day === undefined || month === undefined || day === month ? undefined : [day, month]
}

/**
 * Writes a time that is in some other notation in EDTF, where it has one meaning only: `2025/11/9`, `25.11.2025`, `Nov 25,
 * 2025 2:05 pm UTC`, `ca. 2025-11`, `2025-11-08 to 2025-11-09`. A date that countries read differently, `05/11/2025`, has
 * none, and neither has an abbreviation of a zone.
 *
 * @example
 * rewriteMoment('2025/11/9 14:05 UTC') // '2025-11-09T14:05Z'
 * @param text what `readMoment` refuses
 * @param order how a date is to be read that countries read differently; without it there is no reading of one
 * @returns a text that `readMoment` takes, or undefined
 */
export function rewriteMoment(text: string, order?: DayOrder): string | undefined {
  const written = text.trim().replace(/\s+/g, ' ')
  if (written.length > 80) return undefined
  const rewritten = rewritePart(written, order) ?? rewriteInterval(written, order)
  return rewritten !== undefined && rewritten !== text && readMoment(rewritten, 'UTC').ok
    ? rewritten
    : undefined
}

function rewriteInterval(text: string, order: DayOrder | undefined): string | undefined {
  for (const separator of [/ ?\.\. ?/, / ?[–—] ?/, / - /, / to /i, / ?\/ ?/]) {
    const ends = text.replace(/^from /i, '').split(separator)
    const [from = '', to = ''] = ends
    if (ends.length !== 2) continue
    const [first, last] = [rewritePart(from, order), rewritePart(to, order)]
    if (first !== undefined && last !== undefined) return `${first}/${last}`
  }
  return undefined
}

function rewritePart(text: string, order: DayOrder | undefined): string | undefined {
  const about =
    /^(?:~ ?|≈ ?|ca\.? |circa |about |around |approx(?:\.|imately)? )(?=\S)/i.exec(text)?.[0] ?? ''
  const rest = text.slice(about.length)
  const qualifier = /[?~%]$/.exec(rest)?.[0] ?? ''
  if (about !== '' && qualifier !== '') return undefined
  const date = takeDate(rest.slice(0, rest.length - qualifier.length).trim(), order)
  if (!date) return undefined
  const time = date.rest === '' ? '' : rewriteTime(date.rest)
  if (time === undefined || (time !== '' && date.text.length < 10)) return undefined
  return `${date.text}${time}${about === '' ? qualifier : '~'}`
}

interface Taken {
  readonly text: string
  readonly rest: string
}

function takeDate(text: string, order: DayOrder | undefined): Taken | undefined {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)/.exec(text)
  if (yearFirst) return taken(text, yearFirst, yearFirst[1], yearFirst[3], yearFirst[4])
  const compact = /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text)
  if (compact) return taken(text, compact, compact[1], compact[2], compact[3])
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/.exec(text)
  if (yearLast) return takenLast(text, yearLast, order)
  const dayName = /^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})(?!\d)/i.exec(text)
  if (dayName) return taken(text, dayName, dayName[3], monthOf(dayName[2]), dayName[1])
  const nameDay = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i.exec(text)
  if (nameDay) return taken(text, nameDay, nameDay[3], monthOf(nameDay[1]), nameDay[2])
  const nameOnly = /^([a-z]{3,9})\.?,? (\d{4})(?!\d)/i.exec(text)
  if (nameOnly) return taken(text, nameOnly, nameOnly[2], monthOf(nameOnly[1]))
  const year = /^\d{4}(?!\d)/.exec(text)
  return year ? { text: year[0], rest: text.slice(4) } : undefined
}

/** Day and month are told apart by themselves only where one of them is no month, or where both are the same. */
function takenLast(text: string, found: RegExpExecArray, order: DayOrder | undefined): Taken | undefined {
  const [, one = '', , two = '', year] = found
  if (Number(one) > 12 || Number(one) === Number(two)) return taken(text, found, year, two, one)
  if (Number(two) > 12) return taken(text, found, year, one, two)
  if (order === undefined) return undefined
  return order === 'day-first' ? taken(text, found, year, two, one) : taken(text, found, year, one, two)
}

function taken(text: string, found: RegExpExecArray, year = '', month = '', day?: string): Taken | undefined {
  if (month === '') return undefined
  const parts = [year, month, ...(day === undefined ? [] : [day])]
  return { text: parts.map((part) => part.padStart(2, '0')).join('-'), rest: text.slice(found[0].length) }
}

function monthOf(name = ''): string {
  const word = name.toLowerCase()
  const index = monthNames.findIndex(
    (month) => month === word || month.slice(0, 3) === word || (word === 'sept' && month === 'september'),
  )
  return index < 0 ? '' : String(index + 1)
}

const clock = /^(?:,? |, ?at |,? at |T)(\d{1,2})(?::?(\d\d))?(?::?(\d\d(?:[.,]\d+)?))?(?: ?([ap])\.?m\.?)?/i

function rewriteTime(text: string): string | undefined {
  const found = clock.exec(text)
  if (!found) return undefined
  const [whole, hour = '', minute, second, half] = found
  // A lone number after a date is no hour.
  if (minute === undefined && half === undefined && !/^t/i.test(text)) return undefined
  const hours = half === undefined ? hour.padStart(2, '0') : hourOf(Number(hour), half.toLowerCase())
  const offset = offsetOf(text.slice(whole.length).trim())
  if (hours === undefined || offset === undefined) return undefined
  return `T${[hours, minute ?? '00', ...(second === undefined ? [] : [second])].join(':')}${offset}`
}

function hourOf(hour: number, half: string): string | undefined {
  if (hour < 1 || hour > 12) return undefined
  return String((hour % 12) + (half === 'p' ? 12 : 0)).padStart(2, '0')
}

function offsetOf(text: string): string | undefined {
  if (text === '') return ''
  if (/^(?:z|utc|gmt|zulu)$/i.test(text)) return 'Z'
  return /^(?:(?:utc|gmt) ?)?([+-]\d\d(?::?\d\d)?)$/i.exec(text)?.[1]
}
