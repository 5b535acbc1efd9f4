import { markdownRecord } from './example.ts'
import type { Examples, Fault } from './rule.ts'

const source = 'The record format in Markdown'

/** What reading finds in a record that is written as Markdown. */
export const markdownFaults: readonly Fault[] = [
  fault('front-matter-missing', 'error', 'A Markdown record does not begin with front matter', {
    explain: `A record in Markdown begins with a line \`---\`, its fields in YAML, and another line \`---\`; its text follows. Without
them nothing says what the text is about.`,
    bad: '[|# Unauthorised access|]\n\nThe vendor wrote to us.\n',
    good: markdownRecord('# Unauthorised access at a mailing vendor'),
    findings: ['Unexpected beginning, expected front matter: a line `---`, YAML fields, a line `---`'],
  }),
  fault('front-matter-unclosed', 'error', 'The front matter of a Markdown record does not end', {
    explain: `The second line \`---\` is missing, so the whole text would be read as YAML. Write it after the fields.`,
    bad: '[|---|]\nforthright: 1\n\n# Unauthorised access\n',
    good: markdownRecord('# Unauthorised access at a mailing vendor'),
    findings: ['Unexpected end of the file in the front matter, expected a line `---` after its fields'],
  }),
  fault('unknown-section', 'warning', 'A heading names no part of a record', {
    explain: `The sections have fixed names, in English or Italian, so that each text comes to its field. Text under another heading is
kept among the notes, where no letter shows it. Rename the heading. In the timeline, a heading is a date.`,
    bad: markdownRecord('## Timeline\n\n### [|Monday|]\n\n- 2026-05-09 — Detection: an alarm rang.'),
    good: markdownRecord('## Timeline\n\n### 2026-05-09\n\n- 11:20 UTC — Detection: an alarm rang.'),
    findings: ['Unexpected heading `Monday` in the timeline, expected a date such as `2025-11-18`'],
  }),
  fault('duplicate-section', 'error', 'A section stands twice in one language', {
    explain: `Which of the two counts would be a guess. Join them, or give the second its language: \`## Summary [it]\`.`,
    bad: markdownRecord('## Summary\n\nThe vendor wrote.\n\n## [|Summary|]\n\nIl fornitore ha scritto.'),
    good: markdownRecord('## Summary\n\nThe vendor wrote.\n\n## Summary [it]\n\nIl fornitore ha scritto.'),
    findings: ['Unexpected second section `Summary` in `en`, expected each once'],
  }),
  fault('duplicate-field', 'error', 'A field is said twice', {
    explain: `A field stands in the front matter or in a section of the text, not in both; and an attribute of an item stands once.
Remove one of the two. Only the title may be repeated, in the same words.`,
    bad: markdownRecord('## [|Summary|]\n\nThe vendor wrote to us.', 'summary: The vendor wrote.'),
    good: markdownRecord('## Summary\n\nThe vendor wrote to us.'),
    findings: [
      'Unexpected section for `summary`, expected the field in the front matter or the section, not both',
    ],
  }),
  fault('translation-count', 'error', 'A translated list has another number of items', {
    explain: `The items of a translation belong to those of the original by their order, so there must be as many. Otherwise a letter
would give one piece of advice in one language and another in the next.`,
    bad: markdownRecord(
      '## Advice\n\n- Change your password.\n- Be careful.\n\n## [|Advice|] [it]\n\n- Cambiate la password.',
    ),
    good: markdownRecord(
      '## Advice\n\n- Change your password.\n- Be careful.\n\n## Advice [it]\n\n- Cambiate la password.\n- State attenti.',
    ),
    findings: ['Unexpected 1 item of `Advice` in `it`, expected 2 as in `en`'],
  }),
  fault('translation-mismatch', 'error', 'A translation says a field otherwise than the original', {
    explain: `A translation has only words of its own. A date, a party or an audience is said once, in the section that is translated; a
translation may repeat it and never change it.`,
    bad: markdownRecord(
      '## Advice\n\n- Be careful. {audience: public}\n\n## Advice [it]\n\n- State attenti. {audience: [|internal|]}',
    ),
    good: markdownRecord(
      '## Advice\n\n- Be careful. {audience: public}\n\n## Advice [it]\n\n- State attenti.',
    ),
    findings: [
      'Unexpected `audience` in the translation `it`, expected the same value as in what it translates',
    ],
  }),
  fault('event-kind', 'warning', 'The words before an event’s text are nearly a kind of event', {
    explain: `An event is written \`TIME — KIND by PARTY to PARTY: text\`. If the words before the colon are no kind, they are read as text,
and the event is an \`observation\`. Correct the word.`,
    bad: markdownRecord('## Timeline\n\n- 2026-05-09 — [|Detecton|]: an alarm rang.'),
    good: markdownRecord('## Timeline\n\n- 2026-05-09 — Detection: an alarm rang.'),
    findings: ['Unexpected `Detecton`, expected a kind of event; it is read as text'],
  }),
  fault('attribute-colon', 'warning', 'Attributes lack their colon', {
    explain: `Braces at the end of an item are attributes only if they hold a field and a value: \`{audience: customer}\`. Without the
colon they are text, which documents show.`,
    bad: markdownRecord('## Advice\n\n- Be careful. [|{audience public}|]'),
    good: markdownRecord('## Advice\n\n- Be careful. {audience: public}'),
    findings: [
      'Unexpected `{audience public}` without a colon, expected `{audience: public}`; it is read as text',
    ],
  }),
  fault('day-missing', 'error', 'A time of day has no day', {
    explain: `A bare time of day belongs to the date of the heading above it, or to the date that the text states before the timeline.
Write one of them.`,
    bad: markdownRecord('## Timeline\n\n- [|11:20 UTC|] — Detection: an alarm rang.'),
    good: markdownRecord('## Timeline\n\n### 2026-05-09\n\n- 11:20 UTC — Detection: an alarm rang.'),
    findings: ['Unexpected `11:20 UTC` without a day, expected a date'],
  }),
  fault('time-order', 'warning', 'A time of day is earlier than the one before it', {
    explain: `Under one date, times go forward. One that goes back may belong to the next day; it is not moved there in silence. Put what
happened after midnight under a heading with its date.`,
    bad: markdownRecord(
      '## Timeline\n\n### 2026-05-09\n\n- 23:50 UTC — Detection: an alarm rang.\n- [|00:10 UTC|] — Containment: we cut the line.',
    ),
    good: markdownRecord(
      '## Timeline\n\n### 2026-05-09\n\n- 23:50 UTC — Detection: an alarm rang.\n\n### 2026-05-10\n\n- 00:10 UTC — Containment: we cut the line.',
    ),
    findings: ['Unexpected `00:10` after `23:50`, expected times in order; it is read as the same day'],
  }),
  fault('time-zone-conflict', 'error', 'The text states two time zones', {
    explain: `The text says in which zone its times are (\`All times are UTC.\`), and another place, or \`timezone\` in the front matter, says
another. Keep one of them.`,
    bad: markdownRecord(
      '## Timeline\n\nAll times are [|UTC|].\n\n- 2026-05-09 11:20 — Detection: an alarm rang.',
      'timezone: Europe/Rome',
    ),
    good: markdownRecord(
      '## Timeline\n\nAll times are UTC.\n\n- 2026-05-09 11:20 — Detection: an alarm rang.',
    ),
    findings: ['Unexpected zone `UTC`, expected `Europe/Rome` as said in the front matter'],
  }),
  fault('stray-text', 'warning', 'Text stands beside the list of a section', {
    explain: `The section is a list, and a paragraph beside it belongs to none of its items. It is kept as a note, which no letter shows.
Make it an item, or move it to \`Notes\`.`,
    bad: markdownRecord('## Advice\n\n[|Please read this.|]\n\n- Change your password.'),
    good: markdownRecord('## Advice\n\n- Change your password.\n\n## Notes\n\nPlease read this.'),
    findings: ['Unexpected text beside the list of `Advice`, expected list items only; it is kept as a note'],
  }),
  fault('inner-attributes', 'error', 'Attributes stand in an inner list', {
    explain: `Attributes such as \`{audience: internal}\` hold for the item of the outer list. In an inner one they would pass for text, and an
audience would be lost. Move them to the end of the outer item.`,
    bad: markdownRecord('## Advice\n\n- Be careful:\n  - with links [|{audience: internal}|]'),
    good: markdownRecord('## Advice\n\n- Be careful with links {audience: internal}'),
    findings: ['Unexpected attributes in an inner list, expected them at the end of the outer item'],
  }),
  fault('title-attributes', 'error', 'The title has attributes', {
    explain: `A title is read by everyone and has no fields of its own. Remove the attributes.`,
    bad: markdownRecord('# Unauthorised access at a mailing vendor {[|audience|]: internal}'),
    good: markdownRecord('# Unauthorised access at a mailing vendor'),
    findings: ['Unexpected `audience` on the title, expected words only'],
  }),
  fault('link-definition', 'warning', 'A link is defined apart from its item', {
    explain: `Each item of a list is read by itself, so it cannot use a link that is defined elsewhere. Write the address in the item:
\`[text](https://example.com)\`.`,
    bad: markdownRecord(
      '## Advice\n\n- Read [our page](https://example.com).\n\n[|[page]: https://example.com|]',
    ),
    good: markdownRecord('## Advice\n\n- Read [our page](https://example.com).'),
    findings: ['Unexpected link definition in a section of items, expected the address in the item'],
  }),
  fault('source-id-missing', 'error', 'A source has no id', {
    explain: `Events and items cite a source by its id. Write it at the end of the source: \`{id: letter}\`.`,
    bad: markdownRecord('## Sources\n\n- [|Letter of the vendor to us|]'),
    good: markdownRecord('## Sources\n\n- Letter of the vendor to us {id: letter}'),
    findings: ['Unexpected source without an id, expected `{id: ...}` at its end'],
  }),
  fault('unknown-column', 'error', 'A column of a table gives no field', {
    explain: `The heading of a column says which field its cells give: \`Time\`, \`Kind\`, \`Who\`, \`Text\`. One that names none, or the same
field twice, or a cell beyond the last column, would be lost. Rename the column, or move what it says to the text.`,
    bad: markdownRecord('## Actions\n\n| Action | [|What|] |\n| --- | --- |\n| Rotate the keys | red |'),
    good: markdownRecord('## Actions\n\n| Action | Owner |\n| --- | --- |\n| Rotate the keys | security |'),
    findings: ['Unexpected second column `What` for `text`, expected each once'],
  }),
  fault('unclosed-comment', 'error', 'A comment does not end', {
    explain: `\`<!--\` without \`-->\` hides everything after it. Close the comment.`,
    bad: markdownRecord('## Summary\n\nThe vendor wrote to us.\n\n[|<!--|] more to come'),
    good: markdownRecord('## Summary\n\nThe vendor wrote to us.\n\n<!-- more to come -->'),
    findings: ['Unexpected end of the text in a comment, expected `-->`'],
  }),
]

function fault(
  code: string,
  level: Fault['level'],
  title: string,
  { explain, ...examples }: Omit<Examples, 'now' | 'file'> & { readonly explain: string },
): Fault {
  return { foundBy: 'reading', code, level, source, title, explain, examples: { ...examples, file: 'md' } }
}
