import { openLibrary } from '../document/index.ts'
import { incidentKinds, severities } from '../record/index.ts'
import { buildTimeline, type Grouping, groupOf, type Measured, statisticsOf } from '../timeline/index.ts'
import { needRecordFiles, openShelf } from './files.ts'
import type { ExitCode, Io } from './io.ts'
import { tracked } from './progress.ts'
import { openProjects } from './project.ts'
import { type GroupStatistics, printStatistics, type StatisticsFormat } from './reporters/statistics.ts'
import { errorsOf, noTrouble, printTrouble } from './trouble.ts'

export interface StatsOptions {
  readonly by: Grouping | undefined
  readonly format: StatisticsFormat
}

/** `forthright stats`: the durations of many records. Records with errors are left out, and counted. */
export async function stats(io: Io, paths: readonly string[], options: StatsOptions): Promise<ExitCode> {
  const { files } = needRecordFiles(io, paths)
  const trouble = noTrouble()
  const read = openProjects(io, trouble)
  const groups = new Map<string | undefined, { metrics: Measured[]; records: number }>()
  const leftOut: { file: string; errors: number }[] = []
  for await (const file of tracked(io, files, 'records')) {
    const { reading, project, ownMetrics } = await read(file)
    const errors = await errorsOf(io, reading, project.levels)
    if (errors.length > 0) {
      leftOut.push({ file: file.path, errors: errors.length })
      continue
    }
    const timeline = buildTimeline(reading.incident, undefined, ownMetrics)
    const name = options.by && groupOf(options.by, timeline)
    const group = groups.get(name) ?? { metrics: [], records: 0 }
    groups.set(name, group)
    group.records += 1
    for (const { key, state, value } of timeline.metrics) group.metrics.push({ key, state, value })
  }
  if (trouble.findings.length > 0) {
    printTrouble(io, trouble)
    return 1
  }
  const found = [...groups]
    .sort(([a], [b]) => order(a) - order(b) || compare(a ?? '', b ?? ''))
    .map(
      ([name, { metrics, records }]): GroupStatistics => ({
        name,
        records,
        statistics: statisticsOf(metrics),
      }),
    )
  const language = await openLibrary(openShelf(io, undefined)).language('en')
  if (!language.ok) throw new Error('there is no English vocabulary')
  const report = { by: options.by, groups: found, leftOut }
  io.stdout.write(printStatistics(report, options.format, language.value.numbers.duration))
  for (const { file, errors } of leftOut) io.stderr.write(`${file}: left out for its errors (${errors}).\n`)
  if (leftOut.length > 0) io.stderr.write('Run `forthright check` to see what is wrong with them.\n')
  return found.length === 0 ? 1 : 0
}

const names: readonly string[] = [...incidentKinds, ...severities]

/** Kinds and severities in their own order, what is not known last. */
function order(name: string | undefined): number {
  return name === undefined ? names.length : names.indexOf(name)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
