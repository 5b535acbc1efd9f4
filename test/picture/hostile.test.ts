import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openRegimes } from '../../src/clocks/index.ts'
import { timelineToMermaid, timelineToTimesketch } from '../../src/picture/index.ts'
import { element, escapeXml, showable } from '../../src/picture/xml.ts'
import { readRecord } from '../../src/record/index.ts'
import { hostile, recordOf } from '../document/hostile-record.ts'
import { anyText } from '../format/arbitrary.ts'
import { open } from '../language/open.ts'
import { draw, expectSound, timelineOf } from './drawing.ts'
import { recordWith } from './records.ts'
import { readXml, wordsOf } from './xml.ts'

const { clocks: clocksOf } = await openRegimes()
const corpus = process.env['FORTHRIGHT_CORPUS']

async function expectInert(text: string): Promise<void> {
  const record = recordOf(text)
  // What a record may not hold cannot get into a picture this way; the test of the escaping sees it.
  const { findings } = await readRecord('record.yaml', record)
  if (findings.some(({ level }) => level === 'error')) return
  expectSound(await draw(record))
  const readers = { language: await open('en'), audience: 'internal' } as const
  const timeline = await timelineOf(record)
  const diagram = timelineToMermaid(timeline, readers).trimEnd().split('\n')
  expect(diagram).toHaveLength(2 + timeline.entries.length)
  for (const line of diagram.slice(2)) {
    const words = line.replaceAll(/#\d+;/g, 'x')
    expect(words).toMatch(/^ {4}[^#;:%<>{}\\`"]+( : [^#;:%<>{}\\`"]+){1,2}$/)
  }
  const lines = timelineToTimesketch(timeline, readers).text.trimEnd().split('\n')
  expect(lines.map((line) => Object.keys(JSON.parse(line)).slice(0, 3))).toEqual(
    lines.map(() => ['message', 'datetime', 'timestamp_desc']),
  )
}

test.each(hostile)('%j stays text', async (text) => {
  await expectInert(text)
})

test('any text stays text', async () => {
  await fc.assert(fc.asyncProperty(anyText, expectInert), { numRuns: 80 })
}, 30_000)

test('any string is well-formed once it is escaped, and says the same but for what XML cannot say', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), anyText)
  fc.assert(
    fc.property(anything, (text) => {
      const read = readXml(element('text', { class: text }, escapeXml(showable(text))))
      expect(wordsOf(read)).toBe(showable(text))
      expect(showable(text)).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]|\p{M}{4}/u)
      expect(showable(showable(text))).toBe(showable(text))
    }),
  )
})

const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10))
const clock = fc
  .integer({ min: 0, max: 86_399 })
  .map((second) => new Date(second * 1000).toISOString().slice(11, 19))
const time = fc.oneof(
  day,
  fc.tuple(day, clock).map(([date, hours]) => `${date}T${hours}`),
  fc.tuple(fc.constant('2024-05-06'), clock).map(([date, hours]) => `${date}T${hours.slice(0, 5)}`),
  day.map((date) => `${date.slice(0, 7)}~`),
  day.map((date) => date.slice(0, 4)),
  fc.tuple(day, day).map((days) => days.sort().join('/')),
  day.map((date) => `${date}/..`),
  day.map((date) => `../${date}`),
  fc.constant('unknown'),
)
/** In many scripts, with words of any length. */
const words = fc.oneof(
  fc.lorem({ maxCount: 30 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '不正アクセスを検知',
          'البيانات',
          'Rechtsschutzversicherungsgesellschaften',
          '안녕하세요',
          'நிறுவனம்',
          'WWWW',
        ],
        ...['👩‍👩‍👧‍👦', '🇮🇹', 'a', 'ελληνικά', 'नमस्ते', 'x'.repeat(90), '（注）。'],
      ),
      { minLength: 1, maxLength: 14 },
    )
    .chain((parts) => fc.constantFrom(' ', '').map((glue) => parts.join(glue))),
)
const events = fc
  .array(
    fc.record(
      {
        kind: fc.constantFrom(
          ...['detection', 'compromise', 'removal', 'correction', 'x-own', 'notification', 'awareness'],
        ),
        by: fc.constantFrom('us', 'cloud', 'cdn', 'one', 'two', 'three'),
        to: fc.constantFrom('us', 'cloud', 'one', 'customers', 'public'),
        at: time,
        end: time,
        text: words,
        link: fc.constantFrom('after', 'before'),
        other: fc.nat(20),
      },
      { requiredKeys: ['kind', 'by'] },
    ),
    { maxLength: 18 },
  )
  .map((drafts) =>
    drafts.map(({ link, other, ...event }, index) => ({
      ...event,
      id: `e${index}`,
      ...(link && other !== undefined && drafts.length > 0 ? { [link]: `e${other % drafts.length}` } : {}),
    })),
  )

const names = fc.array(
  fc.record({ name: words, role: fc.constantFrom('processor', 'supervisory-authority') }),
  {
    minLength: 3,
    maxLength: 3,
  },
)

test('any events can be drawn: nothing overlaps, nothing is cut off, and marks are apart', async () => {
  await fc.assert(
    fc.asyncProperty(
      events,
      names,
      fc.constantFrom('en', 'it'),
      fc.constantFrom('internal', 'regulator', 'customer'),
      async (some, [one, two, three], tag, audience) => {
        const parties = {
          cloud: { name: 'Cloud Provider', role: 'supplier' },
          cdn: { name: 'Delivery Network', role: 'supplier' },
          ...{ one, two, three },
        }
        const more = { parties, kind: 'personal-data-breach', risk: 'high' }
        const picture = await draw(recordWith(some, more), {
          tag,
          audience,
          fallback: 'en',
          clocks: clocksOf,
        })
        expect(expectSound(picture).name).toBe('svg')
      },
    ),
    { numRuns: 80 },
  )
}, 30_000)

describe.skipIf(corpus === undefined)('the corpus of naughty strings (FORTHRIGHT_CORPUS)', () => {
  test.each(naughty())('%j stays text', async (text) => {
    await expectInert(text)
  })
})

function naughty(): string[] {
  if (corpus === undefined) return ['']
  const folder = join(corpus, 'naughty')
  return readdirSync(folder).flatMap((name) => {
    const strings: unknown = name.endsWith('.json')
      ? JSON.parse(readFileSync(join(folder, name), 'utf8'))
      : []
    return Array.isArray(strings) ? strings.filter((each) => typeof each === 'string') : []
  })
}
