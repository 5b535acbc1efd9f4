import type { Letterhead } from './letterhead.ts'

/** The colours of a document. */
export interface Colours {
  /** Of the line below the letterhead. */
  readonly line: string
  /** Of headings and of the organisation's name. */
  readonly heading: string
}

const blue = '#0b4f9e'
const black = '#1c1d1f'

/** The colours of a document with a letterhead, or without one. */
export function coloursOf(letterhead: Letterhead | undefined): Colours {
  return { line: colourIn(letterhead) ?? blue, heading: wordsColour(letterhead) ?? black }
}

/** The colour of a letterhead, if words in it can be read. */
export function wordsColour(letterhead: Letterhead | undefined): string | undefined {
  const colour = colourIn(letterhead)
  return colour !== undefined && isReadable(colour) ? colour : undefined
}

function colourIn(letterhead: Letterhead | undefined): string | undefined {
  const { colour = '' } = letterhead ?? {}
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : undefined
}

/** Whether text of a colour can be read on white: a contrast of 4.5 (WCAG 2.2, 1.4.3). */
function isReadable(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5
}
