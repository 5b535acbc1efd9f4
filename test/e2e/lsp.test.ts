import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { ExitNotification } from 'vscode-languageserver-protocol'
import { type Client, connect } from '../lsp/client.ts'

const root = resolve(import.meta.dirname, '..', '..')
const path = join(root, 'incidents', '2025-11-mixpanel.yaml')
const uri = pathToFileURL(path).href
const text = readFileSync(path, 'utf8')

/** The built command as an editor starts it. */
async function start(
  args: readonly string[] = [],
  processId: number | null = null,
): Promise<{
  readonly server: ChildProcessWithoutNullStreams
  readonly client: Client
  readonly err: () => string
}> {
  const server = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'lsp', ...args], { cwd: root })
  let err = ''
  server.stderr.on('data', (chunk) => {
    err += String(chunk)
  })
  return { server, client: await connect(server.stdout, server.stdin, { processId }), err: () => err }
}

const codeOf = async (server: ChildProcessWithoutNullStreams): Promise<unknown> =>
  server.exitCode ?? (await once(server, 'exit'))[0]

test.each([[[]], [['--stdio']], [['--stdio', `--clientProcessId=${process.pid}`]]])(
  'serves an editor: %j',
  async (args) => {
    const { server, client, err } = await start(args)
    expect((await client.open(uri, text)).map(({ code }) => code)).toContain('sources-disagree')
    expect(await client.hover(uri, client.inside(uri, 'email-address'))).toContain('pd:EmailAddress')
    expect(await client.hover(uri, client.after(uri, 'kind: vendor-disclosure'))).toContain('in UTC')
    const kinds = await client.complete(uri, client.after(uri, 'kind: detection'))
    expect(kinds.map(({ label }) => label)).toContain('removal')
    expect(await client.outline(uri)).not.toEqual([])
    expect(await client.write(uri, text.replace('events:\n', 'evnts:\n'))).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'unknown-key' })]),
    )
    await client.stop()
    expect(await codeOf(server)).toBe(0)
    expect(err()).toBe('')
  },
)

test('ends badly without a shutdown, and when its input ends', async () => {
  const rude = await start()
  await rude.client.connection.sendNotification(ExitNotification.type)
  expect(await codeOf(rude.server)).toBe(1)

  const left = await start()
  await left.client.open(uri, text)
  left.server.stdin.end()
  expect(await codeOf(left.server)).toBe(1)
  expect(left.err()).toBe('')
})

test('ends when the process of its client does', async () => {
  const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const { server } = await start([], parent.pid ?? null)
  parent.kill()
  expect(await codeOf(server)).toBe(1)
})

test('knows no other way to talk', async () => {
  const server = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'lsp', '--socket=5000'])
  expect(await codeOf(server)).toBe(2)
})
