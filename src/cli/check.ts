import { openProse } from '../language/index.ts'
import { type Finding, hasErrors, type Source } from '../record/index.ts'
import { proseNeeds, runRules } from '../rules/index.ts'
import { buildTimeline } from '../timeline/index.ts'
import { needRecordFiles } from './files.ts'
import { type ExitCode, type Io, painter, usesColor } from './io.ts'
import { nowOf } from './moments.ts'
import { tracked } from './progress.ts'
import { openProjects } from './project.ts'
import { printFindings, type ReporterName } from './reporters/findings.ts'

export interface CheckOptions {
  readonly reporter: ReporterName
  readonly strict: boolean
  readonly quiet: boolean
}

/** `forthright check`: every finding of every record, and a summary. */
export async function check(io: Io, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { files, skipped } = needRecordFiles(io, paths)
  const now = nowOf(io)
  const findings: Finding[] = []
  const sources = new Map<string, Source>()
  const read = openProjects(io, { findings, sources })
  for await (const file of tracked(io, files, 'records')) {
    const { reading, project } = await read(file)
    findings.push(...reading.findings)
    if (!reading.node) continue
    const timeline = buildTimeline(reading.incident)
    const prose = await openProse(proseNeeds(reading.incident))
    const context = { timeline, now, prose, levels: project.levels }
    findings.push(...(await runRules(reading, context)))
  }
  findings.sort((a, b) => compare(a, b))
  const shown = options.quiet ? findings.filter((finding) => finding.level === 'error') : findings
  printFindings(io, shown, sources, options.reporter)
  if (options.reporter === 'text') io.stdout.write(`${summary(io, files.length, findings, skipped)}\n`)
  const failed =
    hasErrors(findings) || (options.strict && findings.some((finding) => finding.level === 'warning'))
  return failed ? 1 : 0
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
