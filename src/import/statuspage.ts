import type { IncidentRecord } from '../record/index.ts'
import { cleanText } from './clean.ts'
import { addReport } from './embedded.ts'
import { type JsonIncident, jsonImporter } from './json/importer.ts'
import { at, either, has, isList, isMap, items, pass, peek, textOf, type View } from './json/view.ts'
import { addEvent, addSource, type Heading, type Sketch } from './sketch.ts'
import { addTimed, timeAt } from './times.ts'

/**
 * Incidents of status pages: Atlassian Statuspage (API v1, the public API v2, webhooks), and pages that answer alike, such as
 * Google's and those of StatusPal.
 *
 * @see https://developer.statuspage.io/
 */
export const statuspage = jsonImporter({
  name: 'statuspage',
  about: 'incidents of a status page (JSON): Statuspage, and the like',
  likeness(root) {
    const [first] = found(root)
    const names = [
      'shortlink',
      'incident_updates',
      'impact',
      'postmortem_body',
      'page_id',
      'monitoring_at',
      'external_desc',
    ]
    const own = names.filter((name) => has(first, name)).length
    if (has(first, 'incident_status') || has(first, 'incident_number') || has(first, 'timestamps')) return 0
    if (own > 1) return 1
    if (own === 1 && has(first, 'status', 'id')) return 0.9
    if (own === 1 && (has(first, 'begin') || has(root, 'page'))) return 0.8
    return has(root, 'incidents') && has(first, 'name') && has(first, 'started_at') ? 0.6 : 0
  },
  incidents: (root) =>
    found(root).map((view) => ({
      views: [view],
      sketch: (sketch) => sketchIncident(sketch, view, root),
    })) satisfies JsonIncident[],
})

function found(root: View): readonly View[] {
  if (isList(root)) return items(root).filter(isMap)
  const single = at(root, 'incident')
  if (isMap(single) && single) return [single]
  const lists = [...items(at(root, 'incidents')), ...items(at(root, 'scheduled_maintenances'))].filter(isMap)
  if (lists.length > 0 || has(root, 'incidents')) return lists
  return has(root, 'name') || has(root, 'external_desc') ? [root] : []
}

function sketchIncident(sketch: Sketch, view: View, root: View): Heading {
  pass(
    ...['id', 'page_id', 'updated_at', 'modified', 'tweet_id', 'twitter_updated_at'].map((key) =>
      at(view, key),
    ),
  )
  const page = at(root, 'page')
  const title = textOf(either(view, 'name', 'external_desc')) ?? 'Incident on the status page'
  const id = [peek(either(view, 'started_at', 'begin', 'created_at'))?.slice(0, 10), title].join('-')
  const updates = items(either(view, 'incident_updates', 'updates')).filter(isMap)
  addTimed(sketch, either(view, 'started_at', 'begin'), { kind: 'impact-start' })
  for (const update of updates) addUpdate(sketch, update)
  // The page says when it was made; with updates, the first of them says so.
  if (updates.length > 0) pass(at(view, 'created_at'), at(view, 'created'), at(view, 'most_recent_update'))
  else addTimed(sketch, either(view, 'created_at', 'created'), { kind: 'statement', to: 'public' })
  const says = (status: string): boolean => updates.some((update) => peek(at(update, 'status')) === status)
  if (says('monitoring')) pass(at(view, 'monitoring_at'))
  else addTimed(sketch, at(view, 'monitoring_at'), { kind: 'mitigation' })
  addTimed(sketch, either(view, 'resolved_at', 'end'), { kind: 'resolution' })
  addMaintenance(sketch, view)
  const report = addPostmortem(sketch, view)
  const link = textOf(either(view, 'shortlink', 'uri', 'url'))
  if (link !== undefined) addSource(sketch, title, link)
  const timezone = textOf(at(page, 'time_zone'))
  pass(...['id', 'updated_at'].map((key) => at(page, key)))
  return {
    id,
    title,
    kind: 'availability',
    organisation: textOf(at(page, 'name')),
    ...(timezone !== undefined && sketch.options.timezone === undefined && zonePattern.test(timezone)
      ? { timezone }
      : {}),
    ...report,
    ...severityOf(view),
    ...statusOf(view),
    ...impactOf(view, report.impact?.text),
  }
}

const zonePattern = /^(?:Etc\/UTC|UTC|[A-Z][A-Za-z]+\/[A-Za-z_/-]+)$/

/** A message that stood on the page. */
function addUpdate(sketch: Sketch, update: View): void {
  const time = timeAt(sketch, either(update, 'display_at', 'when', 'created_at', 'created', 'updated_at'))
  pass(
    ...['id', 'incident_id', 'created_at', 'created', 'updated_at', 'modified', 'display_at'].map((key) =>
      at(update, key),
    ),
  )
  const status = textOf(at(update, 'status'))
  const body = textOf(either(update, 'body', 'text'))?.replace(/<br\s*\/?>/gi, '\n')
  const text = [status === undefined ? undefined : `${capital(status)}:`, body].filter(Boolean).join(' ')
  addEvent(sketch, update.node, { kind: 'statement', to: 'public', at: time, text })
}

function capital(word: string): string {
  const spaced = word.replaceAll('_', ' ').toLowerCase()
  return spaced.slice(0, 1).toUpperCase() + spaced.slice(1)
}

function addMaintenance(sketch: Sketch, view: View): void {
  const [from, until] = [
    timeAt(sketch, at(view, 'scheduled_for')),
    timeAt(sketch, at(view, 'scheduled_until')),
  ]
  if (from === undefined) return
  addEvent(sketch, (at(view, 'scheduled_for') ?? view).node, {
    kind: 'observation',
    at: from,
    end: until,
    text: 'Maintenance as scheduled.',
  })
}

/** The postmortem, which is Markdown: its sections become fields, and its timeline events. */
function addPostmortem(sketch: Sketch, view: View): ReturnType<typeof addReport> {
  const body = at(view, 'postmortem_body')
  const text = textOf(body)
  const isPublished = addTimed(sketch, at(view, 'postmortem_published_at'), {
    kind: 'review',
    to: 'public',
    text: 'The postmortem was published.',
  })
  if (isPublished || text === undefined) pass(at(view, 'postmortem_body_last_updated_at'))
  if (!body || text === undefined) return {}
  const day = peek(either(view, 'started_at', 'begin', 'created_at'))?.slice(0, 10)
  return addReport(sketch, body, cleanText(text), day)
}

function severityOf(view: View): Pick<IncidentRecord, 'severity'> {
  const impact = at(view, 'impact')
  const severity = severities.get(peek(impact) ?? '')
  if (severity === undefined) return {}
  textOf(impact)
  return { severity }
}

const severities: ReadonlyMap<string, NonNullable<IncidentRecord['severity']>> = new Map([
  ['minor', 'low'],
  ['major', 'high'],
  ['critical', 'critical'],
])

function statusOf(view: View): Pick<IncidentRecord, 'status'> {
  const status = statuses.get(peek(at(view, 'status')) ?? '')
  if (status === undefined) return {}
  textOf(at(view, 'status'))
  return { status }
}

const statuses: ReadonlyMap<string, NonNullable<IncidentRecord['status']>> = new Map([
  ['investigating', 'investigating'],
  ['identified', 'identified'],
  ['monitoring', 'monitoring'],
  ['resolved', 'resolved'],
  ['completed', 'resolved'],
  ['postmortem', 'closed'],
])

/** What the page names as affected. */
function impactOf(view: View, said: unknown): Pick<IncidentRecord, 'impact'> {
  const components = items(either(view, 'components', 'affected_products')).map((one) =>
    textOf(either(one, 'name', 'title')),
  )
  for (const one of items(at(view, 'components'))) {
    pass(
      ...[
        'id',
        'page_id',
        'group_id',
        'created_at',
        'updated_at',
        'position',
        'group',
        'showcase',
        'start_date',
        'automation_email',
      ].map((key) => at(one, key)),
    )
  }
  const names = [...components, textOf(at(view, 'service_name'))].filter((name) => name !== undefined)
  const affected = cleanText([...new Set(names)].join(', '))
  const text = [affected, typeof said === 'string' ? said : ''].filter((one) => one !== '').join('\n\n')
  return text === '' ? {} : { impact: { text } }
}
