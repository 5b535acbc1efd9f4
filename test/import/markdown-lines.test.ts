import { describe, expect, test } from 'vitest'
import { markdown } from '../../src/import/markdown/index.ts'

/** How a line begins, and the time that a person reads from it in a report of 14 March 2025; null where it is none. */
const lines: readonly (readonly [line: string, at: string | null, ...zone: string[]])[] = [
  // As other tools export Markdown: escapes, entities, tags, spaces and hyphens that do not break.
  ['2023\\-06\\-01 10:05 \\- a', '2023-06-01T10:05'],
  ['10:05&nbsp;UTC: a', '2025-03-14T10:05'],
  ['10:05\u00a0UTC: a', '2025-03-14T10:05'],
  ['2025\u201103\u201114 10:05 a', '2025-03-14T10:05'],
  ['10：05 a', '2025-03-14T10:05'],
  ['**<span style="color: #32CD32;">10:05 AM:</span>** <span>a</span>', '2025-03-14T10:05'],
  ['<time>10:05</time> a', '2025-03-14T10:05'],
  ['`10:05` a', '2025-03-14T10:05'],
  ['⏰ 10:05 a', '2025-03-14T10:05'],
  [':bell: 10:05 a', '2025-03-14T10:05'],
  // As computers write them.
  ['1741946700 - a', '2025-03-14T10:05:00'],
  ['1741946700123: a', '2025-03-14T10:05:00'],
  ['ticket 1741946700 - a', null],
  ['20250314T100500Z a', '2025-03-14T10:05:00'],
  ['Mar 14 10:05:03 web1 sshd[12]: a', '2025-03-14T10:05:03'],
  ['Fri, 14 Mar 2025 10:05:00 +0100: a', '2025-03-14T10:05:00', '+01:00'],
  ['Fri, 14 Mar 2025 10:05:00 GMT - a', '2025-03-14T10:05:00'],
  ['10:05:03.123 a', '2025-03-14T10:05:03'],
  ['10:05:03,123 a', '2025-03-14T10:05:03'],
  ['14-MAR-25 10:05 a', '2025-03-14T10:05'],
  // Weekdays before and behind the day.
  ['Fri 14 Mar 10:05 a', '2025-03-14T10:05'],
  ['Mon, Mar 17, 10:05 a', '2025-03-17T10:05'],
  ['2025-03-14 (Fri) 10:05 a', '2025-03-14T10:05'],
  ['2025-03-14 Friday: a', '2025-03-14'],
  ['2025-03-14 so that was that', '2025-03-14'],
  // Days of which more or less is said.
  ['2025-MM-DD[^1]: a', '2025'],
  ['2025-03-14: At 10:05:07 UTC, a', '2025-03-14T10:05:07'],
  ['2025-03-14, 2025-03-15: a', '2025-03-14'],
  ['Day 1, 10:05 a', '2025-03-14T10:05'],
  ['10:05 (next day): a', '2025-03-15T10:05'],
  ['23:50 (previous day): a', '2025-03-13T23:50'],
  ['23:50 - 00:10 (next day): a', '2025-03-14T23:50'],
  // Zones.
  ['10:05 UTC / 03:05 PDT: a', '2025-03-14T10:05'],
  ['10:05–10:20 CET | 09:05–09:20 UTC: a', '2025-03-14T10:05', 'Europe/Brussels'],
  ['10:05 EDT (14:05 UTC): a', '2025-03-14T10:05', '-04:00'],
  ['7:09 AM Eastern: a', '2025-03-14T07:09', 'America/New_York'],
  ['10:05 PST/PDT a', '2025-03-14T10:05', 'America/Los_Angeles'],
  ['10:05 CET/CEST: a', '2025-03-14T10:05', 'Europe/Brussels'],
  ['10:05 GMT-3: a', '2025-03-14T10:05', '-03:00'],
  ['10:05 SAST: a', '2025-03-14T10:05', '+02:00'],
  ['10:05 МСК: a', '2025-03-14T10:05', '+03:00'],
  ['10:05 Central servers fail', '2025-03-14T10:05'],
  ['10:05 local time: a', '2025-03-14T10:05'],
  // Times of day in other languages.
  ['14.05 Uhr: a', '2025-03-14T14:05'],
  ['ab 19:27 a', '2025-03-14T19:27'],
  ['ore 14,05: a', '2025-03-14T14:05'],
  ['14h05 : a', '2025-03-14T14:05'],
  ['14:05h a', '2025-03-14T14:05'],
  ['às 14h05 a', '2025-03-14T14:05'],
  ['14/03/2025 às 14h05: a', '2025-03-14T14:05'],
  ['2025-03-14 lúc 14:05 a', '2025-03-14T14:05'],
  ['14.03.2025 в 14:05 a', '2025-03-14T14:05'],
  ['14.3.2025 o 14:05 a', '2025-03-14T14:05'],
  ['14h05 até 14h20: a', '2025-03-14T14:05'],
  ['14時05分 a', '2025-03-14T14:05'],
  ['14时 a', '2025-03-14T14'],
  ['14:05 頃 a', '2025-03-14T14:05~'],
  ['около 14:05 a', '2025-03-14T14:05~'],
  ['12 noon: a', '2025-03-14T12:00'],
  ['10:05+ a', '2025-03-14T10:05'],
  ['24:00 a', '2025-03-15T00:00'],
  ['T-5: a', '2025-03-14T08:55'],
  ['+15min a', '2025-03-14T09:15'],
  ['11 h 24 : a', '2025-03-14T11:24'],
  ['12 h ~10 : a', '2025-03-14T12:10~'],
  ['03-14 **10:05** a', '2025-03-14T10:05'],
  ['03-14 ~10:05 a', '2025-03-14T10:05~'],
  ['03-14 → 03-16 a', '2025-03-14'],
  ['2025-W11-5: a', '2025-03-14'],
  ['2025W115 10:05 a', '2025-03-14T10:05'],
  ['2025-W54-1: a', null],
  ['By 10:05 a', '2025-03-14T10:05~'],
  ['By 17 March 2025: a', '2025-03-17~'],
  ['10:05 UTC (Sat): a', '2025-03-15T10:05'],
  ['10:05 (Wed) a', '2025-03-12T10:05'],
  ['15 minutes later: a', '2025-03-14T09:15~'],
  ['An hour later, a', '2025-03-14T10:00~'],
  ['2 days afterwards - a', '2025-03-16T09:00~'],
  // No times.
  ['15 minutes of a', null],
  ['03-14 nodes failed', null],
  ['10,05 of them failed', null],
  ['14,5 GB were lost', null],
]

describe('the time at the beginning of a line', () => {
  test.each(lines.map(([line, at, zone = 'UTC']) => ({ line, at, zone })))('$line', ({ line, at, zone }) => {
    const isFirst = /^(?:T-|\+)|\b(?:later|afterwards)\b/.test(line)
    const text = `# Of 14 March 2025\n\n## Timeline\n\n${isFirst ? '- 09:00 z\n' : ''}- ${line}\n`
    const [imported] = markdown.read({ path: 'report.md', text }, {}).incidents
    const event = imported?.record.events.at(-1)
    expect(event?.at ?? null).toBe(at)
    expect(imported?.record.timezone).toBe(zone)
    if (at !== null) expect(event?.text).not.toMatch(/10:05|14:05/)
  })
})

test('the zone of times that have none is the one that stands beside all others, and the draft says so', () => {
  const text =
    '# Of 14 March 2025\n\nDown from 7:31 PM to 9:21 PM PT.\n\n## Timeline\n\n7:31 PM - down\n\n9:21 PM - up\n'
  const [imported] = markdown.read({ path: 'report.md', text }, { organisation: 'Acme' }).incidents
  expect(imported?.record.timezone).toBe('America/Los_Angeles')
  expect(imported?.findings.map(({ code, level }) => [code, level])).toEqual([['import-zone', 'advice']])
})

test('zones in code, and two zones, say nothing of times that have none', () => {
  for (const words of ['```\n10:00 PST x\n```\n', 'Down from 10:00 PT, up at 19:00 CET.\n']) {
    const text = `# Of 14 March 2025\n\n${words}\n## Timeline\n\n- 10:05 down\n`
    expect(markdown.read({ path: 'report.md', text }, {}).incidents[0]?.record.timezone).toBe('UTC')
  }
})
