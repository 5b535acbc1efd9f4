import { type Clock, isGrouped, type Reason } from '../../clocks/index.ts'
import { fill } from '../../language/index.ts'
import type { Moment } from '../../time/index.ts'
import { entryOf } from './entry.ts'
import type { Section, Sheet, Tone } from './model.ts'
import { questionsOf } from './questions.ts'
import type { Teller } from './teller.ts'

const tones = {
  overdue: 'red',
  'cannot-tell': 'red',
  running: 'yellow',
  'needs-decision': 'yellow',
  'not-started': 'blue',
  soft: 'blue',
  late: 'red',
  met: 'green',
} as const satisfies Readonly<Record<string, Tone>>
export type SectionName = keyof typeof tones

/** What is asked for beside the clocks. */
export interface SheetOrder {
  readonly shown: readonly Clock[]
  /** How many clocks are left out, because nothing in the record points to their place. */
  readonly hidden: number
  readonly now: Moment
  readonly all: boolean
  /** Whether somebody asked for these very duties: then none is gathered into a line with others. */
  readonly asked: boolean
  /** What the record does not say of where anybody is: on it hangs which law there is at all. */
  readonly lacks: readonly ('country-unknown' | 'residence-unknown')[]
}

/** Arranges clocks as a privacy officer reads them. */
export function makeSheet(teller: Teller, { shown, hidden, now, all, asked, lacks }: SheetOrder): Sheet {
  const { words } = teller
  const sections = Object.entries(tones).flatMap(([name, tone]): Section[] => {
    const clocks = shown.filter((clock) => sectionOf(clock) === name).toSorted(byUrgency)
    const single = asked ? clocks : clocks.filter((clock) => !isGrouped(clock))
    const grouped = clocks.filter((clock) => !single.includes(clock))
    const entries = single.map((clock) => entryOf(teller, clock, now))
    const lines = questionsOf(teller, grouped)
    const count = entries.length + grouped.length
    const title = fill(words('count'), teller.state(name), teller.number(count))
    return count === 0 ? [] : [{ title, tone, entries, lines }]
  })
  return {
    title: fill(words('title'), teller.id),
    lead: [
      fill(words('as-of'), teller.when(now), teller.utc(now)),
      fill(words(teller.zone === 'UTC' ? 'zone-utc' : 'zone'), teller.zone),
      words('not-advice'),
    ],
    sections,
    tail: [
      ...(sections.length === 0 ? [words('nothing')] : []),
      ...othersOf(teller, shown, all || asked),
      ...(hidden > 0 ? lacks.map((lack) => fill(words('other'), words('decide'), teller.reason(lack))) : []),
      ...(hidden > 0 ? [fill(words('hidden'), teller.number(hidden))] : []),
    ],
  }
}

/** Under which heading a clock stands; `undefined` if it does not apply. */
export function sectionOf({ state, answer }: Clock): SectionName | undefined {
  switch (state) {
    case 'not-applicable':
      return undefined
    case 'missed':
      return answer ? 'late' : 'overdue'
    default:
      return state
  }
}

function byUrgency(a: Clock, b: Clock): number {
  const [first, second] = [a, b].map(({ target }) => target?.earliest ?? Number.POSITIVE_INFINITY)
  if (first !== undefined && second !== undefined && first !== second) return first < second ? -1 : 1
  return 0
}

/** What does not apply, in a line for each reason; by name if somebody wants it all. */
function othersOf(teller: Teller, shown: readonly Clock[], all: boolean): string[] {
  const others = shown.filter(({ state }) => state === 'not-applicable')
  const proposals = others.filter((clock) => isBecause(clock, ['not-law']))
  const rest = others.filter((clock) => !proposals.includes(clock))
  const cites = proposals.map(({ duty }) => duty.cite).join('; ')
  const lines = proposals.length > 0 ? [fill(teller.words('other'), teller.state('not-law'), cites)] : []
  if (rest.length === 0) return lines
  const title = fill(teller.words('count'), teller.state('not-applicable'), teller.number(rest.length))
  // What a person ruled out, or what another law takes the place of, nobody may overlook.
  const named = all
    ? rest
    : rest.filter((clock) => isBecause(clock, ['excluded', 'decided-against', 'other-law']))
  return [...lines, title, ...(all ? named.map((clock) => notOf(teller, [clock])) : gathered(teller, named))]
}

/** Why duties do not apply, in a line for each reason. */
function gathered(teller: Teller, clocks: readonly Clock[]): string[] {
  const groups = new Map<string, Clock[]>()
  for (const clock of clocks) {
    const why = teller.reasons(clock, clock.why).join('; ')
    groups.set(why, [...(groups.get(why) ?? []), clock])
  }
  return [...groups.values()].map((those) => notOf(teller, those))
}

function notOf(teller: Teller, clocks: readonly Clock[]): string {
  const cites = clocks.map(({ duty }) => duty.cite).join('; ')
  const why = clocks.slice(0, 1).flatMap((clock) => teller.reasons(clock, clock.why))
  return fill(teller.words('other'), cites, why.join('; '))
}

function isBecause({ why }: Clock, keys: readonly Reason['key'][]): boolean {
  return why.some(({ key }) => keys.includes(key))
}
