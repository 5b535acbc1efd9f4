import { walk } from './word-xml.ts'

/** What the style of a paragraph makes of it. */
export interface WordStyle {
  readonly isHeading: boolean
  readonly isItem: boolean
}

interface Declared {
  name: string
  basedOn: string | undefined
  /** 0 for the highest heading, 9 for a text; undefined if the style it is based on says it. */
  outline: number | undefined
  isItem: boolean
}

/** Styles are based on each other no more often, unless in a circle. */
const deepest = 12

/** What each style makes of a paragraph, by its id: in every language of Word a heading is called `heading 1`, or has its rank. */
export function stylesOf(xml: string): (id: string) => WordStyle {
  const styles = new Map<string, Declared>()
  let style: Declared | undefined
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') {
        style = { name: '', basedOn: undefined, outline: undefined, isItem: false }
        styles.set(attributes['w:styleId'] ?? '', style)
      }
      if (!style) return
      if (name === 'w:name') style.name = attributes['w:val'] ?? ''
      if (name === 'w:basedOn') style.basedOn = attributes['w:val']
      if (name === 'w:outlineLvl') style.outline = Number(attributes['w:val'])
      if (name === 'w:numPr') style.isItem = true
    },
    close: (name) => {
      if (name === 'w:style') style = undefined
    },
  })
  const find = (id: string, depth: number): WordStyle => {
    const { name, basedOn, outline, isItem } = styles.get(id) ?? {
      name: id,
      basedOn: undefined,
      outline: undefined,
      isItem: false,
    }
    const isNamed = /^(?:title|heading ?\d)$/i.test(name)
    if (isNamed || outline !== undefined)
      return { isHeading: isNamed || isRank(outline), isItem: isItem && !isNamed }
    const base = basedOn === undefined || depth > deepest ? undefined : find(basedOn, depth + 1)
    return { isHeading: base?.isHeading ?? false, isItem: isItem || (base?.isItem ?? false) }
  }
  const known = new Map<string, WordStyle>()
  return (id) => {
    const found = known.get(id) ?? find(id, 0)
    known.set(id, found)
    return found
  }
}

/** Whether a rank in the outline is that of a heading. */
export function isRank(outline: number | undefined): boolean {
  return outline !== undefined && outline < 9
}
