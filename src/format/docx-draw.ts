import type { Nodes } from 'mdast'
import type { Drawing } from '../document/index.ts'
import type { Illustration, Illustrations } from './docx-picture.ts'
import { dataOf, shelfOf } from './pdf.ts'
import program from './pdf.typ'
import type { PrintedDrawing } from './pdf-block.ts'
import { chooseFonts, type Fonts } from './pdf-fonts.ts'
import { inexpressible } from './pdf-missing.ts'
import { wordsOf } from './pdf-picture.ts'
import { drawingIn } from './pdf-tree.ts'
import { typeset } from './pdf-typst.ts'
import type { Printable } from './printable.ts'
import { FormatUnavailable, type Printing, Unprintable } from './printing.ts'
import { openRaster, type Raster } from './raster.ts'

const dotsInAnInch = 220

/**
 * Draws what a document shows. Typst sets it in the fonts of a PDF, for Word has no fonts of ours, and without it nothing
 * is drawn, which is remarked.
 */
export async function illustrate(document: Printable, printing: Printing): Promise<Illustrations> {
  const drawings = drawingsIn(document.tree)
  if (drawings.length === 0) return new Map()
  const fonts = chooseFonts(shelfOf(printing), drawings.flatMap(wordsOf).join('\n'), document.language)
  try {
    const drawn: (readonly [Drawing, Illustration])[] = []
    for (const drawing of drawings) {
      const printed = drawingIn(document, drawing, fonts)
      const parts: Illustration['parts'][number][] = []
      for (const part of printed.parts) {
        const one = { ...printed, parts: [part] }
        const picture = await drawPart(document, one, fonts, printing)
        parts.push({ ...picture, points: { width: printed.width, height: part.height } })
      }
      const { alt, wide } = printed
      drawn.push([drawing, { title: drawing.title, alt, wide, parts }])
    }
    return new Map(drawn)
  } catch (error) {
    if (!(error instanceof FormatUnavailable)) throw error
    printing.remark?.(
      'Pictures are left out of the Word document: the package @myriaddreamin/typst-ts-node-compiler draws them, and is not installed here.',
      error.hint,
    )
    return new Map()
  }
}

async function drawPart(
  document: Printable,
  only: PrintedDrawing,
  fonts: Fonts,
  printing: Printing,
): Promise<Raster> {
  const data = { ...dataOf(document, undefined, fonts, undefined), lies: false, only }
  const typed = await typeset(program, JSON.stringify(data), fonts, undefined, true)
  if (typed.ok && typed.svg !== undefined) {
    const raster = await openRaster(shelfOf(printing))
    const svg = together(only, typed.svg)
    return raster(svg, Math.round((only.width * dotsInAnInch) / 72), '#ffffff')
  }
  if (!typed.ok && typed.missing.length > 0) throw new Unprintable(inexpressible(document, typed.missing))
  throw new Error(`Typst could not set a picture: ${typed.ok ? 'no SVG' : typed.message}`)
}

/** Shapes with words above them. Typst's own style sheet is for pages that somebody looks at: it knows variables and a mouse. */
function together({ parts, width }: PrintedDrawing, words: string): string {
  const { height = 0, shapes = '' } = parts[0] ?? {}
  const size = `width="${width}" height="${height}"`
  const drawn = shapes.replace(/ width="[^"]*" height="[^"]*"/, ` ${size}`)
  // What it lays over the outlines to be marked with a mouse is text that it does not escape as XML asks: `]]>` ends up in it.
  const outlines = words
    .replace(/<style[^>]*>[^<]*<\/style>/g, '')
    .replace(/<foreignObject[^>]*>[\s\S]*?<\/foreignObject>/g, '')
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}">${drawn}<g>${outlines}</g></svg>`
}

function drawingsIn(node: Nodes): Drawing[] {
  if (node.type === 'picture') return node.drawing ? [node.drawing] : []
  return 'children' in node ? node.children.flatMap(drawingsIn) : []
}
