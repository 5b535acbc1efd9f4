import {
  type Content,
  type Facts,
  type Hole,
  type Holes,
  type ModelOf,
  mayShow,
  type ToldPart,
  textHole,
} from '../document/index.ts'
import type { Path, Text } from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import type { Notices } from './duties.ts'
import type { RegisterEntry } from './entry.ts'
import type { Occurrence } from './occurrence.ts'
import type { Listed, Told } from './readers.ts'
import type { entryShape, registerShape } from './shape.ts'

type EntryModel = ModelOf<typeof entryShape>
type NoticesModel = EntryModel['authority']
type EventModel = Facts['detection']

/** What the register says beside its entries. */
export interface RegisterCover {
  readonly isInternal: boolean
  readonly asOf: Moment | undefined
  readonly leftOut: number
  readonly others: number
}

/** What the template of the register sees. */
export function registerModel(
  entries: readonly RegisterEntry[],
  parts: readonly ToldPart[],
  holes: Holes,
  { isInternal, asOf, leftOut, others }: RegisterCover,
): ModelOf<typeof registerShape> {
  const own = (content: Content): Hole => holes.make({ content, origins: [], audience: 'public' })
  const count = (number: number): Hole => own({ kind: 'count', value: exactly(number) })
  const models = entries.flatMap((entry, index) => {
    const part = parts[index]
    return part ? [entryModel(entry, part)] : []
  })
  const names = new Set(entries.map(({ organisation }) => organisation.name.value))
  const isDay = asOf && ['year', 'month', 'day'].includes(asOf.precision)
  return {
    organisation: (names.size === 1 ? models[0]?.organisation.name : undefined) ?? own({ kind: 'absent' }),
    entries: models,
    total: count(entries.length),
    isInternal,
    asOf: own(isDay ? { kind: 'moment', value: asOf } : { kind: 'absent' }),
    isIncomplete: leftOut > 0,
    leftOut: count(leftOut),
    others: count(others),
    hasOthers: isInternal && others > 0,
  }
}

function exactly(number: number) {
  return { known: true, atLeast: number, atMost: number, approximate: false } as const
}

/** A record's facts for the register: what these readers may not see is left out, and said to be. */
function entryModel(entry: RegisterEntry, { facts, telling }: ToldPart): EntryModel {
  const { holes, timeline, language, audience } = telling
  const words = language.vocabulary.register
  const hole = (content: Content, origins: readonly Path[] = [['events']]): Hole =>
    holes.make({ content, origins, audience: 'public' })
  const label = (labels: Readonly<Record<string, string>>, key: string): Hole =>
    hole({ kind: 'text', value: labels[key] ?? key })

  const moment = (told: Told<Occurrence>): Hole => {
    const { event, at } = told.state === 'told' ? told.value : {}
    const content: Content = at ? { kind: 'moment', value: at } : { kind: 'absent' }
    return holes.make({
      content,
      origins: [event?.path ?? ['events']],
      audience: event?.audience ?? 'public',
    })
  }
  const seen = timeline.entries.map(({ event }) => event).filter((event) => mayShow(audience, event.audience))
  const eventOf = ({ event }: Occurrence): EventModel[] => {
    const found = facts.events[seen.indexOf(event)]
    return found ? [found] : []
  }
  const texts = ({ shown }: Listed<Text>) => shown.map((text) => ({ text: textHole(telling, text) }))
  const notices = (told: Notices, outcomes: Readonly<Record<string, string>>): NoticesModel => ({
    outcome: label(outcomes, told.outcome),
    short: label(words.short, told.outcome),
    notices: told.notices.shown.flatMap((notice) =>
      eventOf(notice).map((event) => ({
        ...event,
        judgement: notice.judgement
          ? label(words.judgements, notice.judgement)
          : hole({ kind: 'absent' }, [notice.event.path]),
      })),
    ),
    // Where the risk alone says why, its reasons stand with its assessment.
    reasons: told.outcome === 'decided' ? texts(told.reasons) : [],
    isWithheld: told.notices.withheld || told.reasons.withheld,
  })
  const isHidden = (one: Told<unknown>): boolean => one.state === 'withheld'
  return {
    ...facts,
    occurred: moment(entry.occurred),
    ended: moment(entry.ended),
    detected: moment(entry.detected),
    aware: moment(entry.aware),
    isAwareDerived: entry.aware.state === 'told' && entry.aware.value.derived,
    isAwareProposed: entry.aware.state === 'told' && entry.aware.value.proposed,
    // A copy of a list that these readers may see nothing of is empty to them, not forbidden to ask for.
    causes: [...facts.causes],
    // The register tells what was done, by whomever.
    measures: {
      taken: [...facts.measures.taken, ...facts.measures.others.flatMap(({ taken }) => taken)],
      planned: [...facts.measures.planned, ...facts.measures.others.flatMap(({ planned }) => planned)],
      others: [],
    },
    sources: [...facts.sources],
    remedies: entry.taken.shown.flatMap((one) => ('event' in one ? eventOf(one) : [])),
    shortRisk:
      entry.risk.state === 'told'
        ? label(words.risks, entry.risk.value)
        : hole({ kind: 'absent' }, [['risk']]),
    riskReasons: texts(entry.riskReasons),
    authority: notices(entry.authority, words.authority),
    communication: notices(entry.communication, words.communication),
    gaps: entry.gaps.map((gap) => label(words.gaps, gap)),
    isComplete: entry.isComplete,
    gapCount: hole({ kind: 'count', value: exactly(entry.gaps.length) }),
    withheld: {
      occurred: isHidden(entry.occurred),
      detected: isHidden(entry.detected),
      aware: isHidden(entry.aware),
      facts: entry.facts.withheld,
      causes: entry.causes.withheld,
      data: entry.data.withheld,
      people: entry.groups.withheld,
      count: isHidden(entry.count),
      effects: entry.effects.withheld,
      measures: entry.taken.withheld,
      planned: entry.planned.withheld,
      riskReasons: entry.riskReasons.withheld,
      sources: entry.sources.withheld,
    },
  }
}
