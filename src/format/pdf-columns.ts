import { narrowest, type Setting, widthOf } from './pdf-break.ts'

/** What the blanks beside a cell take, in units of the size of its letters. */
const beside = 1
const mostLines = 30

/** How a table is divided. */
export interface Columns {
  /** Of each column, in units of the size of its letters. */
  readonly widths: readonly number[]
  /** Whether a row is so tall that it may have to break over pages. */
  readonly tall: (row: readonly string[]) => boolean
}

/**
 * Divides a table's width: each column gets what its longest word needs, and the rest goes where the text is long.
 *
 * @param rows the cells' texts, the head's first
 */
export function divide(rows: readonly (readonly string[])[], setting: Setting): Columns {
  const count = rows[0]?.length ?? 0
  const column = (index: number, measure: (text: string) => number): number =>
    Math.max(1, ...rows.map((row) => measure(row[index] ?? ''))) + beside
  const indices = Array.from({ length: count }, (_, index) => index)
  const least = indices.map((index) => column(index, (text) => narrowest(text, setting)))
  const most = indices.map((index) => column(index, (text) => widthOf(text, setting.mono)))
  const lines = (widths: readonly number[]): number =>
    sum(rows.map((row) => Math.max(...row.map((text, at) => linesOf(text, widths[at] ?? 1)))))
  const choices = powers.map((power) => share(least, most, setting.width, power))
  const [widths = []] = choices.toSorted((a, b) => lines(a) - lines(b))
  return { widths, tall: (row) => row.some((text, at) => linesOf(text, widths[at] ?? 1) > mostLines) }
}

/** How the width that is left goes to the columns: by what each lacks to this power. The one that makes a table short is best. */
const powers = [0.5, 0.75, 1]

function linesOf(text: string, width: number): number {
  return Math.ceil(widthOf(text, false) / (width - beside))
}

function share(least: readonly number[], most: readonly number[], width: number, power: number): number[] {
  const needed = sum(least)
  if (needed >= width) return least.map((each) => (each / needed) * width)
  if (sum(most) <= width) return most.map((each) => (each / sum(most)) * width)
  return grow(least, most, width - needed, power)
}

// A column that has all it wants leaves the rest to the others: a date stays on its line.
function grow(widths: readonly number[], most: readonly number[], free: number, power: number): number[] {
  const lacks = widths.map((each, index) => Math.max(0, (most[index] ?? 0) - each))
  const weights = lacks.map((lack) => lack ** power)
  const parts = weights.map((weight) => (free * weight) / sum(weights))
  const full = lacks.map((lack, index) => lack > 0 && lack <= (parts[index] ?? 0))
  if (!full.includes(true)) return widths.map((each, index) => each + (parts[index] ?? 0))
  const grown = widths.map((each, index) => (full[index] ? (most[index] ?? each) : each))
  return grow(grown, most, free - (sum(grown) - sum(widths)), power)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
