import * as v from 'valibot'
import { type Node, type Path, toValue } from './node.ts'

/** What is told of each value as the tree is walked along the schema. */
export interface Visit {
  /** The schema that decides about the value, inside the wrappers that only describe it. */
  readonly schema: v.GenericSchema
  /** What the schema says the value is to the program: `moment`, `line`, `prose`... */
  readonly kind: string | undefined
  readonly node: Node
  readonly path: Path
}

/**
 * Walks a tree along a schema, value by value, as far as both go. A broken part of a record does not end the walk: what
 * stands beside it is visited all the same.
 */
export function walk(schema: v.GenericSchema, node: Node, path: Path, visit: (visit: Visit) => void): void {
  const { inner, kind } = open(schema, node)
  visit({ schema: inner, kind, node, path })
  if (node.type === 'sequence' && isArraySchema(inner)) {
    for (const [index, item] of node.items.entries()) walk(inner.item, item, [...path, index], visit)
  }
  if (node.type !== 'map') return
  for (const { key, value } of node.entries) {
    const member = isObjectSchema(inner)
      ? inner.entries[key.value]
      : isRecordSchema(inner)
        ? inner.value
        : undefined
    if (member) walk(member, value, [...path, key.value], visit)
  }
}

/** The schema that decides about a node, inside the wrappers that only describe it or make it optional. */
export function unwrap(schema: v.GenericSchema, node: Node): v.GenericSchema {
  return open(schema, node).inner
}

function open(schema: v.GenericSchema, node: Node): { inner: v.GenericSchema; kind: string | undefined } {
  let kind: string | undefined
  let inner = schema
  for (;;) {
    const metadata: Readonly<Record<string, unknown>> = isPipe(inner) ? v.getMetadata(inner) : {}
    const said = metadata['kind']
    if (typeof said === 'string') kind ??= said
    if (isWrapping(inner)) inner = inner.wrapped
    else if (isPipe(inner) && inner.pipe[0] !== inner) inner = inner.pipe[0]
    else if (isLazy(inner)) inner = inner.getter(toValue(node))
    else return { inner, kind }
  }
}

/** The keys that a map may have by a schema; `undefined` where the schema is not of a map with fixed keys. */
export function knownKeys(schema: v.GenericSchema): readonly string[] | undefined {
  return isObjectSchema(schema) ? Object.keys(schema.entries) : undefined
}

/** Whether a schema is of a map, with fixed keys or with any. */
export function wantsMap(schema: v.GenericSchema): boolean {
  return isObjectSchema(schema) || isRecordSchema(schema)
}

const isWrapping = (schema: v.GenericSchema): schema is v.GenericSchema & { wrapped: v.GenericSchema } =>
  schema.type === 'optional' && 'wrapped' in schema
const isPipe = (schema: v.GenericSchema): schema is v.GenericSchema & { pipe: readonly [v.GenericSchema] } =>
  'pipe' in schema
const isLazy = (
  schema: v.GenericSchema,
): schema is v.GenericSchema & { getter: (input: unknown) => v.GenericSchema } => schema.type === 'lazy'
const isArraySchema = (schema: v.GenericSchema): schema is v.GenericSchema & { item: v.GenericSchema } =>
  schema.type === 'array'
const isObjectSchema = (
  schema: v.GenericSchema,
): schema is v.GenericSchema & { entries: Record<string, v.GenericSchema> } => schema.type === 'object'
const isRecordSchema = (schema: v.GenericSchema): schema is v.GenericSchema & { value: v.GenericSchema } =>
  schema.type === 'record'
