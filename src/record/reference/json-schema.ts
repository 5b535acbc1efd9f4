import {
  type JsonSchema,
  type OverrideActionContext,
  type OverrideSchemaContext,
  toJsonSchema,
} from '@valibot/to-json-schema'
import type * as v from 'valibot'
import definitions from '../../../templates/definitions/en.yaml'
import vocabulary from '../../../templates/vocabulary/en.yaml'
import termsText from '../../../templates/vocabulary/terms.yaml'
import { readTerms, readVocabulary } from '../../language/index.ts'
import { formats } from '../issue.ts'
import { languageTag, recordSchema } from '../schema/index.ts'
import { enumerations } from './enumerations.ts'
import { chosenByForm } from './json-schema-forms.ts'
import { padded, patterns, sourceOf } from './json-schema-patterns.ts'

/**
 * The JSON Schema for editors, made of the one declaration in `schema.ts`. It is draft 7, which every version of
 * yaml-language-server reads; the later drafts came only with 1.20. What the record's own checks find and a schema cannot
 * say (an impossible date, a reference to nothing) is left to them.
 *
 * This file and its library are for `npm run generate` alone; no part of the program imports them.
 */

/** JSON Schema with what editors add to it. */
export interface EditorSchema extends JsonSchema {
  /** What each value of `enum` means. */
  enumDescriptions?: string[]
  /** What to say in place of the pattern that a text does not match. */
  patternErrorMessage?: string
  defaultSnippets?: { label: string; description: string; body: Readonly<Record<string, string>> }[]
}

const terms = readTerms(termsText, definitions)
const english = readVocabulary(vocabulary)
const languages = english.ok ? english.vocabulary.languages : {}

/** The JSON Schema of a record, for editors. */
export function incidentJsonSchema(): EditorSchema {
  return chosenByForm(describedRecord())
}

/** The same with every form that a value may have side by side, for pages. */
export function describedRecord(): EditorSchema {
  const { properties = {}, ...root } = converted(recordSchema)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:forthright:incident:1',
    title: 'Incident record',
    description: 'What happened, when, and by whom: the one source of the timeline and of every document.',
    ...root,
    properties: mapped(properties, (schema, name) => (name === 'events' ? withSnippets(schema) : schema)),
  }
}

/** A schema of ours as one for editors. */
export function editorSchema(schema: v.GenericSchema): EditorSchema {
  return chosenByForm(converted(schema))
}

function converted(schema: v.GenericSchema): EditorSchema {
  const { $schema, $defs, ...rest } = toJsonSchema(schema, {
    target: 'draft-07',
    typeMode: 'input',
    overrideSchema,
    overrideAction,
  })
  return rest
}

function overrideSchema({
  valibotSchema,
  jsonSchema,
  referenceMap,
}: OverrideSchemaContext): EditorSchema | undefined {
  if (isEither(valibotSchema)) {
    // The library has put one of the options into `$defs`, and would refer to it from now on.
    referenceMap.clear()
    return { anyOf: valibotSchema.options.map(converted).flatMap(alternatives) }
  }
  switch (valibotSchema.type) {
    case 'custom':
      return {
        type: 'string',
        pattern: patterns.extension,
        ...told('extension'),
        title: 'Term of your own',
        description: 'Give it a label under `terms`.',
      }
    case 'picklist':
      return withMeanings(jsonSchema)
    case 'object':
      return closed(jsonSchema)
    case 'record':
      return isByLanguage(jsonSchema) ? { ...jsonSchema, defaultSnippets: languageSnippets } : undefined
    default:
      return undefined
  }
}

/** An `either()` of `schema.ts`. */
function isEither(
  schema: OverrideSchemaContext['valibotSchema'],
): schema is typeof schema & { readonly options: readonly v.GenericSchema[] } {
  return schema.type === 'lazy' && 'options' in schema
}

function alternatives(schema: EditorSchema): EditorSchema[] {
  const inner = (schema.anyOf ?? []).filter((one) => typeof one === 'object')
  return Object.keys(schema).join() === 'anyOf' ? inner.flatMap(alternatives) : [schema]
}

function withMeanings(schema: JsonSchema): EditorSchema {
  const known = enumerations.find((one) => one.terms.join() === schema.enum?.join())
  if (!known) return schema
  const meanings = known.terms.map((term) => terms[known.group][term]?.definition ?? '')
  return { ...schema, title: known.title, enumDescriptions: meanings }
}

function closed({ required = [], ...schema }: JsonSchema): EditorSchema {
  return {
    ...schema,
    ...(required.length > 0 ? { required } : {}),
    patternProperties: { '^x-': {} },
    additionalProperties: false,
  }
}

/** What metadata leaves in a schema: `default` belongs there, the rest is for the program alone. */
type WithMetadata = JsonSchema & { kind?: unknown; audience?: unknown }

function overrideAction({
  valibotAction: action,
  jsonSchema,
}: OverrideActionContext): EditorSchema | undefined {
  switch (action.type) {
    case 'trim':
      return { ...jsonSchema, pattern: patterns.ink }
    case 'non_empty':
    case 'email':
    case 'regex':
      return { ...jsonSchema, ...patternOf(action, jsonSchema.pattern === patterns.ink) }
    case 'metadata': {
      const { kind, audience, ...schema }: WithMetadata = jsonSchema
      if (kind === 'moment') return { ...schema, anyOf: moments }
      return typeof audience === 'string' ? withAudience(schema, audience) : schema
    }
    default:
      return undefined
  }
}

/** The pattern of an action; one that follows `trim` lets space stand around. */
function patternOf(action: OverrideActionContext['valibotAction'], isTrimmed: boolean): EditorSchema {
  if (!('requirement' in action) || !(action.requirement instanceof RegExp)) return {}
  if ('message' in action && action.message === 'line') return { pattern: patterns.line }
  const source = sourceOf(action.requirement)
  const name = 'message' in action ? action.message : undefined
  return { pattern: isTrimmed ? padded(source) : source, ...told(String(name)) }
}

/** What an editor says where a text has not the shape of a name, instead of its pattern. */
function told(name: string): EditorSchema {
  const expected = Object.hasOwn(formats, name) ? formats[name] : undefined
  return expected === undefined ? {} : { patternErrorMessage: `Expected ${expected.replaceAll('`', '')}.` }
}

/** A map whose keys are language tags. */
function isByLanguage({ propertyNames }: JsonSchema): boolean {
  return typeof propertyNames === 'object' && propertyNames.pattern === sourceOf(languageTag)
}

/** One for each language that documents can be written in. */
const languageSnippets: NonNullable<EditorSchema['defaultSnippets']> = Object.entries(languages).map(
  ([tag, name]) => ({ label: tag, description: name, body: { [tag]: '$1' } }),
)

const moments: EditorSchema[] = [
  {
    type: 'string',
    pattern: patterns.moment,
    patternErrorMessage:
      'Expected a time in EDTF such as 2025-11, 2025-11-09, 2025-11-09T14:05Z or 2025-11-08/2025-11-09, or unknown.',
  },
  { type: 'integer', minimum: 1000, maximum: 9999 },
]

/** Says of everything inside a field who may see it when the record does not. */
function withAudience(schema: EditorSchema, audience: string): EditorSchema {
  const inside = (one: JsonSchema | boolean): JsonSchema | boolean =>
    typeof one === 'boolean' ? one : withAudience(one, audience)
  const { properties, items, anyOf, additionalProperties } = schema
  const own = (name: string): JsonSchema => (name === 'audience' ? { default: audience } : {})
  return {
    ...schema,
    ...(properties && {
      properties: mapped(properties, (one, name) =>
        typeof one === 'boolean' ? one : { ...withAudience(one, audience), ...own(name) },
      ),
    }),
    ...(items && !Array.isArray(items) && { items: inside(items) }),
    ...(anyOf && { anyOf: anyOf.map(inside) }),
    ...(additionalProperties !== undefined && { additionalProperties: inside(additionalProperties) }),
  }
}

function withSnippets(schema: JsonSchema | boolean): EditorSchema | boolean {
  if (typeof schema === 'boolean' || typeof schema.items !== 'object' || Array.isArray(schema.items))
    return schema
  const items: EditorSchema = { ...schema.items, defaultSnippets: eventSnippets }
  return { ...schema, items }
}

const eventSnippets: NonNullable<EditorSchema['defaultSnippets']> = [
  {
    label: 'event',
    description: 'What we did or noticed',
    body: { kind: '$1', at: '$2', text: '$3' },
  },
  {
    label: 'vendor disclosure',
    description: 'A vendor told us',
    body: { kind: 'vendor-disclosure', by: '$1', to: 'us', at: '$2', text: '$3' },
  },
  {
    label: 'notification',
    description: 'We told an authority, customers or a party',
    body: { kind: 'notification', to: 'customers', stage: 'initial', at: '$1', text: '$2' },
  },
]

function mapped<Value, Made>(
  record: Readonly<Record<string, Value>>,
  make: (value: Value, name: string) => Made,
): Record<string, Made> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value, name)]))
}
