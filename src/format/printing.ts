import type { Origin } from '../document/index.ts'
import type { Letterhead } from './letterhead.ts'

/** What a document does not say of itself, but a format may need to print it. */
export interface Printing {
  readonly letterhead?: Letterhead | undefined
  /**
   * The instant at which the file says it was made, in milliseconds since the epoch. Without it, the file says the last
   * instant that the document tells of: never the clock, so that the same record gives the same bytes.
   */
  readonly made?: number | undefined
  /** Where the files of fonts are. */
  readonly fonts?: FontShelf | undefined
  /** Told of what is left out because an optional package is not installed, and what to do about it. */
  readonly remark?: ((what: string, hint: string) => void) | undefined
}

/** Where the files of fonts are, so that formats read none themselves. */
export interface FontShelf {
  /** The bytes of a file that a package holds, or undefined if it is not installed. */
  readonly read: (file: PackageFile) => Uint8Array | undefined
  /** The fonts of a folder that the user named, in a fixed order. */
  readonly own: () => readonly FontFile[]
}

/** A file in a package of the registry. */
export interface PackageFile {
  readonly package: string
  readonly path: string
}

/** A font, and the name by which to tell of it. */
export interface FontFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Something of a document that a format cannot express. */
export interface Inexpressible {
  readonly code: 'font-missing' | 'picture-unreadable' | 'unsafe-address'
  readonly message: string
  readonly hint: string
  /** The text in which it is. */
  readonly text: string
  /** Where the text comes from; undefined if a template or a setting wrote it. */
  readonly origin: Origin | undefined
}

/** A document that a format cannot print whole: nothing is ever left out in silence. */
export class Unprintable extends Error {
  readonly reasons: readonly Inexpressible[]
  constructor(reasons: readonly Inexpressible[]) {
    super(reasons.map(({ message }) => message).join('; '))
    this.reasons = reasons
  }
}

/** A format whose library is not there: it is large, and may be left out of an installation. */
export class FormatUnavailable extends Error {
  /** What to do, in one sentence. */
  readonly hint: string
  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}
