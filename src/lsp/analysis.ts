import { noProject, type Project } from '../project/index.ts'
import { type MapNode, type RecordReading, readRecord } from '../record/index.ts'
import { buildTimeline, type Timeline } from '../timeline/index.ts'
import { makePositions, type Positions } from './positions.ts'

/** A record as it stands in the editor, read and arranged: what every answer is given from. */
export interface Analysis {
  /** The text as the client has it. */
  readonly text: string
  readonly isMarkdown: boolean
  readonly reading: RecordReading
  readonly timeline: Timeline
  readonly project: Project
  readonly positions: Positions
}

/** A text in the editor. */
export interface Written {
  /** The path under which findings name it; `.md` and `.markdown` are read as Markdown. */
  readonly path: string
  readonly text: string
  readonly project?: Project
}

/** Reads a record and arranges its events. */
export async function analyse({ path, text, project = noProject }: Written): Promise<Analysis> {
  const inherited: MapNode | undefined = project.inherited
  const reading = await readRecord(path, text, inherited)
  return {
    text,
    isMarkdown: isMarkdownPath(path),
    reading,
    timeline: buildTimeline(reading.parts),
    project,
    positions: makePositions(reading.source, text.length - reading.source.text.length),
  }
}

/** Whether a file of that name is read as Markdown. */
export function isMarkdownPath(path: string): boolean {
  return /\.(md|markdown)$/i.test(path)
}
