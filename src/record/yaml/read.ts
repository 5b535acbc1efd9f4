import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml'
import type { Finding } from '../finding.ts'
import type { Node, Span } from '../node.ts'
import type { Source } from '../source.ts'
import { type Fault, faultAt, faults } from './fault.ts'
import { documentSpan } from './place.ts'
import { faultOfCode, faultOfReason, isTab } from './syntax.ts'
import { MAX_DEPTH, type Reading, readNode } from './tree.ts'

export { MAX_DEPTH }

/** A record's text may be so long, in bytes of UTF-8. */
export const MAX_BYTES = 1024 * 1024

/** So many keys, values, lists and maps may be in a record. */
export const MAX_NODES = 100_000

/** The part of a source that is YAML: all of it, or the front matter of a Markdown file. */
export interface YamlPart {
  readonly start?: number
  readonly end?: number
}

/** The tree of a YAML text, if it could be read at all, and what is wrong with the text. */
export interface YamlReading {
  readonly node: Node | undefined
  readonly findings: readonly Finding[]
}

// More than is allowed, so that the reader itself can say which list or map is the first that nests too deep.
const PARSER_DEPTH = 4 * MAX_DEPTH

// Anything but characters that may stand in a record and that composition leaves alone unless a mark, which is not among
// them, follows: Latin, Cyrillic, dashes and quotation marks, currencies, arrows. Parsing refuses what is below the tab.
const needsCare = /[^\t-~\u00a0-\u02ff\u0400-\u0482\u2010-\u2027\u2030-\u2052\u20a0-\u20bf\u2190-\u2199]/

// A broken text can bring a follow-up error on every line; nobody mends more than these in one go.
const MAX_SYNTAX_ERRORS = 50

/**
 * Reads YAML 1.2 by the core schema, without aliases, merge keys and tags of its own making. Each node's offsets are
 * those of the whole source.
 *
 * @example
 * readYaml(makeSource('a.yaml', 'title: No\n')).node // a map with one entry
 * @returns one finding and no node if the syntax is broken; ask `allSyntaxErrors` for the others
 */
export function readYaml(source: Source, options: YamlPart = {}): YamlReading {
  const { text, base } = partOf(source, options)
  if (isTooLarge(text)) return refuse(source, { start: base, end: base }, faults.tooLarge(MAX_BYTES))
  const parsed = parse(source, text, base)
  if ('node' in parsed) return parsed
  const { events } = parsed
  const [first] = events
  if (first?.type !== EVENT_ID.DOCUMENT) return refuse(source, { start: base, end: base }, faults.empty)
  const surplus = surplusNode(events)
  if (surplus !== undefined)
    return refuse(source, pointAt(text, base, surplus), faults.tooManyNodes(MAX_NODES))
  const ownTags = first.directives.some((directive) => directive.kind === 'tag' && directive.handle === '!!')
  const careful = needsCare.test(text)
  const reading: Reading = { source, text, base, events, findings: [], careful, ownTags, index: 1, cursor: 0 }
  const node = readNode(reading, 0, 'document')
  if (events[reading.index + 1]?.type === EVENT_ID.DOCUMENT) {
    const { start, end } = documentSpan(text, reading.cursor)
    reading.findings.push(faultAt(source, { start: base + start, end: base + end }, faults.documents))
  }
  const tooDeep = reading.findings.some(({ code }) => code === 'too-deep')
  return { node: tooDeep ? undefined : node, findings: reading.findings }
}

/**
 * Every syntax error of a text that `readYaml` refused as `yaml-syntax`, one a line. It loads a second, slower parser
 * that goes on after an error.
 */
export async function allSyntaxErrors(source: Source, options: YamlPart = {}): Promise<readonly Finding[]> {
  const { text, base } = partOf(source, options)
  const { openerOf, parseDocument } = await import('./all-errors.ts')
  const { contents, errors } = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  })
  const byLine = new Map<number, Finding>()
  for (const { code, message, pos } of errors) {
    const [start, end] = pos
    const fault = faultOfCode(code, message, text, start)
    if (fault === undefined) continue
    const opener = message.startsWith('Missing closing') ? openerOf(contents, start) : undefined
    const span =
      opener === undefined
        ? lineSpan(text, base, start, end)
        : { start: base + opener, end: base + opener + 1 }
    const finding = faultAt(source, span, fault)
    if (!byLine.has(finding.place.start.line)) byLine.set(finding.place.start.line, finding)
    if (byLine.size === MAX_SYNTAX_ERRORS) break
  }
  if (byLine.size > 0) return withoutFollowers([...byLine.values()])
  return readYaml(source, options).findings.filter((finding) => finding.code === 'yaml-syntax')
}

/** After a tab nothing stands where it should: what comes after it is told of tabs only. */
function withoutFollowers(findings: readonly Finding[]): readonly Finding[] {
  const first = findings.findIndex(isTab)
  return first < 0 ? findings : findings.filter((finding, index) => index < first || isTab(finding))
}

function parse(source: Source, text: string, base: number): { events: readonly Event[] } | YamlReading {
  try {
    return { events: parseEvents(text, { maxDepth: PARSER_DEPTH }) }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const at = Math.min(error.mark?.position ?? 0, text.length)
    return refuse(source, pointAt(text, base, at), faultOfException(error.reason, text, at))
  }
}

function faultOfException(reason: string, text: string, at: number): Fault {
  if (reason.startsWith('nesting exceeded')) return faults.tooDeep(MAX_DEPTH)
  if (/non-printable|null byte|JSON character/.test(reason)) {
    return faults.controlCharacter(text.slice(at, at + 1))
  }
  return faultOfReason(reason, text, at)
}

function refuse(source: Source, span: Span, fault: Fault): YamlReading {
  return { node: undefined, findings: [faultAt(source, span, fault)] }
}

function partOf(
  source: Source,
  { start = 0, end = source.text.length }: YamlPart,
): { text: string; base: number } {
  return { text: source.text.slice(start, end), base: start }
}

function isTooLarge(text: string): boolean {
  if (text.length > MAX_BYTES) return true
  // No UTF-16 unit takes more than three bytes.
  return text.length * 3 > MAX_BYTES && new TextEncoder().encode(text).length > MAX_BYTES
}

/** The offset of the first node beyond the number that is allowed. */
function surplusNode(events: readonly Event[]): number | undefined {
  if (events.length <= MAX_NODES) return undefined
  let count = 0
  for (const event of events) {
    if (event.type !== EVENT_ID.POP && event.type !== EVENT_ID.DOCUMENT) count += 1
    if (count <= MAX_NODES) continue
    if ('start' in event) return event.start
    // An empty node has no offset: the next one that has stands in for it.
    if ('valueStart' in event && event.valueStart >= 0) return event.valueStart
  }
  return count > MAX_NODES ? 0 : undefined
}

/** The character at an offset of the part; nothing wide at a line's or the text's end. */
function pointAt(text: string, base: number, at: number): Span {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 10)
  return { start: base + at, end: base + at + (/[\r\n]/.test(character) ? 0 : character.length) }
}

/** A stretch of the part, ended at its first line break. */
function lineSpan(text: string, base: number, start: number, end: number): Span {
  const from = Math.min(start, text.length)
  const width = text.slice(from, end).search(/[\r\n]|$/)
  return { start: base + from, end: base + from + width }
}
