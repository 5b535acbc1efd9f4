import * as v from 'valibot'
import {
  type AudienceField,
  actionKinds,
  actionStatuses,
  audiences,
  causeKinds,
  countings,
  type DataCategory,
  dataCategories,
  eventKinds,
  incidentKinds,
  indicatorTypes,
  lessonKinds,
  measureStatuses,
  natures,
  risks,
  roles,
  sectors,
  severities,
  stages,
  statuses,
} from './terms.ts'

/**
 * The one declaration of the record. The validator, the TypeScript types, the JSON Schema for editors and
 * `docs/record.md` all come from here.
 *
 * `kind` in the metadata names what a text is to the rest of the program: a `line` is plain text on one line, `prose` is
 * Markdown, a `moment` is EDTF, an `id` or a `reference` names something. `audience` is who may see a field whose record
 * does not say.
 */

/** The shape of a BCP 47 tag. */
export const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{5,8})*$/
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/** One line of plain text. */
export const line = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.regex(/^[^\r\n]*$/, 'line'),
  v.metadata({ kind: 'line' }),
  v.title('Line of text'),
)
const prose = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.metadata({ kind: 'prose' }), v.title('Markdown'))
const id = v.pipe(v.string(), v.regex(idPattern, 'id'), v.metadata({ kind: 'id' }), v.title('Key'))
/** What names something by its id. */
export const reference = v.pipe(
  v.string(),
  v.regex(idPattern, 'id'),
  v.metadata({ kind: 'reference' }),
  v.title('Reference'),
)
/** Who may see a field, where the record says it once for all that is in it. */
function forField(what: string) {
  return v.optional(v.pipe(v.picklist(audiences), v.description(`Who may see ${what}.`)))
}
const fieldAudiences = v.object({
  title: forField('the title'),
  kind: forField('what sort of incident it is'),
  nature: forField('what the breach did to the data'),
  status: forField('how far it is dealt with'),
  organisation: forField('our name, our role and how to reach us'),
  parties: forField('the names, roles and services of others, where an event by them may be seen'),
  data: forField('the categories of data and the number of records'),
  people: forField('who is concerned, and how many'),
  consequences: forField('the likely consequences'),
  measures: forField('the measures'),
  advice: forField('the advice'),
} satisfies Readonly<Record<AudienceField, v.GenericSchema>>)

/** A BCP 47 tag. */
export const language = v.pipe(
  v.string(),
  v.regex(languageTag, 'language'),
  v.title('Language tag'),
  v.examples(['en', 'it', 'pt-BR']),
)
const audience = v.pipe(
  v.picklist(audiences),
  v.description('Who may see it at most. It fails closed: what a document may not show stops its rendering.'),
)
const moment = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.transform(String))]),
  v.metadata({ kind: 'moment' }),
  v.title('Time'),
  v.description('A time in EDTF, as precise as you know it, or `unknown`.'),
  v.examples(['2025-11', '2025-11-09', '2025-11-09T14:05Z', '2025-11-09~', '2025-11-08/2025-11-09']),
)
const extension = v.custom<`x-${string}`>(
  (input) => typeof input === 'string' && /^x-[a-z0-9-]+$/.test(input),
  'extension',
)

/** A value that takes the schema that `pick` chooses by looking at it, so that each fault is told in that schema's words. */
function either<const Options extends readonly [v.GenericSchema, v.GenericSchema, ...v.GenericSchema[]]>(
  options: Options,
  pick: (input: unknown) => Options[number],
): v.LazySchema<Options[number]> & { readonly options: Options } {
  return { ...v.lazy(pick), options }
}

function isMap(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

/** A known term, or one of the record's own (`x-...`). */
function term<const Terms extends readonly [string, ...string[]]>(terms: Terms) {
  const known = v.picklist(terms)
  return either([known, extension], (input) =>
    typeof input === 'string' && input.startsWith('x-') ? extension : known,
  )
}

function text<Schema extends v.GenericSchema<string, string>>(schema: Schema) {
  const byLanguage = v.pipe(v.record(language, schema), v.minEntries(1), v.title('Texts by language'))
  return either([schema, byLanguage], (input) => (isMap(input) ? byLanguage : schema))
}
/** One line of text, in one language or by language. */
export const lineText = text(line)
const proseText = text(prose)

const itemFields = {
  text: v.pipe(
    proseText,
    v.description('What it says: Markdown, in the language of the record or by language.'),
  ),
  audience: v.optional(audience),
  learned: v.optional(
    v.pipe(moment, v.description('When we learned it. `--as-of` an earlier day leaves it out.')),
  ),
  withdrawn: v.optional(
    v.pipe(moment, v.description('When it turned out to be wrong. `--as-of` a later day leaves it out.')),
  ),
  sources: v.optional(v.pipe(v.array(reference), v.description('What it rests on: keys of `sources`.'))),
}

/** What the short form of an item cannot say: naming it lets both forms be read alike. */
type Unsaid<Name extends string> = { readonly [Key in Name]?: never }

type BareItem = { text: v.InferOutput<typeof proseText> } & Unsaid<
  | Exclude<keyof typeof itemFields, 'text'>
  | 'kind'
  | 'status'
  | 'by'
  | 'id'
  | 'owner'
  | 'due'
  | 'ticket'
  | 'answers'
  | 'title'
>
const bareItem = v.pipe(
  proseText,
  v.transform((text): BareItem => ({ text })),
)

/** An item with fields of its own; a bare text, or a text by language, is an item that has nothing but its text. */
function item<const Fields extends v.ObjectEntries>(fields: Fields) {
  const whole = v.object({ ...itemFields, ...fields })
  const names = Object.keys(whole.entries)
  return either([bareItem, whole], (input) => (isWhole(input, names) ? whole : bareItem))
}

/** Whether a map has an item's fields, and not a text for each language; `id` is also the tag of Indonesian. */
function isWhole(input: unknown, names: readonly string[]): boolean {
  if (!isMap(input)) return false
  const keys = Object.keys(input)
  return keys.some((key) => key !== 'id' && names.includes(key)) || !keys.some((key) => languageTag.test(key))
}

const contact = v.object({
  name: v.optional(v.pipe(line, v.description('The person or desk to ask for.'))),
  email: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.email(),
      v.title('E-mail address'),
      v.description('Where a letter can be answered.'),
      v.examples(['privacy@example.com']),
    ),
  ),
  url: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^https?:\/\/[^\s]+$/i, 'url'),
      v.title('Web address'),
      v.description('A page with more, or with a form to write to.'),
      v.examples(['https://example.com/help']),
    ),
  ),
  phone: v.optional(
    v.pipe(
      line,
      v.description('A telephone number, as it should be printed.'),
      v.examples(['+39 02 1234 5678']),
    ),
  ),
  address: v.optional(v.pipe(line, v.description('The postal address on one line.'))),
})

const party = v.object({
  name: v.pipe(line, v.description('The name as it stands in a letter.'), v.examples(['Mixpanel'])),
  role: v.pipe(
    v.picklist(roles),
    v.description('What the party is to the data: it says which duty a notification meets.'),
  ),
  service: v.optional(
    v.pipe(
      lineText,
      v.description('What the party does for us, to follow its name in a sentence.'),
      v.examples([{ en: 'web analytics', it: 'analisi web' }]),
    ),
  ),
  aliases: v.optional(
    v.pipe(
      v.array(line),
      v.description('Other names under which others speak of it, above all of a threat actor.'),
      v.examples([['UNC6395']]),
    ),
  ),
  country: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[A-Z]{2}$/, 'country'),
      v.title('Country code'),
      v.description('The country of its seat (ISO 3166-1 alpha-2).'),
      v.examples(['IT', 'US']),
    ),
  ),
  former: v.optional(
    v.pipe(
      v.boolean(),
      v.metadata({ default: false }),
      v.description('True once the party no longer works for us.'),
    ),
  ),
  contact: v.optional(v.pipe(contact, v.description('Where to reach the party.'))),
})

/** The fields of `organisation`. */
export const organisation = v.object({
  name: v.pipe(line, v.description('The organisation that keeps this record and signs its letters.')),
  role: v.pipe(v.picklist(roles), v.description('Our role for the data concerned.')),
  country: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[A-Z]{2}$/, 'country'),
      v.title('Country code'),
      v.description('The country of its seat (ISO 3166-1 alpha-2).'),
      v.examples(['IT', 'US']),
    ),
  ),
  sectors: v.optional(
    v.pipe(
      v.array(v.picklist(sectors)),
      v.description(
        'What it is to the law, where duties depend on it: an empty list says that it is none of these.',
      ),
    ),
  ),
  contact: v.optional(v.pipe(contact, v.description('Where a reader of a letter can ask.'))),
  dpo: v.optional(v.pipe(contact, v.description('The data protection officer (GDPR art. 37).'))),
})

const claim = v.object({
  id: v.pipe(reference, v.description('A key of `sources`.')),
  says: v.optional(v.pipe(moment, v.description('The time that this source gives, where it differs.'))),
})
const citation = either([reference, claim], (input) => (isMap(input) ? claim : reference))

const event = v.object({
  id: v.optional(
    v.pipe(id, v.description('A name for other events to refer to. Without one, the kind serves.')),
  ),
  kind: v.pipe(
    term(eventKinds),
    v.description('What happened.'),
    v.examples(['detection', 'vendor-disclosure', 'notification']),
  ),
  by: v.optional(
    v.pipe(
      reference,
      v.metadata({ default: 'us' }),
      v.description(
        'Who did it: `us` (the default), `attacker` for whoever attacked, or a key of `parties`.',
      ),
    ),
  ),
  to: v.optional(
    v.pipe(reference, v.description('Who was told: `us`, `customers`, `public` or a key of `parties`.')),
  ),
  at: v.optional(
    v.pipe(
      moment,
      v.description(
        'When it happened, as precise as you know it. Leave it out, or write `unknown`, if nobody knows.',
      ),
    ),
  ),
  end: v.optional(v.pipe(moment, v.description('When it ended, if it lasted.'))),
  after: v.optional(
    v.pipe(
      either([reference, v.array(reference)], (input) =>
        Array.isArray(input) ? v.array(reference) : reference,
      ),
      v.description('The event, by id or kind, that it surely followed.'),
    ),
  ),
  before: v.optional(
    v.pipe(
      either([reference, v.array(reference)], (input) =>
        Array.isArray(input) ? v.array(reference) : reference,
      ),
      v.description('The event, by id or kind, that it surely preceded.'),
    ),
  ),
  learned: v.optional(
    v.pipe(
      moment,
      v.description(
        'When we learned of it. Without it: when it happened, or, for a party that disclosed something to us, the day of that disclosure.',
      ),
    ),
  ),
  audience: v.optional(audience),
  sources: v.optional(
    v.pipe(
      v.array(citation),
      v.description(
        'What it rests on: keys of `sources`, or `{ id, says }` for a source that gives another time.',
      ),
    ),
  ),
  stage: v.optional(v.pipe(v.picklist(stages), v.description('Which of several notifications this one is.'))),
  under: v.optional(
    v.pipe(
      v.array(reference),
      v.description('The duties that a notification was meant to meet.'),
      v.examples([['gdpr-33-1'], ['gdpr-34']]),
    ),
  ),
  applies: v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        'Of a decision: whether the duties that `under` names apply. Without it, a decision says neither.',
      ),
    ),
  ),
  reasons: v.optional(
    v.pipe(proseText, v.description('Why it was done late, or why it was decided so (GDPR art. 33(1)).')),
  ),
  corrects: v.optional(
    v.pipe(
      v.array(reference),
      v.description(
        'Of a `correction`: the statements and notifications, by id or kind, that said what is corrected.',
      ),
    ),
  ),
  said: v.optional(
    v.pipe(proseText, v.description('Of a `correction`: what we had said, as we had said it.')),
  ),
  instead: v.optional(
    v.pipe(proseText, v.description('Of a `correction`: what is true instead, as whole sentences.')),
  ),
  'known-since': v.optional(
    v.pipe(moment, v.description('Of a `correction`: since when we have known what is true.')),
  ),
  'next-update': v.optional(
    v.pipe(
      moment,
      v.description('Of a `statement`, `notification` or `correction`: when it promises the next one.'),
    ),
  ),
  text: v.optional(v.pipe(proseText, v.description('What happened, in a sentence or two: Markdown.'))),
})

/** The fields of an event, in their order. */
export const eventFieldNames: readonly string[] = Object.keys(event.entries)

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

const wholeNumber = v.pipe(
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

const period = v.object({
  hours: v.optional(v.pipe(wholeNumber, v.description('So many hours.'))),
  days: v.optional(v.pipe(wholeNumber, v.description('So many days.'))),
  'business-days': v.optional(
    v.pipe(wholeNumber, v.description('So many days that are no weekend and no public holiday.')),
  ),
  months: v.optional(v.pipe(wholeNumber, v.description('So many months.'))),
})

const contract = v.object({
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

const sourceItem = v.object({
  title: v.pipe(
    lineText,
    v.description('The title as published; by language only where it has to be described instead.'),
  ),
  publisher: v.optional(v.pipe(line, v.description('Who published it.'))),
  url: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^https?:\/\/[^\s]+$/i, 'url'),
      v.title('Web address'),
      v.description('Where it can be read.'),
    ),
  ),
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
    v.pipe(
      v.object({
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
      }),
      v.metadata({ audience: 'customer' }),
      v.description('The categories of data.'),
    ),
  ),
  people: v.optional(
    v.pipe(
      v.object({
        count: v.optional(
          v.pipe(
            count,
            v.description('How many people: a number, `unknown`, or `{ at-least, at-most, about }`.'),
          ),
        ),
        groups: v.optional(v.pipe(groupList, v.description('Who they are.'))),
        'not-involved': v.optional(v.pipe(groupList, v.description('Who is surely not concerned.'))),
        residence: v.optional(
          v.pipe(v.array(residence), v.description('Where they live: it says which laws protect them.')),
        ),
      }),
      v.metadata({ audience: 'customer' }),
      v.description('The people concerned.'),
    ),
  ),
  causes: v.optional(
    v.pipe(
      v.array(
        item({
          kind: v.optional(
            v.pipe(
              v.picklist(causeKinds),
              v.metadata({ default: 'contributing' }),
              v.description('What part it played.'),
            ),
          ),
        }),
      ),
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
      v.array(
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
      ),
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
      v.array(
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
      ),
      v.metadata({ audience: 'internal' }),
      v.description('Traces of the attack that readers can look for in their own systems.'),
    ),
  ),
  lessons: v.optional(
    v.pipe(
      v.array(
        v.object({
          ...itemFields,
          id: v.optional(v.pipe(id, v.description('A name for actions to refer to.'))),
          kind: v.pipe(v.picklist(lessonKinds), v.description('Whether it helped, did harm, or was luck.')),
        }),
      ),
      v.metadata({ audience: 'internal' }),
      v.description('What went well, what went badly, where we were lucky.'),
    ),
  ),
  actions: v.optional(
    v.pipe(
      v.array(
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
          answers: v.optional(
            v.pipe(v.array(reference), v.description('The lessons, by id, that it answers.')),
          ),
        }),
      ),
      v.metadata({ audience: 'internal' }),
      v.description('What we shall do so that it does not happen again.'),
    ),
  ),
  questions: v.optional(
    v.pipe(
      v.array(
        item({
          owner: v.optional(v.pipe(line, v.description('Who finds it out: a role or a team.'))),
          due: v.optional(v.pipe(moment, v.description('By when.'))),
        }),
      ),
      v.metadata({ audience: 'internal' }),
      v.description('What we do not know yet.'),
    ),
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
      v.object({
        include: v.optional(
          v.pipe(
            v.array(reference),
            v.description(
              'Regimes that apply by our own decision, by the names that `forthright explain` lists.',
            ),
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
      }),
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
