import * as v from 'valibot'
import {
  actionKinds,
  actionStatuses,
  causeKinds,
  dataCategories,
  eventKinds,
  incidentKinds,
  language,
  lineText,
  natures,
  organisation,
  phases,
  recordFields,
  reference,
  risks,
  roles,
  severities,
  stages,
  statuses,
} from '../record/index.ts'

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

const brand = v.object({
  logo: v.optional(
    v.object({
      file: v.pipe(
        v.string(),
        v.regex(/\.(png|svg)$/i, 'picture'),
        v.title('Picture'),
        v.description('A PNG or SVG file; the path is from the folder of the project file.'),
        v.examples(['brand/logo.png']),
      ),
      alt: v.pipe(
        v.string(),
        v.trim(),
        v.nonEmpty(),
        v.description('What it shows, for those who do not see it.'),
        v.examples(['Acme']),
      ),
    }),
  ),
  colour: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^#[0-9a-f]{6}$/i, 'colour'),
      v.title('Colour'),
      v.description('Of headings and lines. Choose one that can be read on white.'),
      v.examples(['#0a4d8c']),
    ),
  ),
  letterhead: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.regex(/^[^\r\n]*$/, 'line'))),
      v.description('The lines at the head of a letter, below the logo.'),
      v.examples([['Acme S.p.A.', 'Via Roma 1, 20121 Milano']]),
    ),
  ),
})

/** Labels of some terms: each by name, so that editors complete them and a misspelt one is found. */
function labels<const Terms extends readonly [string, ...string[]]>(terms: Terms, what: string) {
  return v.optional(v.pipe(v.object(v.entriesFromList(terms, v.optional(lineText))), v.description(what)))
}

const ownLabels = v.object({
  data: labels(dataCategories, 'Categories of data.'),
  roles: labels(roles, 'What a party is to the data.'),
  kinds: labels(incidentKinds, 'Sorts of incident.'),
  natures: labels(natures, 'What a breach does to data.'),
  severities: labels(severities, 'How grave an incident is.'),
  statuses: labels(statuses, 'How far an incident is dealt with.'),
  risks: labels(risks, 'The risk to people.'),
  events: labels(eventKinds, 'Kinds of event.'),
  phases: labels(phases, 'Phases of the timeline.'),
  stages: labels(stages, 'Which of several notifications one is.'),
  causes: labels(causeKinds, 'What part a cause played.'),
  'action-kinds': labels(actionKinds, 'What an action is good for.'),
  'action-statuses': labels(actionStatuses, 'How far an action is done.'),
})

export const ruleLevels = ['off', 'advice', 'warning', 'error'] as const

/** What a project says for all of its records: the one declaration of `forthright.config.yaml`. */
export const projectSchema = v.object({
  organisation: v.optional(
    v.pipe(v.partial(organisation), v.description('Ourselves, where a record does not say otherwise.')),
  ),
  language: v.optional(v.pipe(language, v.description('The language of records that do not say theirs.'))),
  timezone: v.optional(
    v.pipe(
      v.string(),
      v.title('Time zone'),
      v.description('The zone of records that do not say theirs.'),
      v.examples(['Europe/Rome']),
    ),
  ),
  regimes: recordFields.regimes,
  terms: recordFields.terms,
  labels: v.optional(
    v.pipe(
      ownLabels,
      v.description(
        'What documents call the terms of records here, for every language or by language. What is not named keeps its usual label.',
      ),
      v.examples([{ data: { 'customer-number': { en: 'client code', it: 'codice cliente' } } }]),
    ),
  ),
  languages: v.optional(
    v.pipe(
      v.array(language),
      v.nonEmpty(),
      v.description('The languages in which documents are written into a folder, if the command names none.'),
      v.examples([['it', 'en']]),
    ),
  ),
  templates: v.optional(
    v.pipe(
      v.string(),
      v.nonEmpty(),
      v.title('Folder'),
      v.description(
        'A folder with templates and vocabularies of your own; the path is from the folder of this file.',
      ),
      v.examples(['templates']),
    ),
  ),
  rules: v.optional(
    v.pipe(
      v.record(v.string(), v.picklist(ruleLevels)),
      v.description('How grave a finding is here, by its code; `off` leaves it out.'),
      v.examples([{ 'event-without-source': 'off', 'undated-event': 'warning' }]),
    ),
  ),
  brand: v.optional(v.pipe(brand, v.description('How letters look.'))),
  metrics: v.optional(
    v.pipe(
      v.array(metric),
      v.description('Durations that are measured in every record, beside the usual ones.'),
    ),
  ),
})

/** A project file as its author wrote it, once the schema has accepted it. */
export type WrittenProject = v.InferOutput<typeof projectSchema>
