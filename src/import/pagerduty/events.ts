import type { IncidentRecord } from '../../record/index.ts'
import { at, either, pass, peek, textOf, type View } from '../json/view.ts'
import { addEvent, addNote, type Sketch } from '../sketch.ts'
import { timeAt } from '../times.ts'
import type { Piece } from './pieces.ts'

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
  ['delegated', 'escalation'],
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

function addLogEntry(sketch: Sketch, entry: View): void {
  const type = (peek(at(entry, 'type')) ?? '').replace(/(?:_reference)?_log_entry(?:_reference)?$/, '')
  const summary = textOf(at(entry, 'summary'))
  const said = textOf(either(at(entry, 'channel'), 'notes', 'summary')) ?? textOf(at(entry, 'message'))
  const text = [summary, said === summary ? undefined : said].filter((one) => one !== undefined).join(': ')
  const time = timeAt(sketch, at(entry, 'created_at'))
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
  const type = textOf(at(event, 'event_type')) ?? ''
  const what = type.split('.').slice(1).join('.')
  const who = textOf(at(event, 'agent', 'summary'))
  const said = textOf(either(at(event, 'data'), 'content', 'message'))
  const head = [what.replaceAll(/[._]/g, ' '), who === undefined ? undefined : `by ${who}`]
    .filter((one) => one !== undefined)
    .join(' ')
  pass(
    at(event, 'agent'),
    at(event, 'client'),
    at(event, 'id'),
    at(event, 'resource_type'),
    at(event, 'data', 'incident'),
  )
  const text = [head.slice(0, 1).toUpperCase() + head.slice(1), said].filter(Boolean).join(': ')
  addEvent(sketch, event.node, {
    kind: kinds.get(what) ?? 'observation',
    at: timeAt(sketch, at(event, 'occurred_at')),
    text,
  })
}
