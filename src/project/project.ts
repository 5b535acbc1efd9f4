import type { Finding, Level, MapNode, Source } from '../record/index.ts'

/** The name of the file in which a project says what holds for all of its records. */
export const projectFileName = 'forthright.config.yaml'

/** The names that it may have; the first that is there holds. */
export const projectFileNames: readonly string[] = [projectFileName, 'forthright.config.yml']

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
  /** What its records take from it where they say nothing themselves. */
  readonly inherited: MapNode | undefined
  /** BCP 47 tags; none if it does not say. */
  readonly languages: readonly string[]
  /** A folder, from that of the file. */
  readonly templates: string | undefined
  /** Labels of its own terms (`x-...`), which its records inherit. */
  readonly terms: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What its documents call terms, in place of what the vocabularies do. */
  readonly labels: Labels
  readonly levels: RuleLevels
  readonly brand: Brand | undefined
}

/** Own labels by group and term, each by BCP 47 tag; under `und` if it is the same in every language. */
export type Labels = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>

/** How grave the findings of rules are in a project, by code. */
export type RuleLevels = Readonly<Record<string, Level | 'off'>>

/** How letters look. */
export interface Brand {
  /** The file's path is from the folder of the project file. */
  readonly logo: { readonly file: string; readonly alt: string } | undefined
  /** `#rrggbb` */
  readonly colour: string | undefined
  readonly lines: readonly string[]
}

/** What a project file may name. */
export interface Known {
  /** The codes of rules. */
  readonly rules: readonly string[]
}

/** A project file that was read. With an error in it nothing of it holds. */
export interface ProjectReading {
  readonly source: Source
  readonly project: Project
  readonly findings: readonly Finding[]
}

/** What holds where there is no project file. */
export const noProject: Project = {
  file: undefined,
  metrics: [],
  inherited: undefined,
  languages: [],
  templates: undefined,
  terms: {},
  labels: {},
  levels: {},
  brand: undefined,
}
