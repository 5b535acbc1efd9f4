import { describe, expect, test } from 'vitest'
import { readRecord } from '../../src/record/index.ts'

const base = `forthright: 1
id: t
title: T
language: it
kind: security
organisation: { name: A, role: controller }
events: []
`

/** What is underlined, the message and the hint of each finding. */
async function findings(fields: string): Promise<string[]> {
  const keys = fields.split('\n').flatMap((line) => /^\w+:/.exec(line)?.[0] ?? [])
  const own = base.split('\n').filter((line) => !keys.some((key) => line.startsWith(key)))
  const { findings, source } = await readRecord('t.yaml', [...own, fields, ''].join('\n'))
  return findings.map(({ place, message, hint }) => {
    const underlined = source.text.slice(place.start.offset, place.end.offset)
    return `[${underlined}] ${message}${hint ? ` | ${hint}` : ''}`
  })
}

describe('a list where a map is wanted', () => {
  const list = 'Unexpected list, expected a map'
  test.each([
    [
      'sources: [{ title: x }]',
      `[[{ title: x }]] ${list} | Give each a short key: \`report: { title: The report }\`.`,
    ],
    [
      'parties: [{ name: x, role: processor }]',
      `[[{ name: x, role: processor }]] ${list} | Give each a short key: \`mixpanel: { name: Mixpanel, role: processor }\`.`,
    ],
    ['terms: [a]', `[[a]] ${list} | Give each its label: \`x-press-call: call by a journalist\`.`],
    ['data: [name]', `[[name]] ${list} | Put the list under \`involved\` or \`not-involved\`.`],
    ['people: [a]', `[[a]] ${list} | Put the list under \`groups\` or \`not-involved\`.`],
    [
      'organisation: { name: A, role: controller, contact: [x] }',
      `[[x]] ${list} | Write its fields as \`key: value\`, without the dash.`,
    ],
    ['events: [[x]]', `[[x]] ${list} | Write its fields as \`key: value\`, without the dash.`],
  ])('%s', async (fields, finding) => {
    expect(await findings(fields)).toEqual([finding])
  })

  test('leaves the other fields usable', async () => {
    const { valid } = await readRecord('t.yaml', `${base}parties: [x]\n`)
    expect([valid.has('parties'), valid.has('title')]).toEqual([false, true])
  })
})

describe('a number that is not plain digits', () => {
  const plain = 'expected a whole number in plain digits'
  test.each([
    ['4.000', `Unexpected \`4.000\`, ${plain} | Write 4000, without a separator.`],
    ['1e30', `Unexpected \`1e30\`, ${plain} | Write the number in plain digits, as in \`4000\`.`],
    ['0x10', `Unexpected \`0x10\`, ${plain} | Write the number in plain digits, as in \`4000\`.`],
    [
      '99999999999999999999',
      `Unexpected \`99999999999999999999\`, ${plain} | Write a number that somebody has counted.`,
    ],
    [
      '4,000',
      'Unexpected `4,000`, expected a number, `unknown`, or a map such as `{ about: 400 }` | Write 4000, without a separator.',
    ],
    [
      'about 40',
      'Unexpected `about 40`, expected a number, `unknown`, or a map such as `{ about: 400 }` | Write `{ about: 40 }`.',
    ],
  ])('count: %s', async (written, said) => {
    expect(await findings(`people:\n  count: ${written}`)).toEqual([`[${written}] ${said}`])
  })

  test('is found in a range and in a period', async () => {
    expect(await findings('people: { count: { at-least: 1.000 } }')).toHaveLength(1)
  })

  test('a count says something', async () => {
    expect(await findings('people: { count: {} }')).toEqual([
      '[{}] Unexpected empty map, expected `at-least`, `at-most` or `about` | Write `unknown` if nobody knows how many.',
    ])
  })

  test.each(['0', '4000', 'unknown', '{ about: 40 }'])('count: %s is read', async (written) => {
    expect(await findings(`people: { count: ${written} }`)).toEqual([])
  })
})

describe('an item without its text', () => {
  test.each([
    [
      'actions: [{ owner: x }]',
      ['[owner] Unexpected lack of `text`, expected this field | Add `actions[0].text`.'],
    ],
    [
      'notes: [{ titolo: a }]',
      [
        '[titolo] Unexpected lack of `text`, expected this field | Add `notes[0].text`.',
        '[titolo] Unexpected key `titolo`, expected `title` | Did you mean `title`?',
      ],
    ],
  ])('%s', async (fields, expected) => {
    expect((await findings(fields)).sort()).toEqual([...expected].sort())
  })

  test('a text by language is none', async () => {
    expect(await findings('notes: [{ it: a, id: b }, { id: b }]')).toEqual([])
  })
})

describe('the word that was meant', () => {
  test.each([
    ['risk: 5', undefined],
    ['data: { involved: [email] }', 'Did you mean `email-address`?'],
    ['kind: databreach', 'Did you mean `personal-data-breach`?'],
    ['language: it_IT', 'Did you mean `it-IT`?'],
    ['advice: [{ text: T, sources: [0] }]', 'Write a key of `sources`.'],
    ['title: { it: Ciao, mondo, en: Hi }', 'Quote a text that holds a comma.'],
    ['title: { it: Ciao, ora, en: Hi }', 'Quote a text that holds a comma.'],
  ])('%s', async (fields, hint) => {
    const [finding] = await findings(fields)
    expect(finding?.split(' | ')[1]).toBe(hint)
  })
})

describe('broken YAML', () => {
  test('an unclosed quotation is underlined where it begins', async () => {
    const { findings } = await readRecord('t.yaml', 'title: "abc\nid: t\nkind: x\n')
    expect(findings.map(({ message, place }) => [message, place.start.line, place.start.column])).toEqual([
      ['Unexpected quotation mark without its other, expected the closing mark', 1, 8],
    ])
  })

  test('a wrongly indented key is no lack of a colon', async () => {
    const text = 'events:\n  - kind: detection\n   at: 2026-01-01\n'
    expect((await readRecord('t.yaml', text)).findings.map(({ message }) => message)).toEqual([
      'Unexpected indentation, expected the column of the lines beside it',
    ])
  })
})

describe('a character without a shape', () => {
  test.each([
    ['summary: one\u202etwo', 'U+202E'],
    ['summary: one\u2066two', 'U+2066'],
    ['summary: one\u200btwo', 'U+200B'],
    ['summary: one\ufefftwo', 'U+FEFF'],
    ['summary: one\u{e0041}two', 'U+E0041'],
    ['summary: "one\\u202Etwo"', 'U+202E'],
  ])('%j', async (fields, name) => {
    const [finding, ...others] = await findings(fields)
    expect(finding).toContain(`Unexpected character ${name}, expected text that can be seen`)
    expect(others).toEqual([])
  })

  test('is none where a language needs it', async () => {
    expect(await findings('summary: one\u200ctwo\u200dthree\u200efour\u200ffive')).toEqual([])
  })
})
