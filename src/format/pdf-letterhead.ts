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

function pictureOf({ alt, bytes, format }: Logo): PrintedPicture {
  return format === 'png'
    ? { kind: 'picture', format, alt, bytes: [...bytes] }
    : { kind: 'picture', format, alt, bytes: standingAlone(bytes) }
}
