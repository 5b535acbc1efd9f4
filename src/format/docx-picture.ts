import { AlignmentType, ImageRun, Paragraph } from 'docx'
import type { Drawing } from '../document/index.ts'
import { wordLine } from './docx-text.ts'
import type { Raster } from './raster.ts'

/** A drawing as a Word document shows it: its parts one below the other, so that a page may end between two. */
export interface Illustration {
  readonly title: string
  /** What it shows, for readers who do not see it. */
  readonly alt: string
  /** Whether it needs pages that lie. */
  readonly wide: boolean
  /** In points, each with its picture. */
  readonly parts: readonly (Raster & {
    readonly points: { readonly width: number; readonly height: number }
  })[]
}

/** The drawings of a document, drawn; one is not there if nothing here can draw it. */
export type Illustrations = ReadonlyMap<Drawing, Illustration>

/** A drawing as paragraphs: each part in dots for programs that know nothing else, and in lines for the others. */
export function illustrationParagraphs({ alt, parts, title }: Illustration): Paragraph[] {
  return parts.map(
    ({ png, points, svg }, index) =>
      new Paragraph({
        style: 'Picture',
        alignment: AlignmentType.CENTER,
        ...(index === parts.length - 1 && { spacing: { after: 240 } }),
        children: [
          new ImageRun({
            type: 'svg',
            data: svg,
            fallback: { type: 'png', data: png },
            transformation: { width: pixels(points.width), height: pixels(points.height) },
            // The library would count the pictures of all documents together.
            altText: {
              id: String(index + 2),
              name: wordLine(`${title} (${index + 1})`),
              description: wordLine(index === 0 ? alt : `${title} (${index + 1})`),
            },
          }),
        ],
      }),
  )
}

/** As the library counts, of which there are 96 in an inch. */
function pixels(points: number): number {
  return Math.round((points * 96) / 72)
}
