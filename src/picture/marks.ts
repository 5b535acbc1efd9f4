import type { Phase } from '../timeline/index.ts'
import type { Colour } from './colours.ts'
import { at, element } from './xml.ts'

/** The phase of an event as far as its look goes; the record's own kinds have none. */
export type Look = Phase | 'other'

/** Every look, in the order of the legend. Each has its own shape, so that nobody needs to tell colours apart. */
export const looks: readonly Look[] = [
  'occurrence',
  'detection-and-analysis',
  'containment-eradication-recovery',
  'post-incident',
  'other',
]

/** A mark's width and height, about. */
export const markSize = 13

/**
 * An event's mark: filled when the record gives its time, hollow when only its order is known.
 *
 * @param x its middle
 * @param y its middle
 */
export function mark(look: Look, x: number, y: number, isHollow: boolean): string {
  const paint = isHollow ? `f-paper s-${look} hollow` : `f-${look} s-paper solid`
  if (look === 'detection-and-analysis') return element('circle', { class: paint, cx: x, cy: y, r: 6.2 })
  return element('path', { class: paint, d: `${outlineOf(look, x, y)}Z` })
}

function outlineOf(look: Look, x: number, y: number): string {
  const corners = shapes[look]
  return corners.map(([dx, dy], index) => at(index === 0 ? 'M' : 'L', x + dx, y + dy)).join('')
}

const shapes: Readonly<Record<Look, readonly (readonly [number, number])[]>> = {
  occurrence: [
    [0, -7.6],
    [7.6, 0],
    [0, 7.6],
    [-7.6, 0],
  ],
  'detection-and-analysis': [],
  'containment-eradication-recovery': [
    [-5.7, -5.7],
    [5.7, -5.7],
    [5.7, 5.7],
    [-5.7, 5.7],
  ],
  'post-incident': [
    [0, -7],
    [7.2, 5.6],
    [-7.2, 5.6],
  ],
  other: [
    [-3.8, -6.4],
    [3.8, -6.4],
    [7.4, 0],
    [3.8, 6.4],
    [-3.8, 6.4],
    [-7.4, 0],
  ],
}

/** How opaque bars are: less than marks, and still with three times the contrast of what is behind them (WCAG 2.2, 1.4.11). */
export const barOpacity = 0.8

export type Fade = 'in' | 'out' | 'both'

/** How opaque a span is along its length, by how it fades. */
const stops: Readonly<Record<Fade, readonly (readonly [number, number])[]>> = {
  in: [
    [0, 0],
    [1, barOpacity],
  ],
  out: [
    [0, barOpacity],
    [1, 0],
  ],
  both: [
    [0, 0],
    [0.3, barOpacity],
    [0.7, barOpacity],
    [1, 0],
  ],
}

/** The gradient of a span with soft ends. */
export function gradient(id: string, fade: Fade, colour: Colour): string {
  const children = stops[fade].map(([offset, opacity]) =>
    element('stop', { class: `g-${colour}`, offset: String(offset), 'stop-opacity': String(opacity) }),
  )
  return element('linearGradient', { id, x1: 0, y1: 0, x2: 0, y2: 1 }, ...children)
}
