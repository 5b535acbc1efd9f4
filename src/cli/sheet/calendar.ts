import { type Clock, clocksToIcs, type IcsDeadline, isGrouped } from '../../clocks/index.ts'
import type { Moment } from '../../time/index.ts'
import { entryOf } from './entry.ts'
import { sectionOf } from './sheet.ts'
import type { Teller } from './teller.ts'

const awaited: ReadonlySet<string | undefined> = new Set([
  'overdue',
  'cannot-tell',
  'running',
  'needs-decision',
])

/** What is true only at the moment of writing has no place in a calendar. */
const passing = ['left', 'overdue', 'elapsed']

/**
 * The deadlines that still wait for somebody, as a calendar. A window stands at its beginning: early is safe.
 *
 * @param stamp when the calendar is written
 */
export function sheetToCalendar(
  teller: Teller,
  clocks: readonly Clock[],
  now: Moment,
  stamp: Moment,
): string {
  const deadlines = clocks.flatMap((clock): IcsDeadline[] => {
    const { duty, target, answer } = clock
    // What hangs on the question of what the organisation is has no alarm of its own, as it has no entry of its own.
    if (!target || answer || !awaited.has(sectionOf(clock)) || isGrouped(clock)) return []
    const at = Number.isFinite(target.earliest) ? target.earliest : target.latest
    if (!Number.isFinite(at)) return []
    const { heading, rows } = entryOf(teller, clock, now)
    const lasting = rows.filter(({ label }) => !passing.some((key) => label === teller.words(key)))
    const lines = lasting.flatMap(({ label, values }) =>
      values.map((value) => (label === '' ? value : `${label}: ${value}`)),
    )
    return [
      {
        uid: `${duty.id}.${teller.id}@forthright`,
        at,
        summary: `${teller.id}: ${clock.state === 'needs-decision' ? asked(teller, heading) : heading}`,
        description: [...lines, teller.words('not-advice')].join('\n'),
        categories: [teller.state(sectionOf(clock) ?? '')],
      },
    ]
  })
  return clocksToIcs(
    deadlines,
    teller.words('title').replace('{0}', () => teller.id),
    stamp.earliest,
  )
}

/** A duty that may not apply says so where a calendar shows no more than a line. */
function asked({ words, state }: Teller, heading: string): string {
  return words('count')
    .replace('{0}', () => heading)
    .replace('{1}', () => state('needs-decision'))
}
