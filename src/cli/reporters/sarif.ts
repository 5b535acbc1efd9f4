import type { Finding, Fix } from '../../record/index.ts'

const homepage = 'https://www.npmjs.com/package/forthright'
const levels = { error: 'error', warning: 'warning', advice: 'note' } as const

/** What SARIF says of a rule. */
export interface RuleSummary {
  readonly code: string
  readonly level: Finding['level']
  readonly title: string
  readonly explain: string
}

/** Findings as a SARIF 2.1.0 log (OASIS), which code hosts show beside the changed lines. */
export function printSarif(
  findings: readonly Finding[],
  rules: readonly RuleSummary[],
  version: string,
): string {
  const used = [...new Set(findings.map((finding) => finding.code))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'forthright',
            version,
            informationUri: homepage,
            rules: used.map((code) => {
              const rule = rules.find((one) => one.code === code)
              return {
                id: code,
                shortDescription: { text: rule?.title ?? code },
                fullDescription: { text: rule?.explain ?? rule?.title ?? code },
                helpUri: `https://unpkg.com/forthright/docs/rules.md#${code}`,
                defaultConfiguration: { level: levels[rule?.level ?? 'error'] },
              }
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: finding.code,
          ruleIndex: used.indexOf(finding.code),
          level: levels[finding.level],
          message: {
            text: finding.hint === undefined ? finding.message : `${finding.message}. ${finding.hint}`,
          },
          locations: [locationOf(finding.file, finding.place)],
          ...(finding.related === undefined
            ? {}
            : {
                relatedLocations: finding.related.map(({ message, place, file }) => ({
                  ...locationOf(file ?? finding.file, place),
                  message: { text: message },
                })),
              }),
          ...(finding.fix === undefined
            ? {}
            : {
                fixes: [finding.fix, ...(finding.otherFixes ?? [])].map((fix) => fixOf(finding.file, fix)),
              }),
        })),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function fixOf(file: string, { title, edits }: Fix) {
  const replacements = edits.map(({ place, text }) => ({
    deletedRegion: regionOf(place),
    insertedContent: { text },
  }))
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: { uri: uriOf(file) }, replacements }],
  }
}

function locationOf(file: string, place: Finding['place']) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: regionOf(place) } }
}

function uriOf(file: string): string {
  return file.split(/[\\/]/).map(encodeURIComponent).join('/')
}

function regionOf({ start, end }: Finding['place']) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}
