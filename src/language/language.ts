import type { DateWriter } from './date-writer.ts'
import { makeDateWriter } from './dates.ts'
import { makeNumberWriter, type NumberWriter } from './numbers.ts'
import { fill } from './pattern.ts'
import type { ListPatterns, Vocabulary } from './vocabulary.ts'

/** A language, ready to write with. */
export interface Language {
  /** BCP 47. */
  readonly tag: string
  readonly vocabulary: Vocabulary
  readonly dates: DateWriter
  readonly numbers: NumberWriter
  /** `a, b and c`; `a, b; and c` where a value has commas of its own. */
  readonly list: (values: readonly string[]) => string
}

/** Makes a language of its vocabulary. */
export function openLanguage(vocabulary: Vocabulary): Language {
  return {
    tag: vocabulary.language,
    vocabulary,
    dates: makeDateWriter(vocabulary),
    numbers: makeNumberWriter(vocabulary),
    list: (values) => joinList(vocabulary.list, values),
  }
}

/** The tags to try for a language asked for, from the exact one to the bare language: `it-CH`, `it`. */
export function tagChain(tag: string): readonly string[] {
  const parts = tag.split('-')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
}

/** What would not be told from the comma between two values. In a number no space follows it. */
const comma = /[,;،、·]\s/

function joinList(usual: Vocabulary['list'], values: readonly string[]): string {
  const own = values.some((value) => comma.test(value)) ? usual['with-commas'] : undefined
  const patterns = own ?? usual
  const [first, second, ...rest] = values
  if (first === undefined) return ''
  if (second === undefined) return first
  if (rest.length === 0) return fill(patternsBefore(patterns, second).two, first, second)
  const last = rest.at(-1) ?? ''
  const head = [second, ...rest.slice(0, -1)].reduce(
    (text, value) => fill(patterns.between, text, value),
    first,
  )
  return fill(patternsBefore(patterns, last).last, head, last)
}

/** The patterns that put a value last, which may differ by how it begins. */
function patternsBefore(
  patterns: ListPatterns,
  value: string,
): { readonly two: string; readonly last: string } {
  const { before } = patterns
  const word = value.toLowerCase()
  const starts = (beginnings: readonly string[]): boolean =>
    beginnings.some((beginning) => word.startsWith(beginning))
  return before && starts(before.starts) && !starts(before.except) ? before : patterns
}
