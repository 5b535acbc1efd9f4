import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WillRenameFilesRequest } from 'vscode-languageserver-protocol'
import { emptyFolder } from '../cli/run.ts'
import { type Client, edited, startServer } from './client.ts'

let client: Client
beforeAll(async () => {
  client = await startServer({ locale: 'en' })
})
afterAll(() => client.stop())

const head =
  'forthright: 1\nid: a\ntitle: A breach\nlanguage: en\ntimezone: UTC\nkind: security\norganisation: { name: Acme, role: controller }\n'
const yaml = `${head}parties:
  acme: { name: acme, role: processor }
  other: { name: Other, role: processor }
sources:
  'post': { title: A post of acme, url: https://acme.example/post }
terms:
  x-badge: { en: badge number }
  x-walk-in: { en: somebody walked in }
events:
  - { id: found, kind: detection, by: acme, at: 2026-01-02, sources: [post] }
  - { kind: x-walk-in, by: other, at: 2026-01-03 }
  - id: closed
    kind: removal
    by: acme
    to: "acme"
    after: [found, x-walk-in]
    text: acme closed it after found.
  - { kind: review, after: closed }
  - { kind: closure, after: [review, detection] }
data: { involved: [name, x-badge, { category: x-badge, text: badge }] }
lessons:
  - { id: slow, kind: badly, text: It was slow. }
actions:
  - { text: Be quick., answers: [slow] }
`
const markdown = `---
${head.replace('title: A breach\n', '')}parties:
  acme: { name: Acme, role: processor }
---

# A breach

## Timeline {sources: [post]}

### 2026-01-02

- 11:05 — detection by acme: Found, said acme. {id: found}
- 11:10 — removal by us to acme: Gone. {after: found}

## Lessons

### What went badly

- It was slow. {id: slow}

## Actions

- Be quick. {answers: [slow]}

## Sources

- [A post](https://acme.example/post), Acme {id: post}
`

async function open(name: string, text: string): Promise<string> {
  const uri = `file:///nowhere/${name}`
  await client.open(uri, text)
  return uri
}

/** Renames what stands just after a stretch of the text, and gives the whole text. */
async function renamed(uri: string, before: string, name: string): Promise<string> {
  const edit = await client.rename(uri, client.after(uri, before), name)
  return edited(client.textOf(uri), uri, { edit: edit ?? {} })
}

/** The text with some stretches replaced, each of which must be there. */
function replaced(text: string, ...pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((now, [from, to]) => {
    expect(now).toContain(from)
    return now.replaceAll(from, to)
  }, text)
}

describe('renaming', () => {
  test.each([
    [
      'a party, where it is defined',
      'parties:\n  ac',
      'newco',
      [
        ['  acme: {', '  newco: {'],
        ['by: acme', 'by: newco'],
        ['"acme"', '"newco"'],
      ],
    ],
    [
      'a party, where it is named',
      'to: "ac',
      'newco',
      [
        ['  acme: {', '  newco: {'],
        ['by: acme', 'by: newco'],
        ['"acme"', '"newco"'],
      ],
    ],
    [
      'an event, and not what calls it by its kind',
      'id: fou',
      'seen',
      [
        ['id: found', 'id: seen'],
        ['[found', '[seen'],
      ],
    ],
    [
      'a source in quotation marks',
      "  'po",
      'blog',
      [
        ["'post'", "'blog'"],
        ['[post]', '[blog]'],
      ],
    ],
    [
      'a lesson',
      'answers: [sl',
      'late',
      [
        ['id: slow', 'id: late'],
        ['[slow]', '[late]'],
      ],
    ],
    ['a category of data', 'name, x-ba', 'x-pass', [['x-badge', 'x-pass']]],
    ['a kind of event, and what is called by it', 'kind: x-w', 'x-visit', [['x-walk-in', 'x-visit']]],
  ] as const)('%s', async (name, before, to, pairs) => {
    const uri = await open(`${name.replaceAll(/\W/g, '')}.yaml`, yaml)
    expect(await renamed(uri, before, to)).toBe(replaced(yaml, ...pairs))
  })

  test.each([
    [
      'a party',
      'detection by ac',
      'newco',
      [
        ['  acme: {', '  newco: {'],
        ['by acme', 'by newco'],
        ['to acme', 'to newco'],
      ],
    ],
    [
      'an event',
      'after: fo',
      'seen',
      [
        ['id: found', 'id: seen'],
        ['after: found', 'after: seen'],
      ],
    ],
    [
      'a source',
      '{sources: [po',
      'blog',
      [
        ['[post]', '[blog]'],
        ['id: post', 'id: blog'],
      ],
    ],
    [
      'a lesson',
      'answers: [s',
      'late',
      [
        ['id: slow', 'id: late'],
        ['[slow]', '[late]'],
      ],
    ],
  ] as const)('in Markdown: %s', async (name, before, to, pairs) => {
    const uri = await open(`${name.replaceAll(/\W/g, '')}.md`, markdown)
    expect(await renamed(uri, before, to)).toBe(replaced(markdown, ...pairs))
  })

  test('shows what is renamed, without quotation marks', async () => {
    const uri = await open('prepare.yaml', yaml)
    const position = client.after(uri, 'to: "ac')
    expect(await client.prepare(uri, position)).toEqual({
      range: {
        start: { ...position, character: position.character - 2 },
        end: { ...position, character: position.character + 2 },
      },
      placeholder: 'acme',
    })
    expect(await client.prepare(uri, client.after(uri, 'timezone: U'))).toBeNull()
    expect(await client.prepare(uri, client.after(uri, 'text: acme clo'))).toBeNull()
  })

  test.each([
    ['what is the same in every record', 'by: |us', 'we', 'has the same name in every record'],
    ['an event without an id', 'after: |detection', 'seen', 'Give it an `id` first'],
    ['a duty of law', 'under: [|gdpr-34]', 'x', 'is a duty of law'],
    [
      'an event where it is called by its kind',
      'review, after: |removal',
      'x',
      'Rename it where it is defined',
    ],
    ['what is not defined', 'after: detection, by: |nobody', 'x', 'is defined nowhere'],
    ['to a name that is taken', '{ id: |one', 'two', 'There is a `two` already'],
    ['to a kind that an event is called by', '{ id: |one', 'detection', 'There is a `detection` already'],
    ['to what is no name', '{ id: |one', 'a b', 'expected letters, digits'],
    ['to what YAML reads as a number', '{ id: |one', '12', 'cannot be written everywhere'],
  ])('refuses %s', async (name, before, to, why) => {
    const events = `events:
  - { kind: detection, by: us, at: 2026-01-02 }
  - { id: one, kind: removal, after: detection, by: nobody }
  - { id: two, kind: notification, under: [gdpr-34], after: one }
  - { kind: review, after: removal }
`
    const uri = await open(`refuse-${name.replaceAll(/\W/g, '')}.yaml`, head + events)
    const request = client.rename(uri, client.after(uri, before.replace(/\|.*/, '')), to)
    await expect(request).rejects.toMatchObject({ code: -32803, message: expect.stringContaining(why) })
  })
})

describe('renaming a file', () => {
  const renameFile = (from: string, to: string) =>
    client.connection.sendRequest(WillRenameFilesRequest.type, { files: [{ oldUri: from, newUri: to }] })

  test('takes the id of the record along, if it was the name of the file', async () => {
    const [from, to] = ['file:///nowhere/2026-05-old.yaml', 'file:///nowhere/2026-06-new.yaml']
    await client.open(from, replaced(yaml, ['id: a\n', 'id: 2026-05-old # the name\n']))
    const edit = await renameFile(from, to)
    expect(edited(client.textOf(from), from, { edit: edit ?? {} })).toContain(
      '\nid: 2026-06-new # the name\n',
    )
    expect(await renameFile(from, 'file:///nowhere/2026-06-new.txt')).toBeNull()
    expect(await renameFile(from, 'file:///nowhere/no id.yaml')).toBeNull()
    const other = await open('other.yaml', yaml)
    expect(await renameFile(other, to)).toBeNull()
  })

  test('also if it is not open', async () => {
    const folder = emptyFolder()
    const [from, to] = ['2026-05-old.md', '2026-06-new.md'].map(
      (name) => pathToFileURL(join(folder, name)).href,
    )
    writeFileSync(join(folder, '2026-05-old.md'), replaced(markdown, ['id: a\n', "id: '2026-05-old'\n"]))
    expect(await renameFile(from ?? '', to ?? '')).toEqual({
      changes: {
        [from ?? '']: [
          {
            range: { start: { line: 2, character: 5 }, end: { line: 2, character: 16 } },
            newText: '2026-06-new',
          },
        ],
      },
    })
    expect(await renameFile(`${from}x.md`, to ?? '')).toBeNull()
  })

  test('or afterwards, by a quick fix', async () => {
    const uri = 'file:///nowhere/2026-07-later.yaml'
    await client.open(uri, replaced(yaml, ['id: a\n', 'id: 2026-05-old\n']))
    const actions = await client.act(uri, client.after(uri, 'id: 2026'))
    const action = actions.find(({ title }) => title === 'Write `2026-07-later`')
    expect(action?.isPreferred).toBeUndefined()
    expect(edited(client.textOf(uri), uri, action)).toContain('\nid: 2026-07-later\n')
  })
})
