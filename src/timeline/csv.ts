import type { Audience } from '../record/index.ts'
import type { Known } from './as-of.ts'
import { csvRow } from './csv-cells.ts'
import { phaseOf } from './phases.ts'

const columns = ['id', 'kind', 'phase', 'by', 'to', 'at', 'earliest', 'latest', 'audience', 'text'] as const

/**
 * A timeline as CSV, in which nothing can run as a formula.
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
  return [columns, ...rows].map(csvRow).join('')
}

function instant(epoch: number | undefined): string {
  return epoch !== undefined && Number.isFinite(epoch) ? new Date(epoch).toISOString() : ''
}
