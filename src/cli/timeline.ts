import {
  makeSectionParser,
  mayShow,
  openLibrary,
  timelineDocument,
  writeDocument,
} from '../document/index.ts'
import { format } from '../format/index.ts'
import { type Audience, type RecordReading, readRecord } from '../record/index.ts'
import {
  buildTimeline,
  type Timeline,
  timelineSeenBy,
  timelineToCsv,
  timelineToJson,
} from '../timeline/index.ts'
import { findRecord, openShelf } from './files.ts'
import type { ExitCode, Io } from './io.ts'
import { asOfMoment } from './moments.ts'
import { errorsOf, noTrouble, printTrouble, type Trouble } from './trouble.ts'
import { wordsFor } from './words.ts'

export interface TimelineOptions {
  readonly locale: string | undefined
  readonly format: 'text' | 'md' | 'html' | 'csv' | 'json'
  readonly asOf: string | undefined
  readonly audience: Audience
  readonly fallback: string | undefined
  readonly templates: string | undefined
}

/** `forthright timeline`: the events of a record in order. */
export async function timeline(io: Io, name: string, options: TimelineOptions): Promise<ExitCode> {
  const file = findRecord(io, name)
  const reading = await readRecord(file.path, file.text)
  const trouble = noTrouble()
  trouble.sources.set(file.path, reading.source)
  trouble.findings.push(...errorsOf(io, reading))
  const arranged = buildTimeline(reading.incident, asOfMoment(options.asOf, reading.incident.timezone))
  const text =
    trouble.findings.length === 0 ? await write(io, reading, arranged, options, trouble) : undefined
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
  options: TimelineOptions,
  trouble: Trouble,
): Promise<string | undefined> {
  const tag = options.locale ?? reading.incident.language
  if (options.format === 'json' || options.format === 'csv') {
    const isShown = (value: Audience): boolean => mayShow(options.audience, value)
    const seen = timelineSeenBy(arranged, (event) => isShown(event.audience))
    return options.format === 'csv'
      ? timelineToCsv(seen, tag, isShown)
      : `${JSON.stringify(timelineToJson(seen, isShown), null, 2)}\n`
  }
  const kind = { ...timelineDocument, audience: options.audience }
  const words = await wordsFor(openLibrary(openShelf(io, options.templates)), kind, tag, trouble)
  if (!words) return undefined
  const parse = makeSectionParser()
  const writing = writeDocument({
    kind,
    reading,
    timeline: arranged,
    ...words,
    fallback: options.fallback,
    parse,
  })
  if (!writing.ok) {
    trouble.findings.push(...writing.findings)
    return undefined
  }
  const printer = await format(options.format === 'text' ? 'txt' : options.format)
  return printer.print(writing.document)
}
