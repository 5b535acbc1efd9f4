import { type Clock, isGrouped, openHolidays, type RegimeShelf } from '../clocks/index.ts'
import { fill } from '../language/index.ts'
import type { Event, Path } from '../record/index.ts'
import { type Moment, toIso } from '../time/index.ts'
import type { Timeline } from '../timeline/index.ts'
import { code, plain, type Voice } from './voice.ts'

/** The periods of law and contract that run in an incident, counted with public holidays only where one needs them. */
export async function periodsOf(
  law: RegimeShelf,
  timeline: Timeline,
  now: Moment | undefined,
): Promise<readonly Clock[]> {
  const clocks = law.clocks(timeline, { now }).filter(isNear)
  const lacks = clocks.some(({ reasons }) => reasons.some(({ key }) => key === 'holidays-unknown'))
  if (!lacks) return clocks
  return law.clocks(timeline, { now, isHoliday: await openHolidays() }).filter(isNear)
}

/** Whether something in the record points to the place of a duty, and nothing against the duty. */
export function isNear({ hint, state }: Clock): boolean {
  return hint !== 'none' && state !== 'not-applicable'
}

/** Those that an event begins, without those that only hang on what the organisation is. */
export function begunBy(clocks: readonly Clock[], { path }: Event): readonly Clock[] {
  return clocks.filter((clock) => clock.anchor && isSame(clock.anchor.event.path, path) && !isGrouped(clock))
}

/** Those that an event meets. */
export function metBy(clocks: readonly Clock[], { path }: Event): readonly Clock[] {
  return clocks.filter(({ answer }) => answer && isSame(answer.event.path, path))
}

function isSame(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index])
}

/** A period in a line: the law, what is to be done, by when, and what became of it. */
export function periodLine(voice: Voice, clock: Clock, zone: string): string {
  const { duty } = clock
  const { title } = duty
  const { words } = voice.language.vocabulary.clocks
  const what = title[voice.language.tag] ?? title['en'] ?? Object.values(title)[0] ?? ''
  const head = fill(words['other'] ?? '{0}: {1}', duty.cite, what)
  return [`${plain(head)} (${code(duty.id)})`, ...dueText(voice, clock, zone), stateText(voice, clock)].join(
    ' — ',
  )
}

function dueText({ language }: Voice, { target, answer, state, duty }: Clock, zone: string): string[] {
  const { words, duties } = language.vocabulary.clocks
  if (!target) return duty.duty === 'none' ? [] : [plain(duties[duty.duty] ?? duty.duty)]
  const label = words[answer ? 'was-due' : state === 'needs-decision' ? 'would-be-due' : 'due'] ?? ''
  const ends = [target.earliest, target.latest].map((epoch) => toIso(epoch, 'UTC', 'minute'))
  const when = fill(
    words['count'] ?? '{0} ({1})',
    language.dates.write(target, { zone, day: false }),
    [...new Set(ends)].join(' – '),
  )
  return [plain(fill(words['other'] ?? '{0}: {1}', label, when))]
}

function stateText({ language }: Voice, { state, answer }: Clock): string {
  const key = state === 'missed' ? (answer ? 'late' : 'overdue') : state
  return `*${plain(language.vocabulary.clocks.states[key] ?? key)}*`
}
