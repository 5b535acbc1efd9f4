import type { BlockLink, EditedBlock } from './edited.ts'
import { type Piece, plainOf } from './plain.ts'
import { makeFields } from './word-fields.ts'
import { isRank, type WordStyle } from './word-styles.ts'
import { isOn, walk } from './word-xml.ts'

/** Of text that was taken out or moved away, and of what another program shows instead. */
const gone = new Set(['w:del', 'w:moveFrom', 'mc:Fallback'])

interface Mark {
  readonly url: string
  readonly from: number
  to: number
}

/** The paragraphs and rows of a document as its readers see them once all changes are accepted, and the text of each as a line. */
export function bodyOf(
  xml: string,
  styleOf: (id: string) => WordStyle,
  targets: ReadonlyMap<string, string>,
): { readonly blocks: readonly EditedBlock[]; readonly lines: readonly string[] } {
  const blocks: EditedBlock[] = []
  const lines: string[] = []
  let length = 0
  let line = ''
  let pieces: Piece[] = []
  let marks: Mark[] = []
  let kind: EditedBlock['kind'] = 'paragraph'
  let rows = 0
  let hidden = 0
  let isText = false
  /** Where in the tree the walk is, as far as it matters. */
  const within: string[] = []
  /** What properties say: of the run, that nobody sees it; of the paragraph, that its end was taken out; of the row too. */
  let isUnseen = false
  let isJoined = false
  let isRowGone = false
  const fields = makeFields()

  const add = (text: string): void => {
    const start = length + line.length
    pieces.push({ text, at: (index) => start + index })
    line += text.replace(/[\r\n]/g, ' ')
  }
  const endBlock = (as: EditedBlock['kind']): void => {
    const words = plainOf(pieces)
    const links = [...marks, ...fields.linksOfBlock(pieces.length)].map(
      ({ url, from, to }): BlockLink => ({ url, start: words.starts[from] ?? 0, end: words.starts[to] ?? 0 }),
    )
    if (words.text !== '') blocks.push({ kind: as, words, links })
    lines.push(line)
    length += line.length + 1
    line = ''
    pieces = []
    marks = []
  }
  const isSeen = (): boolean => hidden === 0 && !isUnseen && !fields.isSilent()

  /** What a property says of the run, the paragraph or the row that it is a property of. */
  const readProperty = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const [of, inner] = [within.at(-1), within.at(-2)]
    const isOfRun = of === 'w:rPr' && inner === 'w:r'
    if (isOfRun && /^w:(?:vanish|strike|dstrike)$/.test(name) && isOn(attributes)) isUnseen = true
    if (of === 'w:rPr' && inner === 'w:pPr' && name === 'w:del') isJoined = true
    if (of === 'w:trPr' && name === 'w:del') isRowGone = true
    // Under `w:pPrChange` stands what it was before.
    if (of !== 'w:pPr' || inner !== 'w:p' || rows > 0) return
    const style = name === 'w:pStyle' ? styleOf(attributes['w:val'] ?? '') : undefined
    if (style?.isHeading || (name === 'w:outlineLvl' && isRank(Number(attributes['w:val'])))) kind = 'heading'
    else if (kind !== 'heading' && (name === 'w:numPr' || style?.isItem)) kind = 'item'
  }

  walk(xml, {
    open: (name, attributes) => {
      const isProperty = /^w:(?:rPr|pPr|trPr)$/.test(within.at(-1) ?? '')
      if (isProperty && name !== 'w:rPr') {
        readProperty(name, attributes)
        within.push('property')
        return
      }
      within.push(name)
      if (gone.has(name)) hidden++
      if (hidden > 0) return
      if (name === 'w:p') {
        // Of paragraphs that were joined, the last says what they are.
        if (rows === 0) kind = 'paragraph'
        isJoined = false
      }
      if (name === 'w:r') isUnseen = false
      if (name === 'w:txbxContent' && rows === 0 && pieces.length > 0) endBlock(kind)
      if (name === 'w:tr') {
        if (rows === 0) isRowGone = false
        rows++
      }
      if (name === 'w:tc' && pieces.length > 0) add(' | ')
      if (name === 'w:fldChar') fields.turn(attributes['w:fldCharType'] ?? '', pieces.length)
      if (name === 'w:fldSimple') fields.open(attributes['w:instr'] ?? '', pieces.length)
      if (!isSeen()) return
      if (name === 'w:t') isText = true
      if (/^w:(?:br|tab|ptab|cr)$/.test(name) && within.at(-2) === 'w:r') add(' ')
      if (name === 'w:noBreakHyphen') add('-')
      if (name === 'w:hyperlink') {
        const url = targets.get(attributes['r:id'] ?? '')
        if (url !== undefined) marks.push({ url, from: pieces.length, to: -1 })
      }
    },
    text: (text) => {
      if (hidden > 0) return
      if (isText) add(text)
      else if (within.at(-1) === 'w:instrText') fields.instruct(text)
    },
    close: (name) => {
      if (within.pop() === 'property') return
      if (gone.has(name)) hidden--
      if (hidden > 0) return
      if (name === 'w:t') isText = false
      if (name === 'w:r') isUnseen = false
      if (name === 'w:fldSimple') fields.close(pieces.length)
      if (name === 'w:hyperlink') {
        const last = marks.findLast((mark) => mark.to < 0)
        if (last) last.to = pieces.length
      }
      if (name === 'w:p') {
        if (rows > 0) add(' ')
        else if (!isJoined) endBlock(kind)
      }
      if (name === 'w:tr') {
        rows--
        if (rows > 0) return
        if (isRowGone) pieces = []
        endBlock('row')
      }
    },
  })
  if (pieces.length > 0) endBlock(kind)
  return { blocks, lines }
}
