import type { Cursor } from './flow.ts'
import { yamlCursor } from './lines.ts'
import { bodyCursor, frontMatter } from './markdown.ts'

export type { Cursor } from './flow.ts'

/** Where the cursor stands in a record that is being written. @returns nothing where there is nothing to complete */
export async function cursorAt(
  text: string,
  offset: number,
  isMarkdown: boolean,
): Promise<Cursor | undefined> {
  if (!isMarkdown) return yamlCursor(text, offset, { start: 0, end: text.length })
  const front = frontMatter(text)
  if (front && offset >= front.start && offset <= front.end) return yamlCursor(text, offset, front)
  return bodyCursor(text, offset)
}
