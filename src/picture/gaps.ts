import type { Language } from '../language/index.ts'
import { between, type Moment } from '../time/index.ts'
import type { Layout } from './layout.ts'
import { markRoom, type Piece } from './scale.ts'
import type { Told } from './story.ts'
import { type Font, wrap } from './wrap.ts'

/** A stretch without an event, and how long it is in words. */
export interface Gap {
  readonly piece: Piece
  /** Pixels: the part of the piece in which no event is drawn. */
  readonly top: number
  readonly bottom: number
  readonly lines: readonly string[]
}

export const gapFont: Font = { size: 12, weight: 'regular' }
export const gapLine = 15
const worthTelling = 44
const day = 86_400_000

/** The stretches between events that are worth telling: all that are cut, and others with room for the words. */
export function gapsOf({ scale, rows }: Layout, language: Language, width: number): readonly Gap[] {
  const ends = new Map<number, Moment>()
  const starts = new Map<number, Moment>()
  for (const { event } of rows) {
    if (event.isVague) continue
    note(ends, event, (one) => one.to)
    note(starts, event, (one) => one.from)
  }
  return scale.pieces.flatMap((piece): Gap[] => {
    const top = piece.top + (piece.isCut ? piece.events * markRoom : 0)
    const isEmpty = piece.isCut || piece.events === 0
    if (!isEmpty || piece.bottom - top < worthTelling) return []
    const [before, after] = [ends.get(piece.from), starts.get(piece.to)]
    const length = piece.to - piece.from
    const span = before && after ? between(before, after) : roundSpan(length)
    // A number stays with its unit.
    const words = language.numbers.duration(span).replace(/(\d) (?=\p{L})/gu, '$1\u00A0')
    const lines = wrap(words, width, gapFont).map((line) => line.replaceAll('\u00A0', ' '))
    const fits = piece.isCut || lines.length * gapLine + 8 <= piece.bottom - top
    return fits ? [{ piece, top, bottom: piece.bottom, lines }] : []
  })
}

function note(
  known: Map<number, Moment>,
  { event, when, end }: Told,
  edge: (one: { from: number; to: number }) => number,
): void {
  if (event.at && when && !known.has(edge(when))) known.set(edge(when), event.at)
  if (event.end && end && !known.has(edge(end))) known.set(edge(end), event.end)
}

/** Of two days or more, the days; where that is not exact, about. */
function roundSpan(length: number): {
  min: number
  max: number
  precision: 'day' | 'minute'
  approximate: boolean
} {
  if (length < 2 * day) return { min: length, max: length, precision: 'minute', approximate: false }
  const days = Math.round(length / day) * day
  return { min: days, max: days, precision: 'day', approximate: days !== length }
}
