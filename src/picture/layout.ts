import { type Label, labelOf, type Room } from './labels.ts'
import { instantsOf } from './moments-in-order.ts'
import { makeScale, markRoom, type Piece, type Scale } from './scale.ts'
import { spread } from './spread.ts'
import type { Stretch, Told } from './story.ts'

/** An event in its place. Pixels below the top of the lanes. */
export interface Row {
  readonly event: Told
  readonly label: Label
  /** The middle of its mark. */
  readonly y: number
  /** The top of its label. */
  readonly labelTop: number
}

/** Where everything is, from top to bottom. */
export interface Layout {
  readonly scale: Scale
  /** Events of which some time is known, in the order in which they are drawn. */
  readonly rows: readonly Row[]
  /** Events of which no time is known. */
  readonly undated: readonly Row[]
  /** Above the undated events, where there are both. */
  readonly divider: number | undefined
  readonly height: number
}

const labelGap = 15
/** From the top of a label to the middle of its first line. */
export const firstLine = 8
const margin = 12

/**
 * Arranges events from top to bottom: marks by the scale of time, labels as near to their marks as they can be without
 * touching each other, and those of which nobody knows a time below.
 *
 * @param events in the order of the timeline
 * @param others stretches that the scale has to show besides
 * @param beside how much room the labels have
 */
export function arrange(events: readonly Told[], others: readonly Stretch[], beside: Room): Layout {
  const instants = instantsOf(events)
  const placed = events
    .flatMap((event, number) => {
      const instant = instants[number]
      return instant === undefined ? [] : [{ event, instant, number }]
    })
    .sort((a, b) => a.instant - b.instant || a.number - b.number)
  const labels = labelsOf(
    placed.map(({ event }) => event),
    beside,
  )
  const room = labels.reduce((sum, { height }) => sum + height + labelGap, 0)
  const times = [
    ...placed.flatMap(({ event }) => [event.when, event.end]),
    ...(placed.length > 0 ? others : []),
  ].flatMap((one) => (one ? [one.from, one.to] : []))
  const scale = makeScale(
    times,
    placed.map(({ instant }) => instant),
    margin,
    room,
  )
  const ys = marksOf(scale, placed)
  const wishes = labels.map(({ height }, index) => ({
    start: (ys[index] ?? 0) - firstLine,
    size: height + labelGap,
  }))
  const tops = spread(wishes, margin)
  const rows = placed.map(
    ({ event }, index): Row => ({
      event,
      label: labels[index] ?? { times: [], words: [], height: 0 },
      y: ys[index] ?? 0,
      labelTop: tops[index] ?? 0,
    }),
  )
  const end = Math.max(scale.bottom, ...rows.map(({ label, labelTop }) => labelTop + label.height))
  return withUndated(
    events.filter((_, number) => instants[number] === undefined),
    scale,
    rows,
    end,
    beside,
  )
}

function withUndated(
  events: readonly Told[],
  scale: Scale,
  rows: readonly Row[],
  end: number,
  beside: Room,
): Layout {
  const divider = rows.length > 0 && events.length > 0 ? end + margin : undefined
  let y = divider === undefined ? end : divider + margin + 4
  const undated: Row[] = []
  for (const event of events) {
    const label = labelOf(event, undefined, beside)
    undated.push({ event, label, y: y + firstLine, labelTop: y })
    y += Math.max(label.height, markRoom - labelGap) + labelGap
  }
  return { scale, rows, undated, divider, height: (undated.length > 0 ? y - labelGap : end) + margin }
}

/** A label says its day unless the one above has just said it. */
function labelsOf(events: readonly Told[], beside: Room): readonly Label[] {
  return events.map((event, index) => {
    const above = events[index - 1]
    return labelOf(event, above?.hours === undefined ? undefined : above.day, beside)
  })
}

/** The middles of the marks: none nearer to another than a mark needs. */
function marksOf(
  scale: Scale,
  placed: readonly { readonly event: Told; readonly instant: number }[],
): readonly number[] {
  const groups: { piece: Piece; wishes: number[] }[] = []
  for (const { event, instant } of placed) {
    const piece = scale.pieceAt(instant)
    if (!piece) continue
    const wish = wishFor(event, instant, piece, scale)
    const last = groups.at(-1)
    if (last?.piece === piece) last.wishes.push(wish)
    else groups.push({ piece, wishes: [wish] })
  }
  return groups.flatMap(({ piece, wishes }) => {
    const end = piece.isCut ? piece.top + wishes.length * markRoom : piece.bottom
    const starts = spread(
      wishes.map((wish) => ({ start: Math.min(wish, end) - markRoom / 2, size: markRoom })),
      piece.top,
      end,
    )
    return starts.map((start) => start + markRoom / 2)
  })
}

/** In the middle of its time if that is one piece of the scale, else at its beginning. */
function wishFor({ when }: Told, instant: number, piece: Piece, scale: Scale): number {
  const isInside = when && when.from >= piece.from && when.to <= piece.to
  return isInside ? (scale.y(when.from) + scale.y(when.to)) / 2 : scale.y(instant)
}
