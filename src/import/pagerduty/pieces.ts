import { at, either, has, isList, isMap, items, peek, type View } from '../json/view.ts'

/** What a piece of a file is. */
export type Part = 'incident' | 'log entry' | 'alert' | 'note' | 'event'

/** A part of a file that tells of an incident. */
export interface Piece {
  readonly part: Part
  readonly view: View
  /** The incident in which it stands, where it stands in one. */
  readonly owner?: View | undefined
}

const lists = [
  'incident',
  'incidents',
  'log_entry',
  'log_entries',
  'alert',
  'alerts',
  'note',
  'notes',
  'messages',
  'events',
  'response',
]

/** The pieces of a file: each is an incident, or something that belongs to one. */
export function partsOf(root: View): readonly Piece[] {
  if (isList(root)) return items(root).flatMap((item) => (isList(item) ? [] : partsOf(item)))
  const part = partOf(root)
  if (part) return withinOf(part, root)
  return lists.flatMap((key) => {
    const value = at(root, key)
    const views = isList(value) ? items(value) : isMap(value) && value ? [value] : []
    return views.flatMap((view) => {
      const own = partIn(key, view)
      return own ? withinOf(own, view) : []
    })
  })
}

/** A piece, and those that stand in it: the log, alerts and notes of an incident, the log in a webhook. */
function withinOf(part: Part, view: View): readonly Piece[] {
  const own = part === 'event' && has(at(view, 'event'), 'event_type') ? (at(view, 'event') ?? view) : view
  const owner = part === 'incident' ? view : part === 'event' ? subjectOf(own) : undefined
  const within = (['log_entries', 'alerts', 'notes'] as const).flatMap((key) =>
    part === 'incident' || (part === 'event' && key === 'log_entries')
      ? items(at(own, key)).flatMap((one): readonly Piece[] => {
          const inner = partIn(key, one)
          // An alert that has nothing but its key says nothing of its own.
          return inner && (inner !== 'alert' || has(one, 'created_at'))
            ? [{ part: inner, view: one, owner }]
            : []
        })
      : [],
  )
  return [{ part, view: own }, ...within]
}

/** What the items of a list are by the name of the list, or else by what is in them. */
function partIn(key: string, view: View): Part | undefined {
  if (!isMap(view)) return undefined
  if (key.startsWith('note')) return 'note'
  if (key.startsWith('log_entr') && has(view, 'summary')) return 'log entry'
  return partOf(view)
}

function partOf(view: View): Part | undefined {
  if (/^incident\./.test(eventTypeOf(at(view, 'event')) ?? eventTypeOf(view) ?? '')) return 'event'
  const type = peek(at(view, 'type')) ?? ''
  if (/_log_entry$/.test(type)) return 'log entry'
  if (type === 'alert' || has(view, 'alert_key')) return 'alert'
  if (has(view, 'content', 'created_at')) return 'note'
  return /^incident(?:_reference)?$/.test(type) || has(view, 'incident_number') || has(view, 'urgency')
    ? 'incident'
    : undefined
}

/** What a webhook tells of, of version 3, 2 or 1: `incident.triggered`, `incident.trigger`. */
export function eventTypeOf(event: View | undefined): string | undefined {
  const type = either(event, 'event_type') ?? (has(event, 'incident') ? at(event, 'event') : undefined)
  return peek(type) ?? (has(event, 'data') ? peek(at(event, 'type')) : undefined)
}

/** The incident in a webhook, as it stood then. */
export function subjectOf(event: View): View | undefined {
  const data = at(event, 'data')
  if (peek(at(data, 'type')) === 'incident') return data
  const inner = at(event, 'incident') ?? at(data, 'incident')
  return has(inner, 'status') ? inner : undefined
}

/** When a webhook was sent. */
export function sentAtOf(event: View): View | undefined {
  return either(event, 'occurred_at', 'created_on')
}
