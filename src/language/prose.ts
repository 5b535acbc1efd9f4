import { blameIn } from './blame.ts'
import { type Readability, readabilityOf } from './readability.ts'

/** What can be told of running text in a language. */
export interface ProseTools {
  readonly readabilityOf: (tag: string, texts: readonly string[]) => Readability | undefined
  readonly blameIn: (tag: string, text: string) => readonly string[]
  /** The passives of a text, in the language in which a kept library finds them: English. */
  readonly passivesIn: (tag: string, text: string) => readonly string[]
}

/** What of the tools is large, and loaded only where texts call for it. */
export interface ProseNeeds {
  /** Syllables of English words by their exceptions; otherwise estimated. */
  readonly syllables: boolean
  readonly passives: boolean
}

/** Opens the tools. */
export async function openProse({ syllables, passives }: ProseNeeds): Promise<ProseTools> {
  const count = syllables ? (await import('syllable')).syllable : undefined
  const find = passives ? (await import('./passive.ts')).passivesIn : undefined
  return {
    readabilityOf: (tag, texts) => readabilityOf(tag, texts, count),
    blameIn,
    passivesIn: (tag, text) => (isEnglish(tag) ? (find?.(text) ?? []) : []),
  }
}

/**
 * What texts call for, found out without loading it: passives where an English text has forms of "to be" before other
 * words more than a few times, syllables where English is hard by an estimate, or nearly.
 *
 * @param letters texts for readers outside, by language
 * @param reviews texts of the review, by language
 */
export function needsOf(letters: TextsByLanguage, reviews: TextsByLanguage): ProseNeeds {
  return {
    syllables: [...letters].some(([tag, texts]) => isEnglish(tag) && isNearlyHard(tag, texts)),
    passives: [...reviews].some(([tag, texts]) => isEnglish(tag) && texts.some(mayBePassive)),
  }
}
type TextsByLanguage = ReadonlyMap<string, readonly string[]>

/** Fewer than this in a text is how people write. */
export const manyPassives = 3

function isEnglish(tag: string): boolean {
  return tag.split('-')[0] === 'en'
}

function isNearlyHard(tag: string, texts: readonly string[]): boolean {
  const rough = readabilityOf(tag, texts)
  return rough !== undefined && rough.score < rough.measure.limit + 15
}

function mayBePassive(text: string): boolean {
  return (text.match(/\b(?:am|are|were|being|is|been|was|be)\s+\p{L}/giu) ?? []).length >= manyPassives
}
