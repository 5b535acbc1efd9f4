import type { Analysis } from './analysis.ts'
import { type Occurrence, occurrenceAt, occurrencesIn } from './names.ts'

/** Where what is named at an offset is defined: `party`, `event`, `source`, `lesson`, contract, own term. */
export function definitionAt(analysis: Analysis, offset: number): readonly Occurrence[] {
  return sameAs(analysis, offset).filter(({ isDefinition }) => isDefinition)
}

/** Every place that names what is named at an offset, in the order of the text. */
export function referencesAt(
  analysis: Analysis,
  offset: number,
  withDefinition: boolean,
): readonly Occurrence[] {
  return sameAs(analysis, offset).filter(({ isDefinition }) => withDefinition || !isDefinition)
}

function sameAs({ reading: { node, parts } }: Analysis, offset: number): readonly Occurrence[] {
  if (!node) return []
  const all = occurrencesIn(node, parts)
  const here = occurrenceAt(all, offset)
  if (!here) return []
  return all
    .filter(({ realm, name }) => realm === here.realm && name === here.name)
    .sort((a, b) => a.span.start - b.span.start)
}
