import * as v from 'valibot'
import { type DataCategory, dataCategories } from '../terms.ts'
import { audience } from './audience.ts'
import { count } from './count.ts'
import type { Unsaid } from './item.ts'
import { either, isMap, lineText, moment, term } from './texts.ts'

const dataItemFields = {
  category: v.pipe(term(dataCategories), v.description('A key of the vocabulary.')),
  text: v.optional(
    v.pipe(lineText, v.description('How to name it here, where the vocabulary is not exact enough.')),
  ),
  audience: v.optional(audience),
  learned: v.optional(v.pipe(moment, v.description('When we learned that it was, or was not, involved.'))),
  withdrawn: v.optional(v.pipe(moment, v.description('When it turned out to be wrong.'))),
}
const dataItem = v.object(dataItemFields)
type BareDataItem = { category: DataCategory } & Unsaid<Exclude<keyof typeof dataItemFields, 'category'>>
const bareDataItem = v.pipe(
  term(dataCategories),
  v.transform((category): BareDataItem => ({ category })),
)
const dataItems = v.array(
  either([bareDataItem, dataItem], (input) => (isMap(input) ? dataItem : bareDataItem)),
)

/** The fields of `data`. */
export const data = v.object({
  involved: v.optional(v.pipe(dataItems, v.description('What was involved.'))),
  'not-involved': v.optional(v.pipe(dataItems, v.description('What was surely not involved.'))),
  records: v.optional(
    v.pipe(
      count,
      v.description(
        'How many records, the single entries that hold the data: a number, `unknown`, or a range (GDPR art. 33(3)(a)).',
      ),
    ),
  ),
})
