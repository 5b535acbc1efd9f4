import type { Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { Language } from '../language/index.ts'
import {
  type Audience,
  compareFindings,
  type Finding,
  findingAt,
  formatPath,
  makeSource,
  type Path,
  type RecordReading,
  whereIs,
} from '../record/index.ts'
import type { Moment } from '../time/index.ts'
import type { Timeline } from '../timeline/index.ts'
import { mayShow } from './audience.ts'
import { compose, type RecordTelling } from './compose.ts'
import { tellFacts } from './facts/index.ts'
import { makeHoles } from './holes.ts'
import type { DocumentKind } from './kind.ts'
import type { LibraryFault } from './library.ts'
import type { SectionParser } from './markdown.ts'
import type { Draw } from './picture.ts'
import type { Problem } from './problem.ts'
import type { Template } from './template.ts'
import { clockInstants } from './times.ts'

/** Where a value of a document comes from. Line and column are found when somebody asks. */
export interface Origin {
  readonly field: string
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A document, ready to be printed in any format. */
export interface WrittenDocument {
  readonly tree: Root
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly metadata: Readonly<Record<string, string>>
  /** How its pages are numbered in its language: `Page {0} of {1}`. */
  readonly pageNumber: string
  /** The last instant that it tells of, in milliseconds since the epoch; undefined if it tells of none. */
  readonly dated: number | undefined
  /** Who writes, where the readers may know it. */
  readonly sender?: Sender
}

/** From whom a letter comes. */
export interface Sender {
  readonly name: string
  readonly email: string
  /** Where the address comes from. */
  readonly origin: Origin
}

export type Writing =
  | { readonly ok: true; readonly document: WrittenDocument }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** What writing a document needs. */
export interface WritingOrder {
  readonly kind: DocumentKind
  readonly reading: RecordReading
  readonly timeline: Timeline
  readonly language: Language
  readonly template: Template
  readonly fallback?: string | undefined
  readonly parse: SectionParser
  /** Draws its pictures; without it they are not drawn, and formats pass over them. */
  readonly draw?: Draw | undefined
}

/** Writes a document of a record that has no errors: the facts, the template, the tree; or what stands in its way. */
export function writeDocument(order: WritingOrder): Writing {
  const { kind, reading, timeline, language, template, fallback, parse, draw } = order
  const holes = makeHoles()
  const telling = { timeline, language, fallback, audience: kind.audience, holes }
  const model = kind.model(tellFacts(telling), telling)
  const told = recordTelling(reading, timeline, language, kind.audience)
  const lack = kind.unfit?.(telling) ?? (tellsEvents(template) ? kind.lack?.(telling) : undefined)
  const { tree, problems: found } = compose(template, model, {
    holes,
    language,
    audience: kind.audience,
    parse,
    record: () => told,
    draw:
      draw &&
      ((number) => {
        const prefix = number === 1 ? 'timeline' : `timeline-${number}`
        return draw({ timeline, language, audience: kind.audience, fallback, prefix })
      }),
  })
  const problems = lack ? [lack, ...found] : found
  if (problems.length > 0)
    return {
      ok: false,
      findings: problems.map((problem) => toFinding(reading, template, problem)).sort(compareFindings),
    }
  const isNamed = mayShow(kind.audience, 'customer')
  const heading = tree.children.find((node) => node.type === 'heading')
  return {
    ok: true,
    document: {
      tree,
      title: heading ? plainText(heading) : isNamed ? reading.incident.id : kind.name,
      language: language.tag,
      direction: language.vocabulary.direction,
      metadata: {
        document: kind.name,
        ...(isNamed ? { incident: reading.incident.id } : {}),
        audience: kind.audience,
        ...(timeline.asOf ? { 'as-of': timeline.asOf.text } : {}),
      },
      pageNumber: language.vocabulary['page-number'],
      dated: lastInstant(timesTold(timeline, kind.audience)),
      ...senderOf(reading, timeline, kind.audience),
    },
  }
}

/** How the values of a record are told to some readers: in its zone, each with its origin. */
export function recordTelling(
  reading: RecordReading,
  { incident }: Timeline,
  { dates }: Language,
  audience: Audience,
): RecordTelling {
  const { timezone } = reading.incident
  const shown = incident.events.filter((event) => mayShow(audience, event.audience))
  const stands = new Set(clockInstants(shown).map((epoch) => dates.zone(timezone, epoch)))
  return { timezone, offset: stands.size > 1, originOf: (path) => originOf(reading, path) }
}

/** The times by which a document of a record is dated: that as of which it tells, else those of the events in it. */
export function timesTold({ incident, asOf }: Timeline, audience: Audience): readonly Moment[] {
  if (asOf) return [asOf]
  return incident.events.flatMap((event) => (mayShow(audience, event.audience) ? (event.at ?? []) : []))
}

/** The last of some times, by their earliest instant; what has none does not count. */
export function lastInstant(moments: readonly Moment[]): number | undefined {
  const known = moments.map(({ earliest }) => earliest).filter(Number.isFinite)
  return known.length > 0 ? Math.max(...known) : undefined
}

function senderOf(
  reading: RecordReading,
  { incident }: Timeline,
  audience: Audience,
): { readonly sender?: Sender } {
  const { name, contact } = incident.organisation
  const email = contact?.email
  if (!email || !mayShow(audience, email.audience) || !mayShow(audience, name.audience)) return {}
  return { sender: { name: name.value, email: email.value, origin: originOf(reading, email.path) } }
}

function originOf({ source, node }: RecordReading, path: Path): Origin {
  const at = () => (node ? whereIs(source, node, path) : { file: source.path, ...source.pointAt(0) })
  return {
    field: formatPath(path),
    get file() {
      return at().file
    },
    get line() {
      return at().line
    },
    get column() {
      return at().column
    },
  }
}

/** What a document could not show, as a finding in the record or the template. */
export function toFinding(reading: RecordReading | undefined, template: Template, problem: Problem): Finding {
  const { code, message, hint, path, place } = problem
  if (!path || !reading) {
    const { line, column, length } = place ?? { line: 1, column: 1, length: 1 }
    return templateFinding(code, { ...template, line, column, length, message, hint })
  }
  const said = { code, level: 'error' as const, message, hint }
  if (!reading.node) throw new Error('a record that could not be read was written')
  return findingAt(reading.source, reading.node, { missing: path }, said)
}

/** Whether a template is to tell what happened, and is not a short one of other matters. */
function tellsEvents({ text }: Template): boolean {
  return /\{\{#?[^}]*\b(events|latest)\b/.test(text)
}

/** A fault of a template or vocabulary as a finding in that file. */
export function libraryFinding(fault: LibraryFault): Finding {
  return templateFinding('template', fault)
}

function templateFinding(code: Finding['code'], fault: LibraryFault): Finding {
  const source = makeSource(fault.file, fault.text)
  const lines = fault.text.split('\n')
  const offset =
    lines.slice(0, fault.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + fault.column - 1
  return {
    file: fault.file,
    code,
    level: 'error',
    message: fault.message,
    place: { start: source.pointAt(offset), end: source.pointAt(offset + fault.length) },
    ...(fault.hint === undefined ? {} : { hint: fault.hint }),
  }
}
