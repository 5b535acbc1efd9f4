import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { documentKinds, makeSectionParser, openLibrary, writeDocument } from '../document/index.ts'
import { compareFindings, type Finding, makeSource, nearestWord, type Source } from '../record/index.ts'
import { buildTimeline } from '../timeline/index.ts'
import {
  type EditedDocument,
  type EditedFormat,
  readEdited,
  Unreadable,
  verifyDocument,
} from '../verify/index.ts'
import { findRecord, openShelf } from './files.ts'
import { type ExitCode, type Io, Misuse, painter, usesColor } from './io.ts'
import { asOfMoment } from './moments.ts'
import { tracked } from './progress.ts'
import { openProjects } from './project.ts'
import { findProfile } from './render-order.ts'
import { printFindings, type ReporterName } from './reporters/findings.ts'
import { canonicalTag } from './tags.ts'
import { errorsOf, noTrouble, type Trouble } from './trouble.ts'
import { readingWordsFor, wordedAs, wordsFor } from './words.ts'

export interface VerifyOptions {
  readonly record: string | undefined
  readonly document: string | undefined
  readonly locale: string | undefined
  readonly profile: string | undefined
  readonly asOf: string | undefined
  readonly fallback: string | undefined
  readonly templates: string | undefined
  readonly reporter: ReporterName
}

/** `forthright verify`: where documents that somebody has edited no longer say what their records say. */
export async function verify(io: Io, files: readonly string[], options: VerifyOptions): Promise<ExitCode> {
  const trouble = noTrouble()
  const read = openProjects(io, trouble)
  const parse = makeSectionParser()
  for await (const file of tracked(io, files, 'documents')) {
    const format = formatOf(file)
    const bytes = readBytes(io, file)
    try {
      const edited = await readEdited(file, format, bytes)
      trouble.sources.set(file, edited.source)
      await verifyOne(io, edited, options, { trouble, read, parse })
    } catch (error) {
      const fault = faultOf(error)
      if (!fault) throw error
      trouble.findings.push(atBeginning(file, trouble.sources.get(file), fault))
    }
  }
  const findings = distinct(trouble.findings)
  report(io, findings, trouble.sources, options.reporter, files.length)
  return findings.length > 0 ? 1 : 0
}

interface Run {
  readonly trouble: Trouble
  readonly read: ReturnType<typeof openProjects>
  readonly parse: ReturnType<typeof makeSectionParser>
}

/** Writes the document anew from its record, and holds the file against it. */
async function verifyOne(
  io: Io,
  edited: EditedDocument,
  options: VerifyOptions,
  { trouble, read, parse }: Run,
): Promise<void> {
  const said = { ...saidByName(edited.source.path), ...edited.metadata }
  const name = options.record ?? plainId(said['incident'])
  if (name === undefined)
    throw new Misuse(
      'A document that does not say of which record it is.',
      'Name its record: --record RECORD.',
    )
  const kindName = options.document ?? said['document']
  const kind = documentKinds.find((one) => one.name === kindName)
  if (!kind) {
    const names = documentKinds.map((one) => one.name)
    const meant = kindName === undefined ? undefined : nearestWord(kindName, names)
    throw new Misuse(
      kindName === undefined
        ? 'A file that does not say which document it is.'
        : `There is no document ${kindName} of one record.`,
      meant ? `Did you mean ${meant}?` : `Name it: --document ${names.join(', ')}.`,
    )
  }
  const profile = await findProfile(options.profile ?? said['profile'], kind)
  const { reading, project, ownMetrics, templates } = await read(findRecord(io, name))
  const wrong = await errorsOf(io, reading, project.levels)
  trouble.findings.push(...wrong)
  if (wrong.length > 0) return
  const asOf = asOfMoment(options.asOf ?? said['as-of'], reading.incident.timezone)
  const timeline = buildTimeline(reading.incident, asOf, ownMetrics)
  const library = openLibrary(openShelf(io, options.templates ?? templates), project.labels)
  const tag = options.locale ?? plainTag(said['language']) ?? reading.incident.language
  const words = await wordsFor(library, wordedAs(kind, profile), canonicalTag(tag), trouble)
  const readingWords = readingWordsFor(library, canonicalTag(tag), trouble)
  if (!words || !readingWords) return
  const { fallback } = options
  const writing = writeDocument({ kind, reading, timeline, ...words, fallback, parse })
  if (!writing.ok) {
    trouble.findings.push(...writing.findings)
    return
  }
  const found = verifyDocument({
    document: writing.document,
    edited,
    language: words.language,
    reading: readingWords,
    prescribed: profile?.items.flatMap(({ heading }) => heading?.text ?? []) ?? [],
    incident: timeline.incident,
    record: reading.source,
    fallback,
  })
  for (const finding of found) trouble.findings.push(finding)
}

const formats: Readonly<Record<string, EditedFormat>> = {
  '.md': 'md',
  '.markdown': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
}

function formatOf(file: string): EditedFormat {
  const format = formats[extname(file).toLowerCase()]
  if (format) return format
  throw new Misuse(
    `${file} is not a file that can be verified.`,
    'Name a Markdown, HTML or Word file (.md, .html, .docx).',
  )
}

function readBytes(io: Io, file: string): Uint8Array {
  const path = resolve(io.cwd, file)
  if (!existsSync(path)) throw new Misuse(`There is no file ${file}.`)
  if (!statSync(path).isFile()) throw new Misuse(`${file} is not a file that can be read as a whole.`)
  return readFileSync(path)
}

const kindNames: ReadonlySet<string> = new Set(documentKinds.map(({ name }) => name))

/** What the name that `render --out` gives says: `<id>.<document>[.<profile>].<language>.<extension>`. */
function saidByName(path: string): Record<string, string> {
  const parts = basename(path).split('.').slice(0, -1)
  const at = parts.findLastIndex((part) => kindNames.has(part))
  const rest = parts.slice(at + 1)
  const language = rest.at(-1)
  if (at < 1 || language === undefined || rest.length > 2) return {}
  const [profile] = rest.length === 2 ? rest : []
  return {
    incident: parts.slice(0, at).join('.'),
    document: parts[at] ?? '',
    language,
    ...(profile === undefined ? {} : { profile }),
  }
}

/** What a file says is somebody's text: it can name a record, and no path. */
function plainId(id: string | undefined): string | undefined {
  return id !== undefined && /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u.test(id) ? id : undefined
}

function plainTag(tag: string | undefined): string | undefined {
  return tag !== undefined && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(tag) ? tag : undefined
}

interface FileFault {
  readonly code: string
  readonly message: string
  readonly hint: string | undefined
}

/** What is wrong with a file, or with what it says of itself, stops no other file. */
function faultOf(error: unknown): FileFault | undefined {
  if (error instanceof Unreadable)
    return {
      code: 'edited-file-unreadable',
      message: `Unexpected ${error.message}, expected a document`,
      hint: 'Render the document anew, or open and save it in the program that it is from.',
    }
  if (error instanceof Misuse)
    return {
      code: 'edited-record-unknown',
      message: `Unexpected lack of the document to hold this against: ${error.message.replace(/\.$/, '')}`,
      hint: error.hint,
    }
  return undefined
}

function atBeginning(file: string, source: Source | undefined, { code, message, hint }: FileFault): Finding {
  const start = (source ?? makeSource(file, '')).pointAt(0)
  return { file, code, level: 'error', message, place: { start, end: start }, ...(hint ? { hint } : {}) }
}

/** Each once, in the order of files and places. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const byText = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  return [...byText.values()].sort(compareFindings)
}

function report(
  io: Io,
  findings: readonly Finding[],
  sources: ReadonlyMap<string, Source>,
  reporter: ReporterName,
  files: number,
): void {
  printFindings(io, findings, sources, reporter)
  if (reporter !== 'text') return
  const paint = painter(usesColor(io.stdout, io.env))
  const documents = `${files} ${files === 1 ? 'document' : 'documents'} verified`
  const errors = findings.filter(({ level }) => level === 'error').length
  const warnings = findings.length - errors
  const counts = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
  ]
  const verdict =
    findings.length === 0
      ? paint('green', 'every fact is that of the record')
      : paint(errors > 0 ? 'red' : 'yellow', counts.join(', '))
  io.stdout.write(`${documents}: ${verdict}\n`)
}
