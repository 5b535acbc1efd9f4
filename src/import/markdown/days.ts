import { type Entry, hasClock } from './entry.ts'
import type { WrittenClock } from './read-clock.ts'
import type { WrittenDate } from './read-date.ts'

const hour = 3_600_000
const minute = 60_000

/** A day as wall-clock milliseconds at its start. */
export function wallDay(date: {
  readonly year: number
  readonly month: number
  readonly day: number
}): number {
  return Date.UTC(date.year, date.month - 1, date.day)
}

/** The last day of several days of one month. */
export function lastDayOf(date: WrittenDate | undefined): WrittenDate | undefined {
  if (date?.lastDay === undefined) return undefined
  const { lastDay, ...rest } = date
  return { ...rest, day: lastDay }
}

export interface Filled {
  readonly day: number | undefined
  /** A coarser date, where no day is known. */
  readonly text?: string
  readonly guessed: boolean
}

/** A date with the year that it lacks: the one that puts it nearest to the day before, or what the report says. */
export function fill(
  date: WrittenDate,
  entry: Entry,
  today: number | undefined,
  reportYear: number | undefined,
  laterDay: number | undefined,
): Filled {
  const { year: own = entry.year, month, day: dayOfMonth } = date
  if (month === undefined)
    return { day: undefined, ...(own === undefined ? {} : { text: String(own) }), guessed: false }
  if (own !== undefined) {
    if (dayOfMonth === undefined)
      return { day: undefined, text: `${own}-${String(month).padStart(2, '0')}`, guessed: false }
    return { day: wallDay({ year: own, month, day: dayOfMonth }), guessed: false }
  }
  if (dayOfMonth === undefined) return { day: undefined, guessed: false }
  const near = today ?? laterDay
  if (near === undefined) {
    if (reportYear === undefined) return { day: undefined, guessed: false }
    return { day: wallDay({ year: reportYear, month, day: dayOfMonth }), guessed: true }
  }
  const year = new Date(near).getUTCFullYear()
  const days = [year - 1, year, year + 1].map((one) => wallDay({ year: one, month, day: dayOfMonth }))
  const nearest = days.reduce((a, b) => (Math.abs(b - near) < Math.abs(a - near) ? b : a))
  return { day: nearest, guessed: true }
}

/** What the entries after each of some say of days. */
export interface DaysAfter {
  /** The next entry that says a day, whole or not. */
  readonly entry: Entry | undefined
  /** The next whole day. */
  readonly day: number | undefined
}

/** For each entry, what those after it say of days; read once, from the last on. */
export function daysAfter(entries: readonly Entry[]): readonly DaysAfter[] {
  const after: DaysAfter[] = []
  let known: DaysAfter = { entry: undefined, day: undefined }
  for (const entry of entries.toReversed()) {
    after.push(known)
    const date = entry.stamp?.date
    if (!date) continue
    const { year, month, day } = date
    const isWhole = year !== undefined && month !== undefined && day !== undefined
    known = { entry, day: isWhole ? wallDay({ year, month, day }) : known.day }
  }
  return after.reverse()
}

/** The day of the next entry that says one: bare times before it cannot be later. */
export function nextDay(
  { entry }: DaysAfter,
  today: number,
  reportYear: number | undefined,
): number | undefined {
  const date = entry?.stamp?.date
  return entry && date ? fill(date, entry, today, reportYear, undefined).day : undefined
}

/** The day of the week that is nearest to a day. */
export function nearestWeekday(today: number, weekday: number): number {
  const away = (weekday - new Date(today).getUTCDay() + 7) % 7
  return today + (away > 3 ? away - 7 : away) * 24 * hour
}

/**
 * The entries whose times are of the afternoon though nothing says so: of a day whose hours are never above twelve, and never
 * written with a zero before them, what stands after noon.
 */
export function afternoons(entries: readonly Entry[]): ReadonlySet<number> {
  const clocks = entries.map(({ stamp }) => stamp?.clock)
  const isPlain = entries.every(
    ({ stamp, written }) =>
      !stamp?.clock ||
      (stamp.clock.hour > 0 &&
        stamp.clock.hour <= 12 &&
        !stamp.clock.halfDay &&
        !/(?<!\d)0\d:/.test(written)),
  )
  const noon = clocks.findIndex((clock) => clock?.hour === 12)
  const after = clocks.findIndex((clock, index) => index > noon && clock !== undefined && clock.hour < 8)
  if (!isPlain || noon < 0 || after < 0) return new Set()
  const isOneDay = entries.slice(noon).every(({ stamp }) => !stamp?.date && stamp?.dayShift === undefined)
  const isMorning = clocks.slice(0, noon).every((clock) => clock === undefined || clock.hour >= 8)
  const rest = clocks
    .slice(noon)
    .flatMap((clock) => (clock ? [(clock.hour % 12) * hour + timeOf(clock) - clock.hour * hour] : []))
  const isRising = rest.every((time, index) => index === 0 || time >= (rest[index - 1] ?? 0))
  if (!isOneDay || !isMorning || !isRising) return new Set()
  return new Set([...clocks.keys()].filter((index) => index >= after && (clocks[index]?.hour ?? 12) < 12))
}

/** Whether the latest entry stands first. */
export function runsBackwards(entries: readonly Entry[]): boolean {
  let up = 0
  let down = 0
  let last: number | undefined
  for (const { stamp } of entries) {
    const date = stamp?.date
    const wall =
      date?.year !== undefined && date.month !== undefined && date.day !== undefined
        ? wallDay({ year: date.year, month: date.month, day: date.day })
        : date
          ? undefined
          : 0
    if (!stamp || wall === undefined || !hasClock(stamp) || !stamp.clock) {
      last = undefined
      continue
    }
    const time = wall + timeOf(stamp.clock)
    if (last !== undefined && Math.abs(time - last) < 12 * hour) {
      if (time > last) up += 1
      if (time < last) down += 1
    }
    last = time
  }
  return down > 2 && down > up * 3
}

/** A time of day in milliseconds. */
export function timeOf(clock: WrittenClock): number {
  return clock.hour * hour + (clock.minute ?? 0) * minute + (clock.second ?? 0) * 1000
}
