import { record } from './example.ts'
import type { Examples, Fault } from './rule.ts'

const core = 'The record format'
const yaml = 'YAML 1.2.2'
const edtf = 'EDTF: ISO 8601-2:2019, levels 0 and 1'

/** What reading finds in the values of a record, in YAML and Markdown alike, and in its YAML. */
export const yamlFaults: readonly Fault[] = [
  fault('schema', core, 'A value is not of the kind that its field wants', {
    explain: `A field has a text where a number belongs, a word that is not among those it knows, or the like. The message says what
is expected. Everything else in the record is still checked.`,
    bad: 'severity: [|terrible|]\nstatus: [|Identifed|]\npeople: { count: [|about 400|] }',
    good: 'severity: critical\nstatus: identified\npeople: { count: { about: 400 } }',
    mended: 'severity: terrible\nstatus: identified\npeople: { count: { about: 400 } }',
    findings: [
      'Unexpected `terrible`, expected one of `low`, `medium`, `high`, `critical`',
      'Unexpected `Identifed`, expected one of `investigating`, `identified`, `monitoring`, `resolved`, `closed`',
      'Unexpected `about 400`, expected a number, `unknown`, or a map such as `{ about: 400 }`',
    ],
  }),
  fault('not-utf-8', yaml, 'A file is in another encoding than UTF-8', {
    explain: `Letters that cannot be decoded would stand as question marks in every document. Save the file in UTF-8, which every
editor can.`,
    bad: 'x-note: caff[|\uFFFD|]',
    good: 'x-note: caffè',
    findings: ['Unexpected bytes that are not UTF-8, expected text in UTF-8'],
  }),
  fault('unknown-key', core, 'A key is not one that the record format knows', {
    explain: `A misspelt key would otherwise be passed over in silence, and its value would be missing from every document. Correct it,
remove it, or begin it with \`x-\` to keep it as your own.`,
    bad: '[|severty|]: high',
    good: 'severity: high\nx-room: blue',
    mended: 'severity: high',
    findings: ['Unexpected key `severty`, expected `severity`'],
  }),
  fault('missing-key', core, 'A key that the record format wants is not there', {
    explain: `Some fields every record must have, and some an item must have. Add the key that the message names.`,
    bad: 'parties:\n  [|mailer|]: { name: Mailer }',
    good: 'parties:\n  mailer: { name: Mailer, role: processor }',
    findings: ['Unexpected lack of `role`, expected this field'],
  }),
  fault('time', edtf, 'A time cannot be read', {
    explain: `Times are written from the largest unit to the smallest, as precisely as they are known: \`2025\`, \`2025-11\`,
\`2025-11-09\`, \`2025-11-09T14:05Z\`; about: \`2025-11-09~\`; uncertain: \`2025-11-09?\`; a range: \`2025-11-08/2025-11-09\`; not known:
\`unknown\`. A date in another order would be read differently in different countries.`,
    bad: 'events:\n  - { kind: attack, at: 2026-02-[|30|] }\n  - { kind: detection, at: 2026[|/|]02/28 9:05 UTC }',
    good: 'events:\n  - { kind: attack, at: 2026-02-27 }\n  - { kind: detection, at: 2026-02-28T09:05Z }',
    mended: 'events:\n  - { kind: attack, at: 2026-02-30 }\n  - { kind: detection, at: 2026-02-28T09:05Z }',
    findings: [
      'Unexpected `2026-02-30`, expected a day from 01 to 28',
      'Unexpected `/`, expected a qualifier or the end',
    ],
  }),
  fault('time-zone', 'IANA time zone database', 'A time zone cannot be read', {
    explain: `\`timezone\` is the zone of every time without an offset. Write its IANA name, such as \`Europe/Rome\`, or \`UTC\`. An
abbreviation that several regions use (\`IST\`, \`CST\`) is refused, for it would be a guess of hours.`,
    bad: 'timezone: [|Europe/Roma|]',
    good: 'timezone: Europe/Rome',
    mended: 'timezone: Europe/Rome',
    findings: ['Unexpected `Europe/Roma`, expected a time zone'],
  }),
  fault(
    'dst-gap',
    'IANA time zone database',
    'A time does not exist, because the clocks were put forward over it',
    {
      explain: `In the night in which summer time begins, an hour is left out. A time in it is read by the offset that was in force
before. Write the time that was meant.`,
      bad: 'timezone: Europe/Rome\nevents:\n  - { kind: detection, at: [|2026-03-29T02:30|] }',
      good: 'timezone: Europe/Rome\nevents:\n  - { kind: detection, at: 2026-03-29T03:30 }',
      findings: ['`2026-03-29T02:30` does not exist in Europe/Rome: the clock jumps over it'],
    },
    'warning',
  ),
  fault(
    'dst-overlap',
    'IANA time zone database',
    'A time happened twice, because the clocks were put back over it',
    {
      explain: `In the night in which summer time ends, an hour comes twice. Without an offset the time is an interval that holds both.
Add the offset of the one that was meant.`,
      bad: 'timezone: Europe/Rome\nevents:\n  - { kind: detection, at: [|2026-10-25T02:30|] }',
      good: 'timezone: Europe/Rome\nevents:\n  - { kind: detection, at: 2026-10-25T02:30+01:00 }',
      findings: ['`2026-10-25T02:30` happens twice in Europe/Rome: the clock goes back'],
    },
    'warning',
  ),
  fault('yaml-syntax', yaml, 'The text is not YAML', {
    explain: `Nothing can be read of a text whose brackets, quotation marks or indentation do not close or align. Every such fault is
reported at once, one a line. A value that holds a colon and a space, or begins with a special character, needs quotation marks.`,
    bad: 'summary: [|t|]he vendor wrote: we are sorry',
    good: 'summary: "the vendor wrote: we are sorry"',
    findings: ['Unexpected second colon in a line, expected one key and one value'],
  }),
  fault(
    'merge-conflict',
    'Git: how conflicts are presented (git-merge)',
    'A merge has left two versions in the text',
    {
      explain: `Two people changed the same lines, and git left both versions between \`<<<<<<<\` and \`>>>>>>>\`. Until somebody says which is
true, nothing else of the record is read. Keep what is true of both, and remove the lines of the marks. To quote such lines in a
text, indent them.`,
      bad: '[|<<<<<<< HEAD|]\nseverity: high\n=======\nseverity: critical\n>>>>>>> mailer',
      good: 'severity: critical',
      mended: 'severity: high',
      findings: ['Unexpected merge conflict between `HEAD` and `mailer`, expected one text'],
    },
  ),
  fault('yaml-empty', yaml, 'The file is empty', {
    explain: `There is no record in the file, or only comments. \`forthright new\` writes one to begin with.`,
  }),
  fault('yaml-documents', yaml, 'The file holds more than one document', {
    explain: `A line \`---\` or \`...\` begins another YAML document, and only the first would be read. Keep one record in a file.`,
    bad: 'severity: high\nevents: []\n[|---|]\nseverity: low',
    good: 'severity: high',
    findings: ['Unexpected second document, expected one record in a file'],
  }),
  fault('duplicate-key', yaml, 'A key stands twice in one map', {
    explain: `Which of the two counts would depend on the program that reads them. Remove or rename one. In Markdown, two sources may
not have the same id.`,
    bad: 'severity: high\n[|severity|]: low',
    good: 'severity: high',
    findings: ['Unexpected second `severity`, expected each key once'],
  }),
  fault('forbidden-key', core, 'A key has a meaning to JavaScript that no record needs', {
    explain: `\`__proto__\`, \`constructor\` and \`prototype\` are refused as keys, so that no record can change how programs behave.`,
    bad: 'parties:\n  [|constructor|]: { name: Builder, role: supplier }',
    good: 'parties:\n  builder: { name: Builder, role: supplier }',
    findings: ['Unexpected key `constructor`, expected a key of the record'],
  }),
  fault('yaml-key', yaml, 'A key is a list or a map', {
    explain: `YAML allows a list or a map as a key; a record has no use for it. It is mostly a template's \`{{name}}\` without quotation
marks.`,
    bad: 'impact: { [|{ name }|]: 1 }',
    good: 'impact: "{{ name }}"',
    findings: ['Unexpected map as a key, expected a text'],
  }),
  fault('yaml-alias', yaml, 'An alias stands for a value elsewhere', {
    explain: `Aliases (\`*name\`) can make a small file stand for an enormous one, and a finding could not say which place it means. Write
the value out.`,
    bad: 'summary: &same We are sorry.\nimpact: [|*same|]',
    good: 'summary: We are sorry.\nimpact: We are sorry.',
    findings: ['Unexpected alias `*same`, expected the value itself'],
  }),
  fault(
    'yaml-merge',
    'YAML 1.1 merge key; not in YAML 1.2',
    'A merge key takes over the keys of another map',
    {
      explain: `\`<<\` is no part of YAML 1.2, and what it would bring in could not be pointed at. Write the keys out.`,
      bad: 'organisation:\n  [|<<|]: { role: controller }\n  name: Example Ltd\n  role: controller',
      good: 'organisation:\n  name: Example Ltd\n  role: controller',
      findings: ['Unexpected merge key `<<`, expected the keys themselves'],
    },
  ),
  fault('yaml-tag', yaml, 'A value has a tag', {
    explain: `Tags (\`!name\`) ask a program to make something of its own from a value. A record holds texts, numbers, lists and maps only.`,
    bad: 'severity: [|!level|] high',
    good: 'severity: high',
    findings: ['Unexpected tag `!level`, expected a value without a tag'],
  }),
  fault(
    'control-character',
    'Unicode; YAML 1.2.2, section 5.1',
    'A text holds a character that cannot be seen',
    {
      explain: `Control characters, halves of surrogate pairs and noncharacters cannot be printed, and some programs act on them. Remove
the character or its escape.`,
      bad: 'summary: [|"one\\x07two"|]',
      good: 'summary: one two',
      findings: ['Unexpected character U+0007, expected text that can be printed'],
    },
  ),
  fault(
    'invisible-character',
    'Unicode Technical Report 36; CVE-2021-42574',
    'A text holds a character without a shape',
    {
      explain: `Marks that turn the direction of the text after them, spaces without width and tag characters are not seen, but a name or an
address with one is another than the one that is read. They mostly come along when text is copied. Remove them. The characters that
join letters or mark a direction in Persian, Hindi or Hebrew (U+200C to U+200F) are not meant.`,
      bad: 'summary: [|"one\\u202etwo"|]',
      good: 'summary: one two',
      findings: ['Unexpected character U+202E, expected text that can be seen'],
    },
    'warning',
  ),
  fault('too-large', core, 'The file is too large', {
    explain: `A record may have one mebibyte of text; its Markdown also so many lines at most. Nobody reads more, and whoever could
make the program read it for hours could stop a service that checks records. Link to long material instead of copying it.`,
  }),
  fault('too-many-nodes', core, 'The file holds too many values', {
    explain: `A record may have a hundred thousand keys, values, lists and maps. Split it.`,
  }),
  fault('too-deep', core, 'Lists and maps are nested too deeply', {
    explain: `No field of a record nests more than a few levels; beyond 32 the text is refused before it can exhaust memory. Flatten it.`,
  }),
]

type Told = { readonly explain: string } & Partial<Pick<Examples, 'bad' | 'good' | 'findings' | 'mended'>>

function fault(
  code: string,
  source: string,
  title: string,
  { explain, bad, good, findings, mended }: Told,
  level: Fault['level'] = 'error',
): Fault {
  const about = { foundBy: 'reading', code, level, source, title, explain } as const
  if (bad === undefined || good === undefined || !findings) return about
  const mend = mended === undefined ? {} : { mended: record(mended) }
  return { ...about, examples: { bad: record(bad), good: record(good), findings, ...mend } }
}
