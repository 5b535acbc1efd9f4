import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatRecord } from '../../src/edit/index.ts'
import { applied, type Client, startServer, uriIn } from './client.ts'

let client: Client
beforeAll(async () => {
  client = await startServer({ locale: 'en' })
})
afterAll(() => client.stop())

const untidy = `kind:   security
forthright: 1
id: "a"
events:
    -   at: 2026-01-02T10:00:00+00:00
        kind: detection # seen
title: 🙂 A breach
language: en
organisation: { role: controller, name: Acme }
`

async function open(name: string, text: string): Promise<string> {
  const uri = `file:///nowhere/${name}`
  await client.open(uri, text)
  return uri
}

async function formatted(uri: string): Promise<string> {
  return applied(client.textOf(uri), (await client.format(uri)) ?? [])
}

describe('formatting', () => {
  test('gives the canonical form of `fmt`', async () => {
    const uri = await open('format.yaml', untidy)
    const expected = await formatRecord('a.yaml', untidy)
    expect(expected).toMatchObject({ ok: true, text: await formatted(uri) })
    await client.write(uri, await formatted(uri))
    expect(await client.format(uri)).toEqual([])
  })

  test('changes only the lines that differ, so that cursors stay', async () => {
    const uri = uriIn('incidents/2025-11-mixpanel.yaml')
    const text = readFileSync(new URL(uri), 'utf8')
    const tidy = await formatRecord('a.yaml', text)
    if (!tidy.ok) throw new Error('the example cannot be formatted')
    await client.open(uri, tidy.text.replace('language: en', 'language:   en'))
    expect(await client.format(uri)).toMatchObject([{ newText: 'language: en\n' }])
  })

  test('keeps the line breaks of the editor, a byte order mark, and the body of Markdown', async () => {
    const windows = await open('windows.yaml', `\uFEFF${untidy.replaceAll('\n', '\r\n')}`)
    const text = await formatted(windows)
    const expected = await formatRecord('a.yaml', untidy)
    expect(expected).toMatchObject({ text: text.replace('\uFEFF', '').replaceAll('\r\n', '\n') })
    expect(text).toMatch(/^\uFEFFforthright: 1\r\n/)

    const body = '\n# A breach\n\n## Summary\n\nA   text. \n'
    const markdown = await open('format.md', `---\n${untidy}---\n${body}`)
    expect(await formatted(markdown)).toMatch(/^---\nforthright: 1\n/)
    expect((await formatted(markdown)).endsWith(`---\n${body}`)).toBe(true)
  })

  test('does nothing to a text that cannot be read, and says why one with a tag stays', async () => {
    const broken = await open('broken.yaml', 'forthright: 1\nevents: [\n')
    expect(await client.format(broken)).toBeNull()
    const tagged = await open('tagged.yaml', `${untidy}summary: !!str x\n`)
    await expect(client.format(tagged)).rejects.toMatchObject({
      code: -32803,
      message: expect.stringMatching(/^Line 10: Unexpected .*!!str/),
    })
  })
})
