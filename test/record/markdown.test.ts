import { describe, expect, test } from 'vitest'
import { follow } from '../../src/record/locate.ts'
import { readMarkdown } from '../../src/record/markdown/read.ts'
import { type Node, type Path, toValue } from '../../src/record/node.ts'
import { readRecord } from '../../src/record/read.ts'
import { makeSource } from '../../src/record/source.ts'

const sample = `---
forthright: 1
id: 2025-11-mixpanel
language: en
kind: personal-data-breach
organisation: { name: OpenAI, role: controller }
parties:
  mixpanel: { name: Mixpanel, role: processor }
events:
  - { kind: precursor, by: mixpanel, at: 2025-11-08 }
---
# Unauthorised access at an analytics vendor

# Accesso non autorizzato presso un fornitore [it]

All times are in CET.

<!-- a remark for ourselves -->

## Summary {audience: customer}

An attacker entered the systems
of our *vendor*. <!-- who? --> We removed it.

## Sintesi [it]

Un aggressore è entrato nei sistemi del *fornitore*.

## Timeline

- 2025-11-09 — detection by mixpanel: Mixpanel detected
  the access. {audience: customer, id: seen, sources: [post]}
- 2025-11-25 09:05 UTC – Vendor disclosure by Mixpanel to us: It told us.

### 2025-11-26

- 11:20–11:32 — notification to customers

## Cronologia [it]

- 2025-11-09 — Mixpanel ha rilevato l’accesso.
- 2025-11-25 09:05 UTC — Ci ha avvisati.
- Abbiamo avvisato i clienti.

## Root cause

The vendor was phished.

So it was.

## Lessons

### What went well

- The removal was quick. {id: quick}

### Where we got lucky

- Nobody used the data.

## Lezioni [it]

### Cosa è andato bene

- La rimozione è stata rapida.

### Dove abbiamo avuto fortuna

- Nessuno ha usato i dati.

## What we have done

- We removed it. {public}

## What we will do

- We will review our vendors.

## Che cosa faremo [it]

- Rivedremo i fornitori.

## What you can do

1. Be careful with {name} in messages.

## Action items

| Action         | Owner    | Due        | Status      |
|----------------|----------|------------|-------------|
| Review vendors | Security | 2026-01-31 | In progress |
| Train \\| test  | People   | -          | open {answers: [quick]} |

## Sources

- [A post](https://example.com/a_(b)), OpenAI, Inc., 2025-11-26 {id: post, read: 2025-12-01}
`

const expected = {
  forthright: 1,
  id: '2025-11-mixpanel',
  language: 'en',
  kind: 'personal-data-breach',
  organisation: { name: 'OpenAI', role: 'controller' },
  parties: { mixpanel: { name: 'Mixpanel', role: 'processor' } },
  events: [
    { kind: 'precursor', by: 'mixpanel', at: '2025-11-08' },
    {
      id: 'seen',
      at: '2025-11-09',
      kind: 'detection',
      by: 'mixpanel',
      text: { en: 'Mixpanel detected\nthe access.', it: 'Mixpanel ha rilevato l’accesso.' },
      audience: 'customer',
      sources: ['post'],
    },
    {
      at: '2025-11-25T09:05Z',
      kind: 'vendor-disclosure',
      by: 'mixpanel',
      to: 'us',
      text: { en: 'It told us.', it: 'Ci ha avvisati.' },
    },
    {
      at: '2025-11-26T11:20/2025-11-26T11:32',
      kind: 'notification',
      to: 'customers',
      text: { it: 'Abbiamo avvisato i clienti.' },
    },
  ],
  title: {
    en: 'Unauthorised access at an analytics vendor',
    it: 'Accesso non autorizzato presso un fornitore',
  },
  timezone: 'CET',
  summary: {
    audience: 'customer',
    text: {
      en: 'An attacker entered the systems\nof our *vendor*. We removed it.',
      it: 'Un aggressore è entrato nei sistemi del *fornitore*.',
    },
  },
  causes: [{ kind: 'root', text: 'The vendor was phished.\n\nSo it was.' }],
  lessons: [
    {
      id: 'quick',
      kind: 'well',
      text: { en: 'The removal was quick.', it: 'La rimozione è stata rapida.' },
    },
    { kind: 'luck', text: { en: 'Nobody used the data.', it: 'Nessuno ha usato i dati.' } },
  ],
  measures: [
    { status: 'taken', audience: 'public', text: 'We removed it.' },
    { status: 'planned', text: { en: 'We will review our vendors.', it: 'Rivedremo i fornitori.' } },
  ],
  advice: ['Be careful with {name} in messages.'],
  actions: [
    { text: 'Review vendors', owner: 'Security', due: '2026-01-31', status: 'in-progress' },
    { text: 'Train | test', owner: 'People', status: 'open', answers: ['quick'] },
  ],
  sources: {
    post: {
      title: 'A post',
      url: 'https://example.com/a_(b)',
      publisher: 'OpenAI, Inc.',
      date: '2025-11-26',
      read: '2025-12-01',
    },
  },
}

async function read(text: string) {
  const source = makeSource('record.md', text)
  const { node, findings } = await readMarkdown(source)
  return { source, node, findings, value: node && toValue(node) }
}

async function fields(body: string) {
  const { value, findings } = await read(`---\nlanguage: en\n---\n${body}`)
  expect(findings).toEqual([])
  return value
}

function underlined(text: string, node: Node | undefined, path: Path): string | undefined {
  const found = node && follow(node, path)
  return found && text.slice(found.start, found.end)
}

function keys(text: string, node: Node | undefined, path: Path): string[] {
  const found = node && follow(node, path)
  return found?.type === 'map' ? found.entries.map(({ key }) => text.slice(key.start, key.end)) : []
}

describe('a whole record', () => {
  test('has the values that YAML would give', async () => {
    const { value, findings } = await read(sample)
    expect(value).toEqual(expected)
    expect(findings).toEqual([])
  })

  test('is accepted by the schema, and its times are read', async () => {
    const { findings, incident } = await readRecord('record.md', sample)
    expect(findings).toEqual([])
    expect(incident.events[1]?.at?.text).toBe('2025-11-09')
    expect(incident.timezone).toBe('Europe/Brussels')
  })

  test('has the same values and places with the line breaks of Windows', async () => {
    const text = sample.replaceAll('\n', '\r\n')
    const { value, node } = await read(text)
    expect(value).toEqual(expected)
    expect(underlined(text, node, ['events', 1, 'text', 'en'])).toBe('Mixpanel detected\r\n  the access.')
    expect(underlined(text, node, ['actions', 1, 'answers', 0])).toBe('quick')
  })

  test.each<[Path, string]>([
    [['title', 'it'], 'Accesso non autorizzato presso un fornitore'],
    [['timezone'], 'CET'],
    [
      ['summary', 'text', 'en'],
      'An attacker entered the systems\nof our *vendor*. <!-- who? --> We removed it.',
    ],
    [['summary', 'audience'], 'customer'],
    [['events', 0, 'at'], '2025-11-08'],
    [['events', 1, 'text', 'en'], 'Mixpanel detected\n  the access.'],
    [['events', 1, 'sources', 0], 'post'],
    [['events', 2, 'at'], '2025-11-25 09:05 UTC'],
    [['events', 2, 'kind'], 'Vendor disclosure'],
    [['events', 2, 'by'], 'Mixpanel'],
    [['events', 3, 'at'], '11:20–11:32'],
    [['causes', 0, 'text'], 'The vendor was phished.\n\nSo it was.'],
    [['causes', 0, 'kind'], 'Root cause'],
    [['lessons', 1, 'text', 'it'], 'Nessuno ha usato i dati.'],
    [['measures', 0, 'audience'], 'public'],
    [['advice', 0], 'Be careful with {name} in messages.'],
    [['actions', 1, 'text'], 'Train \\| test'],
    [['sources', 'post', 'url'], 'https://example.com/a_(b)'],
    [['sources', 'post', 'publisher'], 'OpenAI, Inc.'],
  ])('underlines %j exactly', async (path, text) => {
    const { node } = await read(sample)
    expect(underlined(sample, node, path)).toBe(text)
  })

  test('underlines a heading as the key of its field, and its language as the key of a translation', async () => {
    const { node } = await read(sample)
    expect(keys(sample, node, [])).toEqual(expect.arrayContaining(['Summary', 'Lessons', 'Sources', 'id']))
    expect(keys(sample, node, ['lessons', 0, 'text'])).toEqual(['The removal was quick.', 'it'])
  })
})

describe('sections', () => {
  test('a text with audience and languages', async () => {
    expect(await fields('## Impatto\n\nUno.\n\n- due\n\n## Impact [it] \n\nTre.')).toEqual({
      language: 'en',
      impact: { en: 'Uno.\n\n- due', it: 'Tre.' },
    })
  })

  test('only in another language than the record’s', async () => {
    expect(await fields('## Advice [pt-br]\n\n- Cuidado')).toEqual({
      language: 'en',
      advice: [{ 'pt-BR': 'Cuidado' }],
    })
  })

  test('paragraphs are items where there is no list; those of a cause are one', async () => {
    expect(await fields('## Consequences\n\nOne.\n\nTwo.\n\n# Causes\n\nThree.\n\nFour.')).toEqual({
      language: 'en',
      consequences: ['One.', 'Two.'],
      causes: [{ text: 'Three.\n\nFour.', kind: 'contributing' }],
    })
  })

  test('sub-headings say what a cause is; an item may say otherwise', async () => {
    const body = '## Causes\n\n### Trigger\n\n- A\n- B {kind: root}\n\n### Contributing factors\n\n- C'
    expect(await fields(body)).toMatchObject({
      causes: [
        { text: 'A', kind: 'trigger' },
        { text: 'B', kind: 'root' },
        { text: 'C', kind: 'contributing' },
      ],
    })
  })

  test('attributes of a heading hold for each item that does not say otherwise', async () => {
    expect(
      await fields('## Measures {audience: public, by: us}\n\n- A\n- B {audience: internal}'),
    ).toMatchObject({
      measures: [
        { text: 'A', audience: 'public', by: 'us' },
        { text: 'B', audience: 'internal', by: 'us' },
      ],
    })
  })

  test('items keep their inner lists, code and paragraphs without the indentation', async () => {
    const body =
      '## Measures\n\n1.  One\n    - inner\n\n    ```\n      code {public}\n    ```\n2. Two {public}\n\n   More.'
    expect(await fields(body)).toMatchObject({
      measures: ['One\n- inner\n\n```\n  code {public}\n```', { text: 'Two\n\nMore.', audience: 'public' }],
    })
  })

  test('boxes say the status of an action', async () => {
    expect(await fields('## Actions\n\n- [x] Done\n- [ ] To do {owner: Security}')).toMatchObject({
      actions: [
        { text: 'Done', status: 'done' },
        { text: 'To do', status: 'open', owner: 'Security' },
      ],
    })
  })

  test('notes are items, or have a title of their own', async () => {
    expect(
      await fields('## Notes\n\n- A\n\n### Title {audience: regulator}\n\nText.\n\n- more'),
    ).toMatchObject({
      notes: ['A', { title: 'Title', text: 'Text.\n\n- more', audience: 'regulator' }],
    })
  })

  test('what is no attribute list is text', async () => {
    const body =
      '## Advice\n\n- Set {a: b}\n- Keep {x}\n- `{customer}`\n- Escape \\{customer}\n- {}\n- Mid {customer} dle'
    expect(await fields(body)).toMatchObject({
      advice: ['Set {a: b}', 'Keep {x}', '`{customer}`', 'Escape \\{customer}', '{}', 'Mid {customer} dle'],
    })
  })

  test('comments are left out, but not those in code', async () => {
    const body =
      '<!-- a -->\n\n## Summary\n\n<!-- b -->\nA `<!-- c -->` <!-- d\n--> B\n\n<!-- e -->\n\n    <!-- f -->\n'
    expect(await fields(body)).toMatchObject({ summary: 'A `<!-- c -->` B\n\n\n\n    <!-- f -->' })
  })

  test('a text before the first section is a note, and the first heading of level 1 the title', async () => {
    expect(await fields('Before.\n\nTitle\n=====\n\nAfter.')).toEqual({
      language: 'en',
      title: 'Title',
      notes: ['Before.', 'After.'].map((text) => ({ text })),
    })
  })

  test('headings are known by case, number, colon and apostrophe alike', async () => {
    expect(await fields('## 3. WHAT DIDN’T GO WELL:\n\n- A')).toMatchObject({
      lessons: [{ kind: 'badly', text: 'A' }],
    })
  })

  test('texts are in the composed form of Unicode', async () => {
    expect(await fields('## Summary\n\nperche\u0301\t')).toMatchObject({ summary: 'perché' })
  })
})
