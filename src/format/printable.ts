import type { Data, Nodes } from 'mdast'
import type { Origin, WrittenDocument } from '../document/index.ts'
import type { Printing } from './printing.ts'

/** What a node's `data` may hold for a format. */
export type ValueData = Data & {
  /** Where the node's value came from: one place, or several where it was put together. */
  readonly origin?: readonly Origin[]
  /** The node's language (BCP 47), where it differs from the document's. */
  readonly lang?: string
}

/** A finished document; a node's `data` may be {@link ValueData}. */
export type Printable = WrittenDocument

/** A way to print a document. */
export interface Format<
  Printed extends string | Uint8Array | Promise<Uint8Array> = string | Uint8Array | Promise<Uint8Array>,
> {
  readonly name: string
  /** Without the dot. */
  readonly extension: string
  readonly mediaType: string
  /** Whether it shows the pictures of a document. */
  readonly pictures: boolean
  /** How small its smallest words are, those in pictures aside, in points; undefined where the reader's program chooses. */
  readonly smallestType?: number
  readonly print: (document: Printable, printing?: Printing) => Printed
}

/** A format that people read as it stands. */
export type TextFormat = Format<string>

/** The language of a node that differs from its document's. */
export function languageOf(node: Nodes): string | undefined {
  if (node.data === undefined || !('lang' in node.data)) return undefined
  return typeof node.data.lang === 'string' ? node.data.lang : undefined
}
