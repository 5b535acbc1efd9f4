import { fill, type Language } from '../language/index.ts'
import type { Event } from '../record/index.ts'
import type { Bar } from './clock.ts'
import type { Colour } from './colours.ts'
import type { Column } from './columns.ts'
import type { Layout } from './layout.ts'
import { isExact } from './rows.ts'
import { type Stretch, stretchOf } from './story.ts'
import type { TextLine } from './text.ts'
import { type Font, wrap, wrapWhole } from './wrap.ts'
import { at, element } from './xml.ts'

const nameFont: Font = { size: 12.5, weight: 'bold' }
const noteFont: Font = { size: 12, weight: 'regular' }
const barWidth = 10
const mostLabels = 2

/** What became of a period as a colour: the words above it say the same. */
export function colourOf({ state }: Pick<Bar, 'state'>): Colour {
  if (state === 'met' || state === 'running') return state
  return state === 'overdue' || state === 'late' ? 'missed' : 'other'
}

/** The times that the scale has to show for bars. */
export function stretchesOfBars(bars: readonly Bar[]): readonly Stretch[] {
  return bars.flatMap(({ from, to }) => [stretchOf(from) ?? [], stretchOf(to) ?? []].flat())
}

/** The lines above a bar: what it is, what became of it, and when it ends. */
export function barHead(
  { labels, to, state }: Bar,
  width: number,
  language: Language,
  zone: string,
): readonly TextLine[] {
  const { states, more } = language.vocabulary.picture
  const due = language.dates.write(to, { zone, day: false })
  const named = labels.length <= mostLabels + 1 ? labels : labels.slice(0, mostLabels)
  const rest = labels.length - named.length
  const quiet = (text: string): TextLine => ({ text, classes: 't-small f-quiet' })
  return [
    ...named.flatMap((label) =>
      wrapWhole(glued(label), width, nameFont, 3).map((text) => ({
        text: text.replaceAll('\u00A0', ' '),
        classes: 't-day f-ink',
      })),
    ),
    ...(rest > 0 ? wrap(fill(more, String(rest)), width, noteFont).map(quiet) : []),
    ...wrap(states[state], width, noteFont).map((text) => ({
      text,
      classes: `t-small f-${colourOf({ state })}`,
    })),
    ...wrap(due, width, noteFont).map(quiet),
  ]
}

/** A citation whose lines do not end with the sign before a number. */
function glued(citation: string): string {
  return citation.replace(/(§|\barts?\.) /giu, '$1\u00A0')
}

/**
 * A period as a bar from the event that began it to its end, which is a line across; a tick where it was met. One of which
 * nobody has decided whether it applies is an outline.
 */
export function drawBar(bar: Bar, column: Column, layout: Layout, fadeId: string): string {
  const [begin, end] = [stretchOf(bar.from), stretchOf(bar.to)]
  if (!begin || !end) return ''
  const { scale } = layout
  const x = column.left + column.width / 2
  const top = markOf(bar.begun, layout) ?? scale.y(begin.from)
  const sure = Math.max(top, scale.y(end.from))
  const last = Math.max(top, scale.y(end.to))
  const colour = colourOf(bar)
  const done = bar.done && placeOf(bar.done, layout)
  return element(
    'g',
    {},
    bar.state === 'needs-decision'
      ? outline(x, top, sure, last)
      : solid(x, top, sure, last, { class: `f-${colour} bar` }, { fill: `url(#${fadeId})` }),
    done !== undefined && done > last
      ? element('path', { class: `s-${colour} beyond`, d: `${at('M', x, last)}${at('V', done)}` })
      : '',
    element('path', { class: `s-${colour} deadline`, d: `${at('M', x - 18, last)}h36` }),
    done === undefined ? '' : tick(x, done, colour),
  )
}

type Paint = Readonly<Record<string, string>>

function solid(x: number, top: number, sure: number, last: number, paint: Paint, fade: Paint): string {
  const box = { x: x - barWidth / 2, width: barWidth }
  const isSoft = last - sure > 6
  return [
    element('rect', { ...paint, ...box, rx: 3, y: top, height: Math.max(2, (isSoft ? sure : last) - top) }),
    isSoft ? element('rect', { ...fade, ...box, y: sure, height: last - sure }) : '',
  ].join('')
}

function outline(x: number, top: number, sure: number, last: number): string {
  const isSoft = last - sure > 6
  return [
    element('rect', {
      class: 'f-paper s-other outline',
      x: x - barWidth / 2,
      width: barWidth,
      rx: 3,
      y: top,
      height: Math.max(2, (isSoft ? sure : last) - top),
    }),
    isSoft ? element('path', { class: 's-other dashes', d: `${at('M', x, sure + 4)}${at('V', last)}` }) : '',
  ].join('')
}

/** The sign that a period was met. */
export function tick(x: number, y: number, colour: Colour): string {
  return [
    element('circle', { class: `f-paper s-${colour} hollow`, cx: x, cy: y, r: 7.5 }),
    element('path', { class: `s-${colour} tick`, d: `${at('M', x - 3.4, y + 0.2)}l2.6 2.8l4.4 -5.6` }),
  ].join('')
}

/** The middle of an event's mark, if it stands for one instant. */
function markOf(event: Event, layout: Layout): number | undefined {
  const row = layout.rows.find((one) => one.event.event === event)
  return row && isExact(row, layout.scale) ? row.y : undefined
}

function placeOf(event: Event, { rows }: Layout): number | undefined {
  return rows.find((one) => one.event.event === event)?.y
}
