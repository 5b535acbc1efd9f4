import { at, element } from './xml.ts'

const tooth = 8
const amplitude = 3.5
const halfBand = 4

/** The sign that time is left out: a torn strip from `left` to `right`. */
export function zigzag(left: number, right: number, y: number): string {
  const teeth = Math.max(1, Math.round((right - left) / tooth))
  const width = (right - left) / teeth
  const line = (base: number): readonly (readonly [number, number])[] =>
    Array.from({ length: teeth + 1 }, (_, index) => [
      left + index * width,
      base + (index % 2 === 0 ? amplitude : -amplitude),
    ])
  const path = (points: readonly (readonly [number, number])[]): string =>
    points.map(([px, py], index) => at(index === 0 ? 'M' : 'L', px, py)).join('')
  const [upper, lower] = [line(y - halfBand), line(y + halfBand)]
  const strip = `${path([...upper, ...lower.toReversed()])}Z`
  return [
    element('path', { class: 'f-paper', d: strip }),
    element('path', { class: 's-quiet cut', d: path(upper) + path(lower) }),
  ].join('')
}
