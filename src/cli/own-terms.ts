import { relative } from 'node:path'
import { projectFileName, readProject } from '../project/index.ts'
import { formulaOf, ownMetric } from '../timeline/index.ts'
import { readText } from './files.ts'
import type { Io } from './io.ts'
import { findProject } from './project.ts'

/** A text by BCP 47 tag; under `und` where it is the same in every language. */
type Texts = Readonly<Record<string, string>>

/** A term or a metric that a project has beside the usual ones. */
export interface OwnTerm {
  readonly name: string
  readonly what: 'term of the project' | 'metric of the project'
  readonly labels: Texts
  readonly formula?: string
  readonly file: string
}

/** What a project calls a usual term. */
export interface OwnLabel {
  readonly group: string
  readonly name: string
  readonly labels: Texts
  readonly file: string
}

/** What the project of the folder in which we are has for words; nothing where it has no project file, or a wrong one. */
export async function ownTerms(
  io: Io,
): Promise<{ readonly terms: readonly OwnTerm[]; readonly labels: readonly OwnLabel[] }> {
  const path = findProject(io, projectFileName)
  if (path === undefined) return { terms: [], labels: [] }
  const short = relative(io.cwd, path)
  const file = short.startsWith('..') ? path : short
  const { project, findings } = await readProject(file, readText(io.cwd, path))
  if (findings.length > 0)
    io.stderr.write(`${file}: left out, for it has errors. \`forthright check\` names them.\n`)
  const terms = Object.entries(project.terms).map(([name, labels]): OwnTerm => {
    return { name, what: 'term of the project', labels, file }
  })
  const metrics = project.metrics.map((metric): OwnTerm => {
    const formula = formulaOf({ definition: ownMetric(metric, projectFileName) })
    return { name: metric.key, what: 'metric of the project', labels: metric.names, formula, file }
  })
  const labels = Object.entries(project.labels).flatMap(([group, own]) =>
    Object.entries(own).map(([name, texts]): OwnLabel => ({ group, name, labels: texts, file })),
  )
  return { terms: [...terms, ...metrics], labels }
}

/** A text in all of its languages: `client code (en), codice cliente (it)`. */
export function inWords(labels: Texts): string {
  return Object.entries(labels)
    .map(([tag, text]) => (tag === 'und' ? text : `${text} (${tag})`))
    .join(', ')
}
