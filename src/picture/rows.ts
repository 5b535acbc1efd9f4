import type { Moment } from '../time/index.ts'
import type { Colour } from './colours.ts'
import { type Columns, spanOf } from './columns.ts'
import { type Line, lineHeight, pieceGap } from './labels.ts'
import { firstLine, type Layout, type Row } from './layout.ts'
import { type Fade, type Look, mark, markSize } from './marks.ts'
import type { Scale } from './scale.ts'
import { at, element, escapeXml } from './xml.ts'

/** The name of a gradient that some span uses. */
export type FadeName = (fade: Fade, colour: Colour) => string

export function lookOf({ event }: Row): Look {
  return event.phase ?? 'other'
}

/** Whether the time of an event is told by the place of its mark, and not by a stretch. */
export function isExact({ event }: Row, scale: Scale): boolean {
  return event.event.at !== undefined && !event.isVague && (event.end !== undefined || !spanOf(event, scale))
}

/** The thin line from a mark to its label. */
export function leader(row: Row, columns: Columns): string {
  const from = columns.markX(row) + markSize / 2 + 3
  const bend = columns.lanesEnd + 6
  const end = columns.times - 7
  const target = row.labelTop + firstLine
  const middle = (bend + end) / 2
  const curve = at('C', middle, row.y, middle, target, end, target)
  return element('path', { class: 's-leader leader', d: `${at('M', from, row.y)}${at('H', bend)}${curve}` })
}

const barWidth = 11
/** A bar that is hidden by its mark could not be seen. */
const leastBar = 13

/** The span of an event that is more than a point: solid while it lasted, soft where it is imprecise, dashed where only the order is known. */
export function span(row: Row, columns: Columns, layout: Layout, fadeName: FadeName): string {
  const extent = spanOf(row.event, layout.scale)
  const { event } = row
  if (!extent || !event.when) return ''
  const { scale } = layout
  const look = lookOf(row)
  const x = columns.markX(row)
  const { top, bottom } = extent
  if (!event.event.at) return dashes(x, top, bottom, look, event.when)
  const rect = (from: number, to: number, fill: Readonly<Record<string, string>>): string =>
    to - from < 0.5
      ? ''
      : element('rect', { ...fill, x: x - barWidth / 2, y: from, width: barWidth, height: to - from })
  const soft = (fade: Fade) => ({ fill: `url(#${fadeName(fade, look)})` })
  if (!event.end) return rect(top, bottom, soft('both'))
  const begin = event.isVague ? Math.min(scale.y(event.when.to), scale.y(event.end.from)) : row.y
  const sure = Math.max(begin, scale.y(event.end.from))
  // A minute in which much else happened is wide, and still one instant to a reader.
  const isSharp = isInstant(event.event.end)
  const isSoft = bottom - sure > 14
  return [
    event.isVague ? rect(top, begin, soft('in')) : '',
    rect(begin, isSharp ? Math.max(sure, begin + leastBar) : isSoft ? sure : bottom, {
      class: `f-${look} bar`,
    }),
    isSoft && !isSharp ? rect(sure, bottom, soft('out')) : '',
  ].join('')
}

/** Between what it followed and what it preceded; open where there is no such event. */
function dashes(
  x: number,
  top: number,
  bottom: number,
  look: Look,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  const cap = (y: number): string => `${at('M', x - 4, y)}h8`
  const ends = `${Number.isFinite(from) ? cap(top) : ''}${Number.isFinite(to) ? cap(bottom) : ''}`
  return [
    element('path', { class: `s-${look} dashes`, d: `${at('M', x, top)}${at('V', bottom)}` }),
    ends === '' ? '' : element('path', { class: `s-${look} caps`, d: ends }),
  ].join('')
}

/** The arrow from who told something to who was told, where both have a lane. */
export function arrow(row: Row, columns: Columns, { scale }: Layout): string {
  const { lane, toLane } = row.event
  const target = toLane === undefined || toLane === lane ? undefined : columns.lanes[toLane]
  if (!target) return ''
  const from = columns.markX(row)
  const direction = target.middle < from ? -1 : 1
  const tip = target.middle
  const start = from + direction * (markSize / 2 + 3)
  const look = lookOf(row)
  const head = `${at('M', tip, row.y)}${at('l', -direction * 9, -4.5)}v9Z`
  return [
    element('path', {
      class: `s-${look} arrow${isExact(row, scale) ? '' : ' perhaps'}`,
      d: `${at('M', start, row.y)}${at('H', tip - direction * 7)}`,
    }),
    element('path', { class: `f-${look}`, d: head }),
  ].join('')
}

export function markOf(row: Row, columns: Columns, { scale }: Layout): string {
  return mark(lookOf(row), columns.markX(row), row.y, !isExact(row, scale))
}

/** The label of an event: its time, and what happened. */
export function label(row: Row, columns: Columns): string {
  const baseline = row.labelTop + firstLine + 4.5
  const column = (lines: readonly Line[], x: number): string =>
    lines.map((line, index) => lineAt(line, x, baseline + index * lineHeight)).join('')
  return column(row.label.times, columns.times) + column(row.label.words, columns.words)
}

function lineAt(line: Line, x: number, y: number): string {
  const [first, ...rest] = line
  if (!first) return ''
  if (rest.length === 0)
    return element('text', { class: `t-${first.style} ${inkOf(first.style)}`, x, y }, escapeXml(first.text))
  const pieces = line.map(({ text, style }, index) =>
    element(
      'tspan',
      { class: `t-${style} ${inkOf(style)}`, dx: index === 0 ? undefined : pieceGap },
      escapeXml(text),
    ),
  )
  return element('text', { x, y }, ...pieces)
}

function inkOf(style: Line[number]['style']): string {
  return style === 'who' ? 'f-quiet' : 'f-ink'
}

function isInstant(moment: Moment | undefined): boolean {
  if (!moment || moment.interval || moment.approximate || moment.uncertain) return false
  return moment.precision === 'minute' || moment.precision === 'second'
}
