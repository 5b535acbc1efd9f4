import * as v from 'valibot'
import { eventKinds, stages } from '../terms.ts'
import { audience } from './audience.ts'
import { either, id, isMap, moment, proseText, reference, term } from './texts.ts'

const claim = v.object({
  id: v.pipe(reference, v.description('A key of `sources`.')),
  says: v.optional(v.pipe(moment, v.description('The time that this source gives, where it differs.'))),
})
const citation = either([reference, claim], (input) => (isMap(input) ? claim : reference))

export const event = v.object({
  id: v.optional(
    v.pipe(id, v.description('A name for other events to refer to. Without one, the kind serves.')),
  ),
  kind: v.pipe(
    term(eventKinds),
    v.description('What happened.'),
    v.examples(['detection', 'vendor-disclosure', 'notification']),
  ),
  by: v.optional(
    v.pipe(
      reference,
      v.metadata({ default: 'us' }),
      v.description(
        'Who did it: `us` (the default), `attacker` for whoever attacked, or a key of `parties`.',
      ),
    ),
  ),
  to: v.optional(
    v.pipe(reference, v.description('Who was told: `us`, `customers`, `public` or a key of `parties`.')),
  ),
  at: v.optional(
    v.pipe(
      moment,
      v.description(
        'When it happened, as precise as you know it. Leave it out, or write `unknown`, if nobody knows.',
      ),
    ),
  ),
  end: v.optional(v.pipe(moment, v.description('When it ended, if it lasted.'))),
  after: v.optional(
    v.pipe(
      either([reference, v.array(reference)], (input) =>
        Array.isArray(input) ? v.array(reference) : reference,
      ),
      v.description('The event, by id or kind, that it surely followed.'),
    ),
  ),
  before: v.optional(
    v.pipe(
      either([reference, v.array(reference)], (input) =>
        Array.isArray(input) ? v.array(reference) : reference,
      ),
      v.description('The event, by id or kind, that it surely preceded.'),
    ),
  ),
  learned: v.optional(
    v.pipe(
      moment,
      v.description(
        'When we learned of it. Without it: when it happened, or, for a party that disclosed something to us, the day of that disclosure.',
      ),
    ),
  ),
  audience: v.optional(audience),
  sources: v.optional(
    v.pipe(
      v.array(citation),
      v.description(
        'What it rests on: keys of `sources`, or `{ id, says }` for a source that gives another time.',
      ),
    ),
  ),
  stage: v.optional(v.pipe(v.picklist(stages), v.description('Which of several notifications this one is.'))),
  under: v.optional(
    v.pipe(
      v.array(reference),
      v.description('The duties that a notification was meant to meet.'),
      v.examples([['gdpr-33-1'], ['gdpr-34']]),
    ),
  ),
  applies: v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        'Of a decision: whether the duties that `under` names apply. Without it, a decision says neither.',
      ),
    ),
  ),
  reasons: v.optional(
    v.pipe(proseText, v.description('Why it was done late, or why it was decided so (GDPR art. 33(1)).')),
  ),
  corrects: v.optional(
    v.pipe(
      v.array(reference),
      v.description(
        'Of a `correction`: the statements and notifications, by id or kind, that said what is corrected.',
      ),
    ),
  ),
  said: v.optional(
    v.pipe(proseText, v.description('Of a `correction`: what we had said, as we had said it.')),
  ),
  instead: v.optional(
    v.pipe(proseText, v.description('Of a `correction`: what is true instead, as whole sentences.')),
  ),
  'known-since': v.optional(
    v.pipe(moment, v.description('Of a `correction`: since when we have known what is true.')),
  ),
  'next-update': v.optional(
    v.pipe(
      moment,
      v.description('Of a `statement`, `notification` or `correction`: when it promises the next one.'),
    ),
  ),
  text: v.optional(v.pipe(proseText, v.description('What happened, in a sentence or two: Markdown.'))),
})

/** The fields of an event, in their order. */
export const eventFieldNames: readonly string[] = Object.keys(event.entries)
