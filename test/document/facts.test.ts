import { describe, expect, test } from 'vitest'
import { example, findingsOf, sound, treeOf, wordsOf } from './writing.ts'

const head = `forthright: 1
id: a-1
title: A title
language: en
kind: security
organisation: { name: Example, role: controller }
`

/** The words that a template makes of a record. */
async function words(record: string, template: string): Promise<string> {
  const tree = await treeOf({ kind: 'postmortem', reading: await sound(head + record), template })
  return wordsOf(tree).trim().replace(/\s+/g, ' ')
}

describe('a record as it was known', () => {
  const days = ['2025-11-08', '2025-11-10', '2025-11-25', '2025-11-26', '2025-11-27', '2025-12-19', '2026']

  test.each(
    days.flatMap((asOf) => ['customer-notice', 'postmortem', 'timeline'].map((kind) => [asOf, kind])),
  )('on %s can be written as %s', async (asOf, kind) => {
    const reading = await example('2025-11-mixpanel.yaml')
    expect(await findingsOf({ kind, reading, asOf, tag: 'it' })).toEqual([])
  })

  test('does not name a source that was not yet published', async () => {
    const reading = await example('2025-11-mixpanel.yaml')
    const on = async (asOf: string) => wordsOf(await treeOf({ kind: 'postmortem', reading, asOf }))
    expect(await on('2025-11-25')).not.toContain('Our response')
    expect(await on('2025-11-27')).toContain('Our response')
  })

  test('says so', async () => {
    const reading = await example('2025-11-mixpanel.yaml')
    const tree = await treeOf({ kind: 'customer-notice', reading, asOf: '2025-11-27' })
    expect(wordsOf(tree)).toContain('27 November 2025')
  })
})

describe('what a template prints', () => {
  test.each<[name: string, record: string, template: string, words: string]>([
    [
      'the words of an event',
      'events: [{ kind: removal, text: It is gone. }]\n',
      '{{removal.text}}',
      'It is gone.',
    ],
    ['the kind of an event without words', 'events: [{ kind: removal }]\n', '{{removal.text}}', 'Removal'],
    [
      'the record’s own kind',
      'events: [{ kind: x-own }]\nterms: { x-own: Own kind }\n',
      '{{#each events}}{{kind}}{{/each}}; {{#each unknowns}}{{text}}; {{/each}}',
      'Own kind ; When the incident began ; The exact date of “Own kind” (Example) ; Its root cause ;',
    ],
    [
      'an attacker without a name, in the language’s own words',
      'events: [{ kind: attack, by: attacker, at: 2026-05-01/2026-05-04 }]\n',
      '{{#each unknowns}}{{text}}; {{/each}}',
      'The exact date of “Attack” (the attacker) ; Its root cause ;',
    ],
    [
      'when something that lasted began, and when it ended',
      'events: [{ kind: compromise, at: 2026-05-01, end: 2026-05-04 }]\n',
      '{{date start.at}}, {{date shown.start.at}}, {{date shown.end.at}}, {{#each events}}{{date at}}{{/each}}',
      '1 May 2026 , 1 May 2026 , 4 May 2026 , 1–4 May 2026',
    ],
    [
      'an end by the event that says so, before that of the beginning',
      'events: [{ kind: compromise, at: 2026-05-01, end: 2026-05-04 }, { kind: impact-end, at: 2026-05-06 }]\n',
      '{{date shown.end.at}}',
      '6 May 2026',
    ],
    [
      'the full stop of an abbreviation as that of the sentence',
      'events: []\npeople: { groups: [friends of Acme S.p.A., clients of Elm Inc.] }\n',
      'It concerns {{list people.groups}}. They are {{list people.groups}}.com',
      'It concerns friends of Acme S.p.A. and clients of Elm Inc. They are friends of Acme S.p.A. and clients of Elm Inc. .com',
    ],
    [
      'a zone of a time without a beginning',
      'timezone: Europe/Rome\nevents: [{ kind: removal, at: ../2026-05-01 }]\n',
      '{{zone removal.at}}',
      'UTC+2',
    ],
    [
      'what others do apart from what we do, party by party',
      'events: []\nparties: { shop: { name: Shop, role: supplier } }\nmeasures: [We A., { by: shop, text: Shop B. }, { by: shop, status: planned, text: Shop will C. }]\n',
      '{{#each measures.taken}}{{text}}{{/each}}; {{#each measures.others}}{{by}}: {{#each taken}}{{text}}{{/each}} {{#each planned}}{{text}}{{/each}}{{/each}}',
      'We A. ; Shop : Shop B. Shop will C.',
    ],
    [
      'whether the record has words for an event, and whether they name who was told',
      'events: [{ kind: removal }, { kind: notification, to: shop, text: We told Shop. }]\nparties: { shop: { name: Shop, role: supplier } }\n',
      '{{#each events}}{{#if isWorded}}worded{{else}}bare{{/if}} {{#if saysTo}}named{{else}}not{{/if}}; {{/each}}',
      'bare not; worded named;',
    ],
    ['a list of one', 'events: []\npeople: { groups: [one] }\n', '{{list people.groups}}', 'one'],
    [
      'a list of several',
      'events: []\npeople: { groups: [one, two, three] }\n',
      '{{list people.groups}}',
      'one, two and three',
    ],
    [
      'customers, by name',
      'events: [{ kind: statement, to: customers }]\n',
      '{{#each events}}{{to}}{{/each}}',
      'customers',
    ],
    [
      'a party that is none as missing',
      'events: [{ kind: removal, to: constructor }]\n',
      '{{#if removal.to}}x{{else}}none{{/if}}',
      'none',
    ],
    [
      'a count',
      'events: []\npeople: { count: { at-least: 1000 } }\n',
      '{{count people.count}}',
      'at least 1,000',
    ],
    [
      'a time',
      'events: [{ kind: removal, at: 2026-05-01T10:00 }]\n',
      '{{date removal.at}}; {{datetime removal.at}}',
      '1 May 2026 ; 1 May 2026, 10:00',
    ],
    ['a title, where it stands in a table', 'events: []\n', '| a |\n| - |\n| {{title}} |', 'a A title'],
    ['a value within code', 'events: []\n', '`{{title}}`', 'A title'],
    ['a value within a block of code', 'events: []\n', '```\n{{title}}\n```', 'A title'],
  ])('%s', async (_, record, template, expected) => {
    expect(await words(record, template)).toBe(expected)
  })
})

test('a letter under art. 34 is one only if the record says all that makes it one', async () => {
  const breach = head.replace('kind: security', 'kind: personal-data-breach')
  const letter = async (risk: string, fields: string, first = breach) => {
    const record = `risk: ${risk}\nparties: { shop: { name: Shop, role: supplier } }\nevents: [{ kind: notification, at: 2026-05-01, ${fields} }]\n`
    const template = '{{#if isArticle34}}yes{{else}}no{{/if}}'
    const reading = await sound(first + record)
    return wordsOf(await treeOf({ kind: 'customer-notice', reading, template })).trim()
  }
  expect(await letter('high', 'to: customers, under: [gdpr-34]')).toBe('yes')
  expect(await letter('high', 'to: customers, under: [gdpr-34-1]')).toBe('yes')
  expect(await letter('not-high', 'to: customers, under: [gdpr-34]')).toBe('no')
  expect(await letter('high', 'to: customers, under: [gdpr-33-1]')).toBe('no')
  expect(await letter('high', 'to: public, under: [gdpr-34]')).toBe('no')
  expect(await letter('high', 'by: shop, to: customers, under: [gdpr-34]')).toBe('no')
  expect(await letter('high', 'to: customers, under: [gdpr-34]', head)).toBe('no')
})

test('an open time names who did it only to those who may know', async () => {
  const record = `${head}parties: { host: { name: Hostee, role: processor } }
events: [{ kind: removal, by: host, audience: public }]
`
  const order = {
    kind: 'postmortem',
    template: '{{#each unknowns}}{{text}}{{/each}}',
    audience: 'public',
  } as const
  const codes = async (audiences: string): Promise<string[]> =>
    (await findingsOf({ ...order, reading: await sound(audiences + record) })).map(({ code }) => code)
  expect(await codes('')).toEqual(['audience-leak'])
  expect(await codes('audiences: { parties: internal }\n')).toEqual(['audience-leak'])
  expect(await codes('audiences: { parties: public }\n')).toEqual([])
})
