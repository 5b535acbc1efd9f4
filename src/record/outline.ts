import type { MapNode, Node, Path } from './node.ts'
import { recordSchema } from './schema/index.ts'
import { knownKeys, walk } from './walk.ts'

/** What the schema says of a value of a record, to whoever writes it. */
export interface Outlined {
  readonly node: Node
  readonly path: Path
  /** `moment`, `line`, `prose`...; see `schema.ts`. */
  readonly kind: string | undefined
  /** The keys of a map with fixed keys, in their order. */
  readonly keys: readonly string[] | undefined
}

/** Every value of a record that the schema speaks of, from the top. */
export function outline(root: MapNode): readonly Outlined[] {
  const found: Outlined[] = []
  walk(recordSchema, root, [], ({ schema, kind, node, path }) => {
    found.push({ node, path, kind, keys: node.type === 'map' ? knownKeys(schema) : undefined })
  })
  return found
}
