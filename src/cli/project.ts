import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { noProject, type Project, projectFileName, readProject } from '../project/index.ts'
import { follow, type MapNode, type RecordReading, readRecord } from '../record/index.ts'
import { rules } from '../rules/index.ts'
import { type MetricDefinition, ownMetric } from '../timeline/index.ts'
import { type RecordFile, readText } from './files.ts'
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

/** A record with what its project says. */
export interface ProjectRecord {
  readonly reading: RecordReading
  readonly project: Project
  readonly ownMetrics: readonly MetricDefinition[]
  /** The folder of the project's own templates, if it has one. */
  readonly templates: string | undefined
}

/** Reads a record and the project file above it. */
export type ReadInProject = (file: RecordFile) => Promise<ProjectRecord>

/**
 * Opens the project files of records: each is read once. What is wrong with one is added to the trouble, once; so are the
 * sources of records and project files, for findings to show the line.
 */
export function openProjects(io: Io, trouble: Trouble): ReadInProject {
  const known = new Map<string, Promise<Project>>()
  return async (file) => {
    const path = findProject(io, file.path)
    const project =
      path === undefined
        ? noProject
        : await (known.get(path) ?? remember(path, readProjectFile(io, path, trouble)))
    const reading = await readRecord(file.path, file.text, project.inherited)
    trouble.sources.set(file.path, reading.source)
    return {
      reading,
      project,
      ownMetrics: project.metrics.map((metric) => ownMetric(metric, projectFileName)),
      templates:
        project.templates === undefined || !path ? undefined : join(dirname(path), project.templates),
    }
  }

  function remember(path: string, project: Promise<Project>): Promise<Project> {
    known.set(path, project)
    return project
  }
}

/** Reads one project file; what is wrong with it is added to the trouble. */
export async function readProjectFile(io: Io, path: string, trouble: Trouble): Promise<Project> {
  const short = relative(io.cwd, path)
  const name = short.startsWith('..') ? path : short
  const known = { rules: rules.map(({ code }) => code) }
  const { source, project, findings } = await readProject(name, readText(io.cwd, path), known)
  trouble.findings.push(...findings)
  trouble.sources.set(name, source)
  return project
}

/** What a project says for a record that is yet to be written. */
export interface ProjectDefaults {
  readonly inherited: MapNode | undefined
  /** The name of the organisation; undefined if it does not say. The same for the others. */
  readonly organisation: string | undefined
  readonly language: string | undefined
  readonly timezone: string | undefined
}

/** Reads what the project above a record's path says. What is wrong with its file is added to the trouble. */
export async function projectDefaults(io: Io, record: string, trouble: Trouble): Promise<ProjectDefaults> {
  const path = findProject(io, record)
  const inherited = path === undefined ? undefined : (await readProjectFile(io, path, trouble)).inherited
  const textAt = (...at: readonly string[]): string | undefined => {
    const node = inherited && follow(inherited, at)
    return node?.type === 'scalar' && typeof node.value === 'string' ? node.value : undefined
  }
  return {
    inherited,
    organisation: textAt('organisation', 'name'),
    language: textAt('language'),
    timezone: textAt('timezone'),
  }
}
