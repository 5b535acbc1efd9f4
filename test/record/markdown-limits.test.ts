import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/record/markdown/read.ts'
import type { Node } from '../../src/record/node.ts'
import { makeSource } from '../../src/record/source.ts'

const front = '---\nlanguage: en\n---\n'

const sample = `${front}# Title

All times in CET on 2025-11-18.

## Summary {audience: customer}

Text <!-- c --> with \`code\`.

## Sintesi [it]

Testo.

## Timeline

- 11:20–11:32 — detection by us: We saw it. {sources: [a], audience: public}
- 2025-11-19 9:05 UTC – Vendor disclosure to us: Told.

| Time (UTC) | Kind | What |
|---|---|---|
| 2025-11-20 11:20 | review | Text \\| more {public} |

## Lessons

### What went well

1. One {id: a}

   > More

## Sources

- [A](https://a.example), B, 2025 {id: a}
`

async function codes(text: string): Promise<string[]> {
  const { findings } = await readMarkdown(makeSource('record.md', text))
  return findings.map(({ code }) => code)
}

describe('what is too much is refused', () => {
  test.each([
    ['quotations', '>'.repeat(50_000), 'too-deep'],
    ['lists', '- '.repeat(20_000), 'too-deep'],
    ['numbered lists', '1. '.repeat(20_000), 'too-deep'],
    ['indented items', `${' '.repeat(200)}- a`, 'too-deep'],
    ['a long text', 'a'.repeat(1024 * 1024), 'too-large'],
    ['a long text of wide characters', 'é'.repeat(600 * 1024), 'too-large'],
    ['many lines', '\n'.repeat(20_000), 'too-large'],
    ['many nested items', `${'- '.repeat(30)}a\n`.repeat(1000), 'too-large'],
    ['many underlines', 'a\n===\n'.repeat(2000), 'too-large'],
  ])('%s', async (_, body, code) => {
    expect(await codes(`${front}${body}`)).toEqual([code])
  })

  test('control characters and what is no character', async () => {
    const text = `${front}## Summary\n\na\u0000 b\ufdd0 c\ud800 d\u0085`
    expect(await codes(text)).toEqual([
      'control-character',
      'control-character',
      'control-character',
      'control-character',
    ])
  })

  test.each([
    ['braces', `- ${' {'.repeat(100_000)}}`],
    ['comments', `- a ${'<!--'.repeat(50_000)}`],
    ['backticks', `- a <!-- b --> ${'`a ``b '.repeat(50_000)}`],
    ['emphasis', `- ${'*a **b '.repeat(50_000)}`],
  ])('%s do not take long', async (_, item) => {
    const start = performance.now()
    await codes(`${front}## Measures\n\n${item}`)
    expect(performance.now() - start).toBeLessThan(4000)
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'# |## |### |- |1. |> |\n|\r\n|\r|\t|    |{|}|[|]|(|)|:| — |–|/|..|`|```\n|~~~\n|<!--|-->|<div>|\\|'.split(
      '|',
    ),
    ...[
      '|',
      '|-|',
      '\ufeff',
      '\u0000',
      'e\u0301',
      '---\n',
      '===\n',
      '- [x] ',
      '{audience: public}',
      '{public}',
      '[it]',
    ],
    ...['Summary', 'Timeline', 'Lessons', 'What went well', 'Sources', 'Notes', 'Actions', 'Causes', 'Foo'],
    ...[
      '2025-11-18',
      '11:20',
      ' UTC',
      'detection',
      ' by us',
      'All times in ',
      'CET',
      'All on ',
      '[a](b)',
      'unknown',
    ],
  )

  test('is read or refused, with places inside the text', async () => {
    const made = fc.array(pieces, { maxLength: 60 }).map((parts) => `${front}${parts.join('')}`)
    const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), made, mutated(sample))
    await fc.assert(fc.asyncProperty(texts, check), { numRuns: 500 })
  })
})

/** A text with a stretch of it cut out, doubled or replaced. */
function mutated(text: string): fc.Arbitrary<string> {
  const place = fc.nat(text.length)
  return fc.tuple(place, fc.nat(40), place, fc.nat(40)).map(([at, cut, from, length]) => {
    return text.slice(0, at) + text.slice(from, from + length) + text.slice(at + cut)
  })
}

async function check(text: string): Promise<void> {
  const { node, findings } = await readMarkdown(makeSource('record.md', text))
  for (const { place, message } of findings) {
    expect(message).toMatch(/^Unexpected [\s\S]*[^.]$/)
    expect(place.start.offset).toBeGreaterThanOrEqual(0)
    expect(place.end.offset).toBeLessThanOrEqual(text.length)
    expect(place.end.offset).toBeGreaterThanOrEqual(place.start.offset)
  }
  if (node) checkNode(text, node)
}

function checkNode(text: string, node: Node): void {
  expect(node.start).toBeGreaterThanOrEqual(0)
  expect(node.end).toBeGreaterThanOrEqual(node.start)
  expect(node.end).toBeLessThanOrEqual(text.length)
  if (node.type === 'sequence') for (const item of node.items) checkNode(text, item)
  if (node.type !== 'map') return
  const keys = node.entries.map(({ key }) => key.value)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).not.toContain('__proto__')
  for (const { key, value } of node.entries) {
    expect(key.end).toBeGreaterThanOrEqual(key.start)
    checkNode(text, value)
  }
}
