import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { hasErrors, readRecord } from '../../src/record/index.ts'
import { toValue } from '../../src/record/node.ts'
import { incidentJsonSchema } from '../../src/record/reference/json-schema.ts'

/** The schema as an editor reads it. */
const written = JSON.parse(JSON.stringify(incidentJsonSchema()))
const accepts = new Ajv({ strict: false, validateFormats: false }).compile(written)

const incidents = new URL('../../incidents/', import.meta.url)

const smallest: Readonly<Record<string, string>> = {
  forthright: '1',
  id: '2026-02-postino',
  title: 'An incident',
  language: 'en',
  kind: 'security',
  organisation: '{ name: Example, role: controller }',
  events: '[]',
}

/** The smallest record with some fields changed; an empty text leaves one out. */
function record(changes: Readonly<Record<string, string>>): string {
  return Object.entries({ ...smallest, ...changes })
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')
}

/** What editors say of a record, and what reading it says. */
async function verdicts(text: string): Promise<{ schema: boolean; reading: boolean }> {
  const { node, findings } = await readRecord('incident.yaml', text)
  if (!node) throw new Error('not YAML')
  return { schema: accepts(toValue(node)), reading: !hasErrors(findings) }
}

const event = (fields: string): Record<string, string> => ({ events: `[{ kind: detection, ${fields} }]` })

describe('the JSON Schema and the reader both accept', () => {
  test.each<[string, Record<string, string>]>([
    ['the smallest record', {}],
    ['a title by language', { title: '{ en: An incident, it: Un incidente, sr-Latn: Incident }' }],
    ['a title with space around it', { title: '"  An incident \\n"' }],
    [
      'keys of its own, anywhere',
      { 'x-team': '[1, 2]', organisation: '{ name: A, role: other, x-vat: null }' },
    ],
    ['a year as a number', event('at: 2025')],
    ['a time that nobody knows', event('at: unknown')],
    [
      'a decade, a season and an unspecified day',
      { events: '[{ kind: attack, at: 202X, end: 2030-24, learned: 2031-01-XX }]' },
    ],
    ['a time with offset and qualifier', event('at: "2025-11-09 14:05+01:00~"')],
    [
      'intervals and open ends',
      {
        events:
          '[{ kind: attack, at: 2025/2026-01-02T03Z }, { kind: attack, at: 2025-11/.. }, { kind: attack, at: ../2025 }]',
      },
    ],
    [
      'order by one event or several',
      { events: '[{ kind: attack }, { kind: closure, after: attack, before: [] }]' },
    ],
    ['claims of sources, short and long', event('sources: [a, { id: b, says: 2025-11-08 }]')],
    [
      'kinds of its own',
      { events: '[{ kind: x-press-call }]', data: '{ involved: [x-topics, { category: x-other }] }' },
    ],
    [
      'data, short and long',
      { data: '{ involved: [name, { category: password, text: { it: le password } }], not-involved: [] }' },
    ],
    ['a number of people', { people: '{ count: 0 }' }],
    [
      'an unknown number of people',
      { people: '{ count: unknown, groups: [users, { it: utenti }, { text: all, count: 12 }] }' },
    ],
    ['bounds of a number', { people: '{ count: { at-least: 5, about: 7 } }' }],
    [
      'items, short and long',
      { advice: '[Be careful., { it: Attenzione. }, { text: { en: Wait. }, audience: public }]' },
    ],
    ['an item alone', { summary: '{ text: It happened., sources: [] }', impact: 'None.' }],
    [
      'lessons and actions',
      {
        lessons: '[{ kind: luck, text: Old data. }]',
        actions: '[{ text: Do it., kind: process, due: 2026 }]',
      },
    ],
    [
      'addresses in any case',
      {
        organisation:
          '{ name: A, role: other, contact: { url: " HTTPS://a.example/x ", email: Me.Too+1@example.com } }',
      },
    ],
    [
      'parties and sources by key',
      {
        parties: '{ x-1: { name: B, role: processor, country: IT } }',
        sources: '{ a.b: { title: T, second-hand: true } }',
      },
    ],
    ['labels of its terms', { terms: '{ x-press-call: { it: Chiamata } }' }],
  ])('%s', async (_, changes) => {
    expect(await verdicts(record(changes))).toEqual({ schema: true, reading: true })
  })
})

describe('the JSON Schema and the reader both refuse', () => {
  test.each<[string, Record<string, string>]>([
    ['a record without a title', { title: '' }],
    ['a key that nobody knows', { severty: 'low' }],
    ['a key that nobody knows, deep inside', event('audience: public, sources: [{ id: a, said: 2025 }]')],
    ['another version', { forthright: '2' }],
    ['a version that is a text', { forthright: '"1"' }],
    ['an id that is a number', { id: '2026' }],
    ['an id with a space', { id: 'an incident' }],
    ['an empty title', { title: '""' }],
    ['a title of nothing but space', { title: '" \\n "' }],
    ['a title of two lines', { title: '"one\\ntwo"' }],
    ['a title in no language', { title: '{}' }],
    ['a title in something that is no language', { title: '{ english: An incident }' }],
    ['a kind that nobody knows', { kind: 'outage' }],
    ['an event without a kind', { events: '[{ at: 2025 }]' }],
    ['an event that is only a word', { events: '[detection]' }],
    ['events that are no list', { events: '{ kind: detection }' }],
    ['a kind of its own in capitals', { events: '[{ kind: x-Press }]' }],
    ['a time in words', event('at: 9 November')],
    ['a time that is a list', event('at: [2025]')],
    ['a time that is empty', event('at:')],
    ['a date without hyphens', event('at: 20251109')],
    ['a party without a role', { parties: '{ a: { name: A } }' }],
    ['a party with a key of two words', { parties: '{ a b: { name: A, role: other } }' }],
    ['a country in small letters', { organisation: '{ name: A, role: other, country: it }' }],
    [
      'an address without a scheme',
      { organisation: '{ name: A, role: other, contact: { url: a.example } }' },
    ],
    ['a mail address without a domain', { organisation: '{ name: A, role: other, contact: { email: me } }' }],
    ['a negative number of people', { people: '{ count: -1 }' }],
    ['half a person', { people: '{ count: 1.5 }' }],
    ['a number of people in words', { people: '{ count: many }' }],
    ['a lesson that is only a text', { lessons: '[We were lucky.]' }],
    ['a label of a term that is not its own', { terms: '{ press-call: Call }' }],
    ['former that is not true or false', { parties: '{ a: { name: A, role: other, former: yes } }' }],
  ])('%s', async (_, changes) => {
    expect(await verdicts(record(changes))).toEqual({ schema: false, reading: false })
  })
})

test.each(readdirSync(incidents).filter((name) => name.endsWith('.yaml')))(
  'both accept incidents/%s',
  async (name) => {
    expect(await verdicts(readFileSync(new URL(name, incidents), 'utf8'))).toEqual({
      schema: true,
      reading: true,
    })
  },
)

test.each<[string, Record<string, string>]>([
  ['a day that does not exist', event('at: 2025-02-30')],
  ['an interval that ends before it begins', event('at: 2025-11-09/2025-11-08')],
  ['a zone that does not exist', { timezone: 'Europe/Milan' }],
])('only the reader refuses %s', async (_, changes) => {
  expect(await verdicts(record(changes))).toEqual({ schema: true, reading: false })
})

interface Described {
  readonly description?: string
  readonly [key: string]: unknown
}

function isDescribed(value: unknown): value is Described {
  return typeof value === 'object' && value !== null
}

/** Every named field of a schema by its path. */
function fields(schema: unknown, path = ''): [string, Described][] {
  if (!isDescribed(schema)) return []
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key !== 'properties' || !isDescribed(value)) return fields(value, path)
    return Object.entries(value).flatMap(([name, field]): [string, Described][] =>
      isDescribed(field) ? [[`${path}/${name}`, field], ...fields(field, `${path}/${name}`)] : [],
    )
  })
}

describe('the JSON Schema', () => {
  const all = fields(incidentJsonSchema())

  test('says of every field what it means', () => {
    expect(all.length).toBeGreaterThan(150)
    expect(all.filter(([, field]) => !field.description).map(([path]) => path)).toEqual([])
  })

  test('says of every term what it means', () => {
    const enumerated = all.filter(([, field]) => Array.isArray(field['enum']))
    for (const [path, field] of enumerated) {
      expect([path, field['enumDescriptions']]).toEqual([path, expect.not.arrayContaining([''])])
      expect(field['enumDescriptions']).toHaveLength(Array.isArray(field['enum']) ? field['enum'].length : 0)
    }
  })

  test('defaults are what a record gets that does not say', async () => {
    const text = record({
      ...event(''),
      causes: '[{ text: C }]',
      measures: '[M]',
      actions: '[A]',
      advice: '[B]',
      parties: '{ p: { name: P, role: other } }',
      sources: '{ s: { title: S } }',
    })
    const { incident } = await readRecord('incident.yaml', text)
    const [first] = incident.events
    expect(
      Object.fromEntries(
        all.flatMap(([path, { default: value }]) => (value === undefined ? [] : [[path, value]])),
      ),
    ).toMatchObject({
      '/timezone': incident.timezone,
      '/events/by': first?.by,
      '/events/audience': first?.audience,
      '/causes/kind': incident.causes[0]?.kind,
      '/causes/audience': incident.causes[0]?.audience,
      '/measures/status': incident.measures[0]?.status,
      '/measures/by': incident.measures[0]?.by,
      '/measures/audience': incident.measures[0]?.audience,
      '/actions/status': incident.actions[0]?.status,
      '/actions/audience': incident.actions[0]?.audience,
      '/advice/audience': incident.advice[0]?.audience,
      '/parties/former': incident.parties[0]?.former,
      '/sources/second-hand': incident.sources[0]?.secondHand,
      '/sources/audience': incident.sources[0]?.audience,
    })
  })
})
