import { expect } from 'vitest'
import { markSize } from '../../src/picture/marks.ts'
import type { TextBox } from './drawing.ts'
import { elementsOf, type XmlElement } from './xml.ts'

/** Where a shape is, as far as its middle line goes. */
export interface ShapeBox {
  readonly classes: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Every shape of a picture but the grounds behind it. */
export function shapeBoxes(root: XmlElement, down = 0): ShapeBox[] {
  const [, moved = '0'] = /^translate\(0 ([\d.]+)\)$/.exec(root.attributes['transform'] ?? '') ?? []
  const shift = down + Number(moved)
  const own = boxOf(root, shift)
  const classes = root.attributes['class'] ?? ''
  const isGround = root.name === 'rect' && /^f-(paper|tint)$/.test(classes)
  return [
    ...(own && !isGround ? [{ classes, ...own }] : []),
    ...root.children.flatMap((child) => (typeof child === 'string' ? [] : shapeBoxes(child, shift))),
  ]
}

function boxOf({ name, attributes }: XmlElement, shift: number): Omit<ShapeBox, 'classes'> | undefined {
  const number = (key: string): number => Number(attributes[key] ?? 0)
  if (name === 'rect') {
    const [left, top] = [number('x'), number('y') + shift]
    return { left, right: left + number('width'), top, bottom: top + number('height') }
  }
  if (name === 'circle') {
    const [x, y, r] = [number('cx'), number('cy') + shift, number('r')]
    return { left: x - r, right: x + r, top: y - r, bottom: y + r }
  }
  if (name !== 'path') return undefined
  const points = pointsOf(attributes['d'] ?? '')
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y + shift)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** The points of a path, those that bend a curve too: the commands that pictures use. */
function pointsOf(path: string): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = []
  let [x, y] = [0, 0]
  for (const [, command = '', rest = ''] of path.matchAll(/([MLHVClhvZ])([^MLHVClhvZ]*)/g)) {
    const numbers = (rest.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
    const [first = 0, second = 0] = numbers
    if (command === 'H') x = first
    else if (command === 'V') y = first
    else if (command === 'h') x += first
    else if (command === 'v') y += first
    else if (command === 'l') [x, y] = [x + first, y + second]
    else if (command !== 'Z') {
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        ;[x, y] = [numbers[index] ?? 0, numbers[index + 1] ?? 0]
        points.push([x, y])
      }
    }
    points.push([x, y])
  }
  return points
}

/** The marks of events: each stands in a group with its tip. */
export function markBoxes(root: XmlElement): ShapeBox[] {
  const lanes = elementsOf(root).find(({ attributes }) => attributes['transform'] !== undefined)
  const transform = lanes?.attributes['transform'] ?? ''
  return (lanes?.children ?? []).flatMap((child) => {
    if (typeof child === 'string' || child.name !== 'g') return []
    const [tip] = child.children
    if (!tip || typeof tip === 'string' || tip.name !== 'title') return []
    return shapeBoxes({ ...child, attributes: { transform } })
  })
}

/** Nothing is cut off, no shape runs through a word, and marks can be told apart. */
export function expectRoom(root: XmlElement, texts: readonly TextBox[], width: number, height: number): void {
  const shapes = shapeBoxes(root)
  const outside = shapes.filter(
    ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
  )
  expect(outside).toEqual([])
  for (const text of texts) {
    const through = shapes.filter((shape) => overlap(shape, text))
    expect(through.length === 0 ? [] : [text, ...through]).toEqual([])
  }
  const marks = markBoxes(root)
  for (const [index, mark] of marks.entries()) {
    const near = marks.slice(index + 1).filter((other) => overlap(mark, other))
    expect(near.length === 0 ? [] : [mark, ...near]).toEqual([])
    expect(mark.right - mark.left).toBeLessThanOrEqual(markSize + 3)
  }
}

function overlap(a: Omit<ShapeBox, 'classes'>, b: Omit<ShapeBox, 'classes'>): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
