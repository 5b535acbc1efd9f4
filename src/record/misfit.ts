import type * as v from 'valibot'
import type { Finding } from './finding.ts'
import type { Node, Path } from './node.ts'
import { numberFault } from './number.ts'
import { findingAt } from './report.ts'
import type { Source } from './source.ts'
import { walk, wantsMap } from './walk.ts'

/** A value that is wrong in a way that the schema's library does not see. */
export interface Misfit {
  readonly path: Path
  readonly finding: Finding
}

/**
 * Finds lists where the schema wants maps, which the library takes for maps with the keys 0, 1..., counts that say
 * nothing, and whole numbers that are not written in plain digits: `4.000` is 4 to YAML, and four thousand to half of Europe.
 */
export function findMisfits(source: Source, root: Node, schema: v.GenericSchema): readonly Misfit[] {
  const misfits: Misfit[] = []
  walk(schema, root, [], ({ schema: inner, kind, node, path }) => {
    const said = faultOf(inner, kind, node, path)
    if (!said) return
    misfits.push({
      path,
      finding: findingAt(source, root, { at: path }, { code: 'schema', level: 'error', ...said }),
    })
  })
  return misfits
}

/** Whether a path leads to a value or to something inside it. */
export function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, index) => path[index] === step)
}

function faultOf(schema: v.GenericSchema, kind: string | undefined, node: Node, path: Path) {
  if (node.type === 'sequence' && wantsMap(schema)) {
    return { message: 'Unexpected list, expected a map', hint: mapHint(path) }
  }
  if (kind === 'count-range' && node.type === 'map' && node.entries.length === 0) {
    return {
      message: 'Unexpected empty map, expected `at-least`, `at-most` or `about`',
      hint: 'Write `unknown` if nobody knows how many.',
    }
  }
  if (kind !== 'whole-number' || node.type !== 'scalar' || typeof node.value !== 'number') return undefined
  // What is no whole number at all is told by the schema.
  const isWhole = Number.isInteger(node.value) && node.value >= 0
  return isWhole ? numberFault(node.text ?? String(node.value)) : undefined
}

function mapHint(path: Path): string {
  const [field] = path
  if (path.length > 1) return 'Write its fields as `key: value`, without the dash.'
  if (field === 'parties') return 'Give each a short key: `mixpanel: { name: Mixpanel, role: processor }`.'
  if (field === 'sources') return 'Give each a short key: `report: { title: The report }`.'
  if (field === 'terms') return 'Give each its label: `x-press-call: call by a journalist`.'
  if (field === 'data') return 'Put the list under `involved` or `not-involved`.'
  if (field === 'people') return 'Put the list under `groups` or `not-involved`.'
  return 'Write its fields as `key: value`, without the dash.'
}
