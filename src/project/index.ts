/**
 * What a project says once for all of its records, in `forthright.config.yaml`: who we are, how letters look, in which
 * languages they are written, how grave findings are, and metrics of its own.
 */
import type { Known, ProjectReading } from './project.ts'

export {
  type Brand,
  type Known,
  noProject,
  type Project,
  type ProjectMetric,
  type ProjectReading,
  projectFileName,
  projectFileNames,
  type RuleLevels,
} from './project.ts'

/**
 * Reads a project file. The schema is loaded with the first: most runs find none.
 *
 * @param path the path to name it by in findings
 * @param text the file's whole text
 * @param known what there is to name: a rule that does not exist is a finding
 */
export async function readProject(path: string, text: string, known?: Known): Promise<ProjectReading> {
  const { readProject: read } = await import('./read.ts')
  return read(path, text, known)
}
