import { BorderStyle, ImageRun, Paragraph } from 'docx'
import { textRuns, type Voice } from './docx-runs.ts'
import { wordLine } from './docx-text.ts'
import type { Letterhead, Logo } from './letterhead.ts'
import { Unprintable } from './printing.ts'

// In pixels, of which there are 96 in an inch: 60 mm and 20 mm.
const widest = 227
const highest = 76

/** The head of the first page. */
export function letterheadParagraphs(
  { colour, lines, logo, organisation }: Letterhead,
  voice: Voice,
): Paragraph[] {
  const direction = voice.direction === 'rtl' ? { bidirectional: true } : {}
  const color = colour === undefined ? undefined : /^#([0-9a-f]{6})$/i.exec(colour)?.[1]?.toUpperCase()
  const named: Voice = { ...voice, look: {} }
  const words = [
    ...(organisation === undefined
      ? []
      : [
          new Paragraph({
            style: 'Letterhead',
            ...direction,
            children: textRuns(organisation, color === undefined ? named : { ...named, look: { color } }),
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
    new Paragraph({ style: 'Header', ...direction, spacing: { after: 100 }, children: [picture(logo)] }),
    ...words,
    rule,
  ]
}

function picture({ alt, bytes, format }: Logo): ImageRun {
  const size = format === 'png' ? pngSize(bytes) : undefined
  if (!size)
    throw new Unprintable([
      {
        code: 'picture-unreadable',
        message: 'Unexpected logo of the letterhead, expected a PNG picture for a Word document',
        hint: 'Give the letterhead a logo in PNG, or render in another format.',
        text: '',
        origin: undefined,
      },
    ])
  const scale = Math.min(1, widest / size.width, highest / size.height)
  return new ImageRun({
    type: 'png',
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    },
    // The library would count the pictures of all documents together.
    altText: { id: '1', name: 'Logo', description: wordLine(alt) },
  })
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
