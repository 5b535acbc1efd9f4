import { at, either, pass, peek, textOf, type View } from '../json/view.ts'
import { addEvent, type Sketch } from '../sketch.ts'
import { timeAt } from '../times.ts'
import { nameOf } from './head.ts'
import { withoutMarkup } from './markup.ts'

/** A comment may also stand in the timeline, as an event of its own. */
export function addComments(sketch: Sketch, comments: readonly View[], events: readonly View[]): void {
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

/** What a comment says of itself, and not of the incident. */
export const commentNoise = [
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
