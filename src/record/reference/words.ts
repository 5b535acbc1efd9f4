/** What the page `docs/record.md` says beside the fields. */

export const head = `# The record

An incident is one file, a *record*: who did what and when, whose data and which people are concerned, why it happened, what was
done about it. Everything else is made from it: the timeline, the deadlines, the postmortem, the notices in every language. A
document adds words to it, never facts.

A record is YAML 1.2 (or [Markdown](#markdown-records)) and stands in \`incidents/\` under its id. This page is made from the
declaration that checks records; editors get the same from \`schema/incident.schema.json\`, if the file begins with

\`\`\`yaml
# yaml-language-server: $schema=../schema/incident.schema.json
\`\`\`

## Example`

export const afterExample = `Nobody recorded the day of the removal, so the record says only what it followed. The notification may be shown to everybody; the
other events are internal, because nothing else is said.

## Fields

A key that begins with \`x-\` is yours: it may stand beside any of the fields and is ignored. Any other key that is not listed here is an
error. *Audience* is who may see the field when nothing nearer to it says so; see [Who may see what](#who-may-see-what).`

export const times = `## Times

A time is as precise as you know it and no more. The notation is EDTF (ISO 8601-2, levels 0 and 1), which extends the dates and times
of ISO 8601.`

export const afterTimes = `A time without an offset is read by the clocks of [\`timezone\`](#timezone), or in UTC if there is none. An event without a time can still
have its place in the order: \`after\` and \`before\` name events that it surely followed or preceded.

A fact has several times. \`at\` is when it happened; \`learned\` is when we learned it; \`withdrawn\` is when it turned out to be
wrong. \`--as-of 2025-11-26\` leaves out what the record says was learned later. What does not say when it
was learned is shown, and so are title, risk and severity as they stand.`

export const texts = `## Texts

A text is either one text, in the record's [\`language\`](#language), or several by language:

\`\`\`yaml
title: A breach at our mailing provider
# or
title:
  en: A breach at our mailing provider
  it: Una violazione presso il nostro fornitore di posta
\`\`\`

The tags are those of BCP 47: \`en\`, \`it\`, \`pt-BR\`, \`sr-Latn\`. A document takes the text of its own language, or that of the
language without its region. Where there is neither, it is not written; with \`--fallback en\` it takes the English text and says so.

*Markdown* may have several paragraphs, lists, emphasis, code and links; HTML in it is shown as text. A *line of text* is plain: no
character in it becomes markup.

Most lists take a bare text for an item that has nothing else to say: \`- Switch on two-factor authentication.\` is short for
\`- text: Switch on two-factor authentication.\``

export const audiences = `## Who may see what

\`public\`, \`customer\`, \`regulator\` and \`internal\`, from the widest circle to the narrowest. A document has an audience too, and shows only
what may be seen by everybody in it: a letter to customers shows what is \`public\` or \`customer\`.

It fails closed. What says nothing has the audience of its field in the table above, which for events, causes, lessons, actions and
notes is \`internal\`. A list in a document has only the items that its readers may see. If they may see none of them, or if the document
needs a single value that they may not see, it is not written, and the error names the line of the record.

What is for customers by itself is opened to everybody, or closed, for a whole field at once:
[\`audiences: { title: public, measures: public }\`](#audiences). Events, causes, lessons, actions, questions and notes say it one by one.`

export const references = `## References

| where | names |
| --- | --- |
| \`by\` | \`us\` (ourselves) or a key of \`parties\` |
| \`to\` | \`us\`, \`customers\`, \`public\` or a key of \`parties\` |
| \`after\`, \`before\`, \`corrects\` | an event: its \`id\`, or its kind if it is the only one of that kind |
| \`sources\` of an event or item | keys of the record's \`sources\` |
| \`answers\` of an action | the \`id\` of lessons |
| \`under\` of a notification | the duties that it meets: a regime such as \`gdpr-33-1\` (\`forthright explain gdpr-33-1\` says what it asks for), the beginning of its name (\`gdpr-34\`, \`nis2-23\`), or the \`id\` of one of \`contracts\` |

A reference to something that is not there is an error, with the name that was probably meant.`

export const markdown = `## Markdown records

A record may be written as Markdown, with the short fields in front matter and the narrative as headed sections:
[Markdown records](markdown-records.md) says how.`

export const terms = `## Terms

The words that a record may use, with their meaning and, where there is one, the word of the standards for the same thing. Kinds of events
and categories of data may also be your own: \`x-\`, then small letters, digits and \`-\`. Give each a label in every language under
[\`terms\`](#terms). \`forthright explain TERM\` prints what stands here.`
