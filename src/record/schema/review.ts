import * as v from 'valibot'
import { actionKinds, actionStatuses, causeKinds, lessonKinds } from '../terms.ts'
import { item, itemFields } from './item.ts'
import { id, line, moment, reference } from './texts.ts'

/** Why it happened. */
export const causes = v.array(
  item({
    kind: v.optional(
      v.pipe(
        v.picklist(causeKinds),
        v.metadata({ default: 'contributing' }),
        v.description('What part it played.'),
      ),
    ),
  }),
)

/** What went well, what went badly, where we were lucky. */
export const lessons = v.array(
  v.object({
    ...itemFields,
    id: v.optional(v.pipe(id, v.description('A name for actions to refer to.'))),
    kind: v.pipe(v.picklist(lessonKinds), v.description('Whether it helped, did harm, or was luck.')),
  }),
)

/** What we shall do. */
export const actions = v.array(
  item({
    id: v.optional(v.pipe(id, v.description('A name to refer to it by.'))),
    owner: v.optional(v.pipe(line, v.description('Who does it: a role or a team.'))),
    due: v.optional(v.pipe(moment, v.description('By when.'))),
    kind: v.optional(v.pipe(v.picklist(actionKinds), v.description('What it is good for.'))),
    status: v.optional(
      v.pipe(
        v.picklist(actionStatuses),
        v.metadata({ default: 'open' }),
        v.description('How far it is done.'),
      ),
    ),
    ticket: v.optional(v.pipe(line, v.description('Where it is tracked: a number or an address.'))),
    answers: v.optional(v.pipe(v.array(reference), v.description('The lessons, by id, that it answers.'))),
  }),
)

/** What we do not know yet. */
export const questions = v.array(
  item({
    owner: v.optional(v.pipe(line, v.description('Who finds it out: a role or a team.'))),
    due: v.optional(v.pipe(moment, v.description('By when.'))),
  }),
)
