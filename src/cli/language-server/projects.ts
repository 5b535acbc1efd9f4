import { readFileSync } from 'node:fs'
import { noProject, type ProjectReading, readProject } from '../../project/index.ts'
import { rules } from '../../rules/index.ts'
import type { Io } from '../io.ts'
import { findProject } from '../project.ts'

/** Reads the project file above a record, as it stands in the editor, else on the disk. One that did not change is not read again. */
export type ProjectOf = (record: string) => Promise<Pick<ProjectReading, 'project'> & Partial<ProjectReading>>

/** @param bufferOf the text of a file that is open in the editor */
export function openProjectFiles(io: Io, bufferOf: (path: string) => string | undefined): ProjectOf {
  const known = new Map<string, { readonly text: string; readonly reading: Promise<ProjectReading> }>()
  return async (record) => {
    const path = findProject(io, record)
    const text = path === undefined ? undefined : (bufferOf(path) ?? readIfThere(path))
    if (path === undefined || text === undefined) return { project: noProject }
    const before = known.get(path)
    if (before?.text === text) return before.reading
    const reading = readProjectText(path, text)
    known.set(path, { text, reading })
    return reading
  }
}

/** Reads the text of a project file. */
export function readProjectText(path: string, text: string): Promise<ProjectReading> {
  return readProject(path, text, { rules: rules.map(({ code }) => code) })
}

/** The text of a file; one that was there may be gone. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
