import type { GenericSchema } from 'valibot'
import { eventKinds, recordSchema } from '../../src/record/index.ts'

/** What gives the texts of a record, place after place. */
export interface Texts {
  /** Plain text on one line. */
  readonly line: () => string
  /** Markdown. */
  readonly prose: () => string
  /** How many items each list has. */
  readonly items: number
  /** Our role for the data. */
  readonly role: 'controller' | 'processor'
}

/** A record that has a text in every place where one can stand, all of it for everybody, as its author would write it. */
export function wholeRecord({ line, prose, items, role }: Texts): Readonly<Record<string, unknown>> {
  const many = <Item>(make: (index: number) => Item): Item[] =>
    Array.from({ length: items }, (_, index) => make(index))
  const contact = (): object => ({
    name: line(),
    email: 'desk@acme.example',
    url: 'https://acme.example/help',
    phone: line(),
    address: line(),
  })
  const item = (): object => ({ audience: 'public', text: prose() })
  const opened = [
    ...['title', 'kind', 'nature', 'status', 'organisation', 'parties', 'data', 'people'],
    ...['consequences', 'measures', 'advice'],
  ]
  return {
    forthright: 1,
    id: '2026-05-whole',
    title: line(),
    language: 'en',
    timezone: 'Europe/Rome',
    kind: 'personal-data-breach',
    severity: 'high',
    status: 'monitoring',
    risk: 'high',
    audiences: Object.fromEntries(opened.map((field) => [field, 'public'])),
    organisation: { name: line(), role, country: 'IT', contact: contact(), dpo: contact() },
    parties: {
      vendor: {
        name: line(),
        role: role === 'processor' ? 'controller' : 'processor',
        service: line(),
        aliases: many(line),
        contact: contact(),
      },
      garante: { name: line(), role: 'supervisory-authority' },
    },
    summary: item(),
    impact: item(),
    events: [
      { kind: 'x-own', by: 'us', at: '2026-05-02T10:00', audience: 'public' },
      ...many((index) => {
        // Some of every sort, however few there are.
        const kind = eventKinds[(index * 7) % eventKinds.length] ?? 'detection'
        const told = ['notification', 'statement', 'correction'].includes(kind)
        return {
          kind,
          by: kind === 'vendor-disclosure' ? 'vendor' : 'us',
          to: kind === 'vendor-disclosure' ? 'us' : told ? 'customers' : undefined,
          at: `2026-05-${String(2 + (index % 9)).padStart(2, '0')}T12:00`,
          audience: 'public',
          sources: [{ id: 'page', says: '2026-05-01' }],
          reasons: prose(),
          ...(kind === 'correction' ? { said: prose(), instead: prose() } : {}),
          text: prose(),
        }
      }),
    ],
    data: {
      involved: [...many(() => ({ category: 'name', text: line() })), 'x-own'],
      'not-involved': many(() => ({ category: 'password', text: line() })),
    },
    people: {
      count: 12,
      groups: many(() => ({ text: line() })),
      'not-involved': many(() => ({ text: line() })),
      residence: [{ region: 'IT' }],
    },
    causes: many(item),
    consequences: many(item),
    measures: many((index) => ({ ...item(), status: index % 2 === 0 ? 'taken' : 'planned' })),
    advice: many(item),
    indicators: many(() => ({ ...item(), type: 'file', values: [line()] })),
    lessons: many((index) => ({ ...item(), kind: ['well', 'badly', 'luck'][index % 3] })),
    actions: many(() => ({ ...item(), owner: line(), ticket: line() })),
    questions: many(() => ({ ...item(), owner: line() })),
    notes: many(() => ({ ...item(), title: line() })),
    sources: {
      page: { title: line(), publisher: line(), url: 'https://acme.example/page', audience: 'public' },
      ...Object.fromEntries(many((index) => [`s${index}`, { title: line(), publisher: line() }])),
    },
    contracts: [
      { id: 'c1', title: line(), cite: line(), party: 'customers', anchor: 'awareness', period: { days: 3 } },
    ],
    regimes: { exclude: [{ id: 'nis2-23', reason: line() }] },
    terms: { 'x-own': line() },
  }
}

/** The record as its file: each text stands on a line of its own, so that a finding's line says which text it means. */
export function yamlOf(record: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(record).map(
    ([name, value]) => `${name}: ${JSON.stringify(value, null, 1).replaceAll('\n', '\n ')}\n`,
  )
  return fields.join('')
}

/** The places of a value's own texts, items and keys told as `*`, that a text was given for. */
export function placesOf(value: unknown, isText: (text: string) => boolean, path = ''): string[] {
  if (typeof value === 'string') return isText(value) ? [path] : []
  if (Array.isArray(value)) return value.flatMap((each) => placesOf(each, isText, `${path}.*`))
  if (typeof value !== 'object' || value === null) return []
  const keyed = /^\.(parties|sources|terms)$/.test(path)
  return Object.entries(value).flatMap(([key, each]) =>
    placesOf(each, isText, `${path}.${keyed ? '*' : key}`),
  )
}

/** Every place in which the schema of a record takes free text: walked, so that a new field is missed here first. */
export function textPlaces(): string[] {
  const places = new Set(walk(recordSchema, ''))
  // An item's short form is its text.
  return [...places].filter((place) => !places.has(`${place}.text`))
}

function walk(schema: GenericSchema, path: string): string[] {
  const parts: readonly unknown[] = 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : []
  const [inner] = parts
  if (isSchema(inner) && inner !== schema && 'pipe' in inner) return walk(inner, path)
  for (const part of parts) {
    const kind = metadataOf(part)?.['kind']
    if (kind === 'line' || kind === 'prose') return [path]
  }
  if ('options' in schema && Array.isArray(schema.options))
    return schema.options.flatMap((each: unknown) => (isSchema(each) ? walk(each, path) : []))
  if ('wrapped' in schema && isSchema(schema.wrapped)) return walk(schema.wrapped, path)
  if ('item' in schema && isSchema(schema.item)) return walk(schema.item, `${path}.*`)
  if ('key' in schema && 'value' in schema && isSchema(schema.key) && isSchema(schema.value)) {
    // A text by language is the text.
    const title = parts.map((part) => titleOf(part)).find((each) => each !== undefined)
    return walk(schema.value, title === 'Texts by language' ? path : `${path}.*`)
  }
  if ('entries' in schema && typeof schema.entries === 'object' && schema.entries !== null)
    return Object.entries(schema.entries).flatMap(([key, each]) =>
      isSchema(each) ? walk(each, `${path}.${key}`) : [],
    )
  return []
}

function isSchema(value: unknown): value is GenericSchema {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema'
}

function metadataOf(part: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof part !== 'object' || part === null || !('metadata' in part)) return undefined
  const { metadata } = part
  return typeof metadata === 'object' && metadata !== null ? { ...metadata } : undefined
}

function titleOf(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null || !('title' in part)) return undefined
  return typeof part.title === 'string' ? part.title : undefined
}
