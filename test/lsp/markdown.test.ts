import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, startServer } from './client.ts'

let client: Client
beforeAll(async () => {
  client = await startServer({ locale: 'en' })
})
afterAll(() => client.stop())

const front = (language = 'en') => `---
forthright: 1
id: a
language: ${language}
timezone: Europe/Rome
kind: security
organisation: { name: Acme, role: controller }
parties:
  acme: { name: Acme Mail, role: processor }
  beta: { name: Beta, role: processor }
---

# Title

`
let count = 0

/** Opens a record of which the body is given; `|` is the cursor. */
async function write(body: string, language?: string) {
  count += 1
  const uri = `file:///nowhere/body-${count}.md`
  const text = front(language) + body
  const before = text.slice(0, text.indexOf('¦')).split('\n')
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
  await client.open(uri, text.replace('¦', ''))
  return { uri, position }
}

async function complete(body: string, language?: string) {
  const { uri, position } = await write(body, language)
  const items = await client.complete(uri, position)
  return { uri, items, labels: items.map(({ label }) => label) }
}

describe('completing headings', () => {
  test('offers the sections that are not there yet, in the order of a report, with what they are for', async () => {
    const { items, labels } = await complete('## Summary\n\nText.\n\n## ¦\n\n## Root cause\n\nOne.\n')
    expect(labels.slice(0, 3)).toEqual(['Impact', 'Timeline', 'Causes'])
    expect(labels).not.toContain('Summary')
    expect(labels).not.toContain('Root cause')
    expect(items.find(({ label }) => label === 'Timeline')).toMatchObject({
      detail: expect.stringMatching(/\w/),
      textEdit: { newText: '## Timeline' },
    })
  })

  test.each([
    ['one mark', '#¦\n'],
    ['a beginning', '## Ti¦\n'],
    ['Windows', '## T¦\r\n'],
  ])('after %s, and replaces what is written', async (_, body) => {
    const { uri, items } = await complete(body)
    const { textEdit } = items.find(({ label }) => label === 'Timeline') ?? {}
    const line = client.textOf(uri).split(/\r?\n/)[14] ?? ''
    expect(textEdit).toEqual({
      newText: '## Timeline',
      range: { start: { line: 14, character: 0 }, end: { line: 14, character: line.length } },
    })
  })

  test('in Italian, where the record is', async () => {
    const { labels } = await complete('## Sintesi\n\nTesto.\n\n## ¦\n', 'it')
    expect(labels).toEqual(expect.arrayContaining(['Impatto', 'Cronologia', 'Causa principale', 'Fonti']))
    expect(labels).not.toContain('Sintesi')
  })

  test('in the other languages of the record, for sections that are there', async () => {
    const { uri } = await write('# Titolo [it]\n\n## Summary\n\nText.\n\n## ¦\n')
    const labels = (await client.complete(uri, client.after(uri, 'Text.\n\n## '))).map(({ label }) => label)
    expect(labels).toContain('Sintesi [it]')
    expect(labels).not.toContain('Impatto [it]')
  })

  test('below lessons the sorts of them, and in the timeline days', async () => {
    const lessons = await complete('## Lessons\n\n### ¦\n')
    expect(lessons.labels).toEqual(['What went well', 'What went badly', 'Where we got lucky'])
    const days = await complete('## Timeline\n\n- 2026-01-02T10:00 — detection: Found.\n\n### ¦\n')
    expect(days.labels).toEqual(['2026-11-23', '2026-01-02'])
    expect((await complete('## Summary\n\n### ¦\n')).labels).toEqual([])
  })
})

describe('completing the timeline', () => {
  test.each([
    ['the kind after a dash', '- 11:05 — det¦', ['detection']],
    ['the kind after a colon', '- 11:05: det¦', ['detection']],
    ['the kind after a range', '- 11:05–11:30 — ¦', ['removal']],
    ['the kind without a time', '- det¦', ['detection']],
    ['who did it', '- 11:05 — detection by ¦', ['us', 'acme', 'beta']],
    ['who was told', '- 11:05 — vendor-disclosure by acme to ¦', ['us', 'customers']],
    ['who did it, in Italian', '- 11:05 — Presa di conoscenza da a¦', ['acme']],
    ['the kind in a table', '| Time | Kind | Event |\n| --- | --- | --- |\n| 11:05 | det¦', ['detection']],
    [
      'who did it in a table',
      '| Time (UTC) | Who | Event |\n| --- | --- | --- |\n| 11:05 | ac¦ | x |',
      ['acme'],
    ],
    [
      'the audience in a table',
      '| Time | Event | Visibility |\n| --- | --- | --- |\n| 11:05 | a \\| b | ¦',
      ['public'],
    ],
  ])('offers %s', async (_, entry, expected) => {
    expect((await complete(`## Timeline\n\n### 2026-01-02\n\n${entry}\n`)).labels).toEqual(
      expect.arrayContaining(expected),
    )
  })

  test.each([
    ['the text', '- 11:05 — detection: We saw wo¦'],
    ['the text with a dash', '- 11:05 — detection: We saw it - wo¦'],
    ['words that are no kind', '- 11:05 — Somebody was seen by ¦'],
    ['the text in a table', '| Time | Kind | Event |\n| --- | --- | --- |\n| 11:05 | detection | wo¦'],
    ['the head of a table', '| Time | Ki¦'],
    ['a column that nobody knows', '| Time | Weather | Event |\n| --- | --- | --- |\n| 11:05 | su¦'],
  ])('offers nothing in %s', async (_, entry) => {
    expect((await complete(`## Timeline\n\n### 2026-01-02\n\n${entry}\n`)).labels).toEqual([])
  })

  test('offers for the order of an event all others, and not itself', async () => {
    const body = (second: string) => `## Timeline

### 2026-01-02

- 11:05 — detection: Found.
- 11:10 — mitigation: Restarted${second}
- 11:20 — recovery: All is well.
`
    expect((await complete(body(' {after: ¦}'))).labels).toEqual(['detection', 'recovery'])
    expect((await complete(body(' {after: ¦'))).labels).toEqual(['detection', 'recovery'])
  })

  test('offers the present minute, without the day under its heading', async () => {
    const elsewhere = await complete('## Timeline\n\n### 2026-01-02\n\n- ¦\n')
    expect(elsewhere.items[0]).toMatchObject({
      label: '2026-11-23T13:00+01:00',
      textEdit: { newText: '2026-11-23T13:00+01:00 — ' },
    })
    const today = await complete('## Timeline\n\n### 2026-11-23\n\n- 12:00 — detection: Found.\n- ¦\n')
    expect(today.items[0]).toMatchObject({ label: '13:00', textEdit: { newText: '13:00 — ' } })
    const later = await complete('## Timeline\n\n### 2026-11-23\n\n- 12:00 — x.\n\n### 2026-11-24\n\n- ¦\n')
    expect(later.items[0]).toMatchObject({ label: '2026-11-23T13:00+01:00' })
  })

  test('takes what is offered for what was meant', async () => {
    const { uri, items } = await complete('## Timeline\n\n### 2026-11-23\n\n- ¦\n')
    const text = client
      .textOf(uri)
      .replace('\n- ', `\n- ${items[0]?.textEdit?.newText}detection by acme: Found.`)
    const found = await client.write(uri, text)
    expect(found.filter(({ severity }) => severity === 1)).toEqual([])
    expect((await client.outline(uri)).find(({ name }) => name === 'events')?.children).toMatchObject([
      { name: '23 November 2026, 13:00 · Detection', detail: 'Found.' },
    ])
  })
})

describe('the body of a Markdown record', () => {
  const body = `## Summary

It was short.

## Timeline {sources: [post]}

### 2026-01-02

- 11:05 — detection by acme to us: Found. {id: found}
- 11:30 — removal by Beta: Gone. {after: found, customer}

| Time | Kind | By | Event |
| --- | --- | --- | --- |
| 12:00 | review | beta | Looked. |

## What went badly

- Slow. {id: slow}

## Actions

- [ ] Be quick. {answers: [slow]}

## Sources

- [A post](https://acme.example/post), Acme {id: post}
`
  let uri = ''
  beforeAll(async () => {
    uri = (await write(`${body}¦`)).uri
  })

  test.each([
    ['the heading of a section', 'Summ', '**summary**'],
    ['a time', '11:0', '2 January 2026, 11:05 (Europe/Rome)'],
    ['a kind', 'detec', '**Detection** (`found`)'],
    ['a party', 'by acm', '**Acme Mail** (`acme`)'],
    ['a party by its name', 'by Bet', '**Beta** (`beta`)'],
    ['us', 'to u', '**Acme** (`us`)'],
    ['a reference to an event', 'after: fou', '**Detection** (`found`)'],
    ['a short audience', 'found, cust', '`customer`'],
    ['a kind in a table', '| revi', '**Review**'],
    ['a party in a table', 'review | bet', '**Beta** (`beta`)'],
    ['a source', '{sources: [po', '**A post** (`post`)'],
    ['a lesson', 'answers: [sl', 'Slow'],
  ])('explains %s', async (_, before, expected) => {
    expect(await client.hover(uri, client.after(uri, before))).toContain(expected)
  })

  test.each([
    ['a party', 'by acm', '  acme:'],
    ['a party by its name', 'by Bet', '  beta:'],
    ['a party in a table', 'review | bet', '  beta:'],
    ['an event', 'after: fou', 'found}'],
    ['a source', '{sources: [po', 'post}'],
    ['a lesson', 'answers: [sl', 'slow}'],
  ])('leads to %s', async (_, before, target) => {
    const [found] = await client.define(uri, client.after(uri, before))
    const { line, character } = client.inside(uri, target)
    expect(found?.range.start).toEqual({
      line,
      character: target.startsWith(' ') ? character + 1 : character - 1,
    })
  })

  test('has an outline', async () => {
    const outline = await client.outline(uri)
    expect(outline.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['title', 'summary', 'events', 'lessons', 'actions', 'sources']),
    )
    expect(outline.find(({ name }) => name === 'events')?.children?.map(({ name }) => name)).toEqual([
      '2 January 2026, 11:05 · Detection',
      '2 January 2026, 11:30 · Removal',
      '2 January 2026, 12:00 · Review',
    ])
  })
})
