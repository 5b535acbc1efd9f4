import * as v from 'valibot'
import { findConflicts } from './conflict.ts'
import type { Finding } from './finding.ts'
import { findingOf, pathOf } from './issue.ts'
import { findMisfits, isWithin } from './misfit.ts'
import type { Node } from './node.ts'
import { toValue } from './node.ts'
import { findingAt } from './report.ts'
import type { Source } from './source.ts'
import { strangeKeys } from './validate.ts'
import { knownKeys, walk } from './walk.ts'
import { allSyntaxErrors, readYaml } from './yaml/read.ts'

/** The tree of a YAML text, if it could be read, and every fault of its syntax. */
export async function readYamlTree(
  source: Source,
): Promise<{ readonly node: Node | undefined; readonly findings: readonly Finding[] }> {
  const conflicts = findConflicts(source, 'yaml')
  if (conflicts.length > 0) return { node: undefined, findings: conflicts }
  const reading = readYaml(source)
  if (!reading.findings.some((finding) => finding.code === 'yaml-syntax')) return reading
  return { node: undefined, findings: await allSyntaxErrors(source) }
}

/** Checks a tree that is no record against the schema of a map; there is a value if nothing at all is wrong. */
export function checkTree<Schema extends v.GenericSchema>(
  source: Source,
  root: Node,
  schema: Schema,
): { readonly value: v.InferOutput<Schema> | undefined; readonly findings: readonly Finding[] } {
  if (root.type !== 'map') {
    const message = `Unexpected ${root.type === 'sequence' ? 'list' : 'text'}, expected a map`
    return {
      value: undefined,
      findings: [findingAt(source, root, { at: [] }, { code: 'schema', level: 'error', message })],
    }
  }
  const findings: Finding[] = []
  walk(schema, root, [], ({ schema: inner, node, path }) => {
    const known = node.type === 'map' ? knownKeys(inner) : undefined
    if (node.type === 'map' && known) findings.push(...strangeKeys(source, root, node, path, known))
  })
  const result = v.safeParse(schema, toValue(root))
  const misfits = findMisfits(source, root, schema)
  findings.push(...misfits.map(({ finding }) => finding))
  const issues = (result.issues ?? []).filter(
    (issue) => !misfits.some(({ path }) => isWithin(pathOf(issue), path)),
  )
  findings.push(...issues.map((issue) => findingOf(source, root, issue)))
  return { value: result.success && findings.length === 0 ? result.output : undefined, findings }
}
