import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { timelineToMermaid, timelineToTimesketch } from '../../src/picture/index.ts'
import { forthright } from '../cli/run.ts'
import { open } from '../language/open.ts'
import { fixture, timelineOf } from './drawing.ts'
import { recordWith } from './records.ts'

const mixpanel = readFileSync('incidents/2025-11-mixpanel.yaml', 'utf8')
const ours = async (tag = 'en') => ({ language: await open(tag), audience: 'internal' }) as const

describe('Mermaid', () => {
  test('has a line an event, with nothing that its grammar knows', async () => {
    const text = timelineToMermaid(
      await timelineOf(
        recordWith([
          {
            kind: 'detection',
            at: '2026-03-04T10:05',
            by: 'cloud',
            to: 'us',
            text: 'Found: #1; 50% <b>`x`</b>.',
          },
          { kind: 'removal', after: 'detection' },
        ]),
      ),
      await ours(),
    )
    expect(text).toBe(`timeline
    title Timeline#58; A busy day
    4 March 2026, 10#58;05 : Detection (Cloud Provider #8594; Acme) : Found#58; #35;1#59; 50#37; #60;b#62;x#60;#47;b#62;.
    4 March 2026, 10#58;05 or later : Removal (Acme)
`)
  })

  test('says so if there is nothing', async () => {
    expect(timelineToMermaid(await timelineOf(recordWith([])), await ours('it'))).toBe(
      'timeline\n    title Cronologia\n    Non è ancora stato registrato alcun evento.\n',
    )
  })
})

describe('Timesketch', () => {
  const lines = async (text: string) => {
    const sketch = timelineToTimesketch(await timelineOf(text), await ours())
    const parsed: unknown[] = sketch.text
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
    return { parsed, omitted: sketch.omitted }
  }

  test('has what it demands, and both ends of a time that is imprecise', async () => {
    const { parsed, omitted } = await lines(mixpanel)
    expect(omitted).toBe(0)
    expect(parsed[1]).toEqual({
      message:
        'between 9 and 25 November 2025: Notification (Mixpanel, to: OpenAI). Mixpanel told us that it was investigating. The day was not published.',
      datetime: '2025-11-09T08:00:00.000+00:00',
      timestamp_desc: 'Notification',
      id: 'vendor-first-notice',
      kind: 'notification',
      phase: 'detection-and-analysis',
      by: 'Mixpanel',
      to: 'OpenAI',
      audience: 'regulator',
      at: '2025-11-09/2025-11-25',
      earliest: '2025-11-09T08:00:00.000+00:00',
      latest: '2025-11-26T07:59:59.999+00:00',
      precision: 'day',
      approximate: false,
      uncertain: false,
      inferred: false,
      field: 'events[1]',
    })
    expect(parsed[3]).toMatchObject({
      at: null,
      inferred: true,
      precision: null,
      earliest: '2025-11-25T08:00:00.000+00:00',
    })
  })

  test('leaves out what has no time, and counts it', async () => {
    expect(await lines(fixture('undated.yaml'))).toEqual({ parsed: [], omitted: 4 })
  })

  test('takes the last instant where there is no first', async () => {
    const { parsed } = await lines(recordWith([{ kind: 'detection', at: '../2026-03-04' }]))
    expect(parsed).toMatchObject([{ datetime: '2026-03-04T22:59:59.999+00:00', earliest: null }])
  })
})

describe('forthright timeline', () => {
  test.each([
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg"'],
    ['mermaid', 'timeline\n    title '],
    ['jsonl', '{"message":'],
  ])('--format %s', async (format, start) => {
    const { code, out, err } = await forthright(['timeline', '2025-11-mixpanel', '--format', format])
    expect({ code, err, start: out.slice(0, start.length) }).toEqual({ code: 0, err: '', start })
    expect(out.endsWith('\n')).toBe(true)
  })

  test.each(['svg', 'mermaid', 'jsonl'])(
    '--format %s shows an audience only what it may see',
    async (format) => {
      const { out } = await forthright([
        'timeline',
        '2025-11-mixpanel',
        '--format',
        format,
        '--audience',
        'customer',
      ])
      expect(out).toContain('Detection')
      expect(out).not.toContain('investigating. The day was not published')
    },
  )

  test('shows what was known on a day', async () => {
    const { out } = await forthright([
      'timeline',
      '2025-11-mixpanel',
      '--format',
      'svg',
      '--as-of',
      '2025-11-26',
      '--locale',
      'it',
    ])
    expect(out).toContain('Informazioni note alla data seguente: 26 novembre 2025')
    expect(out).not.toContain('Rettifica')
  })

  test('tells how many events have no text in the language', async () => {
    const argv = ['timeline', 'test/picture/fixtures/single.yaml', '--format', 'svg', '--locale', 'it']
    const { out, err } = await forthright(argv)
    expect(err).toContain('events that have no text in it: 1. --fallback')
    expect(out).toContain('Rilevazione')
    expect((await forthright([...argv, '--fallback', 'en'])).err).toBe('')
  })

  test('tells how many events Timesketch does not get', async () => {
    const { code, out, err } = await forthright([
      'timeline',
      'test/picture/fixtures/undated.yaml',
      '--format',
      'jsonl',
    ])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toContain('events left out, because nobody knows any time of them: 4.')
  })
})
