/** A text that cannot be brought into the canonical form, and what in it is in the way. */
export class Unformattable extends Error {
  readonly start: number
  readonly end: number
  readonly written: string
  constructor(start: number, written: string) {
    super(`${written} at ${start}`)
    this.start = start
    this.end = start + written.length
    this.written = written
  }
}
