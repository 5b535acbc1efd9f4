import type { TextDocument } from 'vscode-languageserver-textdocument'
import { fixText } from '../../edit/index.ts'
import { openProse } from '../../language/index.ts'
import { type Analysis, analyse, carried } from '../../lsp/index.ts'
import { compareFindings, type Finding } from '../../record/index.ts'
import { proseNeeds, runRules } from '../../rules/index.ts'
import { buildTimeline } from '../../timeline/index.ts'
import { isRecord } from '../files.ts'
import type { Io } from '../io.ts'
import { nowOf } from '../moments.ts'
import { filePath, pathOf } from './addresses.ts'
import type { ProjectOf } from './projects.ts'

/** A version of a document, read and checked. */
export interface Checked {
  readonly version: number
  readonly analysis: Analysis
  readonly findings: readonly Finding[]
}

/** The records that are open, each as it was last read. */
export interface Desk {
  /** The document's present text, read; `undefined` if it is no record. */
  readonly analysisOf: (document: TextDocument) => Promise<Analysis | undefined>
  /** The last state of a document that could be read at all: what there is to name in it. */
  readonly knownOf: (document: TextDocument) => Analysis | undefined
  /**
   * What is wrong with a document.
   *
   * @param thorough also how its texts read, which takes longer; otherwise what is known of that stays where the text did
   */
  readonly check: (document: TextDocument, thorough: boolean) => Promise<Checked | undefined>
  /** What was last found in a document, in the version that it has now. */
  readonly lastOf: (document: TextDocument) => Checked | undefined
  /** The text of a version with everything mended that can be mended surely, as `check --fix` does it. */
  readonly mendedOf: (checked: Checked) => Promise<string>
  readonly close: (uri: string) => void
}

interface Sheet {
  readonly version: number
  readonly project: Analysis['project']
  readonly analysis: Analysis
}

/** The rules that ask how texts read. */
const proseCodes: ReadonlySet<string> = new Set(['blame', 'hard-to-read', 'passive-voice'])

/** Opens a desk with nothing on it. */
export function openDesk(io: Io, projectOf: ProjectOf): Desk {
  const sheets = new Map<string, Sheet>()
  const known = new Map<string, Analysis>()
  const checks = new Map<string, Checked>()
  const prose = new Map<string, { readonly findings: readonly Finding[]; readonly analysis: Analysis }>()

  const analysisOf = async (document: TextDocument): Promise<Analysis | undefined> => {
    const { uri, version, languageId } = document
    const text = document.getText()
    if (!isRecord(text)) return undefined
    const path = pathOf(uri, languageId)
    const { project, findings = [] } = await projectOf(filePath(uri) ?? path)
    const before = sheets.get(uri)
    if (before?.version === version && before.project === project && before.analysis.text === text)
      return before.analysis
    const read = await analyse({ path, text, project })
    const faults = findings.filter(({ level }) => level === 'error')
    const analysis =
      faults.length === 0
        ? read
        : { ...read, reading: { ...read.reading, findings: [...faults, ...read.reading.findings] } }
    if (document.version === version) sheets.set(uri, { version, project, analysis })
    if (analysis.reading.node) known.set(uri, analysis)
    return analysis
  }

  const check = async (document: TextDocument, thorough: boolean): Promise<Checked | undefined> => {
    const { uri, version } = document
    const analysis = await analysisOf(document)
    if (!analysis) {
      checks.delete(uri)
      return undefined
    }
    const found = await findingsOf(io, analysis, thorough)
    if (document.version !== version) return undefined
    const kept = thorough ? found.filter(({ code }) => proseCodes.has(code)) : keptProse(uri, analysis)
    prose.set(uri, { findings: kept, analysis })
    const findings = [...found, ...(thorough ? [] : kept)].sort(compareFindings)
    const checked = { version, analysis, findings }
    checks.set(uri, checked)
    return checked
  }

  const keptProse = (uri: string, analysis: Analysis): readonly Finding[] => {
    const before = prose.get(uri)
    return before ? carried(before.findings, before.analysis.reading.source, analysis.reading.source) : []
  }

  const mended = new WeakMap<Checked, Promise<string>>()
  const mendedOf = (checked: Checked): Promise<string> => {
    const { reading, project } = checked.analysis
    const { path, text } = reading.source
    const find = async (now: string) => findingsOf(io, await analyse({ path, text: now, project }), false)
    const result = mended.get(checked) ?? fixText(text, find).then((fixing) => fixing.text)
    mended.set(checked, result)
    return result
  }

  return {
    analysisOf,
    check,
    mendedOf,
    knownOf: ({ uri }) => known.get(uri),
    lastOf: ({ uri, version }) => {
      const last = checks.get(uri)
      return last?.version === version ? last : undefined
    },
    close: (uri) => {
      for (const map of [sheets, known, checks, prose]) map.delete(uri)
    },
  }
}

async function findingsOf(io: Io, analysis: Analysis, thorough: boolean): Promise<readonly Finding[]> {
  const { reading, project } = analysis
  if (!reading.node) return reading.findings
  // Rules see of a broken list nothing; whoever points at one of its items wants to know of that one.
  const timeline = reading.parts === reading.incident ? analysis.timeline : buildTimeline(reading.incident)
  const tools = thorough ? await openProse(proseNeeds(reading.incident)) : undefined
  const context = { timeline, now: nowOf(io), prose: tools, levels: project.levels }
  return [...reading.findings, ...(await runRules(reading, context))]
}
