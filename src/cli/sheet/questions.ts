import type { Clock } from '../../clocks/index.ts'
import { fill } from '../../language/index.ts'
import type { Teller } from './teller.ts'

/** A line for each question on which several duties hang. */
export function questionsOf(teller: Teller, clocks: readonly Clock[]): readonly string[] {
  const groups = new Map<string, string[]>()
  for (const clock of clocks) {
    const question = questionOf(teller, clock)
    groups.set(question, [...(groups.get(question) ?? []), clock.duty.cite])
  }
  return [...groups].map(([question, cites]) => fill(question, '', [...new Set(cites)].join('; '))).sort()
}

/** The question as a pattern in which `{1}` stands for the duties. */
function questionOf({ words, sector }: Teller, { duty, why }: Clock): string {
  const sectors = why.some(({ key }) => key === 'sectors-unknown') ? (duty.applies.sectors ?? []) : []
  if (sectors.length > 0) {
    const named = sectors.map(sector).reduce((text, one) => fill(words('or'), text, one))
    return fill(words('if-sector'), named)
  }
  return fill(words('if-place'), duty.regions.join(', '))
}
