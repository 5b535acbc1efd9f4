import { type Finding, placeOf, type Source, type Span } from '../../record/index.ts'
import { placeWall, readMoment, toIso } from '../../time/index.ts'
import { type Entry, hasClock } from './entry.ts'
import type { WrittenDate } from './read-date.ts'
import type { WrittenClock, WrittenTime } from './stamp.ts'
import type { NamedZone } from './zones.ts'

const day = 86_400_000
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

export interface CalendarContext {
  readonly source: Source
  /** The day of the first bare time, where the file says it elsewhere; wall-clock milliseconds. */
  readonly base: number | undefined
  /** A year for dates without one. */
  readonly year: number | undefined
  /** The zone of what has none. */
  readonly zone: string
  /** The zone that the record states: times of that zone are written without an offset. */
  readonly recordZone: string
}

export interface DatedEntry {
  readonly entry: Entry
  readonly at: string | undefined
  readonly end: string | undefined
  /** What was worked out, and is not written there. */
  readonly guesses: readonly string[]
}

export interface Calendar {
  readonly dated: readonly DatedEntry[]
  readonly findings: readonly Finding[]
}

interface Told {
  readonly code: string
  readonly level: 'warning' | 'advice'
  readonly message: string
  readonly hint: string
}

/** Gives each entry its date: what it does not say itself it takes from those before it, or from the report. */
export function dateEntries(entries: readonly Entry[], context: CalendarContext): Calendar {
  const findings: Finding[] = []
  const tell = (span: Span, told: Told): void => {
    findings.push(
      Object.freeze({
        file: context.source.path,
        ...told,
        place: placeOf(context.source, firstLine(context.source, span)),
      }),
    )
  }
  const isBackwards = runsBackwards(entries)
  let today = context.base
  let first: number | undefined
  let firstDay: number | undefined = context.base
  let before: number | undefined
  let zoneBefore: string | undefined
  const dated = entries.map((entry, index): DatedEntry => {
    const { stamp } = entry
    const nothing = { entry, at: undefined, end: undefined, guesses: [] }
    if (!stamp) return nothing
    const guesses: string[] = []
    if (stamp.shift !== undefined) {
      if (first === undefined) return nothing
      return {
        ...nothing,
        at: written(
          first + stamp.shift,
          { precision: 'minute', approximate: false },
          context.recordZone,
          context,
        ),
        guesses: ['counted from the first time'],
      }
    }
    if (stamp.dayCount !== undefined && firstDay !== undefined && stamp.date === undefined) {
      today = firstDay + (stamp.dayCount - 1) * day
      before = undefined
    }
    if (stamp.date) {
      const filled = fill(stamp.date, entry, today, context, entries.slice(index + 1))
      if (filled.guessed) {
        guesses.push('the year')
        if (stamp.date.damaged)
          tell(entry, {
            code: 'import-time',
            level: 'warning',
            message: `Unexpected year in \`${shown(entry)}\`, expected four digits: that of the other dates was taken`,
            hint: 'Correct the time in the draft if it is another.',
          })
      }
      if (filled.day === undefined) {
        if (filled.text === undefined) {
          tell(entry, unreadable(entry))
          return nothing
        }
        return {
          entry,
          at: checked(`${filled.text}${stamp.approximate ? '~' : ''}`),
          end: undefined,
          guesses,
        }
      }
      today = filled.day
      firstDay ??= today
      before = undefined
    }
    if (today === undefined) {
      tell(entry, {
        code: 'import-time',
        level: 'warning',
        message: `Unexpected time \`${shown(entry)}\` without a day, expected a date in the timeline, the title or the name of the file`,
        hint: 'Write the day in the draft: the time is kept in a comment.',
      })
      return nothing
    }
    const own = stamp.zone ?? entry.zone
    const zone = own?.zone ?? context.zone
    if (!stamp.clock) {
      const until = stamp.until?.date ?? lastDayOf(stamp.date)
      const lastDay = until && fill(until, entry, today, context, []).day
      const iso = isoDay(today)
      return {
        entry,
        at: checked(`${iso}${stamp.approximate ? '~' : ''}`),
        end: lastDay !== undefined && lastDay > today ? isoDay(lastDay) : undefined,
        guesses,
      }
    }
    const time = timeOf(stamp.clock)
    if (!stamp.date && before !== undefined && zone === zoneBefore) {
      const step = time - before
      const limit = nextDay(entries, index, today, context)
      if (!isBackwards && step <= -6 * hour && (limit === undefined || today + day <= limit)) {
        today += day
        guesses.push('the day: past midnight')
        tell(entry, {
          code: 'import-midnight',
          level: 'advice',
          message: `Unexpected \`${shown(entry)}\` after a later time of day, expected later times: the next day was taken`,
          hint: 'Correct the day in the draft if the entry is out of order.',
        })
      } else if (isBackwards && step >= 6 * hour) {
        today -= day
        guesses.push('the day: before midnight')
      } else if (!isBackwards && step < 0) {
        tell(entry, {
          code: 'import-order',
          level: 'advice',
          message: `Unexpected \`${shown(entry)}\` after a later time, expected the order of time`,
          hint: 'Correct the time in the draft if it is wrong; the record may have any order.',
        })
      }
    }
    before = time
    zoneBefore = zone
    firstDay ??= today
    const wall = today + time
    first ??= wall
    const precision = precisionOf(stamp.clock)
    const at = written(wall, { precision, approximate: stamp.approximate }, zone, context)
    if (at === undefined) tell(entry, unreadable(entry))
    if (stamp.ambiguous) guesses.push('the order of day and month')
    if (own?.ambiguous) guesses.push(`the zone ${own.zone}`)
    const end = at === undefined ? undefined : endOf(stamp.until, wall, today, zone, entry, context)
    return { entry, at, end, guesses }
  })
  return { dated, findings }
}

function unreadable(entry: Entry): Told {
  return {
    code: 'import-time',
    level: 'warning',
    message: `Unexpected \`${shown(entry)}\`, expected a time that can be read for certain`,
    hint: 'Write the time in the draft: how it stands in the file is kept in a comment.',
  }
}

function shown({ written: text }: Entry): string {
  return text
    .replace(/[`\s]+/g, ' ')
    .trim()
    .slice(0, 60)
}

function firstLine({ text }: Source, { start, end }: Span): Span {
  const stop = text.slice(start, end).search(/\r|\n/)
  return { start, end: stop < 0 ? end : start + stop }
}

function lastDayOf(date: WrittenDate | undefined): WrittenDate | undefined {
  if (date?.lastDay === undefined) return undefined
  const { lastDay, ...rest } = date
  return { ...rest, day: lastDay }
}

interface Filled {
  readonly day: number | undefined
  /** A coarser date, where no day is known. */
  readonly text?: string
  readonly guessed: boolean
}

/** A date with the year that it lacks: the one that puts it nearest to the day before, or what the report says. */
function fill(
  date: WrittenDate,
  entry: Entry,
  today: number | undefined,
  context: CalendarContext,
  later: readonly Entry[],
): Filled {
  const { year: own = entry.year, month, day: dayOfMonth } = date
  if (month === undefined) return { day: undefined, guessed: false }
  if (own !== undefined) {
    if (dayOfMonth === undefined)
      return { day: undefined, text: `${own}-${String(month).padStart(2, '0')}`, guessed: false }
    return { day: wallDay({ year: own, month, day: dayOfMonth }), guessed: false }
  }
  if (dayOfMonth === undefined) return { day: undefined, guessed: false }
  const near = today ?? laterDay(later)
  if (near === undefined) {
    if (context.year === undefined) return { day: undefined, guessed: false }
    return { day: wallDay({ year: context.year, month, day: dayOfMonth }), guessed: true }
  }
  const year = new Date(near).getUTCFullYear()
  const days = [year - 1, year, year + 1].map((one) => wallDay({ year: one, month, day: dayOfMonth }))
  const nearest = days.reduce((a, b) => (Math.abs(b - near) < Math.abs(a - near) ? b : a))
  return { day: nearest, guessed: true }
}

function laterDay(entries: readonly Entry[]): number | undefined {
  for (const { stamp } of entries) {
    const date = stamp?.date
    if (date?.year !== undefined && date.month !== undefined && date.day !== undefined)
      return wallDay({ year: date.year, month: date.month, day: date.day })
  }
  return undefined
}

/** The day of the next entry that says one: bare times before it cannot be later. */
function nextDay(
  entries: readonly Entry[],
  index: number,
  today: number,
  context: CalendarContext,
): number | undefined {
  for (const entry of entries.slice(index + 1)) {
    const date = entry.stamp?.date
    if (date) return fill(date, entry, today, context, []).day
  }
  return undefined
}

/** Whether the latest entry stands first. */
function runsBackwards(entries: readonly Entry[]): boolean {
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

function timeOf(clock: WrittenClock): number {
  return clock.hour * hour + (clock.minute ?? 0) * minute + (clock.second ?? 0) * 1000
}

function precisionOf(clock: WrittenClock): 'hour' | 'minute' | 'second' {
  return clock.second !== undefined ? 'second' : clock.minute !== undefined ? 'minute' : 'hour'
}

function endOf(
  until: WrittenTime | undefined,
  start: number,
  today: number,
  zone: string,
  entry: Entry,
  context: CalendarContext,
): string | undefined {
  if (!until?.clock) return undefined
  const dayOfEnd = until.date ? fill(until.date, entry, today, context, []).day : today
  if (dayOfEnd === undefined) return undefined
  let wall = dayOfEnd + timeOf(until.clock)
  // Past midnight; a step back of less may as well be a slip, and is left to the comment.
  if (!until.date && start - wall > 12 * hour) wall += day
  if (wall < start) return undefined
  return written(
    wall,
    { precision: precisionOf(until.clock), approximate: false },
    until.zone?.zone ?? zone,
    context,
  )
}

/** A wall-clock time as EDTF: without an offset in the zone of the record, with one in any other. */
function written(
  wall: number,
  {
    precision,
    approximate,
  }: { readonly precision: 'hour' | 'minute' | 'second'; readonly approximate: boolean },
  zone: string,
  { recordZone }: CalendarContext,
): string | undefined {
  const mark = approximate ? '~' : ''
  const plain = toIso(wall, 'UTC', precision).replace(/Z$/, '')
  if (zone === recordZone) return checked(`${plain}${mark}`)
  const { earliest } = placeWall(wall, wall, zone)
  const exact = precision === 'hour' ? toIso(earliest, zone, 'minute') : toIso(earliest, zone, precision)
  return checked(`${exact}${mark}`)
}

function isoDay(wall: number): string {
  return toIso(wall, 'UTC', 'day')
}

function checked(edtf: string): string | undefined {
  return readMoment(edtf, 'UTC').ok ? edtf : undefined
}

/** A zone of an entry, for who asks which is said most often. */
export function zoneOfEntry({ stamp, zone }: Entry): NamedZone | undefined {
  return stamp?.zone ?? zone
}
