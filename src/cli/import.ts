import { existsSync, statSync } from 'node:fs'
import { extname, join, relative, resolve } from 'node:path'
import {
  columnNames,
  type Decoded,
  decodeForeign,
  type Importer,
  idsFor,
  importers,
  isColumnName,
  jsonFaults,
  looksLike,
  recognizeImporter,
  writeDraft,
} from '../import/index.ts'
import {
  compareFindings,
  type Finding,
  hasErrors,
  languageTag,
  makeSource,
  readRecord,
} from '../record/index.ts'
import { isZone } from '../time/index.ts'
import { canonicalDraft } from './canonical-draft.ts'
import { findRecordIn, readBytes, walk } from './files.ts'
import { type ImportedFile, printSummary } from './import-summary.ts'
import { type ExitCode, type Io, Misuse } from './io.ts'
import { tracked } from './progress.ts'
import { projectDefaults } from './project.ts'
import { noTrouble, printFaults } from './trouble.ts'
import { isOccupied, writeNew } from './writing.ts'

export interface ImportCommandOptions {
  readonly format: string
  readonly timezone?: string
  readonly language?: string
  readonly organisation?: string
  readonly messages?: string
  readonly columns?: string
  readonly dates?: 'day-first' | 'month-first'
  /** A folder, or `-` for standard output. */
  readonly out: string
  readonly dryRun: boolean
  readonly json: boolean
  readonly quiet: boolean
}

/**
 * `forthright import`: a draft of a record for each incident in some files. Drafts are read back before they are written; a
 * file that cannot be read keeps none of the others from being written.
 */
export async function importFiles(
  io: Io,
  named: readonly string[],
  options: ImportCommandOptions,
): Promise<ExitCode> {
  const { format, paths } = formatAndPaths(io, named, options.format)
  const choices = choicesOf(options)
  if (options.timezone !== undefined && !isZone(options.timezone))
    throw new Misuse(`There is no zone ${options.timezone}.`, 'Name one like Europe/Rome, or UTC.')
  if (options.language !== undefined && !languageTag.test(options.language))
    throw new Misuse(`${options.language} is no language tag.`, 'Write it as in en, it or pt-BR (BCP 47).')
  const files = findForeignFiles(
    io,
    paths,
    importers.filter(({ name }) => format === 'auto' || name === format),
  )
  const toStandardOutput = options.out === '-'
  const trouble = noTrouble()
  const folder = toStandardOutput ? '.' : options.out
  const project = await projectDefaults(io, join(folder, 'record.yaml'), trouble)
  if (hasErrors(trouble.findings)) {
    printFaults(io, trouble)
    return 1
  }

  // The project says more of the organisation than an importer can: its role, whom to ask.
  const isOurs = options.organisation === undefined && project.organisation !== undefined
  const done: ImportedFile[] = []
  const used = new Set<string>()
  for await (const { path, text, encoding, isNamed } of tracked(io, files, 'files', options)) {
    const file = { path, text }
    const importer =
      format === 'auto' ? recognizeImporter(file) : importers.find(({ name }) => name === format)
    if (!importer) {
      if (isNamed) trouble.findings.push(unrecognized(path, text), ...jsonFaults(file))
      trouble.sources.set(path, makeSource(path, text))
      continue
    }
    const reading = importer.read(file, {
      timezone: options.timezone ?? project.timezone,
      language: options.language ?? project.language,
      organisation: options.organisation ?? project.organisation,
      ...choices,
    })
    const ids = idsFor(reading.incidents, (id) => used.has(id))
    const drafts = []
    for (const [index, found] of reading.incidents.entries()) {
      const id = ids[index] ?? found.record.id
      used.add(id)
      const imported = { ...found, record: { ...found.record, id } }
      const written = writeDraft(imported, {
        head: [
          `Drafted by \`forthright import ${importer.name}\` from ${path}.`,
          'Go over every value; what stands in comments was guessed, or is how the file has it.',
        ],
        inherited: new Set(isOurs ? ['organisation'] : []),
      })
      const target = toStandardOutput ? `${id}.yaml` : join(folder, `${id}.yaml`)
      const draft = await canonicalDraft(target, written)
      const again = await readRecord(target, draft, project.inherited)
      if (hasErrors(again.findings)) {
        trouble.findings.push(...again.findings)
        trouble.sources.set(target, again.source)
      } else drafts.push({ imported, path: target, text: draft })
    }
    const findings = [...reading.findings, ...reading.incidents.flatMap((one) => one.findings)]
    if (encoding === 'windows-1252') findings.push(notUtf8(path, text))
    trouble.sources.set(path, makeSource(path, text.replace(/^\uFEFF/, '')))
    done.push({ file: path, importer: importer.name, drafts, findings: findings.sort(compareFindings) })
  }

  const drafted = done.flatMap(({ drafts }) => drafts)
  const there =
    toStandardOutput || options.dryRun
      ? []
      : drafted.filter(
          ({ imported }) => findRecordIn(resolve(io.cwd, folder), imported.record.id) !== undefined,
        )
  if (there.length > 0 && there.length === drafted.length)
    throw new Misuse(
      `There ${there.length === 1 ? 'is a record' : 'are records'} ${there.map(({ path }) => path).join(', ')} already.`,
      'Move it away or name another folder with --out; nothing is overwritten.',
    )
  for (const { path } of there) io.stderr.write(`${path} is there already and was left as it is.\n`)
  const written = drafted.filter((draft) => !there.includes(draft))
  const findings = [...trouble.findings, ...done.flatMap((one) => one.findings)]
  if (!options.dryRun && !toStandardOutput) writeDrafts(io, written)
  if (toStandardOutput)
    for (const { text } of written) io.stdout.write(written.length > 1 ? `---\n${text}` : text)
  const shown = options.quiet ? findings.filter(({ level }) => level === 'error') : findings
  if (!options.json || toStandardOutput) printFaults(io, { ...trouble, findings: shown })
  printSummary(io, done, { ...options, toStandardOutput, findings })
  return hasErrors(findings) || written.length === 0 ? 1 : 0
}

/** Writes drafts, none of them over what came there meanwhile. */
function writeDrafts(io: Io, drafts: readonly { readonly path: string; readonly text: string }[]): void {
  try {
    writeNew(
      io,
      drafts.map(({ path, text }) => ({ path: resolve(io.cwd, path), content: text })),
    )
  } catch (error) {
    if (!isOccupied(error)) throw error
    throw new Misuse('A record of the same name was written meanwhile.', 'Nothing was written; import again.')
  }
}

/** The format may be said as an option or as the first word: `import markdown FILE`. A file of that name goes first. */
function formatAndPaths(
  io: Io,
  named: readonly string[],
  option: string,
): { readonly format: string; readonly paths: readonly string[] } {
  const [first = '', ...rest] = named
  const known = ['auto', ...importers.map(({ name }) => name)]
  const isWord = known.includes(first) && !existsSync(resolve(io.cwd, first))
  if (!known.includes(option))
    throw new Misuse(`There is no format ${option}.`, `These are there: ${known.join(', ')}.`)
  const paths = isWord ? rest : named
  if (paths.length === 0) throw new Misuse('Nothing to import: name a file or a folder.')
  return { format: isWord ? first : option, paths }
}

/** What the user says of chats and tables. */
function choicesOf({ messages, columns, dates }: ImportCommandOptions) {
  const pairs = columns?.split(',').map((pair) => {
    const [, name = '', head = ''] = /^\s*(\w+)\s*=\s*(.+?)\s*$/.exec(pair) ?? []
    if (head === '')
      throw new Misuse(`${pair} names no column.`, 'Write it as in --columns time=Ora,text=Testo.')
    if (!isColumnName(name))
      throw new Misuse(
        `There is nothing called ${name} in a table.`,
        `Write one of ${columnNames.join(', ')}.`,
      )
    return [name, head] as const
  })
  return {
    ...(messages === undefined ? {} : { messages: messages.split(',') }),
    ...(pairs === undefined ? {} : { columns: Object.fromEntries(pairs) }),
    ...(dates === undefined ? {} : { dates }),
  }
}

interface FoundFile extends Decoded {
  readonly path: string
  /** Whether it was named itself, and not a folder in which it is. */
  readonly isNamed: boolean
}

/** The files of some paths: a file as it is, of a folder those whose name one of the importers may read. */
function findForeignFiles(io: Io, paths: readonly string[], readers: readonly Importer[]): FoundFile[] {
  const extensions = new Set(readers.flatMap((reader) => reader.extensions))
  return paths.flatMap((path): FoundFile[] => {
    const full = resolve(io.cwd, path)
    if (!existsSync(full) || !statSync(full).isDirectory())
      return [{ path, ...decodeForeign(readBytes(io.cwd, path)), isNamed: true }]
    return walk(full, (name) => extensions.has(extname(name).toLowerCase())).map((below) => {
      const name = join(path, relative(full, below))
      return { path: name, ...decodeForeign(readBytes(io.cwd, name)), isNamed: false }
    })
  })
}

/** Tells that a file was not UTF-8, at the first character that shows it. */
function notUtf8(path: string, text: string): Finding {
  const source = makeSource(path, text)
  const index = Math.max(0, text.search(/[^\p{ASCII}]/u))
  return {
    file: path,
    code: 'import-encoding',
    level: 'warning',
    message: 'Unexpected bytes that are not UTF-8, expected text in UTF-8: the file was read as Windows-1252',
    hint: 'Save the file in UTF-8 if letters with accents are wrong in the draft.',
    place: { start: source.pointAt(index), end: source.pointAt(index + 1) },
  }
}

function unrecognized(path: string, text: string): Finding {
  const source = makeSource(path, text)
  const like = looksLike({ path, text })
  return {
    file: path,
    code: 'import-format',
    level: 'error',
    message: `Unexpected ${like?.what ?? 'file'}, expected a file that an importer recognizes`,
    hint: like?.hint ?? `Name the format first: ${importers.map(({ name }) => name).join(', ')}.`,
    place: { start: source.pointAt(0), end: source.pointAt(0) },
  }
}
