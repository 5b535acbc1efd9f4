import { narrowest, type Setting, widthOf } from './pdf-break.ts'

/** What the blanks beside a cell take, in units of the size of its letters. */
const beside = 1
const mostLines = 30

/** How much of its greatest width a text usually takes. */
const usual = 0.88

/** How a table is divided. */
export interface Columns {
  /** Of each column, in units of the size of its letters. */
  readonly widths: readonly number[]
  /** Whether a row is so tall that it may have to break over pages. */
  readonly tall: (index: number) => boolean
}

/**
 * Divides a table's width: each column gets what its longest word needs, and the rest goes where it makes the table shortest.
 *
 * @param rows the cells' texts, the head's first
 */
export function divide(rows: readonly (readonly string[])[], setting: Setting): Columns {
  const lengths = rows.map((row) => row.map((text) => usual * widthOf(text, setting.mono)))
  const indices = (rows[0] ?? []).map((_, index) => index)
  const least = indices.map((at) => beside + highest(rows.map((row) => narrowest(row[at] ?? '', setting))))
  const most = indices.map((at) => beside + highest(lengths.map((row) => row[at] ?? 0)))
  const lines = (widths: readonly number[]): number => sum(lengths.map((row) => linesOf(row, widths)))
  const widths = settle(share(least, most, setting.width), least, lines)
  return { widths, tall: (index) => linesOf(lengths[index] ?? [], widths) > mostLines }
}

function linesOf(lengths: readonly number[], widths: readonly number[]): number {
  return Math.max(...lengths.map((length, at) => Math.ceil(length / ((widths[at] ?? 2) - beside))))
}

function share(least: readonly number[], most: readonly number[], width: number): number[] {
  const needed = sum(least)
  if (needed >= width) return least.map((each) => (each / needed) * width)
  if (sum(most) <= width) return most.map((each) => (each / sum(most)) * width)
  return grow(least, most, width - needed)
}

// By the square root of what each lacks. A column that has all it wants leaves the rest to the others.
function grow(widths: readonly number[], most: readonly number[], free: number): number[] {
  const lacks = widths.map((each, index) => Math.max(0, (most[index] ?? 0) - each))
  const weights = lacks.map(Math.sqrt)
  const parts = weights.map((weight) => (free * weight) / sum(weights))
  const full = lacks.map((lack, index) => lack > 0 && lack <= (parts[index] ?? 0))
  if (!full.includes(true)) return widths.map((each, index) => each + (parts[index] ?? 0))
  const grown = widths.map((each, index) => (full[index] ? (most[index] ?? each) : each))
  return grow(grown, most, free - (sum(grown) - sum(widths)))
}

const steps = [1, 2, 4, 8]
const mostMoves = 20

/** Moves width from one column to another for as long as it takes lines away. */
function settle(
  begun: readonly number[],
  least: readonly number[],
  lines: (widths: readonly number[]) => number,
): readonly number[] {
  let widths = begun
  for (let move = 0; move < mostMoves; move += 1) {
    const moves = widths.flatMap((_, from) =>
      widths.flatMap((_, to) => steps.map((step) => moved(widths, from, to, step))),
    )
    const allowed = moves.filter((one) => one.every((each, index) => each >= (least[index] ?? 0)))
    const [best] = allowed.map((one) => ({ one, count: lines(one) })).sort((a, b) => a.count - b.count)
    if (!best || best.count >= lines(widths)) return widths
    widths = best.one
  }
  return widths
}

function moved(widths: readonly number[], from: number, to: number, step: number): readonly number[] {
  return widths.map((each, index) => each + (index === to ? step : 0) - (index === from ? step : 0))
}

function highest(values: readonly number[]): number {
  return Math.max(1, ...values)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
