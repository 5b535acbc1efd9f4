import { describe, expect, test } from 'vitest'
import { readRecord } from '../../src/record/index.ts'

const smallest = `forthright: 1
id: 2026-02-postino
title: An incident
language: en
kind: security
organisation: { name: Example, role: controller }
events: []
`

/** What reading says of a record: level, code, what is underlined, message, hint. */
async function findings(text: string): Promise<string[]> {
  const reading = await readRecord('incident.yaml', text)
  return reading.findings.map(({ level, code, message, hint, place }) => {
    const underlined = text.slice(place.start.offset, place.end.offset)
    return [level, code, `[${underlined}]`, message, ...(hint ? [hint] : [])].join(' | ')
  })
}

/** The findings of the smallest record with one line changed or added. */
function change(line: string): Promise<string[]> {
  const key = line.slice(0, line.indexOf(':') + 1)
  const rest = smallest.split('\n').filter((one) => !one.startsWith(key))
  return findings([...rest, line, ''].join('\n'))
}

test('the smallest record has no findings', async () => {
  expect(await findings(smallest)).toEqual([])
})

describe('a strange key', () => {
  test.each([
    [
      'severty: low',
      'error | unknown-key | [severty] | Unexpected key `severty`, expected `severity` | Did you mean `severity`?',
    ],
    [
      'organisation: { name: A, role: other, contact: { telephone: 1 } }',
      'error | unknown-key | [telephone] | Unexpected key `telephone`, expected one of `name`, `email`, `url`, `phone`, `address` | Remove it, or begin it with `x-` to keep it as your own.',
    ],
    [
      'events: [{ kind: detection, After: x }]',
      'error | unknown-key | [After] | Unexpected key `After`, expected `after` | Did you mean `after`?',
    ],
    [
      'parties: { a: { name: A, role: other, sérvice: mail } }',
      'error | unknown-key | [sérvice] | Unexpected key `sérvice`, expected `service` | Did you mean `service`?',
    ],
    [
      'parties: { a: { name: A, role: other, role2: other } }',
      'error | unknown-key | [role2] | Unexpected key `role2`, expected one of `name`, `role`, `service`, `aliases`, `country`, `former`, `contact` | Remove it, or begin it with `x-` to keep it as your own.',
    ],
    [
      'people: { count: { atleast: 5 } }',
      'error | unknown-key | [atleast] | Unexpected key `atleast`, expected `at-least` | Did you mean `at-least`?',
    ],
    [
      'advice: [{ text: T, audiance: public }]',
      'error | unknown-key | [audiance] | Unexpected key `audiance`, expected `audience` | Did you mean `audience`?',
    ],
  ])('%s', async (line, finding) => {
    expect(await change(line)).toEqual([finding])
  })

  test.each([
    ['status: Investigating', 'investigating', true],
    ['Severity: low', 'severity', true],
    ['people:\n  count: about 400', '{ about: 400 }', true],
    ['people: { count: about 4, 000: 1 }', '{ about: 4 }', false],
    ['data: { involved: [Email-Address] }', 'email-address', true],
  ])('`%s` can be mended', async (line, text, safe) => {
    const { findings } = await readRecord('incident.yaml', `${smallest}${line}\n`)
    const fixes = findings.flatMap(({ fix }) => (fix ? [{ text: fix.edits[0]?.text, safe: fix.safe }] : []))
    expect(fixes).toEqual([{ text, safe }])
  })

  test('names a dozen words at most', async () => {
    const { findings } = await readRecord(
      'incident.yaml',
      `${smallest}data: { involved: [codice fiscale] }\n`,
    )
    expect(findings[0]?.message).toMatch(/, expected one of (`[\w-]+`(, )?){10} and \d+ others$/)
    expect(findings[0]?.hint).toBe('Take one of those that `forthright explain` lists.')
  })

  test('carries its own repair', async () => {
    const { findings } = await readRecord('incident.yaml', `${smallest}severty: low\n`)
    expect(findings[0]?.fix).toEqual({
      title: 'Write `severity`',
      safe: true,
      edits: [{ text: 'severity', place: findings[0]?.place }],
    })
  })
})

describe('a missing key', () => {
  test('at the top is asked for at the first key', async () => {
    expect(await findings(smallest.replace(/^title.*\n/m, ''))).toEqual([
      'error | missing-key | [forthright] | Unexpected lack of `title`, expected this field | Add `title`.',
    ])
  })

  test.each([
    [
      'organisation: { name: A }',
      'error | missing-key | [organisation] | Unexpected lack of `role`, expected this field | Add `organisation.role`.',
    ],
    [
      'events: [{ at: 2025 }]',
      'error | missing-key | [at] | Unexpected lack of `kind`, expected this field | Add `events[0].kind`.',
    ],
    [
      'lessons: [{ text: T }]',
      'error | missing-key | [text] | Unexpected lack of `kind`, expected this field | Add `lessons[0].kind`.',
    ],
    [
      'sources: { a: { url: "https://a.example" } }',
      'error | missing-key | [a] | Unexpected lack of `title`, expected this field | Add `sources.a.title`.',
    ],
  ])('%s', async (line, finding) => {
    expect(await change(line)).toEqual([finding])
  })
})

describe('a value of the wrong type', () => {
  test.each([
    ['forthright: 2', 'error | schema | [2] | Unexpected `2`, expected `1`'],
    ['id: 2026', 'error | schema | [2026] | Unexpected `2026`, expected a text | Quote it: `"2026"`.'],
    ['title: [An, incident]', 'error | schema | [[An, incident]] | Unexpected list, expected a text'],
    ['title: {}', 'error | schema | [{}] | Unexpected map, expected a text in at least one language'],
    ['title: ""', 'error | schema | [""] | Unexpected empty text, expected a text that is not empty'],
    ['title: "a\\nb"', 'error | schema | ["a\\nb"] | Unexpected `a b`, expected text on one line'],
    [
      'title: { english: A }',
      'error | schema | [english] | Unexpected `english`, expected a language tag such as `en` or `pt-BR` (BCP 47)',
    ],
    [
      'events: { kind: detection }',
      'error | schema | [{ kind: detection }] | Unexpected map, expected a list',
    ],
    ['events: [detection]', 'error | schema | [detection] | Unexpected `detection`, expected a map'],
    ['organisation: Example', 'error | schema | [Example] | Unexpected `Example`, expected a map'],
    [
      'events: [{ kind: detection, at: [2025] }]',
      'error | schema | [[2025]] | Unexpected list, expected a text',
    ],
    ['people: { count: -1 }', 'error | schema | [-1] | Unexpected `-1`, expected zero or more'],
    ['people: { count: 1.5 }', 'error | schema | [1.5] | Unexpected `1.5`, expected a whole number'],
    [
      'people: { count: many }',
      'error | schema | [many] | Unexpected `many`, expected a number, `unknown`, or a map such as `{ about: 400 }`',
    ],
    [
      'parties: { a b: { name: A, role: other } }',
      'error | schema | [a b] | Unexpected `a b`, expected letters, digits, `.`, `_` and `-`, beginning with a letter or digit',
    ],
    [
      'parties: { a: { name: A, role: other, former: yes } }',
      'error | schema | [yes] | Unexpected `yes`, expected `true` or `false`',
    ],
    [
      'organisation: { name: A, role: other, country: it }',
      'error | schema | [it] | Unexpected `it`, expected a country code such as `IT` (ISO 3166-1)',
    ],
    [
      'organisation: { name: A, role: other, contact: { email: me } }',
      'error | schema | [me] | Unexpected `me`, expected an e-mail address',
    ],
    [
      'organisation: { name: A, role: other, contact: { url: a.example } }',
      'error | schema | [a.example] | Unexpected `a.example`, expected an address that begins with `https://` or `http://`',
    ],
  ])('%s', async (line, finding) => {
    expect(await change(line)).toEqual([finding])
  })
})

describe('a term that nobody knows', () => {
  test.each([
    [
      'kind: availabilty',
      'error | schema | [availabilty] | Unexpected `availabilty`, expected one of `personal-data-breach`, `security`, `availability`, `integrity`, `safety` | Did you mean `availability`?',
    ],
    [
      'data: { involved: [passwrd] }',
      'error | schema | [passwrd] | Unexpected `passwrd`, expected `password` or another of 48 words | Did you mean `password`?',
    ],
    [
      'severity: grave',
      'error | schema | [grave] | Unexpected `grave`, expected one of `low`, `medium`, `high`, `critical`',
    ],
    [
      'events: [{ kind: x-Press }]',
      'error | schema | [x-Press] | Unexpected `x-Press`, expected a term of your own: `x-`, then small letters, digits and `-`',
    ],
  ])('%s', async (line, finding) => {
    expect(await change(line)).toEqual([finding])
  })

  test('is taken for the nearest one of many', async () => {
    const [finding, ...others] = await change('data: { involved: [name, emailaddress] }')
    expect(others).toEqual([])
    expect(finding).toMatch(/^error \| schema \| \[emailaddress\] \| .* \| Did you mean `email-address`\?$/)
  })
})

test('all findings come at once, in the order of the file', async () => {
  const text = `forthright: 1
id: 2026-02-postino
titel: An incident
language: english
kind: security
organisation: { role: boss }
events:
  - { kind: detektion, at: 2025-02-30 }
  - { kind: detection, at: 2025-02-30 }
`
  const codes = (await findings(text)).map((finding) => finding.split(' | ').slice(1, 3).join(' '))
  expect(codes).toEqual([
    'missing-key [forthright]',
    'unknown-key [titel]',
    'schema [english]',
    'missing-key [organisation]',
    'schema [boss]',
    'schema [detektion]',
    'time [30]',
    'time [30]',
  ])
})

test('a field without fault is used, whatever is broken beside it', async () => {
  const { incident, valid } = await readRecord(
    'incident.yaml',
    smallest.replace('kind: security', 'kind: outage'),
  )
  expect(incident.id).toBe('2026-02-postino')
  expect(valid.has('kind')).toBe(false)
  expect(valid.has('title')).toBe(true)
})

test('a record that is no map is told what it should be', async () => {
  expect(await findings('- forthright\n')).toEqual([
    'error | schema | [- forthright] | Unexpected list, expected a map of fields such as `id`, `title` and `events`',
  ])
})
