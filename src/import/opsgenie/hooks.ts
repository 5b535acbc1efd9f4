import type { IncidentRecord } from '../../record/index.ts'
import type { JsonIncident } from '../json/importer.ts'
import { at, either, has, isList, items, pass, peek, textOf, type View } from '../json/view.ts'
import { addEvent, type Heading, type Sketch } from '../sketch.ts'
import { timeAt } from '../times.ts'

/** What a webhook tells, by its action. */
const kinds: ReadonlyMap<string, IncidentRecord['events'][number]['kind']> = new Map([
  ['Create', 'detection'],
  ['Acknowledge', 'acknowledgement'],
  ['Close', 'closure'],
  ['Escalate', 'escalation'],
  ['EscalateNext', 'escalation'],
])

/**
 * The webhooks of a file: what was done to an alert, with the alert as it stood then.
 *
 * @see https://support.atlassian.com/opsgenie/docs/opsgenie-edge-connector-alert-action-data/
 */
export function hooksOf(root: View): readonly View[] {
  const all = isList(root) ? items(root) : [root]
  return all.filter((view) => has(view, 'action') && has(at(view, 'alert'), 'alertId'))
}

/** The webhooks by their alerts, one incident each. */
export function hooksByAlert(
  root: View,
  draw: (sketch: Sketch, hooks: readonly View[]) => Heading,
): readonly JsonIncident[] {
  const byAlert = new Map<string, View[]>()
  for (const hook of hooksOf(root)) {
    const id = peek(at(hook, 'alert', 'alertId')) ?? ''
    const known = byAlert.get(id)
    if (known) known.push(hook)
    else byAlert.set(id, [hook])
  }
  return [...byAlert.values()].map((hooks) => ({ views: hooks, sketch: (sketch) => draw(sketch, hooks) }))
}

/** Adds what a webhook tells: the action, who did it, and what the action was about. */
export function addHook(sketch: Sketch, hook: View): void {
  const action = textOf(at(hook, 'action')) ?? ''
  const alert = at(hook, 'alert')
  const who = action === 'Create' ? undefined : textOf(either(alert, 'userFullName', 'username'))
  const about =
    textOf(either(alert, 'note', 'addedTags', 'removedTags', 'owner', 'recipient', 'team')) ??
    textOf(at(hook, 'escalationNotify', 'name'))
  pass(
    ...['integrationId', 'integrationType', 'alertFlowContext', 'headers'].map((key) => at(hook, key)),
    ...['userId', 'userFullName', 'username', 'insertedAt'].map((key) => at(alert, key)),
  )
  const created = at(alert, 'createdAt')
  const time = action === 'Create' ? (created ?? at(alert, 'updatedAt')) : (at(alert, 'updatedAt') ?? created)
  pass(created)
  const words = action.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
  addEvent(sketch, hook.node, {
    kind: kinds.get(action) ?? 'observation',
    at: timeAt(sketch, time),
    text: [who, words, about].filter((one) => one !== undefined && one !== '').join(': '),
  })
}
