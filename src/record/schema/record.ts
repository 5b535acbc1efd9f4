import * as v from 'valibot'
import { incidentKinds, natures, risks, severities, statuses } from '../terms.ts'
import { fieldAudiences } from './audience.ts'
import { contract, regimes } from './contract.ts'
import { data } from './data.ts'
import { event } from './event.ts'
import { item } from './item.ts'
import { organisation, party } from './party.ts'
import { people } from './people.ts'
import { indicators, measures } from './response.ts'
import { actions, causes, lessons, questions } from './review.ts'
import { sourceItem } from './source.ts'
import { id, language, line, lineText } from './texts.ts'

/**
 * The one declaration of the record, field by field; what a field holds is declared in the file of its name. The validator,
 * the TypeScript types, the JSON Schema for editors and `docs/record.md` all come from here.
 *
 * `kind` in the metadata names what a text is to the rest of the program: a `line` is plain text on one line, `prose` is
 * Markdown, a `moment` is EDTF, an `id` or a `reference` names something. `audience` is who may see a field whose record
 * does not say.
 */

/** Each top-level field of a record. `audience` is who may see it when the record does not say. */
export const recordFields = {
  forthright: v.pipe(v.literal(1), v.description('The version of the record format.')),
  id: v.pipe(
    id,
    v.description('The name of the incident: also its file name.'),
    v.examples(['2025-11-mixpanel']),
  ),
  title: v.pipe(
    lineText,
    v.metadata({ audience: 'customer' }),
    v.description('What happened, in a few words, without a verdict.'),
  ),
  language: v.pipe(language, v.description('The language of the texts that do not say theirs (BCP 47).')),
  timezone: v.optional(
    v.pipe(
      v.string(),
      v.title('Time zone'),
      v.metadata({ default: 'UTC' }),
      v.description('The zone of the times that have no offset, and in which times are shown.'),
      v.examples(['Europe/Rome', 'America/Los_Angeles', 'UTC']),
    ),
  ),
  kind: v.pipe(v.picklist(incidentKinds), v.description('What sort of incident it is.')),
  nature: v.optional(
    v.pipe(
      v.array(v.picklist(natures)),
      v.metadata({ audience: 'customer' }),
      v.description('What the breach did to the data (GDPR art. 33(3)(a)): one or several of the three.'),
    ),
  ),
  severity: v.optional(v.pipe(v.picklist(severities), v.description('How grave it is for us.'))),
  status: v.optional(v.pipe(v.picklist(statuses), v.description('How far it is dealt with.'))),
  risk: v.optional(
    v.pipe(
      v.picklist(risks),
      v.description("The risk to people's rights and freedoms: GDPR art. 33(1) and 34(1) turn on it."),
    ),
  ),
  audiences: v.optional(
    v.pipe(
      fieldAudiences,
      v.description(
        'Who may see a field, for what of it says no `audience` of its own. Without this, each of them is for customers.',
      ),
    ),
  ),
  organisation: v.pipe(organisation, v.metadata({ audience: 'customer' }), v.description('Ourselves.')),
  parties: v.optional(
    v.pipe(
      v.record(id, party),
      v.metadata({ audience: 'customer' }),
      v.description('Everyone else who acts or is told, by a short key.'),
    ),
  ),
  summary: v.optional(
    v.pipe(item({}), v.metadata({ audience: 'internal' }), v.description('What happened, in a paragraph.')),
  ),
  impact: v.optional(
    v.pipe(
      item({}),
      v.metadata({ audience: 'internal' }),
      v.description('What it meant for those concerned, with numbers.'),
    ),
  ),
  events: v.pipe(
    v.array(event),
    v.metadata({ audience: 'internal' }),
    v.description('What happened, when, and by whom.'),
  ),
  data: v.optional(
    v.pipe(data, v.metadata({ audience: 'customer' }), v.description('The categories of data.')),
  ),
  people: v.optional(
    v.pipe(people, v.metadata({ audience: 'customer' }), v.description('The people concerned.')),
  ),
  causes: v.optional(
    v.pipe(
      causes,
      v.metadata({ audience: 'internal' }),
      v.description('Why it happened: root cause, contributing factors, trigger.'),
    ),
  ),
  consequences: v.optional(
    v.pipe(
      v.array(item({})),
      v.metadata({ audience: 'customer' }),
      v.description(
        'What it is likely to mean for people (GDPR art. 33(3)(c)), in words to them: letters tell it so, and documents for others as what we tell them.',
      ),
    ),
  ),
  measures: v.optional(
    v.pipe(
      measures,
      v.metadata({ audience: 'customer' }),
      v.description('What was done about it, or will be (GDPR art. 33(3)(d)).'),
    ),
  ),
  advice: v.optional(
    v.pipe(
      v.array(item({})),
      v.metadata({ audience: 'customer' }),
      v.description(
        'What people can do (GDPR recital 86), in words to them: letters tell it so, and documents for others as what we tell them.',
      ),
    ),
  ),
  indicators: v.optional(
    v.pipe(
      indicators,
      v.metadata({ audience: 'internal' }),
      v.description('Traces of the attack that readers can look for in their own systems.'),
    ),
  ),
  lessons: v.optional(
    v.pipe(
      lessons,
      v.metadata({ audience: 'internal' }),
      v.description('What went well, what went badly, where we were lucky.'),
    ),
  ),
  actions: v.optional(
    v.pipe(
      actions,
      v.metadata({ audience: 'internal' }),
      v.description('What we shall do so that it does not happen again.'),
    ),
  ),
  questions: v.optional(
    v.pipe(questions, v.metadata({ audience: 'internal' }), v.description('What we do not know yet.')),
  ),
  notes: v.optional(
    v.pipe(
      v.array(item({ title: v.optional(v.pipe(line, v.description('A heading.'))) })),
      v.metadata({ audience: 'internal' }),
      v.description('Anything else worth keeping.'),
    ),
  ),
  sources: v.optional(
    v.pipe(
      v.record(id, sourceItem),
      v.metadata({ audience: 'internal' }),
      v.description('What the record rests on, by a short key.'),
    ),
  ),
  contracts: v.optional(
    v.pipe(
      v.array(contract),
      v.metadata({ audience: 'internal' }),
      v.description('Clauses by which we have to tell somebody, and by when.'),
    ),
  ),
  regimes: v.optional(
    v.pipe(
      regimes,
      v.metadata({ audience: 'internal' }),
      v.description('What somebody decided about the laws that `forthright clocks` counts by.'),
    ),
  ),
  terms: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.regex(/^x-[a-z0-9-]+$/, 'extension')), lineText),
      v.description('Labels of the record’s own terms (`x-...`).'),
    ),
  ),
} as const

/** A record, whole. */
export const recordSchema = v.object(recordFields)

/** A record as its author wrote it, once the schema has accepted it. */
export type IncidentRecord = v.InferOutput<typeof recordSchema>

/** The name of a top-level field. */
export type FieldName = keyof typeof recordFields
