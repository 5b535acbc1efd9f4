import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventKinds } from '../../src/record/index.ts'
import { buildTimeline, phaseOf, phases, timelineToCsv, timelineToJson } from '../../src/timeline/index.ts'
import { incidentWith } from './arbitrary.ts'
import { momentOf, timelineOf } from './events.ts'

/** The rows of a CSV text, read after RFC 4180; throws if it is not such a text. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  let row: string[] = []
  while (cell.lastIndex < csv.length) {
    const at = cell.lastIndex
    const match = cell.exec(csv)
    if (!match) throw new Error(`no cell at ${at}`)
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

const incident = incidentWith([{ id: 'a', at: undefined, after: [], before: [] }])
const [event] = incident.events
const path = ['events', 0, 'text']

/** The CSV of one event with a text. */
function csvOf(value: string): string {
  if (!event) throw new Error('no event')
  const text = { path, audience: 'internal' as const, kind: 'prose' as const, isVerbatim: false }
  const entry = {
    event: { ...event, text: { ...text, languages: { en: { value, path } } } },
    bounds: undefined,
    follows: [],
  }
  return timelineToCsv({ incident, entries: [entry], undated: [] }, ['en'])
}

function textIn(csv: string): string | undefined {
  const [heads = [], row = []] = parseCsv(csv)
  return row[heads.indexOf('text')]
}

describe('a timeline as CSV', () => {
  test('has a row for each event', async () => {
    const timeline = await timelineOf([
      'id: a, kind: attack, at: 2026-05-01, end: 2026-05-02, text: "One, two"',
      'id: b, kind: removal, to: mailer, after: a, audience: public, text: { it: "Due \\"tre\\"" }',
      'kind: x-own',
    ])
    expect(timelineToCsv(timeline, ['en'])).toBe(
      [
        'id,kind,phase,by,to,at,earliest,latest,audience,text,language,end,stage',
        'a,attack,occurrence,us,,2026-05-01,2026-05-01T00:00:00.000Z,2026-05-02T23:59:59.999Z,internal,"One, two",en,2026-05-02,',
        'b,removal,containment-eradication-recovery,us,mailer,,2026-05-01T00:00:00.000Z,,public,"Due ""tre""",it,,',
        'x-own,x-own,,us,,,,,internal,,,,',
        '',
      ].join('\r\n'),
    )
  })

  test('has texts in the language wanted, in its region or in the next one', async () => {
    const timeline = await timelineOf([
      'kind: attack, at: 2026-05-01, text: { en: One, it: Uno }',
      'kind: removal, at: 2026-05-02, text: { fr: Deux, en: Two }',
    ])
    const texts = (...languages: string[]) =>
      parseCsv(timelineToCsv(timeline, languages))
        .slice(1)
        .map((row) => `${row[9]} ${row[10]}`)
    expect(texts('it')).toEqual(['Uno it', 'Deux fr'])
    expect(texts('it-CH', 'it', 'en')).toEqual(['Uno it', 'Two en'])
  })

  test.each(
    ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A'].flatMap((formula) =>
      ['', ' ', '   ', '\u00a0', '\u200b', '\ufeff', '\n', '\t', '\u202e'].map((before) => before + formula),
    ),
  )('runs nothing: %j', (value) => {
    expect(textIn(csvOf(value))).toBe(`'${value}`)
  })

  test.each(['1=1', 'a-b', "'=1", '(=1)', ' a', ''])('changes nothing else: %j', (value) => {
    expect(textIn(csvOf(value))).toBe(value)
  })

  test('reads back as it was written', () => {
    const piece = fc.constantFrom('"', ',', '\r', '\n', '\r\n', '=', '-', ' ', '\t', 'a', ';', '""', '\u2028')
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (value) => {
          const rows = parseCsv(csvOf(value))
          expect(rows.map((row) => row.length)).toEqual([13, 13])
          expect([value, `'${value}`]).toContain(rows[1]?.[9])
        },
      ),
    )
  })
})

describe('a timeline as JSON', () => {
  test('tells times as intervals, what was inferred, and durations in milliseconds', async () => {
    const timeline = await timelineOf([
      'id: found, kind: detection, by: mailer, at: 2026-05-01T10:00+02:00',
      'id: told, kind: vendor-disclosure, by: mailer, to: us, at: 2026-05-03, text: Told., sources: []',
      'id: removed, kind: removal, after: told',
    ])
    const json: unknown = JSON.parse(JSON.stringify(timelineToJson(timeline)))
    expect(json).toHaveProperty('events[0]', {
      id: 'found',
      kind: 'detection',
      phase: 'detection-and-analysis',
      by: 'mailer',
      to: null,
      audience: 'internal',
      at: '2026-05-01T10:00+02:00',
      end: null,
      inferred: false,
      earliest: '2026-05-01T10:00:00+02:00',
      latest: '2026-05-01T10:00:59+02:00',
      approximate: false,
      learned: null,
      stage: null,
      under: [],
      text: null,
      sources: [],
      field: 'events[0]',
    })
    expect(json).toMatchObject({
      events: [{}, {}, { at: null, inferred: true, earliest: '2026-05-03T00:00:00Z', latest: null }],
    })
    expect(json).toHaveProperty('metrics[0]', {
      key: 'vendor-disclosure-lag',
      party: 'mailer',
      formula: 'vendor-disclosure − detection',
      source: 'GDPR art. 33(2), without undue delay',
      state: 'recorded',
      from: 'found',
      to: 'told',
      min: Date.parse('2026-05-03') - Date.parse('2026-05-01T08:01Z') + 1,
      max: Date.parse('2026-05-04') - 1 - Date.parse('2026-05-01T08:00Z'),
    })
    expect(json).toMatchObject({
      metrics: expect.arrayContaining([
        expect.objectContaining({ key: 'removal-lag', state: 'pending', max: null }),
      ]),
    })
  })

  test('holds nothing that JSON cannot say', () => {
    const sketches = ['../2026-05-01', '2026-05-01/..', '0000', '9999'].map((text, index) => ({
      id: `e${index}`,
      at: momentOf(text),
      after: [],
      before: [],
    }))
    const timeline = buildTimeline(incidentWith(sketches))
    const json = timelineToJson(timeline)
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
    expect(timelineToCsv(timeline, ['en']).split('\r\n')).toHaveLength(6)
  })
})

describe('the phase of an event', () => {
  test('every kind has one of the phases', () => {
    for (const kind of eventKinds) expect(phases).toContain(phaseOf(kind))
  })

  test.each([
    ['attack', 'occurrence'],
    ['detection', 'detection-and-analysis'],
    ['notification', 'detection-and-analysis'],
    ['containment', 'containment-eradication-recovery'],
    ['impact-end', 'containment-eradication-recovery'],
    ['review', 'post-incident'],
    ['x-own', undefined],
  ] as const)('%s is %s', (kind, phase) => {
    expect(phaseOf(kind)).toBe(phase)
  })
})
