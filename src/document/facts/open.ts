import { fill } from '../../language/index.ts'
import type { Audience } from '../../record/index.ts'
import { narrowest } from '../audience.ts'
import { eventLabel } from './metrics.ts'
import type { Facts } from './shape.ts'
import { unknownsOf } from './unknowns.ts'
import { ownValue, type Values } from './values.ts'

/** What the record itself shows that nobody knows yet, in a sentence each. */
export function openFacts(values: Values): Facts['unknowns'] {
  const { telling, timeline, hole, absent, visible } = values
  const { incident } = timeline
  const { vocabulary } = telling.language

  /** Who did something, for a sentence that names it; an attacker without a name is called so in the language's own words. */
  const actorOf = (id: string): { readonly value: string; readonly audience: Audience } =>
    (id === 'us' ? incident.organisation : incident.parties.find((one) => one.id === id))?.name ?? {
      value: ownValue(vocabulary.words, id) ?? id,
      audience: 'public',
    }
  return visible(unknownsOf(timeline)).map(({ key, event, path, audience }) => {
    const pattern = vocabulary.unknowns[key] ?? key
    const by = event && actorOf(event.by)
    const value = event && by ? fill(pattern, eventLabel(values, event.kind), by.value) : pattern
    return {
      text: hole({ kind: 'text', value }, path, narrowest([audience, by?.audience ?? 'public'])),
      owner: absent(path),
      due: absent(path),
    }
  })
}
