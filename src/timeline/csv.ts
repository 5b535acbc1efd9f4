import type { Audience } from '../record/index.ts'
import type { Known } from './as-of.ts'
import { phaseOf } from './phases.ts'

const columns = ['id', 'kind', 'phase', 'by', 'to', 'at', 'earliest', 'latest', 'audience', 'text'] as const

/**
 * A timeline as CSV (RFC 4180). A cell that a spreadsheet would run as a formula begins with an apostrophe (OWASP, CSV
 * injection), also where the sign is a full-width one or stands after blanks or after characters that cannot be seen.
 *
 * @param timeline the timeline, its bounds already drawn from nothing that the reader may not see
 * @param language the language of the texts, where they have it
 * @param isShown whether the reader may see what is for an audience
 */
export function timelineToCsv(
  { entries, incident }: Known,
  language: string,
  isShown: (audience: Audience) => boolean = () => true,
): string {
  const party = (id: string | undefined): string =>
    id === undefined || (!isShown('customer') && incident.parties.some((one) => one.id === id)) ? '' : id
  const shown = entries.filter(({ event }) => isShown(event.audience))
  const rows = shown.map(({ event, bounds }) => {
    const texts = event.text?.languages ?? {}
    const text = texts[language]?.value ?? Object.values(texts)[0]?.value ?? ''
    return [
      event.id,
      event.kind,
      phaseOf(event.kind) ?? '',
      party(event.by),
      party(event.to),
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
