import type { IncidentRecord } from '../../record/index.ts'
import { readMoment, toIso } from '../../time/index.ts'
import { cleanText } from '../clean.ts'
import { type JsonIncident, jsonImporter } from '../json/importer.ts'
import {
  at,
  either,
  has,
  isList,
  isMap,
  items,
  members,
  numberOf,
  pass,
  peek,
  textOf,
  type View,
} from '../json/view.ts'
import { severityOfPriority } from '../severity.ts'
import { addEvent, addSource, type Heading, type Sketch } from '../sketch.ts'
import { addTimed, isoTime, timeAt } from '../times.ts'
import { addHook, hooksByAlert, hooksOf } from './hooks.ts'

/**
 * Incidents and alerts of Opsgenie: what its REST API (or that of Jira Service Management) answers for an incident or alert, a
 * timeline, logs and notes, alone or together in one file; and its webhooks.
 *
 * @see https://docs.opsgenie.com/docs/incident-api
 * @see https://docs.opsgenie.com/docs/alert-api
 */
export const opsgenie = jsonImporter({
  name: 'opsgenie',
  about: 'incidents and alerts of Opsgenie (JSON), with timeline, logs and notes; webhooks',
  likeness(root) {
    if (hooksOf(root).length > 0) return 1
    const [first] = subjectsOf(root)
    if (has(first, 'tinyId')) return 1
    if (has(first, 'alertId')) return 0.9
    const entry = entriesOf(root)[0]
    if (has(entry, 'eventTime')) return 0.9
    if (has(entry, 'createdAt', 'offset') || has(entry, 'log', 'owner')) return 0.8
    const isOurs = /^P[1-5]$/.test(peek(at(first, 'priority')) ?? '')
    return isOurs && has(first, 'message', 'createdAt') ? 0.7 : 0
  },
  incidents(root) {
    if (hooksOf(root).length > 0) return hooksByAlert(root, sketchHooks)
    const subjects = subjectsOf(root)
    const entries = entriesOf(root)
    if (subjects.length === 0 && entries.length === 0) return []
    if (subjects.length > 1) return subjects.map((view) => incidentOf(root, view, []))
    return [incidentOf(root, subjects[0], entries)]
  },
})

/** Incidents and alerts: alone, in `data`, or under their own names. */
function subjectsOf(root: View): readonly View[] {
  const places = [
    root,
    at(root, 'data'),
    at(root, 'incident'),
    at(root, 'incident', 'data'),
    at(root, 'alert'),
    at(root, 'alert', 'data'),
    at(root, 'incidents'),
    at(root, 'alerts'),
    at(root, 'values'),
  ]
  const all = places.flatMap((place) => (isList(place) ? items(place) : isMap(place) && place ? [place] : []))
  return all.filter((view) => isMap(view) && has(view, 'message') && !has(view, 'eventTime'))
}

/** Entries of a timeline, of logs and of notes. */
function entriesOf(root: View): readonly View[] {
  const names = ['entries', 'timeline', 'timelineEntries', 'logs', 'notes', 'data']
  const lists = [
    root,
    at(root, 'data'),
    ...names.flatMap((name) => [
      at(root, name),
      at(root, name, 'data'),
      at(root, name, 'entries'),
      at(root, name, 'data', 'entries'),
    ]),
  ]
  const found = lists
    .flatMap((list) => items(list))
    .filter(
      (view) => has(view, 'eventTime') || (has(view, 'createdAt') && (has(view, 'log') || has(view, 'note'))),
    )
  const seen = new Set<View['node']>()
  return found.filter(({ node }) => !seen.has(node) && seen.add(node))
}

function incidentOf(root: View, view: View | undefined, entries: readonly View[]): JsonIncident {
  const views = view ? [view, ...entries] : entries
  return { views, sketch: (sketch) => sketchIncident(sketch, root, view, entries) }
}

/** An alert as the last of its webhooks has it, and what each of them tells. */
function sketchHooks(sketch: Sketch, hooks: readonly View[]): Heading {
  // Each webhook says when the alert was created: without the one that tells of it, the first does.
  if (!hooks.some((hook) => peek(at(hook, 'action')) === 'Create'))
    addTimed(sketch, at(hooks[0], 'alert', 'createdAt'), { kind: 'detection' })
  for (const hook of hooks) addHook(sketch, hook)
  const last = hooks.at(-1)
  const titled = hooks.findLast((hook) => has(at(hook, 'alert'), 'message')) ?? last
  const view = at(titled, 'alert')
  const heading = headingOf(sketch, view)
  for (const hook of hooks) {
    const alert = at(hook, 'alert')
    pass(...noise.map((key) => at(alert, key)))
    // Each webhook has the alert again: what it says just as the last does is said once.
    if (alert && alert.node !== view?.node)
      for (const { key, value } of members(alert))
        if (peek(value) !== undefined && peek(value) === peek(at(view, key))) pass(value)
  }
  return heading
}

const noise = ['id', 'alertId', 'alias', 'updatedAt', 'lastOccurredAt', 'seen', 'isSeen', 'links', 'offset']

function sketchIncident(
  sketch: Sketch,
  root: View,
  view: View | undefined,
  entries: readonly View[],
): Heading {
  pass(...noise.map((key) => at(view, key)), at(root, 'took'), at(root, 'requestId'), at(root, 'paging'))
  addTimed(sketch, at(view, 'impactStartDate'), { kind: 'impact-start' })
  addTimed(sketch, at(view, 'impactDetectDate'), { kind: 'detection' })
  addTimed(sketch, at(view, 'impactEndDate'), { kind: 'impact-end' })
  if (entries.length === 0 || view !== undefined) {
    const created = at(view, 'createdAt')
    const isSaid = entries.some(
      (entry) =>
        /^(?:IncidentCreated|system)$/.test(peek(at(entry, 'type')) ?? '') &&
        /creat/i.test(`${peek(at(entry, 'log')) ?? ''} ${peek(at(entry, 'type')) ?? ''}`),
    )
    if (isSaid) pass(created)
    else addTimed(sketch, created, { kind: has(view, 'impactDetectDate') ? 'declaration' : 'detection' })
  }
  addReport(sketch, view)
  for (const entry of entries) addEntry(sketch, entry)
  return headingOf(sketch, view)
}

/** What the record says before its events. */
function headingOf(sketch: Sketch, view: View | undefined): Heading {
  const title = textOf(at(view, 'message')) ?? 'Incident in Opsgenie'
  const web = peek(at(view, 'links', 'web'))
  if (web !== undefined) addSource(sketch, `Opsgenie: ${title}`, web)
  const description = cleanText(textOf(at(view, 'description')) ?? '')
  const subject = peek(either(view, 'id', 'alertId'))
  return {
    ...(subject === undefined ? {} : { subject }),
    isPart: view === undefined,
    id: ['opsgenie', textOf(at(view, 'tinyId')) ?? peek(either(view, 'id', 'alertId')) ?? title].join('-'),
    title,
    kind: 'availability',
    guessed: true,
    confined: true,
    ...severityOf(view),
    ...statusOf(view),
    ...(description === '' ? {} : { summary: { text: description } }),
  }
}

/** An alert's report says how long it took from its creation, in milliseconds. */
function addReport(sketch: Sketch, view: View | undefined): void {
  const created = isoTime(peek(at(view, 'createdAt')) ?? '')
  const start = created === undefined ? undefined : readMoment(created, 'UTC')
  if (!start?.ok) return
  for (const [field, kind, who] of [
    ['ackTime', 'acknowledgement', 'acknowledgedBy'],
    ['closeTime', 'closure', 'closedBy'],
  ] as const) {
    const place = at(view, 'report', field)
    const milliseconds = numberOf(place)
    if (place === undefined || milliseconds === undefined || milliseconds < 0 || milliseconds > 1e12) continue
    const by = textOf(at(view, 'report', who))
    addEvent(sketch, place.node, {
      kind,
      at: toIso(start.moment.earliest + milliseconds, 'UTC', 'second'),
      text: by,
    })
  }
}

function addEntry(sketch: Sketch, entry: View): void {
  const type = peek(at(entry, 'type')) ?? ''
  const title = textOf(at(entry, 'title', 'content')) ?? textOf(at(entry, 'title'))
  const said =
    textOf(at(entry, 'description', 'content')) ??
    textOf(at(entry, 'description', 'name')) ??
    textOf(either(entry, 'log', 'note', 'description'))
  const who = textOf(at(entry, 'actor', 'name')) ?? textOf(at(entry, 'owner'))
  pass(
    ...['id', 'offset', 'lastEdit', 'hidden', 'group'].map((key) => at(entry, key)),
    at(entry, 'actor', 'type'),
    at(entry, 'description', 'type'),
    at(entry, 'title', 'type'),
  )
  const words = [title, said].filter((one) => one !== undefined).join(': ')
  const text = [who, words || spaced(type)].filter((one) => one !== undefined && one !== '').join(': ')
  const time = timeAt(sketch, either(entry, 'eventTime', 'createdAt'))
  if (kindOf(type, words) !== 'observation' || words === '') textOf(at(entry, 'type'))
  addEvent(sketch, entry.node, { kind: kindOf(type, words), at: time, text })
}

/** What an entry of a timeline or a log tells of, by its type or, in logs, by its words. */
function kindOf(type: string, words: string): IncidentRecord['events'][number]['kind'] {
  if (/^IncidentCreated$/i.test(type) || /^(?:alert|incident) created\b/i.test(words)) return 'detection'
  if (/ack(?:nowledged)?$/i.test(type) || /^(?:alert|incident) acknowledged\b/i.test(words))
    return 'acknowledgement'
  if (/resolved$/i.test(type)) return 'resolution'
  if (/closed$/i.test(type) || /^(?:alert|incident) closed\b/i.test(words)) return 'closure'
  if (/^escalat/i.test(type) || /^escalat/i.test(words)) return 'escalation'
  if (/stakeholder|statuspage/i.test(type)) return 'statement'
  return 'observation'
}

/** `ResponderAdded` in words. */
function spaced(type: string): string {
  return type.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
}

function severityOf(view: View | undefined): Pick<IncidentRecord, 'severity'> {
  const priority = at(view, 'priority')
  const severity = severityOfPriority.get(peek(priority) ?? '')
  if (severity === undefined) return {}
  textOf(priority)
  return { severity }
}

function statusOf(view: View | undefined): Pick<IncidentRecord, 'status'> {
  const status = peek(at(view, 'status'))
  if (status !== 'open' && status !== 'resolved' && status !== 'closed') return {}
  textOf(at(view, 'status'))
  pass(at(view, 'acknowledged'))
  return { status: status === 'open' ? 'investigating' : status }
}
