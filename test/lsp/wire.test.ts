import { spawn } from 'node:child_process'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import {
  CancellationTokenSource,
  ExitNotification,
  HoverRequest,
  InitializeRequest,
  ShutdownRequest,
} from 'vscode-languageserver-protocol'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { startServer } from './client.ts'
import { methods } from './methods.ts'

const head = 'forthright: 1\nid: a\nkind: security\nevents:\n'

describe('the wire', () => {
  test('ends well after shutdown and exit, badly after exit alone', async () => {
    const polite = await startServer()
    await polite.stop()
    expect(await polite.ended).toBe(0)

    const rude = await startServer()
    await rude.connection.sendNotification(ExitNotification.type)
    expect(await rude.ended).toBe(1)
  })

  test('ends when its input does', async () => {
    const client = await startServer()
    await client.open('file:///nowhere/a.yaml', head)
    client.hangUp()
    expect(await client.ended).toBe(1)

    const other = await startServer()
    await other.connection.sendRequest(ShutdownRequest.type)
    other.hangUp()
    expect(await other.ended).toBe(0)
  })

  test('ends when the process of the client is gone', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const client = await startServer({ processId: parent.pid ?? 0 })
    await client.open('file:///nowhere/a.yaml', head)
    parent.kill()
    expect(await client.ended).toBe(1)
  })

  test('says what it can do, and refuses what is asked before it was initialized', async () => {
    const client = await startServer()
    await expect(
      client.connection.sendRequest(InitializeRequest.type, {
        processId: null,
        rootUri: null,
        capabilities: {},
      }),
    ).resolves.toMatchObject({
      serverInfo: { name: 'forthright' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { change: 2 },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.forthright'] },
      },
    })
    await client.stop()
  })

  test('an answer that is no longer wanted is not given', async () => {
    const client = await startServer()
    const uri = 'file:///nowhere/a.yaml'
    await client.open(uri, `${head}  - kind: detection\n`)
    const source = new CancellationTokenSource()
    const asked = client.connection.sendRequest(
      HoverRequest.type,
      { textDocument: { uri }, position: { line: 4, character: 12 } },
      source.token,
    )
    source.cancel()
    await expect(asked).rejects.toMatchObject({ code: -32800 })
    await client.stop()
  })

  test('publishes only what is true of the present version, however fast somebody types', async () => {
    const client = await startServer()
    const uri = 'file:///nowhere/a.yaml'
    await client.open(uri, head)
    const typed = '  - kind: detction\n'
    for (const [index, letter] of [...typed].entries()) {
      const position =
        index < typed.length - 1 ? { line: 4, character: index } : { line: 4, character: index }
      client.change(uri, [{ range: { start: position, end: position }, text: letter }])
      if (index % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const found = await client.diagnostics(uri)
    expect(client.textOf(uri)).toBe(head + typed)
    expect(found.map(({ message }) => message).join()).toContain('`detction`')
    const versions = client.published.filter((one) => one.uri === uri).map(({ version }) => version ?? 0)
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
    expect(versions.length).toBeLessThan(typed.length)
    await client.stop()
  })

  test('keeps many documents apart', async () => {
    const client = await startServer()
    const uris = Array.from({ length: 60 }, (_, index) => `file:///nowhere/${index}.yaml`)
    const found = await Promise.all(
      uris.map((uri, index) => client.open(uri, `${head}  - { kind: detection, by: nobody-${index} }\n`)),
    )
    for (const [index, diagnostics] of found.entries())
      expect(diagnostics.map(({ message }) => message).join()).toContain(`nobody-${index}\``)
    await client.stop()
  })

  test('answers also in a record that is as long as a record may be, and says of a longer one that it is too long', async () => {
    const client = await startServer()
    const uri = 'file:///nowhere/large.yaml'
    const events = Array.from(
      { length: 3000 },
      (_, index) =>
        `  - id: e${index}\n    kind: observation\n    at: 2026-01-02\n    text: ${'Word '.repeat(50)}\n`,
    )
    const text = `${head}${events.join('')}  - { kind: detection, after: e2999, by: nobody }\n`
    const found = await client.open(uri, text)
    expect(found.map(({ code }) => code)).toContain('unknown-reference')
    expect(await client.hover(uri, client.after(uri, 'after: e29'))).toContain('`e2999`')
    expect(await client.complete(uri, client.after(uri, 'after: e2'))).toHaveLength(3000)
    expect(await client.refer(uri, client.after(uri, 'after: e29'))).toHaveLength(2)
    expect((await client.outline(uri)).at(-1)?.children).toHaveLength(3001)
    const long = await client.write(uri, text + events.join(''))
    expect(long.map(({ code }) => code)).toEqual(['too-large'])
    await client.stop()
  })

  test('does not answer what is no message, and does not die of it', async () => {
    const client = await startServer()
    await expect(client.connection.sendRequest('textDocument/unknown', {})).rejects.toMatchObject({
      code: -32601,
    })
    await expect(
      client.connection.sendRequest('textDocument/hover', {
        textDocument: { uri: 'x' },
        position: { line: -5, character: 1e9 },
      }),
    ).resolves.toBeNull()
    await client.open('file:///nowhere/a.yaml', head)
    await client.stop()
  })

  test('a stream that breaks off in the middle of a message is an end like any other', async () => {
    const { serve } = await import('../../src/cli/language-server/serve.ts')
    const { io } = await import('./client.ts')
    const [input, output] = [new PassThrough(), new PassThrough()]
    const ended = serve({ io, input, output })
    input.end('Content-Length: 500\r\n\r\n{"jsonrpc":')
    expect(await ended).toBe(1)
  })

  const uri = 'file:///nowhere/malformed.yaml'
  const position = { line: 0, character: 0 }
  test.each([...methods, 'workspace/willRenameFiles'])(
    'calls a request without its parameters invalid: %s',
    async (method) => {
      const client = await startServer()
      await client.open(uri, head)
      for (const params of [
        null,
        {},
        [],
        [1],
        { textDocument: null, position },
        { textDocument: { uri: 5 }, position },
      ])
        await expect(client.connection.sendRequest(method, params)).rejects.toMatchObject({
          code: -32602,
          message: expect.stringMatching(/^\S+: unexpected .*, expected /),
        })
      await client.stop()
    },
  )

  test.each(methods)(
    'answers null about a document that is not open any more, or never was: %s',
    async (method) => {
      const client = await startServer()
      await client.open(uri, head)
      client.close(uri)
      const rest = {
        position,
        positions: [position],
        range: { start: position, end: position },
        context: { includeDeclaration: true, diagnostics: [] },
        newName: 'x',
        options: { tabSize: 2, insertSpaces: true },
      }
      for (const one of [uri, 'file:///nowhere/never.yaml', '', 'no address', 'untitled:x'])
        expect(
          await client.connection.sendRequest(method, { textDocument: { uri: one }, ...rest }),
        ).toBeNull()
      await client.stop()
    },
  )

  test('calls an initialization without parameters invalid, and then takes a right one', async () => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()]
    const { serve } = await import('../../src/cli/language-server/serve.ts')
    const { io } = await import('./client.ts')
    const ended = serve({ io, input: toServer, output: toClient })
    const connection = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    )
    connection.listen()
    await expect(connection.sendRequest('initialize', null)).rejects.toMatchObject({ code: -32602 })
    await expect(
      connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} }),
    ).resolves.toMatchObject({ serverInfo: { name: 'forthright' } })
    await connection.sendRequest('shutdown')
    await connection.sendNotification('exit')
    expect(await ended).toBe(0)
  })

  test('leaves out a notification without its parameters, and goes on', async () => {
    const client = await startServer()
    await client.open(uri, head)
    for (const method of ['didOpen', 'didChange', 'didClose', 'didSave', 'unknown'])
      for (const params of [null, {}, { textDocument: null }])
        await client.connection.sendNotification(`textDocument/${method}`, params)
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [null],
    })
    for (const params of [null, {}, { changes: 5 }])
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', params)
    expect(await client.write(uri, `${head}  - kind: detction\n`)).not.toEqual([])
    await client.stop()
  })
})
