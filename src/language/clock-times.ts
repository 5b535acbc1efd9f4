import type { DateOptions, ImpreciseTime } from './date-writer.ts'
import { fill } from './pattern.ts'
import type { Vocabulary } from './vocabulary.ts'
import { isShownTwice, zoneName } from './zones.ts'

/** The times of day of one day. */
export interface Hours {
  readonly text: string
  readonly isRange: boolean
  /** It brings its own prepositions, as in "between 14:05 and 15:00". */
  readonly isSentence: boolean
}

export interface ClockWriter {
  /** One time of day; with its offset where that is wanted or the clock shows the time twice. */
  readonly at: (epoch: number, time: ImpreciseTime, zone: string, offset: boolean) => string
  /** What is known of the time of day of a time within one day. */
  readonly within: (time: ImpreciseTime, options: DateOptions, style: 'date' | 'when') => Hours
  /** The same where there is little room: two ends as `14:05–15:00`. */
  readonly short: (time: ImpreciseTime, zone: string) => string
}

/** Writes times of day. `print` writes an instant of a zone by a date-fns pattern. */
export function makeClockWriter(
  { date, when }: Vocabulary,
  print: (epoch: number, zone: string, pattern: string) => string,
): ClockWriter {
  const clock = (epoch: number, { precision }: ImpreciseTime, zone: string): string =>
    print(epoch, zone, precision === 'second' ? date.second : date.minute)

  /** The first of two times between which nothing stands but what a pattern puts there. */
  const firstClock = (epoch: number, { precision }: ImpreciseTime, zone: string): string =>
    print(
      epoch,
      zone,
      precision === 'second' ? (date['first-second'] ?? date.second) : (date['first-minute'] ?? date.minute),
    )

  /** A time of day as it stands in a sentence. */
  const inSentence = (text: string, epoch: number, zone: string): string =>
    when.clock ? fill(when.clock[print(epoch, zone, 'H')] ?? when.clock.other, text) : text

  /** An hour lasts until the next; one that is approximate is told by its beginning. */
  const lastOf = ({ precision, interval, approximate, earliest, latest }: ImpreciseTime): number => {
    if (precision !== 'hour') return latest
    return approximate && !interval ? earliest : latest + 1
  }

  const within = (time: ImpreciseTime, options: DateOptions, style: 'date' | 'when'): Hours => {
    const { zone } = options
    const { earliest } = time
    const last = lastOf(time)
    const [from, to] = [clock(earliest, time, zone), clock(last, time, zone)]
    const [before, after] = [zoneName(zone, earliest), zoneName(zone, last)]
    const isTwice = isShownTwice(zone, earliest) || isShownTwice(zone, last)
    const isOffset = style === 'when' || options.offset || before !== after || isTwice
    const mark = (text: string, offset: string): string =>
      isOffset ? fill(date['with-offset'], text, offset) : text
    const isSpread = time.interval || time.precision === 'hour'
    if (!isSpread || (from === to && before === after)) {
      const offset = before === after ? before : fill(date['either-offset'], before, after)
      const text = style === 'when' ? inSentence(from, earliest, zone) : from
      return { text: mark(text, offset), isRange: false, isSentence: false }
    }
    const isName = time.lasting === true && style === 'date'
    const told = (text: string, epoch: number): string => (isName ? text : inSentence(text, epoch, zone))
    const pattern = time.lasting ? (isName ? date : when)['time-range'] : date['time-between']
    const text =
      before === after
        ? mark(fill(pattern, told(firstClock(earliest, time, zone), earliest), told(to, last)), before)
        : fill(pattern, mark(told(from, earliest), before), mark(told(to, last), after))
    return { text, isRange: true, isSentence: !isName }
  }

  return {
    within,
    at: (epoch, time, zone, offset) => {
      const text = clock(epoch, time, zone)
      const isOffset = offset || isShownTwice(zone, epoch)
      return isOffset ? fill(date['with-offset'], text, zoneName(zone, epoch)) : text
    },
    short: (time, zone) => {
      const [from, to] = [clock(time.earliest, time, zone), clock(lastOf(time), time, zone)]
      const isSpread = time.interval || time.precision === 'hour'
      return isSpread && from !== to
        ? fill(date['time-range'], firstClock(time.earliest, time, zone), to)
        : from
    },
  }
}
