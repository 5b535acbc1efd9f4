import type { Element, ElementContent } from 'hast'
import type { Raw } from 'mdast-util-to-hast'
import type { Drawing, PictureNode } from '../document/index.ts'

/** In pixels: a wider picture would be too small to be read on paper that stands upright, and has pages that lie. */
const widest = 1100

/**
 * A picture as a region that scrolls where the page is too narrow for it, and that the keyboard can reach. On paper its
 * parts are shown instead, so that no page ends in the middle of a line.
 *
 * The picture itself is the only markup of a page that is taken as it is: an `svg` element of our own drawing.
 */
export function picture(_: unknown, { drawing }: PictureNode): ElementContent[] {
  if (!drawing) return []
  const svg: Raw = { type: 'raw', value: drawing.svg.trim() }
  const parts = partsOf(drawing)
  const children =
    parts.length < 2
      ? [svg]
      : [box({ className: ['whole'] }, [svg]), box({ className: ['parts'], ariaHidden: 'true' }, parts)]
  const className = drawing.width > widest ? ['picture', 'wide'] : ['picture']
  const properties = { className, role: 'region', tabIndex: 0, ariaLabel: drawing.title }
  return [box(properties, children)]
}

function box(properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName: 'div', properties, children }
}

/** A picture once more from break to break: each part shows its stretch of the whole. */
function partsOf({ id, width, height, breaks }: Drawing): Element[] {
  const edges = [0, ...breaks, height]
  return edges.slice(1).map((end, index): Element => {
    const start = edges[index] ?? 0
    const properties = { className: ['forthright'], viewBox: `0 ${start} ${width} ${end - start}`, width }
    const use: Element = { type: 'element', tagName: 'use', properties: { href: `#${id}` }, children: [] }
    return { type: 'element', tagName: 'svg', properties, children: [use] }
  })
}
