import type { Source } from '../record/index.ts'
import type { Plain } from './plain.ts'

/** An address to which a block links, and where the link's words stand in the block. */
export interface BlockLink {
  readonly url: string
  readonly start: number
  readonly end: number
}

/** A heading, a paragraph, an item of a list, or a row of a table. */
export interface EditedBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row'
  readonly words: Plain
  readonly links: readonly BlockLink[]
}

/** A document as it stands in a file that somebody may have edited. */
export interface EditedDocument {
  /** What findings about it underline: the file's text, or of a Word document its paragraphs, one a line. */
  readonly source: Source
  readonly blocks: readonly EditedBlock[]
  /** What the file says of itself: `document`, `incident`, `language`, `as-of`, `profile`. */
  readonly metadata: Readonly<Record<string, string>>
}

/** A file that is not what its name says. */
export class Unreadable extends Error {}
