import { at, has, isList, isMap, items, peek, type View } from '../json/view.ts'

/** What a piece of a file is. */
export type Part = 'incident' | 'log entry' | 'alert' | 'note' | 'event'

/** A part of a file that tells of an incident. */
export interface Piece {
  readonly part: Part
  readonly view: View
}

/** The pieces of a file: each is an incident, or something that belongs to one. */
export function partsOf(root: View): readonly Piece[] {
  if (isList(root)) return items(root).flatMap((item) => (isList(item) ? [] : partsOf(item)))
  const part = partOf(root)
  if (part) return [{ part, view: part === 'event' ? (at(root, 'event') ?? root) : root }]
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
  ]
  return lists.flatMap((key) => {
    const value = at(root, key)
    const views = isList(value) ? items(value) : isMap(value) && value ? [value] : []
    const wanted: Part | undefined = key.startsWith('note') ? 'note' : undefined
    return views.flatMap((view): Piece[] => {
      const own = wanted ?? partOf(view)
      return own ? [{ part: own, view: own === 'event' ? (at(view, 'event') ?? view) : view }] : []
    })
  })
}

function partOf(view: View): Part | undefined {
  if (has(at(view, 'event'), 'event_type') || has(view, 'event_type', 'data')) return 'event'
  const type = peek(at(view, 'type')) ?? ''
  if (/_log_entry$/.test(type)) return 'log entry'
  if (type === 'alert' || has(view, 'alert_key')) return 'alert'
  if (has(view, 'content', 'created_at')) return 'note'
  return type.startsWith('incident') || has(view, 'incident_number') || has(view, 'urgency')
    ? 'incident'
    : undefined
}
