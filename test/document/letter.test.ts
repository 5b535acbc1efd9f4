import { describe, expect, test } from 'vitest'
import { findingsOf, seen, sound, treeOf, wordsOf } from './writing.ts'

const kind = 'customer-notice'
const head = `forthright: 1
id: a-1
title: { en: A title, it: Un titolo }
language: en
timezone: Europe/Rome
`
const breach = `${head}kind: personal-data-breach
organisation: { name: Example, role: controller }
`
const told = 'events: [{ kind: review, at: 2026-05-01, audience: customer }]\n'

async function letter(record: string, tag = 'en'): Promise<string> {
  return wordsOf(await treeOf({ kind, reading: await sound(record), tag })).replace(/\s+/g, ' ')
}

describe('the vendor', () => {
  const record = (disclosure: string, detection: string, role = 'processor', own = 'controller') =>
    `${breach.replace('role: controller', `role: ${own}`)}parties: { vendor: { name: Vendor Ltd, role: ${role}, service: { en: mailing, it: posta } } }
summary: { audience: customer, text: { en: It happened., it: È successo. } }
events:
  - { kind: detection, by: vendor, at: 2026-05-01, audience: ${detection} }
  - { kind: vendor-disclosure, by: vendor, to: us, at: 2026-05-02, audience: ${disclosure} }
`

  test.each(['en', 'it'])('is not named in a letter in %s that shows no event by it', async (tag) => {
    for (const audience of ['internal', 'regulator']) {
      const words = await letter(record(audience, 'internal'), tag)
      expect(words).not.toMatch(/Vendor|mailing|posta|process|tratta/)
    }
  })

  test('is named where one event by it is shown', async () => {
    expect(await letter(record('customer', 'internal'))).toContain('Vendor Ltd processes personal data')
    expect(await letter(record('internal', 'customer'))).toContain('Vendor Ltd processes personal data')
  })

  test('stops a template that prints it all the same', async () => {
    const reading = await sound(record('internal', 'internal'))
    const template =
      '{{vendor.name}}{{#if vendor}}x{{/if}}{{#with vendor}}y{{/with}}{{#if vendor.name}}z{{/if}}'
    expect(seen(reading, await findingsOf({ kind, reading, template }))).toEqual([
      'audience-leak: - { kind: vendor-disclosure, by: vendor, to: us, at: 2026-05-02, audience: internal }',
    ])
  })

  test.each([
    ['processor', 'controller', /in qualità di responsabile del trattamento/],
    ['processor', 'joint-controller', /in qualità di responsabile del trattamento/],
    ['sub-processor', 'controller', /in qualità di altro responsabile del trattamento/],
    ['processor', 'processor', undefined],
    ['sub-processor', 'processor', undefined],
    ['supplier', 'controller', undefined],
  ])('that is a %s of a %s', async (role, own, words) => {
    const text = await letter(record('customer', 'customer', role, own), 'it')
    if (words) expect(text).toMatch(words)
    else expect(text).not.toMatch(/per nostro conto/)
  })
})

describe('the opening', () => {
  test.each([
    ['', 'This letter explains what happened.'],
    ['measures: [{ text: A measure }]\n', 'explains what happened and what has been done about it.'],
    ['advice: [Be careful]\n', 'explains what happened and what you can do.'],
    ['data: { involved: [name] }\n', 'explains what happened and which data are involved.'],
    [
      'data: { involved: [name] }\nadvice: [Be careful]\n',
      'explains what happened, which data are involved and what you can do.',
    ],
  ])('promises only what follows: %j', async (fields, words) => {
    expect(await letter(breach + told + fields)).toContain(words)
  })

  test('says of another incident nothing that the record does not', async () => {
    const record = breach.replace('personal-data-breach', 'security') + told
    expect(await letter(record)).toContain('We are writing to tell you about the incident described below.')
    expect(await letter(record, 'it')).toContain(
      'con la presente La informiamo dell’incidente descritto di seguito.',
    )
  })
})

test.each([
  ['events: []\n', 'events: []'],
  ['summary: A summary\nevents: []\n', 'summary: A summary'],
  ['events: [{ kind: review }]\n', 'events: [{ kind: review }]'],
])('a letter of which nothing may be told is none: %j', async (fields, line) => {
  const reading = await sound(breach + fields)
  const findings = await findingsOf({ kind, reading })
  expect(seen(reading, findings)).toEqual([`value-missing: ${line}`])
  expect(findings[0]?.hint).toContain('audience: customer')
})

test('people are counted with and without groups', async () => {
  expect(await letter(`${breach}${told}people: { count: 5 }\n`)).toContain('Number of people concerned: 5 .')
  const groups = 'people: { groups: [{ text: users of X, count: { about: 1200 } }, users of Y] }\n'
  expect(await letter(breach + told + groups)).toContain(
    'The incident concerns users of X (about 1,200) and users of Y .',
  )
})

describe('times', () => {
  const events = (...times: string[]) =>
    `${breach}events:\n${times.map((time) => `  - { kind: review, ${time}, audience: customer }\n`).join('')}`

  test('say how the clock stood where it did not always stand alike', async () => {
    const words = await letter(events('at: 2026-03-28T10:00', 'at: 2026-03-30T10:00'))
    expect(words).toContain(', with times in the time zone Europe/Rome :')
    expect(words).toContain('28 March 2026, 10:00 (UTC+1)')
    expect(words).toContain('30 March 2026, 10:00 (UTC+2)')
  })

  test('otherwise it is said once', async () => {
    const words = await letter(events('at: 2026-05-28T10:00', 'at: 2026-05-30T10:00'))
    expect(words).toContain(', with times in the time zone Europe/Rome (UTC+2) :')
    expect(words).toContain('28 May 2026, 10:00 :')
  })

  test('of an event that lasted are told as each is known', async () => {
    expect(await letter(events('at: 2026-05-01/2026-05-02, end: 2026-05-05'))).toContain(
      'beginning: between 1 and 2 May 2026; end: 5 May 2026',
    )
    expect(await letter(events('at: 2026-05-01, end: 2026-05-05'))).toContain('1–5 May 2026')
  })
})

test('why a duration has no value', async () => {
  const state = async (fields: string) => {
    const reading = await sound(`${breach}${fields}`)
    const template = '{{#each metrics}}{{name}}: {{state}}; {{/each}}'
    return wordsOf(await treeOf({ kind: 'postmortem', reading, template }))
  }
  const begun = 'events: [{ kind: impact-start, at: 2026-05-01 }]\n'
  expect(await state(begun)).toMatch(/Duration of the impact : *not yet complete/)
  expect(await state(`status: resolved\n${begun}`)).toMatch(/Duration of the impact : *not recorded/)
  const ended = 'events: [{ kind: impact-start, at: 2026-05-01 }, { kind: impact-end }]\n'
  expect(await state(ended)).toMatch(/Duration of the impact : *not known/)
})
