import type { IncidentRecord } from '../../record/index.ts'
import { at, either, isMap, items, members, pass, peek, textOf, type View } from '../json/view.ts'
import { addEvent, addNote, type Sketch } from '../sketch.ts'
import { timeAt } from '../times.ts'
import { eventTypeOf, type Piece, sentAtOf, subjectOf } from './pieces.ts'

/** What names a thing to PagerDuty, and says nothing of it. */
export const noise = ['id', 'type', 'self', 'incident_key', 'updated_at', 'is_mergeable', 'log_entries_count']

/** By the first word of a log entry's type, or the last of a webhook's event. */
const kinds: ReadonlyMap<string, IncidentRecord['events'][number]['kind']> = new Map([
  ['trigger', 'detection'],
  ['triggered', 'detection'],
  ['acknowledge', 'acknowledgement'],
  ['acknowledged', 'acknowledgement'],
  ['resolve', 'resolution'],
  ['resolved', 'resolution'],
  ['escalate', 'escalation'],
  ['escalated', 'escalation'],
  ['delegate', 'escalation'],
  ['delegated', 'escalation'],
  ['responder.added', 'escalation'],
  ['responder_request', 'escalation'],
  ['status_update', 'statement'],
  ['status_update_published', 'statement'],
  ['status', 'statement'],
])

/** Adds what a piece tells of the course of the incident. */
export function addPiece(sketch: Sketch, { part, view }: Piece): void {
  if (part === 'log entry') addLogEntry(sketch, view)
  if (part === 'event') addWebhook(sketch, view)
  if (part === 'alert') {
    const text = textOf(either(view, 'summary', 'body'))
    pass(...noise.map((key) => at(view, key)))
    addEvent(sketch, view.node, {
      kind: 'observation',
      at: timeAt(sketch, at(view, 'created_at')),
      text: `Alert: ${text ?? ''}`,
    })
  }
  if (part === 'note') {
    const who = textOf(at(view, 'user', 'summary'))
    const text = [who, textOf(at(view, 'content'))].filter((one) => one !== undefined).join(': ')
    pass(at(view, 'user'), at(view, 'id'))
    addEvent(sketch, view.node, { kind: 'observation', at: timeAt(sketch, at(view, 'created_at')), text })
  }
}

/** Passes what a reference to something has beside its name: its id, and where PagerDuty shows it. */
export function passReferences(view: View): void {
  if (isMap(view) && at(view, 'self') && at(view, 'summary'))
    pass(...['id', 'type', 'self', 'html_url'].map((key) => at(view, key)))
  for (const { value } of members(view)) passReferences(value)
  for (const item of items(view)) passReferences(item)
}

function addLogEntry(sketch: Sketch, entry: View): void {
  const type = (peek(at(entry, 'type')) ?? '').replace(/(?:_reference)?_log_entry(?:_reference)?$/, '')
  const summary = textOf(at(entry, 'summary'))
  const channel = at(entry, 'channel')
  const said =
    textOf(either(channel, 'notes', 'summary')) ??
    textOf(at(entry, 'message')) ??
    textOf(at(entry, 'note')) ??
    textOf(at(channel, 'subject'))
  const details = textOf(at(channel, 'details'))
  const more = [...new Set([said, details])].filter((one) => one !== undefined && one !== summary).join(': ')
  // A summary is mostly a sentence, which needs no colon.
  const text = [summary, more].filter(Boolean).join(summary?.endsWith('.') ? ' ' : ': ')
  const time = timeAt(sketch, at(entry, 'created_at'))
  for (const one of [at(channel, 'subject'), at(entry, 'event_details', 'description')])
    if (peek(one) === said) pass(one)
  // Of whom it was about, the summary says what the references say again.
  pass(
    ...noise.map((key) => at(entry, key)),
    at(entry, 'html_url'),
    at(entry, 'agent'),
    at(entry, 'incident'),
    at(entry, 'service'),
    at(entry, 'teams'),
    at(entry, 'user'),
  )
  passReferences(entry)
  if (type.startsWith('notify'))
    addNote(sketch, entry.node, 'Notification', [time, text].filter(Boolean).join(' '))
  else
    addEvent(sketch, entry.node, {
      kind: kinds.get(type) ?? 'observation',
      at: time,
      text: text || type.replaceAll('_', ' '),
    })
}

function addWebhook(sketch: Sketch, event: View): void {
  const type = eventTypeOf(event) ?? ''
  const isOld = at(event, 'event_type') === undefined
  pass(either(event, 'event_type', 'event', 'type'), at(event, 'id'))
  // Of version 2, the log in the webhook says the same, with more.
  if (items(at(event, 'log_entries')).length > 0) {
    pass(at(event, 'webhook'), at(event, 'created_on'))
    return
  }
  const what = type.split('.').slice(1).join('.')
  const data = at(event, 'data')
  const who =
    textOf(at(event, 'agent', 'summary')) ??
    (what === 'resolve' ? textOf(at(subjectOf(event), 'resolved_by_user', 'name')) : undefined)
  const said = textOf(either(data, 'content', 'message', 'conference_url')) ?? workflowOf(data)
  const done = isOld ? `${what.replace(/e$/, '')}ed` : what.replaceAll(/[._]/g, ' ')
  const head = [done, who === undefined ? undefined : `by ${who}`]
    .filter((one) => one !== undefined)
    .join(' ')
  pass(
    ...['agent', 'client', 'resource_type', 'webhook'].map((key) => at(event, key)),
    isOld ? undefined : at(data, 'incident'),
  )
  const text = [head.slice(0, 1).toUpperCase() + head.slice(1), said].filter(Boolean).join(': ')
  addEvent(sketch, event.node, {
    kind: kinds.get(what) ?? 'observation',
    at: timeAt(sketch, sentAtOf(event)),
    text,
  })
}

/** What ran, of a webhook about a workflow. */
function workflowOf(data: View | undefined): string | undefined {
  return textOf(at(data, 'incident_workflow', 'summary'))
}
