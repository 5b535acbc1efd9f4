/** A place in a text: line and column count from 1, offset from 0, in UTF-16 units (as unist does). */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of a text; `end` is exclusive. */
export interface Place {
  readonly start: Point
  readonly end: Point
}

/** A file's text and the way from an offset to a line and column. */
export interface Source {
  /** The path as the user gave it; findings are reported under it. */
  readonly path: string
  readonly text: string
  /** Line and column of an offset. Computed when a finding or a trace asks, never while reading. */
  readonly pointAt: (offset: number) => Point
  /** The offset at which a line (from 1) begins, if there is such a line. */
  readonly lineStart: (line: number) => number | undefined
  /** The text of a line (from 1), without its line break. */
  readonly lineText: (line: number) => string
}

/**
 * A source over a text.
 *
 * @param path the path as the user gave it
 * @param text the file's text, a byte order mark already removed
 */
export function makeSource(path: string, text: string): Source {
  let starts: readonly number[] | undefined
  const lineStarts = (): readonly number[] => {
    starts ??= findLineStarts(text)
    return starts
  }
  return {
    path,
    text,
    pointAt(offset) {
      const index = lastAtOrBefore(lineStarts(), offset)
      return { line: index + 1, column: offset - (lineStarts()[index] ?? 0) + 1, offset }
    },
    lineStart: (line) => lineStarts()[line - 1],
    lineText(line) {
      const start = lineStarts()[line - 1]
      if (start === undefined) return ''
      const end = lineStarts()[line] ?? text.length
      return text.slice(start, end).replace(/\r?\n$|\r$/, '')
    },
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return starts
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
