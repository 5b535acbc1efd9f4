import type { Drawing } from '../document/index.ts'
import type { Timeline } from '../timeline/index.ts'
import { type ClocksOf, clocksFor, type PictureClock } from './clock.ts'
import { clockHead, colourOf, drawClock, stretchesOfClocks } from './clocks.ts'
import { type Colour, styleSheet, type Theme } from './colours.ts'
import { type Columns, columnsOf, laneFont, padding, roleFont, spanOf } from './columns.ts'
import { zigzag } from './cuts.ts'
import { describe, sentence } from './describe.ts'
import { type Gap, gapLine, gapsOf } from './gaps.ts'
import { drawHeading, titleOf } from './heading.ts'
import { arrange, type Layout, type Row } from './layout.ts'
import { drawLegend, type Signs } from './legend.ts'
import { type Fade, gradient } from './marks.ts'
import type { Readers } from './names.ts'
import { arrow, isExact, label, leader, lookOf, markOf, span } from './rows.ts'
import { stretchOf, tell } from './story.ts'
import { textLines } from './text.ts'
import { wrap } from './wrap.ts'
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

/** A picture as SVG, and what to say of it where it cannot be seen. */
export interface Picture extends Drawing {
  /** How many events have a text, but none in this language. */
  readonly untranslated: number
}

const rules: Readonly<Record<string, string>> = {
  text: 'font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans","Noto Sans",Roboto,"Segoe UI",sans-serif;font-size:13px;white-space:pre',
  '.t-title': 'font-size:20px;font-weight:700',
  '.t-day': 'font-size:12.5px;font-weight:700',
  '.t-hours': 'font-size:12.5px',
  '.t-kind': 'font-size:13.5px;font-weight:700',
  '.t-who': 'font-size:12.5px',
  '.t-text': 'font-size:13px',
  '.t-small': 'font-size:12px',
  '.middle': 'text-anchor:middle',
  '.end': 'text-anchor:end',
  '.leader': 'fill:none;stroke-width:1',
  '.solid': 'stroke-width:2;paint-order:stroke',
  '.hollow': 'stroke-width:2',
  '.bar': 'fill-opacity:.6',
  '.dashes': 'stroke-width:2;stroke-dasharray:1 5;stroke-linecap:round',
  '.caps': 'stroke-width:2;stroke-linecap:round',
  '.arrow': 'stroke-width:1.6',
  '.perhaps': 'stroke-dasharray:4 3',
  '.cut': 'fill:none;stroke-width:1',
  '.ruler': 'fill:none;stroke-width:1',
  '.divider': 'stroke-width:1;stroke-dasharray:4 4',
  '.deadline': 'stroke-width:3',
}

/**
 * Draws a timeline: time runs down, each party has its lane, and what happened is written beside its mark.
 *
 * The SVG needs nothing else, and the same order gives the same bytes. It has no script, no link and nothing that is fetched.
 *
 * @example
 * const { svg } = drawTimeline({ timeline: buildTimeline(incident), language, audience: 'customer' })
 */
export function drawTimeline(order: PictureOrder): Picture {
  const { timeline, language, theme = 'auto', prefix = 'timeline' } = order
  const story = tell(timeline, order)
  const clocks = order.clocks ? clocksFor(timeline, order, order.clocks) : []
  const layout = arrange(story.events, stretchesOfClocks(clocks))
  const shownClocks = layout.rows.length === 0 ? [] : clocks.filter(({ from }) => stretchOf(from))
  const gaps = gapsOf(layout, language)
  const columns = columnsOf(story, layout, gaps, shownClocks)

  const fades = new Map<string, string>()
  const fadeName = (fade: Fade, colour: Colour): string => {
    const id = `${prefix}-${fade}-${colour}`
    fades.set(id, gradient(id, fade, colour))
    return id
  }
  const inner = { left: padding, width: columns.width - 2 * padding }
  const heading =
    order.heading === false ? undefined : drawHeading(story, timeline, language, { ...inner, top: padding })
  const legendTop = padding + (heading ? heading.height + 14 : 0)
  const legend = drawLegend(
    signsOf(layout, gaps),
    language.vocabulary,
    { ...inner, top: legendTop },
    fadeName,
  )
  const headTop = legendTop + (legend.height > 0 ? legend.height + 16 : 2)
  const head = drawHeads(columns, shownClocks, order, headTop)
  const top = headTop + head.height
  const height = Math.ceil(top + layout.height + padding)
  const title = titleOf(story, language)
  const description = describe(story, language)

  const lanes = element(
    'g',
    { transform: `translate(0 ${Math.round(top)})` },
    ...[...columns.clocks, ...columns.lanes].map(({ left, width }) =>
      element('rect', { class: 'f-tint', x: left, y: 0, width, height: layout.height, rx: 8 }),
    ),
    divider(layout, columns),
    ...shownClocks.map((clock, index) => {
      const column = columns.clocks[index]
      return column ? drawClock(clock, column, layout.scale, fadeName('out', colourOf(clock))) : ''
    }),
    ...gaps.map((gap) => drawGap(gap, columns)),
    ...drawRows(layout, columns, language, gaps, fadeName),
  )
  const nothing =
    story.events.length === 0
      ? textLines(padding, top + 8, 18, [{ text: language.vocabulary.picture.none, classes: 't-text f-ink' }])
      : ''
  const body = [
    element('rect', { class: 'f-paper', width: columns.width, height }),
    heading?.body ?? '',
    legend.body,
    head.body,
    lanes,
    nothing,
  ].join('\n')
  const definitions = fades.size === 0 ? '' : element('defs', {}, ...fades.values())
  const style = styleSheet(theme, rules, definitions + body)
  const { width } = columns
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'forthright',
      role: 'img',
      'aria-labelledby': `${prefix}-title`,
      'aria-describedby': `${prefix}-description`,
      'xml:lang': language.tag,
      lang: language.tag,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    `\n${element('title', { id: `${prefix}-title` }, escapeXml(title))}`,
    `\n${element('desc', { id: `${prefix}-description` }, escapeXml(description))}`,
    `\n${element('style', {}, `\n${style}\n`)}\n`,
    definitions,
    `${body}\n`,
  )
  return { svg: `${svg}\n`, title, description, width, height, untranslated: story.untranslated }
}

function signsOf({ rows, undated, scale }: Layout, gaps: readonly Gap[]): Signs {
  const all = [...rows, ...undated]
  return {
    looks: new Set(all.map(lookOf)),
    hollow: all.some((row) => !isExact(row, scale)),
    soft: rows.some(({ event }) => event.event.at && (event.isVague || !event.end) && spanOf(event, scale)),
    lasting: rows.some(({ event }) => event.end),
    cut: gaps.some(({ piece }) => piece.isCut),
  }
}

/** The names of the parties and clocks above their columns, all on one base. */
function drawHeads(
  columns: Columns,
  clocks: readonly PictureClock[],
  { language, timeline }: PictureOrder,
  top: number,
) {
  const zone = timeline.incident.timezone
  const heads = [
    ...columns.lanes.map(({ lane, left, width }) => ({
      x: left + width / 2,
      lines: [
        ...wrap(lane.name, width - 4, laneFont).map((text) => ({
          text,
          classes: 't-day f-ink',
        })),
        ...(lane.role === undefined ? [] : wrap(lane.role, width - 4, roleFont)).map((text) => ({
          text,
          classes: 't-small f-quiet',
        })),
      ],
    })),
    ...clocks.flatMap((clock, index) => {
      const column = columns.clocks[index]
      if (!column) return []
      return [
        { x: column.left + column.width / 2, lines: clockHead(clock, column.width - 4, language, zone) },
      ]
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
    : element('path', { class: 's-line divider', d: `${at('M', left, y)}${at('H', width - padding)}` })
}

function drawGap({ top, bottom, lines }: Gap, { ruler }: Columns): string {
  const [from, to] = [top + 5, bottom - 5]
  const first = (from + to) / 2 - ((lines.length - 1) * gapLine) / 2 + 4
  return [
    element('path', { class: 's-line ruler', d: `${at('M', ruler - 4, from)}h4${at('V', to)}h-4` }),
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
  const from = (columns.lanes[0]?.left ?? padding) - 6
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
