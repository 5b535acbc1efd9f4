import type { JsonSchema } from '@valibot/to-json-schema'
import { anchorOf, cell, table } from './markdown.ts'

/** What JSON Schema says, in words and tables for a person. */

type Definition = JsonSchema | boolean

/** Titles of types that have a section of their own on the page. */
const explained: Readonly<Record<string, string>> = {
  Time: 'times',
  Reference: 'references',
  Markdown: 'texts',
  'Line of text': 'texts',
  'Texts by language': 'texts',
  'Term of your own': 'terms',
}

/** The type of a value as people say it: `list of map`, `time`. */
export function typeOf(schema: Definition): string {
  if (typeof schema === 'boolean') return 'anything'
  const { title, anyOf, items, type, additionalProperties } = schema
  if (title !== undefined) {
    const anchor = explained[title] ?? (schema.enum ? anchorOf(title) : undefined)
    const name = title === 'Markdown' || title.startsWith('E-mail') ? title : lowerFirst(title)
    return anchor === undefined ? name : `[${name}](#${anchor})`
  }
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(' or ')
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (type === 'array') return `list: ${typeOf(oneOf(items) ?? true)}`
  if (type === 'object') {
    return typeof additionalProperties === 'object' ? `map by key: ${typeOf(additionalProperties)}` : 'map'
  }
  return type === 'boolean' ? '`true` or `false`' : type === 'string' ? 'text' : String(type)
}

/** What a value means, with its default and examples. */
export function meaningOf({
  description = '',
  default: fallback,
  title,
  examples = [],
  type,
}: JsonSchema): string {
  const shown = title === 'Time' || title === 'Language tag' || type === 'array' ? [] : examples
  return [
    description,
    ...(fallback === undefined ? [] : [`Default: \`${String(fallback)}\`.`]),
    ...(shown.length === 0 ? [] : [`For example ${shown.map((one) => `\`${plain(one)}\``).join(', ')}.`]),
  ].join(' ')
}

/**
 * A table for each map inside a field, the outermost first.
 *
 * @param seen the tables that were written so far, by what they say: a second one only points to the first
 */
export function fieldTables(path: string, schema: Definition, seen: Map<string, string>): string[] {
  return mapsIn(path, schema).flatMap(({ path: at, properties, required }) => {
    const rows = Object.entries(properties).flatMap(([name, property]) =>
      typeof property === 'boolean'
        ? []
        : [
            [
              `\`${name}\``,
              cell(typeOf(property)),
              required.includes(name) ? 'yes' : '',
              cell(meaningOf(property)),
            ],
          ],
    )
    const written = table([`in \`${at}\``, 'type', 'required', 'meaning'], rows)
    const key = rows.join('\n')
    const first = seen.get(key)
    if (first === undefined) seen.set(key, at)
    const own = first === undefined ? written : `\`${at}\` has the same fields as \`${first}\`.`
    return [
      own,
      ...(first === undefined
        ? Object.entries(properties).flatMap(([name, property]) =>
            fieldTables(`${at}.${name}`, property, seen),
          )
        : []),
    ]
  })
}

interface MapSchema {
  readonly path: string
  readonly properties: Readonly<Record<string, Definition>>
  readonly required: readonly string[]
}

/** The maps with named fields that stand at a path: itself, or in a list, a map by key or an alternative. */
function mapsIn(path: string, schema: Definition): MapSchema[] {
  if (typeof schema === 'boolean') return []
  const { properties, required = [], anyOf = [], additionalProperties } = schema
  const items = oneOf(schema.items)
  return [
    ...(properties ? [{ path, properties, required }] : []),
    ...anyOf.flatMap((one) => mapsIn(path, one)),
    ...(items === undefined ? [] : mapsIn(`${path}[]`, items)),
    ...(additionalProperties === undefined ? [] : mapsIn(`${path}.KEY`, additionalProperties)),
  ]
}

function oneOf(items: JsonSchema['items']): Definition | undefined {
  return Array.isArray(items) ? items[0] : items
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
