import type { IncidentRecord } from '../../record/index.ts'
import { type JsonIncident, jsonImporter } from '../json/importer.ts'
import { at, either, has, items, members, pass, peek, textOf, type View } from '../json/view.ts'
import { severityOfPriority } from '../severity.ts'
import { addNote, addSource, type Heading, type Sketch } from '../sketch.ts'
import { addTimed } from '../times.ts'
import { addPiece, noise, passReferences } from './events.ts'
import { type Piece, partsOf, sentAtOf, subjectOf } from './pieces.ts'

/**
 * Incidents of PagerDuty: what the REST API v2 answers for incidents, log entries, alerts and notes, alone or together in one
 * file, and webhooks v3.
 *
 * @see https://developer.pagerduty.com/api-reference/
 * @see https://developer.pagerduty.com/docs/webhooks-overview
 */
export const pagerduty = jsonImporter({
  name: 'pagerduty',
  about: 'incidents of PagerDuty (JSON): REST API v2 and webhooks v3',
  likeness(root) {
    const [first] = partsOf(root)
    if (!first) return 0
    const { part, view } = first
    const address = peek(either(view, 'html_url', 'self')) ?? ''
    if (/pagerduty\.com/.test(address)) return 1
    if (part === 'event') return has(view, 'event_type') || subjectOf(view) ? 1 : 0
    if (part === 'log entry') return 1
    if (part === 'alert' && has(view, 'alert_key')) return 0.9
    return part === 'incident' && (has(view, 'incident_number') || has(view, 'urgency'))
      ? 0.9
      : part === 'note'
        ? hasUser(view)
          ? 0.6
          : 0
        : 0
  },
  incidents: incidentsOf,
})

/** A note of PagerDuty refers to whoever wrote it; notes of other tools hold a text and a time too. */
function hasUser(view: View): boolean {
  return has(at(view, 'user'), 'summary')
}

/** The pieces by the incident to which they belong; what names none belongs to the only one of the file. */
function incidentsOf(root: View): readonly JsonIncident[] {
  const pieces = partsOf(root)
  const own = pieces.filter(({ part }) => part === 'incident')
  const byIncident = new Map<string, Piece[]>(own.map(({ view }) => [idOf(view), []]))
  const [lone] = byIncident.keys()
  for (const piece of pieces) {
    const named = piece.part === 'incident' ? idOf(piece.view) : incidentOf(piece)
    const id = named ?? (byIncident.size <= 1 ? (lone ?? '') : '')
    const list = byIncident.get(id)
    if (list) list.push(piece)
    else byIncident.set(id, [piece])
  }
  return [...byIncident.values()].map((list) => ({
    views: list.filter(({ owner }) => owner === undefined).map(({ view }) => view),
    sketch: (sketch) => sketchIncident(sketch, list, root),
  }))
}

function idOf(view: View): string {
  return peek(at(view, 'id')) ?? view.pointer
}

function incidentOf({ part, view, owner }: Piece): string | undefined {
  if (owner) return idOf(owner)
  if (part !== 'event') return peek(at(view, 'incident', 'id'))
  return peek(at(subjectOf(view), 'id')) ?? peek(at(view, 'data', 'incident', 'id'))
}

function sentAt({ view }: Piece): string {
  return peek(sentAtOf(view)) ?? ''
}

function sketchIncident(sketch: Sketch, pieces: readonly Piece[], root: View): Heading {
  const own = pieces.find(({ part }) => part === 'incident')?.view
  // Each webhook has the incident as it stood then: the last of them says how it stands.
  const webhook = pieces
    .filter(({ part, view }) => part === 'event' && subjectOf(view) !== undefined)
    .reduce<Piece | undefined>((last, one) => (last && sentAt(last) > sentAt(one) ? last : one), undefined)
  const referred = pieces
    .map(({ view }) => either(view, 'incident') ?? at(view, 'data', 'incident'))
    .find((view) => view !== undefined)
  const incident = own ?? (webhook && subjectOf(webhook.view)) ?? referred
  const title =
    textOf(either(incident, 'title', 'summary', 'description')) ??
    triggerOf(at(incident, 'trigger_summary_data')) ??
    'Incident in PagerDuty'
  if (peek(at(incident, 'summary'))?.endsWith(title)) pass(at(incident, 'summary'))
  if (peek(at(incident, 'description')) === title) pass(at(incident, 'description'))
  pass(...noise.map((key) => at(incident, key)))
  for (const piece of pieces) addPiece(sketch, piece)
  if (incident) addStates(sketch, incident)
  const address = textOf(at(incident, 'html_url'))
  if (address !== undefined) addSource(sketch, `PagerDuty: ${title}`, address)
  addService(sketch, incident)
  for (const { part, view } of pieces) {
    passReferences(view)
    if (part === 'event' && incident) passSame(subjectOf(view), incident)
  }
  pass(...['limit', 'offset', 'more', 'total'].map((key) => at(root, key)))
  const number = textOf(either(incident, 'incident_number', 'number'))
  return {
    ...subjectIn(incident),
    isPart: own === undefined && webhook === undefined,
    id: ['pagerduty', number ?? peek(at(incident, 'id')) ?? title].join('-'),
    title,
    kind: 'availability',
    guessed: true,
    confined: true,
    ...severityOf(incident),
    ...statusOf(incident),
  }
}

function subjectIn(incident: View | undefined): Pick<Heading, 'subject'> {
  const id = peek(at(incident, 'id'))
  return id === undefined ? {} : { subject: id }
}

/** Passes what an earlier webhook says of the incident just as the last does. */
function passSame(earlier: View | undefined, last: View): void {
  if (!earlier || earlier.node === last.node) return
  if (peek(earlier) !== undefined && peek(earlier) === peek(last)) pass(earlier)
  for (const { key, value } of members(earlier)) {
    const same = at(last, key)
    if (same) passSame(value, same)
  }
  for (const [index, item] of items(earlier).entries()) {
    const same = at(last, index)
    if (same) passSame(item, same)
  }
}

/** The first interface gave what set the incident off in fields that each integration named in its own way. */
function triggerOf(data: View | undefined): string | undefined {
  const own = textOf(either(data, 'subject', 'description'))
  if (own !== undefined) return own
  const words = members(data).flatMap(({ key, value }) =>
    key.startsWith('pd_') ? [] : (textOf(value) ?? []),
  )
  return words.length === 0 ? undefined : words.join(' ')
}

/** The service on which an alarm went off is no statement of what was affected, and for whom. */
function addService(sketch: Sketch, incident: View | undefined): void {
  const service = at(incident, 'service')
  const name = textOf(either(service, 'summary', 'name'))
  if (peek(at(service, 'name')) === name) pass(at(service, 'name'))
  if (service && name !== undefined) addNote(sketch, service.node, 'Service', name)
  pass(...['id', 'type', 'self', 'html_url'].map((key) => at(service, key)))
}

/** What the incident itself says of its course, where the log does not say the same, with more. */
function addStates(sketch: Sketch, incident: View): void {
  const said = new Set(sketch.events.map(({ event }) => event.kind))
  const acknowledgements = at(incident, 'acknowledgements')
  if (said.size > 0) pass(at(incident, 'assignments'), at(incident, 'first_trigger_log_entry'))
  const created = either(incident, 'created_at', 'created_on')
  if (said.has('detection')) pass(created)
  else
    addTimed(sketch, created, {
      kind: 'detection',
      text: 'PagerDuty opened the incident.',
    })
  if (said.has('acknowledgement')) pass(acknowledgements)
  else for (const one of items(acknowledgements)) addAcknowledgement(sketch, one)
  const [changed, changer] = [
    either(incident, 'last_status_change_at', 'last_status_change_on'),
    at(incident, 'last_status_change_by'),
  ]
  const isResolved = peek(at(incident, 'status')) === 'resolved'
  if (said.has('resolution')) {
    pass(at(incident, 'resolved_at'), changed, changer)
    return
  }
  const who = isResolved
    ? (textOf(at(changer, 'summary')) ?? textOf(at(incident, 'resolved_by_user', 'name')))
    : undefined
  const text = who === undefined ? undefined : `Resolved by ${who}.`
  if (addTimed(sketch, at(incident, 'resolved_at'), { kind: 'resolution', text })) pass(changed, changer)
  else if (isResolved) addTimed(sketch, changed, { kind: 'resolution', text })
  else if (said.size > 0) pass(changed, changer)
}

function addAcknowledgement(sketch: Sketch, one: View): void {
  const who = textOf(at(one, 'acknowledger', 'summary'))
  addTimed(sketch, at(one, 'at'), {
    kind: 'acknowledgement',
    text: who === undefined ? undefined : `Acknowledged by ${who}.`,
  })
}

function severityOf(incident: View | undefined): Pick<IncidentRecord, 'severity'> {
  const priority = at(incident, 'priority')
  const name = peek(either(priority, 'summary', 'name')) ?? ''
  const severity = severityOfPriority.get(/^P[1-5]\b/i.exec(name)?.[0].toUpperCase() ?? '')
  if (severity === undefined) return {}
  pass(priority)
  return { severity }
}

function statusOf(incident: View | undefined): Pick<IncidentRecord, 'status'> {
  const view = at(incident, 'status')
  const status = peek(view)
  if (status !== 'triggered' && status !== 'acknowledged' && status !== 'resolved') return {}
  textOf(view)
  return { status: status === 'resolved' ? 'resolved' : 'investigating' }
}
