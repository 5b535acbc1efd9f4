import type { IncidentRecord } from '../../record/index.ts'
import { cleanText } from '../clean.ts'
import { type JsonIncident, jsonImporter } from '../json/importer.ts'
import { at, either, has, isList, isMap, items, pass, peek, textOf, type View } from '../json/view.ts'
import { addEvent, addNote, addSource, type Heading, type Sketch } from '../sketch.ts'
import { addTimed, timeAt } from '../times.ts'
import { actionOf } from './actions.ts'
import { severityOf, statusOf } from './states.ts'

/**
 * Incidents of incident.io, API v1 and v2, with their updates, follow-ups and actions if they stand in the same file. v1 has
 * `status` as a word and `timestamps`; v2 has `incident_status` and `incident_timestamp_values`.
 *
 * @see https://api-docs.incident.io/tag/Incidents-V2/
 */
export const incidentIo = jsonImporter({
  name: 'incident-io',
  about: 'incidents of incident.io (JSON): API v1 and v2',
  likeness(given) {
    const root = insideHook(given)
    if (root !== given) return 1
    const [first] = incidentsIn(root)
    const v2 = [
      'incident_status',
      'incident_timestamp_values',
      'incident_role_assignments',
      'custom_field_entries',
    ].filter((name) => has(first, name))
    if (v2.length > 1 || (v2.length === 1 && has(first, 'reference'))) return 1
    if (/incident\.io/.test(peek(at(first, 'permalink')) ?? '')) return 1
    if (has(first, 'reference') && (has(first, 'timestamps') || has(first, 'mode'))) return 0.9
    if (updatesIn(root).some((update) => has(update, 'new_incident_status'))) return 0.9
    const [action] = actionsIn(root)
    return has(updatesIn(root)[0], 'incident_id', 'message') || has(action, 'incident_id', 'status') ? 0.8 : 0
  },
  incidents(given) {
    const root = insideHook(given)
    const incidents = incidentsIn(root)
    const loose = [...updatesIn(root), ...actionsIn(root)]
    if (incidents.length === 0)
      return loose.length === 0
        ? []
        : [{ views: loose, sketch: (sketch) => sketchIncident(sketch, undefined, loose) }]
    return incidents.map((view): JsonIncident => {
      const id = peek(at(view, 'id'))
      const own = loose.filter(
        (one) => incidents.length === 1 || (id !== undefined && peek(at(one, 'incident_id')) === id),
      )
      return {
        views: [view, ...own.filter((one) => !has(one, 'new_status'))],
        sketch: (sketch) => sketchIncident(sketch, view, own),
      }
    })
  },
})

/** A webhook has what it tells of under the name of its event: `public_incident.incident_created_v2`. */
function insideHook(root: View): View {
  const type = peek(at(root, 'event_type')) ?? ''
  const inner = /^(?:public|private)_incident\./.test(type) ? at(root, type) : undefined
  if (!inner) return root
  pass(at(root, 'event_type'))
  return inner
}

function incidentsIn(root: View): readonly View[] {
  const places = [root, at(root, 'incident'), at(root, 'incidents')]
  const all = places.flatMap((place) => (isList(place) ? items(place) : isMap(place) && place ? [place] : []))
  return all.filter(
    (view) =>
      has(view, 'name') && (has(view, 'incident_status') || has(view, 'reference') || has(view, 'status')),
  )
}

function updatesIn(root: View): readonly View[] {
  const lists = [at(root, 'incident_updates'), at(root, 'updates'), root]
  // A webhook about a status tells of it beside the incident, at a time that it does not say.
  const hook = has(root, 'new_status') && has(root, 'incident') ? [root] : []
  return [...lists.flatMap((list) => items(list)), ...hook].filter(
    (view) =>
      hook.includes(view) ||
      (has(view, 'created_at') &&
        (has(view, 'new_incident_status') || (has(view, 'message') && has(view, 'incident_id')))),
  )
}

function actionsIn(root: View): readonly View[] {
  return [...items(at(root, 'follow_ups')), ...items(at(root, 'actions'))].filter(
    (view) => has(view, 'title') || has(view, 'description'),
  )
}

const noise = [
  'id',
  'updated_at',
  'slack_channel_id',
  'slack_channel_url',
  'slack_team_id',
  'organisation_id',
]

function sketchIncident(sketch: Sketch, view: View | undefined, loose: readonly View[]): Heading {
  const title = textOf(at(view, 'name')) ?? 'Incident in incident.io'
  const reference = textOf(at(view, 'reference'))
  pass(...noise.map((key) => at(view, key)))
  // Descriptions of what an organisation's own roles, kinds and stages are for; only their names say something of an incident.
  for (const name of ['incident_status', 'severity', 'incident_type'])
    pass(
      ...[
        'id',
        'rank',
        'description',
        'created_at',
        'updated_at',
        'is_default',
        'create_in_triage',
        'private_incidents_only',
      ].map((key) => at(view, name, key)),
    )
  const link = textOf(at(view, 'permalink'))
  if (link !== undefined) addSource(sketch, `incident.io: ${title}`, link)
  const issue = at(view, 'external_issue_reference')
  const ticket = textOf(at(issue, 'issue_permalink'))
  if (ticket !== undefined) addSource(sketch, textOf(at(issue, 'issue_name')) ?? 'Issue', ticket)
  const document = textOf(at(view, 'postmortem_document_url'))
  if (document !== undefined) addSource(sketch, `Postmortem: ${title}`, document)
  for (const one of items(at(view, 'incident_timestamp_values')))
    addStamp(
      sketch,
      one,
      at(one, 'incident_timestamp', 'name'),
      either(at(one, 'value'), 'value') ?? at(one, 'value'),
    )
  for (const one of items(at(view, 'timestamps')))
    addStamp(sketch, one, at(one, 'name'), either(one, 'last_occurred_at', 'value'))
  const isReported = sketch.events.some(({ event }) => event.kind === 'declaration')
  if (isReported) pass(at(view, 'created_at'))
  else {
    const who = textOf(at(view, 'creator', 'user', 'name'))
    const text = who === undefined ? undefined : `Declared by ${who}.`
    addTimed(sketch, at(view, 'created_at'), { kind: 'declaration', text })
  }
  for (const key of ['user', 'api_key', 'alert', 'workflow'])
    pass(...['id', 'email', 'role', 'slack_user_id'].map((part) => at(view, 'creator', key, part)))
  for (const one of loose)
    if ((has(one, 'created_at') && !has(one, 'title')) || has(one, 'new_status')) addUpdate(sketch, one)
  addNamed(sketch, view)
  const summary = cleanText(textOf(at(view, 'summary')) ?? '')
  const actions = loose.flatMap(actionOf)
  const subject = peek(view ? at(view, 'id') : at(loose[0], 'incident_id'))
  return {
    ...(subject === undefined ? {} : { subject }),
    isPart: view === undefined,
    id: reference === undefined ? `incident-io-${title}` : `incident-io-${reference}`,
    title,
    kind: 'availability',
    guessed: true,
    confined: true,
    ...severityOf(view),
    ...statusOf(view),
    ...(summary === '' ? {} : { summary: { text: summary } }),
    ...(actions.length === 0 ? {} : { actions }),
  }
}

/** What a timestamp of an organisation's own naming tells of. */
const stamps: readonly (readonly [RegExp, IncidentRecord['events'][number]['kind']])[] = [
  [/impact.*(?:end|stop)/i, 'impact-end'],
  [/impact|started|began/i, 'impact-start'],
  [/detect|discover/i, 'detection'],
  [/report|declar/i, 'declaration'],
  [/accept|acknowledg/i, 'acknowledgement'],
  [/contain/i, 'containment'],
  [/fix|mitigat/i, 'mitigation'],
  [/restor|recover/i, 'recovery'],
  [/resolv/i, 'resolution'],
  [/clos/i, 'closure'],
  [/declin|cancel|merg/i, 'decision'],
]

function addStamp(sketch: Sketch, view: View, name: View | undefined, value: View | undefined): void {
  const what = textOf(name)
  if (what === undefined) return
  pass(at(view, 'incident_timestamp', 'id'), at(view, 'incident_timestamp', 'rank'))
  const kind = stamps.find(([pattern]) => pattern.test(what))?.[1] ?? 'observation'
  addTimed(sketch, value, { kind, text: what })
}

function addUpdate(sketch: Sketch, update: View): void {
  const status =
    textOf(either(at(update, 'new_incident_status'), 'name')) ??
    textOf(at(update, 'new_incident_status')) ??
    textOf(at(update, 'new_status', 'name'))
  const severity = textOf(at(update, 'new_severity', 'name'))
  const who =
    textOf(at(update, 'updater', 'user', 'name')) ?? textOf(at(update, 'updater', 'api_key', 'name'))
  const said = textOf(at(update, 'message'))
  pass(
    ...['id', 'incident_id', 'new_incident_status', 'new_severity', 'updater', 'new_status'].map((key) =>
      at(update, key),
    ),
  )
  const changes = [status && `status ${status}`, severity && `severity ${severity}`]
    .filter(Boolean)
    .join(', ')
  const words = [said, changes === '' ? undefined : `(${changes})`].filter((one) => one !== undefined)
  addEvent(sketch, update.node, {
    kind: 'observation',
    at: timeAt(sketch, at(update, 'created_at')),
    text: [who, words.join(' ')].filter((one) => one !== undefined && one !== '').join(': '),
  })
}

/** Roles and fields of an organisation's own naming, in words. */
function addNamed(sketch: Sketch, view: View | undefined): void {
  for (const one of items(at(view, 'incident_role_assignments'))) {
    const [role, who] = [
      textOf(at(one, 'role', 'name')),
      textOf(at(one, 'assignee', 'name')) ?? textOf(at(one, 'assignee', 'email')),
    ]
    pass(who === undefined ? undefined : one)
    if (role !== undefined && who !== undefined) addNote(sketch, one.node, role, who)
  }
  for (const one of items(at(view, 'custom_field_entries'))) {
    const name = textOf(at(one, 'custom_field', 'name'))
    const values = items(at(one, 'values')).flatMap((value) =>
      [
        textOf(at(value, 'value_text')),
        textOf(at(value, 'value_link')),
        textOf(at(value, 'value_numeric')),
        textOf(at(value, 'value_timestamp')),
        textOf(either(at(value, 'value_option'), 'value')),
        textOf(either(at(value, 'value_catalog_entry'), 'name')),
      ].filter((text) => text !== undefined),
    )
    if (values.length > 0) pass(one)
    if (name !== undefined) addNote(sketch, one.node, name, values.join('\n\n'))
  }
}
