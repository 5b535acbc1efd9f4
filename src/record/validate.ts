import * as v from 'valibot'
import type { Finding } from './finding.ts'
import { choice, describe, findingOf, missingKey, pathOf } from './issue.ts'
import { missingFieldFix } from './mend.ts'
import { findMisfits, isWithin } from './misfit.ts'
import { nearestWord, onlyNearWord } from './nearest.ts'
import { entryOf, type MapNode, type Node, type Path, toValue } from './node.ts'
import { findingAt } from './report.ts'
import { type FieldName, recordFields, recordSchema } from './schema/index.ts'
import type { Source } from './source.ts'
import { knownKeys, walk } from './walk.ts'

/** What the schema makes of a record: the fields that are valid, and a finding for everything that is not. */
export interface Validation {
  /** The valid top-level fields. One broken field leaves the others usable. */
  readonly written: Written
  /** The same, and of lists that have broken items the items that are valid. */
  readonly parts: Parts
  /** Every time that is written, also in fields of which another part is broken. */
  readonly moments: readonly WrittenMoment[]
  readonly findings: readonly Finding[]
}

/** The valid parts of a record. */
export interface Parts {
  readonly written: Written
  /** Where the items of a list that lacks some stand in the file; any other list has all of its items. */
  readonly positions: ReadonlyMap<string, readonly number[]>
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
      parts: { written: {}, positions: new Map() },
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
  const misfits = findMisfits(source, root, recordSchema)
  findings.push(...misfits.map(({ finding }) => finding))
  const input = new Map(root.entries.map(({ key, value }) => [key.value, toValue(value)]))
  const whole = v.safeParse(partialRecord, Object.fromEntries(input))
  if (whole.success && misfits.length === 0) {
    const parts = { written: whole.output, positions: new Map() }
    return { written: whole.output, parts, moments, findings }
  }
  const broken = [...misfits.map(({ path }) => path), ...(whole.issues ?? []).map(pathOf)]
  for (const issue of whole.issues ?? []) {
    if (!misfits.some(({ path }) => isWithin(pathOf(issue), path)))
      findings.push(findingOf(source, root, issue))
  }
  const fields = new Set(broken.map(([field]) => String(field)))
  const sound = [...input].filter(([field]) => !fields.has(field))
  const rest = v.safeParse(partialRecord, Object.fromEntries(sound))
  const written = rest.success ? rest.output : {}
  return {
    written,
    parts: partsOf(input, broken, sound) ?? { written, positions: new Map() },
    moments,
    findings,
  }
}

/** The valid fields and, of lists of which only items are broken, the other items. */
function partsOf(
  input: ReadonlyMap<string, unknown>,
  broken: readonly Path[],
  sound: readonly (readonly [string, unknown])[],
): Parts | undefined {
  const positions = new Map<string, readonly number[]>()
  const lists: [string, unknown][] = []
  for (const [field, value] of input) {
    const paths = broken.filter((path) => path[0] === field)
    if (!Array.isArray(value) || paths.length === 0 || paths.some(([, item]) => typeof item !== 'number'))
      continue
    const left = [...value.keys()].filter((index) => paths.every(([, item]) => item !== index))
    positions.set(field, left)
    lists.push([field, left.map((index) => value[index])])
  }
  const parts = v.safeParse(partialRecord, Object.fromEntries([...sound, ...lists]))
  return parts.success ? { written: parts.output, positions } : undefined
}

function missingFields(source: Source, root: MapNode): Finding[] {
  return Object.entries<v.GenericSchema>(recordFields)
    .filter(([name, schema]) => schema.type !== 'optional' && !entryOf(root, name))
    .map(([name]) => {
      const finding = missingKey(source, root, [name], 'this field')
      const fix = missingFieldFix(source, root, name)
      return fix ? Object.freeze({ ...finding, fix }) : finding
    })
}

/** The keys of a map that its schema does not have. */
export function strangeKeys(
  source: Source,
  root: Node,
  node: MapNode,
  path: Path,
  known: readonly string[],
): Finding[] {
  const free = known.filter((word) => !entryOf(node, word))
  return node.entries
    .filter(({ key }) => !known.includes(key.value) && !key.value.startsWith('x-'))
    .map(({ key }) => {
      const meant = nearestWord(key.value, free)
      return findingAt(
        source,
        root,
        { key: [...path, key.value] },
        {
          code: 'unknown-key',
          level: 'error',
          message: `Unexpected key \`${key.value}\`, expected ${meant ? `\`${meant}\`` : choice(known)}`,
          hint: meant
            ? `Did you mean \`${meant}\`?`
            : 'Remove it, or begin it with `x-` to keep it as your own.',
          fix: meant
            ? {
                title: `Write \`${meant}\``,
                safe: onlyNearWord(key.value, known) === meant,
                edits: [{ target: { key: [...path, key.value] }, text: meant }],
              }
            : undefined,
        },
      )
    })
}
