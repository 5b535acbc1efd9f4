import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import {
  noProject,
  type Project,
  type ProjectReading,
  projectFileName,
  projectFileNames,
  readProject,
} from '../project/index.ts'
import { type Finding, follow, type MapNode, type RecordReading, readRecord } from '../record/index.ts'
import { rules } from '../rules/index.ts'
import { type MetricDefinition, ownMetric } from '../timeline/index.ts'
import { type RecordFile, readText } from './files.ts'
import type { Io } from './io.ts'
import type { Trouble } from './trouble.ts'

/** The nearest project file beside a record or in a folder above it. */
export function findProject(io: Io, record: string): string | undefined {
  for (let folder = dirname(resolve(io.cwd, record)); ; folder = dirname(folder)) {
    const path = projectFileNames
      .map((name) => join(folder, name))
      .find((one) => existsSync(one) && statSync(one).isFile())
    if (path !== undefined) return path
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
 *
 * @param texts what is to be read in place of some project files, by their name in findings
 */
export function openProjects(
  io: Io,
  trouble: Trouble,
  texts: ReadonlyMap<string, string> = new Map(),
): ReadInProject {
  const known = new Map<string, Promise<Told>>()
  return async (file) => {
    const path = findProject(io, file.path)
    const { project, findings: told } =
      path === undefined
        ? { project: noProject, findings: [] }
        : await (known.get(path) ?? remember(path, readProjectFile(io, path, trouble, texts)))
    const reading = await readRecord(file.path, file.text, project.inherited)
    trouble.sources.set(file.path, reading.source)
    const isTold = (finding: Finding): boolean => told.some((one) => isSame(one, finding))
    return {
      reading: { ...reading, findings: reading.findings.filter((finding) => !isTold(finding)) },
      project,
      ownMetrics: project.metrics.map((metric) => ownMetric(metric, projectFileName)),
      templates:
        project.templates === undefined || !path ? undefined : join(dirname(path), project.templates),
    }
  }

  function remember(path: string, reading: Promise<Told>): Promise<Told> {
    known.set(path, reading)
    return reading
  }
}

type Told = Pick<ProjectReading, 'project' | 'findings'>

/** Whether a record's finding about what it inherits is the one that its project file has. */
function isSame(a: Finding, b: Finding): boolean {
  return a.file === b.file && a.code === b.code && a.place.start.offset === b.place.start.offset
}

/** Reads one project file; what is wrong with it is added to the trouble. */
export async function readProjectFile(
  io: Io,
  path: string,
  trouble: Trouble,
  texts: ReadonlyMap<string, string> = new Map(),
): Promise<ProjectReading> {
  const name = projectName(io, path)
  const reading = await readProject(name, texts.get(name) ?? readText(io.cwd, path), known)
  trouble.findings.push(...reading.findings)
  trouble.sources.set(name, reading.source)
  return reading
}

const known = { rules: rules.map(({ code }) => code) }

function projectName(io: Io, path: string): string {
  const short = relative(io.cwd, path)
  return short.startsWith('..') ? path : short
}

/** The project files above some records, each once. */
export function projectFilesOf(io: Io, records: readonly RecordFile[]): readonly RecordFile[] {
  const paths = new Set(records.flatMap(({ path }) => findProject(io, path) ?? []))
  return [...paths].map((path) => ({ path: projectName(io, path), text: readText(io.cwd, path) }))
}

/** What is wrong with a project file. */
export async function findingsInProject({ path, text }: RecordFile): Promise<readonly Finding[]> {
  return (await readProject(path, text, known)).findings
}

/** What a project says for a record that is yet to be written. */
export interface ProjectDefaults {
  /** The file that says so, as findings name it; undefined if there is none, or it says nothing for records. */
  readonly file: string | undefined
  readonly inherited: MapNode | undefined
  /** What it says of `language`, `timezone` and `organisation`: these, and `organisation.name` and so on. */
  readonly fields: readonly string[]
  /** The name of the organisation; undefined if it does not say. The same for the others. */
  readonly organisation: string | undefined
  readonly language: string | undefined
  readonly timezone: string | undefined
}

/** Reads what the project above a record's path says. What is wrong with its file is added to the trouble. */
export async function projectDefaults(io: Io, record: string, trouble: Trouble): Promise<ProjectDefaults> {
  const path = findProject(io, record)
  const { project } = path === undefined ? { project: noProject } : await readProjectFile(io, path, trouble)
  const { inherited } = project
  const textAt = (...at: readonly string[]): string | undefined => {
    const node = inherited && follow(inherited, at)
    return node?.type === 'scalar' && typeof node.value === 'string' ? node.value : undefined
  }
  const own = inherited && follow(inherited, ['organisation'])
  const parts = own?.type === 'map' ? own.entries.map(({ key }) => `organisation.${key.value}`) : []
  const named = ['language', 'timezone'].filter((field) => inherited && follow(inherited, [field]))
  return {
    file: inherited && project.file,
    inherited,
    fields: [...named, ...parts],
    organisation: textAt('organisation', 'name'),
    language: textAt('language'),
    timezone: textAt('timezone'),
  }
}
