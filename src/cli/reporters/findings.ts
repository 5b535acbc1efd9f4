import type { Mended } from '../../edit/index.ts'
import type { Finding, Source } from '../../record/index.ts'
import { explained } from '../../rules/index.ts'
import { type Io, painter, usesColor } from '../io.ts'
import { version } from '../version.ts'
import { printAnnotation } from './github.ts'
import { printSarif } from './sarif.ts'
import { printFinding } from './text.ts'

export const reporterNames = ['text', 'json', 'sarif', 'github'] as const
export type ReporterName = (typeof reporterNames)[number]

/**
 * Prints findings on standard output, for people or for a program.
 *
 * @param mended what was mended before, if mending was asked for
 */
export function printFindings(
  io: Io,
  findings: readonly Finding[],
  sources: ReadonlyMap<string, Source>,
  reporter: ReporterName,
  mended?: readonly Mended[],
): void {
  const { write } = io.stdout
  switch (reporter) {
    case 'json':
      return write(
        `${JSON.stringify({ forthright: 1, fixed: mended?.map(({ finding }) => finding), findings }, null, 2)}\n`,
      )
    case 'sarif':
      return write(printSarif(findings, explained, version))
    case 'github':
      for (const finding of findings) write(`${printAnnotation(finding)}\n`)
      return
    case 'text': {
      const paint = painter(usesColor(io.stdout, io.env))
      for (const finding of findings) write(`${printFinding(finding, sources.get(finding.file), paint)}\n\n`)
    }
  }
}
