import { formatRecord } from '../edit/index.ts'
import type { Finding } from '../record/index.ts'
import type { Analysis } from './analysis.ts'
import { lineEdits, type SpanEdit } from './text-edits.ts'

/** The changes that bring a record into canonical form, or why it cannot be. */
export type Formatted =
  | { readonly ok: true; readonly edits: readonly SpanEdit[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * The canonical form as changes of lines, so that cursors, folds and marks stay where they are. Line breaks stay as the
 * editor has them: they are its own matter.
 */
export async function formattingOf({ reading: { source } }: Analysis, path: string): Promise<Formatted> {
  const { text } = source
  const formatting = await formatRecord(path, text)
  if (!formatting.ok) return formatting
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  return { ok: true, edits: await lineEdits(text, formatting.text.replace(/\r\n|\n|\r/g, lineBreak)) }
}
