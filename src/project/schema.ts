import * as v from 'valibot'
import { lineText, reference } from '../record/index.ts'

const events = v.pipe(v.array(reference), v.nonEmpty())

const metric = v.object({
  key: v.pipe(
    v.string(),
    v.regex(/^x-[a-z0-9-]+$/, 'extension'),
    v.title('Key of your own'),
    v.description('A name that never changes: `x-`, then small letters, digits and `-`.'),
    v.examples(['x-time-to-print']),
  ),
  name: v.pipe(lineText, v.description('What documents call it, for every language or by language.')),
  begins: v.pipe(
    events,
    v.description('Where it begins: ids or kinds of events, of which the first that a record has counts.'),
    v.examples([['letters-written', 'decision']]),
  ),
  ends: v.pipe(
    events,
    v.description('Where it ends, in the same way.'),
    v.examples([['letters-posted', 'notification']]),
  ),
})

/** What a project says for all of its records: the one declaration of `forthright.config.yaml`. */
export const projectSchema = v.object({
  metrics: v.optional(
    v.pipe(
      v.array(metric),
      v.description('Durations that are measured in every record, beside the usual ones.'),
    ),
  ),
})

/** A project file as its author wrote it, once the schema has accepted it. */
export type WrittenProject = v.InferOutput<typeof projectSchema>
