/** What `forthright clocks` says, before it is printed: every value is plain text. */
export interface Sheet {
  readonly title: string
  readonly lead: readonly string[]
  readonly sections: readonly Section[]
  readonly tail: readonly string[]
}

/** Duties in one state, the most urgent first. */
export interface Section {
  readonly title: string
  readonly tone: Tone
  readonly entries: readonly SheetEntry[]
  readonly lines: readonly string[]
}
export type Tone = 'red' | 'yellow' | 'blue' | 'green' | 'dim'

/** One duty. */
export interface SheetEntry {
  readonly heading: string
  /** What a record and `forthright explain` call it. */
  readonly name: string
  readonly rows: readonly Row[]
}

/** A label and what it says: one text, or several as a list. */
export interface Row {
  readonly label: string
  readonly values: readonly string[]
}
