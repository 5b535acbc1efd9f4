import type { Position, Range } from 'vscode-languageserver-types'
import type { Place, Source, Span } from '../record/index.ts'

/**
 * Between offsets of a record's text and the protocol's positions: lines and UTF-16 units, both counted from 0. A byte order
 * mark, which no record's text has any more, is still a unit of the first line to the client.
 */
export interface Positions {
  readonly positionAt: (offset: number) => Position
  readonly offsetAt: (position: Position) => number
  readonly rangeOf: (span: Span) => Range
  readonly rangeOfPlace: (place: Place) => Range
}

/**
 * Makes them for a text.
 *
 * @param mark how many units stand before the text that the record's source has not
 */
export function makePositions(source: Source, mark = 0): Positions {
  const positionAt = (offset: number): Position => {
    const { line, column } = source.pointAt(Math.min(Math.max(offset, 0), source.text.length))
    return { line: line - 1, character: column - 1 + (line === 1 ? mark : 0) }
  }
  return {
    positionAt,
    offsetAt: ({ line, character }) => {
      const start = source.lineStart(line + 1)
      if (start === undefined) return source.text.length
      return (
        start + Math.min(Math.max(character - (line === 0 ? mark : 0), 0), source.lineText(line + 1).length)
      )
    },
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
    rangeOfPlace: (place) => rangeIn(place, mark),
  }
}

/** A place of any file as a range. */
export function rangeIn({ start, end }: Place, mark = 0): Range {
  const [from, to] = [start, end].map(({ line, column }) => ({
    line: line - 1,
    character: column - 1 + (line === 1 ? mark : 0),
  }))
  return { start: from ?? { line: 0, character: 0 }, end: to ?? { line: 0, character: 0 } }
}
