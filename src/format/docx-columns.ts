import { displayWidth } from './text-width.ts'

/** A table's cells as their texts, the head first. */
export type Cells = readonly (readonly string[])[]

// A longer word may be broken.
const longestWord = 16
/** What a cell has at its edge, in letters. */
const edge = 3
/** About how wide a letter of a table is, in twentieths of a point. */
const letter = 94
/** A long table is like its beginning. */
const rowsLookedAt = 100

/**
 * How wide the columns of a table are, in twentieths of a point: each at least as wide as its longest word, and what is left
 * goes, letter by letter, to where it saves the most lines, then to all of them. Word could find widths of its own; other programs take what
 * stands in the file.
 */
export function columnWidths(cells: Cells, total: number): number[] {
  const rows = cells.slice(0, rowsLookedAt)
  const [head = []] = rows
  const lengths = rows.map((row) => row.map(displayWidth))
  const widths = head.map((_, column) =>
    Math.min(longestWord, longest(rows.flatMap((row) => (row[column] ?? '').split(/\s+/)))),
  )
  const letters = Math.floor(total / letter)
  for (let spare = letters - sum(widths) - edge * widths.length; spare > 0; spare--) {
    const saved = widths.map((_, column) => savedBy(column, widths, lengths))
    const best = Math.max(...saved)
    if (best <= 0) break
    const most = saved.indexOf(best)
    widths[most] = (widths[most] ?? 0) + 1
  }
  const whole = sum(widths) + edge * widths.length
  const shares = widths.map((width) => Math.floor(((width + edge) * total) / whole))
  // What rounding left belongs to the last, so that all tables end at one line.
  return shares.map((share, column) => (column === shares.length - 1 ? share + total - sum(shares) : share))
}

/** How many lines a table is lower if a column is a letter wider; parts of lines count little, but they count. */
function savedBy(column: number, widths: readonly number[], lengths: readonly (readonly number[])[]): number {
  const wider = widths.map((width, index) => (index === column ? width + 1 : width))
  return sum(lengths.map((row) => height(row, widths) - height(row, wider)))
}

function height(row: readonly number[], widths: readonly number[]): number {
  const lines = row.map((length, column) => length / (widths[column] ?? 1))
  return Math.max(1, ...lines.map(Math.ceil)) + sum(lines.map((each) => Math.max(1, each))) / 10
}

function longest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map(displayWidth))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
