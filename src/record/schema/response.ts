import * as v from 'valibot'
import { indicatorTypes, measureStatuses } from '../terms.ts'
import { item, itemFields } from './item.ts'
import { line, reference } from './texts.ts'

/** What was done about it, or will be. */
export const measures = v.array(
  item({
    status: v.optional(
      v.pipe(
        v.picklist(measureStatuses),
        v.metadata({ default: 'taken' }),
        v.description('Whether it is done.'),
      ),
    ),
    by: v.optional(
      v.pipe(
        reference,
        v.metadata({ default: 'us' }),
        v.description('Who does it: `us` (the default) or a key of `parties`.'),
      ),
    ),
  }),
)

/** Traces of the attack. */
export const indicators = v.array(
  v.object({
    ...itemFields,
    type: v.pipe(v.picklist(indicatorTypes), v.description('What sort of trace it is.')),
    values: v.pipe(
      v.array(line),
      v.minLength(1),
      v.description('The traces, so written that nobody can follow them by mistake.'),
      v.examples([['203.0.113.7', 'evil[.]example']]),
    ),
  }),
)
