import { describe, expect, test } from 'vitest'
import { cursorAt } from '../../src/lsp/cursor.ts'

/** The cursor where `|` stands in a text. */
async function at(text: string, isMarkdown = false) {
  const offset = text.indexOf('|')
  const plain = text.replace('|', '')
  const cursor = await cursorAt(plain, offset, isMarkdown)
  return cursor && { ...cursor, word: plain.slice(cursor.span.start, cursor.span.end) }
}

const record = (rest: string): string => `forthright: 1\nid: a\n${rest}`

describe('the cursor in YAML that is being written', () => {
  test.each([
    ['at the top', record('ki|'), [], 'key', 'ki'],
    ['on an empty line', record('|\ntitle: x'), [], 'key', ''],
    ['in a value', record('kind: avail|'), ['kind'], 'value', 'avail'],
    ['before anything of a value is written', record('kind: |'), ['kind'], 'value', ''],
    ['in the middle of a value', record('kind: av|ailability'), ['kind'], 'value', 'availability'],
    ['in a map', record('organisation:\n  ro|'), ['organisation'], 'either', 'ro'],
    ['below another key', record('organisation:\n  name: A\n  ro|'), ['organisation'], 'key', 'ro'],
    ['in a map by key', record('parties:\n  acme:\n    name: A\n    |'), ['parties', 'acme'], 'key', ''],
    ['in the first item', record('events:\n  - |'), ['events', 0], 'either', ''],
    [
      'in a further key of an item',
      record('events:\n  - kind: x\n  - kind: y\n    b|'),
      ['events', 1],
      'key',
      'b',
    ],
    [
      'in a list that is not indented',
      record('events:\n- kind: x\n- kind: y\n  by: |'),
      ['events', 1, 'by'],
      'value',
      '',
    ],
    [
      'in a list in an item',
      record('events:\n  - kind: x\n    sources:\n      - se|'),
      ['events', 0, 'sources', 0],
      'either',
      'se',
    ],
    [
      'in brackets',
      record('events:\n  - kind: x\n    sources: [a, b|'),
      ['events', 0, 'sources', 1],
      'either',
      'b',
    ],
    ['in empty brackets', record('nature: [|]'), ['nature', 0], 'either', ''],
    ['in braces', record('events:\n  - { kind: x, b| }'), ['events', 0], 'key', 'b'],
    [
      'in a value in braces',
      record('events:\n  - { kind: det|, by: us }'),
      ['events', 0, 'kind'],
      'value',
      'det',
    ],
    ['in braces over several lines', record('title:\n  {\n    en: A,\n    i|\n  }'), ['title'], 'key', 'i'],
    [
      'deep in braces',
      record('parties: { acme: { role: pro| } }'),
      ['parties', 'acme', 'role'],
      'value',
      'pro',
    ],
    ['after a comma in quotes', record('title: { en: "A, b", it: |'), ['title', 'it'], 'value', ''],
    ['after an apostrophe in braces', record("title: { it: l'esempio, e| }"), ['title'], 'key', 'e'],
    ['in quotes', record('kind: "avail|"'), ['kind'], 'value', '"avail"'],
    ['after a block of text', record('summary: >-\n  Some: text\n   - and more\nki|'), [], 'key', 'ki'],
    ['after a line that is not finished', record('title: { en: A\nkind: |'), ['kind'], 'value', ''],
    ['after a comment', record('events: # what: happened\n  - kind: |'), ['events', 0, 'kind'], 'value', ''],
    ['after a key that is quoted', record('"timezone": Eur|'), ['timezone'], 'value', 'Eur'],
    [
      'with other line breaks',
      record('organisation:\r\n  name: A\r\n  ro|').replaceAll(/\r?\n/g, '\r\n'),
      ['organisation'],
      'key',
      'ro',
    ],
  ])('%s', async (_, text, path, role, word) => {
    expect(await at(text)).toMatchObject({ path, role, word })
  })

  test.each([
    ['a comment', record('# ki|')],
    ['a comment after a value', record('kind: x # av|')],
    ['a block of text', record('summary: >-\n  Some te|xt')],
    ['a literal block', record('summary:\n  text: >+2\n    ke|y: x')],
    ['a text in quotes over several lines', record('title: "A\n  ki|"')],
  ])('is nowhere in %s', async (_, text) => {
    expect(await at(text)).toBeUndefined()
  })

  test('knows the keys that are there already, above and below', async () => {
    expect(
      (await at(record('events:\n  - kind: x\n    |\n    by: us\n    text: >-\n      a\n  - at: 2026')))
        ?.siblings,
    ).toEqual(['kind', 'by', 'text'])
    expect((await at(record('events:\n  - { kind: x, |, by: us, sources: [a] }')))?.siblings).toEqual([
      'kind',
      'by',
      'sources',
    ])
  })

  test('sees a colon that is there already', async () => {
    expect((await at(record('ki|nd: x')))?.hasColon).toBe(true)
    expect((await at(record('ki|nd')))?.hasColon).toBe(false)
  })
})

describe('the cursor in Markdown that is being written', () => {
  const front = '---\nforthright: 1\nid: a\n---\n\n'

  test.each([
    ['the front matter', '---\nforthright: 1\nki|\n---\n', [], 'key', 'ki'],
    [
      'front matter that is not closed',
      '---\nforthright: 1\norganisation:\n  name: A\n  ro|',
      ['organisation'],
      'key',
      'ro',
    ],
    ['empty front matter', '---\n|\n---\n', [], 'key', ''],
    ['the attributes of a heading', `${front}## Summary {aud|}`, ['summary'], 'key', 'aud'],
    [
      'the attributes of a heading in a language',
      `${front}## Sintesi [it] {audience: pu|`,
      ['summary', 'audience'],
      'value',
      'pu',
    ],
    [
      'the attributes of an event',
      `${front}## Timeline\n\n- 11:05 — detection: Found. {by: ac|}`,
      ['events', 0, 'by'],
      'value',
      'ac',
    ],
    [
      'a day of the timeline',
      `${front}## Timeline\n\n### 2026-01-02\n\n- 11:05 — detection: Found. {sources: [|]}`,
      ['events', 0, 'sources', 0],
      'either',
      '',
    ],
    ['the kind of an event', `${front}## Timeline\n\n- 11:05 — det|`, ['events', 0, 'kind'], 'value', 'det'],
    [
      'an action',
      `${front}## Actions\n\n- Check. {kind: prevent, answers: [s|`,
      ['actions', 0, 'answers', 0],
      'either',
      's',
    ],
  ])('in %s', async (_, text, path, role, word) => {
    expect(await at(text, true)).toMatchObject({ path, role, word })
  })

  test.each([
    ['in its text', `${front}## Summary\n\nSome text|`],
    ['in braces that belong to a word', `${front}## Timeline\n\n- 11:05 — detection: a{b|`],
    ['under a heading that names nothing', `${front}## Poem\n\n- A line {k|`],
  ])('is nowhere %s', async (_, text) => {
    expect(await at(text, true)).toBeUndefined()
  })
})
