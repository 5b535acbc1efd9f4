import type { RuleLevels } from '../project/index.ts'
import { type Finding, hasErrors, type RecordReading, type Source } from '../record/index.ts'
import { runRules } from '../rules/index.ts'
import { buildTimeline } from '../timeline/index.ts'
import { type Io, painter, usesColor } from './io.ts'
import { nowOf } from './moments.ts'
import { printFinding } from './reporters/text.ts'

/** What a command that writes documents gathers on its way: what is wrong, and the texts in which it is. */
export interface Trouble {
  readonly findings: Finding[]
  readonly sources: Map<string, Source>
}

export function noTrouble(): Trouble {
  return { findings: [], sources: new Map() }
}

/** The errors of a record and of its rules: a document of a wrong record would be wrong. */
export async function errorsOf(
  io: Io,
  reading: RecordReading,
  levels?: RuleLevels,
): Promise<readonly Finding[]> {
  const context = { timeline: buildTimeline(reading.incident), now: nowOf(io), levels }
  const all = [...reading.findings, ...(await runRules(reading, context))]
  return hasErrors(all) ? all.filter((finding) => finding.level === 'error') : []
}

/** Prints what stands in the way of a document, each fault once. */
export function printTrouble(io: Io, trouble: Trouble): void {
  printFaults(io, trouble)
  io.stderr.write('Nothing was written.\n')
}

/** Prints each fault once. */
export function printFaults(io: Io, trouble: Trouble): void {
  for (const text of new Set(faultTexts(io, trouble))) io.stderr.write(`${text}\n\n`)
}

/** Each fault as standard error shows it. */
export function faultTexts(io: Io, { findings, sources }: Trouble): readonly string[] {
  const paint = painter(usesColor(io.stderr, io.env))
  return findings.map((finding) => printFinding(finding, sources.get(finding.file), paint))
}
