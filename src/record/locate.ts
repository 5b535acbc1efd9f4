import { childOf, entryOf, type Node, type Path, type Span } from './node.ts'

/**
 * What a finding points at: the value `at` a path, the `key` at a path, or a path that is `missing`, for which the nearest
 * thing that is there is underlined.
 */
export type Target = { readonly at: Path } | { readonly key: Path } | { readonly missing: Path }

/**
 * The stretch of text that a target underlines.
 *
 * @throws Error if an `at` or `key` path does not exist: the caller is wrong, and a wrong place must never be printed.
 */
export function spanOf(root: Node, target: Target): Span {
  if ('missing' in target) return nearest(root, target.missing)
  const path = 'at' in target ? target.at : target.key
  const last = path.at(-1)
  if (last === undefined) return root
  const parent = follow(root, path.slice(0, -1))
  const node = parent && childOf(parent, last)
  if (!parent || !node) throw new Error(`no value at ${formatPath(path)}`)
  if ('at' in target) return node
  const entry = entryOf(parent, last)
  if (!entry) throw new Error(`no key at ${formatPath(path)}`)
  return entry.key
}

/** The node at a path, if there is one. */
export function follow(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root
  for (const step of path) {
    node = childOf(node, step)
    if (!node) return undefined
  }
  return node
}

/** The longest part of a path that exists in a tree. */
export function existingPath(root: Node, path: Path): Path {
  let node: Node = root
  for (const [depth, step] of path.entries()) {
    const child = childOf(node, step)
    if (!child) return path.slice(0, depth)
    node = child
  }
  return path
}

/** A path as people write it: `events[3].at`. */
export function formatPath(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('')
}

function nearest(root: Node, path: Path): Span {
  const existing = existingPath(root, path)
  const last = existing.at(-1)
  const parent = last === undefined ? undefined : follow(root, existing.slice(0, -1))
  const key = parent && last !== undefined ? entryOf(parent, last)?.key : undefined
  const span = key ?? follow(root, existing) ?? root
  return key ? span : firstPart(span)
}

/** Of a whole list item or record, its first key: to underline all of it would underline nothing. */
function firstPart(span: Span | Node): Span {
  if (!('type' in span)) return span
  if (span.type === 'map') return span.entries[0]?.key ?? span
  if (span.type === 'sequence') return { ...span, end: Math.min(span.end, span.start + 1) }
  return span
}
