import { basename } from 'node:path'
import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type CompletionItem,
  type DocumentFormattingParams,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type InlayHintParams,
  type Location,
  MarkupKind,
  type PrepareRenameResult,
  type ReferenceParams,
  type RenameParams,
  type SelectionRange,
  type SelectionRangeParams,
  type TextDocumentIdentifier,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { openRegimes } from '../../clocks/index.ts'
import {
  type Analysis,
  actionsAt,
  beginningOf,
  completionsAt,
  definitionAt,
  foldsIn,
  formattingOf,
  hintsIn,
  hoverAt,
  isMarkdownPath,
  linksIn,
  type Occurrence,
  outlineOf,
  rangeIn,
  referencesAt,
  renamableAt,
  renameAt,
  selectionAt,
  textEdits,
  type Voice,
} from '../../lsp/index.ts'
import { projectFileName } from '../../project/index.ts'
import { nowOf } from '../moments.ts'
import { pathOf, uriOf } from './addresses.ts'
import { tellingOf } from './publish.ts'
import { answeringOn, type Ground, Refusal } from './scene.ts'

interface OfDocument {
  readonly textDocument: TextDocumentIdentifier
}

/** The answers to what a client may ask of a document. */
export function makeAnswers(ground: Ground) {
  const { io, desk } = ground
  const answering = answeringOn(ground)
  const setting = (voice: Voice) => ({ voice, law: openRegimes, now: nowOf(io) })
  const offsetIn = (
    { positions }: Analysis,
    { position }: Pick<TextDocumentPositionParams, 'position'>,
  ): number => positions.offsetAt(position)

  const completion = answering<TextDocumentPositionParams, CompletionItem[]>(
    async ({ document, analysis, voice }, params) => {
      const known = desk.knownOf(document) ?? analysis
      const zones = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')]
      const offset = offsetIn(analysis, params)
      return [...(await completionsAt(analysis, known, offset, { ...setting(voice), zones }))]
    },
  )

  return {
    hover: answering<TextDocumentPositionParams, Hover>(async ({ analysis, voice }, params) => {
      const told = await hoverAt(analysis, offsetIn(analysis, params), setting(voice))
      if (!told) return null
      const kind = ground.isMarkdownShown() ? MarkupKind.Markdown : MarkupKind.PlainText
      return { contents: { kind, value: told.markdown }, range: analysis.positions.rangeOf(told.span) }
    }),

    completion: async (params: TextDocumentPositionParams, token: CancellationToken) =>
      beginning(ground.documentOf(params.textDocument.uri), params, ground) ??
      (await completion(params, token)),

    definition: answering<TextDocumentPositionParams, Location[]>(({ document, analysis }, params) =>
      definitionAt(analysis, offsetIn(analysis, params)).map((one) => locationOf(document, analysis, one)),
    ),

    references: answering<ReferenceParams, Location[]>(({ document, analysis }, params) => {
      const offset = offsetIn(analysis, params)
      const found = referencesAt(analysis, offset, params.context.includeDeclaration)
      return found.map((one) => locationOf(document, analysis, one))
    }),

    highlights: answering<TextDocumentPositionParams, DocumentHighlight[]>(({ analysis }, params) =>
      referencesAt(analysis, offsetIn(analysis, params), true)
        .filter(({ span }) => !span.source)
        .map(({ span }) => ({ range: analysis.positions.rangeOf(span) })),
    ),

    prepareRename: answering<TextDocumentPositionParams, PrepareRenameResult>(({ analysis }, params) => {
      const found = renamableAt(analysis, offsetIn(analysis, params))
      if (!found) return null
      if (!found.ok) throw new Refusal(found.problem)
      return { range: analysis.positions.rangeOf(found.span), placeholder: found.name }
    }),

    rename: answering<RenameParams, WorkspaceEdit>(async ({ document, analysis }, params) => {
      const { uri, languageId } = document
      const path = pathOf(uri, languageId)
      const renaming = await renameAt(analysis, path, offsetIn(analysis, params), params.newName)
      if (!renaming) return null
      if (!renaming.ok) throw new Refusal(renaming.problem)
      return { changes: { [uri]: textEdits(renaming.edits, analysis.positions) } }
    }, 'edits'),

    formatting: answering<DocumentFormattingParams, TextEdit[]>(async ({ document, analysis }) => {
      const formatted = await formattingOf(analysis, pathOf(document.uri, document.languageId))
      if (formatted.ok) return textEdits(formatted.edits, analysis.positions)
      const [fault] = formatted.findings
      // What is wrong with a text that cannot be read is shown in it already.
      if (fault?.code !== 'cannot-format') return null
      throw new Refusal(`Line ${fault.place.start.line}: ${fault.message}. ${fault.hint ?? ''}`.trimEnd())
    }, 'edits'),

    symbols: answering<OfDocument, DocumentSymbol[]>(({ analysis, voice }) => [
      ...outlineOf(analysis, voice),
    ]),

    folds: answering<OfDocument, FoldingRange[]>(({ analysis }) => [...foldsIn(analysis)]),

    selections: answering<SelectionRangeParams, SelectionRange[]>(({ analysis }, { positions }) =>
      positions.map((position) => selectionAt(analysis, offsetIn(analysis, { position }))),
    ),

    links: answering<OfDocument, DocumentLink[]>(({ analysis, voice }) => [...linksIn(analysis, voice)]),

    hints: answering<InlayHintParams, InlayHint[]>(({ analysis, voice }, { range }) => [
      ...hintsIn(analysis, range, voice),
    ]),

    actions: answering<CodeActionParams, CodeAction[]>(async ({ document, analysis }, params) => {
      const checked = desk.lastOf(document) ?? (await desk.check(document, false))
      if (!checked) return null
      const { range, context } = params
      const asked = { range, only: context.only, mended: () => desk.mendedOf(checked) }
      return [
        ...(await actionsAt(analysis, checked.findings, asked, tellingOf(document, analysis.positions))),
      ]
    }, 'edits'),
  }
}

/** In a file that is empty, or nearly: what a record begins with. */
function beginning(
  document: TextDocument | undefined,
  { position }: TextDocumentPositionParams,
  { hasSnippets }: Ground,
): CompletionItem[] | undefined {
  if (!document || document.uri.endsWith(`/${projectFileName}`)) return undefined
  const path = pathOf(document.uri, document.languageId)
  const items = beginningOf({
    text: document.getText(),
    offset: document.offsetAt(position),
    name: basename(path).replace(/\.(?:ya?ml|md|markdown)$/i, ''),
    isMarkdown: isMarkdownPath(path),
    hasSnippets: hasSnippets(),
  })
  return items.length === 0 ? undefined : [...items]
}

/** What a record takes from its project stands in the project's file. */
function locationOf({ uri }: TextDocument, { positions }: Analysis, { span }: Occurrence): Location {
  const { source, start, end } = span
  if (!source) return { uri, range: positions.rangeOf(span) }
  const place = { start: source.pointAt(start), end: source.pointAt(end) }
  return { uri: uriOf(source.path), range: rangeIn(place) }
}
