import { formatRecord } from '../edit/index.ts'
import { makeSource } from '../record/index.ts'
import { type Change, isWholeText, refuseExample, unifiedDiff, withoutMark, writeChanges } from './editing.ts'
import { needRecordFiles } from './files.ts'
import { type ExitCode, type Io, Misuse } from './io.ts'
import { tracked } from './progress.ts'
import { noTrouble, printFaults } from './trouble.ts'

export interface FmtOptions {
  readonly check: boolean
  readonly diff: boolean
  /** The name under which standard input is read: its ending says the notation. */
  readonly stdinName: string
}

/** `forthright fmt`: brings records into canonical form. One that cannot be is left as it is, and the others are done. */
export async function fmt(io: Io, paths: readonly string[], options: FmtOptions): Promise<ExitCode> {
  if (paths.includes('-')) return await fmtStandardInput(io, paths, options)
  const { files } = needRecordFiles(io, paths)
  const trouble = noTrouble()
  const changes: Change[] = []
  let refused = 0
  for await (const file of tracked(io, files, 'records')) {
    if (!options.check && !options.diff) refuseExample(io, file)
    const { mark, body } = withoutMark(file.text)
    const formatting = await formatRecord(file.path, body)
    if (!formatting.ok) {
      refused += 1
      trouble.findings.push(...formatting.findings)
      trouble.sources.set(file.path, formatting.source)
    } else if (mark + formatting.text !== file.text && isWholeText(io, file)) {
      changes.push({ ...file, changed: mark + formatting.text })
    }
  }
  printFaults(io, trouble)
  if (options.diff) io.stdout.write(await unifiedDiff(changes))
  else for (const { path } of changes) io.stdout.write(`${path}\n`)
  const isPreview = options.check || options.diff
  if (!isPreview) writeChanges(io, changes)
  if (refused < files.length)
    io.stderr.write(`${summary(files.length - refused, changes.length, isPreview)}\n`)
  return trouble.findings.length > 0 || (options.check && changes.length > 0) ? 1 : 0
}

async function fmtStandardInput(io: Io, paths: readonly string[], options: FmtOptions): Promise<ExitCode> {
  if (paths.length > 1) throw new Misuse('Standard input is formatted alone.', 'Name - or files, not both.')
  const text = await io.stdin.read()
  const { mark, body } = withoutMark(text)
  const formatting = await formatRecord(options.stdinName, body)
  if (!formatting.ok) {
    const sources = new Map([[options.stdinName, makeSource(options.stdinName, body)]])
    printFaults(io, { findings: [...formatting.findings], sources })
    return 1
  }
  const changed = mark + formatting.text
  if (options.diff) io.stdout.write(await unifiedDiff([{ path: options.stdinName, text, changed }]))
  else if (!options.check) io.stdout.write(changed)
  return options.check && changed !== text ? 1 : 0
}

function summary(all: number, changed: number, isPreview: boolean): string {
  const records = all === 1 ? '1 record' : `${all} records`
  if (changed === 0) return `${records} in canonical form`
  const of = all === 1 ? records : `${changed} of ${records}`
  return `${of} ${isPreview ? 'would be changed' : 'changed'}`
}
