import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  DocumentLinkRequest,
  FoldingRangeRequest,
  InlayHintRequest,
  type Position,
  type Range,
  type SelectionRange,
  SelectionRangeRequest,
} from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Client, startServer, uriIn } from './client.ts'

let client: Client
beforeAll(async () => {
  client = await startServer({ locale: 'en' })
})
afterAll(() => client.stop())

const head =
  'forthright: 1\nid: a\ntitle: A breach\nlanguage: en\ntimezone: Europe/Rome\nkind: security\norganisation: { name: Acme, role: controller }\n'

async function open(name: string, text: string): Promise<string> {
  const uri = `file:///nowhere/${name}`
  await client.open(uri, text)
  return uri
}

function textIn(uri: string, range: Range): string {
  return TextDocument.create('', '', 0, client.textOf(uri)).getText(range)
}

async function hints(uri: string): Promise<readonly (readonly [before: string, hint: unknown])[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }
  const found = await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range })
  return (found ?? []).map(({ position, label }) => {
    const line = client.textOf(uri).split(/\r?\n/)[position.line] ?? ''
    return [line.slice(0, position.character).replace(/^.*[ "]/, ''), label]
  })
}

describe('hints beside times', () => {
  test.each([
    ['2026-05-06T17:40', '15:40Z'],
    ['2026-05-06T15:40Z', '17:40 Europe/Rome'],
    ['2026-05-06T17:40+02:00', '15:40Z'],
    ['2026-05-06T08:40-07:00', '17:40 Europe/Rome · 15:40Z'],
    ['2026-05-06T00:10', '2026-05-05 22:10Z'],
    ['2026-05-06T23:10Z', '2026-05-07 01:10 Europe/Rome'],
    ['2026-05-06T17:40/2026-05-06T18:00', '15:40–16:00Z'],
    ['2026-05-06T17', '15:00–15:59Z'],
    // The clock goes back from three to two.
    ['2026-10-25T02:30', '00:30–01:30Z'],
    ['2026-05-06', undefined],
    ['2026-05', undefined],
    ['unknown', undefined],
  ])('say %s in the zone of the record and in UTC', async (at, hint) => {
    const uri = await open('hint.yaml', `${head}events:\n  - { kind: detection, at: "${at}" }\n`)
    client.close(uri)
    const plain = await open('plain.yaml', `${head}events:\n  - kind: detection\n    at: ${at}\n`)
    expect(await hints(plain)).toEqual(hint === undefined ? [] : [[at, hint]])
    client.close(plain)
  })

  test('say nothing in a record whose zone is UTC, and the rest of a Markdown timeline', async () => {
    const utc = await open(
      'utc.yaml',
      `${head.replace('Europe/Rome', 'UTC')}events:\n  - { kind: detection, at: 2026-05-06T17:40 }\n`,
    )
    expect(await hints(utc)).toEqual([])
    const markdown = await open(
      'hint.md',
      `---\n${head}---\n\n## Timeline\n\n### 2026-05-06\n\n- 17:40 — detection: Found.\n`,
    )
    expect(await hints(markdown)).toEqual([['17:40', '15:40Z']])
  })
})

describe('links', () => {
  test('lead to sources, with their titles, and to other addresses', async () => {
    const uri = await open(
      'links.yaml',
      `${head}events: []\nsources:\n  a: { title: A post, url: 'https://a.example/x' }\nparties:\n  b: { name: Bad, role: processor, contact: { url: 'javascript:alert(1)' } }\nactions:\n  - { text: See https://no.example/., ticket: https://t.example/1 }\n`,
    )
    const found =
      (await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } })) ?? []
    expect(found.map(({ target, tooltip, range }) => [textIn(uri, range), target, tooltip])).toEqual([
      ['https://a.example/x', 'https://a.example/x', 'A post'],
      ['https://t.example/1', 'https://t.example/1', undefined],
    ])
  })
})

describe('folding', () => {
  test('takes fields, items and comments together', async () => {
    const uri = await open(
      'folds.yaml',
      `# One\n# Two\n${head}events:\n  - kind: detection\n    text: >-\n      Some\n      text.\n\n  - { kind: removal }\n\nsummary: x\n`,
    )
    const found = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } })
    expect(found).toEqual([
      { startLine: 0, endLine: 1, kind: 'comment' },
      { startLine: 9, endLine: 15 },
      { startLine: 10, endLine: 13 },
      { startLine: 11, endLine: 13 },
    ])
  })

  test('takes the front matter and the sections of Markdown together', async () => {
    const uri = await open(
      'folds.md',
      `---\n${head}---\n\n# A\n\n## Summary\n\nText.\n\n\`\`\`\n# no heading\n\`\`\`\n\n## Timeline\n\n- 2026-01-02 — detection: Found.\n`,
    )
    const found = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } })
    expect(found).toEqual([
      { startLine: 0, endLine: 8 },
      { startLine: 10, endLine: 22 },
      { startLine: 12, endLine: 18 },
      { startLine: 20, endLine: 22 },
    ])
  })
})

describe('selecting more', () => {
  test('goes from a value to its field, its item, the list, the record', async () => {
    const uri = await open('select.yaml', `${head}events:\n  - kind: detection\n    at: 2026-01-02\n`)
    const [selection] =
      (await client.connection.sendRequest(SelectionRangeRequest.type, {
        textDocument: { uri },
        positions: [client.after(uri, 'at: 20')],
      })) ?? []
    const texts: string[] = []
    for (let one: SelectionRange | undefined = selection; one; one = one.parent)
      texts.push(textIn(uri, one.range))
    expect(texts.slice(0, 4)).toEqual([
      '2026-01-02',
      'at: 2026-01-02',
      'kind: detection\n    at: 2026-01-02',
      '- kind: detection\n    at: 2026-01-02',
    ])
    expect(texts.at(-1)).toBe(client.textOf(uri))
  })

  test.each(['incidents/2025-11-mixpanel.yaml', 'incidents/2025-11-cloudflare.md'])(
    'always holds what it grew from: %s',
    async (path) => {
      const uri = uriIn(path)
      const text = readFileSync(new URL(uri), 'utf8')
      await client.open(uri, text)
      const document = TextDocument.create('', '', 0, text)
      const positions = Array.from({ length: 200 }, (_, index) =>
        document.positionAt(Math.floor((text.length * index) / 199)),
      )
      const found =
        (await client.connection.sendRequest(SelectionRangeRequest.type, {
          textDocument: { uri },
          positions,
        })) ?? []
      expect(found).toHaveLength(200)
      for (const [index, selection] of found.entries()) {
        let inner: { readonly start: Position | undefined; readonly end: Position | undefined } = {
          start: positions[index],
          end: positions[index],
        }
        for (let one: SelectionRange | undefined = selection; one; one = one.parent) {
          const [start, end] = [document.offsetAt(one.range.start), document.offsetAt(one.range.end)]
          expect(start).toBeLessThanOrEqual(inner.start ? document.offsetAt(inner.start) : 0)
          expect(end).toBeGreaterThanOrEqual(inner.end ? document.offsetAt(inner.end) : 0)
          inner = one.range
        }
      }
    },
  )
})
