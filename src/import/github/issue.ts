import { at, either, pass, peek, textOf } from '../json/view.ts'
import { addNote, type Heading, type Sketch } from '../sketch.ts'
import { addTimed } from '../times.ts'
import { addComments } from './comments.ts'
import { headOf, nameOf, passAccounts } from './head.ts'
import { addHook } from './hook.ts'
import { withoutMarkup } from './markup.ts'
import { subjectOf, type Thread } from './thread.ts'

/** An issue with its comments and changes as events. */
export function sketchIssue(sketch: Sketch, { issue, comments, events, hook }: Thread): Heading {
  const heading = headOf(sketch, issue)
  if (hook) addHook(sketch, hook)
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
  const subject = subjectOf(peek(either(issue, 'html_url', 'url')))
  return { ...heading, kind: 'availability', guessed: true, ...(subject === undefined ? {} : { subject }) }
}

/** Comments or changes alone: of which issue they are, the address of a comment says. */
export function sketchLoose(
  sketch: Sketch,
  { comments, events }: Pick<Thread, 'comments' | 'events'>,
): Heading {
  const all = [...comments, ...events]
  const subject = all
    .map((view) => subjectOf(peek(either(view, 'html_url', 'issue_url'))))
    .find((one) => one !== undefined)
  // Of a change of labels the address says nothing of the incident.
  for (const view of all) passAccounts(view)
  addComments(sketch, comments, events)
  const title = subject === undefined ? 'Issue' : `Issue ${subject}`
  return {
    id: title,
    title,
    kind: 'availability',
    guessed: true,
    confined: true,
    isPart: true,
    ...(subject === undefined ? {} : { subject }),
  }
}
