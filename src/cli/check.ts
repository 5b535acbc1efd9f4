import { openProse } from '../language/index.ts'
import { type Finding, hasErrors, type Source } from '../record/index.ts'
import { proseNeeds, runRules } from '../rules/index.ts'
import { buildTimeline } from '../timeline/index.ts'
import { needRecordFiles, type RecordFile } from './files.ts'
import type { FixedFiles } from './fixing.ts'
import { type ExitCode, type Io, painter, usesColor } from './io.ts'
import { nowOf } from './moments.ts'
import { tracked } from './progress.ts'
import { findingsInProject, openProjects, projectFilesOf } from './project.ts'
import { printFindings, type ReporterName } from './reporters/findings.ts'

export interface CheckOptions {
  readonly reporter: ReporterName
  readonly strict: boolean
  readonly quiet: boolean
  readonly fix: boolean
  readonly dryRun: boolean
}

/** `forthright check`: every finding of every record, and a summary; with `--fix`, what has one right mend is mended before. */
export async function check(io: Io, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { files, skipped } = needRecordFiles(io, paths)
  const now = nowOf(io)
  const findings: Finding[] = []
  const sources = new Map<string, Source>()
  const fixing = options.fix ? await import('./fixing.ts') : undefined
  // A project file with a slip in it says nothing of its records: it is mended before they are read.
  const projects = await fixing?.fixFiles(io, projectFilesOf(io, files), findingsInProject)
  const texts = new Map(projects?.files.map(({ path, text }) => [path, text]))
  const read = openProjects(io, { findings, sources }, texts)
  const find = async (file: RecordFile): Promise<readonly Finding[]> => {
    const { reading, project } = await read(file)
    if (!reading.node) return reading.findings
    const timeline = buildTimeline(reading.incident)
    const prose = await openProse(proseNeeds(reading.incident))
    const context = { timeline, now, prose, levels: project.levels }
    return [...reading.findings, ...(await runRules(reading, context))]
  }
  const fixed = fixing && together(projects, await fixing.fixFiles(io, files, find))
  for await (const file of tracked(io, fixed?.files ?? files, 'records')) findings.push(...(await find(file)))
  findings.sort((a, b) => compare(a, b))
  const shown = options.quiet ? findings.filter((finding) => finding.level === 'error') : findings
  const failed =
    hasErrors(findings) || (options.strict && findings.some((finding) => finding.level === 'warning'))
  const code = failed ? 1 : 0
  if (fixing && fixed && options.dryRun) {
    await fixing.printDryRun(io, fixed)
    return code
  }
  if (fixing && fixed) fixing.writeFixed(io, fixed, options.reporter)
  printFindings(io, shown, sources, options.reporter, fixed?.mended)
  if (options.reporter !== 'text') return code
  if (fixing && fixed) io.stdout.write(`${fixing.fixedSummary(fixed.mended.length, false)}\n`)
  io.stdout.write(`${summary(io, files.length, findings, skipped)}\n`)
  const mendable = fixed ? 0 : findings.filter(({ fix }) => fix?.safe).length
  if (mendable > 0)
    io.stdout.write(`${plural(mendable, 'finding', 'findings')} can be mended with \`--fix\`\n`)
  return code
}

/** What was mended in project files, and in records; the files are those of the records. */
function together(projects: FixedFiles | undefined, records: FixedFiles): FixedFiles {
  return {
    files: records.files,
    changes: [...(projects?.changes ?? []), ...records.changes],
    mended: [...(projects?.mended ?? []), ...records.mended],
  }
}

function summary(io: Io, files: number, findings: readonly Finding[], skipped: readonly string[]): string {
  const count = (level: Finding['level']): number =>
    findings.filter((finding) => finding.level === level).length
  const errors = count('error')
  const warnings = count('warning')
  const advice = count('advice')
  const parts = [
    ...(errors > 0 ? [plural(errors, 'error', 'errors')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning', 'warnings')] : []),
    ...(advice > 0 ? [plural(advice, 'piece of advice', 'pieces of advice')] : []),
  ]
  const paint = painter(usesColor(io.stdout, io.env))
  const verdict = parts.length === 0 ? 'nothing found' : parts.join(', ')
  const style = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green'
  const passed =
    skipped.length > 0
      ? ` (${plural(skipped.length, 'file', 'files')} without \`forthright:\` passed over)`
      : ''
  return `${plural(files, 'record', 'records')} checked: ${paint(style, verdict)}${passed}`
}

function plural(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`
}

function compare(a: Finding, b: Finding): number {
  return a.file === b.file ? a.place.start.offset - b.place.start.offset : a.file < b.file ? -1 : 1
}
