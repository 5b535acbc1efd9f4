import type { ReadingWords } from '../language/index.ts'
import { masked } from './calendar-words.ts'
import type { Fact } from './fact.ts'
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

/** A text and its facts: of these `no fewer than 12` is no denial. */
interface Said {
  readonly text: string
  readonly facts: readonly Fact[]
}

/** What tells whether somebody denies something. */
export interface Negations {
  /** Whether the sentence of a text that has a place in it is negated. */
  readonly isNegated: (text: string, at?: number) => boolean
  /** The sentences that are otherwise the same, and of which one is negated. */
  readonly turned: (before: Said, after: Said) => readonly Turned[]
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

  const sentencesOf = ({ text, facts }: Said): readonly Sentence[] => {
    const open = masked(
      text,
      facts.flatMap(({ qualified }) => qualified ?? []),
    )
    return [...open.matchAll(/\S(?:[^.!?;·|]|[.!?;·](?! ))*[.!?;·]*/gu)].map(({ 0: sentence, index }) => {
      const found = sentence.toLowerCase().matchAll(/\p{L}+(?:['’]\p{L}+)?/gu)
      const words = [...found].map(([word]) => word)
      const end = index + sentence.length
      return {
        text: text.slice(index, end),
        start: index,
        end,
        isNegated: words.some(isNegation),
        bag: bagOf(words.filter((word) => !isNegation(word)).join(' ')),
      }
    })
  }

  return {
    isNegated: (text, at) =>
      sentencesOf({ text, facts: [] }).some(
        (one) => one.isNegated && (at === undefined || (one.start <= at && one.end > at)),
      ),
    turned: (before, after) => {
      if (before.text === after.text) return []
      const [ours, theirs] = [sentencesOf(before), sentencesOf(after)]
      return pairUp(ours, theirs, least).flatMap((other, index) => {
        const [expected, written] = [ours[index], theirs[other ?? -1]]
        if (!expected || !written || expected.bag.size === 0) return []
        return expected.isNegated === written.isNegated ? [] : [{ expected, written }]
      })
    },
  }
}
