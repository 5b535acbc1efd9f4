import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes, Root } from 'mdast'
import {
  type DocumentKind,
  type Draw,
  documentKinds,
  makeSectionParser,
  openLibrary,
  type SectionParser,
  type Shelf,
  type Writing,
  writeDocument,
} from '../../src/document/index.ts'
import { type Audience, type Finding, type RecordReading, readRecord } from '../../src/record/index.ts'
import { readMoment } from '../../src/time/index.ts'
import { buildTimeline } from '../../src/timeline/index.ts'

/** The shipped templates and vocabularies, with some files put in their place. */
export function shelfWith(files: Readonly<Record<string, string>> = {}): Shelf {
  return {
    read(path) {
      const own = files[path]
      if (own !== undefined) return { file: `own/${path}`, text: own }
      const full = join('templates', path)
      return existsSync(full) ? { file: full, text: readFileSync(full, 'utf8') } : undefined
    },
    list: (folder) => readdirSync(join('templates', folder)),
  }
}

/** The document kind of a name. */
export function kindOf(name: string): DocumentKind {
  const kind = documentKinds.find((one) => one.name === name)
  if (!kind) throw new Error(`no document ${name}`)
  return kind
}

/** Reads a shipped record. */
export async function example(name: string): Promise<RecordReading> {
  const path = join('incidents', name)
  return readRecord(path, readFileSync(path, 'utf8'))
}

/** Reads a record that must have no faults. */
export async function sound(text: string): Promise<RecordReading> {
  const reading = await readRecord('incident.yaml', text)
  if (reading.findings.length > 0) throw new Error(reading.findings.map(({ message }) => message).join('\n'))
  return reading
}

/** What a test orders: a document of a record, otherwise as shipped. */
export interface Order {
  readonly kind: string
  readonly reading: RecordReading
  readonly tag?: string
  /** A template in place of the shipped one. */
  readonly template?: string
  readonly audience?: Audience
  readonly asOf?: string
  readonly fallback?: string
  readonly parse?: SectionParser
  readonly draw?: Draw
}

const shipped = openLibrary(shelfWith())

/** Writes a document. */
export async function write(order: Order): Promise<Writing> {
  const { reading, tag = 'en', template, audience, asOf, fallback } = order
  const kind = kindOf(order.kind)
  const library =
    template === undefined ? shipped : openLibrary(shelfWith({ [`${kind.name}/${tag}.md.hbs`]: template }))
  const [found, language] = [library.template(kind, tag), await library.language(tag)]
  if (!found.ok || !language.ok) {
    const faults = [found, language].flatMap((one) => (one.ok ? [] : one.faults))
    throw new Error(faults.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n'))
  }
  const moment = asOf === undefined ? undefined : readMoment(asOf, reading.incident.timezone)
  if (moment && !moment.ok) throw new Error(moment.problem.message)
  return writeDocument({
    kind: audience === undefined ? kind : { ...kind, audience },
    reading,
    timeline: buildTimeline(reading.incident, moment?.moment),
    language: language.value,
    template: found.value,
    fallback,
    parse: order.parse ?? makeSectionParser(),
    draw: order.draw,
  })
}

/** The tree of a document that could be written. */
export async function treeOf(order: Order): Promise<Root> {
  const writing = await write(order)
  if (!writing.ok) throw new Error(writing.findings.map(({ message }) => message).join('\n'))
  return writing.document.tree
}

/** The findings about a document that could not be written. */
export async function findingsOf(order: Order): Promise<readonly Finding[]> {
  const writing = await write(order)
  return writing.ok ? [] : writing.findings
}

/** The code of a finding and the line that it underlines. */
export function seen({ source }: RecordReading, findings: readonly Finding[]): string[] {
  return findings.map(({ code, place }) => `${code}: ${source.lineText(place.start.line).trim()}`)
}

/** All the words of a tree, addresses too. */
export function wordsOf(node: Nodes): string {
  const own = 'value' in node ? node.value : 'url' in node ? node.url : ''
  return 'children' in node ? [own, ...node.children.map(wordsOf)].join(' ') : own
}

/** A node and all below it. */
export function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
}

/** Whether a node came from the record. */
export function isFromRecord({ data }: Nodes): boolean {
  return data !== undefined && 'origin' in data
}
