import type { Audience, Text } from '../record/index.ts'
import type { Known } from './as-of.ts'
import { csvRow } from './csv-cells.ts'
import { phaseOf } from './phases.ts'

const columns = [
  ...['id', 'kind', 'phase', 'by', 'to', 'at', 'earliest', 'latest', 'audience', 'text'],
  ...['language', 'end', 'stage'],
]

/**
 * A timeline as CSV, in which nothing can run as a formula.
 *
 * @param timeline the timeline, its bounds already drawn from nothing that the reader may not see
 * @param languages the languages in which texts are wanted, best first; a text in none of them is given in its own, and
 *   each row says in which
 * @param isShown whether the reader may see what is for an audience
 */
export function timelineToCsv(
  { entries, incident }: Known,
  languages: readonly string[],
  isShown: (audience: Audience) => boolean = () => true,
): string {
  const parties = new Set(incident.parties.map(({ id }) => id))
  const party = (id: string | undefined): string =>
    id === undefined || (!isShown('customer') && parties.has(id)) ? '' : id
  const shown = entries.filter(({ event }) => isShown(event.audience))
  const rows = shown.map(({ event, bounds }) => {
    const [language, text] = textOf(event.text, languages)
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
      language,
      event.end?.text ?? '',
      event.stage ?? '',
    ]
  })
  return [columns, ...rows].map(csvRow).join('')
}

function textOf(
  text: Text | undefined,
  wanted: readonly string[],
): readonly [language: string, text: string] {
  const texts = Object.entries(text?.languages ?? {})
  const found = wanted.flatMap((tag) => texts.filter(([own]) => own === tag))[0] ?? texts[0]
  return found ? [found[0], found[1].value] : ['', '']
}

function instant(epoch: number | undefined): string {
  return epoch !== undefined && Number.isFinite(epoch) ? new Date(epoch).toISOString() : ''
}
