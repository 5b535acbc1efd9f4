import { dirname, join, resolve } from 'node:path'
import {
  type Imported,
  idsFor,
  importers,
  inOwnLanguage,
  isPeople,
  isText,
  joinParts,
  jsonFaults,
  peopleIn,
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
import { findRecordIn } from './files.ts'
import { findForeignFiles, notUtf8, unrecognized } from './foreign-files.ts'
import { type Choices, choicesOf, formatAndPaths } from './import-choices.ts'
import { type Draft, type ImportedFile, printSummary } from './import-summary.ts'
import { type ExitCode, type Io, Misuse } from './io.ts'
import { tracked } from './progress.ts'
import { projectDefaults } from './project.ts'
import { noTrouble, printFaults } from './trouble.ts'
import { isOccupied, writeNew } from './writing.ts'

export interface ImportCommandOptions extends Choices {
  readonly format: string
  readonly timezone?: string
  readonly language?: string
  readonly organisation?: string
  /** What standard input is called. */
  readonly stdinName: string
  /** A folder, or `-` for standard output. */
  readonly out: string
  readonly dryRun: boolean
  readonly json: boolean
  readonly quiet: boolean
}

/** What an importer gave of a file. */
interface Reading {
  readonly path: string
  readonly importer: string
  readonly incidents: readonly Imported[]
  readonly findings: readonly Finding[]
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
  const files = await findForeignFiles(
    io,
    paths,
    importers.filter(({ name }) => format === 'auto' || name === format),
    options.stdinName,
  )
  const toStandardOutput = options.out === '-'
  const trouble = noTrouble()
  const folder = toStandardOutput ? '.' : options.out
  const project = await projectDefaults(io, join(folder, 'record.yaml'), trouble)
  if (hasErrors(trouble.findings)) {
    printFaults(io, trouble)
    return 1
  }

  const people = new Map(files.filter(isPeople).flatMap((file) => [...peopleIn(file)]))
  const readings: Reading[] = []
  /** Files of folders that nobody recognizes. */
  const passed: string[] = []
  for await (const file of tracked(io, files, 'files', options)) {
    const { path, text, encoding, isNamed } = file
    // It names the people in the other files.
    if (files.length > 1 && isPeople(file)) continue
    const importer =
      format === 'auto'
        ? recognizeImporter(file)
        : importers.find(({ name }) => name === format && isText(file))
    if (!importer) {
      if (isNamed) trouble.findings.push(unrecognized(path, text), ...jsonFaults(file))
      else passed.push(path)
      trouble.sources.set(path, makeSource(path, text))
      continue
    }
    const { incidents, findings } = importer.read(file, {
      timezone: options.timezone ?? project.timezone,
      language: options.language ?? project.language,
      organisation: options.organisation ?? project.organisation,
      people,
      ...choices,
    })
    trouble.sources.set(path, makeSource(path, text.replace(/^\uFEFF/, '')))
    const own = encoding === 'windows-1252' ? [...findings, notUtf8(path, text)] : findings
    readings.push({ path, importer: importer.name, incidents, findings: own })
  }

  const found = readings.flatMap(({ path, importer, incidents }) =>
    incidents.map((imported) => ({ imported, importer, path, folder: dirname(path) })),
  )
  // The project says more of the organisation than an importer can: its role, whom to ask.
  const isOurs = options.organisation === undefined && project.organisation !== undefined
  const used = new Set<string>()
  const drafts: Draft[] = []
  const told: Finding[] = []
  for await (const joined of tracked(io, joinParts(found), 'records', options)) {
    const isSaid = (options.language ?? project.language) !== undefined
    const known = isSaid ? joined.imported : inOwnLanguage(joined.imported)
    const [id = joined.imported.record.id] = idsFor([joined.imported], (taken) => used.has(taken))
    used.add(id)
    told.push(...joined.imported.findings)
    const imported = { ...known, record: { ...known.record, id } }
    const parts = joined.of.flatMap((index) => found[index] ?? [])
    const paths = [...new Set(parts.map(({ path }) => path))]
    const written = writeDraft(imported, {
      head: [
        `Drafted by \`forthright import ${parts[0]?.importer}\` from ${paths.join(', ')}.`,
        'Go over every value; what stands in comments was guessed, or is how the file has it.',
      ],
      inherited: new Set(isOurs ? ['organisation'] : []),
    })
    const target = toStandardOutput ? `${id}.yaml` : join(folder, `${id}.yaml`)
    const text = await canonicalDraft(target, written)
    const again = await readRecord(target, text, project.inherited)
    if (hasErrors(again.findings)) {
      trouble.findings.push(...again.findings)
      trouble.sources.set(target, again.source)
    } else drafts.push({ imported, path: target, text, files: paths })
  }
  const done = readings.map(
    ({ path, importer, findings }): ImportedFile => ({
      file: path,
      importer,
      drafts: drafts.filter(({ files: [first] }) => first === path),
      findings: [...findings, ...told.filter(({ file }) => file === path)].sort(compareFindings),
    }),
  )

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
  printSummary(io, done, { ...options, toStandardOutput, findings, passed })
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
