/** What stands between two values of a YAML text in block style. */
export interface Gap {
  /** The comment at the end of the line of what is before. */
  readonly beside: string | undefined
  /** The lines after it: comments with their indentation, and empty lines. */
  readonly lines: readonly GapLine[]
  /** What begins the line of what comes next: indentation, a dash. */
  readonly lead: string
}

export interface GapLine {
  /** Empty for an empty line. */
  readonly comment: string
  readonly indent: number
}

/** A text that cannot be brought into the canonical form: something stands where only comments can be moved. */
export class Unformattable extends Error {
  readonly offset: number
  constructor(offset: number) {
    super(`at ${offset}`)
    this.offset = offset
  }
}

/** Takes apart what stands between two offsets. */
export function gapIn(text: string, start: number, end: number): Gap {
  const [first = '', ...rest] = text.slice(start, end).split(/\r\n|\n|\r/)
  const lead = rest.pop() ?? ''
  return { beside: commentOf(first, start), lines: rest.map((line) => lineOf(line, start)), lead }
}

/** The lines of comment and empty lines of a text that holds nothing else. */
export function commentLines(text: string, start: number, end: number): readonly GapLine[] {
  const part = text.slice(start, end)
  return part === ''
    ? []
    : part
        .replace(/(?:\r\n|\n|\r)$/, '')
        .split(/\r\n|\n|\r/)
        .map((line) => lineOf(line, start))
}

function lineOf(line: string, offset: number): GapLine {
  return { comment: commentOf(line, offset) ?? '', indent: /^[ \t]*/.exec(line)?.[0].length ?? 0 }
}

/** The comment of a line that has nothing else. */
export function commentOf(line: string, offset: number): string | undefined {
  const found = /^[ \t]*(#.*)?$/.exec(line)
  if (!found) throw new Unformattable(offset)
  return found[1]?.trimEnd()
}

/** Of the lines after a value those that are deeper than its list or map: they speak of the value. */
export function splitTail(
  lines: readonly GapLine[],
  column: number,
): readonly [readonly GapLine[], readonly GapLine[]] {
  const end = lines.findIndex(({ comment, indent }) => comment === '' || indent <= column)
  return end < 0 ? [lines, []] : [lines.slice(0, end), lines.slice(end)]
}

/** Lines as they are printed: one empty line at most between others. */
export function printLines(lines: readonly GapLine[]): string[] {
  const printed = lines.map(({ comment }) => comment)
  return printed.filter((line, index) => line !== '' || printed[index - 1] !== '')
}
