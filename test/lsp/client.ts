import { PassThrough, type Readable, type Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import {
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  DefinitionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentFormattingRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type Location,
  type Position,
  PrepareRenameRequest,
  type PrepareRenameResult,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ReferencesRequest,
  RenameRequest,
  ShutdownRequest,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Io } from '../../src/cli/io.ts'
import { serve } from '../../src/cli/language-server/serve.ts'
import { nowhere } from '../../src/cli/nowhere.ts'
import { projectRoot } from '../cli/run.ts'

/** A client of the real library, with the documents that it has open. */
export interface Client {
  readonly connection: ProtocolConnection
  readonly open: (uri: string, text: string, languageId?: string) => Promise<Diagnostic[]>
  /** Changes a document without waiting for anything. */
  readonly change: (uri: string, changes: readonly TextDocumentContentChangeEvent[]) => void
  /** Gives a document another text, and waits for what is found in it. */
  readonly write: (uri: string, text: string) => Promise<Diagnostic[]>
  readonly close: (uri: string) => void
  /** The diagnostics of the present version, once they have come. */
  readonly diagnostics: (uri: string) => Promise<Diagnostic[]>
  /** Everything that was published, in order. */
  readonly published: readonly PublishDiagnosticsParams[]
  readonly textOf: (uri: string) => string
  /** The position just after a stretch of the text, or before it. */
  readonly after: (uri: string, text: string) => Position
  readonly inside: (uri: string, text: string) => Position
  readonly hover: (uri: string, position: Position) => Promise<string | undefined>
  readonly complete: (uri: string, position: Position) => Promise<readonly CompletionItem[]>
  readonly define: (uri: string, position: Position) => Promise<readonly Location[]>
  readonly refer: (uri: string, position: Position, withDefinition?: boolean) => Promise<readonly Location[]>
  readonly outline: (uri: string) => Promise<readonly DocumentSymbol[]>
  readonly act: (uri: string, position: Position, only?: string[]) => Promise<readonly CodeAction[]>
  readonly format: (uri: string) => Promise<readonly TextEdit[] | null>
  readonly prepare: (uri: string, position: Position) => Promise<PrepareRenameResult | null>
  readonly rename: (uri: string, position: Position, newName: string) => Promise<WorkspaceEdit | null>
  readonly stop: () => Promise<void>
}

/** Talks to a server over two streams. */
export async function connect(
  output: Readable,
  input: Writable,
  initialize: Partial<InitializeParams> = {},
): Promise<Client> {
  const connection = createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(input))
  const documents = new Map<string, TextDocument>()
  const published: PublishDiagnosticsParams[] = []
  const waiting = new Set<() => void>()
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params)
    for (const wake of [...waiting]) wake()
  })
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: {
      textDocument: { hover: { contentFormat: ['markdown'] } },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    },
    ...initialize,
  })
  await connection.sendNotification(InitializedNotification.type, {})

  const documentOf = (uri: string): TextDocument => {
    const document = documents.get(uri)
    if (!document) throw new Error(`${uri} is not open`)
    return document
  }
  const diagnostics = async (uri: string): Promise<Diagnostic[]> => {
    const { version } = documentOf(uri)
    for (;;) {
      const found = published.findLast((one) => one.uri === uri && one.version === version)
      if (found) return found.diagnostics
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          waiting.delete(wake)
          resolve()
        }
        waiting.add(wake)
      })
    }
  }
  const change = (uri: string, changes: readonly TextDocumentContentChangeEvent[]): void => {
    const document = documentOf(uri)
    const version = document.version + 1
    documents.set(uri, TextDocument.update(document, [...changes], version))
    void connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [...changes],
    })
  }
  const at = (uri: string, text: string, into: number): Position => {
    const document = documentOf(uri)
    const offset = document.getText().indexOf(text)
    if (offset < 0) throw new Error(`there is no ${text}`)
    return document.positionAt(offset + into)
  }

  return {
    connection,
    published,
    diagnostics,
    change,
    open: async (uri, text, languageId = /\.md$/.test(uri) ? 'markdown' : 'yaml') => {
      documents.set(uri, TextDocument.create(uri, languageId, 1, text))
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      })
      return diagnostics(uri)
    },
    write: (uri, text) => {
      change(uri, [{ text }])
      return diagnostics(uri)
    },
    close: (uri) => {
      documents.delete(uri)
      void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
    },
    textOf: (uri) => documentOf(uri).getText(),
    after: (uri, text) => at(uri, text, text.length),
    inside: (uri, text) => at(uri, text, 1),
    hover: async (uri, position) => {
      const hover = await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position })
      const contents = hover?.contents
      return typeof contents === 'object' && 'value' in contents ? contents.value : undefined
    },
    complete: async (uri, position) => {
      const found = await connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position })
      return Array.isArray(found) ? found : (found?.items ?? [])
    },
    define: async (uri, position) => {
      const found = await connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position })
      return (Array.isArray(found) ? found : found ? [found] : []).flatMap((one) => ('uri' in one ? one : []))
    },
    refer: async (uri, position, includeDeclaration = true) =>
      (await connection.sendRequest(ReferencesRequest.type, {
        textDocument: { uri },
        position,
        context: { includeDeclaration },
      })) ?? [],
    outline: async (uri) => {
      const found = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })
      return (found ?? []).flatMap((one) => ('selectionRange' in one ? one : []))
    },
    act: async (uri, position, only) => {
      const found = await connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: { start: position, end: position },
        context: { diagnostics: [], ...(only ? { only } : {}) },
      })
      return (found ?? []).flatMap((one) => ('kind' in one ? one : []))
    },
    format: (uri) =>
      connection.sendRequest(DocumentFormattingRequest.type, {
        textDocument: { uri },
        options: { tabSize: 4, insertSpaces: false },
      }),
    prepare: (uri, position) =>
      connection.sendRequest(PrepareRenameRequest.type, { textDocument: { uri }, position }),
    rename: (uri, position, newName) =>
      connection.sendRequest(RenameRequest.type, { textDocument: { uri }, position, newName }),
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type)
      await connection.sendNotification(ExitNotification.type)
    },
  }
}

/** The outside of a server: a fixed day, and nothing to write to. */
export const io: Io = {
  ...nowhere,
  cwd: projectRoot,
  env: { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 23, 12) / 1000) },
  now: () => Date.now(),
}

/** A server in this process, with a fixed clock, and a client that talks to it. */
export async function startServer(
  initialize: Partial<InitializeParams> = {},
): Promise<Client & { readonly ended: Promise<number>; readonly hangUp: () => void }> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()]
  const ended = serve({
    io,
    input: toServer,
    output: toClient,
    patience: 50,
  })
  const client = await connect(toClient, toServer, initialize)
  return { ...client, ended, hangUp: () => toServer.end() }
}

/** The address of a file of the project. */
export function uriIn(path: string): string {
  return pathToFileURL(`${projectRoot}/${path}`).href
}

/** A text with the edits of an action made. */
export function edited(text: string, uri: string, action: Pick<CodeAction, 'edit'> | undefined): string {
  return applied(text, action?.edit?.changes?.[uri] ?? [])
}

/** A text with edits made. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', 'yaml', 1, text), [...edits])
}
