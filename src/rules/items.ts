import type { FieldName, Incident, Item, Text } from '../record/index.ts'

/** The fields whose values are items. */
export const itemFields = [
  'summary',
  'impact',
  'causes',
  'consequences',
  'measures',
  'advice',
  'indicators',
  'lessons',
  'actions',
  'questions',
  'notes',
] as const satisfies readonly FieldName[]

/** Every item of an incident. */
export function itemsOf(incident: Incident): readonly Item[] {
  return itemFields.flatMap((field): readonly Item[] => {
    const value = incident[field]
    return value === undefined ? [] : 'path' in value ? [value] : value
  })
}

/**
 * Every text that a document may show in its own language: not the titles of sources, which stay as published, nor labels
 * of terms that the record does not use, as a project gives them to all of its records.
 */
export function textsOf(incident: Incident): readonly Text[] {
  const used = new Set<string>([
    ...incident.events.map(({ kind }) => kind),
    ...[...incident.dataInvolved, ...incident.dataNotInvolved].map(({ category }) => category),
  ])
  const texts = [
    incident.title,
    ...incident.parties.map((party) => party.service),
    ...incident.events.flatMap((event) => [event.text, event.reasons, event.said, event.instead]),
    ...[...incident.dataInvolved, ...incident.dataNotInvolved].map((item) => item.text),
    ...incident.people.groups.map((group) => group.text),
    ...itemsOf(incident).map((item) => item.text),
    ...Object.entries(incident.terms).flatMap(([term, label]) => (used.has(term) ? [label] : [])),
  ]
  return texts.filter((text) => text !== undefined)
}
