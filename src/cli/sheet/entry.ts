import { type Clock, confidenceIn } from '../../clocks/index.ts'
import { fill } from '../../language/index.ts'
import type { Moment } from '../../time/index.ts'
import type { Row, SheetEntry } from './model.ts'
import type { Teller } from './teller.ts'

/** A duty with everything that somebody has to know to meet it; of one that is met, only that it is. */
export function entryOf(teller: Teller, clock: Clock, now: Moment): SheetEntry {
  const { duty, state, answer } = clock
  const isOpen = !answer && state !== 'met'
  return {
    heading: `${duty.cite}: ${teller.text(duty.title)}`,
    name: duty.id,
    rows: [
      row(teller.words('tell'), [teller.told(duty)]),
      ...dueRows(teller, clock, now),
      ...(isOpen ? [row(teller.words('duty'), [hasteOf(teller, clock)]), ...limbRows(teller, clock)] : []),
      ...begins(teller, clock),
      ...(answer ? [row(teller.words('done'), [eventAt(teller, answer.event.path, answer.bounds)])] : []),
      row(teller.words('became'), teller.reasons(clock, clock.reasons)),
      row(teller.words('decide'), teller.reasons(clock, clock.why.filter(isQuestion))),
      row(
        teller.words('why'),
        teller.reasons(
          clock,
          clock.why.filter((reason) => !isQuestion(reason)),
        ),
      ),
      ...(isOpen ? contentRows(teller, clock) : []),
      ...sourceRows(teller, clock),
    ].filter(({ values }) => values.length > 0),
  }
}

function row(label: string, values: readonly string[]): Row {
  return { label, values: values.filter((value) => value !== '') }
}

const questions: ReadonlySet<string> = new Set([
  'kind-open',
  'place-open',
  'country-unknown',
  'residence-unknown',
  'sectors-unknown',
  'people-unknown',
  'risk-undecided',
  'threshold-open',
])

function isQuestion({ key }: Clock['why'][number]): boolean {
  return questions.has(key)
}

function dueRows(teller: Teller, { state, target, limit, answer, anchor }: Clock, now: Moment): Row[] {
  const { words, duration } = teller
  if (state === 'soft' && anchor?.at) return [row(words('elapsed'), [duration(anchor.at, now)])]
  if (!target || !limit) return []
  const label = answer ? 'was-due' : state === 'needs-decision' ? 'would-be-due' : 'due'
  const ends = [row(words(label), [endText(teller, target)])]
  if (endText(teller, limit) !== endText(teller, target))
    ends.push(row(words('limit'), [endText(teller, limit)]))
  if (answer) return ends
  if (now.earliest >= limit.latest) return [...ends, row(words('overdue'), [duration(limit, now)])]
  const left = now.earliest > target.latest ? words('left-none') : duration(now, target)
  return [...ends, row(words('left'), [left])]
}

/** A limit that is the end of a day is told as such; its one instant in UTC stands beside it. */
function endText(teller: Teller, end: Moment): string {
  const isWhole = end.precision === 'day' && !end.interval && end.earliest === end.latest
  const when = isWhole ? fill(teller.words('end-of'), teller.when(end)) : teller.when(end)
  return fill(teller.words('count'), when, teller.utc(end))
}

function hasteOf({ words, dutyWord, period }: Teller, { duty }: Clock): string {
  if (!duty.period) return dutyWord(duty.duty)
  const length = period(duty.period)
  return duty.duty === 'none'
    ? fill(words('after'), length)
    : fill(words('at-latest'), dutyWord(duty.duty), length)
}

function limbRows({ words, period, event }: Teller, { duty }: Clock): Row[] {
  return (duty.also ?? []).map((limb) => {
    const from = 'filing' in limb.anchor ? fill(words('filing'), limb.anchor.filing) : event(limb.anchor.kind)
    return row('', [fill(words('further'), fill(words('after'), period(limb.period)), from)])
  })
}

function begins(teller: Teller, { anchor, duty }: Clock): Row[] {
  const { words, event } = teller
  if (!anchor) {
    const named =
      'filing' in duty.anchor ? fill(words('filing'), duty.anchor.filing) : event(duty.anchor.kind)
    return [row(words('begins'), [named])]
  }
  const at = eventAt(teller, anchor.event.path, anchor.at)
  return [row(words('begins'), [fill(words('other'), event(anchor.event.kind), at)])]
}

function eventAt(
  { words, when, place }: Teller,
  path: readonly (string | number)[],
  at: Moment | undefined,
): string {
  const where = place(path)
  const time = at ? when(at) : ''
  return where === undefined ? time : time === '' ? where : fill(words('count'), time, where)
}

function contentRows({ words, text }: Teller, { duty }: Clock): Row[] {
  const items = (list: typeof duty.exceptions = []): string[] =>
    list.map(({ cite, text: said }) =>
      cite === undefined ? text(said) : fill(words('count'), text(said), cite),
    )
  return [
    ...(duty.late === 'reasons' ? [row(words('late'), [words('late-reasons')])] : []),
    row(words('content'), items(duty.content)),
    row(words('exceptions'), items(duty.exceptions)),
    row(words('notes'), duty.notes ? [text(duty.notes)] : []),
  ]
}

function sourceRows({ words, confidence }: Teller, { duty }: Clock): Row[] {
  const known = confidenceIn(duty, duty.period ? 'period' : 'duty')
  const read = duty.sources
    .flatMap((source) => source.read ?? [])
    .toSorted()
    .at(-1)
  const said = known === undefined ? '' : confidence(known)
  return [
    row(words('law'), [duty.citation]),
    row(words('source'), [read === undefined || said === '' ? said : fill(words('read'), said, read)]),
  ]
}
