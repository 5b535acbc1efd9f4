import {
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { fixAllKind } from '../../lsp/index.ts'
import { projectFileNames } from '../../project/index.ts'
import type { Io } from '../io.ts'
import { version } from '../version.ts'
import { filePath } from './addresses.ts'
import { openDesk } from './desk.ts'
import { makeAnswers } from './handlers.ts'
import { openProjectFiles } from './projects.ts'
import { makePublisher } from './publish.ts'
import { editsForRenamed } from './renamed-files.ts'
import { makeSchedule } from './schedule.ts'
import { openVoices } from './voices.ts'

/** Everything that the server can be asked. */
const capabilities: InitializeResult['capabilities'] = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  completionProvider: { triggerCharacters: [' ', '[', '{', ',', '#', '|'] },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  documentFormattingProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  inlayHintProvider: true,
  renameProvider: { prepareProvider: true },
  workspace: {
    fileOperations: {
      willRename: {
        filters: [{ scheme: 'file', pattern: { glob: '**/*.{yaml,yml,md,markdown}', matches: 'file' } }],
      },
    },
  },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
}

/**
 * Answers a client.
 *
 * @returns ends what is still waiting to be done
 */
export function answer(connection: Connection, io: Io): () => void {
  const documents = new TextDocuments(TextDocument)
  let isOver = false
  const bufferOf = (path: string): string | undefined =>
    documents
      .all()
      .find(({ uri }) => filePath(uri) === path)
      ?.getText()
  const projectOf = openProjectFiles(io, bufferOf)
  const desk = openDesk(io, projectOf)
  const publish = makePublisher(connection, desk)
  const look = async (uri: string, thorough: boolean): Promise<void> => {
    const document = documents.get(uri)
    if (!document) return
    try {
      await publish(document, thorough)
    } catch (error) {
      // Whoever is gone wants no answer, and cannot be told why there is none.
      if (!isOver)
        connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  }
  const schedule = makeSchedule(look, io.now)
  let client: InitializeParams | undefined
  const lookAtAll = (): void => {
    for (const { uri } of documents.all()) schedule.changed(uri)
    if (client?.capabilities.workspace?.inlayHint?.refreshSupport)
      void connection.languages.inlayHint.refresh().catch(() => undefined)
  }

  connection.onInitialize((params) => {
    client = params
    return { capabilities, serverInfo: { name: 'forthright', version } }
  })
  connection.onInitialized(async () => {
    if (!client?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return
    const watchers = [...projectFileNames.map((name) => `**/${name}`), '**/vocabulary/*.yaml'].map(
      (globPattern) => ({ globPattern }),
    )
    try {
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
    } catch (error) {
      if (!isOver) throw error
    }
  })
  const voices = openVoices(io)
  connection.onDidChangeWatchedFiles(() => {
    voices.forget()
    lookAtAll()
  })

  const opened = new Set<string>()
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (isProjectFile(uri)) lookAtAll()
    else schedule.changed(uri, !opened.has(uri))
    opened.add(uri)
  })
  documents.onDidClose(({ document }) => {
    opened.delete(document.uri)
    schedule.closed(document.uri)
    desk.close(document.uri)
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] })
    if (isProjectFile(document.uri)) lookAtAll()
  })

  const answers = makeAnswers({
    io,
    desk,
    documentOf: (uri) => documents.get(uri),
    voiceFor: ({ reading, project }) => voices.voiceOf([client?.locale, reading.parts.language], project),
    hasSnippets: () => client?.capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false,
    isMarkdownShown: () =>
      client?.capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? true,
  })
  connection.onHover(answers.hover)
  connection.onCompletion(answers.completion)
  connection.onDefinition(answers.definition)
  connection.onReferences(answers.references)
  connection.onDocumentHighlight(answers.highlights)
  connection.onDocumentSymbol(answers.symbols)
  connection.onCodeAction(answers.actions)
  connection.onFoldingRanges(answers.folds)
  connection.onSelectionRanges(answers.selections)
  connection.onDocumentLinks(answers.links)
  connection.languages.inlayHint.on(answers.hints)
  connection.onDocumentFormatting(answers.formatting)
  connection.onPrepareRename(answers.prepareRename)
  connection.onRenameRequest(answers.rename)
  connection.workspace.onWillRenameFiles(({ files }) => editsForRenamed(files, bufferOf))

  documents.listen(connection)
  return () => {
    isOver = true
    schedule.stop()
  }
}

function isProjectFile(uri: string): boolean {
  return projectFileNames.some((name) => uri.endsWith(`/${name}`))
}
