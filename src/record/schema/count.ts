import * as v from 'valibot'
import { either, isMap } from './texts.ts'

export const wholeNumber = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.metadata({ kind: 'whole-number' }),
  v.title('Whole number'),
)
const countRange = v.pipe(
  v.object({
    'at-least': v.optional(v.pipe(wholeNumber, v.description('Surely so many or more.'))),
    'at-most': v.optional(v.pipe(wholeNumber, v.description('Surely so many or fewer.'))),
    about: v.optional(v.pipe(wholeNumber, v.description('Roughly so many; the bounds are then not used.'))),
  }),
  v.metadata({ kind: 'count-range' }),
)
const unknownCount = v.literal('unknown')
/** How many: a number, a range, or `unknown`. */
export const count = either([wholeNumber, unknownCount, countRange], (input) =>
  isMap(input) ? countRange : typeof input === 'string' ? unknownCount : wholeNumber,
)
