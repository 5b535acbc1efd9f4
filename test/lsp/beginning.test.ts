import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { beginningOf } from '../../src/lsp/index.ts'
import { readRecord } from '../../src/record/index.ts'
import { type Client, startServer } from './client.ts'

/** The text after what is offered at `¦` was taken, if anything is. */
function taken(marked: string, path = '2026-04-acme.yaml', hasSnippets = false): string | undefined {
  const offset = marked.indexOf('¦')
  const text = marked.replace('¦', '')
  const isMarkdown = path.endsWith('.md')
  const [item] = beginningOf({ text, offset, name: path.replace(/\.\w+$/, ''), isMarkdown, hasSnippets })
  const edit = item?.textEdit
  return edit && 'range' in edit
    ? TextDocument.applyEdits(TextDocument.create('file:///a', 'yaml', 1, text), [edit])
    : undefined
}

const yaml = 'forthright: 1\nid: 2026-04-acme\ntitle: \nkind: \nevents:\n  - kind: \n    at: \n    text: \n'

describe('an empty file', () => {
  test.each([
    ['nothing', '¦', yaml],
    ['the first letters', 'fort¦', yaml],
    [
      'a comment above',
      '# yaml-language-server: $schema=x\n\n¦',
      `# yaml-language-server: $schema=x\n\n${yaml}`,
    ],
    ['a byte order mark', '\uFEFF¦', `\uFEFF${yaml}`],
  ])('with %s becomes a record', (_, text, expected) => {
    expect(taken(text)).toBe(expected)
  })

  test('becomes a Markdown record, whose first line may be there', () => {
    const expected = '---\nforthright: 1\nid: 2026-04-acme\nkind: \n---\n\n# \n'
    expect(taken('¦', '2026-04-acme.md')).toBe(expected)
    expect(taken('---\nfo¦', '2026-04-acme.md')).toBe(expected)
  })

  test('has places to step through where the editor does', () => {
    expect(taken('¦', 'a.yaml', true)).toContain('title: $1\nkind: $2\n')
  })

  test.each(['version: 1\n¦', 'fx¦', '¦\nname: x', '# Title\n\n¦x', 'forthright: 1\n¦'])(
    'of somebody else is left alone: %j',
    (text) => {
      expect(taken(text)).toBeUndefined()
    },
  )

  test('gives a record that lacks only what is left to fill in', async () => {
    for (const [path, text] of [
      ['a.yaml', taken('¦', 'a.yaml')],
      ['a.md', taken('¦', 'a.md')],
    ] as const) {
      const { findings } = await readRecord(path, text ?? '')
      expect(findings.map(({ code }) => code)).not.toContain('yaml-syntax')
      expect(findings.length).toBeGreaterThan(0)
    }
  })
})

describe('the server', () => {
  let client: Client
  beforeAll(async () => {
    client = await startServer()
  })
  afterAll(() => client.stop())

  test.each([
    ['file:///nowhere/2026-04-acme.yaml', 1],
    ['file:///nowhere/forthright.config.yaml', 0],
  ])('in %s offers %i', async (uri, count) => {
    void client.open(uri, '')
    expect(await client.complete(uri, { line: 0, character: 0 })).toHaveLength(count)
  })
})
