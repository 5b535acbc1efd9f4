import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { drawTimeline, type Picture, type PictureOrder } from '../../src/picture/index.ts'
import { textWidth } from '../../src/picture/widths.ts'
import { readRecord } from '../../src/record/index.ts'
import { readMoment } from '../../src/time/index.ts'
import { buildTimeline, type Timeline } from '../../src/timeline/index.ts'
import { open } from '../language/open.ts'
import { expectRoom } from './geometry.ts'
import { elementsOf, readXml, wordsOf, type XmlElement } from './xml.ts'

/** The text of a fixture of this folder. */
export function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')
}

/** The timeline of a record that must have no errors. */
export async function timelineOf(text: string, asOf?: string): Promise<Timeline> {
  const reading = await readRecord('record.yaml', text)
  const errors = reading.findings.filter(({ level }) => level === 'error')
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  const moment = asOf === undefined ? undefined : readMoment(asOf, reading.incident.timezone)
  if (moment && !moment.ok) throw new Error(moment.problem.message)
  return buildTimeline(reading.incident, moment?.moment)
}

/** Draws a record's timeline, in English for ourselves unless something else is said. */
export async function draw(
  text: string,
  order: Partial<PictureOrder> & { readonly tag?: string } = {},
): Promise<Picture> {
  const { tag = 'en', ...rest } = order
  return drawTimeline({
    timeline: await timelineOf(text),
    language: await open(tag),
    audience: 'internal',
    ...rest,
  })
}

/** Where a line of text is, by the widest font that its reader may have. */
export interface TextBox {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Sizes as the style sheet gives them. */
const sizes: Readonly<Record<string, readonly [number, 'regular' | 'bold']>> = {
  't-title': [20, 'bold'],
  't-day': [12.5, 'bold'],
  't-hours': [12.5, 'regular'],
  't-kind': [13.5, 'bold'],
  't-who': [12.5, 'regular'],
  't-text': [13, 'regular'],
  't-small': [12, 'regular'],
}

/** Every line of text of a picture. */
export function textBoxes(root: XmlElement, down = 0): TextBox[] {
  const [, moved = '0'] = /^translate\(0 ([\d.]+)\)$/.exec(root.attributes['transform'] ?? '') ?? []
  const shift = down + Number(moved)
  if (root.name === 'text') return [boxOf(root, shift)]
  return root.children.flatMap((child) => (typeof child === 'string' ? [] : textBoxes(child, shift)))
}

function boxOf(element: XmlElement, shift: number): TextBox {
  const pieces = element.children.flatMap((child) => (typeof child === 'string' ? [] : [child]))
  const all = pieces.length > 0 ? pieces : [element]
  const size = Math.max(...all.map((piece) => fontOf(piece)[0]))
  const width = all.reduce(
    (sum, piece) => sum + Number(piece.attributes['dx'] ?? 0) + textWidth(wordsOf(piece), ...fontOf(piece)),
    0,
  )
  const classes = element.attributes['class'] ?? ''
  const x = Number(element.attributes['x'])
  const y = Number(element.attributes['y']) + shift
  const left = classes.includes('middle') ? x - width / 2 : classes.includes('end') ? x - width : x
  return { text: wordsOf(element), left, right: left + width, top: y - size * 0.76, bottom: y + size * 0.24 }
}

function fontOf(element: XmlElement): readonly [number, 'regular' | 'bold'] {
  const name = (element.attributes['class'] ?? '').split(' ').find((one) => one in sizes) ?? ''
  const font = sizes[name]
  if (!font) throw new Error(`text without a size: ${wordsOf(element)}`)
  return font
}

const allowedElements = 'svg title desc style defs linearGradient stop g rect circle path text tspan'.split(
  ' ',
)
const allowedAttributes =
  'xmlns class role aria-labelledby aria-describedby xml:lang lang viewBox width height id x y x1 y1 x2 y2 cx cy r rx d dx fill transform offset stop-opacity'.split(
    ' ',
  )

/** Holds a picture against what is true of every picture. */
export function expectSound({ svg, width, height }: Pick<Picture, 'svg' | 'width' | 'height'>): XmlElement {
  const root = readXml(svg)
  const elements = elementsOf(root)
  expect(
    [...new Set(elements.map(({ name }) => name))].filter((name) => !allowedElements.includes(name)),
  ).toEqual([])
  const names = new Set(elements.flatMap(({ attributes }) => Object.keys(attributes)))
  expect([...names].filter((name) => !allowedAttributes.includes(name))).toEqual([])
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  for (const { attributes } of elements) {
    const [, used] = /^url\(#(.*)\)$/.exec(attributes['fill'] ?? '') ?? []
    expect(used === undefined ? attributes['fill'] : undefined).toBeUndefined()
    if (used !== undefined) expect(ids).toContain(used)
    for (const name of ['x', 'y', 'cx', 'cy', 'd', 'height', 'width'])
      expect(attributes[name] ?? '').not.toMatch(/NaN|Infinity|undefined|e/)
    expect(Number(attributes['height'] ?? 0)).toBeGreaterThanOrEqual(0)
  }
  expect(root.attributes['viewBox']).toBe(`0 0 ${width} ${height}`)
  const texts = textBoxes(root)
  expectApart(texts, width, height)
  expectRoom(root, texts, width, height)
  return root
}

function expectApart(boxes: readonly TextBox[], width: number, height: number): void {
  const outside = boxes.filter(
    ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
  )
  expect(outside).toEqual([])
  const sorted = boxes.toSorted((a, b) => a.top - b.top)
  for (const [index, box] of sorted.entries()) {
    for (const other of sorted.slice(index + 1)) {
      if (other.top >= box.bottom) break
      const apart = other.left >= box.right || other.right <= box.left
      expect(apart ? [] : [box, other]).toEqual([])
    }
  }
}
