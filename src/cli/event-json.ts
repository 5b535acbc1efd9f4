import type { EventFields } from '../edit/index.ts'
import {
  type Finding,
  findingAt,
  follow,
  makeSource,
  type Node,
  type Path,
  type RecordReading,
  readYamlTree,
  type Source,
} from '../record/index.ts'

/** Events that stand in JSON, and where. */
export interface EventsInJson {
  readonly source: Source
  readonly root: Node
  readonly events: readonly EventFields[]
}

/** The name that findings give to standard input. */
const NAME = 'standard input'

/** Reads the JSON of an event, or of a list of events; nothing if it is none. */
export async function readEvents(text: string): Promise<EventsInJson | undefined> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (list.length === 0 || !list.every(isFields)) return undefined
  // JSON is a part of YAML, whose reader knows the places.
  const source = makeSource(NAME, text)
  const { node } = await readYamlTree(source)
  return { source, root: node ?? { type: 'map', entries: [], start: 0, end: text.length }, events: list }
}

function isFields(value: unknown): value is EventFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * A finding about a record with an event in it that is not written, told at the place where somebody gave the event.
 *
 * @param reading the record with the event in it
 * @param index which of the record's events it is
 * @param given which of the given events it is
 */
export function atGivenPlace(
  finding: Finding,
  { source, root }: EventsInJson,
  {
    reading,
    index,
    given,
  }: { readonly reading: RecordReading; readonly index: number; readonly given: number },
): Finding {
  const event = reading.node && follow(reading.node, ['events', index])
  const { offset } = finding.place.start
  if (!event || finding.file !== reading.source.path || offset < event.start || offset > event.end)
    return finding
  const { code, level, message, hint } = finding
  // What is missing has no place of its own: it is told at what lacks it.
  const inEvent = code === 'missing-key' ? pathTo(event, offset).slice(0, -1) : pathTo(event, offset)
  const path: Path = [...(root.type === 'sequence' ? [given] : []), ...inEvent]
  return findingAt(
    source,
    root,
    { at: nearest(root, path) },
    { code, level, message, hint: hint?.replaceAll(`events[${index}].`, '') },
  )
}

/** The path from a node to the deepest value that holds an offset, or whose key does. */
function pathTo(node: Node, offset: number): Path {
  if (node.type === 'map') {
    const entry = node.entries.find(
      ({ key, value }) => key.start <= offset && offset < Math.max(value.end, key.end),
    )
    return entry ? [entry.key.value, ...pathTo(entry.value, offset)] : []
  }
  if (node.type === 'sequence') {
    const index = node.items.findIndex(({ start, end }) => start <= offset && offset < end)
    const item = node.items[index]
    return item ? [index, ...pathTo(item, offset)] : []
  }
  return []
}

function nearest(root: Node, path: Path): Path {
  return follow(root, path) ? path : nearest(root, path.slice(0, -1))
}
