import { type DocumentKind, type Found, type Library, libraryFinding } from '../document/index.ts'
import type { Language } from '../language/index.ts'
import { type Finding, hasErrors, makeSource, type RecordReading, type Source } from '../record/index.ts'
import { runRules } from '../rules/index.ts'
import { buildTimeline } from '../timeline/index.ts'
import { type Io, Misuse, painter, usesColor } from './io.ts'
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
export function errorsOf(io: Io, reading: RecordReading): readonly Finding[] {
  const context = { timeline: buildTimeline(reading.incident), now: nowOf(io) }
  const all = [...reading.findings, ...(reading.node ? runRules(reading, context) : [])]
  return hasErrors(all) ? all.filter((finding) => finding.level === 'error') : []
}

/** A document's template and language; what is wrong with either is added to the trouble, what is not there is a misuse. */
export async function wordsFor(
  library: Library,
  kind: DocumentKind,
  tag: string,
  trouble: Trouble,
): Promise<{ readonly template: FoundValue<Library['template']>; readonly language: Language } | undefined> {
  const written = library.languagesOf(kind).join(', ')
  const template = usable(
    library.template(kind, tag),
    `There is no ${kind.name} in ${tag}.`,
    written,
    trouble,
  )
  const language = usable(await library.language(tag), `There is no vocabulary for ${tag}.`, written, trouble)
  return template && language ? { template, language } : undefined
}

type FoundValue<Finder extends (...args: never[]) => Found<unknown>> = Extract<
  ReturnType<Finder>,
  { ok: true }
>['value']

function usable<Thing>(
  found: Found<Thing>,
  lack: string,
  written: string,
  trouble: Trouble,
): Thing | undefined {
  if (found.ok) return found.value
  if (found.faults.length === 0) throw new Misuse(lack, `It can be written in: ${written}.`)
  for (const fault of found.faults) {
    trouble.findings.push(libraryFinding(fault))
    trouble.sources.set(fault.file, makeSource(fault.file, fault.text))
  }
  return undefined
}

/** Prints what stands in the way of a document, each fault once. */
export function printTrouble(io: Io, { findings, sources }: Trouble): void {
  const paint = painter(usesColor(io.stderr, io.env))
  const printed = findings.map((finding) => printFinding(finding, sources.get(finding.file), paint))
  for (const text of new Set(printed)) io.stderr.write(`${text}\n\n`)
  io.stderr.write('Nothing was written.\n')
}
