import { factsShape } from './facts/index.ts'
import { documentKinds } from './index.ts'
import type { DocumentKind } from './kind.ts'
import type { GroupShape, Shape } from './shape.ts'

const leafWords = {
  text: 'a text',
  moment: 'a time: `date`, `datetime`, `when`, `zone`',
  count: 'a number: `count`',
  duration: 'a length of time: `duration`',
  address: 'a URL or e-mail address; may be the target of a link',
  picture: 'a picture; stands in a paragraph of its own',
  flag: 'asked with `if` only',
} as const

/** What the page says of a kind of document. */
type PageKind = Pick<DocumentKind, 'name' | 'audience' | 'about' | 'shape' | 'meanings'>

/**
 * The text of `docs/templates.md`: what a template may use, from the shape against which templates are checked.
 *
 * @param others documents of several records, with all of their own fields
 */
export function renderTemplatesPage(others: readonly PageKind[]): string {
  return `${introduction}
## Fields of every document

${rows(factsShape)}
## Kinds of document

${[...documentKinds, ...others].map(kindWords).join('\n')}

${others.map(ownFields).join('\n')}`
}

/** The fields of a document of several records; of the records themselves, what they have beside the fields of every document. */
function ownFields({ name, shape }: PageKind): string {
  const parts = Object.entries(shape.group).flatMap(([field, member]) => {
    const item = typeof member === 'object' && 'list' in member ? member.list : undefined
    const isRecord = typeof item === 'object' && 'group' in item && 'organisation' in item.group
    return isRecord ? [{ field, own: withoutFacts(item) }] : []
  })
  const cover = Object.entries(shape.group).filter(([field]) => !parts.some((part) => part.field === field))
  return [
    `## Fields of the document \`${name}\`\n\n${rows({ group: Object.fromEntries(cover) })}`,
    ...parts.map(
      ({ field, own }) =>
        `\`${field}\` is a list of records: each has the fields of every document, and these.\n\n${rows(own)}`,
    ),
  ].join('\n')
}

function withoutFacts({ group }: GroupShape): GroupShape {
  return {
    group: Object.fromEntries(
      Object.entries(group).filter(([field]) => !Object.hasOwn(factsShape.group, field)),
    ),
  }
}

function kindWords({ name, audience, about, shape, meanings }: PageKind): string {
  const own = Object.entries(withoutFacts(shape).group)
  const meaning = (field: string): string => (meanings?.[field] === undefined ? '' : `: ${meanings[field]}`)
  const isOne = Object.hasOwn(shape.group, 'events')
  const extra = (isOne ? own : []).map(([field]) => `\n  - \`${field}\`${meaning(field)}`).join('')
  return `- \`${name}\` (audience: ${audience}): ${about}${extra}`
}

function rows(shape: Shape): string {
  return `| Field | What it is |\n| --- | --- |\n${entries(shape, '')
    .map(([name, words]) => `| \`${name}\` | ${words} |`)
    .join('\n')}\n`
}

function entries(shape: Shape, prefix: string): [string, string][] {
  if (typeof shape === 'string') return [[prefix, leafWords[shape]]]
  if ('list' in shape) {
    const inner = entries(shape.list, '')
    const item =
      inner.length === 1 && inner[0]?.[0] === ''
        ? inner[0][1]
        : `items with ${inner.map(([name]) => `\`${name}\``).join(', ')}`
    return [[prefix, `a list: ${item}`]]
  }
  return Object.entries(shape.group).flatMap(([name, member]) =>
    entries(member, prefix === '' ? name : `${prefix}.${name}`),
  )
}

const introduction = `# Templates

A template is Markdown in [Handlebars](https://handlebarsjs.com/guide/), one file for each document and language:
\`templates/customer-notice/it.md.hbs\`. It is written in whole sentences, so that a lawyer can read the letter as a letter.
\`--templates DIR\` takes templates from a folder of your own first, and from ours where yours has none.

A template brings words; every fact comes from the record. It can use the fields below, and nothing else: a name that does not
exist is an error with the template's own line and column. It cannot read files, call code, or see what its document's readers
may not see: to print such a value, to ask for it with \`if\`, or to loop over it stops the render. Some things can be asked for
all the same, and are then as if the record did not have them: \`summary\`, \`impact\`, what is under \`shown\`, the contacts of
\`organisation\`, and \`vendor\`, whose readers are those who may see an event by it. To print the others stops the render as ever.
Write no sentence for their not being there: the record may well have them.

A document for customers or the public that tells events needs one of \`summary\`, \`impact\` and \`events\` that its readers may
see. What is for customers by itself, such as title and measures, is opened to the public by \`audiences\` in the record.

## What a template can do

| | |
| --- | --- |
| \`{{title}}\` | prints a value. It is never read as Markdown or HTML, unless the field itself is Markdown. |
| \`{{#if vendor}}…{{else}}…{{/if}}\`, \`{{#unless …}}\` | whether something is there |
| \`{{#each measures.taken}}- {{text}}{{/each}}\` | repeats for each item of a list; \`{{this}}\` where an item is one value |
| \`{{#with organisation.contact}}{{email}}{{/with}}\` | goes into a group |
| \`{{date asOf}}\` | a time as a name, no finer than the day: "9 November 2025" |
| \`{{datetime at}}\` | the same with the time of day, if it is known |
| \`{{when detection.at}}\` | as the adverb of a sentence: "on 9 November 2025", "in November 2025" |
| \`{{inTimezone}}\` | says once in which zone times are told: "in the time zone Europe/Rome (UTC+1)" |
| \`{{zone at}}\` | the clock at that time: "UTC+1" |
| \`{{count people.count}}\` | a number, as precise as it is known: "about 1,200" |
| \`{{people people.count}}\` | so many people, in the form that the number asks for: "1 person", "about 1,200 people" |
| \`{{duration value}}\` | a length of time: "15 to 17 days" |
| \`{{list data.involved}}\` | a list in one sentence: "a, b and c"; parted by semicolons where a value has commas of its own |
| \`{{!-- … --}}\` | a note to whoever edits the template |

A value that is absent is false to \`if\`, and an error to print, which names the line of the template and the field of the
record: ask before you print what a record may lack. HTML and images are refused, for a document is printed in many formats. A
Markdown value in the middle of a line or in a cell becomes one line, its blocks and items set off by semicolons.

## Front matter

A template may begin with front matter that says who read it as a native professional of its language, or that nobody has, which
\`forthright render\` then says on standard error (\`--quiet\` keeps it to itself). A template without it says nothing.

\`\`\`yaml
---
reviewed: [{ by: Anna Rossi, role: avvocato, date: 2026-03-01 }]   # or: none
---
\`\`\`

## Times

Times of day are those of the record's zone. Where its clock did not stand alike at all of them, and where a clock shows a time
twice, each is printed with its offset: "02:30 (UTC+2)".
`
