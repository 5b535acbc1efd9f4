import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { projectFileName, readProject } from '../project/index.ts'
import { type MetricDefinition, ownMetric } from '../timeline/index.ts'
import { readText } from './files.ts'
import type { Io } from './io.ts'
import type { Trouble } from './trouble.ts'

/** The nearest project file beside a record or in a folder above it. */
export function findProject(io: Io, record: string): string | undefined {
  for (let folder = dirname(resolve(io.cwd, record)); ; folder = dirname(folder)) {
    const path = join(folder, projectFileName)
    if (existsSync(path) && statSync(path).isFile()) return path
    if (folder === dirname(folder)) return undefined
  }
}

/** A way to the metrics of the project of a record; each project file is read once. */
export type OwnMetrics = (record: string) => Promise<readonly MetricDefinition[]>

/** Opens the project files of records. What is wrong with one is added to the trouble, once. */
export function openProjects(io: Io, trouble: Trouble): OwnMetrics {
  const known = new Map<string, Promise<readonly MetricDefinition[]>>()
  const read = async (path: string): Promise<readonly MetricDefinition[]> => {
    const short = relative(io.cwd, path)
    const name = short.startsWith('..') ? path : short
    const { source, project, findings } = await readProject(name, readText(io.cwd, path))
    trouble.findings.push(...findings)
    trouble.sources.set(name, source)
    return project.metrics.map((metric) => ownMetric(metric, projectFileName))
  }
  return async (record) => {
    const path = findProject(io, record)
    if (path === undefined) return []
    const reading = known.get(path) ?? read(path)
    known.set(path, reading)
    return reading
  }
}
