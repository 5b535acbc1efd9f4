import * as v from 'valibot'
import blameJson from './blame.yaml?json'

const schema = v.record(v.string(), v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.nonEmpty()))

/** The words of blame of a language, and a pattern that finds them, which is costly to make. */
interface Blame {
  readonly parts: readonly (readonly string[])[]
  pattern: RegExp | undefined
}
const known = new Map<string, Blame | undefined>()

/**
 * Words of a text that blame somebody, as they stand in it; none in a language of which we know no such words.
 *
 * @param tag BCP 47
 */
export function blameIn(tag: string, text: string): readonly string[] {
  const blame = blameOf(tag.split('-')[0] ?? tag)
  const small = text.toLowerCase()
  // Hardly any text has all parts of such words anywhere.
  if (!blame?.parts.some((words) => words.every((word) => small.includes(word)))) return []
  blame.pattern ??= patternOf(blame.parts)
  return [...text.matchAll(blame.pattern)].map(([found]) => found)
}

function blameOf(language: string): Blame | undefined {
  if (!known.has(language)) {
    const words = v.parse(schema, JSON.parse(blameJson))[language]
    known.set(language, words && { parts: words.map((word) => word.split(' ')), pattern: undefined })
  }
  return known.get(language)
}

function patternOf(parts: Blame['parts']): RegExp {
  const either = parts.map((words) => words.join('\\s+')).join('|')
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${either})(?![\\p{L}\\p{M}])`, 'giu')
}
