import type { JsonIncident } from '../json/importer.ts'
import { at, either, pass, peek, textOf, type View } from '../json/view.ts'
import { addEvent, type Heading, type Sketch } from '../sketch.ts'
import { addTimed, isoTime, tellTime, timeAt } from '../times.ts'
import { addComments, commentNoise } from './comments.ts'
import { headOf } from './head.ts'
import { sketchIssue } from './issue.ts'
import { markupOf, withoutMarkup } from './markup.ts'
import { issueIn, issuesOf, isUpptime, type Thread } from './thread.ts'

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

/** An outage as Upptime reports it. */
function sketchOutage(sketch: Sketch, thread: Thread): Heading {
  const { issue, comments, events } = thread
  const body = at(issue, 'body')
  if (!isUpptime(issue) && !/\bstart:/.test(markupOf(peek(body) ?? ''))) return sketchIssue(sketch, thread)
  const heading = headOf(sketch, issue)
  const said = textOf(body) ?? ''
  const planned = [/\bstart:\s*(\S+)/, /\bend:\s*(\S+)/].map((field) => field.exec(markupOf(said))?.[1])
  const opened = timeAt(sketch, either(issue, 'created_at', 'createdAt'))
  addEvent(sketch, issue.node, {
    kind: planned[0] ? 'declaration' : 'detection',
    at: opened,
    text: withoutMarkup(said),
  })
  if (planned[0] && body) addMaintenance(sketch, body, planned[0], planned[1])
  const isUp = (comment: View): boolean =>
    /^\*\*(?:Resolved|Completed):?\*\*/.test(peek(at(comment, 'body')) ?? '')
  for (const comment of comments.filter(isUp)) {
    const text = textOf(at(comment, 'body'))
    pass(...commentNoise.map((key) => at(comment, key)))
    const time = timeAt(sketch, either(comment, 'created_at', 'createdAt'))
    addEvent(sketch, comment.node, { kind: 'resolution', at: time, text })
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
