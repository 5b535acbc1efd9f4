import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from 'vscode-languageserver-types'
import type { Finding, Level } from '../record/index.ts'
import { type Positions, rangeIn } from './positions.ts'

/** What a finding needs to be told in an editor. */
export interface Telling {
  readonly positions: Positions
  /** The document's own address, and the path under which findings name it. */
  readonly uri: string
  readonly path: string
  /** The address of another file that a finding names. */
  readonly uriOf: (file: string) => string
  /** The address of the page that explains a code. */
  readonly pageOf: (code: string) => string
}

const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  advice: DiagnosticSeverity.Information,
}

/**
 * A finding as editors show it. What mends it stands below the message, as there is no other field for it; what is wrong in
 * the project's file is told at the head of the record, with the way there.
 */
export function diagnosticOf(finding: Finding, telling: Telling): Diagnostic {
  const { positions, pageOf, path } = telling
  const { file, place, level, code, message, hint } = finding
  const isOwn = file === path
  const related = relatedTo(finding, telling)
  return {
    range: isOwn ? positions.rangeOfPlace(place) : positions.rangeOf({ start: 0, end: 0 }),
    severity: severities[level],
    source: 'forthright',
    code,
    codeDescription: { href: pageOf(code) },
    message: hint === undefined ? message : `${message}\n${hint}`,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  }
}

function relatedTo(
  finding: Finding,
  { positions, uri, uriOf, path }: Telling,
): DiagnosticRelatedInformation[] {
  const isOwn = finding.file === path
  const elsewhere = isOwn ? [] : [{ message: finding.message, place: finding.place, file: finding.file }]
  return [...elsewhere, ...(finding.related ?? [])].map(({ message, place, file = finding.file }) => ({
    message,
    location:
      file === path
        ? { uri, range: positions.rangeOfPlace(place) }
        : { uri: uriOf(file), range: rangeIn(place) },
  }))
}
