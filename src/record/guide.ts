import type * as v from 'valibot'
import type { Path } from './node.ts'
import { recordSchema } from './schema/index.ts'

/** What may stand at a place of a record, for whoever helps to write it. One place may take several forms. */
export interface Guide {
  readonly shape: 'map' | 'keyed' | 'list' | 'terms' | 'flag' | 'text'
  /** What a text is to the program: `moment`, `reference`, `line`, `prose`, `id`. */
  readonly kind: string | undefined
  readonly title: string | undefined
  readonly description: string | undefined
  /** What holds if nothing is written. */
  readonly fallback: string | undefined
  /** Of `terms`: the words to choose from. */
  readonly terms: readonly string[]
  /** Of `map`: the names of the fields. */
  readonly fields: readonly string[]
  readonly required: readonly string[]
}

/**
 * What may stand at a path, in every form that the schema allows there; nothing if the schema knows no such place.
 *
 * @param path keys, and any number for an item of a list
 */
export function guidesAt(path: Path): readonly Guide[] {
  let schemas: readonly Described[] = alternatives(recordSchema, noWords)
  for (const step of path) {
    schemas = schemas.flatMap(({ schema }) => {
      const inner = memberOf(schema, step)
      return inner ? alternatives(inner, noWords) : []
    })
  }
  return schemas.map(guideOf)
}

interface Words {
  readonly kind: string | undefined
  readonly title: string | undefined
  readonly description: string | undefined
  readonly fallback: string | undefined
}

interface Described {
  readonly schema: v.GenericSchema
  readonly words: Words
}

const noWords: Words = { kind: undefined, title: undefined, description: undefined, fallback: undefined }

/** The schemas that decide about a value, out of what only describes them; what is said outside holds before what is said inside. */
function alternatives(schema: v.GenericSchema, outer: Words): readonly Described[] {
  const words = hasPipe(schema) ? said(schema.pipe, outer) : outer
  if (hasPipe(schema) && schema.pipe[0] !== schema) return alternatives(schema.pipe[0], words)
  if (hasWrapped(schema)) return alternatives(schema.wrapped, words)
  if (hasOptions(schema) && schema.type === 'lazy')
    return schema.options.flatMap((one) => alternatives(one, words))
  return [{ schema, words }]
}

function said(pipe: readonly unknown[], outer: Words): Words {
  const words = { ...outer }
  for (const action of pipe.slice(1).reverse()) {
    if (!isAction(action)) continue
    if (action.type === 'description') words.description ??= text(action, 'description')
    else if (action.type === 'title') words.title ??= text(action, 'title')
    else if (action.type === 'metadata') {
      const metadata = 'metadata' in action ? action.metadata : undefined
      words.kind ??= text(metadata, 'kind')
      words.fallback ??= text(metadata, 'default')
    }
  }
  return words
}

function text(holder: unknown, key: string): string | undefined {
  if (typeof holder !== 'object' || holder === null) return undefined
  const value = Object.entries(holder).find(([name]) => name === key)?.[1]
  return value === undefined ? undefined : String(value)
}

function memberOf(schema: v.GenericSchema, step: string | number): v.GenericSchema | undefined {
  if (typeof step === 'number') return hasItem(schema) ? schema.item : undefined
  if (hasEntries(schema)) return Object.hasOwn(schema.entries, step) ? schema.entries[step] : undefined
  return schema.type === 'record' && hasValue(schema) ? schema.value : undefined
}

function guideOf({ schema, words }: Described): Guide {
  const fields = hasEntries(schema) ? Object.entries(schema.entries) : []
  return {
    ...words,
    shape: shapeOf(schema),
    terms:
      schema.type === 'picklist' && hasChoices(schema)
        ? schema.options.map(String)
        : schema.type === 'literal' && 'literal' in schema
          ? [String(schema.literal)]
          : [],
    fields: fields.map(([name]) => name),
    required: fields.filter(([, { type }]) => type !== 'optional').map(([name]) => name),
  }
}

function shapeOf({ type }: v.GenericSchema): Guide['shape'] {
  switch (type) {
    case 'object':
      return 'map'
    case 'record':
      return 'keyed'
    case 'array':
      return 'list'
    case 'picklist':
    case 'literal':
      return 'terms'
    case 'boolean':
      return 'flag'
    default:
      return 'text'
  }
}

type Schema = v.GenericSchema
const hasPipe = (schema: Schema): schema is Schema & { pipe: readonly [Schema, ...unknown[]] } =>
  'pipe' in schema
const hasWrapped = (schema: Schema): schema is Schema & { wrapped: Schema } => 'wrapped' in schema
const hasOptions = (schema: Schema): schema is Schema & { options: readonly Schema[] } => 'options' in schema
const hasChoices = (schema: Schema): schema is Schema & { options: readonly unknown[] } => 'options' in schema
const hasItem = (schema: Schema): schema is Schema & { item: Schema } => schema.type === 'array'
const hasEntries = (schema: Schema): schema is Schema & { entries: Readonly<Record<string, Schema>> } =>
  schema.type === 'object'
const hasValue = (schema: Schema): schema is Schema & { value: Schema } => 'value' in schema
const isAction = (action: unknown): action is { readonly type: string } =>
  typeof action === 'object' && action !== null && 'type' in action && typeof action.type === 'string'
