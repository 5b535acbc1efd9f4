import type { JsonSchema } from '@valibot/to-json-schema'

/**
 * Which of several forms a value is to have is chosen by looking at the value, as `either()` of `schema/` does it. An editor
 * that is given `anyOf` has to guess which form was meant, and tells a wrong key in the words of another form.
 */
export function chosenByForm(schema: JsonSchema): JsonSchema {
  const { properties, items, additionalProperties, patternProperties, anyOf, ...rest } = schema
  return {
    ...rest,
    ...(properties && { properties: each(properties) }),
    ...(patternProperties && { patternProperties: each(patternProperties) }),
    ...(items !== undefined && { items: Array.isArray(items) ? items : inner(items) }),
    ...(additionalProperties !== undefined && { additionalProperties: inner(additionalProperties) }),
    ...(anyOf && choice(anyOf.map(inner).filter((one) => typeof one === 'object'))),
  }
}

type Schema = JsonSchema | boolean

function inner(schema: Schema): Schema {
  return typeof schema === 'boolean' ? schema : chosenByForm(schema)
}

function each(schemas: Readonly<Record<string, Schema>>): Record<string, Schema> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, inner(schema)]))
}

/** Maps before lists before plain values. */
function choice(forms: readonly JsonSchema[]): JsonSchema {
  const maps = forms.filter(({ type }) => type === 'object')
  const lists = forms.filter(({ type }) => type === 'array')
  const plain = forms.filter(({ type }) => type !== 'object' && type !== 'array')
  const hasWords = plain.some((form) => form.enum !== undefined)
  // What is not written yet may become anything: an editor offers keys, and words where there are some to choose from.
  const isMap: JsonSchema = { type: 'object' }
  const isMapOrNothing: JsonSchema = { anyOf: [isMap, { type: 'null' }] }
  const groups: { is: JsonSchema; schema: JsonSchema; isThere: boolean }[] = [
    { is: hasWords ? isMap : isMapOrNothing, schema: ofMaps(maps), isThere: maps.length > 0 },
    { is: { type: 'null' }, schema: anyOf(forms), isThere: maps.length > 0 && hasWords },
    { is: { type: 'array' }, schema: anyOf(lists), isThere: lists.length > 0 },
    { is: {}, schema: anyOf(plain), isThere: plain.length > 0 },
  ]
  const there = groups.filter(({ isThere }) => isThere)
  const last = there.at(-1)
  return there
    .slice(0, -1)
    .reduceRight<JsonSchema>((other, { is, schema }) => ifElse(is, schema, other), last?.schema ?? {})
}

/** A map of texts by language, or one with fields of its own: that has one of them, or no key that is a language. */
function ofMaps(maps: readonly JsonSchema[]): JsonSchema {
  const texts = maps.find(({ propertyNames }) => propertyNames !== undefined)
  const whole = maps.find(({ properties }) => properties !== undefined)
  if (maps.length !== 2 || !texts || !whole || typeof texts.propertyNames !== 'object') return anyOf(maps)
  // `id` is also the tag of Indonesian.
  const names = Object.keys(whole.properties ?? {}).filter((name) => name !== 'id')
  const { pattern } = texts.propertyNames
  const hasField = { not: { propertyNames: { not: { enum: names } } } }
  const hasNoLanguage = { propertyNames: { not: { pattern } } }
  return ifElse({ type: 'object', anyOf: [hasField, hasNoLanguage] }, whole, texts)
}

function anyOf(forms: readonly JsonSchema[]): JsonSchema {
  const [only, ...others] = forms
  return only && others.length === 0 ? only : { anyOf: [...forms] }
}

function ifElse(is: JsonSchema, then: JsonSchema, other: JsonSchema): JsonSchema {
  return { if: is, then, else: other }
}
