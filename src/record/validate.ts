import * as v from 'valibot'
import type { Finding } from './finding.ts'
import { existingPath, follow, formatPath, type Target } from './locate.ts'
import { nearestWord } from './nearest.ts'
import { entryOf, type MapNode, type Node, type Path, toValue } from './node.ts'
import { findingAt } from './report.ts'
import { type FieldName, recordFields, recordSchema } from './schema.ts'
import type { Source } from './source.ts'

/** What the schema makes of a record: the fields that are valid, and a finding for everything that is not. */
export interface Validation {
  /** The valid top-level fields. One broken field leaves the others usable. */
  readonly written: Written
  readonly findings: readonly Finding[]
}

const partialRecord = v.partial(recordSchema)

/** A record of which some fields may be missing because they are broken. */
export type Written = v.InferOutput<typeof partialRecord>

const fieldNames = Object.keys(recordFields)

/** Whether a text names a top-level field of the record. */
export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(recordFields, name)
}

/** Checks a record's tree against the schema, field by field. */
export function validate(source: Source, root: Node): Validation {
  if (root.type !== 'map') {
    const message = `Unexpected ${describe(toValue(root))}, expected a map of fields such as \`id\`, \`title\` and \`events\``
    return {
      written: {},
      findings: [findingAt(source, root, { at: [] }, { code: 'schema', level: 'error', message })],
    }
  }
  const findings = [
    ...strangeKeys(source, root, root, [], fieldNames),
    ...missingFields(source, root),
    ...root.entries.flatMap(({ key }) =>
      isFieldName(key.value) ? unknownKeys(source, root, [key.value], recordFields[key.value]) : [],
    ),
  ]
  const input = new Map(root.entries.map(({ key, value }) => [key.value, toValue(value)]))
  const whole = v.safeParse(partialRecord, Object.fromEntries(input))
  if (whole.success) return { written: whole.output, findings }
  for (const issue of whole.issues) {
    findings.push(toFinding(source, root, issue))
    input.delete(String(issue.path?.[0].key))
  }
  const rest = v.safeParse(partialRecord, Object.fromEntries(input))
  return { written: rest.success ? rest.output : {}, findings }
}

function missingFields(source: Source, root: MapNode): Finding[] {
  return Object.entries<v.GenericSchema>(recordFields)
    .filter(([name, schema]) => schema.type !== 'optional' && !entryOf(root, name))
    .map(([name]) => missingKey(source, root, [name], 'this field'))
}

function missingKey(source: Source, root: Node, path: Path, expected: string): Finding {
  return findingAt(
    source,
    root,
    { missing: path },
    {
      code: 'missing-key',
      level: 'error',
      message: `Unexpected lack of \`${String(path.at(-1))}\`, expected ${expected}`,
      hint: `Add \`${formatPath(path)}\`.`,
    },
  )
}

function toFinding(source: Source, root: Node, issue: v.BaseIssue<unknown>): Finding {
  const path: Path = (issue.path ?? []).map((item) => toStep(item.key))
  const isKeyFault = issue.path?.at(-1)?.origin === 'key'
  const isMissing = issue.received === 'undefined' && existingPath(root, path).length < path.length
  if (isMissing) return missingKey(source, root, path, expectation(issue))
  const actual = path[path.length - 1]
  const target: Target = isKeyFault ? { key: path } : { at: existingPath(root, path) }
  const value = isKeyFault ? actual : issue.input
  return findingAt(source, root, target, {
    code: 'schema',
    level: 'error',
    message: `Unexpected ${describe(value)}, expected ${expectation(issue)}`,
    hint: hintFor(issue, value),
  })
}

function toStep(key: unknown): string | number {
  return typeof key === 'number' ? key : String(key)
}

const formats: Readonly<Record<string, string>> = {
  line: 'text on one line',
  id: 'letters, digits, `.`, `_` and `-`, beginning with a letter or digit',
  language: 'a language tag such as `en` or `pt-BR` (BCP 47)',
  country: 'a country code such as `IT` (ISO 3166-1)',
  url: 'an address that begins with `https://` or `http://`',
  extension: 'a term of your own: `x-`, then small letters, digits and `-`',
}

function expectation(issue: v.BaseIssue<unknown>): string {
  switch (issue.type) {
    case 'string':
      return 'a text'
    case 'number':
      return 'a number'
    case 'boolean':
      return '`true` or `false`'
    case 'array':
      return 'a list'
    case 'object':
    case 'record':
      return issue.received === 'undefined' || issue.expected?.startsWith('"') ? 'this field' : 'a map'
    case 'non_empty':
      return 'a text that is not empty'
    case 'min_entries':
      return 'a text in at least one language'
    case 'integer':
      return 'a whole number'
    case 'min_value':
      return 'zero or more'
    case 'email':
      return 'an e-mail address'
    case 'custom':
    case 'regex':
      return formats[issue.message] ?? issue.message
    case 'literal':
      return `\`${(issue.expected ?? '').replaceAll('"', '')}\``
    case 'picklist':
      return `one of ${options(issue)
        .map((word) => `\`${word}\``)
        .join(', ')}`
    case 'union':
      return 'a text'
    default:
      return issue.expected ?? 'another value'
  }
}

function hintFor(issue: v.BaseIssue<unknown>, value: unknown): string | undefined {
  if (issue.type === 'picklist' && typeof value === 'string') {
    const meant = nearestWord(value, options(issue))
    if (meant) return `Did you mean \`${meant}\`?`
  }
  const wantsText = issue.type === 'string' || issue.type === 'picklist'
  if (wantsText && (typeof value === 'number' || typeof value === 'boolean'))
    return `Quote it: \`"${String(value)}"\`.`
  return undefined
}

function options(issue: v.BaseIssue<unknown>): string[] {
  return [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '')
}

/** A value in a message, short enough to read. */
function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'map'
  const text = String(value).replace(/\s+/g, ' ')
  return `\`${text.length > 40 ? `${text.slice(0, 39)}…` : text}\``
}

function unknownKeys(source: Source, root: Node, path: Path, schema: v.GenericSchema): Finding[] {
  const node = follow(root, path)
  if (!node) return []
  const inner = unwrap(schema, node)
  if (node.type === 'sequence' && isArraySchema(inner)) {
    return node.items.flatMap((_, index) => unknownKeys(source, root, [...path, index], inner.item))
  }
  if (node.type !== 'map') return []
  if (isObjectSchema(inner)) {
    return [
      ...strangeKeys(source, root, node, path, Object.keys(inner.entries)),
      ...node.entries.flatMap(({ key }) => {
        const entry = inner.entries[key.value]
        return entry ? unknownKeys(source, root, [...path, key.value], entry) : []
      }),
    ]
  }
  if (isRecordSchema(inner)) {
    return node.entries.flatMap(({ key }) => unknownKeys(source, root, [...path, key.value], inner.value))
  }
  return []
}

function strangeKeys(
  source: Source,
  root: Node,
  node: MapNode,
  path: Path,
  known: readonly string[],
): Finding[] {
  return node.entries
    .filter(({ key }) => !known.includes(key.value) && !key.value.startsWith('x-'))
    .map(({ key }) => {
      const meant = nearestWord(key.value, known)
      return findingAt(
        source,
        root,
        { key: [...path, key.value] },
        {
          code: 'unknown-key',
          level: 'error',
          message: `Unexpected key \`${key.value}\`, expected ${meant ? `\`${meant}\`` : `one of ${known.map((word) => `\`${word}\``).join(', ')}`}`,
          hint: meant
            ? `Did you mean \`${meant}\`?`
            : 'Remove it, or begin it with `x-` to keep it as your own.',
          fix: meant ? { target: { key: [...path, key.value] }, text: meant } : undefined,
        },
      )
    })
}

/** The schema that decides about a node, inside the wrappers that only describe it or make it optional. */
export function unwrap(schema: v.GenericSchema, node: Node): v.GenericSchema {
  if (isWrapping(schema)) return unwrap(schema.wrapped, node)
  if (isPipe(schema) && schema.pipe[0] !== schema) return unwrap(schema.pipe[0], node)
  if (isLazy(schema)) return unwrap(schema.getter(toValue(node)), node)
  return schema
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
