import type { Finding, IncidentRecord, Path } from '../record/index.ts'

/** A file that some other tool or person wrote. */
export interface ForeignFile {
  /** As the user named it. */
  readonly path: string
  readonly text: string
}

/** What the file does not say and the user does. */
export interface ImportOptions {
  /** The zone of times that have none and for which the file states none: an IANA name. */
  readonly timezone?: string | undefined
  /** The language of the texts, BCP 47; `en` if absent. */
  readonly language?: string | undefined
  /** Who keeps the record. */
  readonly organisation?: string | undefined
  /** The names of people by their ids in a chat, from a file beside it. */
  readonly people?: ReadonlyMap<string, string>
  /** Which messages of a chat become events: `:reaction:`, `pinned`, `all`, `from:NAME` or words. */
  readonly messages?: readonly string[]
  /** Which column of a table is what (`columnNames`), each with the head of its column. */
  readonly columns?: Readonly<Record<string, string>>
  /** The order of day and month in dates of digits alone, such as 03/04/2026. */
  readonly dates?: 'day-first' | 'month-first'
}

/** What the draft says about one of its values to whoever goes over it: how it stood in the file, what was guessed. */
export interface Remark {
  /** The value that it is about. The path has to exist in the record. */
  readonly at: Path
  readonly text: string
}

/** One incident that was found in a file. */
export interface Imported {
  /** A draft in the record's own form: it is valid as it stands. What was not placed is in its `notes`. */
  readonly record: IncidentRecord
  /** What could not be placed or was read with doubt, each with its place in the foreign file. */
  readonly findings: readonly Finding[]
  /** The tool's own name of the incident: files that say the same are of one incident. */
  readonly subject?: string
  /** Whether the file has only what belongs to an incident, such as its log, and not the incident itself. */
  readonly isPart?: boolean
  /** Comments that are written into the draft. */
  readonly remarks?: readonly Remark[]
  /** Entries of a timeline that the file has, and those of which the time came through. */
  readonly entries: { readonly found: number; readonly dated: number }
}

/** A kind of file that records can be drafted from. */
export interface Importer {
  /** As the command line names it: `markdown`, `veris`. */
  readonly name: string
  /** What it reads, in a few words. */
  readonly about: string
  /** How the names of such files end, in small letters: those of a folder that are worth a look. */
  readonly extensions: readonly string[]
  /** How well a file looks like one of its kind, from 0 (not at all) to 1 (it says so itself). */
  readonly recognize: (file: ForeignFile) => number
  /**
   * Drafts a record of each incident in the file. A file that cannot be read at all gives no record and an error with its
   * place; it never throws.
   */
  readonly read: (file: ForeignFile, options: ImportOptions) => ImportReading
}

export interface ImportReading {
  readonly incidents: readonly Imported[]
  /** What is wrong with the file as a whole. */
  readonly findings: readonly Finding[]
}
