import * as v from 'valibot'
import { roles, sectors } from '../terms.ts'
import { line, lineText, webAddress } from './texts.ts'

const country = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{2}$/, 'country'),
  v.title('Country code'),
  v.description('The country of its seat (ISO 3166-1 alpha-2).'),
  v.examples(['IT', 'US']),
)

const contact = v.object({
  name: v.optional(v.pipe(line, v.description('The person or desk to ask for.'))),
  email: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.email(),
      v.title('E-mail address'),
      v.description('Where a letter can be answered.'),
      v.examples(['privacy@example.com']),
    ),
  ),
  url: v.optional(
    v.pipe(
      webAddress,
      v.description('A page with more, or with a form to write to.'),
      v.examples(['https://example.com/help']),
    ),
  ),
  phone: v.optional(
    v.pipe(
      line,
      v.description('A telephone number, as it should be printed.'),
      v.examples(['+39 02 1234 5678']),
    ),
  ),
  address: v.optional(v.pipe(line, v.description('The postal address on one line.'))),
})

export const party = v.object({
  name: v.pipe(line, v.description('The name as it stands in a letter.'), v.examples(['Mixpanel'])),
  role: v.pipe(
    v.picklist(roles),
    v.description('What the party is to the data: it says which duty a notification meets.'),
  ),
  service: v.optional(
    v.pipe(
      lineText,
      v.description('What the party does for us, to follow its name in a sentence.'),
      v.examples([{ en: 'web analytics', it: 'analisi web' }]),
    ),
  ),
  aliases: v.optional(
    v.pipe(
      v.array(line),
      v.description('Other names under which others speak of it, above all of a threat actor.'),
      v.examples([['UNC6395']]),
    ),
  ),
  country: v.optional(country),
  former: v.optional(
    v.pipe(
      v.boolean(),
      v.metadata({ default: false }),
      v.description('True once the party no longer works for us.'),
    ),
  ),
  contact: v.optional(v.pipe(contact, v.description('Where to reach the party.'))),
})

/** The fields of `organisation`. */
export const organisation = v.object({
  name: v.pipe(line, v.description('The organisation that keeps this record and signs its letters.')),
  role: v.pipe(v.picklist(roles), v.description('Our role for the data concerned.')),
  country: v.optional(country),
  sectors: v.optional(
    v.pipe(
      v.array(v.picklist(sectors)),
      v.description(
        'What it is to the law, where duties depend on it: an empty list says that it is none of these.',
      ),
    ),
  ),
  contact: v.optional(v.pipe(contact, v.description('Where a reader of a letter can ask.'))),
  dpo: v.optional(v.pipe(contact, v.description('The data protection officer (GDPR art. 37).'))),
})
