/**
 * What a project says once for all of its records, in `forthright.config.yaml`: for now, the metrics of its own.
 */
export {
  noProject,
  type Project,
  type ProjectMetric,
  type ProjectReading,
  projectFileName,
  readProject,
} from './read.ts'
export { projectSchema } from './schema.ts'
