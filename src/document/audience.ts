import { type Audience, type AudienceField, audienceFields, audiences, type Path } from '../record/index.ts'

/** Whether a value may stand in a document: the document must be at least as restricted as the value. */
export function mayShow(document: Audience, value: Audience): boolean {
  return audiences.indexOf(value) <= audiences.indexOf(document)
}

/** The more restricted of some audiences; `public` of none. */
export function narrowest(values: readonly Audience[]): Audience {
  return values.reduce<Audience>((a, b) => (mayShow(a, b) ? a : b), 'public')
}

/** Fields at the top of a record whose items, or which themselves, may say `audience`. */
const withAudience = new Set([
  ...['summary', 'impact', 'events', 'data', 'people', 'causes', 'consequences', 'measures', 'advice'],
  ...['lessons', 'actions', 'questions', 'notes', 'sources'],
])

/** Whether the record can say for whom the value at a path is, at the value itself. */
export function takesAudience([field, inner]: Path): boolean {
  if ((field === 'people' && inner === 'count') || (field === 'data' && inner === 'records')) return false
  return typeof field === 'string' && withAudience.has(field)
}

/** Whether the record can say for whom a whole field is: `audiences: { title: public }`. */
export function isAudienceField(field: string | number | undefined): field is AudienceField {
  return audienceFields.some((one) => one === field)
}
