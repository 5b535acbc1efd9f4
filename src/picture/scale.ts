/** A piece of the scale between two neighbouring times. */
export interface Piece {
  /** Milliseconds since the epoch. */
  readonly from: number
  readonly to: number
  /** Pixels. */
  readonly top: number
  readonly bottom: number
  /** Whether it is too long to be drawn, so that a part is left out. */
  readonly isCut: boolean
  /** How many events are drawn in it. */
  readonly events: number
}

/** From time to pixels, downwards. Each piece is straight; short ones are widened and long ones cut. */
export interface Scale {
  readonly pieces: readonly Piece[]
  readonly top: number
  readonly bottom: number
  /** Where a time is; an infinite one is at the end of the scale. */
  readonly y: (time: number) => number
  /** The piece in which a time is. */
  readonly pieceAt: (time: number) => Piece | undefined
}

/** The room that an event's mark takes. */
export const markRoom = 26
const cutHeight = 66
/** A piece longer than this may be cut, if others are much shorter; one longer than the second is cut in any case. */
const long = 180
const tooLong = 400
/** How many times as long as the next shorter one it must be for that. */
const jump = 2.5
/** So many times as long, it is cut however little room it takes, as long as that is true of few pieces. */
const abyss = 20
const few = 1 / 3

/**
 * Makes a scale.
 *
 * @param times every time that has to be told apart, in any order
 * @param instants of each event, one time
 * @param top where it begins, in pixels
 * @param height how high it should be; it is as much higher or lower as its pieces demand
 */
export function makeScale(
  times: readonly number[],
  instants: readonly number[],
  top: number,
  height: number,
): Scale {
  const knots = [...new Set(times.filter(Number.isFinite))].sort((a, b) => a - b)
  const lengths = knots.slice(1).map((knot, index) => knot - (knots[index] ?? knot))
  const counts = lengths.map(() => 0)
  for (const instant of instants) {
    const index = indexAt(knots, instant)
    counts[index] = (counts[index] ?? 0) + 1
  }
  const needed = counts.reduce((sum, count) => sum + count * markRoom, 0)
  const { rate, limit } = chooseRate(lengths, Math.max(0, height - needed))
  const pieces: Piece[] = []
  let y = top
  for (const [index, length] of lengths.entries()) {
    const from = knots[index] ?? 0
    const isCut = length > limit
    const count = counts[index] ?? 0
    const bottom = y + count * markRoom + (isCut ? cutHeight : length * rate)
    pieces.push({ from, to: from + length, top: y, bottom, isCut, events: count })
    y = bottom
  }
  const end = y
  const pieceAt = (time: number): Piece | undefined => pieces[indexAt(knots, time)]
  return {
    pieces,
    top,
    bottom: end,
    pieceAt,
    y: (time) => {
      if (time === Number.NEGATIVE_INFINITY) return top
      if (time === Number.POSITIVE_INFINITY) return end
      const piece = pieceAt(time)
      if (!piece) return top
      const share = Math.min(1, Math.max(0, (time - piece.from) / (piece.to - piece.from)))
      return piece.top + share * (piece.bottom - piece.top)
    },
  }
}

/** The piece that a time is in: the last that begins at or before it. */
function indexAt(knots: readonly number[], time: number): number {
  let low = 0
  let high = Math.max(0, knots.length - 2)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((knots[middle] ?? 0) <= time) low = middle
    else high = middle - 1
  }
  return low
}

/** How many pixels a millisecond takes, and from which length on a piece is cut. */
interface Rate {
  readonly rate: number
  readonly limit: number
}

/** Cuts the longest pieces, as long as they would take too much of the room, and gives the room to the others. */
function chooseRate(lengths: readonly number[], room: number): Rate {
  const falling = lengths.toSorted((a, b) => b - a)
  let cut = 0
  let rest = lengths.reduce((sum, length) => sum + length, 0)
  while (cut < falling.length) {
    const rate = Math.max(0, room - cut * cutHeight) / rest
    const longest = falling[cut] ?? 0
    const next = falling.findIndex(
      (length, index) => index > cut && (falling[index - 1] ?? 0) > length * jump,
    )
    const taken = longest * rate
    const isFar =
      next >= 0 && next <= falling.length * few && (falling[next - 1] ?? 0) > (falling[next] ?? 0) * abyss
    if (!isFar && taken <= (next < 0 ? tooLong : long)) return { rate, limit: longest }
    const end = next < 0 ? cut + 1 : next
    for (; cut < end; cut++) rest -= falling[cut] ?? 0
  }
  return { rate: 0, limit: 0 }
}
