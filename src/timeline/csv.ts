import type { Entry } from './order.ts'
import { phaseOf } from './phases.ts'

const columns = ['id', 'kind', 'phase', 'by', 'to', 'at', 'earliest', 'latest', 'audience', 'text'] as const

/**
 * A timeline as CSV (RFC 4180). A cell that a spreadsheet would run as a formula begins with an apostrophe (OWASP, CSV
 * injection), also where the sign is a full-width one or stands after blanks or after characters that cannot be seen.
 */
export function timelineToCsv(entries: readonly Entry[], language: string): string {
  const rows = entries.map(({ event, bounds }) => {
    const texts = event.text?.languages ?? {}
    const text = texts[language]?.value ?? Object.values(texts)[0]?.value ?? ''
    return [
      event.id,
      event.kind,
      phaseOf(event.kind) ?? '',
      event.by,
      event.to ?? '',
      event.at?.text ?? '',
      instant(bounds?.earliest),
      instant(event.end?.latest ?? bounds?.latest),
      event.audience,
      text,
    ]
  })
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function instant(epoch: number | undefined): string {
  return epoch !== undefined && Number.isFinite(epoch) ? new Date(epoch).toISOString() : ''
}

function cell(value: string): string {
  const safe = /^[\s\p{Cf}]*[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
