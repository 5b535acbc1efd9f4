import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentIdentifier,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Analysis, Voice } from '../../lsp/index.ts'
import type { Io } from '../io.ts'
import type { Desk } from './desk.ts'

/** What answers rest on. */
export interface Ground {
  readonly io: Io
  readonly desk: Desk
  readonly documentOf: (uri: string) => TextDocument | undefined
  readonly voiceFor: (analysis: Analysis) => Promise<Voice>
  readonly isMarkdownShown: () => boolean
  /** Whether the client steps through places that are left to fill in. */
  readonly hasSnippets: () => boolean
}

/** A record that is open, as it is when something is asked about it. */
export interface Scene {
  readonly document: TextDocument
  readonly analysis: Analysis
  readonly voice: Voice
}

/**
 * Answers something about a document; nothing is said of one that is not open, or is no record. An answer that changes the
 * text is not given once it is another text.
 */
export type Answering = <Params extends { readonly textDocument: TextDocumentIdentifier }, Answer>(
  give: (scene: Scene, params: Params) => Answer | null | Promise<Answer | null>,
  kind?: 'edits',
) => (params: Params, token: CancellationToken) => Promise<Answer | null | ResponseError>

/** Makes answers from documents as they are when the answer is made. */
export function answeringOn({ desk, documentOf, voiceFor }: Ground): Answering {
  return (give, kind) => async (params, token) => {
    const document = documentOf(params.textDocument.uri)
    const version = document?.version
    const analysis = document && (await desk.analysisOf(document))
    if (!document || !analysis) return null
    if (token.isCancellationRequested) return cancelled()
    try {
      const answer = await give({ document, analysis, voice: await voiceFor(analysis) }, params)
      if (token.isCancellationRequested) return cancelled()
      return kind === 'edits' && document.version !== version ? outdated() : answer
    } catch (error) {
      if (error instanceof Refusal) return new ResponseError(LSPErrorCodes.RequestFailed, error.message)
      throw error
    }
  }
}

/** What was asked for cannot be done; the message says why, in a sentence for whoever asked. */
export class Refusal extends Error {}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The client no longer wants the answer.')
}

function outdated(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since it was asked about.')
}
