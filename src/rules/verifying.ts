import type { Fault } from './rule.ts'

const source = 'Practice: the same facts everywhere'

/** What holding an edited document against its record finds. */
export const verifyingFaults: readonly Fault[] = [
  {
    foundBy: 'verifying',
    code: 'edited-value-changed',
    level: 'error',
    source,
    title: 'A document that somebody edited says something else than its record',
    explain: `A date, a time, a number, a duration, a name, a category of data or an address stands where the record has another, or is
more or less exact than there (“about”, “at least”, “or later”); the place in the record is told beside it. Write what the record says; or, if the document is right, correct the record and render every
document anew, for the others say the same. A date may be written in another order, and words may be edited freely.`,
  },
  {
    foundBy: 'verifying',
    code: 'edited-value-missing',
    level: 'error',
    source,
    title: 'A document that somebody edited no longer says what its record says',
    explain: `Every date, time, number, duration and address that the record puts into a section has to stay in it, as often as it stands
there; so do names and categories of data that are values of their own. It may move within its section. What should not be told is taken out
of the record, or made \`audience: internal\` there, and then it is in no other document either.`,
  },
  {
    foundBy: 'verifying',
    code: 'edited-value-unexpected',
    level: 'error',
    source,
    title: 'A document that somebody edited says what its record does not',
    explain: `Somebody wrote a date, a time, a number, a duration or an address that the document as the record has it says nowhere. If it is
true, it belongs in the record, from which every other document gets it too.`,
  },
  {
    foundBy: 'verifying',
    code: 'edited-category-unexpected',
    level: 'error',
    source: 'GDPR art. 33(3)(a): the categories of data concerned; practice: the same facts everywhere',
    title: 'A document that somebody edited lists data that its record does not list there',
    explain: `Under the data involved stand the categories of \`data.involved\`, under those not involved the categories of
\`data.not-involved\`, and no others. Correct the record and render the document anew, or take the category out. What stands among the
categories of a sentence, and is no category of which we have a word, is a warning.`,
  },
  {
    foundBy: 'verifying',
    code: 'edited-negation-changed',
    level: 'error',
    source,
    title: 'A document that somebody edited denies what it said, or says what it denied',
    explain: `A sentence lost its “not”, or got one, and is otherwise the same; or a heading and what stands above a list of data no longer
say that they are not involved. Write what the record says; a sentence may be written anew in other words.`,
  },
  {
    foundBy: 'verifying',
    code: 'edited-heading-changed',
    level: 'error',
    source: 'The profile of the document: the headings that its law prescribes',
    title: 'A heading that a law prescribes has other words in a document that somebody edited',
    explain: `Some laws prescribe the title and the headings of a letter word for word, as California does; \`forthright explain\` with
the name of the profile lists them. Other headings may be written anew.`,
  },
  {
    foundBy: 'verifying',
    code: 'edited-section-missing',
    level: 'error',
    source,
    title: 'A section is gone from a document that somebody edited',
    explain: `What a letter has to contain stands in its sections. A section may get another heading, if what stands under it stays; a
heading that is gone leaves its text under the one before, where it means something else.`,
  },
  {
    foundBy: 'verifying',
    code: 'edited-file-unreadable',
    level: 'error',
    source: 'ECMA-376 (Word), CommonMark, HTML',
    title: 'A file is not the document that its name says',
    explain: `A Word file has to be a ZIP archive with well-formed parts, and a text UTF-8. Open it in the program that it is from and save
it again, or render the document anew.`,
  },
  {
    foundBy: 'verifying',
    code: 'edited-record-unknown',
    level: 'error',
    source,
    title: 'Nobody can tell which document of which record a file is',
    explain: `HTML and Word files say it of themselves, unless a program took it out when it saved them; of a Markdown file its name says it, as
\`render --out\` gave it: \`<id>.<document>[.<profile>].<language>.md\`. Otherwise say \`--record\`, \`--document\` and \`--locale\`.`,
  },
]
