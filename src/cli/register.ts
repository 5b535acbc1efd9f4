import { join, resolve } from 'node:path'
import { openRegimes } from '../clocks/index.ts'
import { makeSectionParser, openLibrary } from '../document/index.ts'
import { format } from '../format/index.ts'
import type { OwnLabels } from '../language/index.ts'
import type { Project } from '../project/index.ts'
import { type Finding, nearestWord, type RecordReading } from '../record/index.ts'
import {
  isUnknownThen,
  makeRegister,
  type Register,
  type RegisterAudience,
  type RegisterOrder,
  registerDocument,
  registerTimeline,
  registerToCsv,
  registerToJson,
  writeRegister,
} from '../register/index.ts'
import type { Timeline } from '../timeline/index.ts'
import { needRecordFiles, openShelf, type RecordFile } from './files.ts'
import { type ExitCode, type Io, Misuse } from './io.ts'
import { asOfMoment } from './moments.ts'
import { tracked } from './progress.ts'
import { openProjects } from './project.ts'
import { canonicalTag } from './tags.ts'
import { errorsOf, noTrouble, printTrouble, type Trouble } from './trouble.ts'
import { wordsFor } from './words.ts'
import { writeWhole } from './writing.ts'

export interface RegisterOptions {
  readonly locale: string | undefined
  readonly format: string
  readonly audience: RegisterAudience
  readonly all: boolean
  readonly asOf: string | undefined
  readonly out: string | undefined
  readonly fallback: string | undefined
  readonly templates: string | undefined
}

const registerFormats = ['md', 'html', 'csv', 'json'] as const
type RegisterFormat = (typeof registerFormats)[number]

interface Printed {
  readonly name: string
  readonly text: string
}

/** `forthright register`: the breaches of many records. One with errors is not in it, which is told, and fails. */
export async function register(
  io: Io,
  paths: readonly string[],
  options: RegisterOptions,
): Promise<ExitCode> {
  const formats = readFormats(options.format)
  const locales = options.locale?.split(',').flatMap((tag) => canonicalTag(tag.trim()) || [])
  const count = formats.length * (locales?.length ?? 1)
  if (count > 1 && options.out === undefined) {
    throw new Misuse(
      `${count} files would result, and standard output can hold one.`,
      'Name a folder for them: --out DIR.',
    )
  }
  const trouble = noTrouble()
  const { later, templates, languages, labels, ...read } = await readAll(
    io,
    filesOf(io, paths),
    options,
    trouble,
  )
  const law = await openRegimes()
  const made = makeRegister({
    ...read,
    law,
    audience: options.audience,
    asOf: asOfMoment(options.asOf, 'UTC'),
  })
  const printed =
    trouble.findings.length === 0
      ? await printAll(io, made, formats, { ...options, templates, locales, languages, labels }, trouble)
      : undefined
  if (!printed) {
    printTrouble(io, trouble)
    return 1
  }
  const { out } = options
  if (out === undefined) for (const { text } of printed) io.stdout.write(text)
  else {
    writeWhole(
      io,
      printed.map(({ name, text }) => ({ path: resolve(io.cwd, out, name), content: text })),
    )
    for (const { name } of printed) io.stderr.write(`${join(out, name)}\n`)
  }
  tell(io, made, later)
  return made.leftOut.length === 0 ? 0 : 1
}

/** Each file once, however often it is named. */
function filesOf(io: Io, paths: readonly string[]): readonly RecordFile[] {
  const { files } = needRecordFiles(io, paths)
  return [...new Map(files.map((file) => [resolve(io.cwd, file.path), file])).values()]
}

/** What the register tells itself as missing keeps no record out of it. */
const toldAsGaps: ReadonlySet<Finding['code']> = new Set(['late-notification-without-reasons'])

/** What goes into a register, how much does not, and the folder of the templates to write it with. */
interface Gathered extends Pick<RegisterOrder, 'records' | 'leftOut' | 'others'> {
  readonly later: number
  readonly templates: string | undefined
  /** Those in which the projects of the records write their documents. */
  readonly languages: readonly string[]
  readonly labels: OwnLabels
}

async function readAll(
  io: Io,
  files: readonly RecordFile[],
  options: RegisterOptions,
  trouble: Trouble,
): Promise<Gathered> {
  const records: { reading: RecordReading; timeline: Timeline }[] = []
  const leftOut: { file: string; errors: number }[] = []
  let others = 0
  let later = 0
  const folders = new Set<string | undefined>()
  const languages = new Set<string>()
  const projects = new Map<string | undefined, Project>()
  const read = openProjects(io, trouble)
  for await (const file of tracked(io, files, 'records')) {
    const { reading, project, templates } = await read(file)
    const found = await errorsOf(io, reading, project.levels)
    const errors = found.filter(({ code }) => !toldAsGaps.has(code))
    if (errors.length > 0) {
      leftOut.push({ file: file.path, errors: errors.length })
      continue
    }
    const { incident } = reading
    const timeline = registerTimeline(incident, asOfMoment(options.asOf, incident.timezone))
    if (isUnknownThen(timeline, incident)) later += 1
    else if (options.all || incident.kind === 'personal-data-breach') {
      records.push({ reading, timeline })
      folders.add(templates)
      projects.set(project.file, project)
      for (const tag of project.languages) languages.add(tag)
    } else others += 1
  }
  const [folder, ...furtherFolders] = folders
  if (options.templates === undefined && furtherFolders.length > 0) {
    throw new Misuse(
      'The records belong to projects that have different templates.',
      'Name the folder of one: --templates DIR.',
    )
  }
  const [only, ...furtherProjects] = projects.values()
  return {
    records,
    leftOut,
    others,
    later,
    templates: options.templates ?? folder,
    languages: [...languages],
    // Where projects differ in what they call things, a register of them all calls them as everybody does.
    labels: only && furtherProjects.length === 0 ? only.labels : {},
  }
}

interface InLanguages extends RegisterOptions {
  readonly locales: readonly string[] | undefined
  readonly languages: readonly string[]
  readonly labels: OwnLabels
}

/** The register in each language and format; nothing if one of them cannot be written. */
async function printAll(
  io: Io,
  made: Register,
  formats: readonly RegisterFormat[],
  { out, fallback, templates, locales, languages, labels }: InLanguages,
  trouble: Trouble,
): Promise<readonly Printed[] | undefined> {
  const library = openLibrary(openShelf(io, templates), labels)
  const tags =
    locales ??
    (out !== undefined && languages.length > 0
      ? languages
      : [languageOf(made, library.languagesOf(registerDocument), languages)])
  const printed = new Map<string, Printed>()
  for (const tag of tags) {
    const words = await wordsFor(library, registerDocument, tag, trouble)
    if (!words) return undefined
    // What is data is the same in every language.
    for (const one of await printIn(made, formats, words, fallback, trouble)) printed.set(one.name, one)
  }
  return trouble.findings.length > 0 ? undefined : [...printed.values()]
}

/** The register in each format in one language. */
async function printIn(
  made: Register,
  formats: readonly RegisterFormat[],
  words: NonNullable<Awaited<ReturnType<typeof wordsFor>>>,
  fallback: string | undefined,
  trouble: Trouble,
): Promise<readonly Printed[]> {
  const printed: Printed[] = []
  const { language } = words
  // What is for internal use must not be taken for the copy that may be handed over, nor replace it.
  const base = made.audience === 'internal' ? 'register-internal' : 'register'
  for (const one of formats) {
    const name = `${base}.${language.tag}.${one}`
    if (one === 'json') {
      printed.push({ name: `${base}.json`, text: `${JSON.stringify(registerToJson(made), null, 2)}\n` })
    } else if (one === 'csv') {
      printed.push({ name, text: registerToCsv(made, language, fallback) })
    } else {
      const writing = writeRegister(made, { ...words, fallback, parse: makeSectionParser() })
      if (writing.ok) printed.push({ name, text: (await format(one)).print(writing.document) })
      else trouble.findings.push(...writing.findings)
    }
  }
  return printed
}

/** The language of the records, if it is one in which the register is written; else the project's first, or English. */
function languageOf({ parts }: Register, written: readonly string[], ofProject: readonly string[]): string {
  const [first = 'en', ...others] = new Set(parts.map(({ reading }) => reading.incident.language))
  const isWritten = written.some((tag) => first === tag || first.startsWith(`${tag}-`))
  return isWritten && others.length === 0 ? first : (ofProject[0] ?? 'en')
}

function readFormats(written: string): readonly RegisterFormat[] {
  const found = written.split(',').map((one) => {
    const name = one.trim()
    const known = registerFormats.find((each) => each === name)
    if (known) return known
    const meant = nearestWord(name, registerFormats)
    throw new Misuse(
      `There is no format ${name}.`,
      meant ? `Did you mean ${meant}?` : `These are there: ${registerFormats.join(', ')}.`,
    )
  })
  return [...new Set(found)]
}

/** What is not in the register, and why. */
function tell(io: Io, { leftOut, others, parts, audience }: Register, later: number): void {
  for (const { file, errors } of leftOut) io.stderr.write(`${file}: left out for its errors (${errors}).\n`)
  if (leftOut.length > 0) {
    io.stderr.write(
      'The register is not complete. Run `forthright check` to see what is wrong with these records.\n',
    )
  }
  if (later > 0) io.stderr.write(`Incidents of which nothing was known then: ${later}.\n`)
  if (others > 0)
    io.stderr.write(`Incidents that are no breaches of personal data: ${others}. --all shows them, too.\n`)
  const shortened = parts.filter(({ entry }) => entry.hasWithheld).map(({ entry }) => entry.id)
  if (audience !== 'internal' && shortened.length > 0) {
    io.stderr.write(
      `What is for internal use is left out of ${shortened.join(', ')}. --audience internal shows it.\n`,
    )
  }
  const undated = parts.filter(({ timeline: { asOf, undated: paths } }) => asOf && paths.length > 0)
  if (undated.length > 0) {
    const ids = undated.map(({ entry }) => entry.id).join(', ')
    io.stderr.write(`Values that do not say when they were \`learned\` are shown: ${ids}.\n`)
  }
}
