import type { Element } from 'hast'
import type { Raw } from 'mdast-util-to-hast'
import type { PictureNode } from '../document/index.ts'

/**
 * A picture as a region that scrolls where the page is too narrow for it, and that the keyboard can reach. This is the only
 * markup of a page that is taken as it is: an `svg` element of our own drawing.
 */
export function picture(_: unknown, { drawing }: PictureNode): Element {
  const svg: Raw = { type: 'raw', value: drawing?.svg.trim() ?? '' }
  const properties = {
    className: ['picture'],
    role: 'region',
    tabIndex: 0,
    ariaLabel: drawing?.title ?? '',
  }
  return { type: 'element', tagName: 'div', properties, children: [svg] }
}
