import { type Direction, rightToLeft } from './directions.ts'

/** A language as Typst takes it. */
export interface SpokenIn {
  readonly lang: string
  readonly region: string | null
  readonly script: string | null
}

/** Whose words Typst knows how to hyphenate. */
const hyphenated = new Set(
  'af sq be bg hr cs da nl en et fi fr ka de el hu is it ku la lt mn nb nn no pl pt ru sr sk sl es sv tr tk uk'.split(
    ' ',
  ),
)
const letter = /\p{L}/gu

/** A tag of BCP 47 as Typst takes it; a tag that it cannot take is an undetermined language. */
export function spokenIn(tag: string): SpokenIn {
  const [name = '', ...rest] = tag.split('-')
  const lang = /^[a-z]{2,3}$/i.test(name) ? name.toLowerCase() : 'und'
  const end = rest.findIndex((part) => part.length === 1)
  const subtags = end < 0 ? rest : rest.slice(0, end)
  const region = subtags.find((part) => /^[a-z]{2}$/i.test(part))?.toUpperCase() ?? null
  const script = subtags.find((part) => /^[a-z]{4}$/i.test(part))?.toLowerCase() ?? null
  return { lang, region, script }
}

/** Whether words of a language are hyphenated where a line ends. */
export function hyphenates(tag: string): boolean {
  return hyphenated.has(spokenIn(tag).lang)
}

/**
 * The direction of a passage. In its own language it is that of its first letter (Unicode Standard Annex 9, rules P2
 * and P3); a value among the words of a document takes the other direction only if all of its letters do.
 *
 * @returns undefined where the document’s own direction will do
 */
export function directionOf(text: string, document: Direction, ownLanguage: boolean): Direction | undefined {
  const letters = [...text.matchAll(letter)].map(([one]) => (rightToLeft.test(one) ? 'rtl' : 'ltr'))
  const [first] = letters
  if (first === undefined || first === document) return undefined
  return ownLanguage || !letters.includes(document) ? first : undefined
}
