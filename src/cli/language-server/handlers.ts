import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type CompletionItem,
  type DocumentHighlight,
  type DocumentSymbol,
  type Hover,
  type Location,
  LSPErrorCodes,
  MarkupKind,
  type ReferenceParams,
  ResponseError,
  type TextDocumentIdentifier,
  type TextDocumentPositionParams,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { openRegimes } from '../../clocks/index.ts'
import {
  type Analysis,
  actionsAt,
  completionsAt,
  definitionAt,
  hoverAt,
  type Occurrence,
  outlineOf,
  rangeIn,
  referencesAt,
  type Voice,
} from '../../lsp/index.ts'
import type { Io } from '../io.ts'
import { nowOf } from '../moments.ts'
import { uriOf } from './addresses.ts'
import type { Desk } from './desk.ts'
import { tellingOf } from './publish.ts'

/** What answers rest on. */
export interface Ground {
  readonly io: Io
  readonly desk: Desk
  readonly documentOf: (uri: string) => TextDocument | undefined
  readonly voiceFor: (analysis: Analysis) => Promise<Voice>
  readonly isMarkdownShown: () => boolean
}

interface Scene {
  readonly document: TextDocument
  readonly analysis: Analysis
  readonly voice: Voice
}

/** The answers to what a client may ask of a document; of one that is no record there is nothing to say. */
export function makeAnswers(ground: Ground) {
  const { io, desk } = ground

  /** Answers from the document as it is when the answer is made. */
  const answering =
    <Params extends { readonly textDocument: TextDocumentIdentifier }, Answer>(
      nothing: Answer,
      give: (scene: Scene, params: Params) => Answer | Promise<Answer>,
    ) =>
    async (params: Params, token: CancellationToken): Promise<Answer | ResponseError> => {
      const document = ground.documentOf(params.textDocument.uri)
      const analysis = document && (await desk.analysisOf(document))
      if (!document || !analysis) return nothing
      if (token.isCancellationRequested) return cancelled()
      const answer = await give({ document, analysis, voice: await ground.voiceFor(analysis) }, params)
      return token.isCancellationRequested ? cancelled() : answer
    }

  const setting = (voice: Voice) => ({ voice, law: openRegimes, now: nowOf(io) })
  const offsetIn = ({ positions }: Analysis, { position }: TextDocumentPositionParams): number =>
    positions.offsetAt(position)

  return {
    hover: answering<TextDocumentPositionParams, Hover | null>(null, async ({ analysis, voice }, params) => {
      const told = await hoverAt(analysis, offsetIn(analysis, params), setting(voice))
      if (!told) return null
      const kind = ground.isMarkdownShown() ? MarkupKind.Markdown : MarkupKind.PlainText
      return { contents: { kind, value: told.markdown }, range: analysis.positions.rangeOf(told.span) }
    }),

    completion: answering<TextDocumentPositionParams, CompletionItem[]>(
      [],
      async ({ document, analysis, voice }, params) => {
        const known = desk.knownOf(document) ?? analysis
        const zones = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')]
        const offset = offsetIn(analysis, params)
        return [...(await completionsAt(analysis, known, offset, { ...setting(voice), zones }))]
      },
    ),

    definition: answering<TextDocumentPositionParams, Location[]>([], ({ document, analysis }, params) =>
      definitionAt(analysis, offsetIn(analysis, params)).map((one) => locationOf(document, analysis, one)),
    ),

    references: answering<ReferenceParams, Location[]>([], ({ document, analysis }, params) => {
      const offset = offsetIn(analysis, params)
      const found = referencesAt(analysis, offset, params.context.includeDeclaration)
      return found.map((one) => locationOf(document, analysis, one))
    }),

    highlights: answering<TextDocumentPositionParams, DocumentHighlight[]>([], ({ analysis }, params) =>
      referencesAt(analysis, offsetIn(analysis, params), true)
        .filter(({ span }) => !span.source)
        .map(({ span }) => ({ range: analysis.positions.rangeOf(span) })),
    ),

    symbols: answering<{ readonly textDocument: TextDocumentIdentifier }, DocumentSymbol[]>(
      [],
      ({ analysis, voice }) => [...outlineOf(analysis, voice)],
    ),

    actions: answering<CodeActionParams, CodeAction[]>([], async ({ document, analysis }, params) => {
      const checked = desk.lastOf(document) ?? (await desk.check(document, false))
      if (!checked) return []
      const asked = { range: params.range, only: params.context.only }
      return [...actionsAt(analysis, checked.findings, asked, tellingOf(document, analysis.positions))]
    }),
  }
}

/** What a record takes from its project stands in the project's file. */
function locationOf({ uri }: TextDocument, { positions }: Analysis, { span }: Occurrence): Location {
  const { source, start, end } = span
  if (!source) return { uri, range: positions.rangeOf(span) }
  const place = { start: source.pointAt(start), end: source.pointAt(end) }
  return { uri: uriOf(source.path), range: rangeIn(place) }
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The client no longer wants the answer.')
}
