import type { Drawing, Lettering, PaperDrawing } from '../document/index.ts'
import { clean } from './clean.ts'
import type { Inline, PrintedDrawing, PrintedPart, PrintedWords } from './pdf-block.ts'
import { printedText } from './pdf-text.ts'

type Set = (text: string) => readonly Inline[]

/** What pages have room for, in points: as wide as their text, and as high. */
const upright = { width: 453, height: 690 }
const lying = { width: 728, height: 450 }
/** Points in a pixel: as large as a screen shows it, and as small as a page that stands upright may. */
const largest = 0.75
const smallest = 0.5

/**
 * A drawing as data for pdf.typ. One that would be too small to be read gets pages that lie.
 *
 * @param set what to make of a text
 */
export function drawingOf({ description, onPaper, title }: Drawing, set: Set): PrintedDrawing {
  const drawing = onPaper()
  const wide = upright.width / drawing.width < smallest
  const page = wide ? lying : upright
  const scale = scaleOf(drawing, page)
  return {
    kind: 'drawing',
    alt: printedText(clean(`${title}\n${description}`)),
    wide,
    scale,
    width: drawing.width * scale,
    parts: partsOf(drawing, scale, set),
  }
}

/** Small enough for the width of a page, and for its height where there is a part that nothing cuts. */
function scaleOf({ breaks, height, width }: PaperDrawing, page: typeof upright): number {
  const edges = [0, ...breaks, height]
  const highest = Math.max(...edges.slice(1).map((end, index) => end - (edges[index] ?? 0)))
  return Math.min(largest, page.width / width, page.height / highest)
}

function partsOf(drawing: PaperDrawing, scale: number, set: Set): PrintedPart[] {
  const { breaks, height, words } = drawing
  const edges = [0, ...breaks, height]
  return edges.slice(1).map((bottom, index): PrintedPart => {
    const top = edges[index] ?? 0
    return {
      shapes: stretchOf(drawing, top, bottom),
      height: (bottom - top) * scale,
      words: words.filter(({ y }) => y > top && y <= bottom).map((line) => placed(line, top, scale, set)),
    }
  })
}

/** The shapes of a stretch: the same drawing, seen from `top` to `bottom`. */
function stretchOf({ shapes, width }: PaperDrawing, top: number, bottom: number): string {
  return shapes.replace(
    /viewBox="(\S+) 0 [^"]*" width="[^"]*" height="[^"]*"/,
    (_, left: string) =>
      `viewBox="${left} ${top} ${width} ${bottom - top}" width="${width}" height="${bottom - top}"`,
  )
}

function placed(
  { anchor, gap, pieces, x, y }: Lettering,
  top: number,
  scale: number,
  set: Set,
): PrintedWords {
  return {
    anchor,
    x: x * scale,
    y: (y - top) * scale,
    gap: gap * scale,
    pieces: pieces.map(({ bold, colour, size, text }) => ({
      children: set(text),
      size: size * scale,
      weight: bold ? 600 : 400,
      colour,
    })),
  }
}

/** All words of a drawing, to choose fonts by. */
export function wordsOf({ onPaper }: Drawing): string[] {
  return onPaper().words.flatMap(({ pieces }) => pieces.map(({ text }) => text))
}
