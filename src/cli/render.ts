import { join, resolve } from 'node:path'
import {
  type DocumentKind,
  documentKinds,
  type Library,
  makeSectionParser,
  mayShow,
  openLibrary,
  type WrittenDocument,
  writeDocument,
} from '../document/index.ts'
import {
  type Format,
  type FormatName,
  FormatUnavailable,
  format,
  formatNames,
  type Printing,
  traceOf,
  Unprintable,
} from '../format/index.ts'
import type { Profile } from '../profile/index.ts'
import type { Project } from '../project/index.ts'
import { nearestWord, type RecordReading } from '../record/index.ts'
import { buildTimeline, type Timeline } from '../timeline/index.ts'
import { drawingFor } from './drawing.ts'
import { findRecord, openShelf } from './files.ts'
import { openFonts } from './fonts.ts'
import { type ExitCode, type Io, Misuse, painter, usesColor } from './io.ts'
import { openLetterheads } from './letterheads.ts'
import { asOfMoment } from './moments.ts'
import { sourceDate, tellInexpressible } from './printing.ts'
import { tracked } from './progress.ts'
import { openProjects } from './project.ts'
import { printFinding } from './reporters/text.ts'
import { canonicalTag } from './tags.ts'
import { errorsOf, noTrouble, printTrouble, type Trouble } from './trouble.ts'
import { wordedAs, wordsFor } from './words.ts'
import { openBatch } from './writing.ts'

export interface RenderOptions {
  readonly locale: string | undefined
  readonly format: string
  readonly out: string | undefined
  readonly asOf: string | undefined
  readonly fallback: string | undefined
  readonly templates: string | undefined
  readonly profile: string | undefined
  readonly trace: boolean
  readonly fonts: string | undefined
  /** Whether to leave out remarks on standard error. */
  readonly quiet: boolean
}

interface Rendered {
  readonly name: string
  readonly content: string | Uint8Array
}

/** `forthright render`: documents of records. Nothing is written unless every one of them can be. */
export async function render(
  io: Io,
  kindName: string,
  records: readonly string[],
  options: RenderOptions,
): Promise<ExitCode> {
  const kind = documentKinds.find((one) => one.name === kindName)
  if (!kind) {
    const names = documentKinds.map((one) => one.name)
    const meant = nearestWord(kindName, names)
    throw new Misuse(
      `There is no document ${kindName}.`,
      meant ? `Did you mean ${meant}?` : `These are there: ${names.join(', ')}.`,
    )
  }
  const profile = await findProfile(options.profile, kind)
  const formats = readFormats(options.format)
  const locales = readLocales(options.locale)
  const count = records.length * (locales?.length ?? 1) * formats.length
  if (count > 1 && options.out === undefined) {
    throw new Misuse(
      `${count} files would result, and standard output can hold one.`,
      'Name a folder for them: --out DIR.',
    )
  }
  if (options.trace && options.out === undefined) {
    throw new Misuse('A trace stands beside its document.', 'Name a folder for both: --out DIR.')
  }
  const printers = await Promise.all(formats.map((name) => format(name)))
  const trouble = noTrouble()
  const output = openOutput(io, options.out)
  try {
    const work = { io, kind, profile, locales, printers, options, trouble, give: output.give }
    const unreviewed = await writeAll(work, records)
    if (trouble.findings.length > 0) {
      printTrouble(io, trouble)
      return 1
    }
    for (const path of output.finish()) if (!options.quiet) io.stderr.write(`${path}\n`)
    for (const file of options.quiet ? [] : unreviewed)
      io.stderr.write(`${file}: no native professional of this language has reviewed the template.\n`)
    return 0
  } finally {
    output.discard()
  }
}

/** The languages that `--locale` names, each once. */
function readLocales(value: string | undefined): readonly string[] | undefined {
  if (value === undefined) return undefined
  const tags = new Set(value.split(',').flatMap((tag) => canonicalTag(tag.trim()) || []))
  if (tags.size === 0)
    throw new Misuse('--locale names no language.', 'Write a tag, such as it, or several with commas: en,it')
  return [...tags]
}

/** Where documents go: into a folder, all of them or none, or to standard output. */
interface Output {
  readonly give: (file: Rendered) => void
  /** Lets them appear, and says where. */
  readonly finish: () => readonly string[]
  readonly discard: () => void
}

function openOutput(io: Io, folder: string | undefined): Output {
  if (folder === undefined) {
    const kept: Rendered[] = []
    return {
      give: (file) => kept.push(file),
      finish() {
        const bytes = kept.find(({ content }) => typeof content !== 'string')
        if (bytes && io.stdout.isTty)
          throw new Misuse(
            `A terminal cannot show ${bytes.name}.`,
            'Name a folder for it, --out DIR, or send the output to a file.',
          )
        for (const { content } of kept) io.stdout.write(content)
        return []
      },
      discard: () => undefined,
    }
  }
  const batch = openBatch(io)
  const names = new Set<string>()
  return {
    give({ name, content }) {
      if (names.has(name))
        throw new Misuse(
          `Two documents would be written to ${join(folder, name)}.`,
          'Give each record an `id` of its own.',
        )
      names.add(name)
      batch.add(resolve(io.cwd, folder, name), content)
    },
    finish() {
      batch.finish()
      return [...names].map((name) => join(folder, name))
    },
    discard: batch.discard,
  }
}

interface Work {
  readonly io: Io
  readonly kind: DocumentKind
  readonly profile: Profile | undefined
  readonly locales: readonly string[] | undefined
  readonly printers: readonly Format[]
  readonly options: RenderOptions
  readonly trouble: Trouble
  readonly give: Output['give']
}

/** Every document of every record, given away as soon as it is written; nothing more once anything is wrong. */
async function writeAll(work: Work, records: readonly string[]): Promise<ReadonlySet<string>> {
  const { io, kind, profile, locales, printers, options, trouble } = work
  const give: Output['give'] = (file) => {
    if (trouble.findings.length === 0) work.give(file)
  }
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
  const unreviewed = new Set<string>()

  for await (const record of tracked(io, records, 'records', options)) {
    const file = findRecord(io, record)
    const { reading, project, ownMetrics, templates } = await read(file)
    const wrong = await errorsOf(io, reading, project.levels)
    trouble.findings.push(...wrong)
    if (wrong.length > 0) continue
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
      if (words.template.reviews?.length === 0) unreviewed.add(words.template.file)
      const order = { kind, reading, timeline, ...words, fallback: options.fallback, parse, draw }
      const writing = writeDocument(order)
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
  }
  return unreviewed
}

/** The profile of a name, if one is named, for a kind of document. */
export async function findProfile(
  name: string | undefined,
  kind: DocumentKind,
): Promise<Profile | undefined> {
  if (name === undefined) return undefined
  const { profileIds, profileOf } = await import('../profile/index.ts')
  const profile = profileOf(name)
  if (!profile) {
    const meant = nearestWord(name, profileIds)
    throw new Misuse(
      `There is no profile ${name}.`,
      meant ? `Did you mean ${meant}?` : `These are there: ${profileIds.join(', ')}.`,
    )
  }
  if (!profile.documents.includes(kind.name)) {
    throw new Misuse(`The profile ${name} is for ${profile.documents.join(', ')}, not for ${kind.name}.`)
  }
  return profile
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

function readFormats(written: string): readonly FormatName[] {
  return written.split(',').map((one) => {
    const name = one.trim()
    const found = formatNames.find((known) => known === name)
    if (found) return found
    const meant = nearestWord(name, formatNames)
    throw new Misuse(
      `There is no format ${name}.`,
      meant ? `Did you mean ${meant}?` : `These are there: ${formatNames.join(', ')}.`,
    )
  })
}

async function print(
  document: WrittenDocument,
  printer: Format,
  id: string,
  printing: Printing,
): Promise<Rendered> {
  return {
    name: nameOf(document, id, printer.extension),
    content: await printer.print(document, printing),
  }
}

function traced(document: WrittenDocument, id: string): Rendered {
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
