import { describe, expect, test } from 'vitest'
import { openLibrary } from '../../src/document/index.ts'
import { readRecord } from '../../src/record/index.ts'
import { findingsOf, isFromRecord, nodesOf, seen, shelfWith, sound, treeOf, wordsOf } from './writing.ts'

const record = (fields: string, language = 'en'): string => `forthright: 1
id: a-1
title: { en: A title, it: Un titolo }
language: ${language}
kind: security
organisation: { name: Example, role: controller }
events: ${fields === '' ? '[]' : '[{ kind: review, at: 2026-05-01, audience: customer }]'}
${fields}`

const letter = 'customer-notice'

describe('a text in another language', () => {
  test('that is missing is a finding at the text', async () => {
    const reading = await sound(
      record('advice:\n  - { en: Be careful, it: Attenzione }\n  - text: Be quick\n'),
    )
    const findings = await findingsOf({ kind: letter, reading, tag: 'it' })
    expect(seen(reading, findings)).toEqual(['translation-missing: - text: Be quick'])
    expect(findings[0]).toMatchObject({
      message: 'Unexpected lack of a text in `it`, expected one beside `en`',
      hint: 'Add `it:` there, or render with `--fallback en`.',
    })
  })

  test('each text that is missing is a finding of its own', async () => {
    const reading = await sound(
      record('advice:\n  - Be careful\n  - Be quick\nsummary: { audience: customer, text: Short }\n'),
    )
    const findings = await findingsOf({ kind: letter, reading, tag: 'it' })
    expect(seen(reading, findings)).toEqual([
      'translation-missing: - Be careful',
      'translation-missing: - Be quick',
      'translation-missing: summary: { audience: customer, text: Short }',
    ])
  })

  test('takes the place of one that is missing where that is asked for, and the document says so', async () => {
    const reading = await sound(
      record('advice:\n  - Be *careful*\nsummary: { audience: customer, text: { it: Breve } }\n'),
    )
    const tree = await treeOf({ kind: letter, reading, tag: 'it', fallback: 'en' })
    const languages = nodesOf(tree).flatMap((node) => {
      const lang = node.data && 'lang' in node.data && node.data.lang
      return lang && node.type === 'text' ? [[lang, node.value]] : []
    })
    expect(languages).toContainEqual(['en', 'Be '])
    const [title, note] = tree.children
    expect(title?.type).toBe('heading')
    expect(note?.type).toBe('blockquote')
    expect(note && wordsOf(note)).toContain('inglese')
  })

  test('is not told of in a document that has all its texts', async () => {
    const reading = await sound(record('advice:\n  - { en: Be careful, it: Attenzione }\n'))
    const tree = await treeOf({ kind: letter, reading, tag: 'it', fallback: 'en' })
    expect(tree.children.map(({ type }) => type)).not.toContain('blockquote')
  })

  test('that is not there either is still a finding', async () => {
    const reading = await sound(record('advice:\n  - { de: Vorsicht }\n'))
    const findings = await findingsOf({ kind: letter, reading, tag: 'it', fallback: 'fr' })
    expect(findings.map(({ message }) => message)).toEqual([
      'Unexpected lack of a text in `it`, expected one beside `de`',
    ])
  })

  test.each(['constructor', '__proto__', 'toString'])('is never %s', async (fallback) => {
    const reading = await sound(record('advice:\n  - Be careful\n'))
    const findings = await findingsOf({ kind: letter, reading, tag: 'it', fallback })
    expect(findings.map(({ code }) => code)).toEqual(['translation-missing'])
  })

  test('may stand in a list, and marks it if all of it is in that language', async () => {
    const template = '{{list people.groups}}'
    const groups = async (text: string) => {
      const reading = await sound(record(`people: { groups: ${text} }\n`))
      const tree = await treeOf({ kind: letter, reading, tag: 'it', fallback: 'en', template })
      return nodesOf(tree)
        .filter(isFromRecord)
        .map(({ data }) => data && 'lang' in data && data.lang)
    }
    expect(await groups('[one, two]')).toEqual(['en'])
    expect(await groups('[one, { it: due }]')).toEqual([false])
  })
})

describe('a region of a language', () => {
  test.each<[language: string, tag: string, text: string, words: string]>([
    ['en', 'it-CH', '{ en: Be careful, it: Attenzione }', 'Attenzione'],
    ['en', 'it', '{ en: Be careful, it-CH: Attenzione }', 'Attenzione'],
    ['en', 'it', '{ it-CH: Grüezi, it: Attenzione }', 'Attenzione'],
    ['en-US', 'en-US', 'Be careful', 'Be careful'],
    ['en-US', 'en', 'Be careful', 'Be careful'],
    ['en', 'en-GB-oxendict', 'Be careful', 'Be careful'],
  ])('a record in %s, rendered in %s, of %s', async (language, tag, text, words) => {
    const reading = await sound(record(`advice:\n  - ${text}\n`, language))
    const tree = await treeOf({ kind: letter, reading, tag })
    expect(wordsOf(tree)).toContain(words)
  })

  test('is no other language that begins alike', async () => {
    const reading = await sound(record('advice:\n  - { ita: Attenzione, en: Be careful }\n'))
    expect(await findingsOf({ kind: letter, reading, tag: 'it' })).toHaveLength(1)
  })

  test('that no file is written for falls to its language', async () => {
    const library = openLibrary(shelfWith())
    expect(await library.language('it-CH')).toMatchObject({ ok: true, tag: 'it' })
    expect(await library.language('xx')).toEqual({ ok: false, faults: [] })
  })
})

describe('a value that a template prints and the record lacks', () => {
  test.each([
    ['{{summary}}', '`summary`'],
    ['{{detection.text}}', '`events`'],
    ['{{date detection.at}}', '`events`'],
    ['{{when correction.at}}', '`events`'],
    ['{{zone start.at}}', '`events`'],
    ['{{count people.count}}', '`people.count`'],
    ['{{vendor.name}}', '`parties`'],
    ['{{organisation.contact.email}}', '`organisation.contact.email`'],
    ['{{organisation.dpo.name}}', '`organisation.dpo.name`'],
    ['{{severity}}', '`severity`'],
    ['[a]({{organisation.contact.url}})', '`organisation.contact.url`'],
  ])('%s', async (template, what) => {
    const findings = await findingsOf({ kind: 'postmortem', reading: await sound(record('')), template })
    expect(findings.map(({ code }) => code)).toContain('value-missing')
    expect(findings[0]?.message).toBe(
      `Unexpected lack of ${what}, expected the value that own/postmortem/en.md.hbs:1 prints`,
    )
  })

  test.each([
    ['\n a {{asOf}}', 2, 6, '`asOf`'],
    ['{{date asOf}}', 1, 8, '`asOf`'],
    ['{{list people.groups}}', 1, 8, '`people.groups`'],
  ])('is at %j the template’s own fault', async (template, line, column, what) => {
    const [finding] = await findingsOf({ kind: 'postmortem', reading: await sound(record('')), template })
    expect(finding).toMatchObject({
      file: 'own/postmortem/en.md.hbs',
      code: 'value-missing',
      message: `Unexpected lack of ${what}, expected a value to print`,
      place: { start: { line, column } },
    })
  })

  test('is a field of the event that has it not', async () => {
    const reading = await sound(record('people: {}\n'))
    const template = '\n{{#each events}}{{to}}{{#if learned}}x{{/if}}{{date learned}}{{/each}}'
    const findings = await findingsOf({ kind: 'postmortem', reading, template })
    expect(
      findings
        .map(({ message }) => message)
        .sort()
        .reverse(),
    ).toEqual([
      'Unexpected lack of `events[0].to`, expected the value that own/postmortem/en.md.hbs:2 prints',
      'Unexpected lack of `events[0].learned`, expected the value that own/postmortem/en.md.hbs:2 prints',
    ])
  })

  test('is a label of the record’s own term', async () => {
    const event = 'events: [{ kind: x-own, at: 2026-05-01 }]\n'
    const told = async (terms: string) => {
      const reading = await readRecord('incident.yaml', record('').replace('events: []\n', event) + terms)
      const template = '{{#each events}}{{kind}}{{/each}}'
      return (await findingsOf({ kind: 'postmortem', reading, tag: 'it', template })).map(
        ({ message }) => message,
      )
    }
    expect(await told('')).toEqual(['Unexpected lack of a label of `x-own` in `it`, expected one in `terms`'])
    expect(await told('terms: { x-own: { en: Own } }\n')).toEqual([
      'Unexpected lack of a label of `x-own` in `it`, expected one in `terms` beside `en`',
    ])
    expect(await told('terms: { x-own: { it: Proprio } }\n')).toEqual([])
  })

  test.each([
    '{{#if summary}}x{{else}}none{{/if}}',
    '{{#if detection}}x{{else}}none{{/if}}',
    '{{#if detection.at}}x{{else}}none{{/if}}',
    '{{#with vendor}}x{{else}}none{{/with}}',
    '{{#unless organisation.contact}}none{{/unless}}',
    '{{#if people.groups}}x{{else}}none{{/if}}',
    '{{#if people.isCounted}}x{{else}}none{{/if}}',
    '{{#each events}}x{{else}}none{{/each}}',
  ])('can be asked for: %s', async (template) => {
    const tree = await treeOf({ kind: 'postmortem', reading: await sound(record('')), template })
    expect(wordsOf(tree).trim()).toBe('none')
  })
})

test.each([
  ['https://evil.example/{{id}}', 'to an address that is put together from values'],
  ['{{id}}', 'to an address that is put together from values'],
  ['javascript:a', 'to `javascript:a`'],
  ['mailto:a@example.com?subject={{title}}', 'to an address that is put together from values'],
])('a template cannot make a link of %s', async (url, what) => {
  const reading = await sound(record(''))
  const findings = await findingsOf({ kind: 'postmortem', reading, template: `[a](${url})` })
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining(`Unexpected link ${what},`),
  ])
})

test.each(['<b>{{id}}</b>', '<!-- a -->', '![a](https://example.com/)', '[a]: https://example.com/'])(
  'a template cannot bring %s',
  async (template) => {
    const findings = await findingsOf({ kind: 'postmortem', reading: await sound(record('')), template })
    expect(findings.map(({ code }) => code)).toContain('template')
  },
)

test.each([
  ['a\n\nb <b>c</b>', 3, 3],
  ['{{! <b> }}\n\n<div>\n</div>', 3, 1],
  ['a\n\n{{title}} ![b]({{organisation.contact.url}})', 3, 11],
  ['a\n\n[a](javascript:b)', 3, 5],
  ['a\n\n[a](https://example.com/{{id}})', 3, 27],
])('what a template may not contain is underlined in it: %j', async (template, line, column) => {
  const reading = await sound(
    record('').replace('role: controller', 'role: controller, contact: { url: https://example.com/ }'),
  )
  const [finding] = await findingsOf({ kind: 'postmortem', reading, template })
  expect(finding).toMatchObject({ file: 'own/postmortem/en.md.hbs', place: { start: { line, column } } })
})

test('a link in the record that may not be followed is a finding there, in a line and in a paragraph', async () => {
  const reading = await sound(`${record('')}notes: [{ text: 'See [this](javascript:a).' }]\n`)
  for (const template of ['{{#each notes}}{{text}}{{/each}}', '{{#each notes}}a {{text}}{{/each}}']) {
    const [finding] = await findingsOf({ kind: 'postmortem', reading, template })
    expect(finding).toMatchObject({
      file: 'incident.yaml',
      code: 'unsafe-link',
      place: { start: { line: 8 } },
    })
  }
})
