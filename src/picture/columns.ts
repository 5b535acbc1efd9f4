import type { Gap } from './gaps.ts'
import { gapFont } from './gaps.ts'
import { fonts, type Label, pieceGap, type Room } from './labels.ts'
import type { Layout, Row } from './layout.ts'
import type { Scale } from './scale.ts'
import type { Lane, Story, Told } from './story.ts'
import { type Extent, tracksOf } from './tracks.ts'
import { textWidth } from './widths.ts'
import { type Font, wrap } from './wrap.ts'

/** A column of the picture. Pixels from its left edge. */
export interface Column {
  readonly left: number
  readonly width: number
}

/** The column of a party: its events' marks side by side where they happened at the same time. */
export interface LaneColumn extends Column {
  readonly lane: Lane
  /** The middle of its first track, where most marks stand. */
  readonly middle: number
}

/** Where everything is, from left to right. */
export interface Columns {
  /** The line beside which the length of gaps is written; its words end before it. */
  readonly ruler: number
  /** The columns of periods. */
  readonly clocks: readonly Column[]
  readonly lanes: readonly LaneColumn[]
  /** The middle of an event's mark. */
  readonly markX: (row: Row) => number
  readonly lanesEnd: number
  readonly times: number
  readonly words: number
  readonly width: number
}

export const padding = 28
const columnGap = 8
const mostLane = 152
/** The font of a party's name. */
export const laneFont: Font = { size: 12.5, weight: 'bold' }
/** A longer name is cut: it stands whole beside each of its events. */
export const mostNameLines = 4
export const roleFont: Font = { size: 12, weight: 'regular' }
const trackWidth = 24

/** Lays out the columns: gaps, clocks, lanes, times, words. */
export function columnsOf(
  story: Story,
  layout: Layout,
  gaps: readonly Gap[],
  bars: number,
  beside: Room,
): Columns {
  const said = Math.max(0, ...gaps.flatMap(({ lines }) => lines.map((line) => textWidth(line, gapFont.size))))
  const ruler = said === 0 ? padding : padding + said + 10
  let x = said === 0 ? padding : ruler + 12
  const clockColumns = Array.from({ length: bars }, (): Column => {
    const left = x
    x += beside.clock + columnGap
    return { left, width: beside.clock }
  })
  if (bars > 0) x += 16
  const all = [...layout.rows, ...layout.undated]
  const tracks = new Map<Row, number>()
  const lanes = story.lanes.map((lane, number): LaneColumn => {
    const rows = all.filter(({ event }) => event.lane === number)
    const count = assignTracks(rows, layout.scale, tracks)
    const width = Math.max(widthFor(lane, beside.lane), count * trackWidth + 28)
    const left = x
    x += width + columnGap
    return { lane, left, width, middle: left + width / 2 - ((count - 1) * trackWidth) / 2 }
  })
  const lanesEnd = x - columnGap
  const times = lanesEnd + beside.gutter
  const words = times + widest(all, 'times') + 14
  return {
    ruler,
    clocks: clockColumns,
    lanes,
    markX: (row) => (lanes[row.event.lane]?.middle ?? x) + (tracks.get(row) ?? 0) * trackWidth,
    lanesEnd,
    times,
    words,
    width: Math.ceil(
      words + Math.max(all.length === 0 ? beside.width : beside.least, widest(all, 'words')) + padding / 2,
    ),
  }
}

/** How wide the times are that stand beside the events, or the words. */
function widest(rows: readonly Row[], column: keyof Pick<Label, 'times' | 'words'>): number {
  const widths = rows.flatMap(({ label }) =>
    label[column].map((line) =>
      line.reduce(
        (sum, { text, style }) => sum + textWidth(text, fonts[style].size, fonts[style].weight),
        pieceGap * (line.length - 1),
      ),
    ),
  )
  return Math.max(0, ...widths)
}

/** Wide enough for the longest word, and for a name in three lines and a role in two, if that is not too wide. */
function widthFor({ name, role = '' }: Lane, least: number): number {
  const fits = (text: string, width: number, font: Font, most: number): boolean =>
    wrap(text, width - 4, font).length <= most &&
    text.split(' ').every((word) => wrap(word, width - 4, font).length <= 1)
  const widths = [least, 92, 104, 116, 128, 140]
  return widths.find((width) => fits(name, width, laneFont, 3) && fits(role, width, roleFont, 2)) ?? mostLane
}

/** Gives every event of a lane a track; those that are mere points come first. Returns how many tracks there are. */
function assignTracks(rows: readonly Row[], scale: Scale, tracks: Map<Row, number>): number {
  const long: { row: Row; extent: Extent }[] = []
  const points: Extent[] = []
  for (const row of rows) {
    const span = spanOf(row.event, scale)
    if (span)
      long.push({
        row,
        extent: { top: Math.min(span.top, row.y - 12), bottom: Math.max(span.bottom, row.y + 12) },
      })
    else points.push({ top: row.y - 12, bottom: row.y + 12 })
  }
  long.sort((a, b) => a.extent.top - b.extent.top)
  const chosen = tracksOf(
    long.map(({ extent }) => extent),
    points,
  )
  for (const [index, { row }] of long.entries()) tracks.set(row, chosen[index] ?? 0)
  return 1 + Math.max(0, ...chosen)
}

/** The stretch of the scale over which an event is drawn; `undefined` if it is a mere point. */
export function spanOf({ event, when, end, isVague }: Told, scale: Scale): Extent | undefined {
  if (!when) return undefined
  const extent = { top: scale.y(when.from), bottom: scale.y((end ?? when).to) }
  if (end || isVague || !event.at) return extent
  // A day among minutes is a stretch, too.
  const first = scale.pieceAt(when.from)
  const isOnePiece = first !== undefined && first.to >= when.to
  return isOnePiece || extent.bottom - extent.top < 40 ? undefined : extent
}
