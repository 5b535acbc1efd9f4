import { BorderStyle, ImageRun, Paragraph } from 'docx'
import { textRuns, type Voice } from './docx-runs.ts'
import { wordLine } from './docx-text.ts'
import type { Letterhead, Logo } from './letterhead.ts'
import { wordsColour } from './letterhead-colours.ts'
import { standingAlone, unreadableLogo } from './logo.ts'
import type { FontShelf } from './printing.ts'
import type { Raster } from './raster.ts'

// In pixels, of which there are 96 in an inch: 60 mm and 20 mm.
const widest = 227
const highest = 76

/** The head of the first page. */
export async function letterheadParagraphs(
  letterhead: Letterhead,
  voice: Voice,
  files: FontShelf | undefined,
): Promise<Paragraph[]> {
  const { colour, lines, logo, organisation } = letterhead
  const direction = voice.direction === 'rtl' ? { bidirectional: true } : {}
  const color = colour === undefined ? undefined : /^#([0-9a-f]{6})$/i.exec(colour)?.[1]?.toUpperCase()
  const readable = wordsColour(letterhead) && color
  const named: Voice = { ...voice, look: {} }
  const words = [
    ...(organisation === undefined
      ? []
      : [
          new Paragraph({
            style: 'Letterhead',
            ...direction,
            children: textRuns(
              organisation,
              readable === undefined ? named : { ...named, look: { color: readable } },
            ),
          }),
        ]),
    // Who writes the name into the lines means it once.
    ...lines
      .filter((line) => line !== organisation)
      .map((line) => new Paragraph({ style: 'Header', ...direction, children: textRuns(line, named) })),
  ]
  const rule = new Paragraph({
    style: 'Header',
    spacing: { before: 0, after: 200, line: 120, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 1, color: color ?? 'C9CBCF' } },
  })
  if (!logo) return [...words, rule]
  return [
    new Paragraph({
      style: 'Header',
      ...direction,
      spacing: { after: 100 },
      children: [await picture(logo, files)],
    }),
    ...words,
    rule,
  ]
}

/** A logo that is lines is given in dots, too, for programs that know nothing else. */
async function picture({ alt, bytes, format }: Logo, files: FontShelf | undefined): Promise<ImageRun> {
  // The library would count the pictures of all documents together.
  const altText = { id: '1', name: 'Logo', description: wordLine(alt) }
  if (format === 'svg') {
    const { png, svg, width, height } = await rasterised(bytes, files)
    const fallback = { type: 'png' as const, data: png }
    return new ImageRun({ type: 'svg', data: svg, fallback, altText, transformation: fitted(width, height) })
  }
  const size = pngSize(bytes)
  if (!size) throw unreadableLogo('it is no PNG', 'Give it as a PNG or SVG file that a browser shows.')
  return new ImageRun({ type: 'png', data: bytes, altText, transformation: fitted(size.width, size.height) })
}

async function rasterised(bytes: Uint8Array, files: FontShelf | undefined): Promise<Raster> {
  const svg = standingAlone(bytes)
  if (!files) throw new Error('an SVG needs what draws it: say where its file is in `fonts`')
  const { openRaster } = await import('./raster.ts')
  const raster = await openRaster(files)
  try {
    return raster(svg, 4 * widest)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw unreadableLogo(why, 'Give it as a PNG or SVG file that a browser shows.')
  }
}

function fitted(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, widest / width, highest / height)
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The size of a PNG picture in pixels, or undefined if it is none. */
function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (bytes.length < 33 || signature.some((byte, index) => bytes[index] !== byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const width = view.getUint32(16)
  const height = view.getUint32(20)
  return width > 0 && height > 0 ? { width, height } : undefined
}
