import * as v from 'valibot'
import { audience } from './audience.ts'
import { count } from './count.ts'
import { isWhole, type Unsaid } from './item.ts'
import { either, lineText, moment } from './texts.ts'

const groupItem = v.object({
  text: v.pipe(lineText, v.description('Who they are, as the object of a sentence.')),
  count: v.optional(v.pipe(count, v.description('How many of them.'))),
  audience: v.optional(audience),
  learned: v.optional(v.pipe(moment, v.description('When we learned that they are, or are not, concerned.'))),
  withdrawn: v.optional(v.pipe(moment, v.description('When it turned out to be wrong.'))),
})
type BareGroup = { text: v.InferOutput<typeof lineText> } & Unsaid<
  'count' | 'audience' | 'learned' | 'withdrawn'
>
const bareGroup = v.pipe(
  lineText,
  v.transform((text): BareGroup => ({ text })),
)

const groupList = v.array(
  either([bareGroup, groupItem], (input) =>
    isWhole(input, Object.keys(groupItem.entries)) ? groupItem : bareGroup,
  ),
)

const residence = v.object({
  region: v.pipe(
    v.string(),
    v.regex(/^([A-Z]{2}(-[A-Z0-9]{1,3})?|EEA)$/, 'region'),
    v.title('Region code'),
    v.description(
      'A country (ISO 3166-1 alpha-2), a part of one (ISO 3166-2), or `EU` or `EEA` where more is not known.',
    ),
    v.examples(['IT', 'US-CA', 'EU']),
  ),
  count: v.optional(v.pipe(count, v.description('How many of them live there.'))),
})

/** The fields of `people`. */
export const people = v.object({
  count: v.optional(
    v.pipe(count, v.description('How many people: a number, `unknown`, or `{ at-least, at-most, about }`.')),
  ),
  groups: v.optional(v.pipe(groupList, v.description('Who they are.'))),
  'not-involved': v.optional(v.pipe(groupList, v.description('Who is surely not concerned.'))),
  residence: v.optional(
    v.pipe(v.array(residence), v.description('Where they live: it says which laws protect them.')),
  ),
})
