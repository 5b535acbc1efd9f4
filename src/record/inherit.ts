import { entryOf, type MapNode, type Node } from './node.ts'
import type { Source } from './source.ts'

/** Fields of which a record may say a part: what it leaves out it takes from its project. */
const shared = new Set(['organisation', 'terms', 'regimes'])

/**
 * A record's tree with what its project says for all of its records: fields that the record leaves out, parts of its
 * organisation, terms and regimes, and further items of the lists in them. The record's own word always holds. A record of
 * another organisation takes nothing from the project's: a letter of the one must not name the other's contact or officer.
 *
 * @param base a map whose nodes name their file
 */
export function inherit(root: Node, base: MapNode): Node {
  if (root.type !== 'map') return root
  const own = root.entries.map((entry) => {
    const other = entryOf(base, entry.key.value)?.value
    if (!other || !shared.has(entry.key.value)) return entry
    if (entry.key.value === 'organisation' && isAnother(entry.value, other)) return entry
    return { ...entry, value: complete(entry.value, other) }
  })
  return { ...root, entries: [...own, ...base.entries.filter(({ key }) => !entryOf(root, key.value))] }
}

/** Whether a record names another organisation than its project. */
function isAnother(own: Node, other: Node): boolean {
  const name = nameOf(own)
  const projects = nameOf(other)
  return name !== undefined && projects !== undefined && name !== projects
}

function nameOf(organisation: Node): string | undefined {
  const name = organisation.type === 'map' ? entryOf(organisation, 'name')?.value : undefined
  return name?.type === 'scalar' ? String(name.value).trim() : undefined
}

function complete(own: Node, other: Node): Node {
  if (own.type === 'sequence' && other.type === 'sequence')
    return { ...own, items: [...own.items, ...other.items] }
  if (own.type !== 'map' || other.type !== 'map') return own
  const entries = own.entries.map((entry) => {
    const more = entryOf(other, entry.key.value)?.value
    return more?.type === 'sequence' ? { ...entry, value: complete(entry.value, more) } : entry
  })
  return { ...own, entries: [...entries, ...other.entries.filter(({ key }) => !entryOf(own, key.value))] }
}

/** A tree whose every node says in which file it stands. */
export function withSource<Kind extends Node>(node: Kind, source: Source): Kind
export function withSource(node: Node, source: Source): Node {
  if (node.type === 'sequence') {
    return { ...node, source, items: node.items.map((item) => withSource(item, source)) }
  }
  if (node.type === 'scalar') return { ...node, source }
  const entries = node.entries.map(({ key, value }) => ({
    key: { ...key, source },
    value: withSource(value, source),
  }))
  return { ...node, source, entries }
}
