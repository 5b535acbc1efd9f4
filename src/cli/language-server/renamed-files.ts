import type { FileRename, WorkspaceEdit } from 'vscode-languageserver'
import { idFor, textEdits } from '../../lsp/index.ts'
import { isRecord } from '../files.ts'
import { filePath } from './addresses.ts'
import { readIfThere } from './projects.ts'

/**
 * What is to be changed in records whose files are about to be renamed.
 *
 * @param bufferOf the text of a file that is open in the editor
 */
export async function editsForRenamed(
  files: readonly FileRename[],
  bufferOf: (path: string) => string | undefined,
): Promise<WorkspaceEdit | null> {
  const changes: NonNullable<WorkspaceEdit['changes']> = {}
  for (const { oldUri, newUri } of files) {
    const [from, to] = [filePath(oldUri), filePath(newUri)]
    const text = from === undefined ? undefined : (bufferOf(from) ?? readIfThere(from))
    if (from === undefined || to === undefined || text === undefined || !isRecord(text)) continue
    const found = await idFor(from, to, text)
    if (found) changes[oldUri] = textEdits([found.edit], found.analysis.positions)
  }
  return Object.keys(changes).length > 0 ? { changes } : null
}
