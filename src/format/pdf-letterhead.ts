import { clean } from './clean.ts'
import type { Letterhead, Logo } from './letterhead.ts'
import { standingAlone } from './logo.ts'
import type { PrintedPicture } from './pdf-block.ts'
import { breakWords, type Setting, type Word } from './pdf-break.ts'
import { printedText } from './pdf-text.ts'

/** A letterhead as pdf.typ sets it. */
export interface PrintedLetterhead {
  readonly name: readonly Word[]
  readonly lines: readonly (readonly Word[])[]
  readonly logo?: PrintedPicture
}

/** The colours of a document. */
export interface Colours {
  /** Of the line below the letterhead. */
  readonly line: string
  /** Of headings and of the organisation's name. */
  readonly heading: string
}

const blue = '#0b4f9e'
const black = '#1c1d1f'
const name: Setting = { width: 20, mono: false, hyphenated: 'none' }
const line: Setting = { width: 20, mono: false, hyphenated: 'none' }

/** A letterhead as data for pdf.typ. */
export function letterheadOf({ lines, logo, organisation }: Letterhead): PrintedLetterhead {
  const others = logo ? lines : lines.filter((one) => one !== organisation)
  return {
    name: breakWords(printedText(clean(organisation ?? '')), name),
    lines: others.map((one) => breakWords(printedText(clean(one)), line)),
    ...(logo && { logo: pictureOf(logo) }),
  }
}

/** The colours of a document with a letterhead, or without one. */
export function coloursOf(letterhead: Letterhead | undefined): Colours {
  const colour = letterhead?.colour ?? ''
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return { line: blue, heading: black }
  return { line: colour, heading: isReadable(colour) ? colour : black }
}

function pictureOf({ alt, bytes, format }: Logo): PrintedPicture {
  return format === 'png'
    ? { kind: 'picture', format, alt, bytes: [...bytes] }
    : { kind: 'picture', format, alt, bytes: standingAlone(bytes) }
}

/** Whether text of a colour can be read on white: a contrast of 4.5 (WCAG 2.2, 1.4.3). */
function isReadable(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5
}
