import { openProse } from '../language/index.ts'
import { type Finding, hasErrors, type Source } from '../record/index.ts'
import { explained, proseNeeds, runRules } from '../rules/index.ts'
import { buildTimeline } from '../timeline/index.ts'
import { findRecordFiles } from './files.ts'
import { type ExitCode, type Io, Misuse, painter, usesColor } from './io.ts'
import { nowOf } from './moments.ts'
import { openProjects } from './project.ts'
import { printAnnotation } from './reporters/github.ts'
import { printSarif } from './reporters/sarif.ts'
import { printFinding } from './reporters/text.ts'
import { version } from './version.ts'

export const reporterNames = ['text', 'json', 'sarif', 'github'] as const
export type ReporterName = (typeof reporterNames)[number]

export interface CheckOptions {
  readonly reporter: ReporterName
  readonly strict: boolean
  readonly quiet: boolean
}

/** `forthright check`: every finding of every record, and a summary. */
export async function check(io: Io, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { files, skipped } = findRecordFiles(io, paths.length > 0 ? paths : ['incidents'])
  if (files.length === 0) {
    throw new Misuse(
      `There is no record in ${(paths.length > 0 ? paths : ['incidents']).join(', ')}.`,
      'A record is a YAML or Markdown file with the field `forthright: 1`.',
    )
  }
  const now = nowOf(io)
  const findings: Finding[] = []
  const sources = new Map<string, Source>()
  const read = openProjects(io, { findings, sources })
  for (const file of files) {
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
  await report(io, shown, sources, options.reporter)
  if (options.reporter === 'text') io.stdout.write(`${summary(io, files.length, findings, skipped)}\n`)
  const failed =
    hasErrors(findings) || (options.strict && findings.some((finding) => finding.level === 'warning'))
  return failed ? 1 : 0
}

async function report(
  io: Io,
  findings: readonly Finding[],
  sources: ReadonlyMap<string, Source>,
  reporter: ReporterName,
): Promise<void> {
  switch (reporter) {
    case 'json':
      io.stdout.write(`${JSON.stringify({ forthright: 1, findings }, null, 2)}\n`)
      return
    case 'sarif': {
      io.stdout.write(printSarif(findings, explained, version))
      return
    }
    case 'github': {
      for (const finding of findings) io.stdout.write(`${printAnnotation(finding)}\n`)
      return
    }
    case 'text': {
      if (findings.length === 0) return
      const paint = painter(usesColor(io.stdout, io.env))
      for (const finding of findings)
        io.stdout.write(`${printFinding(finding, sources.get(finding.file), paint)}\n\n`)
    }
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
