import {
  checkTree,
  compareFindings,
  type Finding,
  findingAt,
  makeSource,
  readYamlTree,
  type Source,
} from '../record/index.ts'
import { projectSchema, type WrittenProject } from './schema.ts'

/** The name of the file in which a project says what holds for all of its records. */
export const projectFileName = 'forthright.config.yaml'

/** A duration that a project measures in every record. */
export interface ProjectMetric {
  readonly key: `x-${string}`
  /** By BCP 47 tag; under `und` if it is the same in every language. */
  readonly names: Readonly<Record<string, string>>
  /** Ids or kinds of events, of which the first that a record has counts. */
  readonly begins: readonly string[]
  readonly ends: readonly string[]
}

/** What holds for all records of a project. */
export interface Project {
  /** The file that says so, as findings name it; absent where there is none. */
  readonly file: string | undefined
  readonly metrics: readonly ProjectMetric[]
}

/** A project file that was read. With an error in it nothing of it holds. */
export interface ProjectReading {
  readonly source: Source
  readonly project: Project
  readonly findings: readonly Finding[]
}

/** What holds where there is no project file. */
export const noProject: Project = { file: undefined, metrics: [] }

/**
 * Reads a project file.
 *
 * @param path the path to name it by in findings
 * @param text the file's whole text
 */
export async function readProject(path: string, text: string): Promise<ProjectReading> {
  const source = makeSource(path, text.replace(/^\uFEFF/, ''))
  const { node, findings: syntax } = await readYamlTree(source)
  if (!node || syntax.length > 0) return { source, project: noProject, findings: syntax }
  const { value, findings: faults } = checkTree(source, node, projectSchema)
  const twice = (value?.metrics ?? []).flatMap(({ key }, index, all) =>
    all.findIndex((one) => one.key === key) === index
      ? []
      : [
          findingAt(
            source,
            node,
            { at: ['metrics', index, 'key'] },
            {
              code: 'duplicate-id',
              level: 'error',
              message: `Unexpected second metric \`${key}\`, expected each key once`,
              hint: 'Give one of them another key.',
            },
          ),
        ],
  )
  const findings = [...faults, ...twice].sort(compareFindings)
  return { source, project: value && findings.length === 0 ? toProject(path, value) : noProject, findings }
}

function toProject(file: string, { metrics = [] }: WrittenProject): Project {
  return {
    file,
    metrics: metrics.map(({ key, name, begins, ends }) => ({
      key: `x-${key.slice(2)}`,
      names: typeof name === 'string' ? { und: name } : name,
      begins,
      ends,
    })),
  }
}
