import {
  type AliasEvent,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml'
import type { Finding } from '../finding.ts'
import type { Entry, MapNode, Node, ScalarNode, SequenceNode, Span } from '../node.ts'
import type { Source } from '../source.ts'
import { type Fault, faultAt, faults } from './fault.ts'
import { afterClosing, isFlowPair, type Slot, scalarSpan } from './place.ts'
import { coreTagOf, plainValue, strayCharacter, strayEscape, taggedValue } from './scalar.ts'

/** Lists and maps may nest so deep. */
export const MAX_DEPTH = 32

/** What is being read: the events of one text, how far they are read, and what was found. */
export interface Reading {
  readonly source: Source
  /** The part of the source that is YAML; the offsets of events count from its start. */
  readonly text: string
  /** The offset of that part in the source. */
  readonly base: number
  readonly events: readonly Event[]
  readonly findings: Finding[]
  /** Whether the text holds characters that must be composed or may be refused. */
  readonly careful: boolean
  /** Whether the document gives `!!` a meaning of its own. */
  readonly ownTags: boolean
  /** The next event. */
  index: number
  /** The end of what was read, in `text`. */
  cursor: number
}

type Key = Entry['key']
type Tagged = Pick<ScalarEvent, 'tagStart' | 'tagEnd'>

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads the node at the next event, with all that is in it.
 *
 * @param depth how many lists and maps hold the node
 * @param slot the mark before the node
 */
export function readNode(reading: Reading, depth: number, slot: Slot): Node {
  const event = reading.events[reading.index]
  reading.index += 1
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return readScalar(reading, event, slot)
    case EVENT_ID.MAPPING:
      return readMap(reading, event, depth + 1)
    case EVENT_ID.SEQUENCE:
      return readSequence(reading, event, depth + 1)
    case EVENT_ID.ALIAS:
      return readAlias(reading, event)
    default:
      return nullAt(reading, { start: reading.cursor, end: reading.cursor })
  }
}

function readScalar(reading: Reading, event: ScalarEvent, slot: Slot): ScalarNode {
  const span = scalarSpan(reading.text, event, reading.cursor, slot)
  reading.cursor = span.end
  const text = getScalarValue(reading.text, event)
  const value = scalarValue(reading, event, span, text)
  const place = { start: reading.base + span.start, end: reading.base + span.end }
  return typeof value === 'number'
    ? { type: 'scalar', value, text, ...place }
    : { type: 'scalar', value, ...place }
}

function scalarValue(reading: Reading, event: ScalarEvent, span: Span, text: string): ScalarNode['value'] {
  let value: ScalarNode['value'] | undefined = text
  if (event.tagStart >= 0) {
    const tag = tagOf(reading, event)
    value = tag === undefined ? text : taggedValue(tag, text)
    if (value === undefined) reportMisfit(reading, event)
  } else if (event.style === SCALAR_STYLE.PLAIN) {
    value = plainValue(text)
  }
  return value === undefined || typeof value === 'string' ? cleanText(reading, event, span, text) : value
}

/** The text in Unicode's composed form, after a look for characters that no record may hold. */
function cleanText(reading: Reading, event: ScalarEvent, span: Span, text: string): string {
  const escaped = event.style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast
  if (!reading.careful && !escaped) return text
  const beyond = escaped ? strayEscape(reading.text.slice(span.start, span.end)) : undefined
  if (beyond !== undefined) {
    report(reading, span, faults.escape(beyond))
    return ''
  }
  const stray = strayCharacter(text)
  if (stray !== undefined) report(reading, span, faults.controlCharacter(stray))
  return text.normalize('NFC')
}

function readSequence(reading: Reading, event: SequenceEvent, depth: number): SequenceNode {
  const { text, base, events } = reading
  const brackets = event.style === COLLECTION_STYLE.FLOW
  checkCollection(reading, event, 'seq', depth)
  reading.cursor = brackets ? event.start + 1 : event.start
  const items: Node[] = []
  while (isChild(events[reading.index])) items.push(readNode(reading, depth, 'item'))
  reading.index += 1
  if (brackets) reading.cursor = afterClosing(text, reading.cursor)
  return { type: 'sequence', items, start: base + event.start, end: base + reading.cursor }
}

function readMap(reading: Reading, event: MappingEvent, depth: number): MapNode {
  const { text, base, events } = reading
  const flow = event.style === COLLECTION_STYLE.FLOW
  const braces = flow && !isFlowPair(text, event, events[reading.index])
  checkCollection(reading, event, 'map', depth)
  reading.cursor = braces ? event.start + 1 : event.start
  const entries: Entry[] = []
  const seen = new Map<string, Key>()
  while (isChild(events[reading.index])) {
    const entry = readEntry(reading, depth, flow)
    if (entry === undefined) continue
    const first = seen.get(entry.key.value)
    if (first === undefined) {
      seen.set(entry.key.value, entry.key)
      entries.push(entry)
    } else {
      report(reading, within(reading, entry.key), faults.duplicateKey(entry.key.value), first)
    }
  }
  reading.index += 1
  if (braces) reading.cursor = afterClosing(text, reading.cursor)
  return { type: 'map', entries, start: base + event.start, end: base + reading.cursor }
}

function readEntry(reading: Reading, depth: number, flow: boolean): Entry | undefined {
  const keyEvent = reading.events[reading.index]
  const key = readKey(reading, depth, flow ? 'flow-key' : 'key')
  const merge =
    key?.value === '<<' && keyEvent?.type === EVENT_ID.SCALAR && keyEvent.style === SCALAR_STYLE.PLAIN
  const valueEvent = reading.events[reading.index]
  const found = reading.findings.length
  const value = readNode(reading, depth, flow ? 'flow-value' : 'value')
  if (key === undefined) return undefined
  if (!merge && !forbiddenKeys.has(key.value)) return { key, value }
  // The finding about the merge key speaks for the alias after it.
  if (merge && valueEvent?.type === EVENT_ID.ALIAS) reading.findings.length = found
  report(reading, within(reading, key), merge ? faults.merge : faults.forbiddenKey(key.value))
  return undefined
}

function readKey(reading: Reading, depth: number, slot: Slot): Key | undefined {
  const event = reading.events[reading.index]
  if (event?.type === EVENT_ID.SCALAR) {
    reading.index += 1
    const span = scalarSpan(reading.text, event, reading.cursor, slot)
    reading.cursor = span.end
    if (event.tagStart >= 0) tagOf(reading, event)
    const value = cleanText(reading, event, span, getScalarValue(reading.text, event))
    return { value, start: reading.base + span.start, end: reading.base + span.end }
  }
  const node = readNode(reading, depth, slot)
  if (node.type !== 'scalar') report(reading, within(reading, node), faults.key(node.type))
  return undefined
}

function readAlias(reading: Reading, event: AliasEvent): ScalarNode {
  const span = { start: event.anchorStart - 1, end: event.anchorEnd }
  reading.cursor = span.end
  report(reading, span, faults.alias(reading.text.slice(span.start, span.end)))
  return nullAt(reading, span)
}

function nullAt(reading: Reading, span: Span): ScalarNode {
  return { type: 'scalar', value: null, start: reading.base + span.start, end: reading.base + span.end }
}

function checkCollection(
  reading: Reading,
  event: SequenceEvent | MappingEvent,
  kind: 'seq' | 'map',
  depth: number,
): void {
  if (depth === MAX_DEPTH + 1) {
    report(reading, { start: event.start, end: event.start + 1 }, faults.tooDeep(MAX_DEPTH))
  }
  // A lone `!` leaves a list or map what it is.
  if (event.tagStart < 0 || event.tagEnd === event.tagStart + 1) return
  const tag = tagOf(reading, event)
  if (tag !== undefined && tag !== kind) reportMisfit(reading, event)
}

function tagOf(reading: Reading, event: Tagged): string | undefined {
  const tag = reading.text.slice(event.tagStart, event.tagEnd)
  const name = reading.ownTags && tag.startsWith('!!') ? undefined : coreTagOf(tag)
  if (name === undefined) report(reading, { start: event.tagStart, end: event.tagEnd }, faults.tag(tag))
  return name
}

function reportMisfit(reading: Reading, event: Tagged): void {
  const span = { start: event.tagStart, end: event.tagEnd }
  report(reading, span, faults.tagMisfit(reading.text.slice(span.start, span.end)))
}

function report(reading: Reading, span: Span, fault: Fault, first?: Span): void {
  const { source, base, findings } = reading
  findings.push(faultAt(source, { start: base + span.start, end: base + span.end }, fault, first))
}

function within(reading: Reading, span: Span): Span {
  return { start: span.start - reading.base, end: span.end - reading.base }
}

function isChild(event: Event | undefined): boolean {
  return event !== undefined && event.type !== EVENT_ID.POP
}
