/** A link that a field makes of what it shows, by the pieces of the block. */
interface FieldLink {
  readonly url: string
  readonly from: number
  readonly to: number
}

interface Field {
  instruction: string
  isShown: boolean
  from: number
}

/** Fields that show what a program counted or gathered, and nothing that somebody says. */
const counted = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|TOC|INDEX|SEQ|REF|NOTEREF)\b/i

/** What the fields of a document do to its text: some make links of it, some show what is no part of it. */
export interface Fields {
  /** `begin`, `separate` or `end` of a field, before a piece. */
  readonly turn: (type: string, piece: number) => void
  readonly instruct: (text: string) => void
  /** A field in one element. */
  readonly open: (instruction: string, piece: number) => void
  readonly close: (piece: number) => void
  /** Whether what stands here is shown by a field that says nothing. */
  readonly isSilent: () => boolean
  /** The links in a block of so many pieces; a field that goes on does so at the beginning of the next. */
  readonly linksOfBlock: (pieces: number) => readonly FieldLink[]
}

/** Begins to read fields; they may stand in each other, and go over several paragraphs. */
export function makeFields(): Fields {
  const stack: Field[] = []
  let links: FieldLink[] = []
  const link = ({ instruction, isShown, from }: Field, to: number): void => {
    const url = /\bHYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1]
    if (url !== undefined && isShown && to > from) links.push({ url, from, to })
  }
  const close = (piece: number): void => {
    const field = stack.pop()
    if (field) link(field, piece)
  }
  return {
    turn: (type, piece) => {
      const field = stack.at(-1)
      if (type === 'begin') stack.push({ instruction: '', isShown: false, from: piece })
      else if (type === 'separate' && field) Object.assign(field, { isShown: true, from: piece })
      else if (type === 'end') close(piece)
    },
    instruct: (text) => {
      const field = stack.at(-1)
      if (field && !field.isShown) field.instruction += text
    },
    open: (instruction, piece) => void stack.push({ instruction, isShown: true, from: piece }),
    close,
    isSilent: () => stack.some(({ instruction }) => counted.test(instruction)),
    linksOfBlock: (pieces) => {
      for (const field of stack) {
        link(field, pieces)
        field.from = 0
      }
      const found = links
      links = []
      return found
    },
  }
}
