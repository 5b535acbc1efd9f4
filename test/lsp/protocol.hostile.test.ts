import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Position } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { applied, type Client, startServer } from './client.ts'
import { methods } from './methods.ts'

let client: Client
beforeAll(async () => {
  client = await startServer({ locale: 'en' })
})
afterAll(() => client.stop())

const yaml = `# A comment
forthright: 1
id: 2026-01-a
title: { en: "🙂 A breach", it: Una violazione }
language: en
timezone: Europe/Rome
kind: personal-data-breach
organisation: { name: Acme, role: controller, contact: { url: https://acme.example } }
parties:
  acme: { name: Acme, role: processor }
terms: { x-badge: { en: badge } }
sources:
  post: { title: A post, url: https://acme.example/post }
events:
  - { id: found, kind: detection, by: acme, at: 2026-01-02T10:00, sources: [post] }
  - kind: awareness
    at: 2026-01-02T10:30:00Z
    after: [found]
    text: >-
      We know it, 👩‍👩‍👧 and 𝒳.
  - { kind: notification, to: customers, under: [gdpr-34], at: 2026-01-09 }
data: { involved: [name, x-badge] }
`
const markdown = `---
${yaml.slice(yaml.indexOf('forthright'), yaml.indexOf('events:'))}---

# 🙂 A breach

## Summary [it] {audience: customer}

Qualcosa è successo 👩‍👩‍👧.

## Timeline {sources: [post]}

### 2026-01-02

- 11:05 — detection by acme: Found. {id: seen}
- 11:32–13:05 — removal: Gone. {after: seen}

| Time (UTC) | Kind | Event |
| --- | --- | --- |
| 2026-01-03 | review | Looked again. |

## Lessons

- {id: slow, kind: badly} It was slow.
`

/** The ways in which files of the same words differ. */
const dresses: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\uFEFF${text}`,
  (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.replace('Acme', 'Acme '.repeat(20_000)),
]

/** What somebody might type, or paste, or leave half of. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '\n',
      '\r\n',
      '\r',
      '\t',
      ':',
      ': ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '|',
      '>-\n  ',
      '#',
      '## ',
    ],
    ...[
      '---\n',
      '&a ',
      '*a',
      '!!str ',
      '? ',
      '<<: ',
      '%YAML 1.2',
      '\uFEFF',
      '\0',
      '\u2028',
      '\ud83d',
      '\ude42',
      '👩‍👩‍👧',
    ],
    ...[
      '## Timeline\n\n- ',
      '- 11:05 — ',
      '| a | b |\n|-|-|\n',
      '{after: ',
      '```\n',
      '<!--',
      '-->',
      'x-',
      '__proto__: ',
    ],
    ...['unknown', 'at: 2026-13-45', 'zone: ', '\n  - kind: ', 'after: found', 'forthright: 1\n'],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)

const place = fc.tuple(
  fc.integer({ min: -2, max: 60 }),
  fc.oneof(fc.integer({ min: -2, max: 90 }), fc.constant(1e9)),
)

/** How far into a text; the ends are not likelier than the rest, or few texts would stay records. */
const share = fc.noBias(fc.nat({ max: 9999 })).map((part) => part / 9999)

const steps = fc.record({
  isMarkdown: fc.boolean(),
  dress: fc.constantFrom(...dresses),
  edits: fc.array(fc.record({ at: share, length: fc.nat({ max: 30 }), text: piece }), { maxLength: 6 }),
  wild: fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.tuple(place, place, piece) },
  ),
  asked: fc.tuple(place, share),
  name: fc.oneof(fc.constantFrom('acme', 'x-new', 'new.one', ''), fc.string()),
})

/** Every range in an answer. */
function rangesIn(value: unknown): { start: Position; end: Position }[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(rangesIn)
  return isRange(value) ? [value, ...inner] : inner
}

function isRange(value: object): value is { start: Position; end: Position } {
  return 'start' in value && 'end' in value && typeof value.start === 'object'
}

async function askAll(
  uri: string,
  document: TextDocument,
  position: Position,
  newName: string,
): Promise<void> {
  const range = { start: position, end: document.positionAt(document.getText().length) }
  const rest = {
    position,
    positions: [position, range.end],
    range,
    newName,
    options: { tabSize: 2, insertSpaces: true },
    context: { includeDeclaration: true, diagnostics: [] },
  }
  for (const method of methods) {
    const params = { textDocument: { uri }, ...rest }
    const answer: unknown = await client.connection.sendRequest(method, params).catch((error: unknown) => {
      // What cannot be done is said; anything else is our fault.
      expect(error).toMatchObject({ code: -32803 })
      return null
    })
    for (const { start, end } of rangesIn(answer))
      for (const one of [start, end])
        expect([method, document.positionAt(document.offsetAt(one))]).toEqual([method, one])
    if (method === 'textDocument/formatting' && Array.isArray(answer)) applied(document.getText(), answer)
  }
}

describe('whatever somebody types and asks', () => {
  test('there is an answer, about places that are in the text', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(steps, async ({ isMarkdown, dress, edits, wild, asked, name }) => {
        count += 1
        const uri = `file:///nowhere/typed-${count}.${isMarkdown ? 'md' : 'yaml'}`
        await client.open(uri, dress(isMarkdown ? markdown : yaml))
        const present = () => TextDocument.create(uri, '', 0, client.textOf(uri))
        for (const { at, length, text } of edits) {
          const before = present()
          const start = Math.floor(at * before.getText().length)
          client.change(uri, [
            { range: { start: before.positionAt(start), end: before.positionAt(start + length) }, text },
          ])
        }
        if (wild) {
          const [[line, character], [last, until], text] = wild
          const [start, end] = [
            { line, character },
            { line: last, character: until },
          ]
          client.change(uri, [{ range: { start, end }, text }])
        }
        const document = present()
        const [[line, character], depth] = asked
        await askAll(uri, document, { line, character }, name)
        await askAll(uri, document, document.positionAt(Math.floor(depth * document.getText().length)), name)
        client.close(uri)
      }),
      { numRuns: 100 },
    )
  }, 300_000)

  test('of what is published, every place is in the text', () => {
    expect(client.published.length).toBeGreaterThan(100)
    for (const { diagnostics } of client.published)
      for (const { start, end } of rangesIn(diagnostics.map(({ range }) => range)))
        expect(start.line < end.line || (start.line === end.line && start.character <= end.character)).toBe(
          true,
        )
  })
})
