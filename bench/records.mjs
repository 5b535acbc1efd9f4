/**
 * Records to measure with: the same number gives the same record on every machine, and no two are alike. They have 6 to
 * 40 events, other lists of other lengths, texts in two languages, times of every precision and none, and about 200 lines.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as say from './sentences.mjs'

/** Pseudorandom numbers from 0 to 1 by the generator mulberry32. */
function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const dataCategories = [
  'name',
  'email-address',
  'postal-address',
  'telephone-number',
  'username',
  'account-id',
  'customer-number',
  'password-hash',
  'ip-address',
  'browser',
  'usage-data',
  'support-ticket',
]
const untouched = ['password', 'payment-data', 'government-id', 'health-data', 'chat-content', 'api-key']

/**
 * One record.
 *
 * @param {number} number which one
 * @param {{ events?: number, markup?: boolean, country?: string }} [wish] how many events, if it matters; texts without code or
 *   emphasis; where the organisation is, which sets its law in motion
 * @returns {{ id: string, text: string }}
 */
export function makeRecord(number, wish = {}) {
  const random = randomFrom(number * 7919 + 17)
  const chance = (share) => random() < share
  const upTo = (least, most) => least + Math.floor(random() * (most - least + 1))
  const pick = (list) => list[Math.floor(random() * list.length)]
  const some = (list, count) => {
    const left = [...list]
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(Math.floor(random() * left.length), 1),
    ).flat()
  }
  const vendor = pick(say.vendors)
  const system = pick(say.systems)

  /** A sentence in both languages, its gaps filled with the same words; now and then with emphasis or code in it. */
  const words = (sentence) => {
    const fillings = {
      system: chance(0.7) ? system : pick(say.systems),
      team: pick(say.teams),
      vendor,
      number: String(upTo(2, 4000)),
    }
    return sentence.map((text) =>
      text
        .replace(/\{(\w+)\}/g, (_, name) => fillings[name])
        .replaceAll(/`/g, wish.markup === false ? '' : '`'),
    )
  }
  const plain = (sentence) => words(sentence).map((text) => text.replaceAll('`', ''))
  const quoted = (text) => (/^[`{[&*!|>%@'"#-]|: | #|[,{}[\]]/.test(text) ? JSON.stringify(text) : text)
  const bilingual = (key, [en, it], indent) => {
    const pad = ' '.repeat(indent)
    if (en.length + it.length < 90 && chance(0.7))
      return [`${pad}${key}: { en: ${quoted(en)}, it: ${quoted(it)} }`]
    if (chance(0.12))
      return [`${pad}${key}:`, `${pad}  en: >-`, `${pad}    ${en}`, `${pad}  it: >-`, `${pad}    ${it}`]
    return [`${pad}${key}:`, `${pad}  en: ${quoted(en)}`, `${pad}  it: ${quoted(it)}`]
  }

  const sourceKeys = Array.from({ length: upTo(1, 4) }, (_, index) => `source-${index + 1}`)
  const restingOn = (indent, share) =>
    chance(share) ? [`${' '.repeat(indent)}sources: [${some(sourceKeys, upTo(1, 2)).join(', ')}]`] : []

  // Time goes forward from event to event, by minutes, hours or days.
  let now = Date.UTC(2021 + (number % 4), upTo(0, 11), upTo(1, 28), upTo(0, 23), upTo(0, 59))
  const stamp = (kind) => {
    const day = new Date(now).toISOString().slice(0, 10)
    if (chance(0.5)) return `${day}T${new Date(now).toISOString().slice(11, 16)}`
    if (kind === 'compromise' || kind === 'detection') return day
    if (chance(0.1)) return `${day}~`
    if (chance(0.1)) return `${day}/${new Date(now + 86_400_000).toISOString().slice(0, 10)}`
    return day
  }
  const later = () => {
    now += chance(0.6) ? upTo(3, 300) * 60_000 : upTo(1, 6) * 86_400_000
  }

  const start = new Date(now).toISOString().slice(0, 10)
  const id = `${start.slice(0, 7)}-${vendor.toLowerCase().replaceAll(/[^a-z]/g, '')}-${String(number).padStart(4, '0')}`
  const lines = [
    'forthright: 1',
    `id: ${id}`,
    ...bilingual('title', plain(pick(say.titles)), 0),
    'language: en',
    `timezone: ${pick(['Europe/Rome', 'Europe/Berlin', 'America/Los_Angeles', 'UTC'])}`,
    'kind: personal-data-breach',
    ...(chance(0.7) ? [`severity: ${pick(['low', 'medium', 'high'])}`] : []),
    `status: ${pick(['investigating', 'identified', 'monitoring', 'resolved'])}`,
    `risk: ${chance(0.1) ? 'undetermined' : pick(['not-high', 'high'])}`,
    'organisation:',
    '  name: Acme',
    '  role: controller',
    ...(wish.country ? [`  country: ${wish.country}`] : []),
    '  contact:',
    '    email: privacy@acme.example',
    ...(chance(0.5) ? ['    phone: +39 02 1234 5678'] : []),
    ...(chance(0.4) ? ['    url: https://acme.example/incidents'] : []),
    ...(chance(0.6) ? ['  dpo: { name: Data protection officer, email: dpo@acme.example }'] : []),
    'parties:',
    '  vendor:',
    `    name: ${vendor}`,
    '    role: processor',
    ...(chance(0.7) ? bilingual('service', ['customer messages', 'messaggi ai clienti'], 4) : []),
    'summary:',
    '  audience: customer',
    ...restingOn(2, 0.8),
    ...bilingual('text', words(pick(say.summaries)), 2),
    ...(chance(0.5)
      ? ['impact:', '  audience: customer', ...bilingual('text', words(pick(say.impacts)), 2)]
      : []),
    'events:',
  ]

  const kinds = Object.keys(say.happenings)
  const count = wish.events ?? 6 + Math.floor(34.99 * random() ** 5)
  const once = some(
    kinds.filter((kind) => kind !== 'observation'),
    Math.min(count, upTo(6, 14)),
  )
  const order = [...once, ...Array.from({ length: count - once.length }, () => 'observation')]
    .map((kind) => ({ kind, at: kinds.indexOf(kind) + (kind === 'observation' ? random() * 10 - 5 : 0) }))
    .sort((a, b) => a.at - b.at)
  let previous
  order.forEach(({ kind }, index) => {
    later()
    const byVendor =
      ['compromise', 'exfiltration', 'vendor-disclosure'].includes(kind) ||
      (kind === 'detection' && chance(0.5))
    const dated = previous === undefined || chance(0.9)
    const known = byVendor && chance(0.3)
    lines.push(
      `  - kind: ${kind}`,
      ...(kind === 'observation' || chance(0.3) ? [`    id: event-${index + 1}`] : []),
      ...(byVendor ? ['    by: vendor'] : []),
      ...(kind === 'vendor-disclosure'
        ? ['    to: us']
        : kind === 'notification'
          ? ['    to: customers']
          : []),
      ...(dated ? [`    at: ${stamp(kind)}`] : [`    after: ${previous}`]),
      ...(dated && known
        ? [`    learned: ${new Date(now + 20 * 86_400_000).toISOString().slice(0, 10)}`]
        : []),
      ...(dated && chance(0.6) ? [`    audience: ${pick(['customer', 'customer', 'regulator'])}`] : []),
      ...restingOn(4, 0.95),
      ...bilingual('text', words(pick(say.happenings[kind])), 4),
    )
    previous = lines.findLast((line) => /^ {2}(- kind| {2}id): /.test(line)).replace(/^.*: /, '')
  })
  now += 30 * 86_400_000

  lines.push(
    'data:',
    '  involved:',
    ...some(dataCategories, upTo(1, 6)).flatMap((category) =>
      chance(0.5)
        ? [`    - ${category}`]
        : [`    - category: ${category}`, ...bilingual('text', plain(pick(say.dataTexts)), 6)],
    ),
    `  not-involved: [${some(untouched, upTo(1, 5)).join(', ')}]`,
    'people:',
    `  count: ${chance(0.3) ? 'unknown' : chance(0.5) ? upTo(12, 40_000) : `{ about: ${upTo(2, 90) * 100} }`}`,
    '  groups:',
    ...some(say.groups, upTo(1, 2)).flatMap((group) => {
      const [en, it] = plain(group)
      return [`    - en: ${quoted(en)}`, `      it: ${quoted(it)}`]
    }),
  )
  const list = (field, sentences, count, more = () => []) => {
    if (count === 0) return
    lines.push(`${field}:`)
    some(sentences, count).forEach((sentence, index) => {
      const [first, ...rest] = [
        ...more(index),
        ...restingOn(4, 0.4),
        ...bilingual('text', words(sentence), 4),
      ]
      lines.push(`  - ${first.trimStart()}`, ...rest)
    })
  }
  list('causes', say.causes, upTo(0, 3), (index) => [`    kind: ${index === 0 ? 'root' : 'contributing'}`])
  list('consequences', say.consequences, upTo(1, 3))
  list('measures', say.measures, upTo(1, 6), () => (chance(0.3) ? ['    status: planned'] : []))
  list('advice', say.advice, upTo(1, 4))
  const actions = upTo(0, 4)
  const lessons = upTo(0, 3)
  const answered = actions > 0 && lessons > 0
  list('lessons', say.lessons, lessons, (index) => [
    `    id: lesson-${index + 1}`,
    `    kind: ${index === 0 && answered ? 'badly' : pick(['well', 'luck'])}`,
  ])
  list('actions', say.actions, actions, (index) => [
    ...(index === 0 && answered ? ['    answers: [lesson-1]'] : []),
    ...(chance(0.95) ? [`    owner: ${pick(say.teams)}`] : []),
    ...(chance(0.95) ? [`    due: ${new Date(now).toISOString().slice(0, 10)}`] : []),
    ...(chance(0.9) ? ['    status: done'] : []),
    ...(chance(0.5) ? [`    ticket: SEC-${upTo(100, 9999)}`] : []),
  ])
  list('questions', say.questions, upTo(0, 2))
  list('notes', say.notes, upTo(0, 1))
  lines.push(
    'sources:',
    ...sourceKeys.flatMap((key, index) => [
      `  ${key}:`,
      ...bilingual('title', plain(say.sources[index]), 4),
      ...(chance(0.5) ? [`    publisher: ${pick(say.vendors)}`] : []),
      ...(chance(0.4) ? [`    url: https://example.com/${id}/${index + 1}`] : []),
      `    date: ${start}`,
      ...(chance(0.1) ? ['    second-hand: true'] : []),
      '    audience: public',
    ]),
  )
  return { id, text: `${lines.join('\n')}\n` }
}

/** Writes the first records into a folder; returns their paths in it. */
export function writeRecords(folder, count, wish) {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, index) => {
    const { id, text } = makeRecord(index, wish)
    const path = join(folder, `${id}.yaml`)
    writeFileSync(path, text)
    return path
  })
}
