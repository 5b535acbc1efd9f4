import * as v from 'valibot'
import { countings, eventKinds } from '../terms.ts'
import { wholeNumber } from './count.ts'
import { id, line, lineText, reference, term } from './texts.ts'

const period = v.object({
  hours: v.optional(v.pipe(wholeNumber, v.description('So many hours.'))),
  days: v.optional(v.pipe(wholeNumber, v.description('So many days.'))),
  'business-days': v.optional(
    v.pipe(wholeNumber, v.description('So many days that are no weekend and no public holiday.')),
  ),
  months: v.optional(v.pipe(wholeNumber, v.description('So many months.'))),
})

export const contract = v.object({
  id: v.pipe(id, v.description('A name for it: a notification that meets it names it in `under`.')),
  title: v.pipe(lineText, v.description('What has to be done, in a few words.')),
  cite: v.optional(
    v.pipe(line, v.description('Where it stands.'), v.examples(['Data processing agreement, clause 7.2'])),
  ),
  party: v.pipe(reference, v.description('Who must be told: `customers` or a key of `parties`.')),
  anchor: v.pipe(
    term(eventKinds),
    v.description('The kind of event from which the time runs.'),
    v.examples(['awareness', 'detection']),
  ),
  period: v.optional(
    v.pipe(period, v.description('How long; leave it out for a duty without a number ("without delay").')),
  ),
  counting: v.optional(
    v.pipe(
      v.picklist(countings),
      v.metadata({ default: 'elapsed' }),
      v.description('How the end of the period is found.'),
    ),
  ),
})

/** What somebody decided about the laws. */
export const regimes = v.object({
  include: v.optional(
    v.pipe(
      v.array(reference),
      v.description('Regimes that apply by our own decision, by the names that `forthright explain` lists.'),
    ),
  ),
  exclude: v.optional(
    v.pipe(
      v.array(
        v.object({
          id: v.pipe(reference, v.description('The name of the regime.')),
          reason: v.pipe(line, v.description('Why it does not apply.')),
        }),
      ),
      v.description('Regimes that do not apply by our own decision.'),
    ),
  ),
})
