import { openRegimes } from '../clocks/index.ts'
import {
  makeSectionParser,
  mayShow,
  openLibrary,
  timelineDocument,
  writeDocument,
} from '../document/index.ts'
import { format } from '../format/index.ts'
import { type Language, type OwnLabels, tagChain } from '../language/index.ts'
import type { Audience, RecordReading } from '../record/index.ts'
import {
  buildTimeline,
  type Timeline,
  timelineSeenBy,
  timelineToCsv,
  timelineToJson,
} from '../timeline/index.ts'
import { drawingFor } from './drawing.ts'
import { findRecord, openShelf } from './files.ts'
import type { ExitCode, Io } from './io.ts'
import { asOfMoment } from './moments.ts'
import { openProjects } from './project.ts'
import { canonicalTag } from './tags.ts'
import { errorsOf, noTrouble, printTrouble, type Trouble } from './trouble.ts'
import { wordsFor } from './words.ts'

export interface TimelineOptions {
  readonly locale: string | undefined
  readonly format: 'text' | 'md' | 'html' | 'csv' | 'json' | 'svg' | 'mermaid' | 'jsonl'
  readonly asOf: string | undefined
  readonly audience: Audience
  readonly fallback: string | undefined
  readonly templates: string | undefined
}

/** `forthright timeline`: the events of a record in order. */
export async function timeline(io: Io, name: string, options: TimelineOptions): Promise<ExitCode> {
  const file = findRecord(io, name)
  const trouble = noTrouble()
  const { reading, project, ownMetrics, templates } = await openProjects(io, trouble)(file)
  trouble.findings.push(...(await errorsOf(io, reading, project.levels)))
  const asOf = asOfMoment(options.asOf, reading.incident.timezone)
  const arranged = buildTimeline(reading.incident, asOf, ownMetrics)
  const text =
    trouble.findings.length === 0
      ? await write(
          io,
          reading,
          arranged,
          { ...options, templates: options.templates ?? templates, labels: project.labels },
          trouble,
        )
      : undefined
  if (text === undefined) {
    printTrouble(io, trouble)
    return 1
  }
  io.stdout.write(text)
  return 0
}

async function write(
  io: Io,
  reading: RecordReading,
  arranged: Timeline,
  options: TimelineOptions & { readonly labels: OwnLabels },
  trouble: Trouble,
): Promise<string | undefined> {
  const tag = canonicalTag(options.locale ?? reading.incident.language)
  if (options.format === 'json' || options.format === 'csv') {
    const isShown = (value: Audience): boolean => mayShow(options.audience, value)
    const seen = timelineSeenBy(arranged, (event) => isShown(event.audience))
    return options.format === 'csv'
      ? timelineToCsv(seen, [tag, options.fallback ?? tag].flatMap(tagChain), isShown)
      : `${JSON.stringify(timelineToJson(seen, isShown), null, 2)}\n`
  }
  const kind = { ...timelineDocument, audience: options.audience }
  const library = openLibrary(openShelf(io, options.templates), options.labels)
  const words = await wordsFor(library, kind, tag, trouble)
  if (!words) return undefined
  if (options.format === 'svg' || options.format === 'mermaid' || options.format === 'jsonl') {
    return await draw(io, arranged, words.language, options)
  }
  const printer = await format(options.format === 'text' ? 'txt' : options.format)
  const parse = makeSectionParser()
  const writing = writeDocument({
    kind,
    reading,
    timeline: arranged,
    ...words,
    fallback: options.fallback,
    parse,
    draw: await drawingFor(kind, [printer]),
  })
  if (!writing.ok) {
    trouble.findings.push(...writing.findings)
    return undefined
  }
  return printer.print(writing.document)
}

/** A picture of a timeline, or what other programs draw or search. What it cannot hold is told on standard error. */
async function draw(
  io: Io,
  arranged: Timeline,
  language: Language,
  options: TimelineOptions,
): Promise<string> {
  const { drawTimeline, timelineToMermaid, timelineToTimesketch } = await import('../picture/index.ts')
  const readers = { language, audience: options.audience, fallback: options.fallback }
  if (options.format === 'mermaid') return timelineToMermaid(arranged, readers)
  if (options.format === 'jsonl') {
    const { text, omitted } = timelineToTimesketch(arranged, readers)
    if (omitted > 0)
      io.stderr.write(`forthright: events left out, because nobody knows any time of them: ${omitted}.\n`)
    return text
  }
  const { clocks } = await openRegimes()
  const { svg, untranslated } = drawTimeline({ timeline: arranged, ...readers, clocks })
  if (untranslated > 0) {
    io.stderr.write(
      `forthright: events that have no text in ${language.tag}: ${untranslated}. --fallback names another language.\n`,
    )
  }
  return svg
}
