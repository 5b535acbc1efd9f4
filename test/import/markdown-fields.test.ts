import { describe, expect, test } from 'vitest'
import type { Imported } from '../../src/import/index.ts'
import { markdown } from '../../src/import/markdown/index.ts'

function read(text: string, options = {}): Imported {
  const [imported] = markdown.read({ path: 'docs/report.md', text }, options).incidents
  if (!imported) throw new Error('no draft')
  return imported
}

describe('sections', () => {
  test('become the fields that their headings name, in English', () => {
    const { record } = read(`# Storage outage

| Severity | SEV-2 |
| --- | --- |
| Status | Resolved |
| Authors | Storage team |

## Executive summary

Uploads failed.

## Customer impact

Errors for two hours.

## Root causes

- A quota
- A typo

## Contributing factors

1. No alert

## Trigger

The clean-up job.

## Mitigation

We raised the quota.

## Lessons learned

### What went well

- The replay

### What could have gone better

- The alert

### Where we got lucky

- The day

## Open questions

- Why?

## References

- [Dashboard](https://grafana.example/d/1)

## Thanks

To everybody.
`)
    expect(record).toMatchObject({
      id: 'storage-outage',
      title: 'Storage outage',
      severity: 'high',
      status: 'resolved',
      audiences: { title: 'internal' },
      summary: { text: 'Uploads failed.' },
      impact: { text: 'Errors for two hours.' },
      causes: [
        { kind: 'root', text: 'A quota' },
        { kind: 'root', text: 'A typo' },
        { kind: 'contributing', text: 'No alert' },
        { kind: 'trigger', text: 'The clean-up job.' },
      ],
      measures: [{ text: 'We raised the quota.', audience: 'internal' }],
      lessons: [
        { kind: 'well', text: 'The replay' },
        { kind: 'badly', text: 'The alert' },
        { kind: 'luck', text: 'The day' },
      ],
      questions: [{ text: 'Why?' }],
      sources: { dashboard: { title: 'Dashboard', url: 'https://grafana.example/d/1' } },
      notes: [
        { title: 'report.md:6', text: 'Authors: Storage team' },
        { title: 'Thanks (report.md:55-57)', text: 'To everybody.' },
      ],
    })
  })

  test('become the same fields in Italian', () => {
    const { record } = read(
      '# Disservizio\n\n**Gravità:** critica\n\n## Sintesi\n\nGiù.\n\n## Impatto\n\nTutti.\n\n## Causa principale\n\nUn certificato.\n\n## Fattori contribuenti\n\n- Nessun promemoria\n\n## Risoluzione\n\nRinnovato.\n\n## Cosa è andato bene\n\n- La rotazione\n\n## Cosa è andato male\n\n- Il promemoria\n\n## Azioni correttive\n\n- [ ] Rinnovo automatico\n\n## Domande aperte\n\n- Chi lo riceve?\n',
      { language: 'it' },
    )
    expect(record).toMatchObject({
      language: 'it',
      severity: 'critical',
      summary: { text: 'Giù.' },
      impact: { text: 'Tutti.' },
      causes: [
        { kind: 'root', text: 'Un certificato.' },
        { kind: 'contributing', text: 'Nessun promemoria' },
      ],
      measures: [{ text: 'Rinnovato.' }],
      lessons: [{ kind: 'well' }, { kind: 'badly' }],
      actions: [{ text: 'Rinnovo automatico', status: 'open' }],
      questions: [{ text: 'Chi lo riceve?' }],
    })
  })

  test('may be named in bold, or by the items of a list', () => {
    const { record } = read(
      '# X\n\n**Summary:** It was down.\n\n**Root cause**\n\nA typo.\n\n- **Impact**:\n  - Nobody could pay.\n- **Resolution**: Restarted.\n',
    )
    expect(record).toMatchObject({
      summary: { text: 'It was down.' },
      causes: [{ kind: 'root', text: 'A typo.' }],
      impact: { text: '- Nobody could pay.' },
      measures: [{ text: 'Restarted.' }],
    })
  })

  test('the first words are the summary where no heading names one, and the draft says so', () => {
    const { record, remarks } = read('# X\n\nIt was down.\n\n## Impact\n\nAll.\n')
    expect(record.summary).toEqual({ text: 'It was down.' })
    expect(remarks).toContainEqual({ at: ['summary'], text: 'the first words of the report | report.md:3' })
  })
})

describe('actions', () => {
  test('of a table have an owner, a day, a status and a ticket; other columns stand in a comment', () => {
    const { record, remarks } = read(
      '# X\n\n## Action items\n\n| Action | Owner | Due | Status | Ticket | Priority |\n|---|---|---|---|---|---|\n| Alert | SRE | 2025-04-01 | In progress | OPS-12 | P1 |\n| Book | Docs | soon | Done | https://t.example/7 | |\n',
    )
    expect(record.actions).toEqual([
      { text: 'Alert', owner: 'SRE', due: '2025-04-01', status: 'in-progress', ticket: 'OPS-12' },
      { text: 'Book', owner: 'Docs', status: 'done', ticket: 'https://t.example/7' },
    ])
    expect(remarks?.find(({ at }) => at.join() === 'actions,0')?.text).toContain('Priority: P1')
    expect(remarks?.find(({ at }) => at.join() === 'actions,1')?.text).toContain('Due: soon')
  })

  test('of a list take their status from a box, their kind from the heading above', () => {
    const { record } = read(
      '# X\n\n## Action items\n\n### Prevention\n\n- [x] Test it (owner: Storage)\n- [ ] See #12\n\n### Monitoring\n\n- Watch it\n',
    )
    expect(record.actions).toEqual([
      { text: 'Test it (owner: Storage)', owner: 'Storage', status: 'done', kind: 'prevent' },
      { text: 'See #12', ticket: '#12', status: 'open', kind: 'prevent' },
      { text: 'Watch it', kind: 'detect' },
    ])
  })
})

test.each([
  ['Alert fired on the queue', 'detection'],
  ['On-call was paged', 'detection'],
  ['Incident declared in chat', 'declaration'],
  ['The change was reverted', 'mitigation'],
  ['Rolled back to 4.1', 'mitigation'],
  ['Issue resolved', 'resolution'],
  ['Service restored', 'recovery'],
  ['Escalated to the network team', 'escalation'],
  ['Incidente dichiarato', 'declaration'],
  ['Servizio ripristinato', 'recovery'],
  ['We decided to roll back', 'observation'],
  ['The rollback failed', 'observation'],
  ['The issue was not resolved', 'observation'],
  ['Tried if the service was restored', 'observation'],
  ['Somebody deployed 4.2', 'observation'],
])('an entry "%s" is of the kind %s', (text, kind) => {
  const { record, remarks } = read(`# Of 2025-01-01\n\n## Timeline (UTC)\n\n- 10:00 ${text}\n`)
  expect(record.events).toEqual([{ kind, at: '2025-01-01T10:00', text }])
  const isSaid = remarks?.some(
    ({ at, text: said }) => at.join() === 'events,0,kind' && said.startsWith('guessed'),
  )
  expect(isSaid ?? false).toBe(kind !== 'observation')
})

describe('findings', () => {
  const codes = (text: string, options = {}): readonly string[] =>
    read(text, { organisation: 'Acme', ...options }).findings.map(
      ({ code, place }) => `${code}:${place.start.line}`,
    )

  test.each([
    ['no zone', '# Of 2025-01-01\n\n## Timeline\n\n- 10:00 a\n', ['import-zone:5']],
    ['a zone of several places', '# Of 2025-01-01\n\n## Timeline (IST)\n\n- 10:00 a\n', ['import-zone:5']],
    ['no day', '# X\n\n## Timeline (UTC)\n\n- 10:00 a\n', ['import-time:5']],
    [
      'a passed midnight',
      '# Of 2025-01-01\n\n## Timeline (UTC)\n\n- 23:00 a\n- 01:00 b\n',
      ['import-midnight:6'],
    ],
    [
      'an order that is not that of time',
      '# Of 2025-01-01\n\n## Timeline (UTC)\n\n- 11:00 a\n- 10:00 b\n',
      ['import-order:6'],
    ],
    [
      'two figures, either of which may be the month',
      '# X\n\n## Timeline (UTC)\n\n- 03/04/2025 10:00 a\n',
      ['import-date-order:5'],
    ],
    ['no timeline', '# X\n\nWords.\n', ['import-no-timeline:1']],
    [
      'a section without a field',
      '# Of 2025-01-01\n\n## Timeline (UTC)\n\n- 10:00 a\n\n## Thanks\n\nB.\n',
      ['import-unplaced:7'],
    ],
  ])('tell %s, with its line', (_, text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  test('an empty file gives no draft', () => {
    const { incidents, findings } = markdown.read({ path: 'a.md', text: ' \n' }, {})
    expect({ incidents, codes: findings.map(({ code, level }) => [code, level]) }).toEqual({
      incidents: [],
      codes: [['import-empty', 'error']],
    })
  })
})

test.each([
  ['a.md', '# X\n', true],
  ['a.md', '---\nforthright: 1\n---\n# X\n', false],
  ['a.txt', '# X\n', true],
  ['a.json', '{}', false],
])('%s with %j is recognized: %j', (path, text, expected) => {
  expect(markdown.recognize({ path, text }) > 0).toBe(expected)
})

test.each([
  ['**Root cause:** a full disk', { causes: [{ kind: 'root', text: 'a full disk' }] }],
  ['**Impact:** all of it', { impact: { text: 'all of it' } }],
  [
    '**Status:** ✅ Resolved (the host was restarted at noon, and everything that ran on it is well)',
    { status: 'resolved' },
  ],
  ['**Severity:** S1 — all of it', { severity: 'critical' }],
  ['**Gravità:** media', { severity: 'medium' }],
  ['**Estado:** Cerrado', { status: 'closed' }],
])('the facts of the head, %s, go into their fields', (line, expected) => {
  const { record } = read(`# Of 2025-01-01\n\n**Date:** 2025-01-01\n${line}\n\n## Timeline\n\n- 10:00 a\n`)
  expect(record).toMatchObject(expected)
})

test('a fact that the timeline says again is one event, and its words stand in a comment', () => {
  const { record, remarks } = read(
    '# X\n\n**Severity:** high\n**Start time:** 2025-01-01 10:00 UTC\n**End time:** 2025-01-01 11:00 UTC\n\n## Timeline\n\n- 10:00 UTC outage begins\n- 10:30 UTC look\n',
  )
  expect(record.events.map(({ kind, at, text }) => [kind, at, text])).toEqual([
    ['impact-end', '2025-01-01T11:00', 'End time'],
    ['impact-start', '2025-01-01T10:00', 'outage begins'],
    ['observation', '2025-01-01T10:30', 'look'],
  ])
  expect(remarks?.find(({ at }) => at.join() === 'events,1,at')?.text).toContain('Start time')
})

test.each([
  ['Actions taken', 'measures'],
  ['Immediate actions taken', 'measures'],
  ['Corrective measures implemented', 'measures'],
  ['How did we respond?', 'measures'],
  ['Solução', 'measures'],
  ['Follow up actions', 'actions'],
  ['Resulting Action', 'actions'],
  ['Recommendations', 'actions'],
  ['Preventive improvements', 'actions'],
  ['Fix proposti', 'actions'],
  ['Korrektive Massnahmen', 'actions'],
  ['Cause première', 'causes'],
  ['Causa raiz', 'causes'],
  ['Why was this happening?', 'causes'],
  ['<pre> Root cause </pre>', 'causes'],
  ['What it cost', 'impact'],
  ["What didn't go well", 'lessons'],
  ["Ce qui s'est passé", 'summary'],
] as const)('a section %j goes to %s', (heading, field) => {
  const { record } = read(`# Of 2025-01-01\n\n## ${heading}\n\n- One\n- Two\n`)
  expect(record[field]).toBeDefined()
  if (field === 'lessons') expect(record.lessons?.map(({ kind }) => kind)).toEqual(['badly', 'badly'])
})

test.each([
  ['Incident declared resolved.', 'resolution'],
  ['Incident officially declared as resolved', 'resolution'],
  ['Incident declared retroactively', 'declaration'],
  ['Active incident declared mitigated', 'observation'],
  ['No alert fires; nobody looks', 'observation'],
  ['The change that triggered the alerts is looked at', 'observation'],
  ['The host updates its status page to say the problem is fixed', 'observation'],
  ['Errors rise. No paging alert fired', 'observation'],
  ['Rollback completed, but the issue persisted', 'observation'],
  ['Rollback completed, error rate falls', 'mitigation'],
  ['Alerts started firing', 'detection'],
  ['Pagers alerted teams', 'detection'],
  ['100% of traffic back online', 'recovery'],
  ['Full functionality confirmed restored', 'recovery'],
])('%j is of the kind %s', (text, kind) => {
  const { record } = read(`# Of 2025-01-01\n\n## Timeline\n\n- 10:00 ${text}\n`)
  expect(record.events.map((event) => event.kind)).toEqual([kind])
})

test('a title is what the page shows of its heading', () => {
  const { record, remarks } = read(
    '# **Outage <img src="x.png" width="3"/> of the shop**\n\n## Summary\n\nx\n',
  )
  expect(record.title).toBe('Outage of the shop')
  expect(remarks?.some(({ at, text }) => at[0] === 'title' && text.includes('x.png'))).toBe(true)
})

test('the end of a range is the end of the event, past midnight on the next day', () => {
  const { record } = read(
    '# Of 2025-01-01\n\n## Timeline (UTC)\n\n- 10:00-10:20 a\n- 23:50 - 00:10: b\n- 14:20-2:00 c\n',
  )
  expect(record.events).toEqual([
    { kind: 'observation', at: '2025-01-01T10:00', end: '2025-01-01T10:20', text: 'a' },
    { kind: 'observation', at: '2025-01-01T23:50', end: '2025-01-02T00:10', text: 'b' },
    expect.objectContaining({ text: 'c' }),
  ])
})
