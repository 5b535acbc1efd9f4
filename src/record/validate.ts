import * as v from 'valibot'
import type { Finding } from './finding.ts'
import { existingPath, formatPath, type Target } from './locate.ts'
import { nearestWord } from './nearest.ts'
import { entryOf, type MapNode, type Node, type Path, toValue } from './node.ts'
import { findingAt } from './report.ts'
import { type FieldName, recordFields, recordSchema } from './schema.ts'
import type { Source } from './source.ts'
import { knownKeys, walk } from './walk.ts'

/** What the schema makes of a record: the fields that are valid, and a finding for everything that is not. */
export interface Validation {
  /** The valid top-level fields. One broken field leaves the others usable. */
  readonly written: Written
  /** Every time that is written, also in fields of which another part is broken. */
  readonly moments: readonly WrittenMoment[]
  readonly findings: readonly Finding[]
}

/** A time as it is written at a path. */
export interface WrittenMoment {
  readonly path: Path
  readonly text: string
}

const partialRecord = v.partial(recordSchema)

/** A record of which some fields may be missing because they are broken. */
export type Written = v.InferOutput<typeof partialRecord>

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
      moments: [],
      findings: [findingAt(source, root, { at: [] }, { code: 'schema', level: 'error', message })],
    }
  }
  const findings = missingFields(source, root)
  const moments: WrittenMoment[] = []
  walk(recordSchema, root, [], ({ schema, kind, node, path }) => {
    const known = node.type === 'map' ? knownKeys(schema) : undefined
    if (node.type === 'map' && known) findings.push(...strangeKeys(source, root, node, path, known))
    const isTime = kind === 'moment' && node.type === 'scalar'
    if (isTime && (typeof node.value === 'string' || typeof node.value === 'number')) {
      moments.push({ path, text: String(node.value) })
    }
  })
  const input = new Map(root.entries.map(({ key, value }) => [key.value, toValue(value)]))
  const whole = v.safeParse(partialRecord, Object.fromEntries(input))
  if (whole.success) return { written: whole.output, moments, findings }
  for (const issue of whole.issues) {
    findings.push(toFinding(source, root, issue))
    input.delete(String(issue.path?.[0].key))
  }
  const rest = v.safeParse(partialRecord, Object.fromEntries(input))
  return { written: rest.success ? rest.output : {}, moments, findings }
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
  if (value === '') return 'empty text'
  const text = String(value).replace(/\s+/g, ' ')
  return `\`${text.length > 40 ? `${text.slice(0, 39)}…` : text}\``
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
