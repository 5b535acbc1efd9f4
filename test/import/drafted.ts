import type { Imported, ImportOptions } from '../../src/import/importer.ts'
import { recognizeImporter } from '../../src/import/index.ts'
import { importText } from './draft.ts'

/** The drafts of a file that is recognized by what is in it: a text, or a value as JSON. */
export async function draftsFrom(
  content: unknown,
  path = 'export.json',
  options: ImportOptions = {},
): Promise<readonly Imported[]> {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 1)
  const importer = recognizeImporter({ path, text })
  if (!importer) throw new Error(`nobody recognizes ${path}`)
  return (await importText(importer, text, { ...options, path })).incidents
}

/** The only draft of a file. */
export async function draftFrom(...given: Parameters<typeof draftsFrom>): Promise<Imported> {
  const [draft, ...others] = await draftsFrom(...given)
  if (!draft || others.length > 0) throw new Error(`${others.length + (draft ? 1 : 0)} drafts`)
  return draft
}

/** Who takes a file for one of theirs. */
export function recognizedAs(content: unknown, path = 'export.json'): string | undefined {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return recognizeImporter({ path, text })?.name
}

/** Events on one line each, as a person would compare them with the file. */
export function eventsOf({ record }: Imported): readonly string[] {
  return record.events.map(({ kind, by, at, end, text }) =>
    [
      at ?? '-',
      end && `to ${end}`,
      kind,
      by && `by ${by}`,
      typeof text === 'string' ? text.replaceAll('\n', ' / ') : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  )
}

/** All notes of a draft in one text. */
export function notesOf({ record }: Imported): string {
  return (record.notes ?? []).map(({ title, text }) => `${title ?? ''}\n${String(text)}`).join('\n')
}

/** What was told with a code, each with its place. */
export function told({ findings }: Imported, code: string): readonly string[] {
  return findings
    .filter((finding) => finding.code === code)
    .map(({ place, message }) => `${place.start.line}:${place.start.column} ${message}`)
}
