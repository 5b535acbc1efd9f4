import type { Timeline } from '../timeline/index.ts'
import { barHead, colourOf, drawBar, stretchesOfBars } from './bars.ts'
import { breaksOf } from './breaks.ts'
import { type Bar, barsFor, type ClocksOf } from './clock.ts'
import type { Colour, Theme } from './colours.ts'
import { type Columns, columnsOf, laneFont, mostNameLines, padding, roleFont, spanOf } from './columns.ts'
import { zigzag } from './cuts.ts'
import { sentence } from './describe.ts'
import { type Gap, gapLine, gapsOf } from './gaps.ts'
import { drawHeading } from './heading.ts'
import type { Room } from './labels.ts'
import { arrange, type Layout, type Row } from './layout.ts'
import { drawLegend, type Signs } from './legend.ts'
import { type Fade, gradient } from './marks.ts'
import type { Readers } from './names.ts'
import { arrow, isExact, label, leader, lookOf, markOf, span } from './rows.ts'
import type { Story } from './story.ts'
import { textLines } from './text.ts'
import { wrapWhole } from './wrap.ts'
import { at, element, escapeXml } from './xml.ts'

/** What a picture of a timeline shows, and to whom. */
export interface PictureOrder extends Readers {
  readonly timeline: Timeline
  /** The periods to show beside the events, to readers who may see any. */
  readonly clocks?: ClocksOf
  /** Whether the picture has its title and notes above it (the default); a page says them by itself. */
  readonly heading?: boolean
  /** Light or dark, or what the reader prefers (the default). */
  readonly theme?: Theme
  /** What the ids within begin with: give each picture of a page its own. */
  readonly prefix?: string
}

/** The parts of a picture. Pixels. */
export interface Assembled {
  /** Heading, legend and the heads of the columns, from the top of the picture. */
  readonly above: string
  /** What stands below them, from its own top. */
  readonly lanes: string
  readonly top: number
  readonly definitions: string
  readonly width: number
  readonly height: number
  /** From the top of the picture. */
  readonly breaks: readonly number[]
}

/** Draws the parts of a picture, with so much room for the words beside the marks. */
export function assemble(story: Story, order: PictureOrder, beside: Room): Assembled {
  const { timeline, language, prefix = 'timeline' } = order
  const { bars, omitted } = barsFor(timeline, order, order.clocks)
  const layout = arrange(story.events, stretchesOfBars(bars), beside)
  const gaps = gapsOf(layout, language, beside.gap)
  const columns = columnsOf(story, layout, gaps, bars.length, beside)

  const fades = new Map<string, string>()
  const fadeName = (fade: Fade, colour: Colour): string => {
    const id = `${prefix}-${fade}-${colour}`
    fades.set(id, gradient(id, fade, colour))
    return id
  }
  const inner = { left: padding, width: columns.width - 2 * padding }
  const heading = drawHeading(
    story,
    timeline,
    language,
    { isWhole: order.heading !== false, omitted },
    { ...inner, top: padding },
  )
  const legendTop = padding + (heading.height > 0 ? heading.height + 14 : 0)
  const legend = drawLegend(
    signsOf(layout, gaps, bars),
    language.vocabulary,
    { ...inner, top: legendTop },
    fadeName,
  )
  const headTop = legendTop + (legend.height > 0 ? legend.height + 16 : 2)
  const head = drawHeads(columns, bars, order, headTop)
  const top = Math.round(headTop + head.height)
  const height = Math.ceil(top + layout.height + padding)
  const lanes = [
    ...[...columns.clocks, ...columns.lanes].map(({ left, width }) =>
      element('rect', { class: 'f-tint', x: left, y: 0, width, height: layout.height, rx: 8 }),
    ),
    divider(layout, columns),
    ...bars.map((bar, index) => {
      const column = columns.clocks[index]
      return column ? drawBar(bar, column, layout, fadeName('out', colourOf(bar))) : ''
    }),
    ...gaps.map((gap) => drawGap(gap, columns)),
    ...drawRows(layout, columns, language, gaps, fadeName),
    story.events.length === 0
      ? textLines(padding, 8, 18, [{ text: language.vocabulary.picture.none, classes: 't-text f-ink' }])
      : '',
  ].join('')
  return {
    above: [heading.body, legend.body, head.body].join('\n'),
    lanes,
    top,
    definitions: fades.size === 0 ? '' : element('defs', {}, ...fades.values()),
    width: columns.width,
    height,
    breaks: breaksOf(layout, gaps).map((y) => y + top),
  }
}

function signsOf({ rows, undated, scale }: Layout, gaps: readonly Gap[], bars: readonly Bar[]): Signs {
  const all = [...rows, ...undated]
  return {
    looks: new Set(all.map(lookOf)),
    hollow: all.some((row) => !isExact(row, scale)),
    soft: rows.some(({ event }) => event.event.at && (event.isVague || !event.end) && spanOf(event, scale)),
    lasting: rows.some(({ event }) => event.end),
    cut: gaps.some(({ piece }) => piece.isCut),
    period: bars.some(({ state }) => state !== 'needs-decision'),
    undecided: bars.some(({ state }) => state === 'needs-decision'),
    done: bars.some(({ done }) => done),
  }
}

/** The names of the parties and clocks above their columns, all on one base. */
function drawHeads(
  columns: Columns,
  bars: readonly Bar[],
  { language, timeline }: PictureOrder,
  top: number,
) {
  const zone = timeline.incident.timezone
  const heads = [
    ...columns.lanes.map(({ lane, left, width }) => ({
      x: left + width / 2,
      lines: [
        ...wrapWhole(lane.name, width - 4, laneFont, mostNameLines).map((text) => ({
          text,
          classes: 't-day f-ink',
        })),
        ...(lane.role === undefined ? [] : wrapWhole(lane.role, width - 4, roleFont, 3)).map((text) => ({
          text,
          classes: 't-small f-quiet',
        })),
      ],
    })),
    ...bars.flatMap((bar, index) => {
      const column = columns.clocks[index]
      if (!column) return []
      return [{ x: column.left + column.width / 2, lines: barHead(bar, column.width - 4, language, zone) }]
    }),
  ]
  const most = Math.max(0, ...heads.map(({ lines }) => lines.length))
  const step = 16
  const body = heads.map(({ x, lines }) => {
    const first = top + (most - lines.length) * step + 11
    return textLines(
      x,
      first,
      step,
      lines.map((line) => ({ ...line, classes: `${line.classes} middle` })),
    )
  })
  return { body: body.join(''), height: most === 0 ? 0 : most * step + 8 }
}

function divider({ divider: y }: Layout, { lanes, lanesEnd, width }: Columns): string {
  const left = lanes[0]?.left ?? lanesEnd
  return y === undefined
    ? ''
    : element('path', { class: 's-leader divider', d: `${at('M', left, y)}${at('H', width - padding)}` })
}

function drawGap({ top, bottom, lines }: Gap, { ruler }: Columns): string {
  const [from, to] = [top + 5, bottom - 5]
  const first = (from + to) / 2 - ((lines.length - 1) * gapLine) / 2 + 4
  return [
    element('path', { class: 's-leader ruler', d: `${at('M', ruler - 4, from)}h4${at('V', to)}h-4` }),
    textLines(
      ruler - 9,
      first,
      gapLine,
      lines.map((text) => ({ text, classes: 't-small f-quiet end' })),
    ),
  ].join('')
}

/** Leaders below everything, then spans, the signs of cuts, arrows, marks and words. */
function drawRows(
  layout: Layout,
  columns: Columns,
  language: PictureOrder['language'],
  gaps: readonly Gap[],
  fadeName: (fade: Fade, colour: Colour) => string,
): readonly string[] {
  const rows = [...layout.rows, ...layout.undated]
  const from = (columns.clocks[0] ?? columns.lanes[0] ?? { left: padding }).left - 6
  return [
    ...rows.map((row) => leader(row, columns)),
    ...rows.map((row) => span(row, columns, layout, fadeName)),
    ...gaps
      .filter(({ piece }) => piece.isCut)
      .map(({ top, bottom }) => zigzag(from, columns.lanesEnd + 6, (top + bottom) / 2)),
    ...rows.map((row) => arrow(row, columns, layout)),
    ...rows.map((row) => drawEvent(row, columns, layout, language)),
  ]
}

function drawEvent(row: Row, columns: Columns, layout: Layout, language: PictureOrder['language']): string {
  return `\n${element(
    'g',
    {},
    element('title', {}, escapeXml(sentence(row.event, language))),
    markOf(row, columns, layout),
    label(row, columns),
  )}`
}
