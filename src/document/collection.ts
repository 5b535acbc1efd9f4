import { toString as plainText } from 'mdast-util-to-string'
import type { Language } from '../language/index.ts'
import { compareFindings, type Path, type RecordReading } from '../record/index.ts'
import type { Timeline } from '../timeline/index.ts'
import { compose, type RecordTelling } from './compose.ts'
import { type Facts, tellFacts } from './facts/index.ts'
import { type Holes, holesOfRecord, makeHoles } from './holes.ts'
import type { DocumentKind } from './kind.ts'
import type { SectionParser } from './markdown.ts'
import type { Telling } from './telling.ts'
import type { Template } from './template.ts'
import { lastInstant, recordTelling, timesTold, toFinding, type Writing } from './write.ts'

/** One of the records of which a document tells. */
export interface Part {
  readonly reading: RecordReading
  readonly timeline: Timeline
}

/** What a record offers to the template of a document of several: its facts, and what they were told by. */
export interface ToldPart {
  readonly facts: Facts
  readonly telling: Telling
}

/** What writing a document of several records needs. */
export interface CollectionOrder {
  readonly kind: Pick<DocumentKind, 'name' | 'audience' | 'shape'>
  readonly parts: readonly Part[]
  /** Makes the model of the template; `holes` are for what no record says. */
  readonly model: (parts: readonly ToldPart[], holes: Holes) => object
  readonly language: Language
  readonly template: Template
  /** The language to take a text from that a record lacks in the document's; without it, the record's own. */
  readonly fallback: string | undefined
  /** Beside the name of the document and its audience. */
  readonly metadata: Readonly<Record<string, string>>
  readonly parse: SectionParser
}

/** What belongs to no record is told in UTC. */
const unrecorded: RecordTelling = { timezone: 'UTC', offset: false, originOf: (path: Path) => path }

/**
 * Writes one document of several records that have no errors. Each value is told in its own record's zone and carries its
 * own record's file and line; the audience is checked as in every document.
 */
export function writeCollection(order: CollectionOrder): Writing {
  const { kind, parts, language, template, parse, metadata } = order
  const { audience } = kind
  const holes = makeHoles()
  const told = parts.map(({ reading, timeline }, number): ToldPart => {
    const fallback = order.fallback ?? reading.incident.language
    const telling = { timeline, language, fallback, audience, holes: holesOfRecord(holes, number) }
    return { facts: tellFacts(telling), telling }
  })
  const tellings = parts.map(({ reading, timeline }) => recordTelling(reading, timeline, language, audience))
  const { tree, problems } = compose(template, order.model(told, holes), {
    holes,
    language,
    audience,
    parse,
    record: (number) => (number === undefined ? undefined : tellings[number]) ?? unrecorded,
  })
  if (problems.length > 0) {
    const findings = problems.map((problem) =>
      toFinding(parts[problem.record ?? -1]?.reading, template, problem),
    )
    return { ok: false, findings: findings.sort(compareFindings) }
  }
  const heading = tree.children.find((node) => node.type === 'heading')
  return {
    ok: true,
    document: {
      tree,
      title: heading ? plainText(heading) : kind.name,
      language: language.tag,
      direction: language.vocabulary.direction,
      metadata: { document: kind.name, audience, ...metadata },
      pageNumber: language.vocabulary['page-number'],
      dated: lastInstant(parts.flatMap(({ timeline }) => timesTold(timeline, audience))),
    },
  }
}
