/**
 * Importing: from a file that some other tool or person wrote to drafts of records. Nothing is lost: what has no field of its
 * own becomes a note. Nothing here touches files.
 */
import { formatImporters } from './formats.ts'
import type { ForeignFile, Importer } from './importer.ts'
import { isText, looksOtherwise } from './looks-like.ts'
import { markdown } from './markdown/index.ts'

export { type Decoded, decodeForeign } from './decode.ts'
export type { ForeignFile, Imported, Importer, ImportOptions, ImportReading, Remark } from './importer.ts'
export { type Found, joinParts } from './join.ts'
export { jsonFaults } from './json/importer.ts'
export { inOwnLanguage } from './language.ts'
export { isText, type Likeness, looksLike } from './looks-like.ts'
export { idsFor } from './names.ts'
export { isPeople, peopleIn } from './slack/people.ts'
export { columnNames, isColumnName } from './table/words.ts'
export { type DraftOptions, writeDraft } from './write-draft.ts'

/** Every kind of file that can be imported: first those that a program wrote in a form of its own. */
export const importers: readonly Importer[] = [...formatImporters, markdown]

/** The importer that a file looks most like being for, if it looks like any: of equals the first. */
export function recognizeImporter(file: ForeignFile): Importer | undefined {
  if (!isText(file) || looksOtherwise(file)) return undefined
  let best: { readonly importer: Importer; readonly likeness: number } | undefined
  for (const importer of importers) {
    const likeness = importer.recognize(file)
    if (likeness > (best?.likeness ?? 0)) best = { importer, likeness }
  }
  return best?.importer
}
