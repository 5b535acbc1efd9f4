import { describe, expect, test } from 'vitest'
import { markdown } from '../../src/import/markdown/index.ts'

/** A whole report, and what a person reads from it. */
interface Case {
  readonly name: string
  readonly text: string
  readonly zone?: string
  readonly events: readonly (readonly [at: string | null, text: string, end?: string])[]
}

const cases: readonly Case[] = [
  {
    name: 'headings without marks, lines without blank lines between them',
    text: 'Incident report for the shop\nSummary\nOn June 9th, 2024 the shop was down.\nTimeline\n10:05 AM Update deployed\n10:15 AM All back\nRoot Cause and Resolution\nA name was misspelled.\n',
    events: [
      ['2024-06-09T10:05', 'Update deployed'],
      ['2024-06-09T10:15', 'All back'],
    ],
  },
  {
    name: 'lines parted by <br>',
    text: '# Shop down on 2024-06-09\n\n## Timeline\n\n10:05 Update deployed<br>10:07 Alarm<br/>\n10:15 All back<br />\n',
    events: [
      ['2024-06-09T10:05', 'Update deployed'],
      ['2024-06-09T10:07', 'Alarm'],
      ['2024-06-09T10:15', 'All back'],
    ],
  },
  {
    name: 'headings that end with a span, in bold, as two zones have it',
    text: '# Shop down on 2024-06-09\n\n## Timeline\n\n### **Start (23:15-00:30 UTC / 16:15-17:30 PDT)**\n- **23:20 UTC / 16:20 PDT**: first errors\n\n### **End (00:30-00:35 UTC / 17:30-17:35 PDT)**\n',
    events: [
      ['2024-06-09T23:15', 'Start', '2024-06-10T00:30'],
      ['2024-06-09T23:20', 'first errors'],
      ['2024-06-10T00:30', 'End', '2024-06-10T00:35'],
    ],
  },
  {
    name: 'a title that says timeline, with the timeline further down',
    text: '# Incident Timeline - June 13, 2025\n\nThe shop was down.\n\n## Timeline of events\n\n- 10:05 UTC - down\n',
    events: [['2025-06-13T10:05', 'down']],
  },
  {
    name: 'a chat in a block of code',
    text: '# Shop down on 2024-06-09\n\n## Timeline (UTC)\n\n```\n[10:05] ann: is `web` <down>?\n[10:07] bob: yes\n   and *mail* too\n```\n',
    events: [
      ['2024-06-09T10:05', 'ann: is \\`web\\` \\<down>?'],
      ['2024-06-09T10:07', 'bob: yes\nand \\*mail\\* too'],
    ],
  },
  {
    name: 'code below an entry is a part of that entry',
    text: '# Shop down on 2024-06-09\n\n## Timeline (UTC)\n\n- 10:05 the log says\n\n```\n10:04:58 ERROR a\n10:04:59 ERROR b\n```\n',
    events: [['2024-06-09T10:05', 'the log says\n\n```\n10:04:58 ERROR a\n10:04:59 ERROR b\n```']],
  },
  {
    name: 'a list in HTML',
    text: '# Shop down on 2024-06-09\n\n## Timeline\n<ul>\n<li><strong>10:05 AM:</strong> alarm, see <a href="https://example.org/1">graph</a></li>\n<li><strong>1:15 PM:</strong> back</li>\n</ul>\n',
    events: [
      ['2024-06-09T10:05', 'alarm, see [graph](https://example.org/1)'],
      ['2024-06-09T13:15', 'back'],
    ],
  },
  {
    name: 'a table in HTML',
    text: '# Shop down on 2024-06-09\n\n## Chronology\n\n<table>\n<tr><th>Time</th><th>Event</th><th>Who</th></tr>\n<tr>\n  <td>10:05</td>\n  <td>alarm</td><td>Ann</td>\n</tr>\n<tr><td>10:15</td><td>back</td><td>Bob</td></tr>\n</table>\n',
    events: [
      ['2024-06-09T10:05', 'alarm | Ann'],
      ['2024-06-09T10:15', 'back | Bob'],
    ],
  },
  {
    name: 'Portuguese: days without a year, the day first',
    text: '# Relatório de incidente\n\nData: 01/07/2024\n\nA loja não respondeu porque o banco de dados estava cheio, e os pedidos não foram gravados.\n\n## Linha do tempo\n\n- 01/07 às 14h05: a loja caiu\n- 02/07 às 9h: voltou\n',
    events: [
      ['2024-07-01T14:05', 'a loja caiu'],
      ['2024-07-02T09', 'voltou'],
    ],
  },
  {
    name: 'Russian: a table with the zone in the head',
    text: '# Сбой магазина 14.03.2025\n\n## Хронология\n\n| Время (МСК) | Событие |\n|---|---|\n| 10:05 | сбой |\n| 10:40 | восстановлено |\n',
    zone: '+03:00',
    events: [
      ['2025-03-14T10:05', 'сбой'],
      ['2025-03-14T10:40', 'восстановлено'],
    ],
  },
  {
    name: 'Vietnamese: a table',
    text: '# Sự cố 2025-03-14\n\n## Dòng thời gian\n\n| Thời gian | Sự kiện |\n|---|---|\n| 10:05 | lỗi |\n',
    events: [['2025-03-14T10:05', 'lỗi']],
  },
  {
    name: 'Korean: the zone in a sentence, with a word joined to it',
    text: '# 장애 2025-03-14\n\n## 장애 타임라인\n\n시각은 KST다.\n\n| 시점 | 사건 |\n|---|---|\n| 10:05 | 오류 |\n| 10:40 이후 | 복구 |\n| 복구 | 끝 |\n',
    zone: '+09:00',
    events: [
      ['2025-03-14T10:05', '오류'],
      ['2025-03-14T10:40', '이후\n\n복구'],
      [null, '끝'],
    ],
  },
  {
    name: 'Chinese: a name with words before it, times in code',
    text: '# 2025-03-14 故障\n\n### 故障时间线\n\n所有时间均为UTC。\n\n```\n17:35 — 返回 499\n17:35-18:17 — 死磕\n```\n',
    events: [
      ['2025-03-14T17:35', '返回 499'],
      ['2025-03-14T17:35', '死磕', '2025-03-14T18:17'],
    ],
  },
  {
    name: 'Japanese: a table',
    text: '# 障害報告 2025-03-14\n\n## タイムライン\n\n| 時刻 (JST) | 事象 |\n|---|---|\n| 10:05 | 検知 |\n| 14時05分 | 復旧 |\n',
    zone: '+09:00',
    events: [
      ['2025-03-14T10:05', '検知'],
      ['2025-03-14T14:05', '復旧'],
    ],
  },
]

describe('the timeline of a whole report', () => {
  test.each(cases)('$name', ({ text, zone = 'UTC', events }) => {
    const [imported] = markdown.read({ path: 'report.md', text }, { organisation: 'Acme' }).incidents
    const read = imported?.record.events.map(({ at, end, text: words }) => [at ?? null, words, end])
    expect(read).toEqual(events.map(([at, words, end]) => [at, words, end]))
    expect(imported?.record.timezone).toBe(zone)
  })
})

test('the facts of a summary are facts, its severity the first word that is one', () => {
  const text =
    '# Shop down\n\n## Summary\n\n**Date:** 2024-06-09\n**Duration:** 10 minutes\n**Severity:** HIGH (blocks low-value orders too)\n\n## Timeline\n\n- 10:05 down\n'
  const [imported] = markdown.read({ path: 'report.md', text }, { organisation: 'Acme' }).incidents
  expect(imported?.record.severity).toBe('high')
  expect(imported?.record.summary).toBeUndefined()
  expect(imported?.record.events.map(({ at }) => at)).toContain('2024-06-09T10:05')
})

// Work that grows with the square of the entries takes many seconds here.
test('nine thousand times without a day, on one line', { timeout: 20_000 }, () => {
  const text = `# Of 14 March 2025\n\n## Timeline\n\n<ul>\n${'<li>10:05 a '.repeat(9_000)}`
  const events = markdown.read({ path: 'report.md', text }, {}).incidents[0]?.record.events
  expect(events).toHaveLength(9_000)
})
