import type { Fault } from './rule.ts'

/** What rendering a document finds. */
export const renderingFaults: readonly Fault[] = [
  {
    foundBy: 'rendering',
    code: 'audience-leak',
    level: 'error',
    source: 'Practice: nothing leaks',
    title: 'A document would show a value that its readers may not see',
    explain: `Every value has an audience, from \`public\` over \`customer\` and \`regulator\` to \`internal\`, and so has every document. A value
that is more restricted than the document stops the render, whatever the template asks for. If those readers may see the value,
widen its \`audience\` in the record, at the place that the message names; if not, take it out of the template.`,
  },
  {
    foundBy: 'rendering',
    code: 'translation-missing',
    level: 'error',
    source: 'GDPR art. 12(1): clear and plain language',
    title: 'A document needs a text in a language that the record does not have',
    explain: `A letter is in one language from its first word to its last; a text in another is never put in its place in silence. Add the
translation to the record, beside the text that the message names, or render the document in a language that all its texts have.`,
  },
  {
    foundBy: 'rendering',
    code: 'value-missing',
    level: 'error',
    source: 'Practice: a document adds words, never facts',
    title: 'A document needs a value that the record does not have',
    explain: `The template has a sentence that cannot be written without this value, and nothing is made up. Add it to the record; or, in
a template of your own, write the sentence only if the value is there.`,
  },
  {
    foundBy: 'rendering',
    code: 'document-unfit',
    level: 'error',
    source: 'GDPR art. 33(1), 33(2)',
    title: 'A document is not for such an incident',
    explain: `A notification to the authority is the controller's, a notice to the controller is the processor's, and both are about
a breach of personal data. A document of a law that does not apply would state what is not so. Render another document, or correct
the kind of the incident or the role of the organisation.`,
  },
  {
    foundBy: 'rendering',
    code: 'template',
    level: 'error',
    source: 'The templates',
    title: 'A template is wrong',
    explain: `The template names a value, a partial or a helper that there is none of, or it is not closed where it should be. The message
gives the line in the template. Names are checked when it is loaded, also those in a condition that is false.`,
  },
  {
    foundBy: 'rendering',
    code: 'unsafe-link',
    level: 'error',
    source: 'RFC 3986; practice: nothing injects',
    title: 'A link in a document leads to an address that is not safe',
    explain: `Only addresses that begin with \`https://\`, \`http://\` or \`mailto:\` become links; \`javascript:\` and the like would run a
program on the reader's machine. Write the address whole, in the template or as one field of the record.`,
  },
  {
    foundBy: 'rendering',
    code: 'unsafe-address',
    level: 'error',
    source: 'RFC 5322, 3.4: a header of a mail is a list of addresses',
    title: 'The sender of a mail has an address that mail programs may not take for one',
    explain: `A mail (\`--format eml\`) comes from the contact of the organisation. A comma, a line ending or a letter outside of ASCII in that
address could add a recipient or a header, or keep the mail from being sent. Give the contact an address of plain letters.`,
  },
  {
    foundBy: 'rendering',
    code: 'profile-item-missing',
    level: 'error',
    source: 'The law of the profile, which the message cites',
    title: 'A document lacks what its profile asks for',
    explain: `\`render --profile\` holds the finished document against what a law asks of it. The message cites the paragraph and the hint
names the field of the record that would supply the item; \`forthright explain <profile> <record>\` shows where each item is met. What only
a recital or practice asks for is told as advice and stops nothing.`,
  },
  {
    foundBy: 'rendering',
    code: 'profile-item-forbidden',
    level: 'error',
    source: 'The law of the profile, which the message cites',
    title: 'A document says what its profile forbids',
    explain: `Some laws forbid in a letter what others demand: Massachusetts does not let the letter to a resident tell the nature of the
breach, and a letter below the threshold of GDPR art. 34 must not claim that article. Take the passage out of the template, or write the
letter for the readers of that place from a template of their own.`,
  },
  {
    foundBy: 'rendering',
    code: 'font-missing',
    level: 'error',
    source: 'ISO 14289-1 (PDF/UA-1), 7.21.8: no glyph is missing',
    title: 'A PDF would have a character that no font shows',
    explain: `A PDF carries the letters that it shows. The fonts that come with forthright have Latin, Greek, Cyrillic, Arabic, Hebrew,
emoji and many signs; those of other scripts are large and have packages of their own, which the message names. For what no
package has, put a TrueType or OpenType font into a folder and name it with \`--fonts\`. No character is left out or replaced.`,
  },
  {
    foundBy: 'rendering',
    code: 'picture-unreadable',
    level: 'error',
    source: 'Practice: what a format cannot express is an error',
    title: 'A picture of a document cannot be read',
    explain: `The logo of a letterhead is a PNG or an SVG. This one is neither, is damaged, or does not stand alone: the text of an SVG takes the fonts of the machine, and what it links to is a file of the machine. Turn text into
outlines, and put pictures into the file.`,
  },
]
