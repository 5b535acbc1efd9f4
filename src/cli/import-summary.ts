import type { Imported } from '../import/index.ts'
import type { Finding } from '../record/index.ts'
import type { Io } from './io.ts'

/** A draft as it is written. */
export interface Draft {
  readonly imported: Imported
  readonly path: string
  readonly text: string
  /** The files of which it was made. */
  readonly files: readonly string[]
}

/** What became of one foreign file. */
export interface ImportedFile {
  readonly file: string
  readonly importer: string
  /** Those that have their name from this file. */
  readonly drafts: readonly Draft[]
  readonly findings: readonly Finding[]
}

export interface SummaryOptions {
  readonly json: boolean
  readonly dryRun: boolean
  readonly toStandardOutput: boolean
  readonly quiet: boolean
  /** Files of folders that were left alone, as nobody recognizes them. */
  readonly passed: readonly string[]
  readonly findings: readonly Finding[]
}

/**
 * Says of each file which drafts came of it, and how many entries of its timeline with their time: on standard output, or
 * where the drafts themselves go there, on standard error.
 */
export function printSummary(io: Io, files: readonly ImportedFile[], options: SummaryOptions): void {
  const { write } = options.toStandardOutput ? io.stderr : io.stdout
  if (options.json) return write(`${JSON.stringify(summaryOf(files, options), null, 2)}\n`)
  if (options.quiet) return
  for (const { drafts } of files) {
    for (const { imported, path, files: from } of drafts) {
      // Of a file with many incidents each tells only of its own.
      const told =
        drafts.length > 1
          ? imported.findings
          : files.filter(({ file }) => from.includes(file)).flatMap(({ findings }) => findings)
      const { found, dated } = imported.entries
      const target = options.toStandardOutput ? path.replace(/\.yaml$/, '') : path
      write(
        `${from.join(', ')} -> ${target}: ${plural(found, 'entry', 'entries')}, ${dated} with their time; ` +
          `${plural(told.length, 'remark', 'remarks')}\n`,
      )
    }
  }
  if (options.passed.length > 0) io.stderr.write(`${passedOver(options.passed)}\n`)
  if (options.toStandardOutput) return
  const count = files.reduce((sum, { drafts }) => sum + drafts.length, 0)
  const next = files.flatMap(({ drafts }) => drafts.map(({ path }) => path))[0]
  io.stderr.write(
    options.dryRun
      ? `${plural(count, 'record', 'records')} would be drafted; nothing was written.\n`
      : count === 0
        ? 'Nothing was written.\n'
        : `${plural(count, 'record', 'records')} drafted. Next: go over them, then run \`forthright check ${next}\`.\n`,
  )
}

/** So many files that were passed over are named. */
const NAMED = 5

function passedOver(paths: readonly string[]): string {
  const more = paths.length - NAMED
  const names = `${paths.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  const were = `${plural(paths.length, 'file was', 'files were')} passed over, as nothing in`
  return `${were} ${paths.length === 1 ? 'it' : 'them'} is recognized: ${names}. Name a file itself to be told why.`
}

function summaryOf(files: readonly ImportedFile[], { dryRun, findings, passed }: SummaryOptions): unknown {
  return {
    forthright: 1,
    written: !dryRun,
    files: files.map(({ file, importer, drafts }) => ({
      file,
      importer,
      drafts: drafts.map(({ imported, path, files: from }) => ({
        id: imported.record.id,
        path,
        files: from,
        entries: imported.entries,
        notes: imported.record.notes?.length ?? 0,
      })),
    })),
    passed,
    findings,
  }
}

function plural(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`
}
