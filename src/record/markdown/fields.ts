import type * as v from 'valibot'
import type { Node } from '../node.ts'
import { type FieldName, recordFields } from '../schema/index.ts'
import { unwrap } from '../walk.ts'

const known = new Map<FieldName, readonly string[]>()

// The long form of an item is the one that has a text: it is asked for here to see what fields it may have.
const anItem: Node = {
  type: 'map',
  start: 0,
  end: 0,
  entries: [
    {
      key: { value: 'text', start: 0, end: 0 },
      value: { type: 'scalar', value: '', start: 0, end: 0 },
    },
  ],
}

/**
 * The fields, other than its text, that an item of a list, or a text such as `summary`, may have by the schema.
 *
 * @example itemFields('summary') // ['audience', 'learned', 'withdrawn', 'sources']
 */
export function itemFields(field: FieldName): readonly string[] {
  const cached = known.get(field)
  if (cached) return cached
  const outer = unwrap(recordFields[field], anItem)
  const inner =
    'item' in outer && isSchema(outer.item)
      ? outer.item
      : 'value' in outer && isSchema(outer.value)
        ? outer.value
        : outer
  const item = unwrap(inner, anItem)
  const names = 'entries' in item && isObject(item.entries) ? Object.keys(item.entries) : []
  const fields = names.filter((name) => name !== 'text')
  known.set(field, fields)
  return fields
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isSchema(value: unknown): value is v.GenericSchema {
  return isObject(value) && 'kind' in value && value.kind === 'schema'
}
