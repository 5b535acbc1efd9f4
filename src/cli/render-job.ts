// What threads tell each other of rendering: plain data alone.

/** What was asked for: words and switches of the command line, which another thread can be told as they are. */
export interface RenderOptions {
  readonly locale: string | undefined
  readonly format: string
  readonly out: string | undefined
  readonly asOf: string | undefined
  readonly fallback: string | undefined
  readonly templates: string | undefined
  readonly profile: string | undefined
  readonly trace: boolean
  readonly fonts: string | undefined
  /** Whether to leave out remarks on standard error. */
  readonly quiet: boolean
}

/** What became of one record: plain data, which may come from another thread. */
export interface WrittenRecord {
  readonly files: readonly RenderedFile[]
  /** What standard error is to be told, whatever comes of the other records. */
  readonly remarks: string
  /** What is wrong, as it is to be printed. What several records share is there with each of them. */
  readonly faults: readonly string[]
  /** The templates that nobody has reviewed. */
  readonly unreviewed: readonly string[]
}

/** A file to be written: its name, and what it holds. */
export interface RenderedFile {
  readonly name: string
  readonly content: string | Uint8Array
}

/** Threads beside the one that commands run in. */
export interface Threads {
  /** How many the machine runs at once. */
  readonly atOnce: number
  readonly start: (job: RenderJob) => Thread
}

/** Documents to write, whichever the records. */
export interface RenderJob {
  /** The kind of document, by its name. */
  readonly kind: string
  readonly options: RenderOptions
}

/** A thread that writes documents. */
export interface Thread {
  /** Writes those of one record; undefined if that failed, or the thread has. */
  readonly write: (record: string) => Promise<WrittenRecord | undefined>
  readonly end: () => Promise<void>
}
