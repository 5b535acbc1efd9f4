import { at, pass, textOf, type View } from '../json/view.ts'
import { addNote, addSource, type Sketch } from '../sketch.ts'
import { nameOf, passAccounts } from './head.ts'

/**
 * What a webhook says beside its issue: what was done, by whom, in which repository. It does not say when, so that it is a
 * note; who and when of a comment stands in the comment.
 *
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#issues
 */
export function addHook(sketch: Sketch, hook: View): void {
  const action = textOf(at(hook, 'action')) ?? ''
  const sender = nameOf(at(hook, 'sender'))
  const about = [
    textOf(at(hook, 'label', 'name')),
    nameOf(at(hook, 'assignee')),
    textOf(at(hook, 'milestone', 'title')),
  ].filter((one) => one !== undefined)
  const words = [action, ...about, sender === undefined ? '' : `by ${sender}`].filter((one) => one !== '')
  addNote(sketch, hook.node, 'Webhook', words.join(' '))
  const repository = at(hook, 'repository')
  const [name, address] = [textOf(at(repository, 'full_name')), textOf(at(repository, 'html_url'))]
  if (name !== undefined) addSource(sketch, name, address)
  pass(
    ...['sender', 'repository', 'installation', 'organization', 'label', 'milestone'].map((key) =>
      at(hook, key),
    ),
  )
  passAccounts(hook)
}
