import {
  type Library,
  makeSectionParser,
  mayShow,
  openLibrary,
  type WrittenDocument,
  writeDocument,
} from '../document/index.ts'
import { type Format, FormatUnavailable, type Printing, traceOf, Unprintable } from '../format/index.ts'
import type { Profile } from '../profile/index.ts'
import type { Project } from '../project/index.ts'
import type { RecordReading } from '../record/index.ts'
import { buildTimeline, type Timeline } from '../timeline/index.ts'
import { drawingFor } from './drawing.ts'
import { findRecord, openShelf, type RecordFile } from './files.ts'
import { openFonts } from './fonts.ts'
import { type Io, Misuse, painter, usesColor } from './io.ts'
import { openLetterheads } from './letterheads.ts'
import { asOfMoment } from './moments.ts'
import { sourceDate, tellInexpressible } from './printing.ts'
import { openProjects } from './project.ts'
import type { RenderedFile, RenderOptions, WrittenRecord } from './render-job.ts'
import type { RenderOrder } from './render-order.ts'
import { printFinding } from './reporters/text.ts'
import { errorsOf, faultTexts, noTrouble, type Trouble } from './trouble.ts'
import { wordedAs, wordsFor } from './words.ts'

/** Writes every document of the record of a path or an id. */
export type RecordWriter = (record: string) => Promise<WrittenRecord>

/**
 * Opens a writer of records. It reads templates, vocabularies, project files and fonts once, when a record first asks for them.
 *
 * @throws Misuse if what was asked for cannot be had for any record
 */
export async function openRecordWriter(outer: Io, order: RenderOrder): Promise<RecordWriter> {
  const { kind, profile, locales, printers, options } = order
  let remarks = ''
  const io: Io = {
    ...outer,
    stderr: {
      isTty: outer.stderr.isTty,
      write: (content) => {
        remarks += String(content)
      },
    },
  }
  const trouble = noTrouble()
  const made = sourceDate(io)
  const fonts = openFonts(io, options.fonts)
  const libraries = new Map<string, Library>()
  const libraryOf = (folder: string | undefined, { file, labels }: Project): Library => {
    const key = JSON.stringify([folder, file])
    const library = libraries.get(key) ?? openLibrary(openShelf(io, folder), labels)
    libraries.set(key, library)
    return library
  }
  if (profile) holdType(profile, printers)
  const draw = await drawingFor(kind, printers)
  const parse = makeSectionParser()
  const read = openProjects(io, trouble)
  const letterheadOf = openLetterheads(io, trouble)

  /** Gives away each file of a record, and says which templates nobody has reviewed. */
  const write = async (file: RecordFile, give: (file: RenderedFile) => void): Promise<readonly string[]> => {
    const unreviewed: string[] = []
    const { reading, project, ownMetrics, templates } = await read(file)
    const wrong = await errorsOf(io, reading, project.levels)
    trouble.findings.push(...wrong)
    if (wrong.length > 0) return []
    const asOf = asOfMoment(options.asOf, reading.incident.timezone)
    const timeline = buildTimeline(reading.incident, asOf, ownMetrics)
    if (!options.quiet) tellUndated(io, reading, timeline)
    const library = libraryOf(options.templates ?? templates, project)
    const { name } = reading.incident.organisation
    const letterhead = letterheadOf(project, mayShow(kind.audience, name.audience) ? name.value : undefined)
    const remark = (what: string, hint: string): void => {
      if (!options.quiet) io.stderr.write(`${reading.incident.id}: ${what} ${hint}\n`)
    }
    const printing: Printing = { made, fonts, letterhead, remark }
    for (const tag of locales ?? languagesOf(reading, project, options)) {
      const words = await wordsFor(library, wordedAs(kind, profile), tag, trouble)
      if (!words) continue
      if (words.template.reviews?.length === 0) unreviewed.push(words.template.file)
      const writing = writeDocument({
        ...{ kind, reading, timeline, ...words, parse, draw },
        fallback: options.fallback,
      })
      if (!writing.ok) {
        trouble.findings.push(...writing.findings)
        continue
      }
      const document = profile
        ? await held(io, profile, writing.document, reading, trouble, options.quiet)
        : writing.document
      for (const one of printers) {
        try {
          give(await print(document, one, reading.incident.id, printing))
        } catch (error) {
          if (error instanceof FormatUnavailable) throw new Misuse(error.message, error.hint)
          if (!(error instanceof Unprintable)) throw error
          tellInexpressible(trouble, error.reasons, words.template, project)
        }
      }
      if (options.trace) give(traced(document, reading.incident.id))
    }
    return unreviewed
  }

  return async (record) => {
    const files: RenderedFile[] = []
    remarks = ''
    trouble.findings.length = 0
    const file = findRecord(io, record)
    const unreviewed = await write(file, (one) => files.push(one))
    const faults = faultTexts(io, trouble)
    // Its lines are shown: nobody asks for its text again.
    trouble.sources.delete(file.path)
    return { files, remarks, faults, unreviewed }
  }
}

/** Some laws say how small the words of a letter may be. Where the reader's program chooses, nobody can hold it to that. */
function holdType({ id, cite, 'smallest-type': least = 0 }: Profile, printers: readonly Format[]): void {
  const small = printers.find(({ smallestType = least }) => smallestType < least)
  if (small)
    throw new Misuse(
      `The profile ${id} allows no type below ${least} points (${cite}), and ${small.name} has type of ${small.smallestType}.`,
      'Render in another format.',
    )
}

/** A document held against a profile: what it lacks is trouble, what it should have is advice; and it says what it met. */
async function held(
  io: Io,
  profile: Profile,
  document: WrittenDocument,
  reading: RecordReading,
  trouble: Trouble,
  quiet: boolean,
): Promise<WrittenDocument> {
  const { judge, profileFindings } = await import('../profile/index.ts')
  const judgement = judge(profile, document, reading.incident)
  const name = document.metadata['document'] ?? 'document'
  for (const finding of profileFindings(judgement, name, reading)) {
    if (finding.level === 'error') trouble.findings.push(finding)
    else if (!quiet) {
      const paint = painter(usesColor(io.stderr, io.env))
      io.stderr.write(`${printFinding(finding, trouble.sources.get(finding.file), paint)}\n\n`)
    }
  }
  return { ...document, metadata: { ...document.metadata, profile: profile.id } }
}

/** The project's languages where there is a folder for the files, else the record's own. */
function languagesOf({ incident }: RecordReading, { languages }: Project, { out }: RenderOptions) {
  return out !== undefined && languages.length > 0 ? languages : [incident.language]
}

async function print(
  document: WrittenDocument,
  printer: Format,
  id: string,
  printing: Printing,
): Promise<RenderedFile> {
  return {
    name: nameOf(document, id, printer.extension),
    content: await printer.print(document, printing),
  }
}

function traced(document: WrittenDocument, id: string): RenderedFile {
  return { name: nameOf(document, id, 'trace.json'), content: traceOf(document) }
}

function nameOf({ language, metadata }: WrittenDocument, id: string, extension: string): string {
  const { document = 'document', profile } = metadata
  return [id, document, ...(profile === undefined ? [] : [profile]), language, extension].join('.')
}

/** A document as of a day leaves out what was learned later; of what has no such date nobody can tell. */
function tellUndated(io: Io, { incident }: RecordReading, { undated, asOf }: Timeline): void {
  if (!asOf || undated.length === 0) return
  const fields = [...new Set(undated.map((path) => String(path[0])))].join(', ')
  io.stderr.write(
    `${incident.id}: ${undated.length} values do not say when they were \`learned\` and are shown (${fields}).\n`,
  )
}
