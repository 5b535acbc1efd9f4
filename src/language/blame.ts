import { load } from 'js-yaml'
import * as v from 'valibot'
import blameText from './blame.yaml'

const schema = v.record(v.string(), v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.nonEmpty()))
const patterns = new Map<string, RegExp | undefined>()

/**
 * Words of a text that blame somebody, as they stand in it; none in a language of which we know no such words.
 *
 * @param tag BCP 47
 */
export function blameIn(tag: string, text: string): readonly string[] {
  const pattern = patternOf(tag.split('-')[0] ?? tag)
  return pattern ? [...text.matchAll(pattern)].map(([found]) => found) : []
}

function patternOf(language: string): RegExp | undefined {
  if (!patterns.has(language)) {
    const words = v.parse(schema, load(blameText))[language]
    const either = words?.map((word) => word.replaceAll(' ', '\\s+')).join('|')
    patterns.set(
      language,
      either ? new RegExp(`(?<![\\p{L}\\p{M}])(?:${either})(?![\\p{L}\\p{M}])`, 'giu') : undefined,
    )
  }
  return patterns.get(language)
}
