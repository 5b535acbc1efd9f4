import { cleanText } from './clean.ts'
import { type JsonIncident, jsonImporter } from './json/importer.ts'
import { at, either, has, isList, isMap, items, pass, peek, textOf, type View } from './json/view.ts'
import { addEvent, addNote, addSource, type Heading, type Sketch } from './sketch.ts'
import { addTimed, isoTime, tellTime, timeAt } from './times.ts'

/**
 * Issues of GitHub: of the REST API, with comments and timeline if they stand in the same file, and of `gh issue view --json`.
 *
 * @see https://docs.github.com/en/rest/issues
 */
export const github = jsonImporter({
  name: 'github',
  about: 'issues of GitHub (JSON): REST API and `gh issue view --json`',
  likeness: (root) => {
    const [issue] = issuesOf(root)
    if (!issue || isUpptime(issue)) return 0
    if (/github\.com/.test(peek(either(issue, 'html_url', 'url')) ?? '')) return 1
    return has(issue, 'number') && (has(issue, 'state') || has(issue, 'createdAt')) ? 0.9 : 0.6
  },
  incidents: (root) => issuesOf(root).map((issue) => issueIn(root, issue, sketchIssue)),
})

/**
 * Issues that Upptime opens on GitHub when a site is down, and closes with a comment when it is up again.
 *
 * @see https://upptime.js.org/docs/configuration
 */
export const upptimeIssues = {
  likeness: (root: View): number => (issuesOf(root).some(isUpptime) ? 1 : 0),
  incidents: (root: View): readonly JsonIncident[] =>
    issuesOf(root).map((issue) => issueIn(root, issue, sketchOutage)),
}

/** Issues alone, in a list, or under `issue`, `issues`, `items` or `data`. */
function issuesOf(root: View): readonly View[] {
  const places = [root, ...['issue', 'issues', 'items', 'data'].map((key) => at(root, key))]
  const all = places.flatMap((place) => (isList(place) ? items(place) : isMap(place) && place ? [place] : []))
  return all.filter(
    (view) =>
      isMap(view) && has(view, 'title') && (has(view, 'number') || has(view, 'body') || has(view, 'labels')),
  )
}

function isUpptime(issue: View): boolean {
  const title = peek(at(issue, 'title')) ?? ''
  const labels = items(at(issue, 'labels')).map((label) => peek(at(label, 'name')) ?? peek(label))
  return (
    /^(?:🛑|⚠️|🟥|🟨)\s*.+ (?:is down|has degraded performance)$/u.test(title) ||
    (labels.includes('status') && /\bwas \*\*(?:down|degraded)/.test(peek(at(issue, 'body')) ?? ''))
  )
}

interface Thread {
  readonly issue: View
  readonly comments: readonly View[]
  readonly events: readonly View[]
}

function issueIn(root: View, issue: View, draw: (sketch: Sketch, thread: Thread) => Heading): JsonIncident {
  const isOnly = issuesOf(root).length === 1
  const around = isOnly ? root : undefined
  const comments = [...items(at(issue, 'comments')), ...items(at(around, 'comments'))]
  const events = [
    ...items(at(issue, 'timeline')),
    ...items(at(around, 'timeline')),
    ...items(at(around, 'timeline_events')),
    ...items(at(around, 'events')),
  ]
  const seen = new Set<View['node']>()
  const once = (views: readonly View[]): readonly View[] =>
    views.filter(({ node }) => !seen.has(node) && seen.add(node))
  const thread = { issue, comments: once(comments), events: once(events) }
  return { views: [issue, ...thread.comments, ...thread.events], sketch: (sketch) => draw(sketch, thread) }
}

function sketchIssue(sketch: Sketch, { issue, comments, events }: Thread): Heading {
  const heading = headOf(sketch, issue)
  const who = nameOf(either(issue, 'user', 'author'))
  addTimed(sketch, either(issue, 'created_at', 'createdAt'), {
    kind: 'declaration',
    text: who === undefined ? 'Issue opened.' : `Issue opened by ${who}.`,
  })
  const body = at(issue, 'body')
  const text = textOf(body)
  if (body && text !== undefined) addNote(sketch, body.node, 'Issue', withoutMarkup(text))
  addComments(sketch, comments, events)
  const closer = nameOf(at(issue, 'closed_by'))
  const isTold = events.some((event) => peek(at(event, 'event')) === 'closed')
  if (isTold) pass(either(issue, 'closed_at', 'closedAt'))
  else
    addTimed(sketch, either(issue, 'closed_at', 'closedAt'), {
      kind: 'closure',
      text: closer === undefined ? undefined : `Issue closed by ${closer}.`,
    })
  return { ...heading, kind: 'availability', guessed: true }
}

/** A comment may also stand in the timeline, as an event of its own. */
function addComments(sketch: Sketch, comments: readonly View[], events: readonly View[]): void {
  const known = new Set<string>()
  for (const comment of comments) {
    const id = peek(at(comment, 'id'))
    if (id !== undefined) known.add(id)
    addComment(sketch, comment)
  }
  for (const event of events) {
    const kind = peek(at(event, 'event'))
    if (kind !== 'commented') addChange(sketch, event)
    else if (known.has(peek(at(event, 'id')) ?? '')) pass(event)
    else addComment(sketch, event)
  }
}

const commentNoise = [
  'id',
  'node_id',
  'url',
  'html_url',
  'issue_url',
  'user',
  'author',
  'actor',
  'author_association',
  'authorAssociation',
  'updated_at',
  'event',
  'performed_via_github_app',
  'viewerDidAuthor',
  'includesCreatedEdit',
  'isMinimized',
  'minimizedReason',
  'reactions',
  'reactionGroups',
]

function addComment(sketch: Sketch, comment: View): void {
  const who = nameOf(either(comment, 'user', 'author', 'actor'))
  const said = textOf(at(comment, 'body'))
  pass(...commentNoise.map((key) => at(comment, key)))
  const time = timeAt(sketch, either(comment, 'created_at', 'createdAt'))
  if (said === undefined && time === undefined) return
  addEvent(sketch, comment.node, {
    kind: 'observation',
    at: time,
    text: [who, withoutMarkup(said ?? '')].filter(Boolean).join(': '),
  })
}

function addChange(sketch: Sketch, event: View): void {
  const what = textOf(at(event, 'event'))
  if (what === undefined) return
  const who = nameOf(either(event, 'actor', 'user'))
  const about =
    textOf(at(event, 'label', 'name')) ??
    nameOf(at(event, 'assignee')) ??
    textOf(at(event, 'rename', 'to')) ??
    textOf(at(event, 'milestone', 'title')) ??
    textOf(at(event, 'source', 'issue', 'html_url'))
  const text = [what.replaceAll(/[_-]/g, ' '), about, who === undefined ? undefined : `by ${who}`]
    .filter((one) => one !== undefined)
    .join(' ')
  pass(event)
  const time = timeAt(sketch, either(event, 'created_at', 'createdAt', 'submitted_at'))
  addEvent(sketch, event.node, {
    kind: what === 'closed' ? 'closure' : 'observation',
    at: time,
    text: text.slice(0, 1).toUpperCase() + text.slice(1),
  })
}

/** An outage as Upptime reports it. */
function sketchOutage(sketch: Sketch, thread: Thread): Heading {
  const { issue, comments, events } = thread
  const body = at(issue, 'body')
  if (!isUpptime(issue) && !/\bstart:/.test(markupOf(peek(body) ?? ''))) return sketchIssue(sketch, thread)
  const heading = headOf(sketch, issue)
  const said = textOf(body) ?? ''
  const planned = [/\bstart:\s*(\S+)/, /\bend:\s*(\S+)/].map((field) => field.exec(markupOf(said))?.[1])
  addTimed(sketch, either(issue, 'created_at', 'createdAt'), {
    kind: planned[0] ? 'declaration' : 'detection',
    text: withoutMarkup(said),
  })
  if (planned[0] && body) addMaintenance(sketch, body, planned[0], planned[1])
  const isUp = (comment: View): boolean =>
    /^\*\*(?:Resolved|Completed):?\*\*/.test(peek(at(comment, 'body')) ?? '')
  for (const comment of comments.filter(isUp)) {
    const text = textOf(at(comment, 'body'))
    pass(...commentNoise.map((key) => at(comment, key)))
    addTimed(sketch, either(comment, 'created_at', 'createdAt'), { kind: 'resolution', text })
  }
  addComments(
    sketch,
    comments.filter((comment) => !isUp(comment)),
    events,
  )
  const closed = either(issue, 'closed_at', 'closedAt')
  if (comments.some(isUp)) pass(closed)
  else addTimed(sketch, closed, { kind: 'closure' })
  return {
    ...heading,
    kind: 'availability',
    confined: false,
    title: heading.title.replace(/^[^\p{L}\p{N}]+/u, ''),
  }
}

const noise = [
  'id',
  'node_id',
  'url',
  'repository_url',
  'labels_url',
  'comments_url',
  'events_url',
  'timeline_url',
  'user',
  'author',
  'closed_by',
  'closedBy',
  'updated_at',
  'updatedAt',
  'author_association',
  'reactions',
  'reactionGroups',
  'locked',
  'closed',
  'isPinned',
  'sub_issues_summary',
  'issue_dependencies_summary',
  'performed_via_github_app',
]

function headOf(sketch: Sketch, issue: View): Heading {
  const title = cleanText(textOf(at(issue, 'title')) ?? '') || 'Issue'
  const number = textOf(at(issue, 'number'))
  const link = textOf(either(issue, 'html_url', 'url'))
  if (link !== undefined) addSource(sketch, number === undefined ? title : `Issue #${number}: ${title}`, link)
  // The REST API gives the number of comments where others give the comments.
  const comments = at(issue, 'comments')
  if (comments?.node.type === 'scalar') pass(comments)
  const state = peek(at(issue, 'state'))?.toLowerCase()
  if (state === 'open' || state === 'closed') textOf(at(issue, 'state'))
  const labels = items(at(issue, 'labels')).flatMap(
    (label) => textOf(at(label, 'name')) ?? textOf(label) ?? [],
  )
  if (labels.length > 0) addNote(sketch, issue.node, 'Labels', labels.map((label) => `- ${label}`).join('\n'))
  pass(...noise.map((key) => at(issue, key)), at(issue, 'labels'))
  return {
    id: number === undefined ? title : `issue-${number}-${title}`,
    title,
    kind: 'availability',
    confined: true,
    ...(state === 'closed' ? { status: 'closed' } : state === 'open' ? { status: 'investigating' } : {}),
  }
}

function nameOf(view: View | undefined): string | undefined {
  const name = textOf(either(view, 'login', 'name'))
  return name === undefined || name.trim() === '' ? undefined : name
}

/** Upptime reads when a maintenance begins and ends from a comment of HTML. */
function addMaintenance(sketch: Sketch, body: View, from: string, until: string | undefined): void {
  const [start, end] = [isoTime(from), isoTime(until ?? '')]
  if (start === undefined) tellTime(sketch, body.node, from)
  addEvent(sketch, body.node, {
    kind: 'impact-start',
    at: start,
    end,
    text: start === undefined ? from : undefined,
  })
}

/** Comments of HTML are for programs. */
function withoutMarkup(text: string): string {
  const parts = text.split('<!--')
  return parts
    .map((part, index) =>
      index === 0 ? part : part.slice(part.indexOf('-->') < 0 ? part.length : part.indexOf('-->') + 3),
    )
    .join('')
}

/** The first comment of HTML. */
function markupOf(text: string): string {
  const start = text.indexOf('<!--')
  const end = text.indexOf('-->', start)
  return start < 0 || end < 0 ? '' : text.slice(start + 4, Math.min(end, start + 2000))
}
