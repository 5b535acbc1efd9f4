import type { Finding } from '../../record/index.ts'

const commands = { error: 'error', warning: 'warning', advice: 'notice' } as const

/** A finding as a GitHub Actions annotation (workflow commands `error`, `warning`, `notice`). */
export function printAnnotation(finding: Finding): string {
  const { start, end } = finding.place
  const properties = [
    `file=${property(finding.file)}`,
    `line=${start.line}`,
    `endLine=${end.line}`,
    ...(start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : []),
    `title=${property(finding.code)}`,
  ]
  const text = finding.hint === undefined ? finding.message : `${finding.message}\n${finding.hint}`
  return `::${commands[finding.level]} ${properties.join(',')}::${data(text)}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
