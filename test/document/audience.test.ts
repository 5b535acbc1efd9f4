import { describe, expect, test } from 'vitest'
import { type DocumentKind, documentKinds, mayShow } from '../../src/document/index.ts'
import { type Audience, audiences, type RecordReading } from '../../src/record/index.ts'
import { findingsOf, kindOf, seen, sound, treeOf, wordsOf, write } from './writing.ts'

/** For each audience a word, and a year, that only its readers may see. */
const years: Readonly<Record<Audience, number>> = {
  public: 2011,
  customer: 2012,
  regulator: 2013,
  internal: 2014,
}
const levels = audiences.map((audience) => ({ audience, word: `zz${audience}`, year: years[audience] }))

/** Something for each audience. */
function each(write: (level: (typeof levels)[number]) => string): string {
  return levels.map(write).join('')
}

/** A list with an item for each audience. */
function items(field: string, more: (word: string, year: number) => string = () => ''): string {
  const list = each(
    ({ audience, word, year }) =>
      `  - { audience: ${audience}, text: { en: ${word} of ${field}, it: ${word} di ${field} }${more(word, year)} }\n`,
  )
  return `${field}:\n${list}`
}

const kinds = [
  'impact-start',
  'compromise',
  'detection',
  'vendor-disclosure',
  'awareness',
  'removal',
  'resolution',
]

/** The same events of ours: what we told, and what we put right. */
const told = ['notification', 'statement', 'correction']

/**
 * Every field of a record, at every audience that it can have: a record that opens to the public what is for customers
 * by itself, or one that does not.
 */
const recordOf = (own: 'public' | 'customer', role: string): string => `forthright: 1
id: zzcustomer-id
title: { en: zz${own} title, it: zz${own} titolo }
language: en
timezone: Europe/Rome
kind: personal-data-breach
nature: [confidentiality]
severity: critical
status: monitoring
risk: not-high
${own === 'public' ? 'audiences: { title: public, kind: public, nature: public, status: public, organisation: public, parties: public, data: public, people: public, consequences: public, measures: public, advice: public }\n' : ''}organisation:
  name: zz${own}-us
  role: ${role}
  contact: { name: zz${own}-desk, email: zz${own}@example.com, url: https://zz${own}.example/, phone: zz${own}-1, address: zz${own} street }
  dpo: { name: zz${own}-dpo, email: zz${own}-dpo@example.com }
parties:
  vendor: { name: zz${own}-vendor, role: processor, service: { en: zz${own} service, it: zz${own} servizio } }
summary: { audience: internal, text: { en: zzinternal summary, it: zzinternal sintesi } }
impact: { audience: regulator, text: { en: zzregulator impact, it: zzregulator effetti } }
events:
${kinds
  .map((kind) =>
    each(
      ({ audience, word, year }) => `  - id: ${kind}-${audience}
    kind: ${kind}
    by: ${kind === 'awareness' ? 'us' : 'vendor'}
    at: ${year}-03-04
    learned: ${year}-05-06
    audience: ${audience}
    sources: [{ id: ${word}, says: ${year}-07-08 }]
    reasons: ${word} reasons
    text: { en: ${word} ${kind}, it: ${word} ${kind} }
`,
    ),
  )
  .join('')}${told
  .map((kind) =>
    each(
      ({ audience, word, year }) => `  - id: ${kind}-${audience}
    kind: ${kind}
    to: customers
    at: ${year}-04-05
    audience: ${audience}
    next-update: ${year}-06-07
    corrects: [statement-internal, statement-${audience}]
    said: { en: ${word} said, it: ${word} detto }
    instead: { en: ${word} instead, it: ${word} invece }
    text: { en: ${word} ${kind}, it: ${word} ${kind} }
`,
    ),
  )
  .join('')}  - kind: review
    audience: public
    after: [detection-public, detection-regulator]
    before: removal-internal
    text: { en: undated, it: senza data }
  - kind: closure
    audience: public
    after: detection-public
    before: resolution-internal
    text: { en: undated, it: senza data }
data:
  involved:
${each(({ audience, word }) => `    - { category: name, audience: ${audience}, text: { en: ${word} data, it: ${word} dati } }\n`)}  not-involved:
${each(({ audience, word }) => `    - { category: password, audience: ${audience}, text: { en: ${word} other, it: ${word} altri } }\n`)}  records: 8765
people:
  count: 4321
  groups:
${each(({ audience, word }) => `    - { audience: ${audience}, count: 7, text: { en: ${word} group, it: ${word} gruppo } }\n`)}  not-involved:
${each(({ audience, word }) => `    - { audience: ${audience}, text: { en: ${word} others, it: ${word} gli altri } }\n`)}${items('causes', () => ', kind: root')}${items('consequences')}${items('measures')}${items('advice')}lessons:
${['well', 'badly', 'luck']
  .map((kind) =>
    each(
      ({ audience, word }) =>
        `  - { kind: ${kind}, audience: ${audience}, text: { en: ${word} ${kind}, it: ${word} ${kind} } }\n`,
    ),
  )
  .join(
    '',
  )}${items('actions', (word, year) => `, owner: ${word}-owner, due: ${year}-09-10, ticket: ${word}-1`)}${items('questions', (word, year) => `, owner: ${word}-owner, due: ${year}-09-11`)}${items('notes', (word) => `, title: ${word} note`)}sources:
${each(({ audience, word, year }) => `  ${word}: { audience: ${audience}, title: ${word} source, publisher: ${word} press, url: https://${word}.example/, date: ${year}-10-11, read: ${year}-11-12 }\n`)}`

const readings = {
  public: await sound(recordOf('public', 'controller')),
  processor: await sound(recordOf('customer', 'processor')),
  customer: await sound(recordOf('customer', 'controller')),
}
const reading = readings.customer

/** The record that a kind of document fits. */
function readingFor({ name, audience }: DocumentKind): RecordReading {
  if (name === 'controller-notice') return readings.processor
  return audience === 'public' ? readings.public : readings.customer
}

/** Words and years in a text that are not for some readers. */
function leaksIn(text: string, audience: Audience): string[] {
  return levels
    .filter((level) => !mayShow(audience, level.audience))
    .flatMap(({ word, year }) => [word, String(year)].filter((secret) => text.includes(secret)))
}

describe('a record with something for everybody', () => {
  const cases = documentKinds.flatMap(({ name }) =>
    audiences.flatMap((audience) => ['en', 'it'].map((tag) => [name, audience, tag] as const)),
  )

  test.each(cases)('%s for %s in %s shows what they may see', async (kind, audience, tag) => {
    const writing = await write({ kind, reading: readingFor(kindOf(kind)), tag, audience })
    if (writing.ok) {
      const { title, metadata, tree } = writing.document
      const words = [title, ...Object.values(metadata), wordsOf(tree)].join('\n')
      expect(leaksIn(words, audience)).toEqual([])
      expect(words).toContain(`zz${audience}`)
    } else {
      expect(new Set(writing.findings.map(({ code }) => code))).toEqual(new Set(['audience-leak']))
    }
    expect(writing.ok || !mayShow(audience, kindOf(kind).audience)).toBe(true)
  })

  test('a letter to customers has neither what is for an authority nor what is for ourselves', async () => {
    const words = wordsOf(await treeOf({ kind: 'customer-notice', reading }))
    for (const { audience, word } of levels) {
      expect(words.includes(`${word} detection`)).toBe(mayShow('customer', audience))
      expect(words.includes(`${word} data`)).toBe(mayShow('customer', audience))
    }
  })

  test('an event without a time is not placed by events that the readers may not see', async () => {
    const template = '{{#each events}}{{#if at}}{{datetime at}}{{/if}} {{text}};{{/each}}'
    const internal = wordsOf(await treeOf({ kind: 'timeline', reading, template }))
    expect(internal).toMatch(/2013[^;]*2014[^;]*undated ;/)
    const customer = wordsOf(await treeOf({ kind: 'timeline', reading, template, audience: 'customer' }))
    expect(customer).not.toMatch(/201[34]/)
    expect(customer).toContain('undated')
  })
})

const small = `forthright: 1
id: a-1
title: A title
language: en
kind: personal-data-breach
severity: critical
risk: high
organisation: { name: Example, role: controller }
parties:
  vendor: { name: Vendor, role: processor }
summary: A summary for us
impact: { audience: regulator, text: An impact }
events:
  - { kind: detection, at: 2026-05-01, sources: [report], text: A detection }
  - { id: told, kind: vendor-disclosure, by: vendor, at: 2026-05-02, audience: regulator }
  - { kind: removal, after: told, audience: customer, text: A removal }
  - { kind: x-own, at: 2026-05-04, audience: customer }
causes:
  - A cause
lessons:
  - { kind: badly, text: A lesson }
actions:
  - { text: An action, owner: An owner }
questions:
  - A question
notes:
  - { text: A note, title: A heading }
sources:
  report: { title: A report, audience: public }
  memo: { title: A memo }
terms: { x-own: Own }
`

describe('a template that would leak stops with the line of the record', () => {
  test.each<[template: string, line: string]>([
    ['{{summary}}', 'summary: A summary for us'],
    ['{{impact}}', 'impact: { audience: regulator, text: An impact }'],
    ['{{severity}}', 'severity: critical'],
    ['{{risk}}', 'risk: high'],
    ['{{#if risk}}x{{/if}}', 'risk: high'],
    ['{{#unless risk}}x{{/unless}}', 'risk: high'],
    ['{{#if causes}}x{{/if}}', '- A cause'],
    ['{{#unless causes}}x{{/unless}}', '- A cause'],
    ['{{#each causes}}{{text}}{{/each}}', '- A cause'],
    ['{{#each causes}}x{{else}}y{{/each}}', '- A cause'],
    ['{{#each lessons.badly}}x{{/each}}', '- { kind: badly, text: A lesson }'],
    ['{{#each actions}}{{owner}}{{/each}}', '- { text: An action, owner: An owner }'],
    ['{{#if notes}}x{{/if}}', '- { text: A note, title: A heading }'],
    [
      '{{#if detection}}x{{/if}}',
      '- { kind: detection, at: 2026-05-01, sources: [report], text: A detection }',
    ],
    [
      '{{#with detection}}x{{/with}}',
      '- { kind: detection, at: 2026-05-01, sources: [report], text: A detection }',
    ],
    ['{{detection.text}}', '- { kind: detection, at: 2026-05-01, sources: [report], text: A detection }'],
    ['{{detection.kind}}', '- { kind: detection, at: 2026-05-01, sources: [report], text: A detection }'],
    ['{{detection.phase}}', '- { kind: detection, at: 2026-05-01, sources: [report], text: A detection }'],
    ['{{date detection.at}}', '- { kind: detection, at: 2026-05-01, sources: [report], text: A detection }'],
    [
      '{{#if detection.at}}x{{/if}}',
      '- { kind: detection, at: 2026-05-01, sources: [report], text: A detection }',
    ],
    ['{{zone detection.at}}', '- { kind: detection, at: 2026-05-01, sources: [report], text: A detection }'],
    ['{{detection.by}}', 'organisation: { name: Example, role: controller }'],
    ['{{disclosure.by}}', 'vendor: { name: Vendor, role: processor }'],
    ['{{#if disclosure.by}}x{{/if}}', 'vendor: { name: Vendor, role: processor }'],
    [
      '{{list detection.sources}}',
      '- { kind: detection, at: 2026-05-01, sources: [report], text: A detection }',
    ],
    [
      '{{#if detection.sources}}x{{/if}}',
      '- { kind: detection, at: 2026-05-01, sources: [report], text: A detection }',
    ],
    [
      '{{#each detection.sources}}{{this}}{{/each}}',
      '- { kind: detection, at: 2026-05-01, sources: [report], text: A detection }',
    ],
    [
      '{{disclosure.text}}',
      '- { id: told, kind: vendor-disclosure, by: vendor, at: 2026-05-02, audience: regulator }',
    ],
    ['[a]({{summary}})', 'summary: A summary for us'],
    ['```\n{{summary}}\n```', 'summary: A summary for us'],
    ['`{{summary}}`', 'summary: A summary for us'],
    ['| a |\n| - |\n| {{summary}} |', 'summary: A summary for us'],
    ['# {{summary}}', 'summary: A summary for us'],
  ])('%s', async (template, line) => {
    const findings = await findingsOf({ kind: 'customer-notice', reading: await sound(small), template })
    expect(
      seen(
        await sound(small),
        findings.filter(({ code }) => code === 'audience-leak'),
      ),
    ).toContain(`audience-leak: ${line}`)
  })

  test.each([
    [
      'what readers may not see is as if it were not there to a condition',
      '{{#if summary}}x{{else}}none{{/if}}',
      'none',
    ],
    ['a list leaves it out', '{{#each sources}}{{title}}{{/each}}', 'A report'],
    [
      'no duration is told between events that they may not see',
      '{{#each metrics}}{{name}}{{else}}none{{/each}}',
      'none',
    ],
    [
      'nothing says when an event was that only an event out of sight places',
      '{{#if removal.at}}x{{else}}none{{/if}}',
      'none',
    ],
    [
      'what is unknown to us is not told to them',
      '{{#each unknowns}}{{text}}{{else}}none{{/each}}',
      'The exact date of “Removal” (Example)',
    ],
  ])('%s', async (_, template, words) => {
    const tree = await treeOf({ kind: 'customer-notice', reading: await sound(small), template })
    expect(wordsOf(tree).trim()).toBe(words)
  })

  test('the finding says what to do', async () => {
    const [finding] = await findingsOf({
      kind: 'customer-notice',
      reading: await sound(small),
      template: '{{severity}}',
    })
    expect(finding).toMatchObject({
      file: 'incident.yaml',
      level: 'error',
      message:
        'Unexpected internal value `severity` in a document for customers, expected at most `customer`',
      hint: 'Nothing in a record shows `severity` to these readers: take it out of own/customer-notice/en.md.hbs.',
    })
  })
})

test('the readers of a public document are not told the names of parties', async () => {
  const template = '{{#each unknowns}}{{text}}{{/each}}{{#each events}}{{by}}{{kind}}{{/each}}'
  const text = small.replaceAll('audience: customer', 'audience: public')
  const findings = await findingsOf({
    kind: 'timeline',
    reading: await sound(text),
    template,
    audience: 'public',
  })
  expect(findings.map(({ message }) => /`(.*?)`/.exec(message)?.[1])).toEqual([
    'organisation.name',
    'events[2]',
  ])
})
