import {
  type Finding,
  follow,
  type MapNode,
  type Node,
  type RecordReading,
  toValue,
  yamlOf,
} from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import { readMoment, surelyBefore } from '../time/index.ts'
import { insertIntoTimeline } from './insert-markdown.ts'
import { insertIntoYaml } from './insert-yaml.ts'
import { applySplices, type Splice } from './splice.ts'
import type { Value } from './write-value.ts'

/** The fields of an event as a record has them, in the order in which they are to be written. */
export type EventFields = { readonly [field: string]: Value }

/** The text of the record with the event in it, or why there is none. */
export type Adding =
  | { readonly ok: true; readonly text: string; readonly reading: RecordReading; readonly index: number }
  | {
      readonly ok: false
      readonly text: string
      readonly findings: readonly Finding[]
      /** Where the event stands in the text, if it does. */
      readonly index?: number | undefined
    }

/** Reads the record as it would be with a text. */
export type Read = (text: string) => Promise<RecordReading>

/**
 * Adds an event to a record: at the end of its events, or before the first that is surely later. The list stays in the
 * style in which it is written, and every other character where it is. What was made is read back: the event has to be
 * there as it was given and everything else as it was, with no new error of the record's form.
 *
 * @param text without a byte order mark
 * @param read reads the record from a text
 */
export async function addEvent(
  text: string,
  event: EventFields,
  { read, inOrder = false }: { readonly read: Read; readonly inOrder?: boolean },
): Promise<Adding> {
  const before = await read(text)
  if (before.node?.type !== 'map') return { ok: false, text, findings: before.findings }
  const index = inOrder ? placeInOrder(before, event) : undefined
  let fault: Adding | undefined
  let isThere = false
  for (const splices of await candidates(before, before.node, event, index)) {
    const changed = applySplices(text, splices)
    const after = await read(changed)
    const added = positionOf(before.node, after, event)
    const errors = newErrors(before, after)
    if (added !== undefined && errors.length === 0)
      return { ok: true, text: changed, reading: after, index: added }
    const isBetter = fault === undefined || (added !== undefined && !isThere)
    if ((added === undefined && errors.length === 0) || !isBetter) continue
    // Where the event stands as it was given, the errors speak of it, and not of a form that it did not take.
    fault = { ok: false, text: changed, findings: errors, index: added }
    isThere = added !== undefined
  }
  return fault ?? { ok: false, text, findings: before.findings.filter(({ level }) => level === 'error') }
}

/** The ways to write the event, the one that suits the record best first. */
async function candidates(
  { source }: RecordReading,
  root: MapNode,
  event: EventFields,
  index: number | undefined,
): Promise<readonly (readonly Splice[])[]> {
  const yaml = await yamlOf(source)
  if (!yaml) return []
  const { text } = source
  const listed = itemsOf(yaml.root)
  const body = itemsOf(root).filter(({ start }) => start >= yaml.part.end)
  const inYaml = index === undefined || index >= listed.length ? undefined : index
  const inBody = index === undefined || index < listed.length ? undefined : index - listed.length
  const timeline = insertIntoTimeline({ text, items: body, event, before: inBody })
  const front = insertIntoYaml({ text, ...yaml, field: 'events', item: event, before: inYaml })
  const ways =
    listed.length > 0 && body.length > 0 && inYaml !== undefined ? [front, timeline] : [timeline, front]
  return ways.flatMap((splices) => (splices ? [splices] : []))
}

function itemsOf(root: MapNode): readonly Node[] {
  const events = follow(root, ['events'])
  return events?.type === 'sequence' ? events.items : []
}

/** The first event that is surely later, among those that come after every one that is surely earlier. */
function placeInOrder({ incident, node }: RecordReading, event: EventFields): number | undefined {
  const { at } = event
  const reading = typeof at === 'string' ? readMoment(at, incident.timezone) : undefined
  if (!reading?.ok || !node) return undefined
  const moment: Moment = reading.moment
  const { events } = incident
  const last = events.findLastIndex((one) => one.at !== undefined && !surelyBefore(moment, one.at))
  const later = events.findIndex((one, index) => index > last && one.at && surelyBefore(moment, one.at))
  return later < 0 ? undefined : later
}

/** Where the event is, if it is the only thing that is new. */
function positionOf(before: MapNode, { node }: RecordReading, event: EventFields): number | undefined {
  if (node?.type !== 'map') return undefined
  const [old, now] = [itemsOf(before).map(spelled), itemsOf(node).map(spelled)]
  const wanted = JSON.stringify(sorted(event))
  const index = now.findIndex((one, at) => one !== old[at])
  const rest = now.filter((_, at) => at !== index)
  const isSame =
    now[index] === wanted && rest.length === old.length && rest.every((one, at) => one === old[at])
  return isSame && othersOf(before) === othersOf(node) ? index : undefined
}

function othersOf(root: MapNode): string {
  const others = root.entries.filter(({ key }) => key.value !== 'events')
  return JSON.stringify(others.map(({ key, value }) => [key.value, spelled(value)]).sort())
}

/** A node's value in one way of writing, its keys in order. */
function spelled(node: Node): string {
  return JSON.stringify(sorted(toValue(node)))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, sorted(one)])
}

/** The errors of which there are more than before. */
function newErrors(before: RecordReading, after: RecordReading): readonly Finding[] {
  const known = before.findings.map(nameOf)
  return after.findings.filter((finding) => {
    const index = known.indexOf(nameOf(finding))
    if (index >= 0) known.splice(index, 1)
    return index < 0 && finding.level === 'error'
  })
}

function nameOf({ code, message }: Finding): string {
  return `${code} ${message}`
}
