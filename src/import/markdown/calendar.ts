import { type Finding, placeOf, type Source, type Span } from '../../record/index.ts'
import {
  afternoons,
  type DaysAfter,
  daysAfter,
  fill,
  lastDayOf,
  nearestWeekday,
  nextDay,
  runsBackwards,
  timeOf,
} from './days.ts'
import type { Entry } from './entry.ts'
import type { WrittenTime } from './read-instant.ts'
import { checked, isoDay, precisionOf, written } from './write-time.ts'

const day = 86_400_000
const hour = 3_600_000

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
  const after = daysAfter(entries)
  const later = afternoons(entries)
  let today = context.base
  let first: number | undefined
  let last: { readonly wall: number; readonly zone: string } | undefined
  let isMarked = false
  let firstDay: number | undefined = context.base
  let before: number | undefined
  let zoneBefore: string | undefined
  const dated = entries.map((entry, index): DatedEntry => {
    const { stamp } = entry
    const following: DaysAfter = after[index] ?? { entry: undefined, day: undefined }
    const nothing = { entry, at: undefined, end: undefined, guesses: [] }
    if (!stamp) return nothing
    const guesses: string[] = []
    if (stamp.shift !== undefined && stamp.fromLast) {
      if (!last) return nothing
      last = { ...last, wall: last.wall + stamp.shift }
      const at = written(last.wall, { precision: 'minute', approximate: true }, last.zone, context.recordZone)
      return { ...nothing, at, guesses: ['counted from the entry before'] }
    }
    if (stamp.shift !== undefined) {
      if (first === undefined) return nothing
      return {
        ...nothing,
        at: written(
          first + stamp.shift,
          { precision: 'minute', approximate: false },
          context.recordZone,
          context.recordZone,
        ),
        guesses: ['counted from the first time'],
      }
    }
    if (stamp.dayCount !== undefined && firstDay !== undefined && stamp.date === undefined) {
      today = firstDay + (stamp.dayCount - 1) * day
      before = undefined
    }
    if (stamp.dayShift !== undefined && (firstDay ?? today) !== undefined) {
      today = (firstDay ?? today ?? 0) + stamp.dayShift * day
      before = undefined
      guesses.push(stamp.dayShift < 0 ? 'the day: the one before' : 'the day: the next')
    }
    if (stamp.date) {
      const filled = fill(stamp.date, entry, today, context.year, following.day)
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
      const lastDay = until && fill(until, entry, today, context.year, undefined).day
      const iso = isoDay(today)
      return {
        entry,
        at: checked(`${iso}${stamp.approximate ? '~' : ''}`),
        end: lastDay !== undefined && lastDay > today ? isoDay(lastDay) : undefined,
        guesses,
      }
    }
    const time = timeOf(stamp.clock) + (later.has(index) ? 12 * hour : 0)
    if (later.has(index)) guesses.push('the afternoon')
    const ofWeek = stamp.date ? undefined : stamp.weekday
    if (ofWeek !== undefined) {
      today = nearestWeekday(today, ofWeek)
      before = undefined
    }
    if (!stamp.date && before !== undefined && zone === zoneBefore) {
      const step = time - before
      const limit = nextDay(following, today, context.year)
      if (!isBackwards && step <= -6 * hour && (limit === undefined || today + day <= limit)) {
        today += day
        guesses.push('the day: past midnight')
        tell(entry, {
          code: 'import-midnight',
          level: 'advice',
          message: `Unexpected \`${shown(entry)}\` after a later time of day, expected later times: the next day was taken`,
          hint: 'Correct the day in the draft if the entry is out of order.',
        })
      } else if (isBackwards && step >= (isMarked ? 1 : 6 * hour)) {
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
    isMarked = ofWeek !== undefined
    zoneBefore = zone
    firstDay ??= today
    const wall = today + time
    first ??= wall
    last = { wall, zone }
    const precision = precisionOf(stamp.clock)
    const at = written(wall, { precision, approximate: stamp.approximate }, zone, context.recordZone)
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

function endOf(
  until: WrittenTime | undefined,
  start: number,
  today: number,
  zone: string,
  entry: Entry,
  context: CalendarContext,
): string | undefined {
  if (!until?.clock) return undefined
  const dayOfEnd = until.date ? fill(until.date, entry, today, context.year, undefined).day : today
  if (dayOfEnd === undefined) return undefined
  let wall = dayOfEnd + timeOf(until.clock)
  // Past midnight; a step back of less may as well be a slip, and is left to the comment.
  if (!until.date && start - wall > 12 * hour) wall += day
  if (wall < start) return undefined
  return written(
    wall,
    { precision: precisionOf(until.clock), approximate: false },
    until.zone?.zone ?? zone,
    context.recordZone,
  )
}
