import * as v from 'valibot'
import { audience } from './audience.ts'
import { line, lineText, moment, webAddress } from './texts.ts'

export const sourceItem = v.object({
  title: v.pipe(
    lineText,
    v.description('The title as published; by language only where it has to be described instead.'),
  ),
  publisher: v.optional(v.pipe(line, v.description('Who published it.'))),
  url: v.optional(v.pipe(webAddress, v.description('Where it can be read.'))),
  date: v.optional(v.pipe(moment, v.description('When it was published.'))),
  read: v.optional(v.pipe(moment, v.description('The day we read it.'))),
  'second-hand': v.optional(
    v.pipe(
      v.boolean(),
      v.metadata({ default: false }),
      v.description('True when we read it quoted or summed up by somebody else.'),
    ),
  ),
  audience: v.optional(audience),
})
