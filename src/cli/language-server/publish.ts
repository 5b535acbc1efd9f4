import type { Connection } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { diagnosticOf, makePositions, type Positions, type Telling } from '../../lsp/index.ts'
import { projectFileName, projectFileNames } from '../../project/index.ts'
import type { Finding } from '../../record/index.ts'
import { filePath, pageOf, pathOf, uriOf } from './addresses.ts'
import type { Desk } from './desk.ts'
import { readProjectText } from './projects.ts'

/** How the findings of a document are told. */
export function tellingOf({ uri, languageId }: TextDocument, positions: Positions): Telling {
  return { positions, uri, path: pathOf(uri, languageId), uriOf, pageOf }
}

/**
 * Looks at documents and sends what is wrong with them, with the version that was looked at. Nothing is sent of a version
 * that is no longer the present one. A document that is no record has no findings, and is told so once.
 */
export function makePublisher(
  connection: Connection,
  desk: Desk,
): (document: TextDocument, thorough: boolean) => Promise<void> {
  const told = new Set<string>()
  return async (document, thorough) => {
    const { uri, version } = document
    const found = await findingsOf(desk, document, thorough)
    if (document.version !== version) return
    if (!found) {
      if (told.delete(uri)) await connection.sendDiagnostics({ uri, version, diagnostics: [] })
      return
    }
    told.add(uri)
    const telling = tellingOf(document, found.positions)
    const diagnostics = found.findings.map((finding) => diagnosticOf(finding, telling))
    await connection.sendDiagnostics({ uri, version, diagnostics })
  }
}

interface Found {
  readonly findings: readonly Finding[]
  readonly positions: Positions
}

async function findingsOf(desk: Desk, document: TextDocument, thorough: boolean): Promise<Found | undefined> {
  const { uri } = document
  if (projectFileNames.some((name) => uri.endsWith(`/${name}`))) {
    const text = document.getText()
    const { source, findings } = await readProjectText(filePath(uri) ?? projectFileName, text)
    return { findings, positions: makePositions(source, text.length - source.text.length) }
  }
  const checked = await desk.check(document, thorough)
  return checked && { findings: checked.findings, positions: checked.analysis.positions }
}
