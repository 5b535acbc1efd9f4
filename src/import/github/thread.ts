import type { JsonIncident } from '../json/importer.ts'
import { at, has, isList, isMap, items, peek, type View } from '../json/view.ts'
import type { Heading, Sketch } from '../sketch.ts'

/** Issues alone, in a list, or under `issue`, `issues`, `items` or `data`. */
export function issuesOf(root: View): readonly View[] {
  const places = [root, ...['issue', 'issues', 'items', 'data'].map((key) => at(root, key))]
  const all = places.flatMap((place) => (isList(place) ? items(place) : isMap(place) && place ? [place] : []))
  return all.filter(
    (view) =>
      isMap(view) && has(view, 'title') && (has(view, 'number') || has(view, 'body') || has(view, 'labels')),
  )
}

/** An issue with what was said and done about it. */
export interface Thread {
  readonly issue: View
  readonly comments: readonly View[]
  readonly events: readonly View[]
  /** The webhook that has the issue. */
  readonly hook: View | undefined
}

function hookOf(root: View | undefined): View | undefined {
  return has(root, 'action', 'issue') && has(root, 'sender') ? root : undefined
}

/** An issue of a file, as `draw` sketches it. */
export function issueIn(
  root: View,
  issue: View,
  draw: (sketch: Sketch, thread: Thread) => Heading,
): JsonIncident {
  const isOnly = issuesOf(root).length === 1
  const around = isOnly ? root : undefined
  const told = at(around, 'comment')
  const comments = [
    ...items(at(issue, 'comments')),
    ...items(at(around, 'comments')),
    // A webhook has the one comment that it is about.
    ...(has(told, 'body') && told ? [told] : []),
  ]
  const events = [
    ...items(at(issue, 'timeline')),
    ...items(at(around, 'timeline')),
    ...items(at(around, 'timeline_events')),
    ...items(at(around, 'events')),
  ]
  const seen = new Set<View['node']>()
  const once = (views: readonly View[]): readonly View[] =>
    views.filter(({ node }) => !seen.has(node) && seen.add(node))
  const thread = { issue, comments: once(comments), events: once(events), hook: hookOf(around) }
  return { views: [issue, ...thread.comments, ...thread.events], sketch: (sketch) => draw(sketch, thread) }
}

/** Whether Upptime opened an issue. */
export function isUpptime(issue: View): boolean {
  const title = peek(at(issue, 'title')) ?? ''
  const labels = items(at(issue, 'labels')).map((label) => peek(at(label, 'name')) ?? peek(label))
  return (
    /^(?:🛑|⚠️|🟥|🟨)\s*.+ (?:is down|has degraded performance)$/u.test(title) ||
    (labels.includes('status') && /\bwas \*\*(?:down|degraded)/.test(peek(at(issue, 'body')) ?? ''))
  )
}

/** The comments or changes of an issue, as the REST API answers them in a list of their own. */
export function looseOf(root: View): Pick<Thread, 'comments' | 'events'> | undefined {
  const all = isList(root) ? items(root) : []
  const [first] = all
  if (!first || issuesOf(root).length > 0) return undefined
  const isChange = (view: View): boolean => has(view, 'event') && has(view, 'actor')
  const isComment = (view: View): boolean =>
    has(view, 'body', 'user', 'created_at') && /#issuecomment-\d+$/.test(peek(at(view, 'html_url')) ?? '')
  if (!all.every((view) => isChange(view) || isComment(view))) return undefined
  return all.some(isChange) ? { comments: [], events: all } : { comments: all, events: [] }
}

/** The issue that an address is about, without the host: `owner/name#42`. */
export function subjectOf(address: string | undefined): string | undefined {
  const [, repository, number] = /([^/]+\/[^/]+)\/(?:issues|pull)\/(\d+)(?:$|[#?/])/.exec(address ?? '') ?? []
  return repository === undefined ? undefined : `${repository}#${number}`
}
