import type { Action, Cause, Indicator, Item, Lesson, Note, Question } from '../../record/index.ts'
import { mayShow } from '../audience.ts'
import type { Hole } from '../holes.ts'
import type { Facts } from './shape.ts'
import type { Values } from './values.ts'

type ItemFacts = { readonly text: Hole }

/** What tells the items of one record's lists. */
export interface ItemTeller {
  readonly itemFacts: (item: Item) => ItemFacts
  /** A text that is there, but not for these readers: absent to a condition, so that a letter can go without it. */
  readonly itemText: (item: Item | undefined, origin: Item['path']) => Hole
  readonly causeFacts: (cause: Cause) => Facts['causes'][number]
  readonly indicatorFacts: (indicator: Indicator) => Facts['indicators'][number]
  readonly actionFacts: (action: Action) => Facts['actions'][number]
  readonly questionFacts: (question: Question) => Facts['unknowns'][number]
  readonly noteFacts: (note: Note) => Facts['notes'][number]
  /** @param list `guarded` or `seen` of the values */
  readonly lessonFacts: (list: Values['guarded']) => Facts['lessons']
}

export function tellItems(values: Values): ItemTeller {
  const { telling, timeline, hole, absent, text, plain, moment, label } = values
  const { vocabulary } = telling.language

  const itemFacts = (item: Item): ItemFacts => ({ text: text(item.text, item.path) })
  return {
    itemFacts,
    itemText: (item, origin) => {
      if (!item) return absent(origin)
      if (mayShow(telling.audience, item.audience)) return text(item.text, item.path)
      return hole({ kind: 'absent' }, item.path, item.audience)
    },
    causeFacts: (cause) => ({
      ...itemFacts(cause),
      kind: label(vocabulary.causes, cause.kind, cause.path, cause.audience),
    }),
    indicatorFacts: (indicator) => ({
      ...itemFacts(indicator),
      type: label(vocabulary.indicators, indicator.type, indicator.path, indicator.audience),
      values: indicator.values.map((value) => plain(value, value.path)),
    }),
    actionFacts: (action) => ({
      ...itemFacts(action),
      owner: plain(action.owner, [...action.path, 'owner']),
      due: moment(action.due, [...action.path, 'due'], action.audience),
      kind: label(vocabulary['action-kinds'], action.kind, action.path, action.audience),
      status: label(vocabulary['action-statuses'], action.status, action.path, action.audience),
      ticket: plain(action.ticket, [...action.path, 'ticket']),
    }),
    questionFacts: (question) => ({
      ...itemFacts(question),
      owner: plain(question.owner, [...question.path, 'owner']),
      due: moment(question.due, [...question.path, 'due'], question.audience),
    }),
    noteFacts: (note) => ({
      ...itemFacts(note),
      title:
        note.title === undefined
          ? absent(note.path)
          : hole({ kind: 'text', value: note.title }, [...note.path, 'title'], note.audience),
    }),
    lessonFacts: (list) => {
      const of = (kind: Lesson['kind']) =>
        list(
          timeline.incident.lessons.filter((lesson) => lesson.kind === kind),
          itemFacts,
        )
      return { well: of('well'), badly: of('badly'), luck: of('luck') }
    },
  }
}
