import { fieldsIn, readMoment, toIso } from '../../time/index.ts'
import type { SaidTime, TimeSetting } from './said-time.ts'
import { withoutFirst } from './words-around.ts'

const DAY = 24 * 60 * 60 * 1000

/** A day as `2026-04-09`, counted back by the calendar of the zone. */
export function daysBefore(days: number, now: number, zone: string): string {
  const { year, month, day } = fieldsIn(now, zone)
  return toIso(Date.UTC(year, month - 1, day) - days * DAY, 'UTC', 'day')
}

/** A day as people name it, as EDTF; or what is wrong with it. */
export function readDay(said: string, setting: TimeSetting): string | SaidTime {
  const { words } = setting
  const text = withoutFirst(said, words.on) ?? said
  const weekday = words.weekdays.findIndex((names) => names.includes(text))
  if (weekday >= 0) return lastWeekday(weekday + 1, setting)
  const date = withoutFirst(text.replace(/^(\S+),/, '$1'), words.weekdays.flat())
  if (date === undefined) return readDate(text, setting)
  const day = readDate(date, setting)
  const isThat =
    typeof day === 'string' && words.weekdays[weekdayOf(day) - 1]?.some((name) => text.startsWith(name))
  return isThat ? day : { ok: false, why: 'unclear' }
}

/** The last day of that name; today, or a week ago, nobody can tell. */
function lastWeekday(weekday: number, { now, zone }: TimeSetting): string | SaidTime {
  const today = daysBefore(0, now, zone)
  const back = (weekdayOf(today) - weekday + 7) % 7
  if (back > 0) return daysBefore(back, now, zone)
  return { ok: false, why: 'ambiguous', days: [today, daysBefore(7, now, zone)] }
}

/** Monday is 1, and Sunday 7 (ISO 8601). */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00Z`).getUTCDay() || 7
}

function readDate(text: string, { words, months, now, zone }: TimeSetting): string | SaidTime {
  if (words.today.includes(text)) return daysBefore(0, now, zone)
  if (words.yesterday.includes(text)) return daysBefore(1, now, zone)
  if (words['day-before-yesterday'].includes(text)) return daysBefore(2, now, zone)
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text
  const today = fieldsIn(now, zone)
  /** In this year, or in the last one if it were still to come. */
  const lately = (month: number, day: number): string => {
    const inYear = dateText(today.year, month, day)
    return inYear <= daysBefore(0, now, zone) ? inYear : dateText(today.year - 1, month, day)
  }
  const short = /^(\d{1,2})\/(\d{1,2})$/.exec(text)
  if (short) return readNumbers(Number(short[1]), Number(short[2]), lately)
  const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text)
  if (numbers) {
    const year = Number(numbers[4])
    return readNumbers(Number(numbers[1]), Number(numbers[3]), (month, day) => dateText(year, month, day))
  }
  const named =
    /^(\d{1,2})(?:º|°|\.|st|nd|rd|th)? (\p{L}+)\.?,?(?: (\d{4}))?$/u.exec(text) ??
    swapped(/^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/u.exec(text))
  const month = monthOf(named?.[2] ?? '', months)
  if (!named || month === undefined) return { ok: false, why: 'unclear' }
  const day = Number(named[1])
  return named[3] === undefined ? lately(month, day) : dateText(Number(named[3]), month, day)
}

/** Day and month, or month and day: which of the two it is cannot be told where both may be. */
function readNumbers(
  first: number,
  second: number,
  dated: (month: number, day: number) => string,
): string | SaidTime {
  const days = [dated(second, first), dated(first, second)].filter((date) => readMoment(date, 'UTC').ok)
  const [one, other] = days
  if (one === undefined) return { ok: false, why: 'unclear' }
  if (other === undefined || other === one) return one
  return { ok: false, why: 'ambiguous', days: [one, other] }
}

function dateText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function swapped(found: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return found && [found[0], found[2], found[1], found[3]]
}

/** A month by its name, or by the beginning of it that no other month shares. */
function monthOf(name: string, months: readonly string[]): number | undefined {
  if (name.length < 3) return undefined
  const found = months.flatMap((month, index) => (month.toLowerCase().startsWith(name) ? [index + 1] : []))
  return found.length === 1 ? found[0] : undefined
}
