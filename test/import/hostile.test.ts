import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatImporters } from '../../src/import/formats.ts'
import { expectValid, importText } from './draft.ts'

/** Names that the formats use, so that arbitrary values get past the first look. */
const names = [
  ...[
    'timeline',
    'incident',
    'incidents',
    'year',
    'month',
    'day',
    'unit',
    'value',
    'victim',
    'victim_id',
    'attribute',
  ],
  ...[
    'confidentiality',
    'data',
    'variety',
    'data_disclosure',
    'data_total',
    'reference',
    'summary',
    'discovery_method',
  ],
  ...[
    'id',
    'name',
    'title',
    'status',
    'created_at',
    'incident_updates',
    'body',
    'text',
    'components',
    'impact',
    'page',
  ],
  ...[
    'event',
    'event_type',
    'occurred_at',
    'log_entries',
    'type',
    'agent',
    'channel',
    'priority',
    'message',
    'tinyId',
  ],
  ...[
    'messages',
    'created_on',
    'alert',
    'alertId',
    'action',
    'postmortem_body',
    'started_at',
    'incident_number',
    'new_status',
    'replies',
    'elements',
    'blocks',
  ],
  ...[
    'entries',
    'eventTime',
    'createdAt',
    'log',
    'note',
    'report',
    'ackTime',
    'incident_timestamp_values',
    'timestamps',
  ],
  ...[
    'user',
    'ts',
    'reactions',
    'login',
    'number',
    'comments',
    'labels',
    'datetime',
    'timestamp_desc',
    'schema_version',
  ],
  ...['__proto__', 'constructor', 'toString', '', 'a/b~c'],
]
const words = [
  ...[
    '2026-04-15T10:00:00Z',
    '2026-13-45',
    '2025-10-26 02:30',
    '9999-12-31T23:59:60Z',
    'resolved',
    'P1',
    'Yes',
    'Months',
  ],
  ...[
    'trigger_log_entry',
    'incident.triggered',
    '1605274093.000200',
    'a\u0000b',
    '\ud800',
    '\ufdd0',
    '`````',
    '<@U1>',
  ],
  ...['{{x}}', '| a |', 'https://example.com', 'x'.repeat(300)],
]
const { root } = fc.letrec((tie) => ({
  // Most of the values are maps with known keys, so that they come past the first look.
  root: fc.oneof(tie('map'), fc.array(tie('map'), { minLength: 1, maxLength: 3 })),
  map: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), tie('tree')), {
      minLength: 3,
      maxLength: 10,
      selector: ([name]) => name,
    })
    .map((entries) => Object.fromEntries(entries)),
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...words),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('tree'), { maxLength: 4 }),
    tie('map'),
    tie('map'),
  ),
}))

const broken: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['white space', ' \n\t'],
  ['an open list', '['],
  ['a list of nothing', '[null, [], {}, "", 0]'],
  ['JSON that was cut off', '{"schema_version": "1.3.7", "timeline": {"incident": {"year": 20'],
  ['deep nesting', `{"a":${'['.repeat(100_000)}`],
  ['an infinite number', '{"timeline": {"incident": {"year": 1e999}}, "victim": {}, "action": {}}'],
  [
    'keys of prototypes',
    '{"__proto__": {"name": "x"}, "constructor": 1, "incidents": [{"__proto__": 1, "name": "y"}]}',
  ],
  [
    'a mark of byte order',
    '\ufeff{"incident": {"name": "x", "shortlink": "https://x.example", "impact": "none"}}',
  ],
  ['NUL', '{"incident": {"name": "x\u0000"}}'],
  ['front matter that is never closed', '---\ntitle: x\ntimeline:\n- start: 2020-01-01\n'],
  ['front matter of tabs', '---\n\ttitle:\t"\n\tx\ntimeline:\n-\tstart:\t2020-01-01\n\tevent:\ty\n---\n'],
  ['CR LF', '---\r\ntitle: x\r\ndate: 2020-01-01\r\nsection: issue\r\n---\r\n\r\n*Down* - y\r\n'],
]

describe.each(formatImporters.map((importer) => [importer.name, importer] as const))('%s', (_, importer) => {
  test.each(broken)('reads %s or says what is wrong', async (_what, text) => {
    const reading = await importText(importer, text, { path: 'x.txt' })
    if (reading.incidents.length === 0)
      expect(reading.findings.some(({ level }) => level === 'error')).toBe(true)
    expect(importer.recognize({ path: 'x.txt', text })).toBeGreaterThanOrEqual(0)
  })

  test('never throws, and drafts nothing that is no record', async () => {
    await fc.assert(
      fc.asyncProperty(root, async (value) => {
        await importText(importer, JSON.stringify(value))
      }),
      { numRuns: 500 },
    )
  })

  test('never throws on any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            '---\n',
            '- ',
            'start: ',
            'timeline:\n',
            '"',
            '\t',
            ' ',
            '\n',
            ':',
            '2020-01-01',
            'time,text\n',
            '0|/a|1|r|0|0|1|1776240000|0|0|0\n',
            '|',
            'Issue key,Summary,Status\n',
            ',',
            ';',
            '{',
            '[',
            'x',
            '\u0000',
            '*Up* - ',
          ),
        ),
        async (parts) => {
          await importText(importer, parts.join(''), { path: 'x.md' })
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('ten megabytes', () => {
  const size = 10_000_000
  const large: readonly (readonly [string, string])[] = [
    [
      'messages',
      `[${Array.from({ length: 60_000 }, (_, index) => `{"type":"message","user":"U${index}","ts":"${1_700_000_000 + index}.000100","text":"${'word '.repeat(20)}"}`).join(',')}]`,
    ],
    [
      'one text',
      `{"incident":{"name":"x","shortlink":"y","impact":"none","postmortem_body":"${'*<!-- {{ '.repeat(size / 10)}"}}`,
    ],
    [
      'keys',
      `{"schema_version":"1.3.7","action":{},"actor":{},"plus":{${Array.from({ length: 300_000 }, (_, index) => `"k${index}":${index}`).join(',')}}}`,
    ],
    ['rows', `time,event\n${'2026-04-15T10:00Z,x\n'.repeat(size / 22)}`],
    ['a quotation', `time,event\n"${'x\n"'.repeat(size / 3)}`],
    ['front matter', `---\ntitle: x\nsection: issue\ndate: 2020-01-01\n${'a: "\n\tb\n'.repeat(size / 9)}`],
    [
      'headings',
      `---\nlayout: case\ntimeline:\n- start: 2020-01-01\n  event: x\n---\n${'# # # '.repeat(size / 6)}`,
    ],
  ]
  test.each(large)('%s', async (_, text) => {
    const file = { path: 'x', text }
    for (const importer of formatImporters) {
      if (importer.recognize(file) === 0) continue
      for (const incident of importer.read(file, {}).incidents) await expectValid(incident)
    }
  })
})

test('a fault of JSON is told at its line and column', () => {
  const [veris] = formatImporters
  const reading = veris?.read({ path: 'x.json', text: '{\n  "a": 1,\n  "b": tru\n}' }, {})
  expect(reading?.findings.map(({ code, place }) => [code, place.start.line, place.start.column])).toEqual([
    ['json-syntax', 3, 8],
  ])
})
