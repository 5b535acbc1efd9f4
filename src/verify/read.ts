import { type EditedDocument, Unreadable } from './edited.ts'

export const editedFormats = ['md', 'html', 'docx'] as const
export type EditedFormat = (typeof editedFormats)[number]

/** No letter is so long. */
const largest = 8 * 1024 * 1024

/**
 * Reads a file of a document into blocks of plain text with their places.
 *
 * @throws Unreadable if it is not what its format says
 */
export async function readEdited(
  path: string,
  format: EditedFormat,
  file: Uint8Array,
): Promise<EditedDocument> {
  if (file.length > largest) throw new Unreadable(`a file of ${file.length} bytes`)
  try {
    if (format === 'docx') {
      const { readEditedWord } = await import('./read-word.ts')
      return readEditedWord(path, file)
    }
    const text = decode(file)
    if (format === 'html') {
      const { readEditedHtml } = await import('./read-html.ts')
      return readEditedHtml(path, text)
    }
    const { readEditedMarkdown } = await import('./read-markdown.ts')
    return readEditedMarkdown(path, text)
  } catch (error) {
    // What is nested too deeply for a parser is no letter.
    if (error instanceof RangeError) throw new Unreadable('a text that is nested too deeply')
    throw error
  }
}

function decode(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    throw new Unreadable('a file that is not UTF-8')
  }
}
