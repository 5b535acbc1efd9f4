import type { ReadingWords } from '../language/index.ts'
import { type Bag, bagOf, pairUp } from './likeness.ts'
import { plainText } from './plain.ts'

interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isNegated: boolean
  /** Its words without those that negate it. */
  readonly bag: Bag
}

/** A sentence that was turned into its opposite. */
export interface Turned {
  readonly expected: Pick<Sentence, 'text' | 'start' | 'end'>
  readonly written: Pick<Sentence, 'text' | 'start' | 'end'>
}

/** What tells whether somebody denies something. */
export interface Negations {
  /** Whether the sentence of a text that has a place in it is negated. */
  readonly isNegated: (text: string, at?: number) => boolean
  /** The sentences that are otherwise the same, and of which one is negated. */
  readonly turned: (before: string, after: string) => readonly Turned[]
}

/** From how alike on two sentences are the same, but for being negated. */
const least = 0.72

/** Makes what reads a language's negations. */
export function makeNegations({ negations }: ReadingWords): Negations {
  const low = (text: string): string => plainText(text).toLowerCase()
  const whole = new Set(negations.filter((word) => !word.startsWith('-')).map(low))
  const endings = negations.filter((word) => word.startsWith('-')).map((word) => low(word.slice(1)))
  const isNegation = (word: string): boolean =>
    whole.has(word) || endings.some((ending) => word.endsWith(ending))

  const sentencesOf = (text: string): readonly Sentence[] =>
    [...text.matchAll(/\S(?:[^.!?;·|]|[.!?;·](?! ))*[.!?;·]*/gu)].map((match) => {
      const words = [...match[0].toLowerCase().matchAll(/\p{L}+(?:['’]\p{L}+)?/gu)].map(([word]) => word)
      return {
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
        isNegated: words.some(isNegation),
        bag: bagOf(words.filter((word) => !isNegation(word)).join(' ')),
      }
    })

  return {
    isNegated: (text, at) =>
      sentencesOf(text).some(
        (one) => one.isNegated && (at === undefined || (one.start <= at && one.end > at)),
      ),
    turned: (before, after) => {
      if (before === after) return []
      const [ours, theirs] = [sentencesOf(before), sentencesOf(after)]
      return pairUp(ours, theirs, least).flatMap((other, index) => {
        const [expected, written] = [ours[index], theirs[other ?? -1]]
        if (!expected || !written || expected.bag.size === 0) return []
        return expected.isNegated === written.isNegated ? [] : [{ expected, written }]
      })
    },
  }
}
