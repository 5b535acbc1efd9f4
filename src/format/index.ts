/**
 * Formats: one document tree as Markdown, HTML, text, JSON, PDF, a Word document or a mail. They know nothing of records.
 */
import type { Format, TextFormat } from './printable.ts'

export type { Letterhead, Logo } from './letterhead.ts'
export type { Format, Printable, TextFormat, ValueData } from './printable.ts'
export {
  type FontFile,
  type FontShelf,
  FormatUnavailable,
  type Inexpressible,
  type PackageFile,
  type Printing,
  Unprintable,
} from './printing.ts'
export { traceOf } from './trace.ts'

/** The formats that people and programs read as text. */
export type TextFormatName = 'md' | 'html' | 'txt' | 'json'

/** The formats that are bytes. */
export type ByteFormatName = 'pdf' | 'docx' | 'eml'

/** The formats' names, as `--format` takes them. */
export type FormatName = TextFormatName | ByteFormatName

// A format's file brings its libraries with it, so it is only read when somebody prints in that format.
const formats: {
  readonly [Name in FormatName]: () => Promise<Name extends TextFormatName ? TextFormat : Format>
} = {
  md: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).html,
  txt: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
  pdf: async () => (await import('./pdf.ts')).pdf,
  docx: async () => (await import('./docx.ts')).docx,
  eml: async () => (await import('./eml.ts')).eml,
}

/** Every format's name, the default first. */
export const formatNames: readonly FormatName[] = ['md', 'html', 'txt', 'json', 'pdf', 'docx', 'eml']

/** The format of a name. */
export function format(name: TextFormatName): Promise<TextFormat>
export function format(name: FormatName): Promise<Format>
export async function format(name: FormatName): Promise<Format> {
  return await formats[name]()
}
