import * as v from 'valibot'
import { type AudienceField, audiences } from '../terms.ts'

/** Who may see a field, where the record says it once for all that is in it. */
function forField(what: string) {
  return v.optional(v.pipe(v.picklist(audiences), v.description(`Who may see ${what}.`)))
}
export const fieldAudiences = v.object({
  title: forField('the title'),
  kind: forField('what sort of incident it is'),
  nature: forField('what the breach did to the data'),
  status: forField('how far it is dealt with'),
  organisation: forField('our name, our role and how to reach us'),
  parties: forField('the names, roles and services of others, where an event by them may be seen'),
  data: forField('the categories of data and the number of records'),
  people: forField('who is concerned, and how many'),
  consequences: forField('the likely consequences'),
  measures: forField('the measures'),
  advice: forField('the advice'),
} satisfies Readonly<Record<AudienceField, v.GenericSchema>>)

export const audience = v.pipe(
  v.picklist(audiences),
  v.description('Who may see it at most. It fails closed: what a document may not show stops its rendering.'),
)
